import ArgumentParser
import CIMHardware
import CoSearch
import Documents
import ExactSearch
import Foundation
import Quantities
import Robustness
import RunStore
import Supernet

/// `cimlab search run`, or `cimlab search` alone: one nested search, Algorithm 1 once.
struct SearchRun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run one nested search: evolutionary over networks, particle swarm over chips.",
        discussion: """
            Takes scenarios, limits and effort from an experiment file, calibrates and trains where that is not done yet, \
            searches, and judges the winner on the supernet. The same search again is answered from the run's store. \
            Exit code 2 where nothing feasible was found.
            """)

    @Argument(help: "The experiment file.")
    var experiment = "experiments/appendix-d2.yaml"
    @Option(help: "A scenario of the file (default: its first).")
    var scenario: String?
    @Option(help: "The memory: rram, sram or hybrid (both on one chip).")
    var memory = ChipMemory.rram
    @Option(help: "The seed (default: the file's).")
    var seed: UInt64?
    @Option(help: "Which numbers of the file: smallest, quick or full.")
    var profile = Profile.quick
    @Option(name: .customLong("run"), help: "The run\'s folder (default: runs/<profile>).")
    var runFolder: String?
    @Option(name: .shortAndLong, help: "Worker processes for the supernet evaluations, and inner searches at a time.")
    var jobs = defaultWorkers
    @Option(
        help:
            "The effort of the search in the place of the file's: paper (Algorithm 1 as printed), smallest, quick, standard or full."
    )
    var effort: String?
    @Option(help: "Least seconds between two checkpoints; a search that was killed goes on from the last one.")
    var checkpointSeconds = 5.0
    @Flag(help: "Prove how far the result is from the best network and chip, and return the better one.")
    var prove = false
    @Option(help: "The gap at which a proof stops: 0, 0.01 or 1%.")
    var gap = "1%"
    @Option(help: "When a proof stops with the gap open: 90s, 10min or 1h.")
    var within: String?
    @Flag(help: "Print a JSON document.")
    var json = false

    func run() async throws {
        try await withEndings {
            let console = Console()
            try checkJobs(jobs)
            try requireEffect(of: "--gap", "--within", when: prove, else: "without --prove")
            guard checkpointSeconds >= 0 else {
                throw ValidationError("--checkpoint-seconds takes 0 or more, not \(checkpointSeconds)")
            }
            var experiment = try Experiment(path: experiment, profile: profile)
            if let effort { experiment.search = try namedEffort(effort) }
            let names = experiment.scenarios.map(\.name)
            guard let index = scenario.map({ names.firstIndex(of: $0) }) ?? 0 else {
                throw ValidationError("--scenario takes one of \(names.joined(separator: ", "))")
            }
            let path = Path(folder: runFolder ?? "runs/\(profile.rawValue)", engine: .local(jobs), console: console)
            let laboratory = try Laboratory(directory: path.folder)
            let calibration = try path.calibrated(in: laboratory)
            let runner = try path.runner(on: experiment.supernet, calibration: calibration, in: laboratory).0
            let line = console.progress("search")
            let found = try await runner.runSearch(
                experiment, scenario: experiment.scenarios[index], memory: memory, seed: seed ?? experiment.seed,
                checkpointInterval: .seconds(checkpointSeconds), threads: jobs
            ) { now in
                line.update(now.record.generation + 1, of: now.generations, note: "best \(now.record.best.objective)")
            }
            let gap = try gapValue(gap)
            let deadline = try within.map { ContinuousClock.now + (try duration($0)) }
            if json && !prove {
                try printJSON(found)
            } else if !json {
                try printResult(
                    text(
                        found.result, meanIoU: found.meanIoU,
                        converters: found.result.outcome.design.converters(
                            MacroModel(coefficients: calibration.coefficients))))
            }
            if prove {
                let proof = try await Interruption.stopping("the gap was still open") { [experiment, jobs, memory] in
                    try await Self.proof(
                        runner, experiment, experiment.scenarios[index], memory, found.result.outcome, gap, jobs,
                        deadline)
                }
                if json {
                    try printJSON(Proven(search: found, proof: proof))
                } else {
                    try printResult("\n" + proof.text)
                }
                if proof.status == .stopped { throw ExitCode(Ending.incomplete.rawValue) }
            }
            let broken = found.violations.map(\.description).joined(separator: "; ")
            if let reason = found.result.outcome.infeasibility ?? (broken.isEmpty ? nil : "on the supernet: \(broken)")
            {
                console.say("cimlab: \(reason)")
                throw ExitCode(Ending.outsideLimits.rawValue)
            }
        }
    }

    /// A search with its proof.
    private struct Proven: Encodable {
        let search: SearchReport
        let proof: ProofSummary
    }

    private static func proof(
        _ runner: ExperimentRunner, _ experiment: Experiment, _ scenario: ScenarioTemplate, _ memory: ChipMemory,
        _ found: SearchOutcome, _ gap: Double, _ jobs: Int, _ deadline: ContinuousClock.Instant?
    ) async throws -> ProofSummary {
        let start = ContinuousClock.now
        let proof = try await runner.runProof(
            experiment, scenario: scenario, memory: memory, found: found, gap: gap, threads: jobs
        ) { now in
            GapLine.shared.update(now, since: start)
            return !Task.isCancelled && (deadline.map { ContinuousClock.now < $0 } ?? true)
        }
        GapLine.shared.finish()
        return ProofSummary(
            proof, seconds: SearchProveCommand.seconds(ContinuousClock.now - start),
            searched: found.fitness.isFeasible ? found.fitness.objective : nil)
    }

    private func text(_ result: SearchCell.Result, meanIoU: Double, converters: [ConverterUse]) -> String {
        let outcome = result.outcome
        let macro = outcome.design.macro
        var lines = [pad("", 20) + (1...outcome.architecture.blocks.count).map { pad("Block\($0)", 9) }.joined()]
        lines.append(
            pad("number of experts", 20) + outcome.architecture.blocks.map { pad("\($0.experts)", 9) }.joined())
        lines.append(pad("hidden size", 20) + outcome.architecture.blocks.map { pad("\($0.hiddenSize)", 9) }.joined())
        lines += [
            "",
            "mIoU     \(percentText(meanIoU)) on the supernet (\(percentText(outcome.meanIoU)) as the search predicted)",
            "latency  \(result.reference.latency.formatted())    energy  \(result.reference.energy.formatted())    "
                + "area  \(result.reference.area.formatted())    power  \(result.reference.power.formatted())",
            "chip     \(macro.kind.rawValue), \(macro.rows) x \(macro.columns) cells, \(outcome.design.macroCount) macros, "
                + "supply \(macro.supply.formatted()), \(outcome.hardwareEvaluations) hardware evaluations, "
                + "stopped by \(outcome.stopReason.rawValue)",
        ]
        lines += converters.map(\.text)
        if let searched = outcome.largest.metrics {
            lines.append(
                "against the largest network on its best chip: latency \(ratio(searched.latency, outcome.metrics.latency)), "
                    + "energy \(ratio(searched.energy, outcome.metrics.energy))")
        }
        return lines.joined(separator: "\n")
    }

    private func ratio<D>(_ largest: Quantity<D>, _ found: Quantity<D>) -> String {
        "\(DecimalText.significant(found / largest, digits: 3)) of it"
    }
}

/// The effort that an option names.
func namedEffort(_ name: String) throws -> NestedSearchSettings {
    guard let known = NestedSearchSettings.named.first(where: { $0.name == name }) else {
        let names = NestedSearchSettings.named.map(\.name).joined(separator: ", ")
        throw ValidationError("--effort takes one of \(names), not \(name)")
    }
    return known.settings
}
