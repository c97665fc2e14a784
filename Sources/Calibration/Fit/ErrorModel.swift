import CIMHardware

/// Spreads of ln(predicted / reported) and the whitening that follows from them.
///
///     ln predicted - ln reported = chip effect + shape error + reading error
///
/// chip effect: Student t with scale `between`[kind, metric], shared by all points of one silicon and metric;
/// shape error: normal, `within`[metric], how a model misses the form of a series; reading error: from the source.
struct ErrorModel: Sendable {
    /// Indices into the observations that share one silicon, kind and metric.
    struct Group: Sendable {
        let silicon: String
        let kind: MacroKind
        let metric: Metric
        let indices: [Int]

        /// Position of the spread of chip effects.
        var cell: Int { ErrorModel.cell(kind, metric) }
    }

    var between: [Double]
    var within: [Double]
    /// Weight of each group's chip effect in the t distribution (1 = as the scale says, small = outlying chip).
    var weights: [Double]

    /// Spreads of chip effects: kinds times metrics.
    static let cellCount = 9

    /// Position of a kind's and metric's spread.
    static func cell(_ kind: MacroKind, _ metric: Metric) -> Int {
        switch kind {
        case .rramAnalog: metric.index
        case .sramDigital: 3 + metric.index
        case .sramAnalog: 6 + metric.index
        }
    }

    init(groupCount: Int) {
        between = Array(repeating: 0.6, count: Self.cellCount)
        within = [0.2, 0.2, 0.1]
        weights = Array(repeating: 1, count: groupCount)
    }

    /// Groups in order of first appearance.
    static func groups(_ observations: [Observation]) -> [Group] {
        struct Key: Hashable {
            let silicon: String
            let kind: MacroKind
            let metric: Metric
        }
        var order: [Key] = []
        var members: [Key: [Int]] = [:]
        for (index, observation) in observations.enumerated() {
            let key = Key(
                silicon: observation.silicon, kind: observation.design.kind, metric: observation.metric)
            if members[key] == nil { order.append(key) }
            members[key, default: []].append(index)
        }
        return order.map {
            Group(silicon: $0.silicon, kind: $0.kind, metric: $0.metric, indices: members[$0] ?? [])
        }
    }

    /// Standard deviations of a group's points without the chip effect, widened for long series.
    func deviations(_ group: Group, _ observations: [Observation], _ settings: CalibrationSettings) -> [Double] {
        let count = Double(group.indices.count)
        let stretch = max(1, count / settings.effectivePointsPerSeries)
        let shape = within[group.metric.index]
        return group.indices.map { index in
            let reading = observations[index].readingDeviation
            return ((reading * reading + shape * shape) * stretch).squareRoot()
        }
    }

    /// Weighted mean of a group's residuals and the variance of that mean: the estimate of its chip effect.
    func chipEffect(
        _ group: Group, _ residuals: [Double], _ observations: [Observation], _ settings: CalibrationSettings
    ) -> (mean: Double, variance: Double) {
        var sum = 0.0
        var total = 0.0
        for (index, deviation) in zip(group.indices, deviations(group, observations, settings)) {
            let weight = 1 / (deviation * deviation)
            sum += weight * residuals[index]
            total += weight
        }
        return (sum / total, 1 / total)
    }
}

/// V^(-1/2) of one group, V = diag(s^2) + T 1 1^T: with z = r / s and v = 1 / s,
/// z - v (v.z / v.v) (1 - 1 / sqrt(1 + T v.v)).
struct Whitening: Sendable {
    let indices: [Int]
    let inverse: [Double]
    let squaredLength: Double
    let shrink: Double

    init(_ group: ErrorModel.Group, deviations: [Double], chipVariance: Double) {
        indices = group.indices
        inverse = deviations.map { 1 / $0 }
        squaredLength = inverse.reduce(0) { $0 + $1 * $1 }
        shrink = 1 - 1 / (1 + chipVariance * squaredLength).squareRoot()
    }

    func apply(_ residuals: [Double], into output: inout [Double]) {
        var projection = 0.0
        for (index, v) in zip(indices, inverse) { projection += v * v * residuals[index] }
        let common = projection / squaredLength * shrink
        for (index, v) in zip(indices, inverse) { output[index] = v * (residuals[index] - common) }
    }
}
