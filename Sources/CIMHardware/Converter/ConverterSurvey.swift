import Quantities

/// The surveyed converters: what a converter of some effective bits, rate and node costs at least, and where one stands.
///
/// A nominal resolution of b bits counts as b - 1 effective bits, what the survey's converters lose to noise and
/// distortion on average.
public enum ConverterSurvey {
    /// One published converter.
    public struct Entry: Hashable, Sendable {
        /// Conversions a second.
        public let rate: Frequency
        /// Technology.
        public let node: Length
        /// Silicon of the converter.
        public let area: Area
        /// Energy of one conversion.
        public let energy: Energy
        /// Effective bits: (SNDR - 1.76 dB) / 6.02 dB.
        public let effectiveBits: Double
    }

    /// All of them, in the order of the source.
    public static let entries: [Entry] = ConverterSurveyData.text.split(separator: "\n").compactMap { line in
        let numbers = line.split(separator: ",").compactMap { Double($0.trimmingPrefix { $0 == " " }) }
        guard numbers.count == 5 else { return nil }
        return Entry(
            rate: Frequency(si: numbers[0]), node: Length(si: numbers[1] * 1e-9), area: Area(si: numbers[2] * 1e-12),
            energy: Energy(si: numbers[3] * 1e-12), effectiveBits: numbers[4])
    }

    /// Effective bits of a nominal resolution.
    public static func effectiveBits(nominal bits: Int) -> Double { Double(bits - 1) }

    /// The least energy of one conversion among the surveyed converters with at least these effective bits, at least this
    /// rate and no smaller node.
    ///
    /// Where no such converter was published, that of the fastest ones that were: a bound, too low. It grows with bits,
    /// rate and node.
    public static func leastEnergy(bits: Int, rate: Frequency, node: Length) -> Energy {
        Energy(si: ConverterEnvelope.of(bits: bits, node: node.si).leastJ(rate: rate.si))
    }

    /// Where the energy of a converter stands among all surveyed ones within one effective bit and a factor of 10 in rate.
    public static func standing(bits: Int, rate: Frequency, energy: Energy) -> ConverterStanding {
        let effective = effectiveBits(nominal: bits)
        let comparable = entries.filter {
            abs($0.effectiveBits - effective) <= 1 && $0.rate.si >= rate.si / 10 && $0.rate.si <= rate.si * 10
        }
        let cheaper = comparable.filter { $0.energy <= energy }
        return ConverterStanding(
            comparable: comparable.count,
            percentile: comparable.isEmpty ? nil : 100 * Double(cheaper.count) / Double(comparable.count))
    }
}

/// A converter's place among comparable surveyed ones.
public struct ConverterStanding: Hashable, Codable, Sendable {
    /// Surveyed converters within one effective bit and a factor of 10 in rate.
    public let comparable: Int
    /// Percentage of them that spend no more energy on a conversion; nil where none is comparable.
    public let percentile: Double?

    /// Below this percentile a converter counts as outside what was published.
    public static let limit = 25.0
    /// Whether the converter is cheaper than three quarters of the comparable ones; false where none is comparable.
    public var isOutside: Bool { percentile.map { $0 < Self.limit } ?? false }
}

/// ``ConverterSurvey/leastEnergy(bits:rate:node:)`` of one resolution and node as a staircase over the rate.
struct ConverterEnvelope {
    /// Up to each rate, in order, the least energy.
    private let steps: [(rate: Double, energyJ: Double)]

    func leastJ(rate: Double) -> Double {
        for step in steps where rate <= step.rate { return step.energyJ }
        return steps.last?.energyJ ?? 0
    }

    /// The staircase of a nominal resolution, 1 ... 14 bits.
    static func of(bits: Int, node: Double) -> ConverterEnvelope {
        let place = nodes.firstIndex { $0 >= node * (1 - 1e-9) } ?? nodes.count - 1
        return table[place][max(1, min(bits, mostBits)) - 1]
    }

    private static let mostBits = 14
    /// The nodes of the survey: between two of them the set of converters does not change.
    private static let nodes = Set(ConverterSurvey.entries.map(\.node.si)).sorted()
    private static let table = nodes.map { node in
        (1...mostBits).map { ConverterEnvelope(effectiveBits: ConverterSurvey.effectiveBits(nominal: $0), node: node) }
    }

    private init(effectiveBits: Double, node: Double) {
        let comparable = ConverterSurvey.entries.filter { $0.effectiveBits >= effectiveBits && $0.node.si >= node }
        var steps: [(rate: Double, energyJ: Double)] = []
        // From the fastest to the slowest: each may lower what those before it cost.
        var least = Double.infinity
        for entry in comparable.sorted(by: { ($0.rate.si, -$0.energy.si) > ($1.rate.si, -$1.energy.si) })
        where entry.energy.si < least {
            least = entry.energy.si
            steps.append((entry.rate.si, least))
        }
        self.steps = steps.reversed()
    }
}
