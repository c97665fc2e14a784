import ArgumentParser
import CIMHardware
import Calibration
import Foundation
import Robustness

/// `cimlab verdict`: does the judge keep its word? Theory and simulated sweeps with a known truth.
struct VerdictCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verdict", abstract: "Judge a table of designs; check the statistics of verdicts.",
        subcommands: [Table.self, Theory.self, Coverage.self])

    /// `cimlab verdict theory`.
    struct Theory: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Hold searches and rank statistics against what theory says of them.",
            discussion: """
                common-scale: real nested searches under a common error of the simulator; their regret must be exactly zero. \
                kendall: the closed form of Kendall's tau under a Gaussian error per design, on 15,625 designs. laube: the table \
                of Laube, Mutschler and Zell (AutoML-Conf 2022) under their mixture of errors.
                """)

        enum Check: String, ExpressibleByArgument, CaseIterable {
            case commonScale = "common-scale"
            case kendall, laube
        }

        @Option(help: "One check alone.")
        var only: Check?
        @Option(help: "The folder of reference circuits, on which the searched model is calibrated.")
        var circuits = "reference-circuits"
        @Option(help: "Seeds of the common-scale searches.")
        var seeds = 3
        @Flag(help: "Print a JSON document.")
        var json = false

        private struct Document: Codable {
            var commonScale: [CommonScaleTheory.Outcome]?
            var kendall: [RankTheory.Comparison]?
            var laube: [RankTheory.Comparison]?
        }

        func run() throws {
            try withEndings {
                guard (1...1000).contains(seeds) else { throw ValidationError("--seeds takes 1 to 1000, not \(seeds)") }
                var document = Document()
                let wanted = only.map { [$0] } ?? Check.allCases
                if wanted.contains(.kendall) { document.kendall = try RankTheory().closedForm() }
                if wanted.contains(.laube) { document.laube = try RankTheory().laubeTable() }
                if wanted.contains(.commonScale) {
                    document.commonScale = try CommonScaleTheory(
                        coefficients: Calibration.coefficients(of: loadReferenceCircuits(circuits)), seeds: seeds
                    ).outcomes()
                }
                if json { try printJSON(document) } else { try printResult(text(document)) }
            }
        }

        private func text(_ document: Document) -> String {
            var lines: [String] = []
            for (name, rows) in [("kendall", document.kendall), ("laube", document.laube)] {
                guard let rows else { continue }
                lines += rows.map { row in
                    pad("\(name) tau at \(row.error)", 24) + pad(fixed(row.measured), 10)
                        + "expected \(fixed(row.expected))"
                }
                lines.append(pad("\(name) distance", 24) + fixed(rows.map(\.distance).max() ?? .nan))
            }
            if let outcomes = document.commonScale {
                let regret = outcomes.map { abs($0.logRegret) }.max() ?? .nan
                let drift = outcomes.map { abs($0.logApparentDrift - log1p($0.level)) }.max() ?? .nan
                lines.append(
                    "\(outcomes.count) pairs of nested searches under a common error of -30 % to 100 %, no limit binding"
                )
                lines.append(pad("common-scale regret", 24) + "\(regret)")
                lines.append(pad("common-scale drift", 24) + "\(drift) away from the level itself")
            }
            return lines.joined(separator: "\n")
        }

        private func fixed(_ value: Double) -> String { String(format: "%.4f", value) }
    }

    /// `cimlab verdict coverage`.
    struct Coverage: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Simulate sweeps with a known truth and count how often verdicts and intervals are right.",
            discussion: """
                Searches that ended in a known way are judged as real ones are, and the word is read from the report's sentence. \
                share: how often a kind of error at the claim's edge is called robust, by one plan and by a user who extends every plan \
                that is not proven up to three times (5 % at most). power: how often a clear truth gets its word. illegal: whether illegal \
                designs are counted, told, and never part of "robust". mean, median: how often the intervals of the regret cover it.
                """)

        enum Check: String, ExpressibleByArgument, CaseIterable { case share, power, illegal, mean, median }

        @Option(help: "One check alone.")
        var only: Check?
        @Option(help: "Simulated sweeps per setting.")
        var sweeps = 10_000
        @Option(help: "The root of the random streams.")
        var seed: UInt64 = 20_240
        @Flag(help: "Print a JSON document.")
        var json = false

        func run() throws {
            try withEndings {
                let simulation = try SimulatedVerdicts(count: sweeps, seed: seed)
                let progress = Console().progress("simulating")
                var rates: [String: [SimulatedVerdicts.Rate]] = [:]
                for check in only.map({ [$0] }) ?? Check.allCases {
                    rates[check.rawValue] =
                        switch check {
                        case .share: try simulation.falselyRobust { progress.update($0, of: $1) }
                        case .power: try simulation.power()
                        case .illegal: [try simulation.illegalIsNeverRobust()]
                        case .mean: try simulation.meanCoverage()
                        case .median: try simulation.medianCoverage()
                        }
                }
                if json {
                    try printJSON(rates)
                } else {
                    let lines = Check.allCases.flatMap { check in
                        (rates[check.rawValue] ?? []).map { Self.line(check, $0) }
                    }
                    try printResult(lines.joined(separator: "\n"))
                }
            }
        }

        private static func line(_ check: Check, _ rate: SimulatedVerdicts.Rate) -> String {
            let draws = rate.draws > 0 ? "\(rate.draws) draws" : "20 to 120 draws"
            return pad(check.rawValue, 9) + pad(String(format: "%.2f %%", 100 * rate.fraction), 11) + pad(draws, 17)
                + pad(rate.scatter, 24) + rate.what
        }
    }
}
