import CTorch

/// An n-dimensional array on the CPU that can carry a gradient: a libtorch tensor.
///
/// Elements are 32-bit floats, or 64-bit integers for labels and indices. Operations return new tensors; only
/// `assign` and the optimizer write into one. Not Sendable: one network belongs to one task at a time.
public final class Tensor {
    let handle: OpaquePointer

    init(owning handle: OpaquePointer) {
        self.handle = handle
    }

    deinit {
        ctorch_free(handle)
    }

    /// A tensor of floats in row-major order.
    /// - Throws: `TorchError` if the number of floats is not the product of the shape.
    public convenience init(_ floats: [Float], shape: [Int]) throws(TorchError) {
        try Self.check(count: floats.count, shape: shape)
        let dimensions = shape.map(Int64.init)
        let handle = try Self.produce("from floats") { out in
            ctorch_from_floats(floats, dimensions, Int64(shape.count), &out)
        }
        self.init(owning: handle)
    }

    /// A tensor of integers (labels, indices) in row-major order.
    /// - Throws: `TorchError` if the number of integers is not the product of the shape.
    public convenience init(integers: [Int64], shape: [Int]) throws(TorchError) {
        try Self.check(count: integers.count, shape: shape)
        let dimensions = shape.map(Int64.init)
        let handle = try Self.produce("from integers") { out in
            ctorch_from_integers(integers, dimensions, Int64(shape.count), &out)
        }
        self.init(owning: handle)
    }

    /// A tensor of zeros.
    public static func zeros(_ shape: [Int]) throws(TorchError) -> Tensor {
        try check(count: nil, shape: shape)
        return try make("zeros") { ctorch_zeros(shape.map(Int64.init), Int64(shape.count), &$0) }
    }

    /// Sizes of the dimensions.
    public var shape: [Int] {
        (0..<ctorch_rank(handle)).map { Int(ctorch_size(handle, $0)) }
    }

    /// Number of elements.
    public var count: Int { Int(ctorch_count(handle)) }

    /// The elements in row-major order.
    /// - Throws: `TorchError` for a tensor of integers.
    public func floats() throws(TorchError) -> [Float] {
        var status: Int32 = 0
        let total = count
        let result = [Float](unsafeUninitializedCapacity: total) { buffer, initialized in
            if let base = buffer.baseAddress, total > 0 {
                status = ctorch_copy_floats(handle, base, Int64(total))
            }
            initialized = status == 0 ? total : 0
        }
        try Self.check(status, "read floats")
        return result
    }

    /// The elements of a tensor of integers in row-major order.
    /// - Throws: `TorchError` for a tensor of floats.
    public func integers() throws(TorchError) -> [Int64] {
        var status: Int32 = 0
        let total = count
        let result = [Int64](unsafeUninitializedCapacity: total) { buffer, initialized in
            if let base = buffer.baseAddress, total > 0 {
                status = ctorch_copy_integers(handle, base, Int64(total))
            }
            initialized = status == 0 ? total : 0
        }
        try Self.check(status, "read integers")
        return result
    }

    /// The only element.
    /// - Throws: `TorchError` if there is not exactly one.
    public func scalar() throws(TorchError) -> Float {
        let values = try floats()
        guard values.count == 1, let value = values.first else {
            throw TorchError(operation: "scalar", message: "the tensor has \(values.count) elements, expected 1")
        }
        return value
    }

    /// Overwrites the elements in place; the gradient tape does not see it.
    /// - Throws: `TorchError` if the number of floats is not that of the tensor.
    public func assign(_ floats: [Float]) throws(TorchError) {
        try Self.check(ctorch_assign_floats(handle, floats, Int64(floats.count)), "assign")
    }

    /// Gives access to the elements of a dense tensor in row-major order, to read or to write in place.
    /// - Throws: `TorchError` for integers or a tensor that is no dense array, or what `body` throws.
    public func withElements<Result>(
        _ body: (UnsafeMutableBufferPointer<Float>) throws -> Result
    ) throws -> Result {
        var base: UnsafeMutablePointer<Float>?
        try Self.check(ctorch_float_data(handle, &base), "access")
        return try withExtendedLifetime(self) {
            try body(UnsafeMutableBufferPointer(start: base, count: count))
        }
    }

    /// A dense copy with elements of its own.
    public func clone() throws(TorchError) -> Tensor {
        try Self.make("clone") { ctorch_clone(handle, &$0) }
    }
}

extension Tensor {
    /// Runs a C function that writes a new tensor.
    static func make(_ operation: String, _ body: (inout OpaquePointer?) -> Int32) throws(TorchError) -> Tensor {
        Tensor(owning: try produce(operation, body))
    }

    private static func produce(
        _ operation: String, _ body: (inout OpaquePointer?) -> Int32
    ) throws(TorchError) -> OpaquePointer {
        var out: OpaquePointer?
        try check(body(&out), operation)
        guard let out else { throw TorchError(operation: operation, message: "no result") }
        return out
    }

    /// Turns a C status into an error with libtorch's message.
    static func check(_ status: Int32, _ operation: String) throws(TorchError) {
        guard status != 0 else { return }
        throw TorchError(operation: operation, message: String(cString: ctorch_last_error()))
    }

    /// Checks a shape, and its product if a number of elements is given.
    private static func check(count: Int?, shape: [Int]) throws(TorchError) {
        var product = 1
        for side in shape {
            let (next, overflow) = product.multipliedReportingOverflow(by: side)
            guard side >= 0, !overflow else {
                throw TorchError(operation: "shape", message: "\(shape) is no shape: sizes are 0 or more and finite")
            }
            product = next
        }
        guard count == nil || count == product else {
            throw TorchError(
                operation: "shape",
                message: "\(count ?? 0) elements do not fill the shape \(shape), which has \(product)")
        }
    }
}
