import Documents
import Torch

/// A dense MiT encoder that a supernet begins with, in a safetensors file with the names of Hugging Face's SegFormer.
///
/// What both networks have (patch embeddings, attention, norms) is taken as it is. Every expert begins as the dense Mix-FFN:
/// the hidden sizes of the largest experts are its own (sparse upcycling, A. Komatsuzaki et al., ICLR 2023). Its depth-wise
/// convolution works on hidden channels, the supernet's on the block's, so that one keeps its initial weights, as do gates and
/// decoder.
public struct PretrainedEncoder: Codable, Hashable, Sendable {
    /// Where the file lies.
    public let path: String
    /// SHA-256 of the file.
    public let digest: Digest

    /// Names a file as it is now.
    /// - Throws: `FileError` if it cannot be read.
    public init(path: String) throws {
        self.path = path
        digest = try Digest(ofFile: path)
    }
}

extension SegmentationNetwork {
    /// Takes the weights of an encoder file.
    /// - Throws: `SupernetError.unusableWeights` if the file has changed or holds no encoder of this backbone.
    func begin(with encoder: PretrainedEncoder, of configuration: SupernetConfiguration) throws {
        let found = try Digest(ofFile: encoder.path)
        guard found == encoder.digest else {
            throw SupernetError.unusableWeights(
                path: encoder.path,
                reason: "its digest is \(found.short), the configuration names \(encoder.digest.short)")
        }
        let dense = try SegFormer(configuration.space.backbone)
        try dense.load(encoder.path, encoderOnly: true)
        try adopt(dense)
    }

    /// Copies what is alike, and the Mix-FFN into every expert.
    func adopt(_ dense: SegFormer) throws {
        let sources = Dictionary(dense.parameters.map { ($0.name, $0.tensor) }) { first, _ in first }
        for parameter in parameters
        where !parameter.name.hasPrefix("decoder.") && !parameter.name.contains(".depthwise.") {
            guard var source = sources[Self.denseName(of: parameter.name)] else { continue }
            // An expert that is smaller than the Mix-FFN, in a network of one architecture, takes its first hidden channels.
            for (dimension, length) in parameter.tensor.shape.enumerated() where length < source.shape[dimension] {
                source = try source.first(length, of: dimension)
            }
            try parameter.tensor.assign(source.clone().floats())
        }
    }

    /// "block1.layer2.expertUp3.weight" is "block1.layer2.feedForwardUp.weight" in the dense network.
    private static func denseName(of name: String) -> String {
        name.split(separator: ".").map { part in
            for (expert, dense) in [("expertUp", "feedForwardUp"), ("expertDown", "feedForwardDown")]
            where part.hasPrefix(expert) {
                return dense
            }
            return String(part)
        }.joined(separator: ".")
    }
}
