/// Where things stand in one panel of Figure D2: axes, and the small sideways shifts that keep marks apart. All numbers are in
/// percent.
struct DriftLayout {
    let panel: DriftPanel
    /// Whether a level is the size of an error.
    let isSize: Bool
    let x: Axis
    let y: Axis
    /// Unit of the sideways shifts: the smallest distance between levels, at most a fifth of the largest level.
    private let unit: Double
    /// A panel with one level has no lines: its means stand side by side, each with an interval bar.
    let hasOneLevel: Bool

    /// A panel shows at least ±1 % (our choice), so that rounding never looks like a change.
    private static let smallestReach = 1.0

    init(_ panel: DriftPanel, isSize: Bool) {
        self.panel = panel
        self.isSize = isSize
        let points = panel.lines.flatMap(\.points)
        let levels = Set(points.map { $0.level * 100 }).sorted()
        hasOneLevel = levels.count == 1
        let widest = levels.last.map { $0 > 0 ? 0.2 * $0 : 0.2 } ?? 0.2
        let gaps = zip(levels.dropFirst(), levels).map { $0 - $1 }
        let unit = min(gaps.min() ?? widest, widest)
        self.unit = unit

        let slots = Double(panel.lines.count)
        let reach = unit * (hasOneLevel ? slots * Self.slotWidth / 2 : Self.side + Self.spread / 2)
        x = Axis.linear(covering: [0] + levels.flatMap { [$0 - reach, $0 + reach] }, tics: 4, room: 0.05)
        // The data rule the range: one draw far above all others would flatten every line.
        let values = points.flatMap { (($0.mean?.numbers ?? []) + $0.draws).map { $0 * 100 } }.filter(\.isFinite)
        let top = Self.top(values, means: points.compactMap { $0.mean.map { $0.value * 100 } }.filter(\.isFinite))
        let isFlat = values.allSatisfy { abs($0) < Self.smallestReach / 2 }
        let shown = values.filter { $0 <= top } + [min(top, values.max() ?? 0)]
        y = Axis.linear(covering: shown + (isFlat ? [-Self.smallestReach, Self.smallestReach] : [0]), tics: 6)
    }

    /// The largest value that the frame is made for: all of them, unless the largest is more than eight times what a tenth of
    /// the values exceed; then that, or the largest mean, and half as much again (our choice).
    private static func top(_ values: [Double], means: [Double]) -> Double {
        let sorted = values.map(abs).sorted()
        guard let largest = sorted.last else { return 0 }
        let usual = sorted[min(sorted.count - 1, sorted.count * 9 / 10)]
        guard usual > 0, largest > 8 * usual else { return largest }
        return 1.5 * max(usual, means.map(abs).max() ?? 0)
    }

    /// Draws above the frame: how many, and the largest.
    var above: (count: Int, largest: Double)? {
        let draws = panel.lines.flatMap(\.points).flatMap(\.draws).map { $0 * 100 }.filter { $0 > y.upper }
        return draws.max().map { (draws.count, $0) }
    }

    /// The margin, where it lies in the frame.
    var margin: Double? { panel.margin.map { $0 * 100 }.flatMap { y.covers($0) ? $0 : nil } }

    /// Where the change equals the injected error: the diagonal; with one level, whose marks stand side by side, a
    /// horizontal line. Empty where a level is no size, of mIoU, and where the line would not cross the frame.
    var identity: [(x: Double, y: Double)] {
        guard isSize, panel.metric != "mIoU" else { return [] }
        if hasOneLevel {
            let level = 100 * (panel.lines.first?.points.first?.level ?? 0)
            return y.covers(level) ? [(x.lower, level), (x.upper, level)] : []
        }
        let end = min(x.upper, y.upper)
        return end > 0 ? [(0, 0), (end, end)] : []
    }

    // Shifts in units: where the dots of a memory stand beside the level, and over which width.
    private static let side = 0.22
    private static let spread = 0.2
    private static let slotWidth = 0.5

    /// Shift of a line's means: none, except side by side in a panel with one level.
    func meanShift(_ line: DriftLine) -> Double {
        guard hasOneLevel, let slot = panel.lines.firstIndex(of: line) else { return 0 }
        return unit * Self.slotWidth * (Double(slot) - Double(panel.lines.count - 1) / 2)
    }

    /// Shift of a draw's dot: RRAM left of the level, SRAM right of it, draws spread evenly.
    func drawShift(_ line: DriftLine, draw: Int, of count: Int) -> Double {
        let position = count > 1 ? Double(draw) / Double(count - 1) - 0.5 : 0
        if hasOneLevel { return meanShift(line) + unit * Self.slotWidth * (0.22 + 0.24 * position) }
        let side =
            switch line.series {
            case .rram: -Self.side
            case .sram: Self.side
            case .hybrid: 0.0
            }
        return unit * (side + Self.spread * position)
    }
}

extension DriftLine {
    /// Points with an interval of more than rounding.
    var intervalCount: Int { points.count { $0.mean?.bounds.map { $0.upperBound - $0.lowerBound > 1e-9 } ?? false } }

    /// A band needs two levels.
    var hasBand: Bool { points.count { $0.mean?.bounds != nil } > 1 && intervalCount > 0 }

    /// An interval at a single level is drawn as a bar.
    var hasBar: Bool { points.count { $0.mean?.bounds != nil } == 1 && intervalCount > 0 }
}
