import Testing
import ViTMoE

@testable import Supernet

/// The network against the published sizes of SegFormer with one expert of hidden size 4C, where it differs from the
/// dense Mix-FFN in two known places only.
@Suite("Parameter counts")
struct ParameterCountTests {
    /// Encoder and head in millions of parameters, counted from the released SegFormer code with 40 classes
    /// (mix_transformer.py, segformer_head.py; paper: B0 3.8 M in all).
    static let published: [(BackboneSize, encoder: Double, head: Double)] = [
        (.b0, 3.319, 0.405), (.b1, 13.151, 0.536), (.b2, 24.196, 3.181),
    ]

    @Test("one full-size expert has the published number of parameters", arguments: published)
    func denseEquivalent(size: BackboneSize, encoder: Double, head: Double) throws {
        let backbone = Backbone.standard(size)
        let network = try SegmentationNetwork(
            backbone: backbone, expertCounts: [1, 1, 1, 1], hiddenSizes: backbone.embeddingDimensions.map { 4 * $0 },
            decoderWidth: backbone.decoderDimension, classes: 40, image: ImageSize(height: 64, width: 64), seed: 1)
        func count(_ isIncluded: (String) -> Bool) -> Int {
            network.parameters.filter { isIncluded($0.name) }.reduce(0) { $0 + $1.tensor.count }
        }
        // Ours has a gate; the depth-wise convolution acts on C channels, not on 4C (9 weights and a bias each).
        var depthwiseDifference = 0
        for (channels, depth) in zip(backbone.embeddingDimensions, backbone.depths) {
            depthwiseDifference += depth * (4 - 1) * channels * (9 + 1)
        }
        let ours = count { $0.hasPrefix("block") && !$0.contains(".gate.") }
        #expect(((Double(ours + depthwiseDifference) / 1e3).rounded() / 1e3) == encoder)
        // The head's batch norm and our LayerNorm both have a scale and a shift per channel.
        #expect((Double(count { $0.hasPrefix("decoder.") }) / 1e3).rounded() / 1e3 == head)
    }

    @Test("a workload of the same architecture counts the same weights")
    func agreesWithWorkload() throws {
        let architecture = Architecture(
            backbone: .b0,
            blocks: [
                BlockChoice(experts: 2, hiddenSize: 128), BlockChoice(experts: 2, hiddenSize: 256),
                BlockChoice(experts: 2, hiddenSize: 640), BlockChoice(experts: 2, hiddenSize: 1024),
            ])
        let image = ImageSize(height: 64, width: 64)
        let network = try SegmentationNetwork(
            backbone: .standard(.b0), expertCounts: [2, 2, 2, 2], hiddenSizes: architecture.blocks.map(\.hiddenSize),
            decoderWidth: 256, classes: 40, image: image, seed: 1)
        let workload = try Workload(
            architecture: architecture, image: image, charged: .network, expertsCharged: .topK)
        var shapes: [String: Int] = [:]
        for parameter in network.parameters where parameter.name.hasSuffix(".weight") {
            // Experts carry a number: "block1.layer1.expertUp2.weight".
            var name = parameter.name.dropLast(".weight".count)
            while let last = name.last, last.isNumber, name.contains("expert") { name = name.dropLast() }
            shapes[String(name), default: 0] += parameter.tensor.count
        }
        for layer in workload.layers {
            #expect(shapes[layer.name] == layer.weightCount, "\(layer.name)")
        }
    }
}
