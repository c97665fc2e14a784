import CIMHardware
import GSL
import Quantities
import ViTMoE

/// Reads a certificate again: the boxes cover the space, and no chip of any box is below the bound.
///
/// It shares the lattice and the batch model with the search, but neither its bound nor its tree. Written to be read in ten
/// minutes: three corners of a box, a count of the chips that boxes hold, and random chips by the readable model.
public struct CertificateChecker {
    /// What was found.
    public struct Finding: Codable, Sendable, Equatable {
        /// Boxes that were bounded again, those of unlisted bases included.
        public var boxes = 0
        /// Bases whose boxes overlap, leave a gap or lie outside the space.
        public var basesNotCovered = 0
        /// Boxes that might hold a legal chip below the bound.
        public var boxesBelowBound = 0
        /// Random chips by the scalar model that were compared.
        public var chips = 0
        /// Those below the bound.
        public var chipsBelowBound = 0
        /// Whether the best chip is legal and has the objective that the certificate says.
        public var bestIsRight = true
        /// Whether all of it is in order.
        public var isSound: Bool { basesNotCovered + boxesBelowBound + chipsBelowBound == 0 && bestIsRight }
    }

    let certificate: Certificate
    let lattice: ChipLattice
    let workload: BatchWorkload
    let model: HardwareModel
    let factors: (any ChipFactors)?

    /// - Parameter wrong: the factors of the wrong simulator that was searched, if it was one.
    public init(
        _ certificate: Certificate, workload: Workload, model: HardwareModel, wrong: (any ChipFactors)? = nil
    ) throws {
        self.certificate = certificate
        self.workload = BatchWorkload(workload)
        self.model = model
        factors = wrong
        lattice = try ChipLattice(certificate.space, model: model, bitsMatter: certificate.bitsMatter)
    }

    /// What no legal chip is below, less what rounding may move.
    private var threshold: Double { (certificate.bound ?? .infinity) * (1 - 1e-9) }

    /// Checks everything.
    public func check(randomChips: Int = 20_000, seed: UInt64 = 1) throws -> Finding {
        var finding = Finding()
        var listed: [Int32: [ChipBox]] = [:]
        for box in certificate.leaves { listed[box.base, default: []].append(box) }
        var boxes: [ChipBox] = []
        for base in 0..<lattice.baseCount {
            let whole = lattice.whole(base)
            guard let leaves = listed.removeValue(forKey: Int32(base)) else {
                boxes += bySupply(whole)
                continue
            }
            // As many chips as the base has, no two boxes with a chip in common.
            let inside = leaves.allSatisfy { leaf in
                BoxAxis.allCases.allSatisfy {
                    leaf.low[$0.rawValue] <= leaf.high[$0.rawValue] && leaf.high[$0.rawValue] <= whole.high[$0.rawValue]
                }
            }
            let overlap = leaves.indices.contains { a in
                leaves[(a + 1)...].contains { $0.overlaps(leaves[a]) }
            }
            if !inside || overlap || leaves.reduce(0, { $0 + $1.count }) != whole.count { finding.basesNotCovered += 1 }
            if inside { boxes += leaves.flatMap(bySupply) }
        }
        finding.basesNotCovered += listed.count
        finding.boxes = boxes.count
        for start in stride(from: 0, to: boxes.count, by: 4096) {
            finding.boxesBelowBound += try countBelow(Array(boxes[start..<min(start + 4096, boxes.count)]))
        }
        try checkBest(&finding)
        try checkRandomChips(randomChips, seed: seed, &finding)
        return finding
    }

    private func bySupply(_ box: ChipBox) -> [ChipBox] {
        (box.low[BoxAxis.supply.rawValue]...box.high[BoxAxis.supply.rawValue]).map { supply in
            var one = box
            one.low[BoxAxis.supply.rawValue] = supply
            one.high[BoxAxis.supply.rawValue] = supply
            return one
        }
    }

    private func factors(_ design: ChipDesign) throws -> MetricFactors { try factors?.factors(of: design) ?? .one }

    private func tiles(_ design: ChipDesign) -> Int {
        max(1, design.first.neededTiles(for: workload, holding: .all, weightBits: design.weightBits))
    }

    /// Boxes of one supply that the bound does not exclude: nothing is used of how cost moves with it.
    private func countBelow(_ boxes: [ChipBox]) throws -> Int {
        let batch = BatchModel(model)
        // The fewest tiles that the space offers; where only the time is asked for, the fewest that hold the network.
        func costs(offered: Bool, _ corner: (ChipBox) -> SIMD8<UInt8>) -> [Result<ChipCost, CostError>] {
            batch.costs(
                of: workload,
                on: boxes.map { box in
                    var design = lattice.design(box.base, at: corner(box), tiles: 1)
                    let needed = tiles(design)
                    design.tiles = (offered ? lattice.tiles.first { $0.value >= needed }?.value : nil) ?? needed
                    return design
                })
        }
        // Cheap: everything small, but the fastest clock. Fast: everything large. Slow: everything small.
        let cheap = costs(offered: true) { box in
            var corner = box.low
            corner[BoxAxis.clockFraction.rawValue] = box.high[BoxAxis.clockFraction.rawValue]
            return corner
        }
        let fast = costs(offered: false, \.high)
        let slow = costs(offered: true, \.low)
        var below = 0
        for (index, box) in boxes.enumerated() {
            let design = lattice.design(box.base, at: box.low, tiles: 1)
            // More tiles than the space offers.
            if tiles(design) > lattice.tiles.last?.value ?? 0 { continue }
            guard case .success(let cheap) = cheap[index], case .success(let slow) = slow[index] else {
                // No chip at the corner; in a box of several there may be one elsewhere.
                if !box.isPoint { below += 1 }
                continue
            }
            let factors = try factors(design)
            let limits = certificate.limits
            let areaM2 = (cheap.area.lanes * factors.area).sum()
            if areaM2 > limits.areaM2 || Double(cheap.capacityBytes) > limits.capacityBytes { continue }
            guard case .success(let fast) = fast[index] else {
                // Larger than any chip: its time is not known.
                var dynamic = cheap.energy.lanes
                for component in [Component.leakage, .offChip, .control] { dynamic[component.rawValue] = 0 }
                let energyJ = (dynamic * factors.energy).sum()
                let value = certificate.objective.value(latencyS: 0, energyJ: energyJ, areaM2: areaM2)
                if energyJ <= limits.energyJ && value < threshold { below += 1 }
                continue
            }
            // What flows all the time flows for the shortest time at least; the clock's power at the slowest clock.
            let idle = try model.idle(cheapDesign(box), for: Time(si: 1))
            let slowClock = lattice.design(box.base, at: box.low, tiles: 1).clock
            let share = slowClock / cheapDesign(box).clock
            let sequencing = max(0, cheap.energy[.control].si - idle[.control].si * cheap.latency.total.si)
            var energy = cheap.energy.lanes
            energy[Component.leakage.rawValue] = idle[.leakage].si * fast.latency.total.si
            energy[Component.control.rawValue] = sequencing + idle[.control].si * share * fast.latency.total.si
            energy[Component.offChip.rawValue] = fast.energy[.offChip].si
            let energyJ = (energy * factors.energy).sum()
            // A chip of no more power than the limit takes at least its energy over the limit.
            let latencyS = max(
                latency(factors.latency, fast.latency.lanes, slow.latency.lanes, box), energyJ / limits.powerW)
            let slowestS =
                factors.hasOneLatencyFactor
                ? factors.latency[0] * slow.latency.total.si : slowest(factors.latency, fast, slow, box)
            if box.isPoint, !limits.allows(ExactMetrics(cheap, factors)) { continue }
            let isExcluded =
                energyJ > limits.energyJ || latencyS > limits.latencyS
                || energyJ > limits.powerW * slowestS
            let value = certificate.objective.value(latencyS: latencyS, energyJ: energyJ, areaM2: areaM2)
            if !isExcluded && value < threshold { below += 1 }
        }
        return below
    }

    private func cheapDesign(_ box: ChipBox) -> ChipDesign {
        var corner = box.low
        corner[BoxAxis.clockFraction.rawValue] = box.high[BoxAxis.clockFraction.rawValue]
        var design = lattice.design(box.base, at: corner, tiles: 1)
        let needed = tiles(design)
        design.tiles = lattice.tiles.first { $0.value >= needed }?.value ?? needed
        return design
    }

    /// One factor: the fast corner. Several: each sum of times at the end where it costs least.
    private func latency(
        _ factor: SIMD16<Double>, _ fast: SIMD16<Double>, _ slow: SIMD16<Double>, _ box: ChipBox
    ) -> Double {
        if factor.min() == factor.max() { return factor[0] * fast.sum() }
        if box.isPoint { return (factor * fast).sum() }
        let macro = lattice.macros[lattice.macroIndex(box.base)].design.macro
        return LatencyChain(factor).lowerBound(
            fast: fast, slow: LatencyChain.sums(slow), LatencyChain.Varies(box, macro))
    }

    /// The slowest chip of a box of one supply; not known where the clock varies.
    private func slowest(_ factor: SIMD16<Double>, _ fast: ChipCost, _ slow: ChipCost, _ box: ChipBox) -> Double {
        guard box.isSingle(.clockFraction) else { return .infinity }
        return LatencyChain(factor).upperBound(
            fast: fast.latency.lanes, slow: LatencyChain.sums(slow.latency.lanes))
    }

    private func checkBest(_ finding: inout Finding) throws {
        guard let best = certificate.best, let point = certificate.point else { return }
        let design = try certificate.space.design(at: point)
        let metrics = ExactMetrics(try model.cost(of: workload.workload, on: design), try factors(design))
        let value = certificate.objective.value(
            latencyS: metrics.latencyS, energyJ: metrics.energyJ, areaM2: metrics.areaM2)
        finding.bestIsRight =
            abs(value - best) <= 1e-9 * best && certificate.limits.allows(metrics) && best >= threshold
    }

    /// Chips from anywhere in the space, with any number of tiles and converter bits, by the scalar model.
    private func checkRandomChips(_ count: Int, seed: UInt64, _ finding: inout Finding) throws {
        var stream = RandomStream(StreamKey(seed: seed, purpose: "certificate"))
        for _ in 0..<count {
            let point = certificate.space.axes.map { stream.integer(below: $0.count) }
            // Points that are no chip, or hold no network, say nothing against a bound.
            guard let design = try? certificate.space.design(at: point),
                let cost = try? model.cost(of: workload.workload, on: design)
            else { continue }
            finding.chips += 1
            let metrics = ExactMetrics(cost, try factors(design))
            let value = certificate.objective.value(
                latencyS: metrics.latencyS, energyJ: metrics.energyJ, areaM2: metrics.areaM2)
            if certificate.limits.allows(metrics), value < threshold { finding.chipsBelowBound += 1 }
        }
    }
}
