import CTorch

extension Tensor {
    /// y = x W^T + b with x (..., inputs), W (outputs, inputs), b (outputs).
    public func linear(_ weight: Tensor, _ bias: Tensor?) throws(TorchError) -> Tensor {
        try Self.make("linear") { ctorch_linear(handle, weight.handle, bias?.handle, &$0) }
    }

    /// The 2-D convolution of (batch, channels, height, width) with a kernel (outputs, channels / groups, k, k).
    public func convolution(
        _ weight: Tensor, _ bias: Tensor?, stride: Int, padding: Int, groups: Int = 1
    ) throws(TorchError) -> Tensor {
        try Self.make("convolution") {
            ctorch_convolution(
                handle, weight.handle, bias?.handle, Int64(stride), Int64(padding), Int64(groups), &$0)
        }
    }

    /// The sliding k x k windows of (batch, channels, height, width) as columns: (batch, channels k k, windows).
    public func unfolded(kernel: Int, stride: Int, padding: Int) throws(TorchError) -> Tensor {
        try Self.make("unfold") { ctorch_unfold(handle, Int64(kernel), Int64(stride), Int64(padding), &$0) }
    }

    /// (x - mean) / sqrt(variance + epsilon) * weight + bias over the last dimension.
    public func layerNorm(_ weight: Tensor, _ bias: Tensor, epsilon: Double) throws(TorchError) -> Tensor {
        try Self.make("layer norm") { ctorch_layer_norm(handle, weight.handle, bias.handle, epsilon, &$0) }
    }

    /// (x - mean) / sqrt(variance + epsilon) * weight + bias per channel of (N, C) or (N, C, H, W).
    ///
    /// In training, mean and variance are those of the batch and the running ones move towards them by `momentum`, in
    /// place; else the running ones serve.
    public func batchNorm(
        _ weight: Tensor, _ bias: Tensor, runningMean: Tensor, runningVariance: Tensor, training: Bool,
        momentum: Double, epsilon: Double
    ) throws(TorchError) -> Tensor {
        try Self.make("batch norm") {
            ctorch_batch_norm(
                handle, weight.handle, bias.handle, runningMean.handle, runningVariance.handle, training ? 1 : 0,
                momentum, epsilon, &$0)
        }
    }

    /// Each element rounded to the nearest of the levels scale (q - zero), q a whole number in `range`.
    public func quantized(scale: Double, zero: Int, range: ClosedRange<Int>) throws(TorchError) -> Tensor {
        try Self.make("quantize") {
            ctorch_quantize(
                handle, scale, Int64(zero), Int64(range.lowerBound), Int64(range.upperBound), &$0)
        }
    }

    /// x Phi(x), the exact GELU.
    public func gelu() throws(TorchError) -> Tensor {
        try Self.make("gelu") { ctorch_gelu(handle, &$0) }
    }

    /// max(x, 0).
    public func relu() throws(TorchError) -> Tensor {
        try Self.make("relu") { ctorch_relu(handle, &$0) }
    }

    /// exp(x) / sum exp(x) along one dimension.
    public func softmax(_ dimension: Int) throws(TorchError) -> Tensor {
        try Self.make("softmax") { ctorch_softmax(handle, Int64(dimension), &$0) }
    }

    /// The logarithm of `softmax` along one dimension, without its rounding to 0.
    public func logSoftmax(_ dimension: Int) throws(TorchError) -> Tensor {
        try Self.make("log softmax") { ctorch_log_softmax(handle, Int64(dimension), &$0) }
    }

    /// Bilinear interpolation of (batch, channels, height, width), pixel centres aligned by their edges.
    public func upsampled(height: Int, width: Int) throws(TorchError) -> Tensor {
        try Self.make("upsample") { ctorch_upsample_bilinear(handle, Int64(height), Int64(width), &$0) }
    }

    /// The mean cross-entropy of logits (batch, classes, height, width) against labels (batch, height, width); pixels
    /// with the label `ignoring` do not count. With one weight a class the mean is weighted by those of the pixels' labels.
    public func crossEntropy(_ labels: Tensor, ignoring: Int, weights: Tensor? = nil) throws(TorchError) -> Tensor {
        try Self.make("cross-entropy") {
            ctorch_cross_entropy(handle, labels.handle, weights?.handle, Int64(ignoring), &$0)
        }
    }
}
