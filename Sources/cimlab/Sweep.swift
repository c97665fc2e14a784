import ArgumentParser
import CIMHardware
import Calibration
import Documents
import Foundation
import GSL
import Quantities
import Robustness
import RunStore
import Supernet

/// `cimlab sweep`: one experiment, planned, run, or looked at.
struct Sweep: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Plan, run and watch one experiment.",
        discussion: """
            A sweep's results are write-once files, one per cell. There is no resume mode: `sweep run` always computes what \
            is wanted and missing, so kill it at any time and give the same command again.
            """,
        subcommands: [
            PlanCommand.self, RunCommand.self, Resume.self, Retry.self, Allow.self, Status.self, Watch.self, Logs.self,
            Cancel.self,
        ])

    /// What all sweep verbs take.
    struct Options: ParsableArguments {
        @Argument(help: "The experiment file, for example experiments/appendix-d2.yaml.")
        var experiment: String
        @Option(help: "Which numbers of the file: smallest, quick or full.")
        var profile = Profile.quick
        @Option(name: .customLong("run"), help: "The run\'s folder (default: runs/<profile>).")
        var runFolder: String?
        @Flag(help: "Print a JSON document.")
        var json = false

        var folder: String { runFolder ?? "runs/\(profile.rawValue)" }
    }

    /// `cimlab sweep plan`: what would run, before anything does.
    struct PlanCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "plan", abstract: "Print the resolved experiment and how many cells it takes; writes nothing.")

        @OptionGroup var options: Options

        /// A quarter of a second of the model on designs of the plan's spaces.
        private static func simulationsPerSecond(_ experiment: Experiment) throws -> Double {
            let workload = try experiment.workload.workload(of: experiment.space.maximum)
            let (prepared, model) = (BatchWorkload(workload), BatchModel(HardwareModel(coefficients: .nominal)))
            var stream = RandomStream(StreamKey(seed: 1, purpose: "speed of the model"))
            // A design that is no chip, or too small, is known as such in no time: only chips that work count.
            let designs = experiment.memories.flatMap { memory in
                let space = memory.designSpace
                return (0..<2000).compactMap { _ -> ChipDesign? in
                    let point = space.axes.map { stream.integer(below: $0.count) }
                    // Points of the lattice that are no chip are passed over.
                    guard let design = try? space.design(at: point),
                        case .success = model.cost(of: prepared, on: design)
                    else { return nil }
                    return design
                }
            }
            let begin = ContinuousClock.now
            var count = 0
            while (ContinuousClock.now - begin).seconds < 0.25, !designs.isEmpty {
                count += model.costs(of: prepared, on: designs).count
            }
            return max(1, Double(count)) / (ContinuousClock.now - begin).seconds
        }

        func run() throws {
            try withEndings {
                switch try ExperimentFile(path: options.experiment, profile: options.profile) {
                case .searches(let experiment):
                    let summary = try experiment.summary()
                    if options.json { try printJSON(summary) } else { try printText(summary) }
                case .published(let experiment):
                    if options.json { try printJSON(experiment) } else { try printResult(experiment.text) }
                case .compression(let experiment):
                    if options.json { try printJSON(experiment) } else { try printResult(experiment.text) }
                case .scaling(let experiment):
                    if options.json { try printJSON(experiment) } else { try printResult(experiment.text) }
                case .calibration(let experiment):
                    if options.json { try printJSON(experiment) } else { try printResult(experiment.text) }
                }
            }
        }

        private func printText(_ summary: ExperimentSummary) throws {
            let perSecond = try Self.simulationsPerSecond(summary.experiment)
            let seconds = summary.loopSimulations / perSecond / Double(defaultWorkers)
            try printResult(summary.text)
            try printResult(
                "\nAbout \(ProgressLine.duration(seconds)) for the two loops of the searches with \(defaultWorkers) workers, at the "
                    + "\(DecimalText.significant(perSecond, digits: 2)) simulations a second that one of them makes now. Local "
                    + "and closing searches take several times that: `sweep run` tells the time that is left once it runs."
            )
        }
    }

    /// `cimlab sweep run`: everything that is missing.
    struct RunCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "run", abstract: "Compute what is missing, calibration and supernet included.",
            discussion: """
                Exit code 2 where a scenario and memory has no answer: no search found a legal design there, with either \
                simulator. The other rows are printed all the same. Being not robust is a result and no error.
                """)

        @OptionGroup var options: Options
        @OptionGroup var engine: EngineOptions
        @Flag(help: "Try cells again whose failure was recorded.")
        var retryFailed = false
        @Flag(
            help: "Start the program of the experiment's external simulator, which `sweep plan` prints; for this run.")
        var allowCommand = false
        @Option(
            help: "The folder of reference circuits (default: that of a calibration's file, else reference-circuits).")
        var circuits: String?

        func run() async throws {
            try await withEndings {
                try engine.check()
                let path = Path(
                    folder: options.folder, engine: engine, console: Console(), circuits: circuits,
                    computesCells: !engine.dryRun, retriesFailed: retryFailed)
                let file = try ExperimentFile(path: options.experiment, profile: options.profile)
                if case .searches(let experiment) = file {
                    _ = try experiment.summary()
                    if let simulator = experiment.simulator {
                        if allowCommand { try CommandAgreement.allowInThisRun(simulator) }
                        if !engine.dryRun { try CommandAgreement.require(simulator) }
                    } else if allowCommand {
                        throw ValidationError("--allow-command has no effect: the experiment starts no program")
                    }
                } else if allowCommand {
                    throw ValidationError("--allow-command has no effect: the experiment starts no program")
                }
                let laboratory = try Laboratory(directory: path.folder, create: !engine.dryRun)
                let calibration = try path.calibrated(in: laboratory, by: file.calibrationExperiment)
                let result = try await path.result(of: file, calibration: calibration, in: laboratory)
                if options.json { try printJSON(result.document) } else { try printResult(result.summaryText) }
                try requireAnswers(result.unanswered)
            }
        }
    }
}
