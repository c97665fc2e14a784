import CIMHardware
import DeviceVariation
import Foundation
import Quantities
import Testing

@testable import Spice

@Suite struct CircuitLawTests {
    private func column(_ conductances: [Double], segment: Double = 1.3, sense: Double = 0) -> ColumnCircuit {
        ColumnCircuit(
            conductances: conductances, segment: Resistance(si: segment), senseResistance: Resistance(si: sense),
            supply: Voltage(si: 0.9))
    }

    @Test("a uniform column loses what a uniform line loses: 1 - tanh(x) / x, x^2 = R G n^2")
    func uniformColumn() {
        // The sum over segments is n^3 / 3 + n^2 / 2 + n / 6: the line's first order up to 1.5 / n.
        let count = 1000
        let conductance = 20e-6
        let x = (1.3 * conductance * Double(count * count)).squareRoot()
        let line = 1 - tanh(x) / x
        let law = column([Double](repeating: conductance, count: count)).lossRatio
        #expect(abs(law / line - 1) < 2e-3, "\(law) instead of \(line)")
    }

    @Test("a column's IR drop is that of the nodal solution, to first order exactly and within 7.5 % to 256 rows")
    func columnAgainstNodal() throws {
        for (rows, segment, limit) in [(32, 1e-3, 1e-3), (64, 1.3, 0.02), (256, 1.3, 0.075)] {
            for far in [true, false] {
                let cells = (0..<rows).map { ($0 < rows / 2) == far ? 20e-6 : 1e-6 }
                let nodal = try ArrayCircuit(
                    rows: rows, columns: 1, conductances: cells, rowSegment: Resistance(si: 1e-6),
                    columnSegment: Resistance(si: segment))
                let voltages = [Double](repeating: 0.2, count: rows)
                let exact = 1 - (try nodal.currents(voltages)[0]) / nodal.idealCurrents(voltages)[0]
                let law = column(cells, segment: segment).lossRatio
                #expect(abs(law / exact - 1) < limit, "\(rows) rows, far \(far): \(law) instead of \(exact)")
            }
        }
    }

    @Test(
        "a crossbar's IR drop is that of the nodal solution within 4 % to 32 x 32, column by column")
    func crossbarAgainstNodal() throws {
        for size in [8, 32] {
            let cells = (0..<size * size).map { ($0 * 7919) % 3 == 0 ? 20e-6 : 2e-6 }
            let voltages = (0..<size).map { 0.1 + 0.1 * Double($0 % 2) }
            let wire = Resistance(si: 1.3)
            let nodal = try ArrayCircuit(
                rows: size, columns: size, conductances: cells, rowSegment: wire, columnSegment: wire)
            let law = try CrossbarCircuit(
                rows: size, columns: size, conductances: cells, rowSegment: wire, columnSegment: wire
            ).lossRatios(voltages: voltages)
            for (index, (exact, ideal)) in zip(try nodal.currents(voltages), nodal.idealCurrents(voltages)).enumerated()
            {
                let loss = 1 - exact / ideal
                #expect(abs(law.columns[index] / loss - 1) < 0.04, "\(size): \(law.columns[index]), not \(loss)")
            }
        }
    }

    @Test("the settling law at the reference is the macro model's constant: 0.02 ns per row at 6 bits")
    func settlingOfTheModel() {
        let idle = ColumnCircuit(
            conductances: [Double](repeating: 0, count: 100), segment: Resistance(si: 0), supply: Voltage(si: 0.9))
        let perRow = idle.settlingTime(bits: CircuitConstants.settlingBits).si / 100
        #expect(abs(perRow / CircuitConstants.settlingTimePerRow.si - 1) < 1e-12)
        #expect(abs(idle.settlingTime(bits: 13).si / idle.settlingTime(bits: 6).si - 2) < 1e-12)
    }

    @Test("reading the reference cell costs the macro model's cell energy within its rounding of 5 %")
    func energyOfTheModel() {
        let cell = ColumnCircuit(
            conductances: [1 / CircuitConstants.onResistance.si], segment: Resistance(si: 0),
            senseResistance: Resistance(si: 0), supply: Voltage(si: MacroConstants.referenceSupplyV))
        let energy = cell.readEnergy(duration: Time(si: 4e-9)).si
        #expect(abs(energy / CircuitConstants.cellReadEnergy.si - 1) < 0.05, "\(energy)")
    }

    @Test("no conducting cell, no current and no loss; a wrong shape is an error")
    func edges() throws {
        let idle = column([0, 0], sense: 1000)
        #expect(idle.current.si == 0 && idle.lossRatio == 0)
        #expect(throws: DesignError.self) { try CrossbarCircuit(rows: 2, columns: 2, conductances: [1]) }
        let array = try CrossbarCircuit(rows: 2, columns: 1, conductances: [0, 0])
        #expect(try array.lossRatios(voltages: [1, 1]).total == 0)
        #expect(throws: DesignError.self) { try array.lossRatios(voltages: [1]) }
    }
}
