import CIMHardware
import CoSearch
import Foundation
import Quantities
import Verdicts

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
    /// The summary in plain lines.
    public var text: String {
        let head = """
            \(experiment.name) (\(experiment.profile.rawValue)): \(experiment.title)
              conditions     \(conditions == 1 ? "the right simulator alone" : "\(conditions), the reference included")
              seeds          \(experiment.pairedSeeds) from \(experiment.seed)\(experiment.isDriftStudy ? ", of the right simulator and of every condition without draws of its own" : "")
              scenarios      \(experiment.scenarios.map(\.name).joined(separator: ", "))
              memories       \(experiment.memories.map(\.displayName).joined(separator: ", "))
              architectures  \(DecimalText.significant(architectures, digits: 3)) in the space, \(experiment.individuals) evaluated for the predictor
              nested search  \(experiment.search.evolution.population) x \(experiment.search.evolution.generations) outside, \
            \(experiment.search.swarm.particles) x \(experiment.search.swarm.iterations) inside (effort \(experiment.effort))
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

    /// Claim, discrepancies and what their draws can prove.
    private var studyLines: [String] {
        guard case .discrepancy(let plans, let claim) = experiment.study else { return [] }
        var lines = [
            "",
            "Claim, fixed before the run: at least \(percent(claim.share)) of the wrong simulators leave the search a legal design within "
                + "\(percent(claim.margin)) of the best",
            "known (mIoU: \(percent(claim.meanIoUMargin))), at \(percent(claim.confidence)) confidence, in every scenario and memory; judged "
                + "at the level marked with *.",
        ]
        if !claim.earlierDraws.isEmpty {
            lines.append(
                "Earlier plans of \(claim.earlierDraws.map(String.init).joined(separator: ", ")) draws ended in \"not proven\": these are "
                    + "new simulators, judged alone at the level that is left.")
        }
        lines.append("")
        // A claim that cannot be judged was refused when the file was read; here it only has no line of its own.
        let verdict = try? claim.verdict(of: .latency)
        for plan in plans {
            let levels = plan.levels.map { percent($0) + ($0 == plan.judgedAt ? "*" : "") }.joined(separator: ", ")
            let draws = plan.draws(at: plan.judgedAt, otherwise: experiment.pairedSeeds)
            lines.append("  \(plan.model.displayName): \(levels); \(plan.model.levelName(plan.judgedAt))")
            lines.append("      \(plan.model.definition)")
            if !plan.model.isDrawn {
                lines.append(
                    "      one simulator, \(draws) seed\(draws == 1 ? "" : "s") of the search: the answer is for this error alone"
                )
            } else if let verdict {
                lines.append("      in each row \(verdict.sizeLine(draws: draws))")
            }
            if !plan.leftOut.isEmpty {
                lines.append("      " + plan.leftOutText)
            }
        }
        if let proof = experiment.proof {
            lines += [
                "",
                "Proofs: at the network of the best design of each scenario of latency or energy and each memory but hybrid, all chips are "
                    + "searched exactly under \(proof.draws) simulators of each drawn kind, with at most \(proof.mostNodes) boxes a proof.",
            ]
        }
        if let verdict {
            lines += [
                "",
                "Draws a row that end in a word with 80 % power, by the true share of harmless simulators: "
                    + [0.7, 0.8, 0.95, 0.98, 1].map { truth in
                        let size = verdict.size
                        let draws =
                            truth > claim.share ? size.drawsToProve(truth: truth) : size.drawsToDisprove(truth: truth)
                        return "\(percent(truth)): \(draws.map(String.init) ?? "none")"
                    }.joined(separator: ", ") + ".",
                WorstCase.text(boundedError: claim.magnitude, margin: claim.margin).capitalizedSentence + ".",
            ]
        }
        return lines
    }
}

extension String {
    fileprivate var capitalizedSentence: String { prefix(1).uppercased() + dropFirst() }
}

extension Experiment {
    /// Counts the cells of this experiment without running anything.
    ///
    /// - Throws: `InputError` for a preset that cannot be read.
    public func summary() throws -> ExperimentSummary {
        let conditions: Int
        let searches: Int
        let evaluations: Int
        switch study {
        case .discrepancy(let plans, _):
            try checkJudged()
            conditions = 1 + plans.reduce(0) { $0 + $1.levels.count }
            let draws = plans.reduce(pairedSeeds) { sum, plan in
                sum + plan.levels.reduce(0) { $0 + plan.draws(at: $1, otherwise: pairedSeeds) }
            }
            searches = draws * scenarios.count * memories.count
            evaluations = individuals
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
            architectures: space.cardinality, loopSimulations: mean * Double(searches))
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
