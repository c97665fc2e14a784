import DeviceVariation
import GSL
import Torch
import ViTMoE

extension Supernet {
    /// How well an architecture segments when its matrices are computed by the arrays of a chip.
    ///
    /// - Parameters:
    ///   - architecture: one of the configuration's space.
    ///   - chip: the arrays of its parts.
    ///   - form: bit by bit, or fast.
    ///   - draw: which simulated chip: keys the random streams of all devices and reads.
    ///   - images: number of validation images, all of them by default.
    ///   - calibrationImages: training images that codes and ranges of converters are taken from; nil = 16, or all of them where there are fewer.
    /// - Throws: `ArchitectureError`, `SupernetError.invalidSetting`, `VariationError` or `TorchError`.
    public func evaluate(
        _ architecture: Architecture, on chip: ChipArrays, form: ChipForm = .bitTrue, draw: UInt64 = 0,
        images: Int? = nil, calibrationImages: Int? = nil
    ) throws -> SegmentationScore {
        var sum = ConfusionMatrix(classes: configuration.classNames.count)
        for confusion in try confusions(
            architecture, on: chip, form: form, draw: draw, images: images, calibrationImages: calibrationImages)
        {
            sum.add(confusion)
        }
        return SegmentationScore(sum)
    }

    /// Images that go through a chip together: the read noise of a batch has a stream of its own.
    private static let chipBatch = 8

    /// The confusion of each validation image by itself, for paired spreads over images.
    public func confusions(
        _ architecture: Architecture, on chip: ChipArrays, form: ChipForm = .bitTrue, draw: UInt64 = 0,
        images: Int? = nil, calibrationImages: Int? = nil
    ) throws -> [ConfusionMatrix] {
        let count = try checked(architecture, images)
        try chip.validate()
        let training = try configuration.images(.training)
        let calibrationImages = calibrationImages ?? min(16, training.count)
        guard (1...training.count).contains(calibrationImages) else {
            throw SupernetError.invalidSetting(
                name: "calibration images", value: "\(calibrationImages)", rule: "1 to \(training.count)")
        }
        let matrices = ChipMatrices(chip, form: form, draw: draw)
        return try withoutGradients {
            for start in stride(from: 0, to: calibrationImages, by: Self.chipBatch) {
                let pictures = try (start..<min(start + Self.chipBatch, calibrationImages)).map(training.image)
                _ = try network(ImageBatch(pictures).images, architecture, pass: ForwardPass(chip: matrices))
            }
            matrices.isCalibrating = false
            return try stride(from: 0, to: count, by: Self.chipBatch).flatMap { start in
                matrices.batch = start / Self.chipBatch
                let pictures = try (start..<min(start + Self.chipBatch, count)).map(validationImage)
                let predictions = try predict(pictures, architecture, pass: ForwardPass(chip: matrices))
                return confusions(pictures, predictions)
            }
        }
    }
}
