/// Holm's step-down correction (Scand. J. Statist. 6:65, 1979): which of many cells fail, with the chance of naming even
/// one wrongly at most the level. "All cells are robust" needs no correction: each equivalence test must pass by itself
/// (intersection-union, Berger, Technometrics 24:295, 1982).
public enum HolmCorrection {
    /// Adjusted P values in the order given: the running maximum of (m - rank) p over ascending p, at most 1.
    ///
    /// - Throws: `RobustnessError.outOfRange` for a P value outside 0...1.
    public static func adjusted(_ pValues: [Double]) throws(RobustnessError) -> [Double] {
        if let bad = pValues.first(where: { !(0...1).contains($0) }) {
            throw .outOfRange(what: "P value", value: bad, allowed: "0...1")
        }
        let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
        var adjusted = pValues
        var largest = 0.0
        for (rank, index) in order.enumerated() {
            largest = max(largest, min(1, Double(pValues.count - rank) * pValues[index]))
            adjusted[index] = largest
        }
        return adjusted
    }
}
