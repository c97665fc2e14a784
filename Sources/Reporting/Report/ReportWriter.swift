import Documents
import Foundation

/// Writes a report's folder: `report.html`, `report.md`, `report.json`, `figures/`, `MANIFEST.sha256`.
///
/// Everything is drawn before the first file is written; the manifest comes last. The bytes depend on the report (and
/// on gnuplot's version) alone.
public struct ReportWriter: Sendable {
    /// Draws the figures.
    public var renderer: FigureRenderer

    /// A writer that draws with `renderer`.
    public init(renderer: FigureRenderer) { self.renderer = renderer }

    /// - Returns: the paths written, relative to `directory`, sorted.
    /// - Throws: ``FigureError`` when a figure cannot be drawn or two share an id; a file error when writing fails.
    @discardableResult
    public func write(_ report: Report, to directory: String) throws -> [String] {
        var files: [String: Data] = [:]
        var byFigure: [String: [String]] = [:]
        var pictures: [String: String] = [:]
        for figure in report.figures {
            guard byFigure[figure.id] == nil else {
                throw FigureError.invalid(figure: figure.id, problem: "two figures of the report have this id")
            }
            let drawn = try renderer.draw(figure)
            byFigure[figure.id] = drawn.keys.sorted()
            pictures[figure.id] = drawn["\(figure.id).svg"].map { String(decoding: $0, as: UTF8.self) }
            for (name, bytes) in drawn { files["figures/\(name)"] = bytes }
        }
        let html = try HTMLReport(report: report, files: byFigure, pictures: pictures).text()
        files["report.html"] = Data(html.utf8)
        files["report.md"] = Data(MarkdownReport(report: report, files: byFigure).text().utf8)
        files["report.json"] = try ReportDocument(report, files: byFigure).bytes()
        let manifest = Manifest(files)
        files[Manifest.fileName] = Data(manifest.text.utf8)
        try publish(files, to: directory)
        return files.keys.sorted()
    }

    private func publish(_ files: [String: Data], to directory: String) throws {
        let earlier = FileManager.default.contents(atPath: directory + "/" + Manifest.fileName)
            .flatMap { Manifest(text: String(decoding: $0, as: UTF8.self)) }
        let figures = files.filter { $0.key.hasPrefix("figures/") }
        try writeFiles(
            Dictionary(uniqueKeysWithValues: figures.map { (String($0.key.dropFirst("figures/".count)), $0.value) }),
            into: directory + "/figures")
        let pages = files.filter { !$0.key.hasPrefix("figures/") && $0.key != Manifest.fileName }
        try writeFiles(pages, into: directory)
        for file in earlier?.leftovers(in: directory, keeping: Set(files.keys)) ?? [] {
            try FileManager.default.removeItem(atPath: directory + "/" + file)
        }
        try writeFiles(files.filter { $0.key == Manifest.fileName }, into: directory)
    }
}
