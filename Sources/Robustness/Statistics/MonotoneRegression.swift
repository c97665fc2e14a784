/// Weighted isotonic regression by pooling adjacent violators (Ayer et al., Ann. Math. Statist. 26:641, 1955): the
/// nondecreasing sequence with the least weighted sum of squared differences.
public enum MonotoneRegression {
    /// - Parameters:
    ///   - values: in the order of the level; finite.
    ///   - weights: positive; equal when nil.
    /// - Throws: `RobustnessError` for other input.
    public static func nondecreasing(
        _ values: [Double], weights: [Double]? = nil
    ) throws(RobustnessError) -> [Double] {
        let weights = weights ?? [Double](repeating: 1, count: values.count)
        guard weights.count == values.count else {
            throw .lengthsDiffer(what: "values and weights", values.count, weights.count)
        }
        if let bad = weights.first(where: { !($0 > 0 && $0.isFinite) }) {
            throw .notPositive(what: "weight", value: bad)
        }
        if let bad = values.first(where: { !$0.isFinite }) {
            throw .outOfRange(what: "value", value: bad, allowed: "the finite numbers")
        }
        return pooled(values, weights)
    }

    /// The same for checked input.
    static func pooled(_ values: [Double], _ weights: [Double]) -> [Double] {
        var blocks: [(mean: Double, weight: Double, count: Int)] = []
        for index in values.indices {
            var block = (mean: values[index], weight: weights[index], count: 1)
            while let last = blocks.last, last.mean >= block.mean {
                blocks.removeLast()
                let weight = last.weight + block.weight
                let mean = (last.mean * last.weight + block.mean * block.weight) / weight
                block = (mean, weight, last.count + block.count)
            }
            blocks.append(block)
        }
        return blocks.flatMap { [Double](repeating: $0.mean, count: $0.count) }
    }
}
