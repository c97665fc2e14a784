import GSL
import Quantities

/// Devices that ignore programming. Which devices are stuck is drawn once per write, by a stream of its own; a larger
/// fraction keeps the devices that a smaller one had.
public struct DeviceFaults: Hashable, Codable, Sendable {
    /// Fraction of devices stuck at the minimum conductance.
    public let stuckLowFraction: Double
    /// Fraction of devices stuck at the maximum conductance.
    public let stuckHighFraction: Double
    /// Fraction of array rows (inputs) of a tile that are open: their devices conduct nothing.
    public let deadRowFraction: Double
    /// Fraction of array columns (outputs) of a tile that are open.
    public let deadColumnFraction: Double

    /// No faults.
    public static let none = DeviceFaults(stuckLowFraction: 0, stuckHighFraction: 0)

    /// Builds the fractions; they are validated when they enter a ``VariationModel``.
    public init(
        stuckLowFraction: Double, stuckHighFraction: Double, deadRowFraction: Double = 0, deadColumnFraction: Double = 0
    ) {
        self.stuckLowFraction = stuckLowFraction
        self.stuckHighFraction = stuckHighFraction
        self.deadRowFraction = deadRowFraction
        self.deadColumnFraction = deadColumnFraction
    }

    /// Whether whole lines may be open: then places in the array matter.
    public var hasDeadLines: Bool { deadRowFraction > 0 || deadColumnFraction > 0 }

    var hasStuckDevices: Bool { stuckLowFraction > 0 || stuckHighFraction > 0 }

    private enum CodingKeys: String, CodingKey {
        case stuckLowFraction, stuckHighFraction, deadRowFraction, deadColumnFraction
    }

    /// Encodes; dead lines are left out where there are none, so that models without them keep their identity.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(stuckLowFraction, forKey: .stuckLowFraction)
        try container.encode(stuckHighFraction, forKey: .stuckHighFraction)
        if deadRowFraction != 0 { try container.encode(deadRowFraction, forKey: .deadRowFraction) }
        if deadColumnFraction != 0 { try container.encode(deadColumnFraction, forKey: .deadColumnFraction) }
    }

    /// Decodes; validated with the model that it belongs to.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            stuckLowFraction: container.decode(Double.self, forKey: .stuckLowFraction),
            stuckHighFraction: container.decode(Double.self, forKey: .stuckHighFraction),
            deadRowFraction: container.decodeIfPresent(Double.self, forKey: .deadRowFraction) ?? 0,
            deadColumnFraction: container.decodeIfPresent(Double.self, forKey: .deadColumnFraction) ?? 0)
    }

    func validate() throws(VariationError) {
        try requireFraction(stuckLowFraction, "fraction of devices stuck low")
        try requireFraction(stuckHighFraction, "fraction of devices stuck high")
        try requireFraction(deadRowFraction, "fraction of dead rows")
        try requireFraction(deadColumnFraction, "fraction of dead columns")
        guard stuckLowFraction + stuckHighFraction <= 1 else {
            throw .invalidParameter(
                name: "fraction of stuck devices, low and high together",
                value: stuckLowFraction + stuckHighFraction, rule: "<= 1")
        }
    }
}

/// Which lines of the two arrays of a matrix are open, tile by tile.
struct DeadLines: Sendable {
    private let tileRows: Int
    private let tileColumns: Int
    private let inputs: Int
    private let outputs: Int
    /// [2][tile across][input].
    private let rows: [[Bool]]
    /// [2][tile down][output].
    private let columns: [[Bool]]

    /// Positive array first; every array draws from a stream of its own.
    init(_ model: VariationModel, outputs: Int, inputs: Int, root: UInt64) {
        (tileRows, tileColumns) = (model.structure.tileRows, model.structure.tileColumns)
        (self.inputs, self.outputs) = (inputs, outputs)
        func lines(_ name: String, _ side: Int, _ count: Int, _ fraction: Double) -> [Bool] {
            guard fraction > 0 else { return [] }
            var stream = RandomStream(StreamKey(seed: root, purpose: "variation.faults.\(name)", side))
            return (0..<count).map { _ in stream.uniform() < fraction }
        }
        let across = (outputs + tileColumns - 1) / tileColumns
        let down = (inputs + tileRows - 1) / tileRows
        rows = (0..<2).map { lines("rows", $0, across * inputs, model.faults.deadRowFraction) }
        columns = (0..<2).map { lines("columns", $0, down * outputs, model.faults.deadColumnFraction) }
    }

    /// Whether a device of the weight [output, input] conducts nothing; side 0 is the positive array.
    func isDead(_ side: Int, output: Int, input: Int) -> Bool {
        if !rows[side].isEmpty, rows[side][output / tileColumns * inputs + input] { return true }
        return !columns[side].isEmpty && columns[side][input / tileRows * outputs + output]
    }
}
