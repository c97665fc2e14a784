import ArgumentParser
import Documents
import Foundation
import Robustness
import RunStore

extension Sweep {
    /// What `resume` and `retry` take.
    struct StoredPlans: ParsableArguments {
        @Option(name: .customLong("run"), help: "The run\'s folder.")
        var runFolder = "runs/quick"
        @OptionGroup var engine: EngineOptions
        @Option(help: "Only this plan: its name, or the first digits of its identifier.")
        var plan: String?

        /// Computes what the run's plans want and its store does not have.
        func complete(retryFailed: Bool) async throws {
            try engine.check()
            let laboratory = try Laboratory(directory: runFolder, create: false)
            let engine = try engine.make(laboratory, Console(), retriesFailed: retryFailed)
            let plans = try laboratory.store.plans(named: plan)
            for plan in plans { try await engine.complete(plan, plan.name) }
            let cells = plans.reduce(0) { $0 + $1.cells.count }
            try printResult("\(plans.count) plans, \(cells) cells: all done")
        }
    }

    /// `cimlab sweep resume`: the plans that a run has, without the experiment file.
    struct Resume: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compute what the stored plans of a run want; needs no experiment file and calibrates nothing.",
            discussion: """
                An experiment goes in stages (accuracy, searches, winners), and the plan of a stage is stored when the stage \
                before is done. `sweep run` does all of them; this verb does what is planned already, for example on another \
                machine with a copy of the run.
                """)

        @OptionGroup var options: StoredPlans

        func run() async throws {
            try await withEndings { try await options.complete(retryFailed: false) }
        }
    }

    /// `cimlab sweep retry`: the same, recorded failures included.
    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compute what the stored plans of a run want, and try recorded failures again.")

        @OptionGroup var options: StoredPlans

        func run() async throws {
            try await withEndings { try await options.complete(retryFailed: true) }
        }
    }
}

extension RunStore {
    /// The stored plans, by name and identifier; all of them, or those of one name or beginning of an identifier.
    func plans(named wanted: String?) throws -> [Plan] {
        let all = try plans().map { try plan($0) }.sorted {
            ($0.name, $0.identifier.hex) < ($1.name, $1.identifier.hex)
        }
        guard let wanted else { return all }
        let found = all.filter { $0.name == wanted || $0.identifier.hex.hasPrefix(wanted) }
        guard !found.isEmpty else { throw RunStoreError.notFound("\(directory): plan '\(wanted)'") }
        return found
    }
}
