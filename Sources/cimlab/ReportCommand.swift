import ArgumentParser
import Documents
import Foundation
import Reporting
import Robustness

/// `cimlab report`: the report of a run, without computing anything new.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write the report of a finished run.",
        discussion: """
            Reads the run's store and writes report.html, report.md, report.json and the figures with their data and \
            scripts. Exit code 3 where cells are missing: `cimlab reproduce` or `cimlab sweep run` computes them. Exit code 2 where \
            a scenario and memory has no answer, after the report is written.
            """)

    @Argument(help: "Experiment files (default: one for each appendix of the paper).")
    var experiments = Reproduce.appendices
    @Option(help: "smallest, quick or full.")
    var profile = Profile.quick
    @Option(name: .customLong("run"), help: "The run\'s folder (default: runs/<profile>).")
    var runFolder: String?
    @Option(help: "The report's folder (default: reports/<profile>).")
    var output: String?
    @Flag(help: "Print a JSON document.")
    var json = false

    func run() async throws {
        try await withEndings {
            let path = Path(
                folder: runFolder ?? "runs/\(profile.rawValue)", engine: .local(1), console: Console(),
                computesCells: false)
            let written = try await path.report(
                profile: profile, to: output ?? "reports/\(profile.rawValue)", experiments: experiments)
            if json { try printJSON(written.files) } else { try printResult("report: \(written.files.html)") }
            try requireAnswers(written.unanswered)
        }
    }
}
