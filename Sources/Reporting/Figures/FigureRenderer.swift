import Documents
import Foundation

/// The files that one figure became.
public struct RenderedFigure: Sendable {
    /// What was drawn.
    public var figure: Figure
    /// The SVG as gnuplot wrote it; nil for a figure without data.
    public var svg: String?
    /// Paths relative to the figures folder, sorted.
    public var files: [String]
}

/// Writes a figure's data, script and pictures into a folder: `<id>.csv` (and `<id>_*.csv`), `<id>.gp`, `<id>.json`,
/// `<id>.svg`, `<id>.png`.
///
/// gnuplot works in a private folder; files appear in the target only when everything went well, each atomically.
/// The bytes of every file depend on the figure (and on gnuplot's version) alone.
public struct FigureRenderer: Sendable {
    /// The program that draws.
    public var gnuplot: Gnuplot
    /// PDF is off by default: gnuplot stamps it with the time of day, so its bytes differ from run to run.
    public var formats: [Gnuplot.Format]

    /// A renderer for these formats.
    public init(gnuplot: Gnuplot, formats: [Gnuplot.Format] = [.svg, .png]) {
        self.gnuplot = gnuplot
        self.formats = formats
    }

    /// Draws the figure and writes its files.
    /// - Throws: ``FigureError`` when gnuplot complains; nothing is written then.
    public func render(_ figure: Figure, into directory: String) throws -> RenderedFigure {
        let files = try draw(figure)
        try writeFiles(files, into: directory)
        return RenderedFigure(
            figure: figure, svg: files["\(figure.id).svg"].map { String(decoding: $0, as: UTF8.self) },
            files: files.keys.sorted())
    }

    /// The figure's files by name, without touching the target.
    func draw(_ figure: Figure) throws -> [String: Data] {
        try figure.validate()
        var files: [String: Data] = [:]
        for table in figure.tables { files[table.fileName(figure: figure.id)] = Data(table.csv.utf8) }
        if figure.noData == nil {
            files["\(figure.id).gp"] = Data(figure.script.utf8)
            let workplace = try Self.temporaryFolder()
            // What stays behind lies in the temporary folder.
            defer { try? FileManager.default.removeItem(at: workplace) }
            for (name, bytes) in files { try bytes.write(to: workplace.appendingPathComponent(name)) }
            for format in formats {
                files["\(figure.id).\(format.rawValue)"] = try gnuplot.draw(figure, as: format, in: workplace)
            }
        }
        files["\(figure.id).json"] = try FigureDocument(figure, files: files).bytes()
        return files
    }

    private static func temporaryFolder() throws(FigureError) -> URL {
        var template = Array(
            FileManager.default.temporaryDirectory.appendingPathComponent("cimlab-figure-XXXXXX").path.utf8CString)
        guard mkdtemp(&template) != nil else {
            throw .file(
                path: FileManager.default.temporaryDirectory.path,
                problem: "cannot make a temporary folder: \(String(cString: strerror(errno)))")
        }
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return URL(fileURLWithPath: path, isDirectory: true)
    }
}

/// Writes files into a folder (made when missing), each atomically, in the order of their names.
func writeFiles(_ files: [String: Data], into directory: String) throws {
    do {
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    } catch {
        throw FigureError.file(path: directory, problem: "cannot make this folder: \(error.localizedDescription)")
    }
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
        try writeAtomically(bytes, to: directory + "/" + name, durable: false)
    }
}
