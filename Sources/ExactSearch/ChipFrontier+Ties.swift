import CIMHardware

extension ChipFrontier {
    /// All chips that a wrong simulator cannot tell from its best one: their objectives differ by rounding alone. A search may end
    /// with any of them, and in truth they can differ by much: some may break a limit.
    ///
    /// Chips with more tiles than the network needs are not among them (`ChipLattice`).
    ///
    /// - Parameters:
    ///   - simulator: the wrong simulator.
    ///   - best: the objective of its best chip, proven.
    ///   - most: chips to list.
    ///   - nodes: most boxes to bound.
    ///   - threads: boxes bounded at a time; the result is the same for any number.
    /// - Returns: in the order of the lattice; nil where there are more than `most`, or where the boxes run out.
    public func ties(
        under simulator: Simulator, best: Double, atMost most: Int, nodes: Int = .max, threads: Int = 1
    ) throws -> [ChipDesign]? {
        let bound = simulator.bound
        let search = ChipOptimum(bound, bounding: bound)
        let lattice = lower.lattice
        let largest = best * (1 + ProofGap.rounding)
        var pending: [ChipBox] = []
        for open in try open(under: bound, below: largest.nextUp, threads: threads).open {
            if case .macro = open.place { pending += roots(open.macro) } else { pending.append(open.box) }
        }
        var found: [ChipBox] = []
        var bounded = 0
        while !pending.isEmpty {
            bounded += pending.count
            guard bounded <= nodes, found.count <= most else { return nil }
            let bounds = try search.bounds(of: pending, cutoff: largest.nextUp, threads: threads)
            let kept = zip(pending, bounds).filter { $0.1 <= largest }.map(\.0)
            found += kept.filter(\.isPoint)
            pending = kept.filter { !$0.isPoint }.flatMap { box -> [ChipBox] in
                let (first, second) = box.halves(bound.axis(of: box))
                return [first, second]
            }
        }
        guard found.count <= most else { return nil }
        return found.compactMap { box in
            bound.fewestTiles(box.base, copies: box.low[0]).map { lattice.design(box.base, at: box.low, tiles: $0) }
        }
    }
}
