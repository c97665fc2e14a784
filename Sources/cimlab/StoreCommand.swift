import ArgumentParser
import Robustness
import RunStore

/// `cimlab store`: the files of a run, checked, cleaned, and united with those of another machine.
struct StoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store", abstract: "Check, clean or unite the stores of runs.",
        subcommands: [
            Verify.self, Collect.self, Merge.self, Export.self, Import.self, Speed.self,
        ])

    /// What all store verbs take.
    struct Options: ParsableArguments {
        @Option(name: .customLong("run"), help: "The run\'s folder.")
        var runFolder = "runs/quick"
        @Flag(help: "Print a JSON document.")
        var json = false

        func store() throws -> RunStore { try RunStore(directory: runFolder + "/store", create: false) }
    }

    /// A file and what is wrong with it.
    private struct Finding: Encodable {
        let path, damage: String

        init(_ finding: StoreReport.Finding) {
            path = finding.path
            damage = "\(finding.damage)"
        }
    }

    /// `cimlab store verify`: every file read, every digest compared; writes nothing.
    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read every file of a store and name what does not verify; exit code 2 where something does not.",
            discussion: "A damaged cell needs no repair: the next `cimlab sweep run` computes it again.")

        @OptionGroup var options: Options

        private struct Document: Encodable {
            let schema = 1
            let valid: Int
            let damaged: [Finding]
            let conflicts, foreign, failed, stale: [String]
        }

        func run() throws {
            try withEndings {
                let store = try options.store()
                let report = try store.verify()
                let stale = try store.staleCells(currentEpochs: CellRunner.currentEpochs)
                if options.json {
                    try printJSON(
                        Document(
                            valid: report.validCount, damaged: report.damaged.map(Finding.init),
                            conflicts: report.conflicts, foreign: report.foreign, failed: report.failed.map(\.hex),
                            stale: stale.map(\.identifier.hex).sorted()))
                } else {
                    for finding in report.damaged { try printResult("\(finding.path): \(finding.damage)") }
                    for path in report.conflicts { try printResult("\(path): a second, different result") }
                    for path in report.foreign { try printResult("\(path): not a file of a store") }
                    for cell in report.failed { try printResult("\(cell): failed; --retry-failed tries it again") }
                    let kinds = Dictionary(grouping: stale) { "\($0.kind) of epoch \($0.epoch)" }
                    for (kind, cells) in kinds.sorted(by: { $0.key < $1.key }) {
                        try printResult("\(cells.count) stale: \(kind); kept, never reused")
                    }
                    try printResult("\(report.validCount) cells verify, \(report.damaged.count) files are damaged")
                }
                if !report.isHealthy { throw ExitCode(Ending.outsideLimits.rawValue) }
            }
        }
    }

    /// `cimlab store gc`: what killed processes left.
    struct Collect: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "gc",
            abstract: "Remove temporary files of processes that are gone; results are never removed.")

        @OptionGroup var options: Options

        private struct Document: Encodable {
            let schema = 1
            let removed: [String]
        }

        func run() throws {
            try withEndings {
                let removed = try options.store().sweepOrphans()
                if options.json {
                    try printJSON(Document(removed: removed))
                } else {
                    try printResult("\(removed.count) temporary files removed")
                }
            }
        }
    }

    /// `cimlab store merge`: the union of two stores.
    struct Merge: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add the cells of another run, each verified on the way; exit code 2 on damage or conflicts.",
            discussion: """
                Two different results for one cell are both kept and named: the computation is not deterministic. The \
                inputs of cells are copied too. A run's folder that is not there yet is made.
                """)

        @Argument(help: "The other run's folder; it stays as it is.")
        var other: String
        @OptionGroup var options: Options

        func run() throws {
            try withEndings { try StoreCommand.merge(other, into: options) }
        }
    }

    private struct MergeDocument: Encodable {
        let schema = 1
        let added, present, inputs: Int
        let damaged: [Finding]
        let conflicts: [String]
    }

    /// Unites a run with another one and says what came of it.
    static func merge(_ other: String, into options: Options) throws {
        let source = try Laboratory(directory: other, create: false)
        let (report, inputs) = try Laboratory(directory: options.runFolder).merge(from: source)
        if options.json {
            try printJSON(
                MergeDocument(
                    added: report.addedCount, present: report.presentCount, inputs: inputs,
                    damaged: report.damaged.map(Finding.init), conflicts: report.conflicts))
        } else {
            for finding in report.damaged { try printResult("\(finding.path): \(finding.damage); left out") }
            for path in report.conflicts { try printResult("\(path): a second, different result, kept") }
            try printResult(
                "\(report.addedCount) cells added, \(report.presentCount) were here, \(inputs) inputs added")
        }
        if !report.damaged.isEmpty || !report.conflicts.isEmpty { throw ExitCode(Ending.outsideLimits.rawValue) }
    }
}
