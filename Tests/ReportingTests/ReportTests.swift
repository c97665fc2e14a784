import Documents
import Foundation
import Testing

@testable import Reporting

@Suite("Report pages")
struct ReportPageTests {
    @Test("golden: Markdown of a small report")
    func markdown() {
        #expect(MarkdownReport(report: Samples.report(), files: [:]).text() == Golden.markdown)
    }

    @Test("Markdown: hostile text stays text")
    func markdownEscaping() {
        let text = MarkdownReport(report: Samples.report(text: Samples.hostile), files: [:]).text()
        #expect(!text.contains("<script>"))
        #expect(text.contains("&lt;script&gt;"))
        #expect(text.contains("\\`f\\`") && text.contains("\\|g\\|"))
    }

    @Test("HTML: hostile text in every place stays text")
    func htmlEscaping() throws {
        let bad = Samples.hostile + "\" onload=\"x"
        var report = Samples.report(text: bad)
        report.title = bad
        report.question = bad
        report.completeness.text = bad
        report.verdicts[0].claim = bad
        report.provenance = [ProvenanceEntry(bad, bad)]
        report.reproduceCommand = bad
        report.sections.append(
            ReportSection(
                title: bad,
                blocks: [
                    .note(bad), .list([bad]), .code(bad),
                    .table(ReportTable(title: bad, caption: bad, columns: [.text(bad)], rows: [[.text(bad)]])),
                    .figure(.empty(id: "X1", title: bad, because: bad)),
                ]))
        let html = try HTMLReport(report: report, files: [:], pictures: [:]).text()
        #expect(!html.contains("<script"))
        #expect(!html.contains("\" onload=\""))
        #expect(html.components(separatedBy: "&lt;script&gt;").count > 12)
    }

    @Test("HTML: a quote with a combining mark cannot leave an attribute")
    func combiningMarks() throws {
        var report = Samples.report()
        report.sections[0].blocks = [
            .table(
                ReportTable(
                    title: "t", columns: [.text("c")],
                    rows: [[.link("x", address: "https://a/\"\u{301} onclick=\"\u{301}alert(1)")]]))
        ]
        let html = try HTMLReport(report: report, files: [:], pictures: [:]).text()
        let tag = try #require(html.firstMatch(of: /<a href="https:[^>]*>/)).output
        #expect(tag.unicodeScalars.count { $0 == "\"" } == 2, "\(tag)")
    }

    @Test("only web and relative addresses become links")
    func addresses() {
        func address(_ text: String) -> String? { ReportTable.Cell.link("x", address: text).address }
        #expect(address("https://doi.org/10.1/x") != nil)
        #expect(address("figures/D1.csv") != nil)
        for bad in ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//evil.example", "vbscript:x/y"]
        {
            #expect(address(bad) == nil, "\(bad)")
        }
    }

    @Test("a verdict is told by word and symbol, a partial report by a word")
    func cues() throws {
        var report = Samples.report()
        report.completeness.isComplete = false
        report.verdicts[0].outcome = .notProven
        let html = try HTMLReport(report: report, files: [:], pictures: [:]).text()
        #expect(html.contains("not proven") && html.contains("PARTIAL"))
        #expect(MarkdownReport(report: report, files: [:]).text().contains("**? not proven**"))
    }

    @Test("inline SVG: ids and references get the figure's prefix, tooltips go")
    func inlineSVG() {
        let svg = """
            <?xml version="1.0"?>
            <svg viewBox="0 0 1 1"><title>D1</title><desc>Produced by GNUPLOT</desc>
            <circle id='gpPt5'/><use xlink:href='#gpPt5' id="b"/><g clip-path="url(#clip)"><title>D1_plot_1</title></g></svg>
            """
        let text = InlineSVG.element(svg, id: "D1", title: "a <b>", description: "c")
        #expect(text.hasPrefix("<svg role=\"img\" aria-labelledby=\"D1-title D1-desc\" style=\"max-width:"))
        #expect(
            text.contains("id='D1-gpPt5'") && text.contains("xlink:href='#D1-gpPt5'") && text.contains("url(#D1-clip)"))
        #expect(text.contains("<title id=\"D1-title\">a &lt;b&gt;</title>"))
        #expect(!text.contains("plot_1") && !text.contains("GNUPLOT"))
    }
}

@Suite("Report folder", .enabled(if: gnuplotIsInstalled, gnuplotReason))
struct ReportFolderTests {
    private var report: Report {
        Samples.report(figures: [
            .parity(Samples.parity()), .drift(Samples.drift()), .accuracyUnderVariation(Samples.accuracy()),
            .empty(id: "X1", title: "Nothing", because: "nothing ran."),
        ])
    }

    private func contents(_ folder: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            files[name] = FileManager.default.contents(atPath: folder + "/" + name)
        }
        return files
    }

    @Test("written twice: the same bytes, and the manifest verifies")
    func determinism() throws {
        let writer = ReportWriter(renderer: FigureRenderer(gnuplot: try Gnuplot()))
        try Samples.inTemporaryFolder { folder in
            let names = try writer.write(report, to: folder + "/a")
            try writer.write(report, to: folder + "/b")
            #expect(try contents(folder + "/a") == contents(folder + "/b"))
            #expect(try Manifest.verify(folder + "/a") == [])
            for name in [
                "report.html", "report.md", "report.json", "MANIFEST.sha256", "figures/D1.svg", "figures/X1.json",
            ] {
                #expect(names.contains(name), "\(name)")
            }
            try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/a/figures/D1.csv"))
            try FileManager.default.removeItem(atPath: folder + "/a/report.md")
            #expect(
                try Manifest.verify(folder + "/a") == [
                    "figures/D1.csv: changed since the report was written", "report.md: missing",
                ])
        }
    }

    @Test("the page is one file with unique ids, and every link leads to a file")
    func page() throws {
        let writer = ReportWriter(renderer: FigureRenderer(gnuplot: try Gnuplot()))
        try Samples.inTemporaryFolder { folder in
            try writer.write(report, to: folder)
            let html = try String(contentsOfFile: folder + "/report.html", encoding: .utf8)
            let ids = html.matches(of: /\bid=["']([^"']*)["']/).map { String($0.1) }
            #expect(Set(ids).count == ids.count)
            #expect(!html.contains("<script") && !html.contains("<link") && !html.contains("src="))
            for match in html.matches(of: /href=["']([^"'#][^"']*)["']/) where !match.1.hasPrefix("https://") {
                #expect(FileManager.default.fileExists(atPath: folder + "/" + match.1), "\(match.1)")
            }
            for match in html.matches(of: /href=["']#([^"']*)["']/) {
                #expect(ids.contains(String(match.1)), "\(match.1)")
            }
        }
    }

    @Test("an earlier report's untouched leftovers go, a reader's own files stay")
    func leftovers() throws {
        let writer = ReportWriter(renderer: FigureRenderer(gnuplot: try Gnuplot()))
        try Samples.inTemporaryFolder { folder in
            try writer.write(report, to: folder)
            try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/notes.txt"))
            try Data("edited".utf8).write(to: URL(fileURLWithPath: folder + "/figures/D2.gp"))
            try writer.write(Samples.report(figures: [.parity(Samples.parity())]), to: folder)
            let left = try contents(folder)
            #expect(left["notes.txt"] != nil && left["figures/D2.gp"] != nil && left["figures/D1.svg"] != nil)
            #expect(left["figures/E1.svg"] == nil && left["figures/D2.svg"] == nil)
            #expect(try Manifest.verify(folder) == [])
        }
    }

    @Test("two figures with one id are refused before anything is written")
    func duplicateIds() throws {
        let writer = ReportWriter(renderer: FigureRenderer(gnuplot: try Gnuplot()))
        try Samples.inTemporaryFolder { folder in
            #expect(throws: FigureError.self) {
                try writer.write(Samples.report(figures: [Samples.curves(), Samples.curves()]), to: folder + "/r")
            }
            #expect(!FileManager.default.fileExists(atPath: folder + "/r"))
        }
    }
}
