import Processes

extension ChipFrontier {
    /// A wrong simulator with its factors of every macro, computed once for all questions.
    public struct Simulator: Sendable {
        let bound: LowerBound
    }

    /// A wrong simulator under the right limits.
    public func simulator(_ wrong: any ChipFactors) throws -> Simulator {
        Simulator(bound: try lower.of(wrong, limits: limits))
    }

    /// The best chip of a wrong simulator under the right limits, proven.
    ///
    /// - Parameters:
    ///   - simulator: the wrong simulator.
    ///   - gap: relative to the best.
    ///   - nodes: most boxes to bound anew; a proof that needs more ends as `stopped`, with what is proven so far. Boxes that an
    ///     earlier simulator asked for count no more.
    ///   - threads: boxes bounded at a time; the result is the same for any number.
    /// - Returns: best and bound as the wrong simulator has them.
    public mutating func optimum(
        under simulator: Simulator, gap: Double = 0, nodes: Int = .max, threads: Int = 1
    ) throws -> ChipProof {
        try search(simulator.bound, gap: gap, most: nodes, threads: threads)
    }

    /// Best first, from everything that is kept.
    mutating func search(_ bound: LowerBound, gap: Double, most: Int, threads: Int) throws -> ChipProof {
        var state = ChipProofState(best: .infinity)
        for (box, costs) in winners { state.take(box, bound.bound(costs, box), .infinity, false) }
        if state.best == .infinity {
            state = try ChipOptimum(bound, bounding: bound).start(gap: gap, incumbent: .infinity, threads: threads)
        }
        func cutoff() -> Double { ProofGap.cutoff(best: state.best, gap: gap) }
        var heap = Heap<Open>()
        var sequence = 0
        func take(_ open: Open) {
            guard open.bound < cutoff() else {
                state.leastClosed = min(state.leastClosed, open.bound)
                return
            }
            var open = open
            sequence += 1
            open.sequence = sequence
            heap.insert(open)
        }
        let found = try open(under: bound, below: cutoff(), threads: threads)
        state.leastClosed = found.leastClosed
        found.open.forEach(take)
        while state.nodes < most, let least = heap.least, least.bound < cutoff() {
            var opened: [(open: Open, boxes: Range<Int>)] = []
            var boxes: [ChipBox] = []
            while boxes.count < Self.batch, let least = heap.least, least.bound < cutoff(),
                let open = heap.removeLeast()
            {
                let start = boxes.count
                boxes += parts(of: open, bound, cutoff: cutoff())
                opened.append((open, start..<boxes.count))
            }
            let costs = try Self.costs(of: boxes, lower, threads: threads)
            state.nodes += boxes.count
            for (open, range) in opened {
                // Not halved: a chip, or a box whose bound is asked for more exactly.
                let isItself = range.count == 1 && boxes[range.lowerBound] == open.box
                let places = isItself ? [open.place] : keep(boxes[range], costs[range], of: open)
                for (index, place) in zip(range, places) {
                    guard let costs = costs[index] else { continue }
                    let box = boxes[index]
                    let value = bound.bound(costs, box)
                    if box.isPoint {
                        state.take(box, value, .infinity, false)
                    } else {
                        take(Open(bound: value, macro: open.macro, place: place, box: box, isExact: true))
                    }
                }
            }
        }
        if let box = state.bestBox { remember(box) }
        return proof(state, bound, leastOpen: heap.least?.bound ?? .infinity, gap: gap)
    }

    /// What an open box is opened into: the boxes of a macro's hierarchies, both halves, or itself.
    private func parts(of open: Open, _ bound: LowerBound, cutoff: Double) -> [ChipBox] {
        if case .macro = open.place { return roots(open.macro) }
        // Bounds from what is kept are a little low: a box that ties with the best need not be opened for that.
        if open.box.isPoint || (!open.isExact && open.bound > cutoff * (1 - Self.rounding)) { return [open.box] }
        let (first, second) = open.box.halves(bound.axis(of: open.box))
        return [first, second]
    }

    static func costs(of boxes: [ChipBox], _ lower: LowerBound, threads: Int) throws -> [BoxCosts?] {
        let chunk = 256
        return try concurrently((boxes.count + chunk - 1) / chunk, threads: threads) { index in
            lower.costs(of: boxes[index * chunk..<min((index + 1) * chunk, boxes.count)])
        }.flatMap { $0 }
    }

    private func proof(_ state: ChipProofState, _ bound: LowerBound, leastOpen: Double, gap: Double) -> ChipProof {
        let least = min(state.best, leastOpen, state.leastClosed)
        let status: ProofStatus
        if leastOpen < ProofGap.cutoff(best: state.best, gap: gap) {
            status = .stopped
        } else if !state.best.isFinite {
            status = .infeasible
        } else {
            let reached = ProofGap.relative(best: state.best, bound: least)
            status = reached <= 1.01 * ProofGap.rounding ? .optimal : .withinGap
        }
        var proof = ChipProof(
            status: status, best: state.best, bound: least, nodes: state.nodes, state: ChipProofState(best: state.best))
        if let box = state.bestBox, let tiles = lower.fewestTiles(box.base, copies: box.low[0]) {
            proof.point = lower.lattice.point(box.base, at: box.low, tiles: tiles)
            proof.design = lower.lattice.design(box.base, at: box.low, tiles: tiles)
        }
        return proof
    }

    /// Boxes that are computed together, and how much a bound from what is kept may be too low.
    private static let (batch, rounding) = (2048, 2e-6)
}
