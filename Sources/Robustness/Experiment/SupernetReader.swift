import Documents
import Supernet
import ViTMoE

extension SupernetConfiguration {
    /// Reads experiments/supernet-*.yaml and resolves it for one profile.
    ///
    /// - Throws: `InputError` with every problem of the file.
    public init(path: String, profile: Profile) throws {
        self = try readInput(path) { root in
            guard let file = root.mapping() else { return nil }
            defer { file.finish() }
            return try file.supernet(profile: profile, path: path)
        }
    }
}

extension InputMapping {
    fileprivate func supernet(profile: Profile, path: String) throws -> SupernetConfiguration? {
        _ = required("name")?.string()
        let backbone = required("backbone")?.choice(BackboneSize.self)
        let topK = required("experts per token")?.int(in: 1...2)
        let seed = required("seed")?.unsignedInt()
        var source: ImageSource?
        if let images = optional("images")?.mapping() {
            if let folder = images.optional("nyud")?.string() { source = .nyud(folder: folder) }
            if let folder = images.optional("pictures")?.string() { source = .pictures(folder: folder) }
            images.finish()
        }
        let noise = optional("conductance noise")?.fraction(in: 0.0001...0.5)
        let encoderNode = optional("encoder")
        var encoder: PretrainedEncoder?
        if let file = encoderNode?.file(of: path) {
            do { encoder = try PretrainedEncoder(path: file) } catch { encoderNode?.report("\(error)") }
        }
        var chosen: SupernetConfiguration?
        if let profiles = required("profiles")?.mapping() {
            for candidate in Profile.allCases {
                let configuration = profiles.required(candidate.rawValue)?.mapping()?.sizes()
                if candidate == profile { chosen = configuration }
            }
            profiles.finish()
        }
        guard let backbone, let topK, let seed, var configuration = chosen else { return nil }
        configuration.space = try ArchitectureSpace(backbone: backbone, topK: topK)
        configuration.seed = seed
        configuration.source = source
        configuration.conductanceNoise = noise
        configuration.encoder = encoder
        try configuration.validate()
        return configuration
    }

    private func sizes() -> SupernetConfiguration? {
        var configuration = SupernetConfiguration.quick
        let image = required("image")?.mapping()?.imageSize(heightIn: 32...1024, widthIn: 32...1024)
        let decoderWidth = required("decoder width")?.int(in: 8...1024)
        let trainingImages = required("training images")?.int(in: 1...1_000_000)
        let validationImages = required("validation images")?.int(in: 1...100_000)
        let steps = required("steps")?.int(in: 1...10_000_000)
        let batchSize = optional("batch size")?.int(in: 1...1024)
        let learningRate = optional("learning rate")?.double(in: 1e-6...1)
        finish()
        guard let image, let decoderWidth, let trainingImages, let validationImages, let steps else { return nil }
        configuration.image = image
        configuration.decoderWidth = decoderWidth
        configuration.trainingImages = trainingImages
        configuration.validationImages = validationImages
        configuration.steps = steps
        configuration.warmUpSteps = steps / 9
        configuration.batchSize = batchSize ?? configuration.batchSize
        configuration.learningRate = learningRate ?? configuration.learningRate
        return configuration
    }
}
