extension Statistics {
    /// Kendall's tau-b: rank correlation with the correction for ties (GSL has none).
    ///
    ///     tau_b = (C - D) / sqrt((n0 - n1) (n0 - n2)),   n0 = n (n - 1) / 2
    ///
    /// with C concordant and D discordant pairs, n1 and n2 the pairs tied in x and in y. Source: Kendall, "The treatment
    /// of ties in ranking problems", Biometrika 33 (1945) 239-251; counted by merge sort in O(n log n) after Knight,
    /// JASA 61 (1966) 436-439.
    public static func kendallTauB(_ x: [Double], _ y: [Double]) throws(StatisticsError) -> Double {
        try validatePairs(x, y, "Kendall's tau")
        let pairs = zip(x, y).sorted { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1 < $1.1 }
        let tiedInX = tiedPairs(pairs) { $0.0 == $1.0 }
        let tiedInBoth = tiedPairs(pairs) { $0.0 == $1.0 && $0.1 == $1.1 }
        // In this order every inversion of y is a discordant pair: ties in x are ascending in y.
        var ordered = pairs.map { $0.1 }
        let discordant = sortCountingInversions(&ordered)
        let tiedInY = tiedPairs(ordered) { $0 == $1 }

        let all = x.count * (x.count - 1) / 2
        let concordant = all - tiedInX - tiedInY + tiedInBoth - discordant
        let scale = (Double(all - tiedInX) * Double(all - tiedInY)).squareRoot()
        return Double(concordant - discordant) / scale
    }

    /// Pairs inside runs of equal neighbours.
    private static func tiedPairs<T>(_ sorted: [T], _ areTied: (T, T) -> Bool) -> Int {
        var pairs = 0
        var run = 1
        for index in sorted.indices.dropFirst() {
            run = areTied(sorted[index - 1], sorted[index]) ? run + 1 : 1
            pairs += run - 1
        }
        return pairs
    }

    /// Sorts ascending (merge sort, bottom up) and counts the pairs that stood in descending order.
    private static func sortCountingInversions(_ values: inout [Double]) -> Int {
        var inversions = 0
        var merged = values
        var width = 1
        while width < values.count {
            for start in stride(from: 0, to: values.count, by: 2 * width) {
                let middle = min(start + width, values.count)
                let end = min(start + 2 * width, values.count)
                var left = start
                var right = middle
                for place in start..<end {
                    if left < middle, right >= end || values[left] <= values[right] {
                        merged[place] = values[left]
                        left += 1
                    } else {
                        merged[place] = values[right]
                        right += 1
                        inversions += middle - left
                    }
                }
            }
            swap(&values, &merged)
            width *= 2
        }
        return inversions
    }
}
