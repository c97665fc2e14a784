import Torch
import ViTMoE

/// Images and labels as the network takes them.
struct ImageBatch {
    /// (batch, 3, H, W), roughly -2...2.
    let images: Tensor
    /// (batch, H / 2, W / 2): one label for 2 x 2 pixels, see `halvedLabel`.
    let halvedLabels: Tensor

    /// Joins images of one size; those marked in `flipped` are mirrored left to right.
    ///
    /// Values are (byte / 255 - 0.5) / 0.25: about zero mean and unit variance on indoor pictures (our choice).
    init(_ pictures: [LabelledImage], flipped: [Bool]? = nil) throws {
        guard let first = pictures.first else {
            throw SupernetError.invalidSetting(name: "batch", value: "0", rule: "at least one image")
        }
        let width = first.width
        let height = first.height
        let plane = width * height
        for picture in pictures where picture.width != width || picture.height != height {
            throw SupernetError.invalidSetting(
                name: "image", value: "\(picture.height)x\(picture.width)", rule: "\(height)x\(width) as the first")
        }
        images = try .zeros([pictures.count, 3, height, width])
        try images.withElements { elements in
            for (number, picture) in pictures.enumerated() {
                let mirrored = flipped?[number] ?? false
                picture.pixels.withUnsafeBufferPointer { pixels in
                    for row in 0..<height {
                        for column in 0..<width {
                            let source = 3 * (row * width + (mirrored ? width - 1 - column : column))
                            let target = 3 * number * plane + row * width + column
                            elements[target] = Self.normalized(pixels[source])
                            elements[target + plane] = Self.normalized(pixels[source + 1])
                            elements[target + 2 * plane] = Self.normalized(pixels[source + 2])
                        }
                    }
                }
            }
        }
        let rows = height / 2
        let columns = width / 2
        let values = [Int64](unsafeUninitializedCapacity: pictures.count * rows * columns) { values, initialized in
            for (number, picture) in pictures.enumerated() {
                let mirrored = flipped?[number] ?? false
                picture.labels.withUnsafeBufferPointer { labels in
                    for row in 0..<rows {
                        for column in 0..<columns {
                            let source = 2 * row * width + (mirrored ? width - 2 - 2 * column : 2 * column)
                            values[(number * rows + row) * columns + column] = Self.halvedLabel(
                                labels[source], labels[source + 1], labels[source + width],
                                labels[source + width + 1])
                        }
                    }
                }
            }
            initialized = pictures.count * rows * columns
        }
        halvedLabels = try Tensor(integers: values, shape: [pictures.count, rows, columns])
    }

    /// The label that all labelled pixels of a 2 x 2 square share, else "ignored". Training at half the size costs a
    /// quarter of the time in the loss, which otherwise takes a third of a step (our choice).
    private static func halvedLabel(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> Int64 {
        let ignored = UInt8(IndoorClass.ignored)
        // The labels are at most 39 or 255: the smallest one is a class if there is any.
        let label = min(min(a, b), min(c, d))
        let agree =
            (a == label || a == ignored) && (b == label || b == ignored) && (c == label || c == ignored)
            && (d == label || d == ignored)
        return Int64(agree ? label : ignored)
    }

    private static func normalized(_ byte: UInt8) -> Float { Float(byte) * (4 / 255) - 2 }
}
