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
/// falls, each energy of a box of several supplies is the least of its small corners at every one of them.
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
    /// - Parameter isRelaxed: whether the network is a relaxation of several: their slowest chips are slower than its own.
    func of(_ workload: BatchWorkload, isRelaxed: Bool = false) -> LowerBound {
        var other = self
        other.workload = workload
        other.needed = NeededElements(lattice, workload: workload)
        other.isRelaxed = isRelaxed
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

    /// Whether the energies of other supplies of a box may be below those of its small corner.
    private func mayFallWithSupply(_ box: ChipBox) -> Bool {
        !box.isSingle(.supply) && !lattice.energyRisesWithSupply[lattice.macroIndex(box.base)]
    }

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
        let costs = costs(of: boxes) { place, small in
            let box = boxes[boxes.startIndex + place]
            result[place] = bound(small, lattice.macroIndex(box.base))
            return result[place] < cutoff
        }
        for (place, costs) in costs.enumerated() {
            guard let costs else { continue }
            result[place] = bound(costs, boxes[boxes.startIndex + place])
        }
        return result
    }

    /// The costs of boxes before any factor, in their order; nil where a box holds no chip or is not kept.
    ///
    /// - Parameter keeps: whether a box with this small corner is of interest.
    func costs(
        of boxes: ArraySlice<ChipBox>, where keeps: (_ place: Int, SmallCorner) -> Bool = { _, _ in true }
    ) -> [BoxCosts?] {
        var result = [BoxCosts?](repeating: nil, count: boxes.count)
        var open: [(place: Int, tiles: Int)] = []
        var designs: [ChipDesign] = []
        designs.reserveCapacity(boxes.count)
        for (place, box) in boxes.enumerated() {
            guard let tiles = fewestTiles(box.base, copies: box.low[BoxAxis.replication.rawValue]) else { continue }
            open.append((place, tiles))
            designs.append(lattice.design(box.base, at: Self.small(box), tiles: tiles))
        }
        var waiting: [(place: Int, tiles: Int, small: SmallCorner)] = []
        for ((place, tiles), cost) in zip(open, model.costs(of: workload, on: designs)) {
            let box = boxes[boxes.startIndex + place]
            guard case .success(let cost) = cost else {
                // No chip at this corner; others of the box may exist.
                if !box.isPoint { result[place] = BoxCosts() }
                continue
            }
            // Of several networks, even one chip has a bound alone: what hides behind a longer time grows shorter.
            if box.isPoint, !isRelaxed {
                result[place] = BoxCosts(chip: cost)
                continue
            }
            let small = SmallCorner(cost, knowsEnergy: !mayFallWithSupply(box), always: always(box, tiles: tiles))
            if keeps(place, small) { waiting.append((place, tiles, small)) }
        }
        if objective.needsEnergy { waiting = lowered(waiting, boxes, where: keeps) }
        let fast = waiting.map { waiting in
            let box = boxes[boxes.startIndex + waiting.place]
            let tiles = leastTiles(box.base, copies: box.high[BoxAxis.replication.rawValue])
            return lattice.design(box.base, at: box.high, tiles: tiles)
        }
        for ((place, _, small), cost) in zip(waiting, model.costs(of: workload, on: fast)) {
            let box = boxes[boxes.startIndex + place]
            let hasSlowEnd = !isRelaxed && box.isSingle(.supply) && box.isSingle(.clockFraction)
            // The fast corner may be larger than any chip: nothing is known of the time then.
            result[place] = BoxCosts(small, fast: try? cost.get(), hasSlowEnd: hasSlowEnd)
        }
        return result
    }

    /// Small corners with each energy the least over the supplies of their boxes.
    private func lowered(
        _ waiting: [(place: Int, tiles: Int, small: SmallCorner)], _ boxes: ArraySlice<ChipBox>,
        where keeps: (_ place: Int, SmallCorner) -> Bool
    ) -> [(place: Int, tiles: Int, small: SmallCorner)] {
        var parts: [(box: ChipBox, tiles: Int)] = []
        var designs: [ChipDesign] = []
        for (place, tiles, small) in waiting where !small.knowsEnergy {
            let box = boxes[boxes.startIndex + place]
            for supply in box.low[BoxAxis.supply.rawValue]...box.high[BoxAxis.supply.rawValue] {
                var part = box
                part.low[BoxAxis.supply.rawValue] = supply
                part.high[BoxAxis.supply.rawValue] = supply
                parts.append((part, tiles))
                designs.append(lattice.design(box.base, at: Self.small(part), tiles: tiles))
            }
        }
        guard !parts.isEmpty else { return waiting }
        let costs = model.costs(of: workload, on: designs)
        var next = 0
        return waiting.compactMap { place, tiles, small in
            guard !small.knowsEnergy else { return (place, tiles, small) }
            let box = boxes[boxes.startIndex + place]
            var lowest: SmallCorner?
            for _ in box.low[BoxAxis.supply.rawValue]...box.high[BoxAxis.supply.rawValue] {
                // Where the model has no cost of a supply, its energies count as 0.
                let part = (try? costs[next].get()).map {
                    SmallCorner($0, knowsEnergy: true, always: always(parts[next].box, tiles: tiles))
                }
                next += 1
                // The lowest supply has a chip: `small` is its corner.
                if lowest == nil { lowest = part } else { lowest?.lower(to: part) }
            }
            guard let lowest, keeps(place, lowest) else { return nil }
            return (place, tiles, lowest)
        }
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

    // MARK: Bounds from costs

    /// A bound from the small corner alone; infinite where that breaks a limit.
    private func bound(_ small: SmallCorner, _ macro: Int) -> Double {
        let factors = factors[macro]
        let slack = 1 + Self.rounding
        let areaM2 = (small.areaM2 * factors.area).sum()
        let energyJ = (small.dynamicJ * factors.energy).sum()
        guard areaM2 <= limits.areaM2 * slack, small.capacityBytes <= limits.capacityBytes,
            energyJ <= limits.energyJ * slack
        else { return .infinity }
        return objective.value(latencyS: energyJ / limits.powerW, energyJ: energyJ, areaM2: areaM2)
            * (1 - Self.rounding)
    }

    func bound(_ costs: BoxCosts, _ box: ChipBox) -> Double {
        let macro = lattice.macroIndex(box.base)
        return bound(costs, macro, LatencyChain.Varies(box, lattice.macros[macro].design.macro))
    }

    /// The least objective of a legal chip with these costs; of one chip its objective. Infinite where a limit excludes all.
    ///
    /// Power is energy over latency: a chip that keeps a limit on it takes at least its least energy over the limit.
    func bound(_ costs: BoxCosts, _ macro: Int, _ varies: LatencyChain.Varies) -> Double {
        let factors = factors[macro]
        if costs.isChip {
            let metrics = ExactMetrics(costs, factors)
            return limits.allows(metrics) ? value(metrics) : .infinity
        }
        let slack = 1 + Self.rounding
        let areaM2 = (costs.areaM2 * factors.area).sum()
        let energyJ = (costs.energyJ * factors.energy).sum()
        guard areaM2 <= limits.areaM2 * slack, costs.capacityBytes <= limits.capacityBytes,
            energyJ <= limits.energyJ * slack
        else { return .infinity }
        let chain = self.factors.chain(macro)
        var latencyS = chain.lowerBound(fast: costs.fastS, slow: costs.slowS, varies)
        if limits.powerW < .infinity {
            if let slowS = costs.slowS,
                energyJ > limits.powerW * chain.upperBound(fast: costs.fastS, slow: slowS) * slack
            {
                return .infinity
            }
            latencyS = max(latencyS, energyJ / limits.powerW)
        }
        guard latencyS <= limits.latencyS * slack else { return .infinity }
        return objective.value(latencyS: latencyS, energyJ: energyJ, areaM2: areaM2) * (1 - Self.rounding)
    }

    private func value(_ metrics: ExactMetrics) -> Double {
        objective.value(latencyS: metrics.latencyS, energyJ: metrics.energyJ, areaM2: metrics.areaM2)
    }
}

extension LowerBound {
    /// The axis that is halved next: of those with more than one value, the one whose ends differ most, in octaves weighed with
    /// how much each moves a chip's cost (our choice).
    func axis(of box: ChipBox) -> BoxAxis {
        if objective.needsEnergy, mayFallWithSupply(box) { return .supply }
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
