import ViTMoE

extension LabelledImage {
    /// The image at another size: each pixel is the mean over the area that it covers, its label that of the nearest
    /// pixel (labels cannot be averaged).
    public func resized(to size: ImageSize) -> LabelledImage {
        guard size.height != height || size.width != width, size.height > 0, size.width > 0 else { return self }
        let rows = Self.spans(from: height, to: size.height)
        let columns = Self.spans(from: width, to: size.width)
        var pixels = [UInt8](repeating: 0, count: 3 * size.height * size.width)
        var labels = [UInt8](repeating: 0, count: size.height * size.width)
        self.pixels.withUnsafeBufferPointer { source in
            for row in 0..<size.height {
                for column in 0..<size.width {
                    var sums = SIMD4<Float>.zero
                    for (y, rowWeight) in rows[row] {
                        for (x, columnWeight) in columns[column] {
                            let place = 3 * (y * width + x)
                            let weight = rowWeight * columnWeight
                            sums +=
                                weight
                                * SIMD4(Float(source[place]), Float(source[place + 1]), Float(source[place + 2]), 1)
                        }
                    }
                    let target = row * size.width + column
                    for channel in 0..<3 {
                        pixels[3 * target + channel] = UInt8((sums[channel] / sums[3]).rounded())
                    }
                    let y = (2 * row + 1) * height / (2 * size.height)
                    let x = (2 * column + 1) * width / (2 * size.width)
                    labels[target] = self.labels[y * width + x]
                }
            }
        }
        return LabelledImage(width: size.width, height: size.height, pixels: pixels, labels: labels)
    }

    /// For each new place along one side, the old places that it covers and by how much.
    private static func spans(from old: Int, to new: Int) -> [[(place: Int, weight: Float)]] {
        (0..<new).map { index in
            let low = Double(index) * Double(old) / Double(new)
            let high = Double(index + 1) * Double(old) / Double(new)
            return (Int(low)...min(old - 1, Int(high))).compactMap { place in
                let overlap = min(high, Double(place + 1)) - max(low, Double(place))
                return overlap > 1e-9 ? (place, Float(overlap)) : nil
            }
        }
    }
}
