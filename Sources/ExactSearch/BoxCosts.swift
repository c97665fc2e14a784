import CIMHardware

/// What a box costs before any factor: everything that a bound needs of the model. Wrong simulators multiply its components, so
/// costs that were computed once bound a box under each of them.
struct BoxCosts: Sendable {
    /// Areas at the small corner.
    var areaM2 = SIMD16<Double>.zero
    var capacityBytes = 0.0
    /// Dynamic energies at the small corner; external memory, leakage and the slowest clock over the fast corner's time.
    var energyJ = SIMD16<Double>.zero
    /// Times at the fast corner.
    var fastS = SIMD16<Double>.zero
    /// The sums of `LatencyChain` at the slow end; nil where supply or clock vary, or where that end is not known.
    var slowS: LatencyChain.Sums?
    /// Whether these are the costs of one chip: values, no bounds.
    var isChip = false

    /// Nothing is known: 0 everywhere.
    init() {}

    /// One chip.
    init(chip cost: ChipCost) {
        areaM2 = cost.area.lanes
        capacityBytes = Double(cost.capacityBytes)
        energyJ = cost.energy.lanes
        fastS = cost.latency.lanes
        slowS = LatencyChain.sums(fastS)
        isChip = true
    }

    /// From both corners.
    ///
    /// - Parameters:
    ///   - fast: nil where the fast corner is larger than any chip: nothing is known of the time then.
    ///   - hasSlowEnd: whether the small corner is the slow end too: at one supply and clock.
    init(_ small: SmallCorner, fast: ChipCost?, hasSlowEnd: Bool) {
        areaM2 = small.areaM2
        capacityBytes = small.capacityBytes
        energyJ = small.dynamicJ
        guard let fast else { return }
        fastS = fast.latency.lanes
        let timeS = fast.latency.total.si
        energyJ[Component.leakage.rawValue] = small.leakageW * timeS
        energyJ[Component.control.rawValue] += small.slowestClockW * timeS
        // A box whose energy is not known has none of it.
        if small.knowsEnergy {
            energyJ[Component.offChip.rawValue] = fast.energy.lanes[Component.offChip.rawValue]
        }
        if hasSlowEnd { slowS = LatencyChain.sums(small.latencyS) }
    }
}

/// What the small corner says of every chip of its box, before any factor.
struct SmallCorner {
    let areaM2: SIMD16<Double>
    let capacityBytes: Double
    let knowsEnergy: Bool
    /// Dynamic energies without the external memory's and without the clock's.
    private(set) var dynamicJ: SIMD16<Double>
    /// Leakage power, and the power of the slowest clock of the box.
    private(set) var leakageW: Double
    private(set) var slowestClockW: Double
    /// Times: the slowest at this supply and clock.
    let latencyS: SIMD16<Double>

    /// - Parameters:
    ///   - knowsEnergy: false where energies of other supplies of the box may be below those of the corner.
    ///   - always: powers that flow without any activity.
    init(_ cost: ChipCost, knowsEnergy: Bool, always: AlwaysOn) {
        areaM2 = cost.area.lanes
        capacityBytes = Double(cost.capacityBytes)
        self.knowsEnergy = knowsEnergy
        latencyS = cost.latency.lanes
        var energy = cost.energy.lanes
        energy[Component.leakage.rawValue] = 0
        energy[Component.offChip.rawValue] = 0
        // The clock's energy is power over the whole time, which falls with the copies; the sequencing of the macros is left.
        let control = Component.control.rawValue
        energy[control] = max(0, energy[control] - always.clockW * cost.latency.total.si)
        dynamicJ = knowsEnergy ? energy : .zero
        leakageW = knowsEnergy ? always.leakageW : 0
        slowestClockW = knowsEnergy ? always.slowestClockW : 0
    }

    /// Lowers each energy to that of the corner at another supply; to nothing where there is no chip at that corner.
    mutating func lower(to other: SmallCorner?) {
        dynamicJ = pointwiseMin(dynamicJ, other?.dynamicJ ?? .zero)
        leakageW = min(leakageW, other?.leakageW ?? 0)
        slowestClockW = min(slowestClockW, other?.slowestClockW ?? 0)
    }
}

/// Powers that flow all the time.
struct AlwaysOn {
    var leakageW = 0.0
    var clockW = 0.0
    var slowestClockW = 0.0
}

/// Costs in half the space, rounded to the safe side: bounds from them are at most 1e-6 below those of the costs.
struct PackedCosts: Sendable {
    private var areaM2, energyJ, fastS: SIMD16<Float>
    /// Negative where there is no slow end.
    private var slowS: SIMD8<Float>
    private var capacityBytes: Float

    init(_ costs: BoxCosts) {
        areaM2 = Self.down(costs.areaM2)
        energyJ = Self.down(costs.energyJ)
        fastS = Self.down(costs.fastS)
        slowS = costs.slowS.map { SIMD8<Float>($0) * (1 + 2 * Float.ulpOfOne) } ?? SIMD8(repeating: -1)
        capacityBytes = Float(costs.capacityBytes) * (1 - Float.ulpOfOne)
    }

    private static func down(_ lanes: SIMD16<Double>) -> SIMD16<Float> {
        SIMD16<Float>(lanes) * (1 - Float.ulpOfOne)
    }

    /// The costs again, as a box's even where they are those of a chip.
    var costs: BoxCosts {
        var costs = BoxCosts()
        costs.areaM2 = SIMD16<Double>(areaM2)
        costs.energyJ = SIMD16<Double>(energyJ)
        costs.fastS = SIMD16<Double>(fastS)
        costs.capacityBytes = Double(capacityBytes)
        costs.slowS = slowS[0] < 0 ? nil : SIMD8<Double>(slowS)
        return costs
    }

    /// Lowers everything to what another box costs: what is left bounds the chips of both.
    mutating func lower(to other: PackedCosts) {
        areaM2 = pointwiseMin(areaM2, other.areaM2)
        energyJ = pointwiseMin(energyJ, other.energyJ)
        // A component that takes time in one of the boxes must not seem to take none (`LatencyChain`).
        let takesTime = (fastS .> 0) .| (other.fastS .> 0)
        fastS = pointwiseMin(fastS, other.fastS)
        fastS.replace(with: .leastNormalMagnitude, where: takesTime .& (fastS .<= 0))
        slowS = SIMD8(repeating: -1)
        capacityBytes = min(capacityBytes, other.capacityBytes)
    }
}
