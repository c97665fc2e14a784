import CTorch

extension Tensor {
    /// Makes this tensor a parameter: `backward` collects its gradient.
    public func requireGradient(_ required: Bool = true) throws(TorchError) {
        try Self.check(ctorch_require_gradient(handle, required ? 1 : 0), "require gradient")
    }

    /// Adds the gradient of this scalar to every parameter it was computed from.
    public func backward() throws(TorchError) {
        try Self.check(ctorch_backward(handle), "backward")
    }

    /// The gradient collected so far, nil without one.
    public func gradient() throws(TorchError) -> Tensor? {
        var out: OpaquePointer?
        try Self.check(ctorch_gradient(handle, &out), "gradient")
        return out.map(Tensor.init(owning:))
    }

    /// Forgets the gradient.
    public func clearGradient() throws(TorchError) {
        try Self.check(ctorch_clear_gradient(handle), "clear gradient")
    }

    /// Hands the gradient collected so far, if there is one, over to another tensor, which adds it to its own.
    public func moveGradient(to other: Tensor) throws(TorchError) {
        try Self.check(ctorch_move_gradient(handle, other.handle), "move gradient")
    }

    /// The same elements outside the gradient tape.
    public func detached() throws(TorchError) -> Tensor {
        try Self.make("detach") { ctorch_detach(handle, &$0) }
    }
}

/// Runs `body` without recording operations for `backward`: faster, and needed for evaluation.
public func withoutGradients<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
) throws(Failure) -> Result {
    let before = ctorch_set_recording(0)
    defer { _ = ctorch_set_recording(before) }
    return try body()
}
