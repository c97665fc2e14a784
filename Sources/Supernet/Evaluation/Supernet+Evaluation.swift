import DeviceVariation
import GSL
import Torch
import ViTMoE

extension Supernet {
    /// Images that go through the network together; part of the identity of read noise draws.
    static let evaluationBatch = 32

    /// How well an architecture segments the first validation images. The same arguments give the same score.
    ///
    /// - Parameters:
    ///   - architecture: one of the configuration's space.
    ///   - variation: how the matrices' devices err, nil for exact weights. Programming error is drawn once per matrix,
    ///     read noise for every product (see `DeviceMatrices`).
    ///   - draw: which simulated chip: keys the random streams of all errors. Draws are shared between models, so
    ///     levels of one model are compared on common random numbers.
    ///   - images: number of validation images, all of them by default.
    /// - Throws: `ArchitectureError`, `SupernetError.invalidSetting`, `VariationError` or `TorchError`.
    public func evaluate(
        _ architecture: Architecture, variation: VariationModel? = nil, draw: UInt64 = 0, images: Int? = nil
    ) throws -> SegmentationScore {
        try configuration.space.validate(architecture)
        let count = images ?? configuration.validationImages
        guard count >= 1, count <= configuration.validationImages else {
            throw SupernetError.invalidSetting(
                name: "images", value: "\(count)", rule: "1 to \(configuration.validationImages)")
        }
        // Devices that do exactly what they are told need no detour, and give the clean score bit for bit.
        let devices = variation.flatMap { $0.isExact ? nil : DeviceMatrices(model: $0, draw: draw) }
        var confusion = ConfusionMatrix(classes: IndoorClass.count)
        try withoutGradients {
            for start in stride(from: 0, to: count, by: Self.evaluationBatch) {
                let pictures = try (start..<min(start + Self.evaluationBatch, count)).map(validationImage)
                devices?.batch = start / Self.evaluationBatch
                let predictions = try predict(pictures, architecture, devices: devices)
                confusion.add(labels: pictures.flatMap(\.labels), predictions: predictions)
            }
        }
        return SegmentationScore(confusion)
    }

    /// The most likely class of each pixel.
    func predict(
        _ pictures: [LabelledImage], _ architecture: Architecture, devices: DeviceMatrices?
    ) throws -> [Int64] {
        let batch = try ImageBatch(pictures)
        let logits = try network(batch.images, architecture, pass: ForwardPass(devices: devices))
        return try logits.upsampled(height: configuration.image.height, width: configuration.image.width)
            .argumentMaximum(1).integers()
    }
}

extension VariationModel {
    /// Whether neither writing nor reading changes anything.
    var isExact: Bool { writesExactly && readVariance(absoluteMaximum: 1) == .none }
}
