import GSL

/// The multiple of the predictive scale within which a new chip's values lie with a given probability, from the scores of other chips.
///
/// Split-conformal with chips as units: every chip has the weight 1 / (n + 1), shared among its values (Dunn, Wasserman and
/// Ramdas 2023, pooled distribution functions), the new chip the last one at infinity. Where chips are exchangeable, the interval
/// holds a random value of a new chip with at least about this probability, whatever the form of the model is worth.
enum ConformalQuantile {
    /// - Parameters:
    ///   - chips: the scores of each chip's values.
    ///   - fallback: degrees of freedom of the t quantile that is taken where there are too few chips for the probability: no
    ///     narrower than the largest score.
    static func value(_ chips: [[Double]], probability: Double, fallback degreesOfFreedom: Double) -> Double {
        let usable = chips.filter { !$0.isEmpty }
        let weighted = usable.flatMap { scores in scores.map { ($0, 1 / Double(scores.count)) } }.sorted { $0.0 < $1.0 }
        let needed = probability * Double(usable.count + 1)
        var sum = 0.0
        for (score, weight) in weighted {
            sum += weight
            if sum >= needed - 1e-9 { return score }
        }
        let quantile = Distributions.studentTQuantile(0.5 + probability / 2, degreesOfFreedom: degreesOfFreedom)
        return max(weighted.last?.0 ?? 0, quantile)
    }
}
