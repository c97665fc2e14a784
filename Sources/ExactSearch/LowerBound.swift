import CIMHardware
import Quantities
import ViTMoE

/// What an exact search asks of a bound: the least objective that any legal chip of a box may have.
protocol ChipBounding: Sendable {
    /// Bounds of boxes, in their order; infinite where no chip of the box can be legal. Of a box with one chip, the bound is
    /// the chip's objective, or infinite where it breaks a limit.
    ///
    /// - Parameter cutoff: a bound at or above it may be any bound at or above it.
    func bounds(of boxes: ArraySlice<ChipBox>, cutoff: Double) -> [Double]
}

/// Bounds from the corners of a box, by the lab's own batch model: the same description of the cost as the value.
///
/// Used of the model, for all chips of a box (docs/exact-search.md argues each; `BoundPropertyTests` checks them):
///
/// 1. area, each dynamic energy but that of the external memory, leakage power and capacity do not fall with copies, buffer, bus
///    and lanes (small corner);
/// 2. the sums of `LatencyChain` and the external memory's energy do not grow with copies, buffer, bus, lanes and clock
///    (fast corner), nor the total latency with the supply;
/// 3. no dynamic energy grows with the clock but that of the clock itself, which is taken at the slowest clock of the box for the
///    shortest time.
///
/// Of the supply: the energies of a macro are compared at every supply and clock when the lattice is made. Where one of them
/// falls, a box of several supplies has no bound of its energy.
struct LowerBound: ChipBounding {
    let lattice: ChipLattice
    private(set) var workload: BatchWorkload
    let objective: ExactObjective
    private(set) var limits: ChipLimits
    private let model: BatchModel
    private var wrong: (any ChipFactors)?
    private var needed: NeededElements
    private(set) var factors: FactorTable
    /// Whether the workload bounds several networks from below.
    private var isRelaxed = false

    /// Sums in another order differ by about 1e-15.
    static let rounding = 1e-12

    init(
        lattice: ChipLattice, workload: BatchWorkload, objective: ExactObjective, limits: ChipLimits,
        model: BatchModel, wrong: (any ChipFactors)? = nil
    ) throws {
        guard model.model.overflow == .refuse else {
            throw DesignError(
                field: "overflow", value: model.model.overflow.rawValue,
                rule: "refuse: an exact search takes the fewest tiles that hold the network")
        }
        self.lattice = lattice
        self.workload = workload
        self.objective = objective
        self.limits = limits
        self.model = model
        self.wrong = wrong
        needed = NeededElements(lattice, workload: workload)
        factors = try FactorTable(wrong, lattice)
    }

    /// The bound of another network under the same factors.
    ///
    /// - Parameter isRelaxed: whether the network is a relaxation of several. Their power, energy over latency, may then be below
    ///   its own, so that no limit on it excludes anything, and their slowest chips are slower than its own.
    func of(_ workload: BatchWorkload, isRelaxed: Bool = false) -> LowerBound {
        var other = self
        other.workload = workload
        other.needed = NeededElements(lattice, workload: workload)
        other.isRelaxed = isRelaxed
        if isRelaxed { other.limits.powerW = .infinity }
        return other
    }

    /// The bound under other limits.
    func under(_ limits: ChipLimits) -> LowerBound {
        var other = self
        other.limits = limits
        return other
    }

    /// The bound of what a wrong simulator says, under other limits.
    func of(_ wrong: any ChipFactors, limits: ChipLimits) throws -> LowerBound {
        var other = self
        other.wrong = wrong
        other.limits = limits
        other.factors = try FactorTable(wrong, lattice)
        return other
    }

    /// Whether boxes of this base must have one supply before their bound says anything of the objective.
    func needsOneSupply(_ base: Int32) -> Bool {
        objective.needsEnergy && !lattice.energyRisesWithSupply[lattice.macroIndex(base)]
    }

    /// Whether the small corner bounds the energies of a box.
    private func knowsEnergy(_ box: ChipBox) -> Bool {
        box.isSingle(.supply) || lattice.energyRisesWithSupply[lattice.macroIndex(box.base)]
    }

    /// The factors of a base's macro.
    func factors(_ base: Int32) -> MetricFactors { factors[lattice.macroIndex(base)] }

    private func chain(_ base: Int32) -> LatencyChain { factors.chain(lattice.macroIndex(base)) }

    /// The fewest tiles of the lattice that hold the network with the copies at an index; nil where none does.
    func fewestTiles(_ base: Int32, copies: UInt8) -> Int? {
        let least = leastTiles(base, copies: copies)
        // Few values, sorted: a binary search.
        var (low, high) = (0, lattice.tiles.count)
        while low < high {
            let middle = (low + high) / 2
            if lattice.tiles[middle].value >= least { high = middle } else { low = middle + 1 }
        }
        return low < lattice.tiles.count ? lattice.tiles[low].value : nil
    }

    private func leastTiles(_ base: Int32, copies: UInt8) -> Int {
        let elements = needed(
            geometry: Int(lattice.geometryOfMacro[lattice.macroIndex(base)]),
            macrosPerPE: lattice.macrosPerPEIndex(base), copies: Int(copies))
        let perTile = lattice.pesPerTile[lattice.pesPerTileIndex(base)].value
        return max(1, (elements + perTile - 1) / perTile)
    }

    /// The small corner: fewest copies, least buffer, bus and lanes, lowest supply; the fastest clock, which needs no bias for
    /// longer than the read.
    private static func small(_ box: ChipBox) -> SIMD8<UInt8> {
        var corner = box.low
        corner[BoxAxis.clockFraction.rawValue] = box.high[BoxAxis.clockFraction.rawValue]
        return corner
    }

    func bounds(of boxes: ArraySlice<ChipBox>, cutoff: Double) -> [Double] {
        var result = [Double](repeating: .infinity, count: boxes.count)
        var open: [Int] = []
        var designs: [ChipDesign] = []
        designs.reserveCapacity(boxes.count)
        for (place, box) in boxes.enumerated() {
            guard let tiles = fewestTiles(box.base, copies: box.low[BoxAxis.replication.rawValue]) else { continue }
            open.append(place)
            designs.append(lattice.design(box.base, at: Self.small(box), tiles: tiles))
        }
        var waiting: [(place: Int, small: SmallCorner)] = []
        var fast: [ChipDesign] = []
        for (index, (place, cost)) in zip(open, model.costs(of: workload, on: designs)).enumerated() {
            let box = boxes[boxes.startIndex + place]
            let factors = factors(box.base)
            guard case .success(let cost) = cost else {
                // No chip at this corner; others of the box may exist.
                if !box.isPoint { result[place] = 0 }
                continue
            }
            // Of several networks, even one chip has a bound alone: what hides behind a longer time grows shorter.
            if box.isPoint, !isRelaxed {
                let metrics = ExactMetrics(cost, factors)
                if limits.allows(metrics) { result[place] = value(metrics) }
                continue
            }
            let small = SmallCorner(
                cost, factors, knowsEnergy: knowsEnergy(box), always: always(box, tiles: designs[index].tiles))
            guard small.areaM2 <= limits.areaM2 * (1 + Self.rounding), small.capacityBytes <= limits.capacityBytes,
                small.dynamicJ <= limits.energyJ * (1 + Self.rounding)
            else { continue }
            result[place] =
                objective.value(latencyS: 0, energyJ: small.dynamicJ, areaM2: small.areaM2) * (1 - Self.rounding)
            guard result[place] < cutoff else { continue }
            // Without its energy, the fast corner could only tell of a limit on the latency.
            if objective.needsEnergy, !knowsEnergy(box), limits.latencyS == .infinity { continue }
            waiting.append((place, small))
            let tiles = leastTiles(box.base, copies: box.high[BoxAxis.replication.rawValue])
            fast.append(lattice.design(box.base, at: box.high, tiles: tiles))
        }
        let fastCosts = model.costs(of: workload, on: fast)
        let slowCosts = slowCosts(waiting.map { boxes[boxes.startIndex + $0.place] })
        for (index, (place, small)) in waiting.enumerated() {
            // The fast corner may be larger than any chip: nothing is known of the time then.
            guard case .success(let cost) = fastCosts[index] else { continue }
            let box = boxes[boxes.startIndex + place]
            result[place] = bound(box, small, cost, slowCosts[index])
        }
        return result
    }

    /// What the small corner draws without any activity: leakage, the clock as it is there and at the slowest clock of the box.
    /// Nothing where the macros sleep between layers: what is left then is no power of its own.
    private func always(_ box: ChipBox, tiles: Int) -> AlwaysOn {
        let design = lattice.design(box.base, at: Self.small(box), tiles: tiles)
        guard let idle = try? model.model.idle(design, for: Time(si: 1)) else { return AlwaysOn() }
        var slow = box.high
        slow[BoxAxis.clockFraction.rawValue] = box.low[BoxAxis.clockFraction.rawValue]
        slow[BoxAxis.supply.rawValue] = box.low[BoxAxis.supply.rawValue]
        let slowest = lattice.design(box.base, at: slow, tiles: tiles).clock
        return AlwaysOn(
            leakageW: idle[.leakage].si, clockW: idle[.control].si,
            slowestClockW: idle[.control].si * (slowest / design.clock))
    }

    /// The slowest chips of boxes, for simulators to which the times of some components are shorter than they are.
    private func slowCosts(_ boxes: [ChipBox]) -> [ChipCost?] {
        // Wide boxes have slow ends so slow that they say nothing.
        let asked = boxes.indices.filter {
            !isRelaxed && boxes[$0].isSingle(.supply) && boxes[$0].isSingle(.clockFraction)
                && chain(boxes[$0].base).needsSlowEnd
        }
        let designs = asked.map { index in
            let box = boxes[index]
            return lattice.design(
                box.base, at: box.low, tiles: leastTiles(box.base, copies: box.low[BoxAxis.replication.rawValue]))
        }
        var result = [ChipCost?](repeating: nil, count: boxes.count)
        // A design that cannot exist or hold the network has no cost: nil.
        for (index, cost) in zip(asked, model.costs(of: workload, on: designs)) { result[index] = try? cost.get() }
        return result
    }

    private func value(_ metrics: ExactMetrics) -> Double {
        objective.value(latencyS: metrics.latencyS, energyJ: metrics.energyJ, areaM2: metrics.areaM2)
    }

    private func bound(_ box: ChipBox, _ small: SmallCorner, _ fast: ChipCost, _ slow: ChipCost?) -> Double {
        let factors = factors(box.base)
        let trueLatencyS = fast.latency.total.si
        var latencyS = factors.latency[0] * trueLatencyS
        if !factors.hasOneLatencyFactor {
            latencyS = chain(box.base).lowerBound(
                fast: fast.latency.lanes, slow: slow?.latency.lanes,
                LatencyChain.Varies(box, lattice.macros[lattice.macroIndex(box.base)].design.macro))
        }
        var energyJ = small.dynamicJ
        if knowsEnergy(box) {
            let external = Component.offChip.rawValue
            energyJ += factors.energy[external] * fast.energy.lanes[external]
            energyJ += factors.energy[Component.leakage.rawValue] * small.leakageW * trueLatencyS
            energyJ += factors.energy[Component.control.rawValue] * small.slowestClockW * trueLatencyS
        }
        let slack = 1 + Self.rounding
        guard latencyS <= limits.latencyS * slack, energyJ <= limits.energyJ * slack else { return .infinity }
        // At one clock the small corner is the slowest chip too: power is at least the least energy over its latency.
        if limits.powerW < .infinity, box.isSingle(.clockFraction), box.isSingle(.supply), factors.hasOneLatencyFactor,
            energyJ > limits.powerW * small.latencyS * slack
        {
            return .infinity
        }
        return objective.value(latencyS: latencyS, energyJ: energyJ, areaM2: small.areaM2) * (1 - Self.rounding)
    }
}

extension LowerBound {
    /// The axis that is halved next: of those with more than one value, the one whose ends differ most, in octaves weighed with
    /// how much each moves a chip's cost (our choice).
    func axis(of box: ChipBox) -> BoxAxis {
        if !box.isSingle(.supply), needsOneSupply(box.base) { return .supply }
        let weights = objective.needsEnergy ? Self.energyWeights : Self.timeWeights
        var best = BoxAxis.clockFraction
        var largest = -1.0
        for axis in BoxAxis.allCases where !box.isSingle(axis) {
            let values = lattice.values[axis.rawValue]
            let ratio =
                values[Int(box.high[axis.rawValue])].value / values[Int(box.low[axis.rawValue])].value
            let weight = weights[axis.rawValue]
            let width = ratio > 0 ? (1 + ratio).squareRoot() * weight : weight
            if width > largest { (best, largest) = (axis, width) }
        }
        return best
    }

    private static let timeWeights = [2, 1, 0.8, 0.8, 0.5, 0.1]
    private static let energyWeights = [1, 1, 1, 8, 0.5, 0.1]

    /// The objective of one chip; infinite where it breaks a limit or does not hold the network.
    func value(of design: ChipDesign) throws -> Double {
        guard case .success(let cost) = model.cost(of: workload, on: design) else { return .infinity }
        let known = try wrong?.factors(of: design) ?? .one
        let metrics = ExactMetrics(cost, known)
        return limits.allows(metrics) ? value(metrics) : .infinity
    }
}

/// Powers that flow all the time.
private struct AlwaysOn {
    var leakageW = 0.0
    var clockW = 0.0
    var slowestClockW = 0.0
}

/// What the small corner says of every chip of its box.
private struct SmallCorner {
    let areaM2: Double
    let capacityBytes: Double
    /// Dynamic energy without the external memory's.
    let dynamicJ: Double
    /// Leakage power as the model has it, before a factor on the leakage, and the power of the slowest clock.
    let leakageW: Double
    let slowestClockW: Double
    /// The slowest latency at this supply and clock.
    let latencyS: Double

    init(_ cost: ChipCost, _ factors: MetricFactors, knowsEnergy: Bool, always: AlwaysOn) {
        areaM2 = (cost.area.lanes * factors.area).sum()
        capacityBytes = Double(cost.capacityBytes)
        var energy = cost.energy.lanes
        energy[Component.leakage.rawValue] = 0
        energy[Component.offChip.rawValue] = 0
        // The clock's energy is power over the whole time, which falls with the copies; the sequencing of the macros is left.
        let control = Component.control.rawValue
        energy[control] = max(0, energy[control] - always.clockW * cost.latency.total.si)
        dynamicJ = knowsEnergy ? (energy * factors.energy).sum() : 0
        leakageW = knowsEnergy ? always.leakageW : 0
        slowestClockW = knowsEnergy ? always.slowestClockW : 0
        latencyS = (cost.latency.lanes * factors.latency).sum()
    }
}
