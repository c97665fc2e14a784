/// Counts of (true class, predicted class) over pixels.
public struct ConfusionMatrix: Hashable, Codable, Sendable {
    /// Number of classes.
    public let classes: Int
    /// Row by row: `counts[true * classes + predicted]`.
    public private(set) var counts: [Int]

    /// No pixels yet.
    public init(classes: Int) {
        self.classes = classes
        counts = [Int](repeating: 0, count: classes * classes)
    }

    /// Counts pixels; those whose label is no class are left out.
    public mutating func add(labels: [UInt8], predictions: [Int64]) {
        labels.withUnsafeBufferPointer { labels in
            predictions.withUnsafeBufferPointer { predictions in
                counts.withUnsafeMutableBufferPointer { counts in
                    for index in 0..<min(labels.count, predictions.count) {
                        let label = Int(labels[index])
                        let prediction = Int(predictions[index])
                        guard label < classes, prediction >= 0, prediction < classes else { continue }
                        counts[label * classes + prediction] += 1
                    }
                }
            }
        }
    }

    /// Adds the pixels of another one, `times` times.
    public mutating func add(_ other: ConfusionMatrix, times: Int = 1) {
        for index in counts.indices where index < other.counts.count { counts[index] += times * other.counts[index] }
    }

    /// The mean IoU over all classes of calling every pixel what most pixels are.
    public var majorityMeanIoU: Double {
        let labelled = (0..<classes).map { counts[$0 * classes..<($0 + 1) * classes].reduce(0, +) }
        let total = labelled.reduce(0, +)
        return total == 0 ? 0 : Double(labelled.max() ?? 0) / Double(total) / Double(max(1, classes))
    }

    /// Intersection over union TP / (TP + FP + FN) of a class, nil if it is neither in the labels nor predicted.
    public func intersectionOverUnion(_ label: Int) -> Double? {
        var labelled = 0
        var predicted = 0
        for other in 0..<classes {
            labelled += counts[label * classes + other]
            predicted += counts[other * classes + label]
        }
        let both = counts[label * classes + label]
        let union = labelled + predicted - both
        return union == 0 ? nil : Double(both) / Double(union)
    }

    /// Whether the class occurs in the labels.
    public func isPresent(_ label: Int) -> Bool {
        counts[label * classes..<(label + 1) * classes].contains { $0 > 0 }
    }
}

/// How well an architecture segments a set of images.
public struct SegmentationScore: Hashable, Codable, Sendable {
    /// Mean over all 40 classes of the intersection over union, an absent class counting 0: the convention of the NYU
    /// Depth v2 multi-task code that the CMN paper's line of work uses. A fraction, not percent.
    public let meanIoU: Double
    /// Mean over the classes that occur in the labels. A fraction.
    public let meanIoUOfPresentClasses: Double
    /// Share of the labelled pixels that are right.
    public let pixelAccuracy: Double
    /// Where all of it comes from.
    public let confusion: ConfusionMatrix

    /// Judges a confusion matrix.
    public init(_ confusion: ConfusionMatrix) {
        self.confusion = confusion
        var sum = 0.0
        var presentSum = 0.0
        var presentCount = 0
        var right = 0
        for label in 0..<confusion.classes {
            let value = confusion.intersectionOverUnion(label) ?? 0
            sum += value
            if confusion.isPresent(label) {
                presentSum += value
                presentCount += 1
            }
            right += confusion.counts[label * confusion.classes + label]
        }
        let total = confusion.counts.reduce(0, +)
        meanIoU = sum / Double(max(1, confusion.classes))
        meanIoUOfPresentClasses = presentSum / Double(max(1, presentCount))
        pixelAccuracy = Double(right) / Double(max(1, total))
    }
}
