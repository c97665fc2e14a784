extension WorkloadBuilder {
    /// The all-MLP decoder: project each stage to D channels, bring all maps to the first stage's size, fuse the 4D
    /// channels to D (1x1 convolution, batch norm folded into it, ReLU) and score the classes.
    ///
    /// The fusion reads the projected maps at their own size and the vector unit interpolates on the way, so the 4D-wide
    /// map at full size is never stored (our choice). Scores stay at a quarter of the image size, as in the published
    /// operation counts; the final resize is not charged.
    mutating func appendDecoder() {
        guard charged == .network else { return }
        let width = backbone.decoderDimension
        let tokens = stages[0].tokens
        var projectedElements = 0
        for stage in 0..<Backbone.stageCount {
            append(
                MatrixLayer(
                    name: "decoder.projection\(stage + 1)", kind: .decoderProjection, block: nil,
                    inputs: backbone.embeddingDimensions[stage], outputs: width, vectors: stages[stage].tokens),
                biases: width)
            projectedElements += stages[stage].tokens * width
        }
        append(
            MatrixLayer(
                name: "decoder.fusion", kind: .decoderFusion, block: nil, inputs: Backbone.stageCount * width,
                outputs: width, vectors: tokens, distinctInputs: projectedElements),
            // The convolution has no bias; batch norm has a scale and a shift.
            biases: 2 * width)
        append(
            MatrixLayer(
                name: "decoder.classifier", kind: .classifier, block: nil, inputs: width, outputs: classes,
                vectors: tokens),
            biases: classes)
        decoderDigital.interpolationMACs += 4 * (Backbone.stageCount - 1) * tokens * width
        decoderDigital.reluElements += tokens * width
    }
}
