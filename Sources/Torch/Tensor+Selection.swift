import CTorch

/// Assignments sorted by group: which assignment sits at each place, the way back, and the size of each group.
public struct Grouping {
    /// `order[place]` is the assignment at that place.
    public let order: Tensor
    /// `inverse[assignment]` is its place.
    public let inverse: Tensor
    /// Assignments per group.
    public let counts: [Int]
}

extension Tensor {
    /// The k largest values along the last dimension, largest first, and their indices.
    public func topK(_ k: Int) throws(TorchError) -> (values: Tensor, indices: Tensor) {
        var indices: OpaquePointer?
        let values = try Self.make("top-k") { ctorch_top_k(handle, Int64(k), &$0, &indices) }
        guard let indices else { throw TorchError(operation: "top-k", message: "no indices") }
        return (values, Tensor(owning: indices))
    }

    /// The index of the largest value along one dimension.
    public func argumentMaximum(_ dimension: Int) throws(TorchError) -> Tensor {
        try Self.make("argument maximum") { ctorch_argument_maximum(handle, Int64(dimension), &$0) }
    }

    /// The entries of one dimension that a list of indices names, in its order.
    public func selected(_ indices: Tensor, along dimension: Int = 0) throws(TorchError) -> Tensor {
        try Self.make("index select") { ctorch_index_select(handle, Int64(dimension), indices.handle, &$0) }
    }

    /// Sorts the assignments in this tensor of group numbers by group; equal groups keep their order.
    /// - Throws: `TorchError` if a number is not in 0..<groups.
    public func grouped(into groups: Int) throws(TorchError) -> Grouping {
        var counts = [Int64](repeating: 0, count: groups)
        var inverse: OpaquePointer?
        let order = try Self.make("group") { ctorch_group(handle, Int64(groups), &$0, &inverse, &counts) }
        guard let inverse else { throw TorchError(operation: "group", message: "no inverse") }
        return Grouping(order: order, inverse: Tensor(owning: inverse), counts: counts.map(Int.init))
    }
}
