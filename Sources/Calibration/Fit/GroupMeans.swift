/// Values of a group as their weighted mean and what departs from it: with reading and shape errors of variance s_i^2, the
/// likelihood of a group is that of its mean, with variance 1 / sum 1 / s_i^2, times that of the departures.
struct GroupMeans: Sendable {
    /// 1 / s_i of every observation.
    let inverse: [Double]
    /// Variance of each group's mean.
    let variances: [Double]
    private let groups: [ObservationGroup]

    /// A long series counts as `effectivePointsPerSeries` values: its shape errors are shared.
    init(
        _ observations: [Observation], groups: [ObservationGroup], spreads: Spreads, settings: CalibrationSettings
    ) {
        var inverse = [Double](repeating: 0, count: observations.count)
        variances = groups.map { group in
            let stretch = max(1, Double(group.indices.count) / settings.effectivePointsPerSeries)
            let shape = spreads.within[group.metric.index]
            var sum = 0.0
            for index in group.indices {
                let reading = observations[index].readingDeviation
                inverse[index] = 1 / ((reading * reading + shape * shape) * stretch).squareRoot()
                sum += inverse[index] * inverse[index]
            }
            return 1 / sum
        }
        self.inverse = inverse
        self.groups = groups
    }

    /// Weighted mean of each group.
    func means(_ values: [Double]) -> [Double] {
        zip(groups, variances).map { group, variance in
            variance * group.indices.reduce(0) { $0 + inverse[$1] * inverse[$1] * values[$1] }
        }
    }

    /// (value - mean) / s of every observation.
    func departures(_ values: [Double], means: [Double]) -> [Double] {
        var output = [Double](repeating: 0, count: values.count)
        for (group, mean) in zip(groups, means) {
            for index in group.indices { output[index] = inverse[index] * (values[index] - mean) }
        }
        return output
    }
}
