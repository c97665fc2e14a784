import CIMHardware
import Processes
import ViTMoE

/// All chips of a space for one network, as boxes with their costs before any factor: computed once, then asked under each of
/// many wrong simulators.
///
/// A wrong simulator multiplies components by factors of the macro (`ChipFactors`). What `LowerBound` makes of the costs of a box
/// and these factors is the simulator's own bound, limits included, without another call of the model. Boxes that it excludes
/// cannot win under this simulator; the others are opened, the least bound first, and their parts stay for the simulators that
/// follow. Each answer is an exact optimum, proven as `ChipOptimum` proves, whatever the size of the errors.
///
/// For each macro there are first the least costs over its hierarchies. The boxes of the hierarchies are made when a simulator
/// first asks for them.
public struct ChipFrontier: Sendable {
    /// The best chip by the model itself.
    public private(set) var optimum: ChipProof
    /// Boxes bounded to make the frontier, the proof of the model's own optimum included.
    public private(set) var nodes: Int
    let lower: LowerBound
    let limits: ChipLimits
    /// What no chip with a macro costs less than, by macro; nil where no chip holds the network.
    private(set) var macros: [PackedCosts?]
    /// The boxes of the macros that were asked for, which cover all chips with the macro; empty for the others.
    private(set) var leaves: [[Leaf]]
    private(set) var leafCount = 0
    /// Most boxes that stay; parts of boxes beyond them are computed anew when they are asked for.
    private let mostLeaves: Int
    /// Chips that won under a simulator before: what the next one is compared with first.
    private(set) var winners: [(box: ChipBox, costs: BoxCosts)] = []
    private let isReadByCurrent: [Bool]

    /// A box that stays.
    struct Leaf: Sendable {
        var box: ChipBox
        /// Nil where the box holds no chip.
        var costs: PackedCosts?
    }

    /// Computes the costs of all bases and proves the best chip by the model itself.
    ///
    /// - Parameters:
    ///   - lattice: the chips; where factors depend on converter bits, one with `bitsMatter`.
    ///   - workload: what the network charges them for.
    ///   - objective: what is minimised.
    ///   - limits: the right limits; a wrong simulator keeps them by its own metrics.
    ///   - model: the hardware model.
    ///   - mostLeaves: boxes that stay, about 256 bytes each; it moves the time alone.
    ///   - threads: boxes bounded at a time; the result is the same for any number.
    ///   - progress: called with the boxes bounded so far.
    /// - Throws: `DesignError` where the model does not refuse networks that do not fit.
    public init(
        lattice: ChipLattice, workload: BatchWorkload, objective: ExactObjective, limits: ChipLimits,
        model: BatchModel, mostLeaves: Int = 3_000_000, threads: Int = 1, progress: (Int) throws -> Void = { _ in }
    ) throws {
        let lower = try LowerBound(
            lattice: lattice, workload: workload, objective: objective, limits: limits, model: model)
        self.lower = lower
        self.limits = limits
        self.mostLeaves = mostLeaves
        isReadByCurrent = lattice.macros.map(\.design.macro.isReadByCurrent)
        leaves = Array(repeating: [], count: lattice.macros.count)
        let chunk = 32
        macros = []
        macros.reserveCapacity(lattice.macros.count)
        for start in stride(from: 0, to: lattice.macros.count, by: 64 * chunk) {
            let end = min(start + 64 * chunk, lattice.macros.count)
            macros += try concurrently((end - start + chunk - 1) / chunk, threads: threads) { index in
                let first = start + index * chunk
                return (first..<min(first + chunk, end)).map { Self.leastCosts($0, lower) }
            }.flatMap { $0 }
            try progress(macros.count * lattice.hierarchyCount)
        }
        nodes = lattice.baseCount
        optimum = ChipProof(
            status: .stopped, best: .infinity, bound: 0, nodes: 0, state: ChipProofState(best: .infinity))
        optimum = try search(lower, gap: 0, most: .max, threads: threads)
        nodes += optimum.nodes
    }

    /// Boxes that are kept, those of macros included.
    public var boxCount: Int { leafCount + macros.count }

    /// The boxes of a macro, one for each of its hierarchies.
    func roots(_ macro: Int) -> [ChipBox] {
        let count = lower.lattice.hierarchyCount
        return (macro * count..<(macro + 1) * count).map(lower.lattice.whole)
    }

    private static func leastCosts(_ macro: Int, _ lower: LowerBound) -> PackedCosts? {
        let count = lower.lattice.hierarchyCount
        let boxes = (macro * count..<(macro + 1) * count).map(lower.lattice.whole)
        var least: PackedCosts?
        for case let costs? in lower.costs(of: boxes[...]) {
            let packed = PackedCosts(costs)
            if least == nil { least = packed } else { least?.lower(to: packed) }
        }
        return least
    }

    // MARK: What is open under a simulator

    /// A box or a whole macro, with its bound under one simulator.
    struct Open: Comparable {
        /// Where a box is kept.
        enum Place { case macro, leaf(Int), nowhere }

        var bound: Double
        var sequence = 0
        let macro: Int
        let place: Place
        let box: ChipBox
        /// Whether the bound is from the costs themselves.
        var isExact = false

        static func < (a: Open, b: Open) -> Bool {
            a.bound != b.bound ? a.bound < b.bound : a.sequence < b.sequence
        }
        static func == (a: Open, b: Open) -> Bool { a.sequence == b.sequence }
    }

    /// Everything with a bound below the cutoff, in the order of the lattice, and the least bound of the rest.
    func open(
        under bound: LowerBound, below cutoff: Double, threads: Int
    ) throws -> (open: [Open], leastClosed: Double) {
        let chunk = 512
        let found = try concurrently((macros.count + chunk - 1) / chunk, threads: threads) { index in
            var open: [Open] = []
            var leastClosed = Double.infinity
            func take(_ found: Open) {
                if found.bound < cutoff { open.append(found) } else { leastClosed = min(leastClosed, found.bound) }
            }
            for macro in index * chunk..<min((index + 1) * chunk, macros.count) {
                guard let costs = macros[macro]?.costs else { continue }
                let all = LatencyChain.Varies(supply: true, clock: true, isReadByCurrent: isReadByCurrent[macro])
                let whole = Open(
                    bound: bound.bound(costs, macro, all), macro: macro, place: .macro,
                    box: lower.lattice.whole(macro * lower.lattice.hierarchyCount))
                guard whole.bound < cutoff, !leaves[macro].isEmpty else {
                    take(whole)
                    continue
                }
                for (place, leaf) in leaves[macro].enumerated() {
                    guard let costs = leaf.costs?.costs else { continue }
                    let varies = LatencyChain.Varies(leaf.box, isReadByCurrent: isReadByCurrent[macro])
                    take(
                        Open(
                            bound: bound.bound(costs, macro, varies), macro: macro, place: .leaf(place), box: leaf.box))
                }
            }
            return (open, leastClosed)
        }
        return (found.flatMap(\.0), found.map(\.1).min() ?? .infinity)
    }

    // MARK: What stays

    /// Puts the boxes of a macro or both halves of a box where they are found again.
    ///
    /// - Returns: where each of them is.
    mutating func keep(_ boxes: ArraySlice<ChipBox>, _ costs: ArraySlice<BoxCosts?>, of open: Open) -> [Open.Place] {
        switch open.place {
        case .macro where leafCount + boxes.count <= mostLeaves:
            leaves[open.macro] = zip(boxes, costs).map { Leaf(box: $0, costs: $1.map(PackedCosts.init)) }
            leafCount += boxes.count
            return boxes.indices.map { .leaf($0 - boxes.startIndex) }
        case .leaf(let place) where leafCount < mostLeaves:
            let parts = zip(boxes, costs).map { Leaf(box: $0, costs: $1.map(PackedCosts.init)) }
            leaves[open.macro][place] = parts[0]
            leaves[open.macro].append(parts[1])
            leafCount += 1
            return [.leaf(place), .leaf(leaves[open.macro].count - 1)]
        case .macro, .leaf, .nowhere:
            return boxes.map { _ in .nowhere }
        }
    }

    mutating func remember(_ box: ChipBox) {
        guard winners.count < Self.mostWinners, !winners.contains(where: { $0.box == box }) else { return }
        if case let costs? = lower.costs(of: [box])[0] { winners.append((box, costs)) }
    }

    private static let mostWinners = 1024
}

extension ChipLattice {
    /// Bases of one macro; they follow each other.
    var hierarchyCount: Int { macrosPerPE.count * pesPerTile.count }
}
