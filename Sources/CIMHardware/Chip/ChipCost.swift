import Quantities

/// What one image costs on one chip.
public struct ChipCost: Hashable, Codable, Sendable {
    /// Energy per image by component, leakage included.
    public var energy: Breakdown<EnergyDimension>
    /// Latency per image by component: the time that the component adds.
    public var latency: Breakdown<TimeDimension>
    /// Area of the chip by component.
    public var area: Breakdown<AreaDimension>
    /// Bytes of weights in the network, each counted once.
    public var weightBytes: Int
    /// Bytes of weights that the chip's arrays hold.
    public var capacityBytes: Int
    /// Macros that store something, replicas included.
    public var occupiedMacros: Int
    /// Stored weights, replicas included, over the places in the processing elements that they occupy (0...1).
    public var utilizationRatio: Double
    /// Bytes of weights loaded from external memory for every image; 0 where everything stays on the chip.
    public var reloadedBytes: Int
    /// On a hybrid chip, how much of the memories' own cost is the second part's; nil on a chip of one memory.
    public var second: MemoryShare?
    /// What more than one chip, or cells that are written again, came to; nil where the network fits one chip.
    public var overflow: OverflowCost?

    /// Average power while the image is processed: energy / latency.
    public var power: Power { energy.total / latency.total }
    /// Its share that flows without activity too.
    public var leakagePower: Power { energy[.leakage] / latency.total }
    /// The rest.
    public var dynamicPower: Power { power - leakagePower }

    /// Operations per second and watt, in 1e12, of a workload with so many multiply-accumulates; 1 MAC = 2 operations.
    /// Holds for the precision of the design alone.
    public func topsPerWatt(macs: Int) -> Double { 2e-12 * Double(macs) / energy.total.si }
    /// Operations per second and square millimetre, in 1e12.
    public func topsPerSquareMillimetre(macs: Int) -> Double {
        2e-12 * Double(macs) / latency.total.si / (area.total.si * 1e6)
    }
}

extension ChipCost {
    /// Nothing yet.
    init() {
        self.init(
            energy: Breakdown(), latency: Breakdown(), area: Breakdown(), weightBytes: 0, capacityBytes: 0,
            occupiedMacros: 0, utilizationRatio: 0, reloadedBytes: 0)
    }
}

/// What the second memory of a hybrid chip takes of the cost of the two memories, 0...1 each: matrices, their transfers
/// and tiles; without what the chip has once (vector unit, its buffer traffic, leakage).
public struct MemoryShare: Hashable, Codable, Sendable {
    /// The second part's memory.
    public var memory: Memory
    /// Of the energy per image.
    public var energyRatio: Double
    /// Of the latency per image.
    public var latencyRatio: Double
    /// Of the area.
    public var areaRatio: Double

    /// A share.
    public init(memory: Memory, energyRatio: Double, latencyRatio: Double, areaRatio: Double) {
        self.memory = memory
        self.energyRatio = energyRatio
        self.latencyRatio = latencyRatio
        self.areaRatio = areaRatio
    }
}

/// What one layer adds to the cost of an image.
public struct LayerCost: Hashable, Codable, Sendable {
    /// Name of the layer, or "vector unit", or "weight reload".
    public var name: String
    /// Energy by component, with the leakage of the whole chip while the layer runs.
    public var energy: Breakdown<EnergyDimension>
    /// Latency by component.
    public var latency: Breakdown<TimeDimension>
    /// Macros that store the layer, with experts and replicas.
    public var macros: Int
    /// Stored copies of the layer, 1 without replication.
    public var replication: Int
    /// The memory that holds it; nil for the vector unit.
    public var memory: Memory?
}
