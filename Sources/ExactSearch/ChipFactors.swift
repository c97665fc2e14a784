import CIMHardware

/// Factors on every component of energy, latency and area; lane = `Component` raw value.
public struct MetricFactors: Hashable, Codable, Sendable {
    /// On the energies.
    public var energy: SIMD16<Double>
    /// On the times that components add.
    public var latency: SIMD16<Double>
    /// On the areas.
    public var area: SIMD16<Double>

    /// All factors 1.
    public static let one = MetricFactors()

    /// Factors, all at least 0 and finite; 1 by default.
    public init(
        energy: SIMD16<Double> = SIMD16(repeating: 1), latency: SIMD16<Double> = SIMD16(repeating: 1),
        area: SIMD16<Double> = SIMD16(repeating: 1)
    ) {
        self.energy = energy
        self.latency = latency
        self.area = area
    }

    /// Whether one factor holds for all times, so that the order of chips by latency is the model's.
    var hasOneLatencyFactor: Bool { latency.min() == latency.max() }
}

/// A wrong simulator whose factors depend on component and macro alone: the same for every hierarchy, copies, buffer, bus,
/// lanes, supply and clock. Bounds of components then give bounds of what it says.
public protocol ChipFactors: Sendable {
    /// Whether macros have factors of their own; false where all chips share one.
    var dependsOnMacro: Bool { get }

    /// The factors of a chip with this macro; nothing else of the design may be read.
    func factors(of design: ChipDesign) throws -> MetricFactors
}

extension ChipFactors {
    /// True.
    public var dependsOnMacro: Bool { true }
}

/// The factors of every macro of a lattice.
struct FactorTable: Sendable {
    /// One for all macros, or one each.
    private let factors: [MetricFactors]
    private let chains: [LatencyChain]

    /// The model itself where there are no factors.
    init(_ wrong: (any ChipFactors)?, _ lattice: ChipLattice) throws {
        guard let wrong else {
            factors = [.one]
            chains = [LatencyChain(MetricFactors.one.latency)]
            return
        }
        let designs = wrong.dependsOnMacro ? lattice.macros.map(\.design) : lattice.macros.prefix(1).map(\.design)
        factors = try designs.map(wrong.factors)
        chains = factors.map { LatencyChain($0.latency) }
    }

    subscript(macro: Int) -> MetricFactors { factors.count == 1 ? factors[0] : factors[macro] }
    func chain(_ macro: Int) -> LatencyChain { chains.count == 1 ? chains[0] : chains[macro] }
}
