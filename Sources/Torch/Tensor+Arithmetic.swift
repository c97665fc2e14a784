import CTorch

extension Tensor {
    /// The element-wise sum, with broadcasting.
    public static func + (left: Tensor, right: Tensor) throws(TorchError) -> Tensor {
        try make("add") { ctorch_add(left.handle, right.handle, &$0) }
    }

    /// The element-wise difference, with broadcasting.
    public static func - (left: Tensor, right: Tensor) throws(TorchError) -> Tensor {
        try make("subtract") { ctorch_subtract(left.handle, right.handle, &$0) }
    }

    /// The element-wise product, with broadcasting.
    public static func * (left: Tensor, right: Tensor) throws(TorchError) -> Tensor {
        try make("multiply") { ctorch_multiply(left.handle, right.handle, &$0) }
    }

    /// Every element times `factor`, plus `offset`.
    public func scaled(by factor: Double, plus offset: Double = 0) throws(TorchError) -> Tensor {
        try Self.make("scale") { ctorch_scale(handle, factor, offset, &$0) }
    }

    /// The element-wise square root.
    public func squareRoot() throws(TorchError) -> Tensor {
        try Self.make("square root") { ctorch_square_root(handle, &$0) }
    }

    /// The matrix product over the last two dimensions, the others as batch.
    public func matrixMultiplied(by right: Tensor) throws(TorchError) -> Tensor {
        try Self.make("matrix multiply") { ctorch_matrix_multiply(handle, right.handle, &$0) }
    }

    /// The sum of all elements.
    public func sum() throws(TorchError) -> Tensor {
        try Self.make("sum") { ctorch_sum(handle, &$0) }
    }

    /// The sum along one dimension, which stays as size 1 if `keepingDimension`.
    public func sum(over dimension: Int, keepingDimension: Bool = false) throws(TorchError) -> Tensor {
        try Self.make("sum") { ctorch_sum_over(handle, Int64(dimension), keepingDimension ? 1 : 0, &$0) }
    }

    /// The mean along one dimension, which stays as size 1 if `keepingDimension`.
    public func mean(over dimension: Int, keepingDimension: Bool = false) throws(TorchError) -> Tensor {
        try Self.make("mean") { ctorch_mean_over(handle, Int64(dimension), keepingDimension ? 1 : 0, &$0) }
    }

    /// The largest absolute element, 0 without elements.
    public func absoluteMaximum() throws(TorchError) -> Float {
        var result: Float = 0
        try Self.check(ctorch_absolute_maximum(handle, &result), "absolute maximum")
        return result
    }
}
