import Torch
import ViTMoE

/// A routed mixture of experts behind a shared 3x3 depth-wise convolution.
///
/// With u the convolved tokens and e experts of hidden size h: p = softmax(first e gate logits of u); each token goes to
/// the k experts with the largest p; y = sum over them of p_i Expert_i(u), Expert(u) = W2 GELU(W1 u + b1) + b2. The
/// probabilities are not renormalized over the k (V-MoE's order), so that with k = 1 the gate learns, too.
struct MixtureOfExperts: FeedForwardLayer {
    /// The experts of the block and how many of them a token goes to.
    struct Choice {
        let block: BlockChoice
        let topK: Int
    }

    private let depthwise: Tensor
    private let depthwiseBias: Tensor
    private let gate: Matrix
    private let experts: [(up: Matrix, down: Matrix)]
    private let name: String
    private let channels: Int

    init(
        _ store: ParameterStore, _ prefix: String, channels: Int, expertCount: Int, hiddenSize: Int
    ) throws {
        name = prefix
        self.channels = channels
        // Begins close to the identity (our choice): tokens keep their own features at first.
        depthwise = try store.normal("\(prefix).depthwise.weight", [channels, 1, 3, 3], sigma: 0.1) { weights in
            for channel in 0..<channels { weights[9 * channel + 4] += 1 }
        }
        depthwiseBias = try store.constant("\(prefix).depthwise.bias", [channels], 0)
        gate = try Matrix(
            store, "\(prefix).gate", inputs: channels, outputs: expertCount, hasBias: false, fullRate: true)
        experts = try (1...expertCount).map { number in
            (
                try Matrix(store, "\(prefix).expertUp\(number)", inputs: channels, outputs: hiddenSize),
                try Matrix(
                    store, "\(prefix).expertDown\(number)", inputs: hiddenSize, outputs: channels)
            )
        }
    }

    /// Rows of tokens (batch * N, C) in and out.
    func callAsFunction(
        _ x: Tensor, choice: Choice, batch: Int, geometry: StageGeometry, pass: ForwardPass
    ) throws -> Tensor {
        let topK = choice.topK
        let choice = choice.block
        let tokens = try convolve(x, batch: batch, geometry: geometry)
        let count = batch * geometry.tokens
        var logits = try gate(tokens, outputs: choice.experts, pass: pass)
        if let training = pass.training { logits = try training.noisy(logits, experts: choice.experts) }
        let probabilities = try logits.softmax(1)
        let (weights, chosen) = try probabilities.topK(topK)
        let grouping = try chosen.reshaped([count * topK]).grouped(into: choice.experts)
        try pass.training?.balance(probabilities, counts: grouping.counts)
        pass.loads?.add(name, grouping.counts)

        // Assignment a belongs to token a / k.
        let repeated = try topK == 1 ? tokens : repeatRows(tokens, topK)
        let sorted = try repeated.selected(grouping.order)
        let joined = try apply(sorted, grouping, hiddenSize: choice.hiddenSize, pass: pass)
        let outputs = try joined.selected(grouping.inverse) * weights.reshaped([count * topK, 1])
        guard topK > 1 else { return outputs }
        return try outputs.reshaped([count, topK, channels]).sum(over: 1)
    }

    /// Every expert on its part of the sorted rows.
    private func apply(_ sorted: Tensor, _ grouping: Grouping, hiddenSize: Int, pass: ForwardPass) throws -> Tensor {
        let rows = grouping.counts.reduce(0, +)
        var upDeviates: Tensor?
        var downDeviates: Tensor?
        if let devices = pass.devices, devices.hasReadNoise {
            // Drawn per token, then sorted like the tokens: a changed route leaves the other tokens' numbers alone.
            upDeviates = try devices.readDeviates("\(name).expertUp", rows: rows, columns: hiddenSize)
                .selected(grouping.order)
            downDeviates = try devices.readDeviates("\(name).expertDown", rows: rows, columns: channels)
                .selected(grouping.order)
        }
        var parts: [Tensor] = []
        var start = 0
        for (expert, count) in grouping.counts.enumerated() where count > 0 {
            let range = start..<(start + count)
            let (up, down) = experts[expert]
            let hidden = try up(
                sorted.narrowed(0, range), outputs: hiddenSize, pass: pass,
                deviates: upDeviates?.narrowed(0, range)
            ).gelu()
            parts.append(
                try down(hidden, inputs: hiddenSize, pass: pass, deviates: downDeviates?.narrowed(0, range)))
            start += count
        }
        return parts.count == 1 ? parts[0] : try .concatenated(parts, along: 0)
    }

    private func convolve(_ x: Tensor, batch: Int, geometry: StageGeometry) throws -> Tensor {
        let map = try x.reshaped([batch, geometry.tokens, channels]).transposed(1, 2)
            .reshaped([batch, channels, geometry.height, geometry.width])
        let convolved = try map.convolution(depthwise, depthwiseBias, stride: 1, padding: 1, groups: channels)
        return try convolved.reshaped([batch, channels, geometry.tokens]).transposed(1, 2)
            .reshaped([batch * geometry.tokens, channels])
    }

    /// Each row `times` times in a row.
    private func repeatRows(_ x: Tensor, _ times: Int) throws -> Tensor {
        let count = x.shape[0]
        let copies = try Tensor.concatenated(
            Array(repeating: x.reshaped([count, 1, channels]), count: times), along: 1)
        return try copies.reshaped([count * times, channels])
    }
}
