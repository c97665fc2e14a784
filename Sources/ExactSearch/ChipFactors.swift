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

    /// The least that an objective grows by when every component grows by its factor.
    func leastGrowth(of objective: ExactObjective) -> Double {
        let (latency, energy, area) = (latency.min(), energy.min(), area.min())
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
/// and each of the macro's own components at what it takes at least. With a slower clock the wait of a macro grows at the expense
/// of its drivers and lines; so where the clock or the supply may vary, only those components count that cannot shrink
/// (`LatencyChain.Varies`).
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
    private let least: Double
    /// Of the macro, and with each of the hidden ones.
    private let sums: [Double]
    /// Whether the slow end matters.
    let needsSlowEnd: Bool

    init(_ latency: SIMD16<Double>) {
        factors = latency
        let least = Self.macro.reduce(Double.infinity) { min($0, latency[$1.rawValue]) }
        self.least = least
        let chain = [least] + Self.hidden.map { latency[$0.rawValue] } + [0]
        sums = zip(chain, chain.dropFirst()).map { $0 - $1 }
        needsSlowEnd = sums.contains { $0 < 0 }
    }

    /// A value that no chip between the two ends is below.
    func lowerBound(fast: SIMD16<Double>, slow: SIMD16<Double>, _ varies: Varies) -> Double {
        var result = 0.0
        var (fastSum, slowSum) = (0.0, 0.0)
        for component in Self.macro {
            let lane = component.rawValue
            if !Self.mayShrink(component, varies) { result += (factors[lane] - least) * fast[lane] }
            fastSum += fast[lane]
            slowSum += slow[lane]
        }
        result += sums[0] * (sums[0] < 0 ? slowSum : fastSum)
        for (place, component) in Self.hidden.enumerated() {
            fastSum += fast[component.rawValue]
            slowSum += slow[component.rawValue]
            result += sums[place + 1] * (sums[place + 1] < 0 ? slowSum : fastSum)
        }
        return max(result, factors.min() * fastSum)
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
