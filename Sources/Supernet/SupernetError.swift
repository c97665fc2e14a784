/// Why a supernet cannot be built, trained, loaded or evaluated.
public enum SupernetError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A setting is outside its definition.
    case invalidSetting(name: String, value: String, rule: String)
    /// A checkpoint or a saved network was made with another configuration.
    case otherConfiguration(path: String, found: String, expected: String)
    /// A saved file is damaged or incomplete.
    case damagedFile(path: String, reason: String)
    /// A file of weights that this network cannot take.
    case unusableWeights(path: String, reason: String)
    /// Images that cannot be used.
    case unusableImages(path: String, reason: String)
    /// The loss is not a number.
    case diverged(step: Int)
    /// A network gives class scores that are not finite.
    case scoresNotFinite(architecture: String)
    /// Too few architectures to learn from.
    case tooFewSamples(found: Int, needed: Int)

    /// What failed, the value, the rule and what to do next.
    public var description: String {
        switch self {
        case .invalidSetting(let name, let value, let rule):
            "\(name) is \(value), allowed is \(rule): change the setting"
        case .otherConfiguration(let path, let found, let expected):
            "\(path) belongs to the configuration \(found), not to \(expected): use another directory or that configuration"
        case .damagedFile(let path, let reason):
            "\(path) cannot be used: \(reason); give another file, or delete it and train again"
        case .unusableWeights(let path, let reason):
            "\(path) holds no weights for this network: \(reason); give a safetensors file with Hugging Face's names"
        case .unusableImages(let path, let reason):
            "\(path) cannot be used: \(reason); the layout is images/ID.jpg, segmentation/ID.png, gt_sets/train.txt and val.txt"
        case .diverged(let step):
            "training diverged at step \(step): the loss is not a number; lower the learning rate"
        case .scoresNotFinite(let architecture):
            "the class scores of \(architecture) are not finite: its weights, or the errors of its devices, are too large; "
                + "check the weights and the variation"
        case .tooFewSamples(let found, let needed):
            "\(found) architectures are too few to fit an accuracy predictor: evaluate at least \(needed)"
        }
    }
}
