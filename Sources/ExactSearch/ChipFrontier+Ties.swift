import CIMHardware

extension ChipFrontier {
    /// All chips that a wrong simulator cannot tell from its best one: their objectives differ by rounding alone. A search may end
    /// with any of them, and in truth they can differ by much: some may break a limit.
    ///
    /// Chips with more tiles than the network needs are not among them (`ChipLattice`).
    ///
    /// - Parameters:
    ///   - wrong: the factors of the wrong simulator.
    ///   - best: the objective of its best chip, proven.
    ///   - most: chips to list.
    ///   - nodes: most boxes to bound.
    ///   - threads: boxes bounded at a time; the result is the same for any number.
    /// - Returns: in the order of the lattice; nil where there are more than `most`, or where the boxes run out.
    public func ties(
        under wrong: any ChipFactors, best: Double, atMost most: Int, nodes: Int = .max, threads: Int = 1
    ) throws -> [ChipDesign]? {
        let bound = try lower.of(wrong, limits: limits)
        let search = ChipOptimum(bound, bounding: bound)
        let lattice = lower.lattice
        let largest = best * (1 + ProofGap.rounding)
        let growth = growth(under: bound)
        var pending: [ChipBox] = []
        for (box, least) in boxes {
            guard let growth = growth[lattice.macroIndex(box.base)] else { continue }
            if least * growth * (1 - 1e-12) <= largest { pending.append(box) }
        }
        for base in 0..<lattice.baseCount where growth[lattice.macroIndex(Int32(base))] == nil {
            pending += search.roots(base)
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
