/// Where things stand in one panel of Figure D2: axes, the small sideways shifts that keep marks apart, floors.
/// All numbers are in percent.
struct DriftLayout {
    let panel: DriftPanel
    let x: Axis
    let y: Axis
    /// Unit of the sideways shifts: the smallest distance between levels, at most a fifth of the largest level.
    private let unit: Double
    /// A panel with one level has no lines: its means stand side by side, each with an interval bar.
    let hasOneLevel: Bool

    /// A panel shows at least ±1 % (our choice), so that rounding never looks like a change.
    private static let smallestReach = 1.0

    init(_ panel: DriftPanel) {
        self.panel = panel
        let points = panel.lines.flatMap(\.points)
        let levels = Set(points.map { $0.discrepancy * 100 }).sorted()
        hasOneLevel = levels.count == 1
        let widest = levels.last.map { $0 > 0 ? 0.2 * $0 : 0.2 } ?? 0.2
        let gaps = zip(levels.dropFirst(), levels).map { $0 - $1 }
        let unit = min(gaps.min() ?? widest, widest)
        self.unit = unit

        let slots = Double(panel.lines.count)
        let reach = unit * (hasOneLevel ? slots * Self.slotWidth / 2 : Self.side + Self.spread / 2)
        x = Axis.linear(covering: [0] + levels.flatMap { [$0 - reach, $0 + reach] }, tics: 4, room: 0.05)
        // The data alone rule the range: a floor of 100 % would flatten every line, and so would one seed far above all others.
        let values = points.flatMap { ($0.mean.numbers + $0.seeds).map { $0 * 100 } }.filter(\.isFinite)
        let top = Self.top(values, means: points.map { $0.mean.value * 100 }.filter(\.isFinite))
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

    /// Seeds above the frame: how many, and the largest.
    var above: (count: Int, largest: Double)? {
        let seeds = panel.lines.flatMap(\.points).flatMap(\.seeds).map { $0 * 100 }.filter { $0 > y.upper }
        return seeds.max().map { (seeds.count, $0) }
    }

    /// Where the change equals the injected error: the diagonal; with one level, whose marks stand side by side, a
    /// horizontal line. Empty for a metric that should be large, and where the line would not cross the frame.
    var identity: [(x: Double, y: Double)] {
        guard !panel.isWorseWhenNegative else { return [] }
        if hasOneLevel {
            let level = 100 * (panel.lines.first?.points.first?.discrepancy ?? 0)
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

    /// Shift of a seed's dot: RRAM left of the level, SRAM right of it, seeds spread evenly.
    func seedShift(_ line: DriftLine, seed: Int, of count: Int) -> Double {
        let position = count > 1 ? Double(seed) / Double(count - 1) - 0.5 : 0
        if hasOneLevel { return meanShift(line) + unit * Self.slotWidth * (0.22 + 0.24 * position) }
        let side =
            switch line.series {
            case .rram: -Self.side
            case .sram: Self.side
            case .hybrid: 0.0
            }
        return unit * (side + Self.spread * position)
    }

    /// The floor's edges: f above and 1 / (1 + f) − 1 below, equally far from zero as log ratios.
    static func floorEdges(_ floor: Double) -> (lower: Double, upper: Double) {
        (100 * (1 / (1 + floor) - 1), 100 * floor)
    }

    /// Floors that say something: more than nothing, in the order of the series.
    var floors: [(series: FigureSeries, floor: Double)] {
        FigureSeries.allCases.compactMap { series in
            guard let floor = panel.seedFloor[series], floor.isFinite, floor >= 0 else { return nil }
            return panel.lines.contains { $0.series == series } ? (series, floor) : nil
        }
    }

    /// The edges of a floor that lie inside the frame.
    func visibleEdges(_ floor: Double) -> [Double] {
        let edges = Self.floorEdges(floor)
        return [edges.lower, edges.upper].filter { $0 > y.lower && $0 < y.upper }
    }

    /// True where at least one edge of a floor lies outside the frame.
    var cutsFloor: Bool { floors.contains { visibleEdges($0.floor).count < 2 } }
}

extension DriftLine {
    /// Points with an interval of more than rounding.
    var intervalCount: Int { points.count { $0.mean.bounds.map { $0.upperBound - $0.lowerBound > 1e-9 } ?? false } }

    /// A band needs two levels.
    var hasBand: Bool { points.count { $0.mean.bounds != nil } > 1 && intervalCount > 0 }

    /// An interval at a single level is drawn as a bar.
    var hasBar: Bool { points.count { $0.mean.bounds != nil } == 1 && intervalCount > 0 }
}
