import CIMHardware

extension ChipFrontier {
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

        /// Every legal chip whose objective is below `bound`, with the fewest tiles that hold the network.
        public let chips: [Chip]
        /// No legal chip that is not listed is below it.
        public let bound: Double
        /// Whether all legal chips within the factor are listed; if not, ask for more.
        public let isComplete: Bool
    }

    /// The legal chips within a factor of the best.
    ///
    /// - Parameters:
    ///   - factor: of the best objective.
    ///   - most: chips to list.
    ///   - nodes: most boxes to bound.
    public func nearOptimal(within factor: Double, atMost most: Int, nodes: Int = 1_000_000) throws -> NearOptimal {
        let cutoff = optimum.best * factor
        var chips: [NearOptimal.Chip] = []
        guard cutoff.isFinite else { return NearOptimal(chips: chips, bound: cutoff, isComplete: true) }
        var heap = Heap<Open>()
        var (bounded, sequence) = (0, 0)
        func insert(_ open: Open) {
            guard open.bound < cutoff else { return }
            var open = open
            sequence += 1
            open.sequence = sequence
            heap.insert(open)
        }
        try open(under: lower, below: cutoff, threads: 1).open.forEach(insert)
        while let least = heap.removeLeast() {
            let box = least.box
            if box.isPoint, least.isExact {
                guard chips.count < most, let tiles = lower.fewestTiles(box.base, copies: box.low[0]) else {
                    return NearOptimal(chips: chips, bound: least.bound, isComplete: false)
                }
                chips.append(
                    NearOptimal.Chip(
                        point: lower.lattice.point(box.base, at: box.low, tiles: tiles),
                        design: lower.lattice.design(box.base, at: box.low, tiles: tiles), value: least.bound))
                continue
            }
            guard bounded < nodes else { return NearOptimal(chips: chips, bound: least.bound, isComplete: false) }
            let boxes: [ChipBox]
            if case .macro = least.place {
                boxes = roots(least.macro)
            } else if box.isPoint {
                boxes = [box]
            } else {
                let halves = box.halves(lower.axis(of: box))
                boxes = [halves.0, halves.1]
            }
            bounded += boxes.count
            for (box, bound) in zip(boxes, lower.bounds(of: boxes[...], cutoff: cutoff)) {
                insert(Open(bound: bound, macro: least.macro, place: .nowhere, box: box, isExact: true))
            }
        }
        return NearOptimal(chips: chips, bound: cutoff, isComplete: true)
    }
}
