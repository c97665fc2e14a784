import ArgumentParser
import Foundation
import Quantities
import Robustness
import RunStore

extension StoreCommand {
    /// `cimlab store speed`: what the store itself costs on a file system.
    struct Speed: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a plan of artificial cells to a new run and time the store; the run stays.",
            discussion: """
                Each cell is written as a worker writes it: file synced, name synced, attempt recorded. The cells hold numbers \
                of no meaning, of a kind that no experiment has. Run it on the file system that a sweep shall use, then \
                remove the folder.
                """)

        @Argument(help: "The new run's folder.")
        var folder: String
        @Option(help: "Cells to write.")
        var cells = 10_000
        @Option(help: "Numbers in a cell's result; 250 make a file of about 5 kB.")
        var numbers = 250
        @Flag(help: "Print a JSON document.")
        var json = false

        private struct Settings: Encodable { let cell: Int }
        private struct Result: Encodable { let values: [Double] }
        private struct Document: Encodable {
            let cells: Int
            let writeMillisecondsPerCell, listSeconds, statusSeconds, verifySeconds: Double
        }

        func run() throws {
            try withEndings {
                guard (1...1_000_000).contains(cells), (1...1_000_000).contains(numbers) else {
                    throw ValidationError("--cells and --numbers take 1 to 1000000")
                }
                guard !FileManager.default.fileExists(atPath: folder) else {
                    throw ValidationError("\(folder) is there already; choose a new folder")
                }
                let store = try Laboratory(directory: folder).store
                let plan = try Plan(
                    name: "speed",
                    cells: (0..<cells).map {
                        try CellSpecification(
                            kind: "speed-probe", epoch: 0, seed: UInt64($0), configuration: Settings(cell: $0))
                    })
                try store.write(plan)
                let line = Console().progress("cells")
                let writing = try Self.seconds {
                    for (index, cell) in plan.cells.enumerated() {
                        let values = (0..<numbers).map { 1 / Double(index + $0 + 1) }
                        try store.write(Result(values: values), for: cell)
                        try store.record(Attempt(cell: cell, seconds: 0, outcome: .done))
                        line.update(index + 1, of: cells)
                    }
                }
                var listed = 0
                let listing = try Self.seconds { listed = try store.completedCells().count }
                var done = 0
                let status = try Self.seconds { done = try store.status(of: plan).done.count }
                var valid = 0
                let verifying = try Self.seconds {
                    let report = try store.verify()
                    valid = report.isHealthy ? report.validCount : 0
                }
                guard listed == cells, done == cells, valid == cells else {
                    throw IncompleteError(stage: "speed", wanted: cells, missing: cells - min(listed, done))
                }
                let document = Document(
                    cells: cells, writeMillisecondsPerCell: writing * 1000 / Double(cells), listSeconds: listing,
                    statusSeconds: status, verifySeconds: verifying)
                if json { return try printJSON(document) }
                func row(_ label: String, _ value: Double) -> String {
                    column(label, 24) + DecimalText.significant(value, digits: 3)
                }
                try printResult(
                    [
                        row("writing, ms a cell", document.writeMillisecondsPerCell), row("listing, s", listing),
                        row("status of the plan, s", status), row("verifying, s", verifying),
                    ].joined(separator: "\n"))
            }
        }

        private static func seconds(_ body: () throws -> Void) rethrows -> Double {
            let begin = ContinuousClock.now
            try body()
            return (ContinuousClock.now - begin).seconds
        }
    }
}
