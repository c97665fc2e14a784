import Foundation
import GSL
import ViTMoE

/// How pictures are changed at random in training. Rooms, which never repeat, are only mirrored.
public struct Augmentation: Codable, Hashable, Sendable {
    /// Chance of mirroring left to right.
    public var flip: Double
    /// Smallest and largest scale. At a scale s above 1 the network sees a random crop of 1/s of each side; below 1 the whole picture
    /// at s of its size, at a random place of a frame without labels. Drawn uniformly in its logarithm.
    public var scale: [Double]
    /// Each channel is multiplied by 1 + c u and moved by 0.25 c u' of full scale, u and u' uniform in -1...1.
    public var colour: Double

    /// Flips only, by default.
    public init(flip: Double = 0.5, scale: [Double] = [1, 1], colour: Double = 0) {
        self.flip = flip
        self.scale = scale
        self.colour = colour
    }

    /// The size at which pictures are kept, so that the largest scale has pixels to show.
    func storedSize(for size: ImageSize) -> ImageSize {
        let factor = max(1, Int((scale.last ?? 1).rounded(.up)))
        return ImageSize(height: size.height * factor, width: size.width * factor)
    }

    /// A random view of a picture at the network's size; mirroring is left to the batch.
    func view(of image: LabelledImage, size: ImageSize, _ stream: inout RandomStream) -> LabelledImage {
        let (low, high) = (scale.first ?? 1, scale.last ?? 1)
        let chosen = low < high ? low * exp2(stream.uniform() * log2(high / low)) : low
        let tones = (0..<3).map { _ in
            (1 + colour * (2 * stream.uniform() - 1), 64 * colour * (2 * stream.uniform() - 1))
        }
        let (across, down) = (stream.uniform(), stream.uniform())
        var view: LabelledImage
        if chosen >= 1 {
            let height = max(1, Int((Double(image.height) / chosen).rounded()))
            let width = max(1, Int((Double(image.width) / chosen).rounded()))
            view = image.cropped(
                row: Int(down * Double(image.height - height + 1)),
                column: Int(across * Double(image.width - width + 1)),
                height: height, width: width
            ).resized(to: size)
        } else {
            let small = ImageSize(
                height: max(1, Int((Double(size.height) * chosen).rounded())),
                width: max(1, Int((Double(size.width) * chosen).rounded())))
            view = image.resized(to: small).framed(
                by: size, row: Int(down * Double(size.height - small.height + 1)),
                column: Int(across * Double(size.width - small.width + 1)))
        }
        guard colour > 0 else { return view }
        var pixels = view.pixels
        for place in pixels.indices {
            let (gain, offset) = tones[place % 3]
            pixels[place] = UInt8(min(max(Double(pixels[place]) * gain + offset, 0), 255))
        }
        view = LabelledImage(width: view.width, height: view.height, pixels: pixels, labels: view.labels)
        return view
    }
}

extension LabelledImage {
    /// A part of the image, which must lie inside it.
    func cropped(row: Int, column: Int, height: Int, width: Int) -> LabelledImage {
        var pixels: [UInt8] = []
        var labels: [UInt8] = []
        for line in row..<row + height {
            let start = line * self.width + column
            pixels += self.pixels[3 * start..<3 * (start + width)]
            labels += self.labels[start..<start + width]
        }
        return LabelledImage(width: width, height: height, pixels: pixels, labels: labels)
    }

    /// The image at a place of a gray frame without labels.
    func framed(by size: ImageSize, row: Int, column: Int) -> LabelledImage {
        var pixels = [UInt8](repeating: 128, count: 3 * size.height * size.width)
        var labels = [UInt8](repeating: UInt8(IndoorClass.ignored), count: size.height * size.width)
        for line in 0..<height {
            let start = (row + line) * size.width + column
            pixels.replaceSubrange(
                3 * start..<3 * (start + width), with: self.pixels[3 * line * width..<3 * (line + 1) * width])
            labels.replaceSubrange(start..<start + width, with: self.labels[line * width..<(line + 1) * width])
        }
        return LabelledImage(width: size.width, height: size.height, pixels: pixels, labels: labels)
    }
}
