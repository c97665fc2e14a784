import CIMHardware
import CoSearch
import Processes
import ViTMoE

/// The best network and chip together, with a proof: best-first branch and bound over boxes of networks, each with the boxes of
/// chips that may still win for it.
///
/// Experts are enumerated. At given experts every cost of a chip but the time of its ports rises with every hidden size, so the
/// smallest network of a box, without that time, bounds all of them (`BatchWorkload(_:chargesPorts:)`). A chip that is
/// excluded for a box is excluded for all parts of the box.
public struct NetworkOptimum: Sendable {
    /// The networks.
    public let space: ArchitectureSpace
    let lower: LowerBound
    let accuracy: any AccuracyBounding
    let workload: @Sendable (Architecture) throws -> Workload
    let floor: Double
    let weightLimitBytes: Double

    /// - Parameters:
    ///   - space: the networks.
    ///   - lattice: the chips.
    ///   - objective: what is minimised.
    ///   - constraints: limits on chip and network.
    ///   - model: the hardware model.
    ///   - accuracy: what is believed of the accuracy; its floor must hold.
    ///   - workload: what a network charges a chip for.
    ///   - wrong: factors of a wrong simulator; nil for the model itself.
    public init(
        space: ArchitectureSpace, lattice: ChipLattice, objective: ExactObjective, constraints: Constraints,
        model: BatchModel, accuracy: any AccuracyBounding,
        workload: @escaping @Sendable (Architecture) throws -> Workload, wrong: (any ChipFactors)? = nil
    ) throws {
        self.space = space
        self.accuracy = accuracy
        self.workload = workload
        floor = constraints.meanIoUFloor ?? 0
        weightLimitBytes = constraints.weightLimitBytes.map(Double.init) ?? .infinity
        lower = try LowerBound(
            lattice: lattice, workload: BatchWorkload(workload(space.minimum)), objective: objective,
            limits: ChipLimits(constraints), model: model, wrong: wrong)
    }

    /// Lists shorter than this are refined before their networks are split, as long as that does not lengthen them (our choice).
    private static let shortList = 262_144
    private static let mostGrowth = 1.5
    /// Boxes bounded by one thread at a time.
    private static let chunk = 1024

    /// Finds the best network and chip and proves them.
    ///
    /// - Parameters:
    ///   - gap: relative to the best.
    ///   - incumbent: a legal network with a chip, which a search found.
    ///   - nodes: most boxes of chips to bound.
    ///   - threads: boxes bounded at a time; the result is the same for any number.
    ///   - progress: called after every box of networks; false ends the proof.
    public func prove(
        gap: Double = 0.01, incumbent: (architecture: Architecture, point: [Int])? = nil, nodes: Int = .max,
        threads: Int = 1, resuming: NetworkProofState? = nil, progress: (ProofProgress) throws -> Bool = { _ in true }
    ) throws -> NetworkProof {
        var state = try resuming ?? start(incumbent)
        var goesOn = true
        while goesOn, state.nodes < nodes, let open = state.heap.least,
            open.bound < ProofGap.cutoff(best: state.best, gap: gap)
        {
            _ = state.heap.removeLeast()
            try advance(open, &state, gap: gap, threads: threads)
            goesOn = try progress(
                ProofProgress(
                    best: state.best, bound: min(state.best, state.heap.least?.bound ?? .infinity),
                    nodes: state.nodes, open: state.heap.elements.count))
        }
        return proof(state, gap: gap)
    }

    private func start(_ incumbent: (architecture: Architecture, point: [Int])?) throws -> NetworkProofState {
        var state = NetworkProofState()
        if let incumbent {
            let design = try lower.lattice.space.design(at: incumbent.point)
            let value = try value(of: incumbent.architecture, on: design)
            if value.isFinite {
                state.best = value
                state.found = (incumbent.architecture, incumbent.point, design)
            }
        }
        let experts = Array(space.expertRange)
        var choices: [[Int]] = [[]]
        for _ in 0..<Backbone.stageCount { choices = choices.flatMap { choice in experts.map { choice + [$0] } } }
        for choice in choices.reversed() {
            let whole = NetworkBox(
                experts: choice, low: choice.map { _ in space.minimumHiddenSize }, high: space.maximumHiddenSizes)
            guard let box = try accuracy.tightened(whole, floor: floor) else { continue }
            state.insert(OpenNetworks(bound: 0, sequence: 0, box: box, chips: nil))
        }
        return state
    }

    /// The objective of a network on a chip; infinite where it breaks a limit.
    public func value(of architecture: Architecture, on design: ChipDesign) throws -> Double {
        let work = try workload(architecture)
        guard Double(work.weightCount) <= weightLimitBytes,
            try accuracy.meanIoU(of: architecture, on: design) >= floor
        else { return .infinity }
        return try lower.of(BatchWorkload(work)).value(of: design)
    }

    // MARK: Branching

    private func advance(_ open: OpenNetworks, _ state: inout NetworkProofState, gap: Double, threads: Int) throws {
        let box = open.box
        let work = try workload(box.smallest(space))
        guard Double(work.weightCount) <= weightLimitBytes else { return }
        let bound = lower.of(BatchWorkload(work, chargesPorts: box.isPoint), isRelaxed: !box.isPoint)
        var chips = try kept(open.chips, bound, box, &state, gap: gap, threads: threads)
        // Lists are refined first: networks are many, and what is excluded here is excluded for all of them. Those of one network
        // are refined to the end.
        var fewest = chips.count
        while !chips.isEmpty, box.isPoint || chips.count < Self.shortList {
            let halves = chips.flatMap { open -> [ChipBox] in
                if open.box.isPoint { return [open.box] }
                let (lower, upper) = open.box.halves(bound.axis(of: open.box))
                return [lower, upper]
            }
            if chips.allSatisfy(\.box.isPoint) { break }
            chips = try filter(halves, bound, box, &state, gap: gap, threads: threads)
            if !box.isPoint, Double(chips.count) > Self.mostGrowth * Double(fewest) { break }
            fewest = min(fewest, chips.count)
        }
        guard !chips.isEmpty else { return }
        if box.isPoint {
            try take(chips, box, &state)
        } else {
            let (lowerHalf, upperHalf) = box.halves(try widest(box))
            for half in [lowerHalf, upperHalf] {
                guard let half = try accuracy.tightened(half, floor: floor) else { continue }
                let least = chips.map(\.bound).min() ?? 0
                state.insert(OpenNetworks(bound: max(open.bound, least), sequence: 0, box: half, chips: chips))
            }
        }
    }

    private func kept(
        _ chips: [BoundedChips]?, _ bound: LowerBound, _ networks: NetworkBox, _ state: inout NetworkProofState,
        gap: Double, threads: Int
    ) throws -> [BoundedChips] {
        if let chips { return try filter(chips.map(\.box), bound, networks, &state, gap: gap, threads: threads) }
        let lattice = lower.lattice
        var kept: [BoundedChips] = []
        for start in stride(from: 0, to: lattice.baseCount, by: 65_536) {
            let bases = start..<min(start + 65_536, lattice.baseCount)
            kept += try filter(bases.map(lattice.whole), bound, networks, &state, gap: gap, threads: threads)
        }
        return kept
    }

    private func filter(
        _ boxes: [ChipBox], _ bound: LowerBound, _ networks: NetworkBox, _ state: inout NetworkProofState,
        gap: Double, threads: Int
    ) throws -> [BoundedChips] {
        let cutoff = ProofGap.cutoff(best: state.best, gap: gap)
        let chunks = (boxes.count + Self.chunk - 1) / Self.chunk
        let bounds = try concurrently(chunks, threads: threads) { index in
            let start = index * Self.chunk
            return bound.bounds(of: boxes[start..<min(start + Self.chunk, boxes.count)], cutoff: cutoff)
        }.flatMap { $0 }
        state.nodes += boxes.count
        var kept = zip(boxes, bounds).filter { $0.1 < cutoff }.map { BoundedChips(box: $0, bound: $1) }
        if accuracy.dependsOnChip {
            var reaches: [Int: Bool] = [:]
            kept = try kept.filter { chips in
                let macro = lower.lattice.macroIndex(chips.box.base)
                if let known = reaches[macro] { return known }
                let known = try accuracy.upperBound(of: networks, on: lower.lattice.macros[macro].design) >= floor
                reaches[macro] = known
                return known
            }
        }
        return kept
    }

    /// The best of the chips left for one network.
    private func take(_ chips: [BoundedChips], _ box: NetworkBox, _ state: inout NetworkProofState) throws {
        let architecture = box.smallest(space)
        for chips in chips where chips.box.isPoint && chips.bound < state.best {
            guard
                let tiles = lower.of(BatchWorkload(try workload(architecture))).fewestTiles(
                    chips.box.base, copies: chips.box.low[0])
            else { continue }
            let design = lower.lattice.design(chips.box.base, at: chips.box.low, tiles: tiles)
            guard try accuracy.meanIoU(of: architecture, on: design) >= floor else { continue }
            state.best = chips.bound
            state.found = (
                architecture, lower.lattice.point(chips.box.base, at: chips.box.low, tiles: tiles), design
            )
        }
    }

    /// The block whose hidden sizes span the most accuracy.
    private func widest(_ box: NetworkBox) throws -> Int {
        var widest = 0
        var most = -1.0
        let top = try accuracy.upperBound(of: box, on: nil)
        for block in box.low.indices where box.low[block] < box.high[block] {
            var narrow = box
            narrow.high[block] = box.low[block]
            let span = top - (try accuracy.upperBound(of: narrow, on: nil))
            if span > most { (widest, most) = (block, span) }
        }
        return widest
    }

    private func proof(_ state: NetworkProofState, gap: Double) -> NetworkProof {
        let open = state.heap.least?.bound ?? .infinity
        // What was closed was closed at the gap.
        let bound = min(ProofGap.cutoff(best: state.best, gap: gap), open)
        let status: ProofStatus
        if !state.best.isFinite {
            status = state.heap.isEmpty ? .infeasible : .stopped
        } else if open < ProofGap.cutoff(best: state.best, gap: gap) {
            status = .stopped
        } else {
            status = gap <= ProofGap.rounding ? .optimal : .withinGap
        }
        return NetworkProof(
            status: status, best: state.best, bound: bound, nodes: state.nodes,
            architecture: state.found?.architecture, point: state.found?.point, design: state.found?.design,
            state: state)
    }
}

/// Chips with their bound for a box of networks.
struct BoundedChips: Sendable {
    let box: ChipBox
    let bound: Double
}

/// A box of networks with the chips that may win for it; nil for all chips.
struct OpenNetworks: Comparable, Sendable {
    var bound: Double
    var sequence: Int
    let box: NetworkBox
    let chips: [BoundedChips]?

    static func < (a: OpenNetworks, b: OpenNetworks) -> Bool {
        a.bound != b.bound ? a.bound < b.bound : a.sequence < b.sequence
    }

    static func == (a: OpenNetworks, b: OpenNetworks) -> Bool { a.sequence == b.sequence }
}

/// A proof between two boxes of networks.
public struct NetworkProofState: Sendable {
    var best = Double.infinity
    var found: (architecture: Architecture, point: [Int], design: ChipDesign)?
    var heap = Heap<OpenNetworks>()
    var nodes = 0
    private var sequence = 0

    mutating func insert(_ open: OpenNetworks) {
        sequence += 1
        var open = open
        open.sequence = sequence
        heap.insert(open)
    }
}

/// What a proof of network and chip found.
public struct NetworkProof: Sendable {
    /// How it ended.
    public let status: ProofStatus
    /// The best objective; infinite where nothing keeps the limits.
    public let best: Double
    /// No network on any chip is below it.
    public let bound: Double
    /// Boxes of chips bounded.
    public let nodes: Int
    /// The best network.
    public let architecture: Architecture?
    /// Its chip as a point of the space.
    public let point: [Int]?
    /// Its chip.
    public let design: ChipDesign?
    /// Where `prove(resuming:)` goes on.
    public let state: NetworkProofState

    /// (best - bound) / best.
    public var gap: Double { ProofGap.relative(best: best, bound: bound) }
}
