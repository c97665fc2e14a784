import Torch
import ViTMoE

/// Pixels of one image by class: labelled so, predicted so, and both. Enough for the IoU of any set of images, in a small part of
/// what their confusion matrices take.
public struct ClassCounts: Hashable, Sendable {
    /// Labelled, then predicted, then both, one number a class.
    let values: [Int32]

    init(_ confusion: ConfusionMatrix) {
        let classes = confusion.classes
        var values = [Int32](repeating: 0, count: 3 * classes)
        for label in 0..<classes {
            for predicted in 0..<classes {
                let pixels = Int32(clamping: confusion.counts[label * classes + predicted])
                values[label] += pixels
                values[classes + predicted] += pixels
                if label == predicted { values[2 * classes + label] += pixels }
            }
        }
        self.values = values
    }

    /// Mean over all classes of the IoU, an absent class counting 0, when image i occurs `times[i]` times.
    static func meanIoU(_ images: [ClassCounts], times: [Int32]) -> Double {
        guard let width = images.first?.values.count, width >= 3 else { return 0 }
        var sums = [Int](repeating: 0, count: width)
        for (image, times) in zip(images, times) where times > 0 {
            image.values.withUnsafeBufferPointer { values in
                for index in 0..<width { sums[index] &+= Int(times) &* Int(values[index]) }
            }
        }
        let classes = width / 3
        return (0..<classes).reduce(0.0) { total, label in
            let both = sums[2 * classes + label]
            let union = sums[label] + sums[classes + label] - both
            return total + (union == 0 ? 0 : Double(both) / Double(union))
        } / Double(classes)
    }
}

extension Supernet {
    /// What an architecture gets of each of some images, which may be others than the configuration's.
    /// - Throws: `ArchitectureError`, or `SupernetError.invalidSetting` for images of another size.
    public func classCounts(_ architecture: Architecture, of pictures: [LabelledImage]) throws -> [ClassCounts] {
        _ = try checked(architecture, nil)
        let size = configuration.image
        if let other = pictures.first(where: { $0.width != size.width || $0.height != size.height }) {
            throw SupernetError.invalidSetting(
                name: "image", value: "\(other.height)x\(other.width)",
                rule: "\(size.height)x\(size.width), the size that the network was trained on")
        }
        return try withoutGradients {
            try stride(from: 0, to: pictures.count, by: Self.evaluationBatch).flatMap { start in
                let part = Array(pictures[start..<min(start + Self.evaluationBatch, pictures.count)])
                let predictions = try predict(part, architecture, pass: ForwardPass())
                let size = predictions.count / part.count
                return part.enumerated().map { index, picture in
                    var confusion = ConfusionMatrix(classes: configuration.classNames.count)
                    confusion.add(
                        labels: picture.labels, predictions: Array(predictions[index * size..<(index + 1) * size]))
                    return ClassCounts(confusion)
                }
            }
        }
    }
}
