import ArgumentParser
import DeviceVariation
import Documents
import Foundation
import GSL
import Quantities

extension VariationCommand {
    /// `cimlab variation circuit`.
    struct Circuit: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Solve one array with the resistance of its wires, exactly.",
            discussion: """
                Devices are programmed to random targets with the preset's errors; rows carry random voltages up to \
                --voltage. Prints the current of every column, with and without wires, in amperes. --spice writes the same \
                circuit as a netlist for `ngspice -b`.
                """)

        @OptionGroup var preset: PresetOption
        @Option(help: "Rows.")
        var rows = 64
        @Option(help: "Columns.")
        var columns = 64
        @Option(help: "Resistance of one segment of wire between two devices.")
        var wire = "1 Ω"
        @Option(help: "The largest voltage of a row.")
        var voltage = "0.2 V"
        @Option(help: "Seed.")
        var seed: UInt64 = 1
        @Option(help: "Write a netlist to this file.")
        var spice: String?
        @Flag(help: "Print a JSON document.")
        var json = false

        private struct Column: Encodable {
            let column: Int
            let amperes, amperesWithoutWires: Double
        }

        func run() throws {
            try withEndings {
                guard (1...256).contains(rows), (1...256).contains(columns) else {
                    throw ValidationError("--rows and --columns take 1 to 256")
                }
                let model = try preset.model()
                let segment = try Resistance(parsing: wire)
                let largest = try Voltage(parsing: voltage)
                guard largest.si > 0, largest.si <= 10 else {
                    throw ValidationError("--voltage takes more than 0 V, up to 10 V, not '\(voltage)'")
                }
                var stream = RandomStream(StreamKey(seed: seed, purpose: "variation.circuit"))
                let weights = (0..<rows * columns).map { _ in Float(stream.uniform()) }
                let voltages = (0..<rows).map { _ in largest.si * stream.uniform() }
                let pairs = try DifferentialPairs(
                    weights: weights, outputs: rows, inputs: columns, absoluteMaximum: 1, model: model, stream: &stream)
                let circuit = try ArrayCircuit(
                    rows: rows, columns: columns, conductances: pairs.positive, rowSegment: segment,
                    columnSegment: segment)
                if let spice { try writeAtomically(Data(circuit.netlist(voltages).utf8), to: spice) }
                let currents = try circuit.currents(voltages)
                let result = zip(currents, circuit.idealCurrents(voltages)).enumerated().map {
                    Column(column: $0.offset, amperes: $0.element.0, amperesWithoutWires: $0.element.1)
                }
                if json { return try printJSON(result) }
                try printResult(
                    (["column,current_A,without_wires_A"]
                        + result.map { "\($0.column),\($0.amperes),\($0.amperesWithoutWires)" })
                        .joined(separator: "\n"))
            }
        }
    }
}
