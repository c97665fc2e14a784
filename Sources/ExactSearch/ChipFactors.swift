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

    /// The least factor on anything that takes time, energy or area.
    var leastLatency: Double { Self.least(latency, but: [.wordlineDriver, .localBuffer, .leakage]) }
    var leastEnergy: Double { Self.least(energy, but: []) }
    var leastArea: Double { Self.least(area, but: [.offChip, .leakage]) }

    private static func least(_ factors: SIMD16<Double>, but others: Set<Component>) -> Double {
        Component.allCases.reduce(.infinity) { others.contains($1) ? $0 : min($0, factors[$1.rawValue]) }
    }

    /// The least that an objective grows by when every component grows by its factor.
    func leastGrowth(of objective: ExactObjective) -> Double {
        let (latency, energy, area) = (leastLatency, leastEnergy, leastArea)
        return switch objective {
        case .latency: latency
        case .energy: energy
        case .energyDelay: latency * energy
        case .area: area
        case .weighted(let latencyWeight, let energyWeight, let areaWeight):
            min(
                latencyWeight > 0 ? latency : .infinity, energyWeight > 0 ? energy : .infinity,
                areaWeight > 0 ? area : .infinity)
        }
    }
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

/// Times, grouped so that each sum falls when the chip gets faster, although single components do not.
///
/// A component that hides behind another adds max(0, its time - the other's): it grows where the other shrinks. The sums up
/// to and with each component of that chain do not: the macro; with the bus; with the vector unit; with the buffer; with the
/// external memory. So with g the factors and L the times
///
///     sum of g_c L_c = sum over the macro's components of (g_c - g_least) L_c + (g_least - g_bus) S_macro
///                    + (g_bus - g_digital) S_bus + (g_digital - g_buffer) S_digital
///                    + (g_buffer - g_external) S_buffer + g_external S_all
///
/// is bounded by taking each sum at the fast end where its coefficient is positive and at the slow end where it is negative,
/// and each of the macro's own components at what it takes at least. Another bound needs no slow end: a factor may be lowered to
/// that of a component before it, after which no coefficient is negative. The larger of the two counts.
///
/// With a slower clock the wait of a macro grows at the expense of its drivers and lines; so where the clock or the supply may
/// vary, only those components of the macro count by themselves that cannot shrink (`LatencyChain.Varies`).
struct LatencyChain {
    /// What may differ between the chips of a box, beside that which leaves the steps of a macro as they are.
    struct Varies {
        /// Its supply; its clock or its supply.
        let supply, clock: Bool
        /// Whether the macro's columns are read by their current, so that a slow clock shortens nothing.
        let isReadByCurrent: Bool
    }

    /// In the order in which components hide behind those before them, after the macro's own.
    private static let hidden: [Component] = [.interconnect, .digital, .globalBuffer, .offChip]
    private static let macro = Component.allCases.filter { !hidden.contains($0) }

    private let factors: SIMD16<Double>
    /// Whether the slow end may tighten the bound.
    let needsSlowEnd: Bool

    init(_ latency: SIMD16<Double>) {
        factors = latency
        let chain =
            [Self.macro.reduce(Double.infinity) { min($0, latency[$1.rawValue]) }]
            + Self.hidden.map { latency[$0.rawValue] }
        needsSlowEnd = zip(chain, chain.dropFirst()).contains { $0 < $1 }
    }

    /// A value that no chip between the two ends is below; without the slow end where that is nil.
    func lowerBound(fast: SIMD16<Double>, slow: SIMD16<Double>?, _ varies: Varies) -> Double {
        // What takes no time at the fast end takes none at all, but for the wait of a clock.
        var least = Double.infinity
        var (fastSum, slowSum) = (0.0, 0.0)
        for component in Self.macro {
            let lane = component.rawValue
            if fast[lane] > 0 || component == .control { least = min(least, factors[lane]) }
            fastSum += fast[lane]
            slowSum += slow?[lane] ?? 0
        }
        var own = 0.0
        for component in Self.macro where !Self.mayShrink(component, varies) && fast[component.rawValue] > 0 {
            own += (factors[component.rawValue] - least) * fast[component.rawValue]
        }
        var (lowered, signed) = (own, own)
        var (loweredFactor, factor) = (least, least)
        for place in 0...Self.hidden.count {
            let next = place < Self.hidden.count ? factors[Self.hidden[place].rawValue] : 0
            let loweredNext = min(loweredFactor, next)
            lowered += (loweredFactor - loweredNext) * fastSum
            signed += (factor - next) * (factor < next ? slowSum : fastSum)
            (loweredFactor, factor) = (loweredNext, next)
            guard place < Self.hidden.count else { break }
            fastSum += fast[Self.hidden[place].rawValue]
            slowSum += slow?[Self.hidden[place].rawValue] ?? 0
        }
        return slow == nil ? lowered : max(lowered, signed)
    }

    /// Whether a component of the macro may take less time at a lower supply or a slower clock than at the fast end.
    private static func mayShrink(_ component: Component, _ varies: Varies) -> Bool {
        switch component {
        case .control: varies.supply
        case .array, .dac: varies.clock && !varies.isReadByCurrent
        default: false
        }
    }
}

extension LatencyChain.Varies {
    /// What varies in a box.
    init(_ box: ChipBox, _ macro: MacroDesign) {
        supply = !box.isSingle(.supply)
        clock = supply || !box.isSingle(.clockFraction)
        isReadByCurrent = macro.sensing == .current || (macro.sensing == nil && macro.kind == .rramAnalog)
    }
}
