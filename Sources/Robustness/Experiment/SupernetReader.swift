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
        let validationSeed = optional("validation seed")?.unsignedInt()
        let imagesNode = optional("images")
        let images = imagesNode?.mapping()?.ownImages(at: imagesNode, path: path)
        let fullRateInputs = optional("full rate inputs")?.int(in: 1...1_000_000)
        let subnetworks = optional("subnetworks")?.choice(StepSubnetworks.self)
        let noise = optional("conductance noise")?.fraction(in: 0.0001...0.5)
        optional("encoder")?.report(
            "is not supported: experts that begin as the dense Mix-FFN do not compute what it does (its depth-wise convolution is "
                + "on hidden channels); `cimlab network evaluate` takes dense weights")
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
        configuration.validationSeed = validationSeed
        configuration.fullRateInputs = fullRateInputs ?? configuration.fullRateInputs
        configuration.subnetworks = subnetworks ?? configuration.subnetworks
        guard imagesNode == nil || images != nil else { return nil }
        configuration.source = images?.source
        configuration.imageOrder = images?.order ?? .shuffled
        configuration.augmentation = images?.augmentation
        configuration.classWeights = images?.classWeights
        configuration.conductanceNoise = noise
        try configuration.validate()
        return configuration
    }

    /// The images that are no rooms: one source, and how it is used.
    private func ownImages(at node: InputNode?, path: String) -> OwnImages? {
        let nyudNode = optional("nyud")
        let picturesNode = optional("pictures")
        let classesNode = optional("classes")
        let classes = classesNode?.distinct { $0.string() }
        let firstLabel = optional("first label")?.int(in: 0...254)
        let ignoredLabel = optional("ignored label")?.int(in: 0...255)
        let order = optional("order")?.choice(ImageOrder.self)
        let classWeights = optional("class weights")?.choice(ClassWeights.self)
        let augmentationNode = optional("augmentation")
        let augmentation = augmentationNode?.mapping()?.augmentation()
        finish()
        guard (augmentationNode == nil) == (augmentation == nil), (classesNode == nil) == (classes == nil) else {
            return nil
        }
        let source: ImageSource
        switch (nyudNode, picturesNode) {
        case (nil, nil):
            node?.report(
                "names no source: give it 'pictures: folder' or 'nyud: folder', or leave 'images' out for rooms")
            return nil
        case (_?, let pictures?):
            pictures.report("is a second source beside 'nyud': a supernet learns from one")
            return nil
        case (let nyud?, nil):
            guard let folder = nyud.string().map({ sibling($0, of: path) }) else { return nil }
            if let wrong = classesNode { wrong.report("belongs to 'pictures': NYU Depth v2 has its 40 classes") }
            source = .nyud(folder: folder)
        case (nil, let pictures?):
            guard let folder = pictures.string().map({ sibling($0, of: path) }) else { return nil }
            do {
                source = .pictures(
                    try PictureSource(
                        folder: folder, classes: classes, firstLabel: firstLabel, ignoredLabel: ignoredLabel))
            } catch {
                pictures.report("\(error)")
                return nil
            }
        }
        return OwnImages(source: source, order: order, augmentation: augmentation, classWeights: classWeights)
    }

    private func augmentation() -> Augmentation? {
        let flip = optional("flip")?.fraction(in: 0...1)
        let scaleNode = optional("scale")
        let scale = scaleNode?.list { $0.double(in: 0.1...10) }
        let colour = optional("colour")?.fraction(in: 0...1)
        finish()
        guard (scaleNode == nil) == (scale == nil) else { return nil }
        if let scale, scale.count != 2 || scale[0] > scale[1] {
            scaleNode?.report("takes the smallest and the largest scale, as in [0.75, 2]")
            return nil
        }
        return Augmentation(flip: flip ?? 0.5, scale: scale ?? [1, 1], colour: colour ?? 0)
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

/// What `images:` of a supernet file says.
private struct OwnImages {
    let source: ImageSource
    let order: ImageOrder?
    let augmentation: Augmentation?
    let classWeights: ClassWeights?
}
