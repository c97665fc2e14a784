import CIMHardware

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

    /// The sums of the chain, the macro's first; three lanes are free.
    typealias Sums = SIMD8<Double>

    /// In the order in which components hide behind those before them, after the macro's own.
    private static let hidden: [Component] = [.interconnect, .digital, .globalBuffer, .offChip]
    /// The lanes of the macro's own components.
    private static let macro = mask(Component.allCases.filter { !hidden.contains($0) })
    private static let control = mask([.control])
    private static let linesOfMacro = mask([.array, .dac])

    private static func mask(_ components: [Component]) -> SIMDMask<SIMD16<Int64>> {
        var mask = SIMDMask<SIMD16<Int64>>(repeating: false)
        for component in components { mask[component.rawValue] = true }
        return mask
    }

    private let factors: SIMD16<Double>
    /// The factors of the hidden components, and 0 after them.
    private let ofHidden: SIMD8<Double>
    /// The largest factor of the macro's own components.
    private let mostOfMacro: Double

    init(_ latency: SIMD16<Double>) {
        factors = latency
        var ofHidden = SIMD8<Double>.zero
        for (place, component) in Self.hidden.enumerated() { ofHidden[place] = latency[component.rawValue] }
        self.ofHidden = ofHidden
        mostOfMacro = latency.replacing(with: 0, where: .!Self.macro).max()
    }

    /// The sums of the chain of these times.
    static func sums(_ times: SIMD16<Double>) -> Sums {
        var sums = Sums.zero
        var sum = times.replacing(with: 0, where: .!macro).sum()
        sums[0] = sum
        sum += times[Component.interconnect.rawValue]
        sums[1] = sum
        sum += times[Component.digital.rawValue]
        sums[2] = sum
        sum += times[Component.globalBuffer.rawValue]
        sums[3] = sum
        sums[4] = sum + times[Component.offChip.rawValue]
        return sums
    }

    /// A value that no chip between the two ends is below; without the slow end where that is nil.
    func lowerBound(fast: SIMD16<Double>, slow: Sums?, _ varies: Varies) -> Double {
        let fastSums = Self.sums(fast)
        // What takes no time at the fast end takes none at all, but for the wait of a clock.
        let least = factors.replacing(with: .infinity, where: .!(Self.macro .& ((fast .> 0) .| Self.control))).min()
        var own = (factors - least).replacing(with: 0, where: .!(Self.macro .& (fast .> 0)))
        if varies.supply { own[Component.control.rawValue] = 0 }
        if varies.clock, !varies.isReadByCurrent { own = own.replacing(with: 0, where: Self.linesOfMacro) }
        let ownS = (own * fast).sum()
        var (lowered, signed) = (ownS, ownS)
        var (loweredFactor, factor) = (least, least)
        for place in 0..<5 {
            let next = ofHidden[place]
            let loweredNext = min(loweredFactor, next)
            lowered += (loweredFactor - loweredNext) * fastSums[place]
            if let slow { signed += (factor - next) * (factor < next ? slow[place] : fastSums[place]) }
            (loweredFactor, factor) = (loweredNext, next)
        }
        return slow == nil ? lowered : max(lowered, signed)
    }

    /// A value that no chip of one supply and clock between the two ends is above.
    func upperBound(fast: SIMD16<Double>, slow: Sums) -> Double {
        let fastSums = Self.sums(fast)
        var result = 0.0
        var factor = mostOfMacro
        for place in 0..<5 {
            let next = ofHidden[place]
            result += (factor - next) * (factor < next ? fastSums[place] : slow[place])
            factor = next
        }
        return result
    }
}

extension LatencyChain.Varies {
    /// What varies in a box.
    init(_ box: ChipBox, isReadByCurrent: Bool) {
        supply = !box.isSingle(.supply)
        clock = supply || !box.isSingle(.clockFraction)
        self.isReadByCurrent = isReadByCurrent
    }

    /// What varies in a box of chips with this macro.
    init(_ box: ChipBox, _ macro: MacroDesign) { self.init(box, isReadByCurrent: macro.isReadByCurrent) }
}

extension MacroDesign {
    /// Whether the columns are read by their current, so that a slow clock shortens nothing.
    var isReadByCurrent: Bool { sensing == .current || (sensing == nil && kind == .rramAnalog) }
}
