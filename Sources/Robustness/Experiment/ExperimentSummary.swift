import CIMHardware
import CoSearch
import Foundation
import Quantities

/// What an experiment would take, before anything runs.
public struct ExperimentSummary: Codable, Sendable {
    /// The resolved experiment.
    public let experiment: Experiment
    /// Conditions: the reference and every discrepancy or variation.
    public let conditions: Int
    /// Nested searches.
    public let searches: Int
    /// Architectures evaluated on the supernet before the searches.
    public let evaluations: Int
    /// The size of the space of architectures.
    public let architectures: Double
    /// Simulator calls of all searches together if none converges early.
    public let loopSimulations: Double
    /// Paired seeds that the equivalence test needs; empty for an experiment without a claim.
    public let seedsNeeded: [SeedsNeeded]

    /// Paired seeds for one scatter of the paired regrets.
    public struct SeedsNeeded: Codable, Sendable {
        /// Standard deviation of the paired log regrets.
        public let deviation: Double
        /// Pairs that prove a true regret of zero with 80 % probability; nil beyond 1000.
        public let eighty: Int?
        /// The same with 90 %.
        public let ninety: Int?
        /// Pairs that prove a true regret of half the margin with 80 %.
        public let eightyAtHalf: Int?
    }

    /// The summary in plain lines.
    public var text: String {
        let head = """
            \(experiment.name) (\(experiment.profile.rawValue)): \(experiment.title)
              conditions     \(conditions == 1 ? "the right simulator alone" : "\(conditions), the reference included")
              paired seeds   \(experiment.pairedSeeds) from \(experiment.seed)
              scenarios      \(experiment.scenarios.map(\.name).joined(separator: ", "))
              memories       \(experiment.memories.map(\.displayName).joined(separator: ", "))
              architectures  \(DecimalText.significant(architectures, digits: 3)) in the space, \(experiment.individuals) evaluated for the predictor
              nested search  \(experiment.search.evolution.population) x \(experiment.search.evolution.generations) outside, \
            \(experiment.search.swarm.particles) x \(experiment.search.swarm.iterations) inside
              mIoU           \(experiment.accuracy == .supernet ? "of every network from the supernet itself" : "from the predictor, of winners from the supernet")
              cells          \(evaluations) supernet evaluations, \(searches) nested searches, then their winners
              simulations    \(DecimalText.significant(loopSimulations, digits: 2)) in the two loops, local and closing searches on top
            """
        return ([head] + programLines + studyLines).joined(separator: "\n")
    }

    /// The program that a run would start.
    private var programLines: [String] {
        guard let simulator = experiment.simulator else { return [] }
        let files = simulator.files.sorted { $0.key < $1.key }.map { "\($0.key) (SHA-256 \($0.value.short))" }
        return [
            "  starts         \(simulator.command.joined(separator: " ")), as the \(simulator.role.rawValue)"
                + (files.isEmpty ? "" : "; files \(files.joined(separator: ", "))"),
            "                 only after you agree: `sweep run --allow-command`, or `cimlab sweep allow` for good",
        ]
    }

    /// Claim, discrepancies and seeds.
    private var studyLines: [String] {
        guard case .discrepancy(let plans, let claim) = experiment.study else { return [] }
        var lines = [
            "",
            "Claim, fixed before the run: robust = the 90 % interval of the paired mean regret within ±\(percent(claim.margin)) "
                + "(mIoU: ±\(percent(claim.meanIoUMargin))), two one-sided tests at 5 %,",
            "in every scenario and memory; judged at the level marked with *.",
            "",
        ]
        for plan in plans {
            let levels = plan.levels.map { percent($0) + ($0 == plan.judgedAt ? "*" : "") }.joined(separator: ", ")
            lines.append("  \(plan.model.displayName): \(levels)")
            lines.append("      \(plan.model.definition)")
        }
        lines += [
            "",
            "Paired seeds that prove the claim of latency and energy in one scenario and memory, by the standard deviation of the paired",
            "regret (a pilot of 8 tells it); the claim holds where it is proved in all of them:",
        ]
        lines.append("  deviation   true regret 0, power 80 %   90 %   true regret half the margin, power 80 %")
        for row in seedsNeeded {
            func shown(_ count: Int?) -> String { count.map(String.init) ?? "> 1000" }
            lines.append(
                "  \(padded(percent(row.deviation), 12))\(padded(shown(row.eighty), 28))\(padded(shown(row.ninety), 7))"
                    + shown(row.eightyAtHalf))
        }
        return lines
    }
}

private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
}

extension Experiment {
    /// Counts the cells of this experiment without running anything.
    ///
    /// - Throws: `InputError` for a preset that cannot be read.
    public func summary() throws -> ExperimentSummary {
        let conditions: Int
        let searches: Int
        let evaluations: Int
        var seedsNeeded: [ExperimentSummary.SeedsNeeded] = []
        switch study {
        case .discrepancy(let plans, let claim):
            try checkJudged()
            conditions = 1 + plans.reduce(0) { $0 + $1.levels.count }
            searches = conditions * scenarios.count * memories.count * pairedSeeds
            evaluations = individuals
            seedsNeeded = [0.02, 0.05, 0.08, 0.1, 0.15, 0.2].map { deviation in
                func pairs(_ difference: Double, _ power: Double) -> Int? {
                    SampleSize.pairs(
                        deviation: deviation, margin: claim.margin, difference: difference, power: power)
                }
                return ExperimentSummary.SeedsNeeded(
                    deviation: deviation, eighty: pairs(0, 0.8), ninety: pairs(0, 0.9),
                    eightyAtHalf: pairs(log1p(claim.margin / 2), 0.8))
            }
        case .front:
            conditions = 1
            searches = scenarios.count * memories.count * pairedSeeds
            evaluations = individuals
        case .variation:
            conditions = try VariationStudy(experiment: self)?.conditions.count ?? 0
            searches = conditions * pairedSeeds
            evaluations = conditions * individuals
        }
        let perMemory = memories.map { search.loopSimulations(niches: $0.designSpace.nicheCount) }
        let mean = perMemory.reduce(0, +) / Double(max(1, perMemory.count))
        return ExperimentSummary(
            experiment: self, conditions: conditions, searches: searches, evaluations: evaluations,
            architectures: space.cardinality, loopSimulations: mean * Double(searches), seedsNeeded: seedsNeeded)
    }
}

extension DesignSpace {
    /// Parts that a search goes through one by one.
    fileprivate var nicheCount: Int { axes.filter(\.splitsSpace).reduce(1) { $0 * $1.values.count } }
}

extension NestedSearchSettings {
    /// Simulator calls of one search's two loops over all generations. Local searches, kicks and the closing search come on
    /// top, as many as they find something to improve.
    fileprivate func loopSimulations(niches: Int) -> Double {
        let inner = Double(swarm.particles * swarm.iterations * niches)
        let closing = Double(closingSwarm.particles * closingSwarm.iterations * niches)
        let population = Double(evolution.population * evolution.generations * niches)
        return Double(selectedPerGeneration * evolution.generations) * inner + Double(1 + finalists) * closing
            + 2 * population
    }
}
