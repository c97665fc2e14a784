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
    ///   - calibrationImages: first training images on which gain and offset of every column of this chip are fitted
    ///     (`ColumnCalibration`); 0 leaves the columns as they are.
    /// - Throws: `ArchitectureError`, `SupernetError.invalidSetting` or `.scoresNotFinite`, `VariationError` or `TorchError`.
    public func evaluate(
        _ architecture: Architecture, variation: VariationModel? = nil, draw: UInt64 = 0, images: Int? = nil,
        calibrationImages: Int = 0
    ) throws -> SegmentationScore {
        let count = try checked(architecture, images)
        // Devices that do exactly what they are told need no detour, and give the clean score bit for bit.
        let devices = variation.flatMap { $0.isExact ? nil : DeviceMatrices(model: $0, draw: draw) }
        var confusion = ConfusionMatrix(classes: configuration.classNames.count)
        try withoutGradients {
            if let devices { try calibrate(devices, architecture, images: calibrationImages) }
            for start in stride(from: 0, to: count, by: Self.evaluationBatch) {
                let pictures = try (start..<min(start + Self.evaluationBatch, count)).map(validationImage)
                devices?.batch = start / Self.evaluationBatch
                let predictions = try predict(pictures, architecture, pass: ForwardPass(devices: devices))
                confusion.add(labels: pictures.flatMap(\.labels), predictions: predictions)
            }
        }
        return SegmentationScore(confusion)
    }

    /// One pass over known images, each layer's columns fitted on what the calibrated layers before it give.
    private func calibrate(_ devices: DeviceMatrices, _ architecture: Architecture, images count: Int) throws {
        guard count > 0 else { return }
        let training = try configuration.images(.training)
        guard count <= training.count else {
            throw SupernetError.invalidSetting(
                name: "calibration images", value: "\(count)", rule: "0 to \(training.count)")
        }
        // Read noise of its own.
        devices.batch = -1
        devices.isCalibrating = true
        defer { devices.isCalibrating = false }
        _ = try predict((0..<count).map(training.image), architecture, pass: ForwardPass(devices: devices))
    }

    /// The confusion of each validation image by itself, for its spread over images.
    public func confusions(_ architecture: Architecture, images: Int? = nil) throws -> [ConfusionMatrix] {
        let count = try checked(architecture, images)
        return try withoutGradients {
            try stride(from: 0, to: count, by: Self.evaluationBatch).flatMap { start in
                let pictures = try (start..<min(start + Self.evaluationBatch, count)).map(validationImage)
                return confusions(pictures, try predict(pictures, architecture, pass: ForwardPass()))
            }
        }
    }

    /// The confusion of each of some images.
    func confusions(_ pictures: [LabelledImage], _ predictions: [Int64]) -> [ConfusionMatrix] {
        let size = predictions.count / max(1, pictures.count)
        return pictures.enumerated().map { index, picture in
            var confusion = ConfusionMatrix(classes: configuration.classNames.count)
            confusion.add(labels: picture.labels, predictions: Array(predictions[index * size..<(index + 1) * size]))
            return confusion
        }
    }

    /// How many tokens of the validation images each expert of each layer gets.
    public func expertLoads(_ architecture: Architecture, images: Int? = nil) throws -> [ExpertLoad] {
        let count = try checked(architecture, images)
        let loads = ExpertLoads()
        try withoutGradients {
            for start in stride(from: 0, to: count, by: Self.evaluationBatch) {
                let pictures = try (start..<min(start + Self.evaluationBatch, count)).map(validationImage)
                _ = try network(ImageBatch(pictures).images, architecture, pass: ForwardPass(loads: loads))
            }
        }
        return loads.layers
    }

    /// The number of images to judge with, after checking what was asked for.
    func checked(_ architecture: Architecture, _ images: Int?) throws -> Int {
        try configuration.space.validate(architecture)
        if let alone = configuration.alone, alone != architecture {
            throw SupernetError.invalidSetting(
                name: "architecture", value: "\(architecture)", rule: "\(alone), which was trained alone")
        }
        let count = images ?? configuration.validationImages
        guard count >= 1, count <= configuration.validationImages else {
            throw SupernetError.invalidSetting(
                name: "images", value: "\(count)", rule: "1 to \(configuration.validationImages)")
        }
        return count
    }

    /// The most likely class of each pixel.
    func predict(
        _ pictures: [LabelledImage], _ architecture: Architecture, pass: ForwardPass
    ) throws -> [Int64] {
        let batch = try ImageBatch(pictures)
        let logits = try network(batch.images, architecture, pass: pass)
        // The largest of scores with NaN among them is one class everywhere, which would pass for a bad network.
        guard try logits.floats().allSatisfy(\.isFinite) else {
            throw SupernetError.scoresNotFinite(architecture: "\(architecture)")
        }
        return try logits.upsampled(height: configuration.image.height, width: configuration.image.width)
            .argumentMaximum(1).integers()
    }
}

extension VariationModel {
    /// Whether neither writing nor reading changes anything.
    var isExact: Bool { writesExactly && readVariance(absoluteMaximum: 1) == .none }
}
