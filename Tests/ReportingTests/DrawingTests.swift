import Foundation
import Testing

@testable import Reporting

@Suite("Drawing with gnuplot", .enabled(if: gnuplotIsInstalled, gnuplotReason))
struct DrawingTests {
    let figures: [Figure] = [
        .parity(Samples.parity()), .drift(Samples.drift()), .accuracyUnderVariation(Samples.accuracy()),
        Samples.curves(),
        .predictor(PredictorData(predicted: [0.3, 0.32, 0.2], evaluated: [0.31, 0.3, 0.21], kendallTau: 0.3)),
        .drift(id: "D3", Samples.drift(seeds: 1)), .accuracyUnderVariation(id: "E2", Samples.accuracy(count: 3)),
    ]

    @Test("every figure is drawn without a complaint, twice with the same bytes")
    func determinism() throws {
        let renderer = FigureRenderer(gnuplot: try Gnuplot())
        for figure in figures {
            let first = try renderer.draw(figure)
            let second = try renderer.draw(figure)
            #expect(first == second, "\(figure.id)")
            #expect(first["\(figure.id).png"]?.starts(with: [0x89, 0x50, 0x4E, 0x47]) == true)
            #expect(first["\(figure.id).svg"].map { String(decoding: $0, as: UTF8.self).contains("</svg>") } == true)
        }
    }

    @Test("the folder is self-contained: gnuplot draws the same picture from the written files alone")
    func selfContained() throws {
        let renderer = FigureRenderer(gnuplot: try Gnuplot())
        for figure in figures {
            try Samples.inTemporaryFolder { folder in
                let written = try renderer.render(figure, into: folder)
                let again = try renderer.gnuplot.draw(figure, as: .svg, in: URL(fileURLWithPath: folder))
                #expect(String(decoding: again, as: UTF8.self) == written.svg)
            }
        }
    }

    @Test("labels full of markup are shown as they are")
    func hostileLabels() throws {
        let renderer = FigureRenderer(gnuplot: try Gnuplot())
        let text = "_a_ 50 % ^b @c {d} & ~e\\ 'f' <g>"
        for figure in [
            Figure.drift(Samples.drift(discrepancy: text)), Figure.parity(Samples.parity(name: text, circuit: text)),
            Figure.accuracyUnderVariation(Samples.accuracy(label: "_a_%{b}")), Samples.curves(title: text),
        ] {
            let svg = try renderer.draw(figure)["\(figure.id).svg"].map { String(decoding: $0, as: UTF8.self) } ?? ""
            let shown = figure.id == "E1" ? ">_a_%{b}<" : "_a_ 50 % ^b @c {d} &amp; ~e\\ 'f' &lt;g>"
            #expect(svg.contains(shown), "\(figure.id)")
        }
    }

    @Test("a warning is an error that names the script's line")
    func warnings() throws {
        var figure = Samples.curves()
        figure.script = "set terminal svg\nset output 'T1.svg'\nset xrange [0:1]\nplot 'T1.csv' using (NaN):2\n"
        let renderer = FigureRenderer(gnuplot: try Gnuplot())
        #expect {
            try renderer.draw(figure)
        } throws: { error in
            guard case .scriptFailed("T1", "svg", 4, let statement, _) = error as? FigureError else { return false }
            return statement?.hasPrefix("plot 'T1.csv'") == true
        }
        figure.script = "set output 'x'\nplot foo\n"
        #expect {
            try renderer.draw(figure)
        } throws: { error in
            "\(error)".contains("T1.gp:2") && "\(error)".contains("undefined variable")
        }
    }

    @Test("a failing figure leaves the target untouched")
    func nothingWritten() throws {
        var figure = Samples.curves()
        figure.script = "plot foo\n"
        try Samples.inTemporaryFolder { folder in
            #expect(throws: FigureError.self) {
                try FigureRenderer(gnuplot: try Gnuplot()).render(figure, into: folder + "/figures")
            }
            #expect(!FileManager.default.fileExists(atPath: folder + "/figures"))
        }
    }
}

@Suite("Without gnuplot")
struct MissingGnuplotTests {
    @Test("the error names the Debian package")
    func missing() {
        #expect {
            try Gnuplot(path: "/nowhere/gnuplot")
        } throws: { error in
            "\(error)".contains("gnuplot-nox") && "\(error)".contains("/nowhere/gnuplot")
        }
    }
}
