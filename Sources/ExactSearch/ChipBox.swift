/// Axes along which a box of chips extends; all others are fixed in its base.
enum BoxAxis: Int, CaseIterable, Sendable {
    case replication, busWidthBits, vectorLanes, globalBufferBytes, supply, clockFraction
}

/// Chips that share a base and lie between two corners, both included: indices into the sorted values of the lattice's axes.
struct ChipBox: Hashable, Sendable {
    /// Macro and hierarchy, an index of the lattice.
    var base: Int32
    /// Least index on each axis, by `BoxAxis`.
    var low: SIMD8<UInt8>
    /// Largest index on each axis.
    var high: SIMD8<UInt8>

    /// Whether one chip is left.
    var isPoint: Bool { low == high }

    /// Chips in the box.
    var count: Int {
        BoxAxis.allCases.reduce(1) { $0 * (Int(high[$1.rawValue]) - Int(low[$1.rawValue]) + 1) }
    }

    func isSingle(_ axis: BoxAxis) -> Bool { low[axis.rawValue] == high[axis.rawValue] }

    /// Both halves along an axis with more than one value.
    func halves(_ axis: BoxAxis) -> (ChipBox, ChipBox) {
        let middle = low[axis.rawValue] + (high[axis.rawValue] - low[axis.rawValue]) / 2
        var (lower, upper) = (self, self)
        lower.high[axis.rawValue] = middle
        upper.low[axis.rawValue] = middle + 1
        return (lower, upper)
    }

    /// Whether two boxes share a chip.
    func overlaps(_ other: ChipBox) -> Bool {
        guard base == other.base else { return false }
        return BoxAxis.allCases.allSatisfy {
            low[$0.rawValue] <= other.high[$0.rawValue] && other.low[$0.rawValue] <= high[$0.rawValue]
        }
    }
}

/// A box with its bound, in the order in which best-first search opens them: least bound first, then first come.
struct OpenBox: Comparable, Sendable {
    let bound: Double
    let sequence: Int
    let box: ChipBox

    static func < (a: OpenBox, b: OpenBox) -> Bool {
        a.bound != b.bound ? a.bound < b.bound : a.sequence < b.sequence
    }
}

/// A binary heap: the least element first.
struct Heap<Element: Comparable & Sendable>: Sendable {
    private(set) var elements: [Element] = []

    var least: Element? { elements.first }
    var isEmpty: Bool { elements.isEmpty }

    mutating func insert(_ element: Element) {
        elements.append(element)
        var child = elements.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard elements[child] < elements[parent] else { return }
            elements.swapAt(child, parent)
            child = parent
        }
    }

    mutating func removeLeast() -> Element? {
        guard let last = elements.popLast() else { return nil }
        guard let least = elements.first else { return last }
        elements[0] = last
        var parent = 0
        while true {
            var child = 2 * parent + 1
            guard child < elements.count else { return least }
            if child + 1 < elements.count, elements[child + 1] < elements[child] { child += 1 }
            guard elements[child] < elements[parent] else { return least }
            elements.swapAt(child, parent)
            parent = child
        }
    }
}
