import CIMHardware
import Quantities

/// What a simulator says of one workload on one chip, per image.
public struct HardwareMetrics: Hashable, Codable, Sendable {
    /// Time from the first to the last operation of one image.
    public var latency: Time
    /// Energy of one image.
    public var energy: Energy
    /// Silicon area of the chip.
    public var area: Area
    /// Average power while an image is processed.
    public var power: Power
    /// Weight storage that the chip offers.
    public var capacityBytes: Int
    /// Weight storage that the network needs.
    public var weightBytes: Int
    /// The same energy, latency and area by component; left out where only the totals matter.
    public var breakdown: ComponentBreakdown?
    /// On a hybrid chip, how much of the memories' own cost is the second part's; nil on a chip of one memory.
    public var second: MemoryShare?

    /// Energy, latency and area by component.
    public struct ComponentBreakdown: Hashable, Codable, Sendable {
        /// Energy per image.
        public var energy: Breakdown<EnergyDimension>
        /// Latency per image.
        public var latency: Breakdown<TimeDimension>
        /// Area of the chip.
        public var area: Breakdown<AreaDimension>

        /// A breakdown.
        public init(
            energy: Breakdown<EnergyDimension>, latency: Breakdown<TimeDimension>, area: Breakdown<AreaDimension>
        ) {
            self.energy = energy
            self.latency = latency
            self.area = area
        }
    }

    /// Metrics from totals.
    public init(
        latency: Time, energy: Energy, area: Area, power: Power, capacityBytes: Int = 0, weightBytes: Int = 0,
        breakdown: ComponentBreakdown? = nil, second: MemoryShare? = nil
    ) {
        self.latency = latency
        self.energy = energy
        self.area = area
        self.power = power
        self.capacityBytes = capacityBytes
        self.weightBytes = weightBytes
        self.breakdown = breakdown
        self.second = second
    }

    /// The totals alone.
    public var totals: HardwareMetrics {
        var copy = self
        copy.breakdown = nil
        return copy
    }

    /// Whether the metrics can be ranked: finite, and positive where a physical quantity must be.
    var isPhysical: Bool {
        [latency.si, energy.si, area.si, power.si].allSatisfy { $0.isFinite && $0 >= 0 }
    }
}
