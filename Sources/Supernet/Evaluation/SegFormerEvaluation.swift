import Documents
import Torch
import ViTMoE

extension SegFormer {
    /// Means and standard deviations of red, green and blue of ImageNet as fractions of full scale: what the published weights
    /// expect (Hugging Face's SegformerImageProcessor).
    private static let means: [Float] = [0.485, 0.456, 0.406]
    private static let deviations: [Float] = [0.229, 0.224, 0.225]

    /// The confusion over labelled images; class scores are interpolated to the image's size, as published.
    ///
    /// - Parameters:
    ///   - images: with labels below the number of classes; each may have a size of its own.
    ///   - progress: images done.
    /// - Throws: `SupernetError` for an image too small or a label without a class, `TorchError`, or what reading throws.
    public func confusion(
        of images: some LabelledImages, progress: (Int) throws -> Void = { _ in }
    ) throws -> ConfusionMatrix {
        var confusion = ConfusionMatrix(classes: classes)
        for index in 0..<images.count {
            let image = try images.image(index)
            let isIgnored = { (label: UInt8) in Int(label) == IndoorClass.ignored }
            if let wrong = image.labels.first(where: { !isIgnored($0) && Int($0) >= classes }) {
                throw SupernetError.invalidSetting(
                    name: "label", value: "\(wrong)", rule: "0 to \(classes - 1), the classes that the weights score")
            }
            let scores = try withoutGradients { try self(Self.input(image)) }
            let predictions = try scores.upsampled(height: image.height, width: image.width).argumentMaximum(1)
                .integers()
            confusion.add(labels: image.labels, predictions: predictions)
            try progress(index + 1)
        }
        return confusion
    }

    /// (1, 3, H, W).
    private static func input(_ image: LabelledImage) throws -> Tensor {
        let plane = image.width * image.height
        let tensor = try Tensor.zeros([1, 3, image.height, image.width])
        try tensor.withElements { elements in
            for pixel in 0..<plane {
                for channel in 0..<3 {
                    let value = Float(image.pixels[3 * pixel + channel]) / 255
                    elements[channel * plane + pixel] = (value - means[channel]) / deviations[channel]
                }
            }
        }
        return tensor
    }

    /// The classes that a file of weights scores; nil where it has no head.
    /// - Throws: `SupernetError.unusableWeights` if the file cannot be read.
    public static func classes(ofWeights path: String) throws -> Int? {
        do {
            return try Safetensors.read(path).shape(of: "decode_head.classifier.bias")?.first
        } catch {
            throw SupernetError.unusableWeights(path: path, reason: error.message)
        }
    }

    /// Writes the weights with Hugging Face's names as 32-bit floats.
    public func save(to path: String) throws { try writeAtomically(Safetensors.encode(namedWeights()), to: path) }
}
