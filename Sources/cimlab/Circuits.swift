import ArgumentParser
import Calibration
import Documents
import Foundation

/// `cimlab circuits`: the reported chips.
struct Circuits: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List, show and check the reference circuits; hold the model's circuit laws beside ngspice.",
        subcommands: [List.self, Show.self, Check.self, SpiceCheckCommand.self], defaultSubcommand: List.self)

    /// `cimlab circuits list`.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "One line per circuit.")

        @Option(help: "The folder of reference circuits.")
        var circuits = "reference-circuits"
        @Flag(help: "Print a JSON document.")
        var json = false

        func run() throws {
            try withEndings {
                let circuits = try loadReferenceCircuits(circuits)
                if json { return try printJSON(circuits) }
                for circuit in circuits {
                    let usable = circuit.measurements.count { $0.excluded == nil && $0.value != nil }
                    try printResult(
                        pad(circuit.id, 34) + pad(circuit.memory.displayName, 6)
                            + pad(circuit.structure.node?.formatted() ?? "node unknown", 14)
                            + pad("\(usable) of \(circuit.measurements.count) values usable", 28)
                            + (circuit.obstacle.map { "not predicted: \($0)" } ?? ""))
                }
            }
        }
    }

    /// `cimlab circuits show`.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Print one circuit with its sources as JSON.")

        @Argument(help: "The circuit's folder.")
        var circuit: String

        func run() throws {
            try withEndings { try printJSON(loadReferenceCircuit(circuit)) }
        }
    }

    /// `cimlab circuits check`.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check units, sources and whether a circuit's own figures agree with each other.",
            discussion: """
                Contradictions of the sources are reported, not mended. Exit code 65 for a file that is wrong: operating points \
                that no such macro can have, values that are off by a unit (against the uncalibrated model), rows given twice. A `silicon:` left as in a \
                copied file is reported.
                """
        )

        @Option(help: "The folder of reference circuits.")
        var circuits = "reference-circuits"
        @Option(help: "Circuits that the folder's own may not be copies of; used where it is there.")
        var against = "reference-circuits"
        @Flag(help: "Print a JSON document.")
        var json = false

        private struct Document: Encodable {
            let slips, copies, contradictions: [Contradiction]
            let notes: [String]
        }

        func run() throws {
            try withEndings {
                let folder = circuits
                let circuits = try loadReferenceCircuits(folder)
                let own = Set(circuits.map(\.id))
                let others =
                    folder != against && FileManager.default.fileExists(atPath: against)
                    ? try loadReferenceCircuits(against).filter { !own.contains($0.id) } : []
                let all = others + circuits
                let copies = (CircuitKinship.copiedSilicon(all) + CircuitKinship.copiedMeasurements(all))
                    .filter { own.contains($0.circuit) }
                let slips = circuits.flatMap { $0.slips() }
                let contradictions = circuits.flatMap { $0.contradictions() }
                let notes = circuits.compactMap(\.nothingCompared)
                if json {
                    try printJSON(
                        Document(slips: slips, copies: copies, contradictions: contradictions, notes: notes))
                } else {
                    for slip in slips + copies { try printResult("\(slip)") }
                    for contradiction in contradictions { try printResult("\(contradiction)") }
                    for note in notes { try printResult(note) }
                    try printResult(
                        "\(circuits.count) circuits read, \(slips.count) slips, \(contradictions.count) contradictions within the "
                            + "sources")
                }
                if !slips.isEmpty { throw ExitCode(Ending.badInput.rawValue) }
            }
        }
    }
}
