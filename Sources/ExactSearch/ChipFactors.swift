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
    /// The factors of a chip with this macro; nothing else of the design may be read.
    func factors(of design: ChipDesign) throws -> MetricFactors
}

/// Times, grouped so that each sum falls when the chip gets faster, although single components do not.
///
/// A component that hides behind another adds max(0, its time - the other's): it grows where the other shrinks. The sums up
/// to and with each component of that chain do not: the arrays; with the bus; with the vector unit; with the buffer; with the
/// external memory. So
///
///     sum of g_c L_c = sum over array components of (g_c - g_bus) L_c + (g_bus - g_digital) S_bus
///                    + (g_digital - g_buffer) S_digital + (g_buffer - g_external) S_buffer + g_external S_all
///
/// is bounded by taking each sum at the fast end where its coefficient is positive and at the slow end where it is negative.
struct LatencyChain {
    /// In the order in which components hide behind those before them, after the macro's own.
    private static let hidden: [Component] = [.interconnect, .digital, .globalBuffer, .offChip]
    private static let macro = Component.allCases.filter { !hidden.contains($0) }

    private let macroCoefficients: SIMD16<Double>
    private let sums: SIMD4<Double>
    /// Whether the slow end matters.
    let needsSlowEnd: Bool

    init(_ latency: SIMD16<Double>) {
        var coefficients = SIMD16<Double>.zero
        for component in Self.macro {
            coefficients[component.rawValue] = latency[component.rawValue] - latency[Component.interconnect.rawValue]
        }
        macroCoefficients = coefficients
        var sums = SIMD4<Double>.zero
        for (place, component) in Self.hidden.enumerated() {
            let next = place + 1 < Self.hidden.count ? latency[Self.hidden[place + 1].rawValue] : 0
            sums[place] = latency[component.rawValue] - next
        }
        self.sums = sums
        needsSlowEnd = coefficients.min() < 0 || sums.min() < 0
    }

    /// A value that no chip between the two ends is below.
    func lowerBound(fast: SIMD16<Double>, slow: SIMD16<Double>) -> Double {
        var result = 0.0
        var (fastSum, slowSum) = (0.0, 0.0)
        for component in Self.macro {
            let (lane, coefficient) = (component.rawValue, macroCoefficients[component.rawValue])
            result += coefficient * (coefficient < 0 ? slow[lane] : fast[lane])
            fastSum += fast[lane]
            slowSum += slow[lane]
        }
        for (place, component) in Self.hidden.enumerated() {
            fastSum += fast[component.rawValue]
            slowSum += slow[component.rawValue]
            result += sums[place] * (sums[place] < 0 ? slowSum : fastSum)
        }
        return result
    }
}
