import DeviceVariation
import GSL
import Quantities
import Testing

@Suite struct ArrayCircuitTests {
    static func circuit(rows: Int, columns: Int, wire: Double, seed: UInt64 = 5) throws -> ArrayCircuit {
        var stream = RandomStream(StreamKey(seed: seed, purpose: "test.circuit"))
        let conductances = (0..<rows * columns).map { _ in 40e-6 * stream.uniform() }
        return try ArrayCircuit(
            rows: rows, columns: columns, conductances: conductances, rowSegment: Resistance(si: wire),
            columnSegment: Resistance(si: wire))
    }

    @Test("one device is three resistors in series")
    func oneDevice() throws {
        let circuit = try ArrayCircuit(
            rows: 1, columns: 1, conductances: [1e-3], rowSegment: Resistance(si: 100),
            columnSegment: Resistance(si: 300))
        let current = try circuit.currents([0.5])[0]
        #expect(abs(current - 0.5 / 1400) < 1e-15)
    }

    @Test("two rows in one column: Kirchhoff's laws by hand")
    func twoRows() throws {
        // Column node a above b; b to ground. Ga = 1/(r + 1/G) is a device with its row segment.
        let (r, g1, g2, v1, v2) = (50.0, 1e-3, 2e-3, 0.3, 0.1)
        let circuit = try ArrayCircuit(
            rows: 2, columns: 1, conductances: [g1, g2], rowSegment: Resistance(si: r), columnSegment: Resistance(si: r)
        )
        let (a, b) = (1 / (r + 1 / g1), 1 / (r + 1 / g2))
        // (a + 1/r) ua - ub / r = a v1; -ua / r + (b + 2 / r) ub = b v2.
        let determinant = (a + 1 / r) * (b + 2 / r) - 1 / (r * r)
        let ub = ((a + 1 / r) * b * v2 + a * v1 / r) / determinant
        #expect(abs(try circuit.currents([v1, v2])[0] - ub / r) < 1e-12)
    }

    @Test("without resistance to speak of, currents are those of the devices alone; with it they are smaller")
    func limits() throws {
        let voltages = (0..<12).map { 0.2 * Double($0 % 4) / 3 }
        let free = try Self.circuit(rows: 12, columns: 9, wire: 1e-6)
        for (with, without) in zip(try free.currents(voltages), free.idealCurrents(voltages)) {
            #expect(abs(with / without - 1) < 1e-6)
        }
        let wired = try Self.circuit(rows: 12, columns: 9, wire: 5)
        for (with, without) in zip(try wired.currents(voltages), wired.idealCurrents(voltages)) {
            #expect(with < without && with > 0.8 * without)
        }
    }

    @Test("effective conductances give the currents for any voltages")
    func effective() throws {
        let circuit = try Self.circuit(rows: 7, columns: 5, wire: 20)
        let voltages = (0..<7).map { 0.1 + 0.01 * Double($0) }
        let effective = try circuit.effectiveConductances()
        let currents = try circuit.currents(voltages)
        for column in 0..<5 {
            let sum = (0..<7).reduce(0) { $0 + effective[$1 * 5 + column] * voltages[$1] }
            #expect(abs(sum / currents[column] - 1) < 1e-10)
        }
    }

    @Test("wires without resistance and negative conductances are errors that name the value")
    func errors() {
        #expect(throws: VariationError.self) { try Self.circuit(rows: 2, columns: 2, wire: 0) }
        #expect(throws: VariationError.self) {
            try ArrayCircuit(
                rows: 1, columns: 1, conductances: [-1], rowSegment: Resistance(si: 1), columnSegment: Resistance(si: 1)
            )
        }
    }
}
