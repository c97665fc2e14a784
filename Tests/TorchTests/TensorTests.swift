import Testing

@testable import Torch

@Suite("Tensor")
struct TensorTests {
    @Test("floats go in and come out unchanged, in row-major order")
    func roundTrip() throws {
        let values: [Float] = [1, -2, 3.5, 0, .leastNonzeroMagnitude, 6]
        let tensor = try Tensor(values, shape: [2, 3])
        #expect(tensor.shape == [2, 3])
        #expect(tensor.count == 6)
        #expect(try tensor.floats() == values)
        #expect(try tensor.transposed(0, 1).floats() == [1, 0, -2, .leastNonzeroMagnitude, 3.5, 6])
    }

    @Test("empty tensors are tensors")
    func empty() throws {
        let tensor = try Tensor([], shape: [0, 3])
        #expect(try tensor.floats() == [])
        #expect(try tensor.absoluteMaximum() == 0)
    }

    @Test(
        "a shape that does not fit the elements is refused",
        arguments: [[2, 2], [-1, 3], [Int.max, 3], [Int.max, Int.max]])
    func wrongShape(shape: [Int]) {
        #expect(throws: TorchError.self) { try Tensor([1, 2, 3], shape: shape) }
    }

    @Test("a C++ exception arrives as TorchError with the operation and libtorch's message")
    func exception() throws {
        let left = try Tensor.zeros([2, 3])
        let right = try Tensor.zeros([4, 5])
        let error = #expect(throws: TorchError.self) { try left.matrixMultiplied(by: right) }
        #expect(error?.operation == "matrix multiply")
        #expect(error?.message.contains("cannot be multiplied") == true)
        // The library goes on working after it.
        #expect(try (left + left).floats() == [0, 0, 0, 0, 0, 0])
    }

    @Test("every kind of misuse throws instead of ending the process")
    func misuse() throws {
        let tensor = try Tensor.zeros([2, 3])
        let integers = try Tensor(integers: [0, 1], shape: [2])
        #expect(throws: TorchError.self) { try tensor.reshaped([4]) }
        #expect(throws: TorchError.self) { try tensor.narrowed(1, 2..<5) }
        #expect(throws: TorchError.self) { try tensor.transposed(0, 7) }
        #expect(throws: TorchError.self) { try tensor.topK(4) }
        #expect(throws: TorchError.self) { try tensor.backward() }
        #expect(throws: TorchError.self) { try tensor.scalar() }
        #expect(throws: TorchError.self) { try tensor.assign([1]) }
        #expect(throws: TorchError.self) { try tensor.integers() }
        #expect(throws: TorchError.self) { try integers.floats() }
        #expect(throws: TorchError.self) { try integers.requireGradient() }
        #expect(throws: TorchError.self) { try tensor.selected(Tensor(integers: [5], shape: [1])) }
        #expect(throws: TorchError.self) { try Tensor.concatenated([], along: 0) }
        #expect(throws: TorchError.self) { try integers.grouped(into: 1) }
    }

    @Test("layers agree with their definitions on numbers worked out by hand")
    func layers() throws {
        let x = try Tensor([1, 2, 3, 4], shape: [2, 2])
        // y = x W^T + b with W = [[1, 0], [1, 1], [0, 2]].
        let y = try x.linear(Tensor([1, 0, 1, 1, 0, 2], shape: [3, 2]), Tensor([10, 20, 30], shape: [3]))
        #expect(try y.floats() == [11, 23, 34, 13, 27, 38])
        // LayerNorm of (1, 3): mean 2, variance 1.
        let normed = try Tensor([1, 3], shape: [1, 2])
            .layerNorm(Tensor([2, 2], shape: [2]), Tensor([0, 1], shape: [2]), epsilon: 0)
        #expect(try normed.floats() == [-2, 3])
        // A 2x2 mean filter with stride 2 on 0...15.
        let picture = try Tensor((0..<16).map(Float.init), shape: [1, 1, 4, 4])
        let filter = try Tensor([0.25, 0.25, 0.25, 0.25], shape: [1, 1, 2, 2])
        #expect(try picture.convolution(filter, nil, stride: 2, padding: 0).floats() == [2.5, 4.5, 10.5, 12.5])
        // The same by sliding windows: columns are windows.
        #expect(
            try picture.unfolded(kernel: 2, stride: 2, padding: 0).sum(over: 1).scaled(by: 0.25).floats()
                == [2.5, 4.5, 10.5, 12.5])
        // GELU(1) = Phi(1).
        #expect(abs(try Tensor([1], shape: [1]).gelu().scalar() - 0.841_344_7) < 1e-6)
    }

    @Test("cross-entropy leaves ignored pixels out")
    func crossEntropy() throws {
        // Two classes, two pixels; the second is ignored. Logits 0 and ln 3: -log(1 / 4) for class 0.
        let logits = try Tensor([0, 5, Float(1.098_612_3), -5], shape: [1, 2, 1, 2])
        let labels = try Tensor(integers: [0, 255], shape: [1, 1, 2])
        #expect(abs(try logits.crossEntropy(labels, ignoring: 255).scalar() - 1.386_294_4) < 1e-5)
    }

    @Test("top-k and grouping route assignments and bring them back")
    func grouping() throws {
        let (values, indices) = try Tensor([0.1, 0.7, 0.2, 0.5, 0.1, 0.4], shape: [2, 3]).topK(2)
        #expect(try values.floats() == [0.7, 0.2, 0.5, 0.4])
        #expect(try indices.integers() == [1, 2, 0, 2])
        let grouping = try indices.reshaped([4]).grouped(into: 4)
        #expect(grouping.counts == [1, 1, 2, 0])
        #expect(try grouping.order.integers() == [2, 0, 1, 3])
        let rows = try Tensor([10, 11, 12, 13], shape: [4, 1])
        #expect(
            try rows.selected(grouping.order).selected(grouping.inverse).floats() == [10, 11, 12, 13])
    }

    @Test("padding adds zeros at the bottom and the right of (batch, height, width, channels)")
    func padding() throws {
        let map = try Tensor([1, 2, 3, 4], shape: [1, 1, 2, 2]).padded(bottom: 1, right: 1)
        #expect(map.shape == [1, 2, 3, 2])
        #expect(try map.floats() == [1, 2, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0])
    }
}
