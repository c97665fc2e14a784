import Foundation
import Testing
import ViTMoE

@testable import Supernet
@testable import Torch

/// The dense network against Hugging Face's on the same weights. The fixtures hold its outputs, and the names and shapes
/// of its tensors; Benchmarks/supernet/reference.py makes them.
@Suite("SegFormer")
struct SegFormerTests {
    struct Fixture: Decodable {
        /// Kept class scores of one image: every so many of them.
        struct Case: Decodable {
            var image: [Int]
            var shape: [Int]
            var every: Int
            var outputs: [Float]
        }

        var source: String
        var cases: [Case]
        var tensors: [String: [Int]]

        static func read(_ size: BackboneSize) throws -> Fixture {
            let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .appendingPathComponent("Fixtures/segformer-\(size.rawValue).json")
            return try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: path))
        }

        /// A file of hashed weights with the names of the fixture.
        func weights(leavingOut: Set<String> = []) throws -> Safetensors {
            let kept = tensors.filter { !leavingOut.contains($0.key) }.sorted { $0.key < $1.key }
            let values = try kept.map { name, shape in
                NamedTensor(name, try Tensor(HashedWeights.weight(name, shape: shape), shape: shape))
            }
            return try Safetensors.decode(Safetensors.encode(values))
        }
    }

    @Test("outputs equal those of Hugging Face's network on the same weights", arguments: BackboneSize.allCases)
    func parity(size: BackboneSize) throws {
        let fixture = try Fixture.read(size)
        let network = try SegFormer(size)
        try network.load(fixture.weights())
        #expect(fixture.cases.count == 10)
        for item in fixture.cases {
            let pixels = HashedWeights.numbers("image", count: item.image.reduce(1, *)).map { Float(2 * $0) }
            let outputs = try withoutGradients { try network(Tensor(pixels, shape: item.image)) }
            #expect(outputs.shape == item.shape)
            let values = try outputs.floats()
            let kept = stride(from: 0, to: values.count, by: item.every).map { Double(values[$0]) }
            #expect(kept.count == item.outputs.count)
            let apart = zip(kept, item.outputs).reduce(0) { $0 + ($1.0 - Double($1.1)) * ($1.0 - Double($1.1)) }
            let square = item.outputs.reduce(0) { $0 + Double($1) * Double($1) }
            let distance = (apart / square).squareRoot()
            let name = "\(size.rawValue) at \(item.image[2])x\(item.image[3])"
            print("distance of \(name) from \(fixture.source): \(distance)")
            #expect(distance <= 1e-5, "\(name)")
        }
    }

    @Test("images too small for the reduction of the first stage are refused, as the published network fails on them")
    func tooSmall() throws {
        let network = try SegFormer(.b0, classes: 3)
        let refused = #expect(throws: SupernetError.self) { try network(Tensor.zeros([1, 3, 28, 64])) }
        #expect(refused?.description.contains("28x64") == true)
        #expect(try withoutGradients { try network(Tensor.zeros([1, 3, 29, 29])) }.shape == [1, 3, 8, 8])
    }

    @Test("tensors have Hugging Face's names and shapes, all of them", arguments: BackboneSize.allCases)
    func names(size: BackboneSize) throws {
        let expected = try Fixture.read(size).tensors
        let found = try SegFormer(size).weights.map { ($0.name, $0.shape) }
        #expect(Dictionary(uniqueKeysWithValues: found) == expected)
    }

    @Test("what is written with Hugging Face's names is read back to the same weights")
    func roundTrip() throws {
        let first = try SegFormer(.b0, classes: 7, seed: 1)
        let second = try SegFormer(.b0, classes: 7, seed: 2)
        try second.load(Safetensors.decode(Safetensors.encode(first.namedWeights())))
        for (ours, theirs) in zip(first.parameters, second.parameters) {
            #expect(try ours.tensor.floats() == theirs.tensor.floats(), "\(ours.name)")
        }
    }

    @Test("an encoder alone can be loaded; a missing or misshapen tensor is named and nothing changes")
    func partial() throws {
        let fixture = try Fixture.read(.b0)
        let head = fixture.tensors.keys.filter { $0.hasPrefix("decode_head.") }
        let file = try fixture.weights(leavingOut: Set(head))
        let network = try SegFormer(.b0)
        let before = try network.namedWeights().map { try $0.tensor.floats() }
        let missing = #expect(throws: TorchError.self) { try network.load(file) }
        #expect(missing?.message.contains("decode_head.") == true)
        #expect(try network.namedWeights().map { try $0.tensor.floats() } == before)
        try network.load(file, encoderOnly: true)
        for weight in try network.namedWeights() {
            let isHashed = try weight.tensor.floats() == HashedWeights.weight(weight.name, shape: weight.tensor.shape)
            #expect(isHashed == !weight.name.hasPrefix("decode_head."), "\(weight.name)")
        }
        let other = #expect(throws: TorchError.self) { try SegFormer(.b1).load(file, encoderOnly: true) }
        #expect(other?.message.contains("[32, 3, 7, 7]") == true && other?.message.contains("[64, 3, 7, 7]") == true)
        let absent = #expect(throws: SupernetError.self) { try network.load("/nonexistent/mit-b0.safetensors") }
        #expect(absent?.description.contains("/nonexistent/mit-b0.safetensors") == true)
    }

    @Test("training takes the batch's statistics and moves the running ones")
    func batchStatistics() throws {
        let network = try SegFormer(.b0, classes: 3)
        let images = try Tensor(gaussians(2 * 3 * 32 * 32, seed: 3), shape: [2, 3, 32, 32])
        let before = try network.buffers.map { try $0.tensor.floats() }
        _ = try withoutGradients { try network(images) }
        #expect(try network.buffers.map { try $0.tensor.floats() } == before)
        _ = try network(images, pass: ForwardPass(batchStatistics: true))
        let after = try network.buffers.map { try $0.tensor.floats() }
        #expect(after[0] != before[0] && after[1] != before[1])
    }

    @Test("the dense networks have the published numbers of parameters", arguments: ParameterCountTests.published)
    func parameterCounts(size: BackboneSize, encoder: Double, head: Double) throws {
        let counts = try SegFormer(size).parameterCounts
        #expect((Double(counts.encoder) / 1e3).rounded() / 1e3 == encoder)
        #expect((Double(counts.head) / 1e3).rounded() / 1e3 == head)
        // The exact numbers of Hugging Face's network: all its tensors but the running statistics.
        let tensors = try Fixture.read(size).tensors.filter { !$0.key.contains("running_") }
        #expect(counts.encoder + counts.head == tensors.values.reduce(0) { $0 + $1.reduce(1, *) })
    }
}
