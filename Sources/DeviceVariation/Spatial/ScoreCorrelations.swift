import GSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Intraclass correlations of the normal scores of two devices that share a component, by quadrature.
///
/// The score of the location is the device's number G(S z) itself (``ScaleField``), that of the scale is
/// Phi^-1(2 Phi(|G(S z)|) - 1). The correlation of two devices is the variance of the mean score given what they share.
enum ScoreCorrelations {
    /// Of two devices of a column: both share the component, of variance `share`, and the number of the scale.
    static func column(share: Double, scaleSigma sigma: Double) -> (location: Double, scale: Double) {
        let numbers = means(share: share, scaleSigma: sigma)
        return (variance(numbers.map { ($0.weight, $0.location) }), variance(numbers.map { ($0.weight, $0.scale) }))
    }

    /// Of the locations of two devices that share the component alone: their scales are their own.
    static func row(share: Double, scaleSigma sigma: Double) -> Double {
        guard sigma > 0 else { return share }
        let numbers = means(share: share, scaleSigma: sigma)
        // The mean over the scales, for every number of the component.
        let width = grid.points.count
        let averaged = (0..<width).map { place in
            let column = stride(from: place, to: numbers.count, by: width).map { numbers[$0] }
            let weight = column.reduce(0) { $0 + $1.weight }
            return (weight, column.reduce(0) { $0 + $1.weight * $1.location } / weight)
        }
        return variance(averaged)
    }

    private static let grid = GaussianGrid(step: 0.4)
    private static let own = GaussianGrid(step: 0.2)

    /// Phi^-1(2 Phi(a) - 1) over a, 0...8.3 in steps of 1 / 500.
    private static let scores: [Float] = (0...4151).map { place in
        let size = max(Double(place), 0.05) / 500
        let tail = 2 * Distributions.normalUpperTail(size)
        return Float(tail > 0.5 ? Distributions.normalQuantile(1 - tail) : -Distributions.normalQuantile(tail))
    }

    /// Mean scores given both shared numbers, [scales][components].
    private static func means(
        share: Double, scaleSigma sigma: Double
    ) -> [(weight: Double, location: Double, scale: Double)] {
        let field = sigma > 0 ? ScaleField(sigma: sigma) : nil
        let scales = field == nil ? GaussianGrid.single : grid
        let (alone, shared) = ((1 - share).squareRoot(), share.squareRoot())
        var result: [(weight: Double, location: Double, scale: Double)] = []
        for (number, scaleWeight) in zip(scales.points, scales.weights) {
            let scale = field?.scale(number) ?? 1
            for (component, componentWeight) in zip(grid.points, grid.weights) {
                var (location, size) = (0.0, 0.0)
                for (value, weight) in zip(own.points, own.weights) {
                    let drawn = Float(scale * (alone * value + shared * component))
                    let score = field?.normalized(drawn) ?? drawn
                    location += weight * Double(score)
                    size += weight * Double(scores[min(Int(score.magnitude * 500), 4151)])
                }
                result.append((scaleWeight * componentWeight, location, size))
            }
        }
        return result
    }

    private static func variance(_ values: [(weight: Double, value: Double)]) -> Double {
        let mean = values.reduce(0) { $0 + $1.weight * $1.value }
        return values.reduce(0) { $0 + $1.weight * ($1.value - mean) * ($1.value - mean) }
    }
}
