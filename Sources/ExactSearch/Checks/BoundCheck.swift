import CIMHardware
import GSL
import ViTMoE

/// Pairs of a random box and a random chip in it: the bound must not be above the chip's objective.
///
/// Half of the boxes have random ends; the other half are boxes that real proofs met near their incumbents. The chips have any
/// number of tiles that holds the network, any converter bits and are computed at their points of the space. In half of the rounds
/// the bound is that of a box of networks, to which the chip's network belongs.
public struct BoundCheck: Sendable {
    /// What was found.
    public struct Finding: Codable, Sendable {
        /// Pairs compared.
        public var pairs = 0
        /// Those whose chip was legal.
        public var legal = 0
        /// Pairs with the bound above the value.
        public var violations = 0
        /// The largest bound over value.
        public var largestRatio = 0.0
    }

    private let model: HardwareModel
    private let seed: UInt64

    /// A check of this model.
    public init(model: HardwareModel = HardwareModel(), seed: UInt64 = 1) {
        self.model = model
        self.seed = seed
    }

    /// Compares this many pairs, a network and an error for every 2,500 of them.
    public func finding(pairs: Int) throws -> Finding { try finding(pairs: pairs, bounding: { $0 }) }

    func finding(pairs: Int, bounding: (LowerBound) -> any ChipBounding) throws -> Finding {
        var finding = Finding()
        let lattices = try Memory.allCases.map {
            try ChipLattice(DesignSpace.standard($0), model: model, bitsMatter: true)
        }
        var round = 0
        while finding.pairs < pairs {
            try check(lattices[round % 2], round, min(2_500, pairs - finding.pairs), &finding, bounding)
            round += 1
        }
        return finding
    }

    private func check(
        _ lattice: ChipLattice, _ round: Int, _ pairs: Int, _ finding: inout Finding,
        _ bounding: (LowerBound) -> any ChipBounding
    ) throws {
        var stream = RandomStream(StreamKey(seed: seed, purpose: "exact/bounds", round))
        let test = try RandomCase(seed: seed, index: round, mostPoints: 1)
        let workload = BatchWorkload(test.workload)
        let batch = BatchModel(model)
        var limits = ChipLimits()
        if stream.uniform() < 0.5 { limits.areaM2 = 1e-4 * (1 + 9 * stream.uniform()) }
        if stream.uniform() < 0.5 { limits.powerW = 0.05 + 2 * stream.uniform() }
        if stream.uniform() < 0.3 { limits.latencyS = 0.002 + 0.1 * stream.uniform() }
        if stream.uniform() < 0.3 { limits.energyJ = 0.002 + 0.05 * stream.uniform() }
        let lower = try LowerBound(
            lattice: lattice, workload: workload, objective: test.objective, limits: limits, model: batch,
            wrong: test.wrong)
        // In half of the rounds the bound is that of a box of networks.
        let bound = bounding(
            round % 4 < 2
                ? lower
                : lower.of(
                    BatchWorkload(
                        try RandomCase.workload(Self.smaller(test.architecture, &stream)), chargesPorts: false),
                    isRelaxed: true))
        var boxes = try Self.boxesOfProof(lower, lattice, pairs / 2, &stream)
        while boxes.count < pairs { boxes.append(Self.randomBox(lattice, &stream)) }
        let bounds = bound.bounds(of: boxes[...], cutoff: .infinity)
        var designs: [ChipDesign] = []
        for box in boxes {
            var corner = box.low
            for axis in 0..<6 { corner[axis] += UInt8(stream.integer(below: Int(box.high[axis] - box.low[axis]) + 1)) }
            let least = lower.fewestTiles(box.base, copies: corner[0]) ?? 1
            let larger = lattice.tiles.filter { $0.value >= least }
            let tiles = larger.isEmpty ? 1 : larger[stream.integer(below: min(12, larger.count))].value
            let point = lattice.point(box.base, at: corner, tiles: tiles)
            // The space's own way from a point to a chip.
            designs.append(try lattice.space.assembled(at: point))
        }
        for ((bound, design), cost) in zip(zip(bounds, designs), batch.costs(of: workload, on: designs)) {
            finding.pairs += 1
            guard case .success(let cost) = cost else { continue }
            let metrics = ExactMetrics(cost, test.wrong?.factors(of: design) ?? .one)
            guard limits.allows(metrics) else { continue }
            finding.legal += 1
            let value = test.objective.value(
                latencyS: metrics.latencyS, energyJ: metrics.energyJ, areaM2: metrics.areaM2)
            finding.largestRatio = max(finding.largestRatio, bound / value)
            if bound > value { finding.violations += 1 }
        }
    }

    /// The smallest network of a random box that holds this one.
    private static func smaller(_ architecture: Architecture, _ stream: inout RandomStream) -> Architecture {
        let space = ArchitectureSpace.standard(architecture.backbone)
        var smaller = architecture
        for block in smaller.blocks.indices {
            let most = smaller.blocks[block].hiddenSize
            // A narrow box in half of the blocks: there the bound is near the value.
            let least = stream.uniform() < 0.5 ? max(space.minimumHiddenSize, most - 8) : space.minimumHiddenSize
            smaller.blocks[block].hiddenSize = least + stream.integer(below: most - least + 1)
        }
        return smaller
    }

    private static func randomBox(_ lattice: ChipLattice, _ stream: inout RandomStream) -> ChipBox {
        var box = lattice.whole(stream.integer(below: lattice.baseCount))
        for axis in 0..<6 {
            let count = lattice.values[axis].count
            let ends = [stream.integer(below: count), stream.integer(below: count)].sorted()
            (box.low[axis], box.high[axis]) = (UInt8(ends[0]), UInt8(ends[1]))
        }
        if stream.uniform() < 0.5 { box.high[4] = box.low[4] }
        return box
    }

    /// Boxes that a proof opened or closed on the way to its best chip.
    private static func boxesOfProof(
        _ lower: LowerBound, _ lattice: ChipLattice, _ count: Int, _ stream: inout RandomStream
    ) throws -> [ChipBox] {
        var state = ChipProofState(best: .infinity)
        for _ in 0..<256 {
            state.pending.append((lattice.whole(stream.integer(below: lattice.baseCount)), 0))
        }
        state.nextBase = .max
        let proof = try ChipOptimum(lower, bounding: lower).prove(nodes: 20_000, resuming: state, keepsLeaves: true)
        let met = proof.state.leaves.map(\.box) + proof.state.heap.elements.map(\.box)
        guard !met.isEmpty else { return [] }
        return (0..<count).map { _ in met[stream.integer(below: met.count)] }
    }
}
