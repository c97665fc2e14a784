import Testing
import ViTMoE

@testable import Supernet
@testable import Torch

@Suite("Decoder")
struct DecoderTests {
    @Test(
        "fusion stage by stage equals the fusion of joined vectors, values and gradients",
        arguments: [ImageSize(height: 64, width: 64), ImageSize(height: 36, width: 76)])
    func fusion(image: ImageSize) throws {
        let (batch, width) = (2, 24)
        let backbone = Backbone.standard(.b0)
        let geometries = try backbone.stages(for: image)
        let store = ParameterStore(seed: 7)
        let decoder = try Decoder(store, backbone: backbone, width: width, classes: 5)
        for (number, parameter) in store.parameters.enumerated() where parameter.name.hasSuffix("bias") {
            try parameter.tensor.assign(gaussians(parameter.tensor.count, seed: UInt64(number)))
        }
        let stages = try zip(geometries, backbone.embeddingDimensions).enumerated().map { stage, sizes in
            let shape = [batch * sizes.0.tokens, sizes.1]
            return try Tensor(gaussians(shape[0] * shape[1], seed: 100 + UInt64(stage)), shape: shape)
        }
        let cotangents = try Tensor(
            gaussians(batch * geometries[0].tokens * width, seed: 200), shape: [batch * geometries[0].tokens, width])

        func values(_ fuse: () throws -> Tensor) throws -> [[Float]] {
            let sums = try fuse()
            try (sums * cotangents).sum().backward()
            var found = [try sums.floats()]
            for parameter in store.parameters {
                if let gradient = try parameter.tensor.gradient() { found.append(try gradient.floats()) }
                try parameter.tensor.clearGradient()
            }
            return found
        }
        let summed = try values { try decoder.summed(stages, batch: batch, geometries: geometries) }
        let joined = try values {
            try decoder.joined(stages, batch: batch, geometries: geometries, pass: ForwardPass())
        }
        // The sums, a weight and a bias of every projection, the weight of the fusion.
        #expect(summed.count == 1 + 2 * Backbone.stageCount + 1)
        try #require(summed.map(\.count) == joined.map(\.count))
        for (ours, theirs) in zip(summed, joined) {
            let largest = theirs.map { abs($0) }.max() ?? 0
            #expect(largest > 0)
            // Rounding of single precision over a thousand terms.
            #expect(zip(ours, theirs).allSatisfy { abs($0 - $1) <= 1e-5 * largest })
        }
    }
}
