import GSL

/// How much the pixels of each class weigh in the loss.
public enum ClassWeights: String, Codable, CaseIterable, Sendable {
    /// All pixels alike.
    case equal
    /// Median frequency balancing (D. Eigen, R. Fergus, ICCV 2015): the median of the classes' frequencies over that of the class,
    /// 10 at most (our choice). A class's frequency is its share of the labelled pixels of the images where it occurs.
    case balanced

    /// The weights by the labels of all training images; nil where all are 1. Classes that never occur have 1.
    func weights(_ images: some LabelledImages, classes: Int) throws -> [Float]? {
        guard self == .balanced else { return nil }
        var pixels = [Int](repeating: 0, count: classes)
        var labelled = [Int](repeating: 0, count: classes)
        for index in 0..<images.count {
            var counts = [Int](repeating: 0, count: classes)
            for label in try images.image(index).labels where Int(label) < classes { counts[Int(label)] += 1 }
            let total = counts.reduce(0, +)
            for label in 0..<classes where counts[label] > 0 {
                pixels[label] += counts[label]
                labelled[label] += total
            }
        }
        let frequencies = (0..<classes).map { labelled[$0] > 0 ? Double(pixels[$0]) / Double(labelled[$0]) : 0 }
        let median = try Statistics.median(frequencies.filter { $0 > 0 })
        return frequencies.map { $0 > 0 ? Float(min(10, median / $0)) : 1 }
    }
}
