import ArgumentParser
import Documents
import Foundation
import Optimization

/// `cimlab search problems`: the optimizers on problems of the literature.
struct SearchProblemsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "problems", abstract: "Run the optimizers on problems of the literature.",
        discussion: """
            Sphere, Rosenbrock, Rastrigin, constrained g-problems, ZDT and DTLZ fronts: the median error over the seeds on a fixed \
            budget. With --against FILE (docs/validation/pymoo.json, or a new one by Benchmarks/optimizers/pymoo_medians.py) \
            another library's medians stand beside, and the exit code is 2 where ours is larger.
            """)

    @Option(help: "Runs per optimizer and problem.")
    var seeds = 25
    @Option(help: "The first seed; the others follow.")
    var firstSeed = 1
    @Option(help: "Medians of another library to compare with.")
    var against: String?
    @Flag(help: "Print a JSON document.")
    var json = false

    /// What Benchmarks/optimizers/pymoo_medians.py writes.
    private struct Others: Codable {
        let program: String
        let medians: [String: Double?]
    }

    private struct Document: Codable {
        struct Row: Codable {
            let name: String
            let median: Double?
            let best: Double?
            let worst: Double?
            let other: Double?
            let isNoWorse: Bool?
        }
        let other: String?
        let rows: [Row]
    }

    /// Errors below this count as none (our choice; the lattice that stands for the reals leaves up to 3e-7 on g6).
    private static let resolution = 1e-9

    func run() throws {
        try withEndings {
            guard (1...10_000).contains(seeds) else { throw ValidationError("--seeds takes 1 to 10000, not \(seeds)") }
            guard (0...1_000_000).contains(firstSeed) else {
                throw ValidationError("--first-seed takes 0 to 1000000, not \(firstSeed)")
            }
            var audit = ReferenceProblemAudit()
            audit.seeds = seeds
            audit.firstSeed = firstSeed
            let others = try against.map(readOthers)
            let line = Console().progress("problems")
            let rows = try audit.rows { line.update($0, of: $1) }.map { row in
                let known = others.flatMap { $0.medians[row.name] }
                let isNoWorse = known.map { other in
                    (row.median ?? .infinity) <= max(other ?? .infinity, Self.resolution)
                }
                return Document.Row(
                    name: row.name, median: row.median, best: row.best, worst: row.worst, other: known ?? nil,
                    isNoWorse: isNoWorse)
            }
            let document = Document(other: others?.program, rows: rows)
            if json { try printJSON(document) } else { try printResult(text(document)) }
            if rows.contains(where: { $0.isNoWorse == false }) { throw ExitCode(Ending.outsideLimits.rawValue) }
        }
    }

    private func readOthers(_ path: String) throws -> Others {
        let data = Data(try readFile(path))
        do { return try CanonicalJSON.decode(from: data) } catch {
            throw ValidationError(
                "\(path) holds no medians: \(error); Benchmarks/optimizers/pymoo_medians.py writes them")
        }
    }

    private func text(_ document: Document) -> String {
        func number(_ value: Double?) -> String { value.map { String(format: "%.3g", $0) } ?? "infeasible" }
        var lines = [
            pad("optimizer problem", 24) + pad("median", 12) + pad("best", 12) + pad("worst", 12)
                + (document.other ?? "")
        ]
        for row in document.rows {
            let other = row.isNoWorse.map { "\(number(row.other))\($0 ? "" : "  ours is larger")" } ?? ""
            lines.append(
                pad(row.name, 24) + pad(number(row.median), 12) + pad(number(row.best), 12) + pad(number(row.worst), 12)
                    + other)
        }
        return lines.joined(separator: "\n")
    }
}
