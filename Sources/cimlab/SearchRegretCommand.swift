import ArgumentParser
import CIMHardware
import CoSearch
import Documents
import Foundation
import Robustness

/// `cimlab search regret`: whole nested searches against the best designs known.
struct SearchRegretCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regret", abstract: "Hold whole nested searches against the best designs known.",
        discussion: """
            Runs nested searches with many seeds and prints how far each ends from the best design of all of them and of an \
            archive of long runs. The accuracy is a formula with the traits of measured ones, so that no trained network is \
            needed. The archive's designs are simulated again, so it stays right when the hardware model changes. Exit code \
            2 where a median is above 1 %.
            """)

    @Option(help: "One memory alone: rram, sram or hybrid.")
    var memory: String?
    @Option(help: "One objective alone: latency, energy or performance.")
    var objective: String?
    @Option(help: "The effort of the searches: smallest, quick, standard or full.")
    var effort = "quick"
    @Option(help: "Searches per memory and objective.")
    var seeds = 25
    @Option(help: "The first seed.")
    var firstSeed = 1
    @Option(help: "An archive of designs (JSON) that the searches are held against as well.")
    var archive: String?
    @Option(help: "Write the best designs to this file, those of --archive included.")
    var writeArchive: String?
    @Flag(help: "Print a JSON document.")
    var json = false

    /// The median regret above which the check fails.
    private static let largestMedian = 0.01

    func run() throws {
        try withEndings {
            let conditions = OuterSearchAudit.conditions.filter {
                ($0.memory == memory ?? $0.memory) && ($0.objective.rawValue == objective ?? $0.objective.rawValue)
            }
            guard !conditions.isEmpty else {
                throw ValidationError(
                    "--memory takes rram, sram or hybrid, --objective latency, energy or performance")
            }
            let settings = try namedEffort(effort)
            guard (1...100_000).contains(seeds) else {
                throw ValidationError("--seeds takes 1 to 100000, not \(seeds)")
            }
            guard (0...1_000_000_000).contains(firstSeed) else {
                throw ValidationError("--first-seed takes 0 to 1000000000, not \(firstSeed)")
            }
            var audit = OuterSearchAudit(
                simulator: ReferenceSimulator(model: HardwareModel()), settings: settings)
            audit.seeds = seeds
            audit.firstSeed = firstSeed
            let known = try archive.map(readArchive) ?? []
            let line = Console().progress("searches")
            let outcome = try audit.outcome(conditions: conditions, archive: known) { line.update($0, of: $1) }
            if let writeArchive {
                let others = known.filter { design in !conditions.contains(design.condition) }
                try writeAtomically(CanonicalJSON.encode(others + outcome.known), to: writeArchive)
            }
            if json { try printJSON(outcome) } else { try printResult(text(outcome)) }
            if outcome.largestMedian > Self.largestMedian { throw ExitCode(Ending.outsideLimits.rawValue) }
        }
    }

    private func readArchive(_ path: String) throws -> [OuterSearchAudit.Known] {
        let data = Data(try readFile(path))
        do { return try CanonicalJSON.decode(from: data) } catch {
            throw ValidationError("\(path) is no archive of designs: \(error); write one with --write-archive")
        }
    }

    private func text(_ outcome: OuterSearchAudit.Outcome) -> String {
        var lines = [
            pad("condition", 20) + pad("best known", 14) + pad("median", 10) + pad("quartile", 10) + pad("90 %", 10)
                + pad("worst", 10) + pad("converged", 11) + pad("simulations", 13) + "s/search"
        ]
        for row in outcome.rows {
            lines.append(
                pad(row.condition.description, 20) + pad(String(format: "%.6g", row.best), 14)
                    + [0.5, 0.75, 0.9, 1].map { pad(percent(row.quantile($0)), 10) }.joined()
                    + pad("\(row.converged)/\(row.regrets.count)", 11)
                    + pad(String(format: "%.0f", row.evaluations), 13) + String(format: "%.3f", row.seconds))
        }
        lines.append(pad("largest median", 20) + percent(outcome.largestMedian))
        return lines.joined(separator: "\n")
    }

    private func percent(_ ratio: Double) -> String {
        ratio.isFinite ? String(format: "%.2f %%", 100 * ratio) : "infeasible"
    }
}
