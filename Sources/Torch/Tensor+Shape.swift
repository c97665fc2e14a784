import CTorch

extension Tensor {
    /// The same elements in another shape; one size may be -1 and follows from the others.
    public func reshaped(_ shape: [Int]) throws(TorchError) -> Tensor {
        try Self.make("reshape") { ctorch_reshape(handle, shape.map(Int64.init), Int64(shape.count), &$0) }
    }

    /// Two dimensions exchanged.
    public func transposed(_ first: Int, _ second: Int) throws(TorchError) -> Tensor {
        try Self.make("transpose") { ctorch_transpose(handle, Int64(first), Int64(second), &$0) }
    }

    /// The part `range` of one dimension; it shares the elements of this tensor.
    public func narrowed(_ dimension: Int, _ range: Range<Int>) throws(TorchError) -> Tensor {
        try Self.make("narrow") {
            ctorch_narrow(handle, Int64(dimension), Int64(range.lowerBound), Int64(range.count), &$0)
        }
    }

    /// The first `length` entries of one dimension; the tensor itself if that is all of it.
    public func first(_ length: Int, of dimension: Int) throws(TorchError) -> Tensor {
        if Int(ctorch_size(handle, Int64(dimension))) == length { return self }
        return try Self.make("narrow") { ctorch_narrow(handle, Int64(dimension), 0, Int64(length), &$0) }
    }

    /// Tensors joined along one dimension.
    public static func concatenated(_ tensors: [Tensor], along dimension: Int) throws(TorchError) -> Tensor {
        let handles: [OpaquePointer?] = tensors.map(\.handle)
        return try withExtendedLifetime(tensors) { () throws(TorchError) -> Tensor in
            try make("concatenate") { ctorch_concatenate(handles, Int64(handles.count), Int64(dimension), &$0) }
        }
    }

    /// The order of one dimension reversed.
    public func flipped(_ dimension: Int) throws(TorchError) -> Tensor {
        try Self.make("flip") { ctorch_flip(handle, Int64(dimension), &$0) }
    }

    /// Rows of zeros added at the bottom and columns of zeros at the right of (batch, height, width,
    /// channels).
    public func padded(bottom: Int, right: Int) throws(TorchError) -> Tensor {
        try Self.make("pad") { ctorch_pad(handle, Int64(bottom), Int64(right), &$0) }
    }
}
