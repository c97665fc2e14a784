import CIMHardware
import DeviceVariation
import GSL
import Quantities

/// One value of a law beside the circuit simulator's.
public struct SpiceComparison: Encodable, Equatable, Sendable {
    /// What is compared.
    public enum Measure: String, Codable, Sendable {
        case current
        case voltage
        case lossRatio = "IR drop"
        case settlingTime = "settling time"
        case energy
    }

    /// `1T1R column`, `crossbar`, `bitline` or `charge sharing`.
    public let circuit: String
    /// Rows; a crossbar has as many columns.
    public let rows: Int
    /// Where the conducting cells lie.
    public let pattern: String
    /// What is compared.
    public let measure: Measure
    /// By the law, in the unit.
    public let law: Double
    /// By the simulator.
    public let simulated: Double
    /// A, V, s, J or 1.
    public let unit: String
    /// `ngspice`, or `nodal` for crossbars that are too large for it.
    public let solver: String

    /// law / simulated - 1.
    public var misfit: Double { law / simulated - 1 }

    private enum CodingKeys: String, CodingKey {
        case circuit, rows, pattern, measure, law, simulated, unit, solver, misfit
    }

    /// Writes the misfit too.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(circuit, forKey: .circuit)
        try values.encode(rows, forKey: .rows)
        try values.encode(pattern, forKey: .pattern)
        try values.encode(measure, forKey: .measure)
        try values.encode(law, forKey: .law)
        try values.encode(simulated, forKey: .simulated)
        try values.encode(unit, forKey: .unit)
        try values.encode(solver, forKey: .solver)
        try values.encode(misfit, forKey: .misfit)
    }
}

/// The laws of arrays beside ngspice over sizes and conductance patterns.
public struct SpiceCheck: Sendable {
    /// A deck with the name that its file gets.
    public typealias Deck = (name: String, text: String)

    /// Rows of the arrays.
    public let sizes: [Int]
    /// Supply of all circuits.
    public let supply: Voltage
    /// Settling is to half a step of so many bits.
    public let bits: Int
    /// Seed of the random patterns.
    public let seed: UInt64

    /// Crossbars up to here by ngspice (seconds each), larger ones by the nodal solver that ngspice confirms.
    public static let largestSimulatedCrossbar = 64
    /// And up to here at all: the solver needs 8 x columns x cells x 4 bytes.
    public static let largestCrossbar = 128

    /// - Throws: ``SpiceError/invalidSetting(name:value:rule:)``.
    public init(sizes: [Int], supply: Voltage = Voltage(si: 0.9), bits: Int = 6, seed: UInt64 = 1) throws(SpiceError) {
        if let wrong = sizes.first(where: { !(2...1024).contains($0) }) {
            throw .invalidSetting(name: "a size", value: "\(wrong)", rule: "2 ... 1024 rows")
        }
        guard (0.7...1.5).contains(supply.si) else {
            throw .invalidSetting(
                name: "the supply", value: supply.formatted(), rule: "0.7 ... 1.5 V, above the transistors' threshold")
        }
        guard (1...12).contains(bits) else {
            throw .invalidSetting(name: "the resolution", value: "\(bits) bits", rule: "1 ... 12 bits")
        }
        self.sizes = sizes
        self.supply = supply
        self.bits = bits
        self.seed = seed
    }

    /// Number of circuits that ``run(_:each:)`` compares.
    public var circuitCount: Int { circuits().count }

    /// Compares every circuit; `each` hears of every one that is done.
    public func run(_ ngspice: Ngspice, each: (Int, Deck) throws -> Void) throws -> [SpiceComparison] {
        var rows: [SpiceComparison] = []
        for (index, circuit) in circuits().enumerated() {
            rows += try circuit.compare(ngspice)
            try each(index + 1, circuit.deck)
        }
        return rows
    }

    func circuits() -> [any ComparedCircuit] {
        var circuits: [any ComparedCircuit] = []
        for rows in sizes {
            for (index, pattern) in ConductancePattern.allCases.enumerated() {
                var stream = RandomStream(
                    StreamKey(seed: seed, purpose: "spice.column", rows, index))
                circuits.append(
                    ComparedColumn(
                        column: ColumnCircuit(
                            conductances: pattern.conductances(rows: rows, columns: 1, stream: &stream),
                            supply: supply),
                        pattern: pattern, bits: bits))
            }
            circuits.append(
                ComparedBitline(bitline: PrechargedBitline(rows: rows, supply: supply), swing: Voltage(si: 0.2)))
            for pattern in [ConductancePattern.all, .random, .farHalf] {
                var stream = RandomStream(StreamKey(seed: seed, purpose: "spice.sharing", rows))
                let on = pattern.conductances(rows: rows, columns: 1, stream: &stream)
                circuits.append(
                    ComparedSharing(
                        column: ChargeSharingColumn(rows: rows, supply: supply),
                        ones: on.map { $0 > 1 / CircuitConstants.offResistance.si }, pattern: pattern, bits: bits))
            }
        }
        for rows in sizes where rows <= Self.largestCrossbar {
            for (index, pattern) in ConductancePattern.allCases.enumerated() {
                var stream = RandomStream(
                    StreamKey(seed: seed, purpose: "spice.crossbar", rows, index))
                circuits.append(
                    ComparedCrossbar(
                        rows: rows, pattern: pattern,
                        conductances: pattern.conductances(rows: rows, columns: rows, stream: &stream)))
            }
        }
        return circuits
    }
}
