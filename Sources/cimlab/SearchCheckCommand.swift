import ArgumentParser
import ExactSearch
import Foundation
import Processes

/// `cimlab search check`: what proofs stand on, measured.
struct SearchCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check the exact search: bounds against chips, proofs against enumeration.",
        discussion: """
            Compares bounds of random boxes, half of them from real proofs, with random chips in them, then proves the best \
            chip of small random spaces that keep both ends of every axis, compares it with the enumerated one and has every \
            certificate checked. Exit code 2 where anything disagrees.
            """)

    @Option(help: "Pairs of a box and a chip in it.")
    var pairs = 100_000
    @Option(help: "Random spaces.")
    var spaces = 40
    @Option(help: "The seed of everything random.")
    var seed: UInt64 = 1
    @Option(name: .shortAndLong, help: "Spaces at a time.")
    var jobs = defaultWorkers
    @Flag(help: "Print a JSON document.")
    var json = false

    struct Findings: Codable {
        let bounds: BoundCheck.Finding
        let spaces: [EnumerationCheck.Row]
        var agreeing: Int { spaces.count { $0.agrees } }
        var sound: Int { spaces.count { $0.isSound } }
        var nodesRatio: Double {
            Double(spaces.reduce(0) { $0 + $1.nodes }) / Double(max(1, spaces.reduce(0) { $0 + $1.points }))
        }
        var isInOrder: Bool { bounds.violations == 0 && agreeing == spaces.count && sound == spaces.count }
    }

    func run() throws {
        try withEndings {
            try checkJobs(jobs)
            guard (0...100_000_000).contains(pairs), (0...10_000).contains(spaces) else {
                throw ValidationError("--pairs takes 0 to 100000000, --spaces 0 to 10000")
            }
            let line = Console().progress("checks")
            let check = EnumerationCheck(seed: seed)
            let rows = try concurrently(spaces, threads: jobs, progress: { line.update($0, of: $1) }) {
                try check.row($0)
            }
            let findings = Findings(bounds: try BoundCheck(seed: seed).finding(pairs: pairs), spaces: rows)
            if json { try printJSON(findings) } else { try printResult(text(findings)) }
            if !findings.isInOrder { throw ExitCode(Ending.outsideLimits.rawValue) }
        }
    }

    private func text(_ found: Findings) -> String {
        var lines = found.spaces.filter { !$0.agrees || !$0.isSound }.map {
            "space \($0.index) (\($0.name)): enumerated \($0.enumerated.map { "\($0)" } ?? "nothing"), "
                + "proven \($0.proven.map { "\($0)" } ?? "nothing"), certificate \($0.isSound ? "sound" : "NOT SOUND")"
        }
        lines += [
            "bounds        \(found.bounds.violations) of \(found.bounds.pairs) above the chip "
                + "(\(found.bounds.legal) chips legal)",
            "enumeration   \(found.agreeing) of \(found.spaces.count) spaces agree",
            "certificates  \(found.sound) of \(found.spaces.count) sound",
            "boxes         \(String(format: "%.2f %%", 100 * found.nodesRatio)) of the points",
        ]
        return lines.joined(separator: "\n")
    }
}
