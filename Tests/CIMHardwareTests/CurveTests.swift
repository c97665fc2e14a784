import Foundation
import Quantities
import Testing
import ViTMoE

@testable import CIMHardware

/// The curves of docs/models/curves.md at nominal coefficients: their directions, and that the drawn values are the model's.
///
/// `CIMLAB_WRITE_CURVES=1` writes docs/models/curves/curves.csv again; docs/models/curves/draw.gp draws it.
@Suite("Curves")
struct CurveTests {
    private struct Point {
        let curve: String
        let x, energy, latency: Double
    }

    private static let model = MacroModel()
    private static let steps: [Int] = [1, 2, 3, 4, 5, 6, 7, 8]

    private static let rram = MacroDesign(
        kind: .rramAnalog, node: .nanometers(28), supply: .volts(0.9), rows: 256, columns: 256, activeRows: 64,
        bitsPerCell: 2, devicesPerWeightCell: 2, adcBits: 6, columnsPerADC: 8, converter: .sar)
    private static let sram = MacroDesign(
        kind: .sramAnalog, node: .nanometers(28), supply: .volts(0.9), rows: 256, columns: 256, activeRows: 64,
        adcBits: 6, columnsPerADC: 8, converter: .sar)
    private static let digital = MacroDesign(
        kind: .sramDigital, node: .nanometers(28), supply: .volts(0.9), rows: 256, columns: 256, activeRows: 256,
        adcBits: 0, columnsPerADC: 1)

    /// Femtojoules per MAC and nanoseconds per multiplication.
    private static func point(
        _ curve: String, _ x: Double, _ design: MacroDesign, inputBits: Int = 8, weightBits: Int = 8,
        usedRows: Int? = nil,
        usedWeightColumns: Int? = nil
    ) -> Point {
        let cost = model.cost(
            design, Precision(inputBits: inputBits, weightBits: weightBits), usedRows: usedRows,
            usedWeightColumns: usedWeightColumns, isBounded: false)
        return Point(
            curve: curve, x: x, energy: cost.energyPerMAC.si * 1e15, latency: cost.latencyPerMVM.total.si * 1e9)
    }

    private static func points() -> [Point] {
        var points: [Point] = []
        func sweep(_ name: String, _ values: [Double], _ change: (inout MacroDesign, Double) -> Void) {
            for (kind, base) in [("rram", rram), ("sram", sram), ("digital", digital)] {
                for value in values {
                    var design = base
                    change(&design, value)
                    guard (try? design.validate()) != nil else { continue }
                    points.append(point("\(name) \(kind)", value, design))
                }
            }
        }
        sweep("bits per cycle", steps.map(Double.init)) { $0.inputBitsPerCycle = Int($1) }
        sweep("active rows", [1, 2, 4, 8, 16, 32, 64, 128, 256]) { $0.activeRows = Int($1) }
        sweep("columns", [64, 128, 256, 512, 1024]) { $0.columns = Int($1) }
        sweep("supply", [0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1, 1.05, 1.1]) { $0.supply = .volts($1) }
        sweep("clock", [2, 5, 10, 20, 50, 100, 200, 500, 1000]) { $0.clock = .megahertz($1) }
        for (kind, base) in [("rram", rram), ("sram", sram), ("digital", digital)] {
            for bits in steps { points.append(point("input bits \(kind)", Double(bits), base, inputBits: bits)) }
        }

        // The chips that the data points belong to, as reference-circuits has them.
        let neurram = MacroDesign(
            kind: .rramAnalog, node: .nanometers(130), supply: .volts(1.8), rows: 128, columns: 512, activeRows: 128,
            bitsPerCell: 3, devicesPerWeightCell: 2, adcBits: 3, columnsPerADC: 1, converter: .ramp, sensing: .voltage,
            integratesInputs: true)
        for bits in 1...8 {
            var design = neurram
            design.adcBits = bits + 2
            points.append(point("input bits NeuRRAM", Double(bits), design, inputBits: bits, weightBits: 4))
        }
        let spetalnick = MacroDesign(
            kind: .rramAnalog, node: .nanometers(40), supply: .volts(0.83), rows: 256, columns: 256, activeRows: 9,
            adcBits: 4, columnsPerADC: 32, converter: .flash)
        for megahertz in [8.0, 16, 32, 64] {
            var design = spetalnick
            design.clock = .megahertz(megahertz)
            points.append(point("clock Spetalnick 2022", megahertz, design, inputBits: 1, weightBits: 1))
        }
        let jia = MacroDesign(
            kind: .sramAnalog, node: .nanometers(65), supply: .volts(0.85), rows: 2304, columns: 256, activeRows: 2304,
            adcBits: 8, columnsPerADC: 1, converter: .sar)
        for volts in stride(from: 0.8, through: 1.25, by: 0.05) {
            var design = jia
            design.supply = .volts(volts)
            points.append(point("supply Jia 2020", volts, design, inputBits: 1, weightBits: 1))
        }
        let yao = MacroDesign(
            kind: .rramAnalog, node: .nanometers(28), supply: .volts(0.9), rows: 512, columns: 1024, activeRows: 512,
            bitsPerCell: 3, devicesPerWeightCell: 2, inputBitsPerCycle: 4, adcBits: 8, columnsPerADC: 8, converter: .sar
        )
        for rows in stride(from: 64, through: 512, by: 64) {
            points.append(
                point(
                    "active rows Yao 2024", Double(rows), yao, inputBits: 4, weightBits: 4, usedRows: rows,
                    usedWeightColumns: 64))
        }
        var colonnade = MacroDesign(
            kind: .sramDigital, node: .nanometers(65), supply: .volts(0.8), rows: 128, columns: 128, activeRows: 128,
            inputBitsPerCycle: 1, adcBits: 0, columnsPerADC: 1)
        colonnade.guardColumnsPerWeight = 7
        for registers in [16, 8, 4, 2, 1] {
            colonnade.columnRegisters = registers
            points.append(
                point("rows between registers Colonnade", Double(128 / registers), colonnade, usedWeightColumns: 8))
        }
        // The global buffer: femtojoules a bit.
        let scale = MacroScaling(node: .nanometers(28), supply: .volts(0.9), coefficients: .nominal)
        for exponent in 13...24 {
            let bytes = exp2(Double(exponent))
            points.append(
                Point(
                    curve: "buffer", x: bytes / 1024,
                    energy: BufferModel(bytes: bytes, scale: scale).energyPerBitJ * 1e15,
                    latency: 0))
        }
        return points
    }

    private static let url = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "../../docs/models/curves/curves.csv")

    @Test("the drawn curves are the model's")
    func drawn() throws {
        let points = Self.points()
        let text =
            "curve,x,energy_fJ,latency_ns\n"
            + points.map { String(format: "%@,%.6g,%.6g,%.6g", $0.curve, $0.x, $0.energy, $0.latency) }
            .joined(separator: "\n") + "\n"
        if ProcessInfo.processInfo.environment["CIMLAB_WRITE_CURVES"] != nil {
            try FileManager.default.createDirectory(
                at: Self.url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: Self.url, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: Self.url, encoding: .utf8) == text)
    }

    @Test("directions")
    func directions() {
        let curves = Dictionary(grouping: Self.points(), by: \.curve)
        func energies(_ name: String) -> [Double] { curves[name]?.map(\.energy) ?? [] }
        func latencies(_ name: String) -> [Double] { curves[name]?.map(\.latency) ?? [] }
        func grows(_ values: [Double]) -> Bool {
            !values.isEmpty && zip(values, values.dropFirst()).allSatisfy { $1 >= $0 }
        }
        func falls(_ values: [Double]) -> Bool { grows(values.reversed()) }
        for kind in ["rram", "sram", "digital"] {
            // More input bits: more energy and time of one multiplication.
            #expect(grows(energies("input bits \(kind)")) && grows(latencies("input bits \(kind)")), "\(kind)")
            // More rows at once: fewer accesses.
            #expect(falls(latencies("active rows \(kind)")), "\(kind)")
            #expect(falls(latencies("supply \(kind)")), "\(kind)")
            #expect(falls(latencies("clock \(kind)")), "\(kind)")
            // A slower clock never saves: leakage, and currents that flow longer.
            #expect(falls(energies("clock \(kind)")), "\(kind)")
        }
        #expect(falls(energies("active rows rram")) && falls(energies("active rows sram")))
        #expect(grows(energies("supply sram")) && grows(energies("supply digital")))
        // Eight bits in one pulse take longer than four and four.
        let perCycle = latencies("bits per cycle rram")
        #expect(perCycle.count == 8 && perCycle[7] > perCycle[3])
        #expect(
            grows(energies("buffer")) && grows(energies("input bits NeuRRAM")) && grows(latencies("input bits NeuRRAM"))
        )
        #expect(falls(energies("clock Spetalnick 2022")))
        #expect(falls(energies("active rows Yao 2024")))
        #expect(grows(latencies("rows between registers Colonnade")))
        #expect(grows(energies("supply Jia 2020")) && falls(latencies("supply Jia 2020")))
    }
}
