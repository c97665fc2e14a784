import CIMHardware
import Processes
import ViTMoE

/// All chips that any of many wrong simulators may choose, as boxes with bounds by the model itself: searched once, then asked
/// under each simulator.
///
/// A wrong simulator multiplies components by factors of the macro (`ChipFactors`), so what it says of a chip is at least the
/// model's objective times the least of its factors. Boxes whose bound times this factor is above the best chip under the wrong
/// simulator cannot win there; the others are searched with the wrong simulator's own bound. Each answer is therefore an
/// exact optimum, proven as `ChipOptimum` proves: nothing is assumed about how large the errors are. How far the boxes are
/// refined moves the time alone.
///
/// Limits are widened by the slack while boxes are made. Of macros whose factors exceed the slack, all chips are searched again.
public struct ChipFrontier: Sendable {
    /// The best chip by the model itself under the right limits.
    public let optimum: ChipProof
    /// Boxes bounded to make the frontier.
    public let nodes: Int
    let lower: LowerBound
    let limits: ChipLimits
    private let slack: LimitSlack
    /// By bound; boxes that hold no legal chip under the widened limits are left out.
    let boxes: [(box: ChipBox, bound: Double)]

    /// Proves the best chip and refines the boxes of all others.
    ///
    /// - Parameters:
    ///   - lattice: the chips; where factors depend on converter bits, one with `bitsMatter`.
    ///   - workload: what the network charges them for.
    ///   - objective: what is minimised.
    ///   - limits: the right limits.
    ///   - slack: how much they are widened.
    ///   - model: the hardware model.
    ///   - factor: boxes are refined as long as they may hold a chip below this times the best.
    ///   - mostBoxes: boxes that refining may add.
    ///   - threads: boxes bounded at a time; the result is the same for any number.
    ///   - progress: called with the boxes bounded so far.
    /// - Throws: `DesignError` where the model does not refuse networks that do not fit.
    public init(
        lattice: ChipLattice, workload: BatchWorkload, objective: ExactObjective, limits: ChipLimits,
        slack: LimitSlack = LimitSlack(), model: BatchModel, within factor: Double = 1.2, mostBoxes: Int = 1_000_000,
        threads: Int = 1, progress: (Int) throws -> Void = { _ in }
    ) throws {
        let right = try LowerBound(
            lattice: lattice, workload: workload, objective: objective, limits: limits, model: model)
        optimum = try ChipOptimum(right, bounding: right).prove(threads: threads) { state in
            try progress(state.nodes)
            return true
        }
        lower = right.under(limits.widened(by: slack))
        self.limits = limits
        self.slack = slack
        let search = ChipOptimum(lower, bounding: lower)
        let cutoff = optimum.best * factor
        var nodes = optimum.nodes
        var closed: [(box: ChipBox, bound: Double)] = []
        var heap = Heap<OpenBox>()
        var sequence = 0
        func take(_ box: ChipBox, _ bound: Double) {
            guard bound.isFinite else { return }
            if box.isPoint || bound >= cutoff { return closed.append((box, bound)) }
            sequence += 1
            heap.insert(OpenBox(bound: bound, sequence: sequence, box: box))
        }
        for start in stride(from: 0, to: lattice.baseCount, by: ChipOptimum.basesAtOnce) {
            let bases = start..<min(start + ChipOptimum.basesAtOnce, lattice.baseCount)
            for (base, roots) in zip(
                bases, try search.boundedRoots(bases, cutoff: cutoff, &nodes, threads: threads))
            {
                let least = roots.map(\.bound).min() ?? .infinity
                if least < cutoff {
                    for root in roots { take(root.box, root.bound) }
                } else {
                    take(lattice.whole(base), least)
                }
            }
            try progress(nodes)
        }
        let most = closed.count + heap.elements.count + mostBoxes
        while !heap.isEmpty, heap.elements.count + closed.count < most {
            var halves: [(box: ChipBox, atLeast: Double)] = []
            while halves.count < 8192, let open = heap.removeLeast() {
                let (first, second) = open.box.halves(lower.axis(of: open.box))
                halves += [(first, open.bound), (second, open.bound)]
            }
            let bounds = try search.bounds(of: halves.map(\.box), cutoff: cutoff, threads: threads)
            nodes += halves.count
            for ((box, atLeast), bound) in zip(halves, bounds) { take(box, box.isPoint ? bound : max(bound, atLeast)) }
            try progress(nodes)
        }
        closed += heap.elements.map { ($0.box, $0.bound) }
        boxes = closed.enumerated().sorted { a, b in
            a.element.bound != b.element.bound ? a.element.bound < b.element.bound : a.offset < b.offset
        }.map(\.element)
        self.nodes = nodes
    }

    /// Boxes that are kept.
    public var boxCount: Int { boxes.count }

    // MARK: Near-optimal chips

    /// Chips near the best one by the model itself, the best first.
    public struct NearOptimal: Sendable {
        /// One chip.
        public struct Chip: Sendable {
            /// A point of the space.
            public let point: [Int]
            /// The chip.
            public let design: ChipDesign
            /// The objective by the model itself.
            public let value: Double
        }

        /// Every chip whose objective is below `bound`, with the fewest tiles that hold the network.
        public let chips: [Chip]
        /// No chip that is not listed and keeps the widened limits is below it.
        public let bound: Double
        /// Whether all chips within the factor are listed; if not, ask for more or refine more boxes.
        public let isComplete: Bool
    }

    /// The chips within a factor of the best that keep the widened limits.
    ///
    /// - Parameters:
    ///   - factor: of the best objective under the right limits.
    ///   - most: chips to list.
    public func nearOptimal(within factor: Double, atMost most: Int) -> NearOptimal {
        let cutoff = optimum.best * factor
        var chips: [NearOptimal.Chip] = []
        for (box, bound) in boxes {
            guard bound < cutoff else { return NearOptimal(chips: chips, bound: cutoff, isComplete: true) }
            guard box.isPoint, chips.count < most, let tiles = lower.fewestTiles(box.base, copies: box.low[0]) else {
                return NearOptimal(chips: chips, bound: bound, isComplete: false)
            }
            chips.append(
                NearOptimal.Chip(
                    point: lower.lattice.point(box.base, at: box.low, tiles: tiles),
                    design: lower.lattice.design(box.base, at: box.low, tiles: tiles), value: bound))
        }
        return NearOptimal(chips: chips, bound: cutoff, isComplete: true)
    }

    // MARK: Wrong simulators

    /// The best chip of a wrong simulator under the right limits, proven.
    ///
    /// - Parameters:
    ///   - wrong: its factors.
    ///   - gap: relative to the best.
    ///   - nodes: most boxes to bound; a proof that needs more ends as `stopped`, with what is proven so far.
    ///   - threads: boxes bounded at a time; the result is the same for any number.
    /// - Returns: best and bound as the wrong simulator has them.
    public func optimum(
        under wrong: any ChipFactors, gap: Double = 0, nodes: Int = .max, threads: Int = 1
    ) throws -> ChipProof {
        let lattice = lower.lattice
        let bound = try lower.of(wrong, limits: limits)
        let search = ChipOptimum(bound, bounding: bound)
        var state = ChipProofState(best: .infinity)
        state.nextBase = .max
        let growth = growth(under: bound)
        func scaled(_ place: Int) -> Double {
            guard let growth = growth[lattice.macroIndex(boxes[place].box.base)] else { return .infinity }
            return boxes[place].bound * growth * (1 - 1e-12)
        }

        // The best chips of the model first: something to compare with.
        let points = boxes.prefix(65_536).lazy.map(\.box).filter(\.isPoint).prefix(Self.seeds)
        state.pending = points.map { ($0, 0) }
        try search.bound(&state, gap: gap, threads: threads, keepsLeaves: false)
        func cutoff() -> Double { ProofGap.cutoff(best: state.best, gap: gap) }

        for base in 0..<lattice.baseCount where growth[lattice.macroIndex(Int32(base))] == nil {
            state.pending += search.roots(base).map { ($0, 0) }
        }
        try search.bound(&state, gap: gap, threads: threads, keepsLeaves: false)
        var waiting: [(place: Int, scaled: Double)] = []
        for place in boxes.indices {
            let scaled = scaled(place)
            if scaled < cutoff() { waiting.append((place, scaled)) }
        }
        waiting.sort { a, b in a.scaled != b.scaled ? a.scaled < b.scaled : a.place < b.place }
        var next = 0
        while state.nodes < nodes {
            let upcoming = next < waiting.count ? waiting[next].scaled : .infinity
            if let least = state.heap.least, least.bound < min(cutoff(), upcoming) {
                try search.advance(&state, gap: gap, threads: threads, keepsLeaves: false)
            } else if upcoming < cutoff() {
                let end = min(next + Self.chunk, waiting.count)
                state.pending = waiting[next..<end].map { (boxes[$0.place].box, $0.scaled) }
                next = end
                try search.bound(&state, gap: gap, threads: threads, keepsLeaves: false)
            } else {
                break
            }
        }
        // What was not opened is above the cutoff, or the nodes ran out.
        let unopened = next < waiting.count ? waiting[next].scaled : .infinity
        let isOpen = unopened < cutoff()
        state.leastClosed = min(state.leastClosed, unopened)
        return search.proof(state, gap: gap, isStopped: isOpen)
    }

    /// By macro, the least that the objective grows by under a wrong simulator; nil where its factors exceed the slack.
    func growth(under wrong: LowerBound) -> [Double?] {
        lower.lattice.macros.indices.map { macro in
            let factors = wrong.factors[macro]
            return slack.covers(factors, limits) ? factors.leastGrowth(of: lower.objective) : nil
        }
    }

    /// Chips of the model that are tried first, and boxes that are bounded together.
    private static let seeds = 512
    private static let chunk = 2048
}
