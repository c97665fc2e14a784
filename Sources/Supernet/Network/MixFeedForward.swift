import Torch
import ViTMoE

/// SegFormer's dense Mix-FFN: y = W2 GELU(DWConv(W1 x + b1)) + b2, the 3x3 depth-wise convolution on the 4C hidden
/// channels. No subnetwork chooses anything in it.
struct MixFeedForward: FeedForwardLayer {
    private let up: Matrix
    private let depthwise: Tensor
    private let depthwiseBias: Tensor
    private let down: Matrix
    private let hidden: Int

    init(_ store: ParameterStore, _ prefix: String, channels: Int) throws {
        hidden = Backbone.denseHiddenRatio * channels
        up = try Matrix(store, "\(prefix).feedForwardUp", inputs: channels, outputs: hidden)
        depthwise = try store.normal("\(prefix).depthwise.weight", [hidden, 1, 3, 3], sigma: 1.0 / 3)
        depthwiseBias = try store.constant("\(prefix).depthwise.bias", [hidden], 0)
        down = try Matrix(store, "\(prefix).feedForwardDown", inputs: hidden, outputs: channels)
    }

    func callAsFunction(
        _ x: Tensor, choice: Void, batch: Int, geometry: StageGeometry, pass: ForwardPass
    ) throws -> Tensor {
        let map = try up(x, pass: pass).reshaped([batch, geometry.tokens, hidden]).transposed(1, 2)
            .reshaped([batch, hidden, geometry.height, geometry.width])
        let convolved = try map.convolution(depthwise, depthwiseBias, stride: 1, padding: 1, groups: hidden).gelu()
        let rows = try convolved.reshaped([batch, hidden, geometry.tokens]).transposed(1, 2)
            .reshaped([batch * geometry.tokens, hidden])
        return try down(rows, pass: pass)
    }
}
