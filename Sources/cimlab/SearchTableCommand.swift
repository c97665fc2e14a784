import ArgumentParser
import Documents
import Foundation
import Reporting
import Robustness

/// `cimlab search table`: all scenarios and memories of an experiment, once each, as the paper's Table B1.
struct SearchTableCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "table", abstract: "Search every scenario on every memory: Table B1, Figures B1, B2 and C1.",
        discussion: """
            One nested search for each scenario of the experiment file and each memory. Prints experts and hidden sizes block by \
            block with the paper's own rows beside them. With --output FOLDER it also writes the networks as drawings, the \
            fronts of the memories, the convergence of the searches, and all designs with a hardware search of their own as CSV. \
            Searches that are in the run's store are not repeated.
            """)

    @Argument(help: "The experiment file.")
    var experiment = "experiments/appendix-d2.yaml"
    @Option(name: .customLong("memory"), help: "A memory; give the option again for more (default: rram and sram).")
    var memories: [ChipMemory] = []
    @Option(help: "The seed (default: the file's).")
    var seed: UInt64?
    @Option(help: "Which numbers of the file: smallest, quick or full.")
    var profile = Profile.quick
    @Option(name: .customLong("run"), help: "The run\'s folder (default: runs/<profile>).")
    var runFolder: String?
    @Option(name: .shortAndLong, help: "Worker processes for the supernet evaluations.")
    var jobs = defaultWorkers
    @Option(help: "Write figures and CSV files to this folder.")
    var output: String?
    @Flag(help: "Print a JSON document.")
    var json = false

    private struct Row: Codable {
        let scenario: String
        let memory: ChipMemory
        let search: SearchReport
    }

    func run() async throws {
        try await withEndings {
            let console = Console()
            try checkJobs(jobs)
            let gnuplot = try output.map { _ in try Gnuplot() }
            if let output { try checkWritable(output) }
            let experiment = try Experiment(path: experiment, profile: profile)
            let path = Path(folder: runFolder ?? "runs/\(profile.rawValue)", engine: .local(jobs), console: console)
            let laboratory = try Laboratory(directory: path.folder)
            let calibration = try path.calibrated(in: laboratory)
            let runner = try path.runner(on: experiment.supernet, calibration: calibration, in: laboratory).0
            var entries: [SearchTable.Entry] = []
            for scenario in experiment.scenarios {
                for memory in memories.isEmpty ? [.rram, .sram] : memories {
                    let line = console.progress("\(scenario.name), \(memory.displayName)")
                    let report = try await runner.runSearch(
                        experiment, scenario: scenario, memory: memory, seed: seed ?? experiment.seed,
                        threads: jobs
                    ) { line.update($0.record.generation + 1, of: $0.generations) }
                    entries.append(SearchTable.Entry(scenario: scenario.name, memory: memory, report: report))
                }
            }
            let table = SearchTable(entries)
            if let output, let gnuplot {
                let renderer = FigureRenderer(gnuplot: gnuplot)
                for figure in table.figures { _ = try renderer.render(figure, into: output) }
                try writeAtomically(Data(table.archive.csv.utf8), to: output + "/archive.csv")
            }
            if json {
                try printJSON(
                    entries.map { Row(scenario: $0.scenario, memory: $0.memory, search: $0.report) })
            } else {
                try printResult(text(table.table))
            }
            let broken = entries.filter { !$0.report.result.outcome.feasible }
            for entry in broken {
                console.say(
                    "cimlab: \(entry.scenario), \(entry.memory.displayName): "
                        + (entry.report.result.outcome.infeasibility ?? ""))
            }
            if !broken.isEmpty { throw ExitCode(Ending.outsideLimits.rawValue) }
        }
    }

    private func text(_ table: ReportTable) -> String {
        func heading(_ column: ReportTable.Column) -> String {
            guard let unit = column.unit else { return column.title }
            return "\(column.title) (\(unit))"
        }
        let cells = [table.columns.map(heading)] + table.rows.map { $0.map(\.text) }
        let widths = table.columns.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
        return cells.map { row in
            zip(row, widths).map { pad($0, $1 + 2) }.joined()
        }.joined(separator: "\n")
    }
}
