import ArgumentParser
import Calibration
import Documents
import Foundation
import Reporting
import Robustness

/// `cimlab reproduce`: everything, from reported chips to the report.
struct Reproduce: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run the whole path: calibrate, train, every experiment of the paper's appendices, report.",
        discussion: """
            Profiles: smallest (a few minutes, for continuous integration), quick (a newcomer's first report), full (what \
            one would publish; hours). Killed at any time, the same command goes on where it stopped, and the report is \
            the same to the byte. The number of workers changes the time only. Exit code 2, after the report is written, where a \
            scenario and memory has no answer, since no search found a legal design there.
            """)

    @Argument(help: "Experiment files (default: one for each appendix of the paper).")
    var experiments = Reproduce.appendices
    @Option(help: "smallest, quick or full.")
    var profile = Profile.quick
    @Option(name: .shortAndLong, help: "Worker processes.")
    var jobs = defaultWorkers
    @Option(name: .customLong("run"), help: "The run\'s folder (default: runs/<profile>).")
    var runFolder: String?
    @Option(help: "The report's folder (default: reports/<profile>).")
    var output: String?
    @Flag(help: "Also time training and search for Appendix F: these figures differ from run to run.")
    var timings = false
    @Flag(help: "Try cells again whose failure was recorded.")
    var retryFailed = false
    @Option(help: "The folder of reference circuits (default: that of experiments/appendix-d1.yaml).")
    var circuits: String?
    @Flag(help: "Print a JSON document.")
    var json = false

    static let appendices = ["b1", "c1", "d1", "d2", "e1", "f", "g"].map { "experiments/appendix-\($0).yaml" }

    func run() async throws {
        try await withEndings {
            try checkJobs(jobs)
            let begin = ContinuousClock.now
            let console = Console()
            let path = Path(
                folder: runFolder ?? "runs/\(profile.rawValue)", engine: .local(jobs), console: console,
                circuits: circuits, takesTimes: timings, retriesFailed: retryFailed)
            let written = try await path.report(
                profile: profile, to: output ?? "reports/\(profile.rawValue)", experiments: experiments)
            if json {
                try printJSON(written.files)
            } else {
                for summary in written.summaries { try printResult(summary + "\n") }
                try printResult("report: \(written.files.html)")
            }
            console.say("done in \(ProgressLine.duration((ContinuousClock.now - begin).seconds))")
            try requireAnswers(written.unanswered)
        }
    }
}
