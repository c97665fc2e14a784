import CIMHardware
import Processes
import ViTMoE

/// The best chip of a space of one memory for one network, with a proof: best-first branch and bound.
///
/// Every base starts as one box; the box with the least bound is opened first.
/// The proof ends when no open box is below the best chip by more than the gap. Boxes are opened in batches of a fixed
/// size, so that the result and the number of nodes depend on no number of threads.
public struct ChipOptimum: Sendable {
    let lattice: ChipLattice
    let bounding: any ChipBounding
    let lower: LowerBound

    /// - Parameters:
    ///   - lattice: the chips.
    ///   - workload: what the network charges them for.
    ///   - objective: what is minimised.
    ///   - limits: what must hold.
    ///   - model: the hardware model.
    ///   - wrong: factors of a wrong simulator; nil for the model itself.
    /// - Throws: `DesignError` where the model does not refuse networks that do not fit, and what the factors throw.
    public init(
        lattice: ChipLattice, workload: BatchWorkload, objective: ExactObjective, limits: ChipLimits = ChipLimits(),
        model: BatchModel, wrong: (any ChipFactors)? = nil
    ) throws {
        let lower = try LowerBound(
            lattice: lattice, workload: workload, objective: objective, limits: limits, model: model, wrong: wrong)
        self.init(lower, bounding: lower)
    }

    /// The same with another bound, which tests use to show that a wrong one is caught.
    init(_ lower: LowerBound, bounding: any ChipBounding) {
        lattice = lower.lattice
        self.lower = lower
        self.bounding = bounding
    }

    /// Boxes opened before their halves are bounded together.
    private static let batch = 1024
    /// Boxes bounded by one thread at a time.
    private static let chunk = 1024

    /// Finds the best chip and proves it.
    ///
    /// - Parameters:
    ///   - gap: relative to the best; 0 proves it to the rounding of the objective.
    ///   - incumbent: the objective of a legal chip that is known already; the result has no chip where nothing is better.
    ///   - nodes: most boxes to bound.
    ///   - threads: boxes bounded at a time; the result is the same for any number.
    ///   - resuming: where an earlier call stopped.
    ///   - keepsLeaves: whether the result has the leaf boxes, for a certificate.
    ///   - progress: called after every batch; false ends the proof, which can be resumed.
    public func prove(
        gap: Double = 0, incumbent: Double = .infinity, nodes: Int = .max, threads: Int = 1,
        resuming: ChipProofState? = nil, keepsLeaves: Bool = false,
        progress: (ProofProgress) throws -> Bool = { _ in true }
    ) throws -> ChipProof {
        var state = try resuming ?? start(gap: gap, incumbent: incumbent, threads: threads)
        if !state.pending.isEmpty { try bound(&state, gap: gap, threads: threads, keepsLeaves: keepsLeaves) }
        var goesOn = true
        while goesOn, state.nextBase < lattice.baseCount, state.nodes < nodes {
            try openRoots(&state, gap: gap, threads: threads, keepsLeaves: keepsLeaves)
            goesOn = try progress(
                ProofProgress(best: state.best, bound: 0, nodes: state.nodes, open: state.heap.elements.count))
        }
        while goesOn, state.nextBase >= lattice.baseCount, state.nodes < nodes, let least = state.heap.least,
            least.bound < ProofGap.cutoff(best: state.best, gap: gap)
        {
            try advance(&state, gap: gap, threads: threads, keepsLeaves: keepsLeaves)
            goesOn = try progress(
                ProofProgress(
                    best: state.best, bound: min(state.best, state.heap.least?.bound ?? .infinity), nodes: state.nodes,
                    open: state.heap.elements.count))
        }
        return proof(state, gap: gap)
    }

    // MARK: Roots

    /// A first chip from one base in many, so that most roots need not wait in the heap.
    func start(gap: Double, incumbent: Double, threads: Int) throws -> ChipProofState {
        var state = ChipProofState(best: incumbent)
        let sample = 4096
        guard lattice.baseCount > 4 * sample else { return state }
        let step = lattice.baseCount / sample
        var scout = ChipProofState(best: incumbent)
        for base in stride(from: 0, to: lattice.baseCount, by: step) {
            scout.pending.append((lattice.whole(base), 0))
        }
        try bound(&scout, gap: 0.01, threads: threads, keepsLeaves: false)
        let most = scout.nodes + 100 * Self.batch
        while let least = scout.heap.least, least.bound < ProofGap.cutoff(best: scout.best, gap: 0.01),
            scout.nodes < most
        { try advance(&scout, gap: 0.01, threads: threads, keepsLeaves: false) }
        state.best = scout.best
        state.bestBox = scout.bestBox
        state.nodes = scout.nodes
        return state
    }

    /// Bases opened together.
    private static let basesAtOnce = 64 * chunk

    private func openRoots(_ state: inout ChipProofState, gap: Double, threads: Int, keepsLeaves: Bool) throws {
        let bases = state.nextBase..<min(state.nextBase + Self.basesAtOnce, lattice.baseCount)
        state.nextBase = bases.upperBound
        let boxes = bases.map(lattice.whole)
        let bounds = try bounds(
            of: boxes, cutoff: ProofGap.cutoff(best: state.best, gap: gap), threads: threads)
        state.nodes += boxes.count
        for (box, bound) in zip(boxes, bounds) {
            // A base that is excluded is one leaf, which a certificate need not list.
            let cutoff = ProofGap.cutoff(best: state.best, gap: gap)
            state.take(box, bound, cutoff, bound < cutoff && keepsLeaves)
        }
    }

    // MARK: Branching

    func advance(_ state: inout ChipProofState, gap: Double, threads: Int, keepsLeaves: Bool) throws {
        let cutoff = ProofGap.cutoff(best: state.best, gap: gap)
        var opened = 0
        while opened < Self.batch, let least = state.heap.least, least.bound < cutoff {
            guard let open = state.heap.removeLeast() else { break }
            let (lower, upper) = open.box.halves(lower.axis(of: open.box))
            state.pending += [(lower, open.bound), (upper, open.bound)]
            opened += 1
        }
        try bound(&state, gap: gap, threads: threads, keepsLeaves: keepsLeaves)
        if !state.best.isFinite { try dive(&state, gap: gap, keepsLeaves: keepsLeaves) }
    }

    /// Bounds what is pending and puts what may still win into the heap.
    func bound(_ state: inout ChipProofState, gap: Double, threads: Int, keepsLeaves: Bool) throws {
        let pending = state.pending
        state.pending = []
        let cutoff = ProofGap.cutoff(best: state.best, gap: gap)
        let bounds = try bounds(of: pending.map(\.box), cutoff: cutoff, threads: threads)
        state.nodes += pending.count
        for ((box, atLeast), bound) in zip(pending, bounds) {
            // A part of a box is no better than the box; of one chip, the bound is its objective itself.
            state.take(
                box, box.isPoint ? bound : max(bound, atLeast), ProofGap.cutoff(best: state.best, gap: gap), keepsLeaves
            )
        }
    }

    /// From the least box down to one chip: something to compare with before the first one is found.
    private func dive(_ state: inout ChipProofState, gap: Double, keepsLeaves: Bool) throws {
        for _ in 0..<64 {
            guard let open = state.heap.removeLeast() else { return }
            var box = open.box
            while !box.isPoint {
                let (lower, upper) = box.halves(lower.axis(of: box))
                let bounds = bounding.bounds(of: [lower, upper], cutoff: .infinity)
                state.nodes += 2
                let (next, other) = bounds[0] <= bounds[1] ? (0, 1) : (1, 0)
                state.take([lower, upper][other], bounds[other], .infinity, keepsLeaves)
                box = [lower, upper][next]
                guard bounds[next].isFinite else {
                    state.take(box, bounds[next], .infinity, keepsLeaves)
                    break
                }
                if box.isPoint { state.take(box, bounds[next], .infinity, keepsLeaves) }
            }
            if state.best.isFinite { return }
        }
    }

    func bounds(of boxes: [ChipBox], cutoff: Double, threads: Int) throws -> [Double] {
        let chunks = (boxes.count + Self.chunk - 1) / Self.chunk
        return try concurrently(chunks, threads: threads) { index in
            let start = index * Self.chunk
            return bounding.bounds(of: boxes[start..<min(start + Self.chunk, boxes.count)], cutoff: cutoff)
        }.flatMap { $0 }
    }

    // MARK: Results

    func proof(_ state: ChipProofState, gap: Double, isStopped: Bool = false) -> ChipProof {
        let isComplete = state.nextBase >= lattice.baseCount && !isStopped
        let open = state.nextBase >= lattice.baseCount ? state.heap.least?.bound ?? .infinity : 0
        let bound = min(state.best, open, state.leastClosed)
        let reached = ProofGap.relative(best: state.best, bound: bound)
        let status: ProofStatus
        if !isComplete {
            status = .stopped
        } else if !state.best.isFinite {
            status = state.heap.isEmpty ? .infeasible : .stopped
        } else if reached <= 1.01 * ProofGap.rounding {
            status = .optimal
        } else {
            status = open >= ProofGap.cutoff(best: state.best, gap: gap) ? .withinGap : .stopped
        }
        var proof = ChipProof(status: status, best: state.best, bound: bound, nodes: state.nodes, state: state)
        if let box = state.bestBox, let tiles = lower.fewestTiles(box.base, copies: box.low[0]) {
            proof.point = lattice.point(box.base, at: box.low, tiles: tiles)
            proof.design = lattice.design(box.base, at: box.low, tiles: tiles)
        }
        return proof
    }
}

/// A proof between two batches: what it needs to go on.
public struct ChipProofState: Sendable {
    /// The best objective known.
    var best: Double
    /// Its chip; nil where it came from outside.
    var bestBox: ChipBox?
    var heap = Heap<OpenBox>()
    /// Boxes to bound, with what a box that holds them is not below.
    var pending: [(box: ChipBox, atLeast: Double)] = []
    /// The first base that has not been bounded.
    var nextBase = 0
    /// The least bound of the boxes of several chips that were closed: within the gap, but perhaps below the best.
    var leastClosed = Double.infinity
    var nodes = 0
    /// Boxes that were closed, with their bounds, where a certificate is kept; those of one chip too.
    var leaves: [(box: ChipBox, bound: Double)] = []
    private var sequence = 0

    init(best: Double) { self.best = best }

    /// Takes a box with its bound: a chip may be the new best, a box may wait, everything else is closed.
    mutating func take(_ box: ChipBox, _ bound: Double, _ cutoff: Double, _ keepsLeaves: Bool) {
        if box.isPoint {
            if bound < best { (best, bestBox) = (bound, box) }
        } else if bound < cutoff {
            sequence += 1
            return heap.insert(OpenBox(bound: bound, sequence: sequence, box: box))
        } else {
            leastClosed = min(leastClosed, bound)
        }
        if keepsLeaves { leaves.append((box, bound)) }
    }
}

/// What a proof found.
public struct ChipProof: Sendable {
    /// How it ended.
    public let status: ProofStatus
    /// The best objective; infinite where no chip keeps the limits.
    public let best: Double
    /// No chip of the space is below it.
    public let bound: Double
    /// Boxes bounded; depends on no number of threads.
    public let nodes: Int
    /// The best chip as a point of the space; nil where there is none, or none better than the one known before.
    public var point: [Int]?
    /// The best chip.
    public var design: ChipDesign?
    /// Where `prove(resuming:)` goes on.
    public let state: ChipProofState

    /// (best - bound) / best.
    public var gap: Double { ProofGap.relative(best: best, bound: bound) }
}
