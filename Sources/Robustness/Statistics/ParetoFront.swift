/// Fronts of two quantities, the first to be small and the second to be large (a loss and an accuracy).
public enum ParetoFront {
    /// Which of some points, both of whose losses are to be small, no other one beats in both; of equal ones the first.
    ///
    /// - Returns: their indices, by rising first and falling second loss.
    public static func indices(_ points: [(Double, Double)]) -> [Int] {
        var least = Double.infinity
        return points.indices.sorted { (points[$0].0, points[$0].1, $0) < (points[$1].0, points[$1].1, $1) }
            .filter { index in
                guard points[index].1 < least else { return false }
                least = points[index].1
                return true
            }
    }

    /// The area that points dominate inside the box up to the reference point: the hypervolume indicator (Zitzler and Thiele,
    /// IEEE Trans. Evol. Comput. 3:257, 1999) in two dimensions, exact.
    ///
    /// - Parameters:
    ///   - points: (loss, gain) pairs; those outside the box count nothing.
    ///   - reference: the worst loss and the worst gain.
    public static func hypervolume(
        _ points: [(loss: Double, gain: Double)], reference: (loss: Double, gain: Double)
    ) -> Double {
        let inside = points.filter { $0.loss < reference.loss && $0.gain > reference.gain }
            .sorted { ($0.loss, -$0.gain) < ($1.loss, -$1.gain) }
        var area = 0.0
        var reached = reference.gain
        for point in inside where point.gain > reached {
            area += (reference.loss - point.loss) * (point.gain - reached)
            reached = point.gain
        }
        return area
    }

    /// Modified inverted generational distance (Ishibuchi et al., EMO 2015): the mean over the reference front of the smallest
    /// distance to the points, where only what is worse counts. Both axes are scaled by the reference front's ranges.
    ///
    /// - Returns: nil without points or without a reference front.
    public static func distancePlus(
        of points: [(loss: Double, gain: Double)], to front: [(loss: Double, gain: Double)]
    ) -> Double? {
        guard !points.isEmpty, let first = front.first else { return nil }
        func range(_ values: [Double], _ fallback: Double) -> Double {
            let width = (values.max() ?? 0) - (values.min() ?? 0)
            return width > 0 ? width : max(abs(fallback), .leastNormalMagnitude)
        }
        let lossRange = range(front.map(\.loss), first.loss)
        let gainRange = range(front.map(\.gain), first.gain)
        let total = front.reduce(0.0) { sum, target in
            let nearest =
                points.map { point in
                    let loss = max(0, point.loss - target.loss) / lossRange
                    let gain = max(0, target.gain - point.gain) / gainRange
                    return (loss * loss + gain * gain).squareRoot()
                }.min() ?? 0
            return sum + nearest
        }
        return total / Double(front.count)
    }
}
