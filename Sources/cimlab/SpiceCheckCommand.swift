import ArgumentParser
import Documents
import Foundation
import Quantities
import Spice

/// `cimlab circuits spice-check`.
struct SpiceCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "spice-check",
        abstract: "Hold the hardware model's circuit laws beside ngspice.",
        discussion: """
            Writes decks of a 1T1R column read through its bitline, of crossbars with resistance in all wires, of a precharged \
            bitline and of a charge-sharing column, runs ngspice on them, and prints current, IR drop, settling time and \
            energy by the law and by the simulator. Crossbars above 64 x 64 are solved by the lab's nodal solver, those \
            above 128 x 128 left out. What the laws are: docs/models/circuits.md.

            Exit code 2 when a law is off by more than --limit, 69 without ngspice (apt-get install ngspice).
            """)

    @Option(help: "Rows of the arrays, separated by commas.")
    var sizes = "16,32,64,128,256"
    @Option(help: "Supply of the circuits.")
    var supply = "0.9 V"
    @Option(help: "Bits to half a step of which everything settles.")
    var bits = 6
    @Option(help: "Seed of the random patterns.")
    var seed: UInt64 = 1
    @Option(help: "Largest misfit of a law, in percent of the simulator's value.")
    var limit = 10.0
    @Option(help: "Write the decks to this folder.")
    var decks: String?
    @Flag(help: "Print a JSON document: SI units.")
    var json = false

    private struct Document: Encodable {
        let comparisons: [SpiceComparison]
        let largestMisfit: [String: Double]
    }

    func run() throws {
        try withEndings {
            let rows = try sizes.split(separator: ",").map { word in
                guard let size = Int(word.trimmingCharacters(in: .whitespaces)) else {
                    throw ValidationError("--sizes takes whole numbers separated by commas, not '\(word)'")
                }
                return size
            }
            guard !rows.isEmpty else { throw ValidationError("--sizes takes whole numbers separated by commas") }
            let check = try SpiceCheck(
                sizes: rows, supply: Voltage(parsing: supply), bits: bits, seed: seed)
            let ngspice = try Ngspice()
            if let decks { try makeDirectory(decks) }
            let progress = Console().progress("circuits")
            let comparisons = try check.run(ngspice) { done, deck in
                progress.update(done, of: check.circuitCount, note: deck.name)
                if let decks { try writeAtomically(Data(deck.text.utf8), to: "\(decks)/\(deck.name).cir") }
            }
            let largest = Dictionary(grouping: comparisons, by: \.measure.rawValue)
                .mapValues { $0.map { abs($0.misfit) }.max() ?? 0 }
            if json {
                try printJSON(Document(comparisons: comparisons, largestMisfit: largest))
            } else {
                try printResult(text(comparisons, largest))
            }
            // Not a number is no agreement.
            guard comparisons.allSatisfy({ 100 * abs($0.misfit) <= limit }) else {
                throw ExitCode(Ending.outsideLimits.rawValue)
            }
        }
    }

    private func text(_ comparisons: [SpiceComparison], _ largest: [String: Double]) -> String {
        func line(_ cells: [String]) -> String {
            zip(cells, [16, 6, 22, 15, 14, 14, 9, 0]).map { pad($0, $1) }.joined()
        }
        func value(_ number: Double, _ unit: String) -> String {
            DecimalText.significant(number) + (unit == "1" ? "" : " \(unit)")
        }
        var lines = [line(["circuit", "rows", "pattern", "measure", "law", "simulated", "misfit", "by"])]
        for one in comparisons {
            let misfit = DecimalText.percent(one.misfit, digits: 2)
            lines.append(
                line([
                    one.circuit, "\(one.rows)", one.pattern, one.measure.rawValue, value(one.law, one.unit),
                    value(one.simulated, one.unit), misfit, one.solver,
                ]))
        }
        lines.append("")
        for (measure, misfit) in largest.sorted(by: { $0.key < $1.key }) {
            lines.append("largest misfit of \(measure): \(DecimalText.percent(misfit, digits: 2))")
        }
        return lines.joined(separator: "\n")
    }
}
