import Quantities

/// How the readings of a sample came about: the step of the converter, and the bounds at which readings pile up.
///
/// A density has no maximum of its likelihood on readings that are equal: its scale shrinks onto the tie. A reading therefore says that the
/// error lies within half a step of it, and a reading at a bound that the error lies at or beyond it.
struct Readings {
    /// Equal readings.
    struct Value: Hashable {
        let error: Double
        let target: Double
        let bound: Bound
    }

    /// Where a reading lies.
    enum Bound: Hashable {
        case inside, lower, upper
    }

    /// Distinct readings with their numbers of cells.
    let values: [(value: Value, count: Double)]
    /// Width of the interval that a reading stands for, in microsiemens.
    let step: Double
    /// Whether all readings lie on one grid of that step.
    let isGrid: Bool
    /// Cells at the lower and at the upper bound.
    let atLower: Int
    let atUpper: Int
    /// The largest share of the cells that have the same reading away from the bounds.
    let largestTie: Double

    /// From this share of equal readings on a heavy tail may shrink onto them: a density with 0.05 degrees of freedom, the fewest that are
    /// searched, gains on the tie what it loses on the other cells.
    private static let smallestTie = 0.05

    /// nil where no share of the readings is equal, so that densities hold.
    init?(_ sample: DeviationSample) {
        let hasTargets = !sample.targets.isEmpty
        let conductances = hasTargets ? zip(sample.targets, sample.errors).map { $0 + $1 } : sample.errors
        let size = Double(sample.errors.count)
        let grain = 1e-9 * ((sample.errors.map(\.magnitude).max() ?? 0) + (sample.targets.max() ?? 0))
        let levels = Self.counts(conductances, grain: grain)
        guard levels.count > 1, let lowest = levels.first, let highest = levels.last else { return nil }
        // A bound: the conductance zero, or an extreme with many more cells than its neighbour.
        func isAtom(_ count: Int, beside next: Int) -> Bool {
            count >= 3 && Double(count) >= Self.smallestTie * size && count > 2 * next
        }
        let hasLower =
            (hasTargets && lowest.value.magnitude <= grain && lowest.count >= 2)
            || isAtom(lowest.count, beside: levels[1].count)
        let hasUpper = levels.count > 2 && isAtom(highest.count, beside: levels[levels.count - 2].count)
        let ties = Self.counts(sample.errors, grain: grain)
        let inside = zip(conductances, sample.errors).filter {
            !(hasLower && $0.0 <= lowest.value + grain) && !(hasUpper && $0.0 >= highest.value - grain)
        }
        let largest = Self.counts(inside.map(\.1), grain: grain).map(\.count).max() ?? 0
        largestTie = Double(largest) / size
        guard hasLower || hasUpper || (largest >= 3 && largestTie >= Self.smallestTie) else { return nil }
        let gaps = zip(ties, ties.dropFirst()).map { $1.value - $0.value }
        let smallest = gaps.min() ?? 0
        isGrid =
            largest > 1
            && gaps.allSatisfy { gap in
                let steps = gap / smallest
                return (steps - steps.rounded()).magnitude < 0.01
            }
        // Off a grid, the spacing of the bulk of the readings.
        step = isGrid ? smallest : gaps.sorted()[gaps.count / 2]
        var counts: [Value: Double] = [:]
        var order: [Value] = []
        atLower = hasLower ? lowest.count : 0
        atUpper = hasUpper ? highest.count : 0
        for (index, conductance) in conductances.enumerated() {
            let bound: Bound =
                hasLower && conductance <= lowest.value + grain
                ? .lower : hasUpper && conductance >= highest.value - grain ? .upper : .inside
            let value = Value(
                error: sample.errors[index], target: hasTargets ? sample.targets[index] : 0, bound: bound)
            if counts.updateValue(counts[value, default: 0] + 1, forKey: value) == nil { order.append(value) }
        }
        values = order.map { ($0, counts[$0] ?? 0) }
        lower = hasLower ? lowest.value : nil
        upper = hasUpper ? highest.value : nil
    }

    private let lower: Double?
    private let upper: Double?

    /// What the instrument would have read for an error: on the grid, within the bounds.
    func reading(_ error: Double, target: Double, near origin: Double) -> Double {
        let rounded = isGrid && step > 0 ? origin + ((error - origin) / step).rounded() * step : error
        return min(max(rounded + target, lower ?? -.infinity), upper ?? .infinity) - target
    }

    /// In words, for people.
    var words: [String] {
        func share(_ fraction: Double) -> String { DecimalText.percent(fraction, digits: 2) }
        let size = values.reduce(0) { $0 + $1.count }
        var words: [String] = []
        if isGrid { words.append("readings in steps of \(DecimalText.significant(step, digits: 3)) uS") }
        if !isGrid, largestTie > 0.05 { words.append("\(share(largestTie)) of the cells have one reading") }
        if let lower {
            words.append(
                "\(share(Double(atLower) / size)) of the cells at the lower bound, \(DecimalText.significant(lower)) uS"
            )
        }
        if let upper {
            words.append(
                "\(share(Double(atUpper) / size)) of the cells at the upper bound, \(DecimalText.significant(upper)) uS"
            )
        }
        return words
    }

    /// Values in rising order with their numbers; values within `grain` are one.
    private static func counts(_ values: [Double], grain: Double) -> [(value: Double, count: Int)] {
        var found: [(value: Double, count: Int)] = []
        for value in values.sorted() {
            if let last = found.last, value - last.value <= grain {
                found[found.count - 1].count += 1
            } else {
                found.append((value, 1))
            }
        }
        return found
    }
}
