import Foundation
import Testing

@testable import Reporting

/// Made-up inputs that exercise the drawing; nothing here is a measurement.
enum Samples {
    static let hostile = "<script>alert('x')</script> \"50 % _a_ ^b @c {d} & ~e\\ `f` |g|"

    static func parity(name: String = "energy per MAC", circuit: String = "chip A") -> ParityData {
        let points = (0..<6).map { index in
            let reported = 10 * pow(2, Double(index))
            return ParityPoint(
                series: index.isMultiple(of: 2) ? .rram : .sram, circuit: index < 3 ? circuit : "chip B",
                operatingPoint: "0.\(6 + index) V", reported: reported,
                reportedBounds: index == 0 ? reported * 0.9...reported * 1.1 : nil, fitted: reported * 1.1,
                heldOut: IntervalEstimate(reported * 1.4, lower: reported * 0.8, upper: reported * 2.4))
        }
        return ParityData(metrics: [ParityMetric(name: name, unit: "fJ", points: points)])
    }

    static func drift(discrepancy: String = "per component", seeds: Int = 3) -> DriftData {
        let lines = [FigureSeries.rram, .sram].flatMap { series in
            DriftQuantity.allCases.map { quantity in
                DriftLine(
                    series: series, quantity: quantity,
                    points: [0.05, 0.1, 0.2].map { level in
                        let draws = (0..<seeds).map { level * (quantity == .regret ? 0.2 : 1) + 0.01 * Double($0) }
                        let mean = draws.reduce(0, +) / Double(max(1, draws.count))
                        let estimate =
                            draws.count > 1
                            ? IntervalEstimate(mean, lower: mean - 0.01, upper: mean + 0.01) : IntervalEstimate(mean)
                        return DriftPoint(level: level, mean: estimate, draws: draws)
                    })
            }
        }
        let panel = DriftPanel(scenario: "latency", metric: "latency", lines: lines, margin: 0.1)
        return DriftData(rows: [DriftRow(discrepancy: discrepancy, panels: [panel])])
    }

    static func accuracy(count: Int = 20, label: String = "5") -> AccuracyData {
        let individuals = (0..<count).map { 0.3 + 0.01 * Double($0 % 7) }
        let group = AccuracyGroup(
            label: label, individuals: individuals, searchResult: IntervalEstimate(0.36, lower: 0.35, upper: 0.37),
            searchSeeds: [0.35, 0.37])
        let other = AccuracyGroup(label: "10", individuals: individuals.map { $0 - 0.05 })
        return AccuracyData(
            panels: [AccuracyPanel(title: "read noise", axisTitle: "σ / range (%)", groups: [group, other])],
            idealReference: 0.37)
    }

    static func curves(title: String = "loss") -> Figure {
        Figure.curves(
            id: "T1", title: "Training", caption: "Lower is better.",
            panels: [
                CurvePanel(
                    title: title, horizontalTitle: "step", verticalTitle: "loss (nat)",
                    curves: [Curve(name: "RRAM", positions: [0, 10, 20], values: [3, 2, 1.5])])
            ])
    }

    static func report(figures: [Figure] = [], text: String = "Plain words.") -> Report {
        Report(
            title: "A report", question: "Does it hold?",
            completeness: Completeness(text: "2 of 2 cells", isComplete: true),
            verdicts: [
                Verdict(
                    claim: "An error of 10 %", meaning: "You can trust it.", outcome: .robust, good: "29 of 29",
                    share: IntervalEstimate(100, lower: 88.1, upper: 100), regret: "1.5 %", illegal: "0 of 29",
                    basis: "worst of 1")
            ],
            sections: [
                ReportSection(
                    title: "Section",
                    blocks: [.paragraph(text)] + figures.map { .figure($0) } + [
                        .table(
                            ReportTable(
                                title: "Coefficients", caption: "Multipliers.",
                                columns: [.text("name"), .number("value"), .number("energy", unit: "fJ")],
                                rows: [
                                    [
                                        .text("ADC"), .interval(IntervalEstimate(1.31, lower: 1.02, upper: 1.6)),
                                        .number(12.345),
                                    ],
                                    [.link("source", address: "https://doi.org/10.1/x"), .missing, .integer(3)],
                                ])),
                        .note("One caveat."), .list(["first", "second"]), .code("cimlab doctor"),
                    ])
            ],
            provenance: [ProvenanceEntry("seed", "1")], reproduceCommand: "cimlab report")
    }

    /// A fresh folder that is removed afterwards.
    static func inTemporaryFolder<T>(_ body: (String) throws -> T) throws -> T {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("reporting-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try body(path)
    }
}

/// Drawing tests are skipped, with this reason, only where the program is absent.
let gnuplotIsInstalled = (try? Gnuplot()) != nil
let gnuplotReason: Comment = "gnuplot is not installed (Debian: apt-get install gnuplot-nox)"
