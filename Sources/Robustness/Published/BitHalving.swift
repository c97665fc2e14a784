import Quantities

/// What two halvings of the bits, 8 to 4 to 2, do to a cost.
///
/// A cost that adds up from parts which grow with different powers of the bits (none, the bits, their square) falls by less
/// with the second halving than with the first: its logarithm is strictly convex in the logarithm of the bits. Equal factors
/// leave a single power, without a share that does not depend on the bits.
public struct BitHalving: Hashable, Sendable {
    /// The cost at 8 bits over that at 4.
    public let first: Double
    /// The cost at 4 bits over that at 2.
    public let second: Double

    /// From the costs at 8, 4 and 2 bits.
    public init(_ eight: Double, _ four: Double, _ two: Double) {
        first = eight / four
        second = four / two
    }

    /// Of a row of estimates; nil where a precision is missing.
    public init?(
        _ network: PublishedNetwork, on chip: ChipMemory, _ metric: PublishedResult.Metric, in result: PublishedResult,
        reading: Int = 0
    ) {
        let values = [8, 4, 2].compactMap {
            result.estimate(network, chip: chip, bits: $0, reading: reading).map(metric.value)
        }
        guard values.count == 3 else { return nil }
        self.init(values[0], values[1], values[2])
    }
}

/// The same of Table G1's quantized rows, as printed.
public struct PublishedHalving: Hashable, Sendable {
    /// The memory.
    public let memory: ChipMemory
    /// What is halved.
    public let metric: PublishedResult.Metric
    /// At 8, 4 and 2 bits, as printed.
    public let printed: [PrintedNumber]
    /// Its factors.
    public let halving: BitHalving

    /// A memory's rows; nil where the paper has none.
    public init?(_ memory: ChipMemory, _ metric: PublishedResult.Metric) {
        let rows = [8, 4, 2].compactMap { PublishedTables.cost(.quantized, bits: $0, memory: memory) }
        guard rows.count == 3 else { return nil }
        self.memory = memory
        self.metric = metric
        printed = rows.map(metric.printed)
        halving = BitHalving(printed[0].value, printed[1].value, printed[2].value)
    }

    /// Whether both factors are the same number as far as the printed digits tell.
    public var isEqualWithinRounding: Bool {
        let (eight, four, two) = (printed[0].range, printed[1].range, printed[2].range)
        let first = (eight.lowerBound / four.upperBound)...(eight.upperBound / four.lowerBound)
        let second = (four.lowerBound / two.upperBound)...(four.upperBound / two.lowerBound)
        return first.overlaps(second)
    }

    /// The cost at 2 bits if it were a + b x bits through the printed costs at 8 and 4 bits, in the unit of the table.
    public var affineAtTwoBits: Double { 1.5 * printed[1].value - 0.5 * printed[0].value }

    /// Whether a + b x bits can have printed these three numbers.
    public var isAffineWithinRounding: Bool {
        let (eight, four) = (printed[0].range, printed[1].range)
        let predicted =
            (1.5 * four.lowerBound - 0.5 * eight.upperBound)...(1.5 * four.upperBound - 0.5 * eight.lowerBound)
        return predicted.overlaps(printed[2].range)
    }
}
