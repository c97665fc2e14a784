import ArgumentParser
import CIMHardware
import CoSearch
import Foundation
import Quantities

/// `cimlab search audit`: the inner search against exhaustive enumeration.
struct SearchAuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Hold the hardware search against exhaustive enumeration.",
        discussion: """
            Enumerates parts of the standard spaces (over 100,000 chips each: RRAM, SRAM, both on one chip) for networks drawn \
            at random, searches them with the particle swarm of the nested search, and counts how often the swarm ends within \
            1 % of the true optimum. Random search with as many evaluations stands beside it. Every miss is listed. Exit \
            code 2 where a row has less than 95 % of hits.
            """)

    @Option(help: "One space alone: rram, sram or hybrid.")
    var memory: String?
    @Option(help: "Networks per space.")
    var architectures = 50
    @Option(help: "Searches per network and objective.")
    var seeds = 20
    @Option(help: "The root of all random streams: other networks, other searches.")
    var seed: UInt64 = 1
    @Option(help: "The most evaluations of a search, in percent of the space.")
    var budget = 5.0
    @Flag(help: "Print a JSON document.")
    var json = false

    /// The share of hits below which the audit fails.
    private static let leastHits = 0.95

    func validate() throws {
        let names = InnerSearchAudit.spaces.map(\.name)
        if let memory, !names.contains(memory) {
            throw ValidationError("--memory takes one of \(names.joined(separator: ", ")), not \(memory)")
        }
        guard (1...10_000).contains(architectures) else {
            throw ValidationError("--architectures takes 1 to 10000, not \(architectures)")
        }
        guard (1...10_000).contains(seeds) else { throw ValidationError("--seeds takes 1 to 10000, not \(seeds)") }
        guard budget > 0, budget <= 100 else {
            throw ValidationError("--budget takes percent above 0, at most 100, not \(budget)")
        }
    }

    func run() throws {
        try withEndings {
            var audit = InnerSearchAudit(simulator: ReferenceSimulator(model: HardwareModel()))
            audit.architectures = architectures
            audit.seeds = seeds
            audit.seed = seed
            audit.budgetRatio = budget / 100
            let line = Console().progress("networks")
            let outcome = try audit.outcome(spaces: memory.map { [$0] }) { line.update($0, of: $1) }
            if json { try printJSON(outcome) } else { try printResult(text(outcome)) }
            if outcome.leastHitRatio < Self.leastHits { throw ExitCode(Ending.outsideLimits.rawValue) }
        }
    }

    private func text(_ outcome: InnerSearchAudit.Outcome) -> String {
        var lines = [
            pad("space", 8) + pad("objective", 13) + pad("points", 9) + pad("searches", 10) + pad("within 1 %", 12)
                + pad("random", 9) + pad("evaluated", 16) + pad("worst", 8) + "random is off by"
        ]
        for row in outcome.rows {
            lines.append(
                pad(row.space, 8) + pad(row.objective.rawValue, 13) + pad("\(row.points)", 9) + pad("\(row.runs)", 10)
                    + pad(percent(Double(row.hits) / Double(max(1, row.runs))), 12)
                    + pad(percent(Double(row.randomHits) / Double(max(1, row.runs))), 9)
                    + pad("\(percent(row.evaluatedRatio)) (\(percent(row.largestEvaluatedRatio)))", 16)
                    + pad(row.worstRatio.map { String(format: "%.3f", $0) } ?? "none", 8)
                    + (row.randomMeanExcess.map { percent(exp($0) - 1) } ?? "none feasible"))
        }
        for miss in outcome.misses {
            let blocks = miss.architecture.blocks.map { "\($0.experts)x\($0.hiddenSize)" }.joined(separator: " ")
            lines.append(
                "miss: \(miss.space) \(miss.objective.rawValue), network \(blocks), seed \(miss.seed): "
                    + (miss.ratio.map { String(format: "%.4f of the optimum", $0) } ?? "nothing feasible found"))
        }
        lines.append(pad("hits", 8) + percent(outcome.hitRatio) + ", \(outcome.misses.count) misses")
        lines.append(pad("least row", 10) + percent(outcome.leastHitRatio))
        return lines.joined(separator: "\n")
    }

    private func percent(_ ratio: Double) -> String { String(format: "%.2f %%", 100 * ratio) }
}
