import DeviceVariation
import GSL
import Torch

/// The network's matrices in the arrays of one simulated chip.
///
/// First passes over images to learn from record some inputs of every matrix (`isCalibrating`); from them come the codes of the
/// inputs and the ranges of the converters. LayerNorms, biases, depth-wise convolutions and attention products are digital.
final class ChipMatrices {
    private let chip: ChipArrays
    private let form: ChipForm
    private let draw: UInt64
    private var samples: [String: [Tensor]] = [:]
    private var weights: [String: Tensor] = [:]
    private var matrices: [String: CrossbarMatrix] = [:]
    private var digital: [String: (codes: MatrixCodes, weight: Tensor)] = [:]
    /// Whether products are exact and their inputs are recorded.
    var isCalibrating = true
    /// Number of the batch of images; read noise differs from batch to batch.
    var batch = 0

    /// Recorded input vectors of a matrix (our choice).
    static let sampleRows = 64

    init(_ chip: ChipArrays, form: ChipForm, draw: UInt64) {
        self.chip = chip
        self.form = form
        self.draw = draw
    }

    func product(_ x: Tensor, _ weight: Tensor, _ bias: Tensor?, name: String) throws -> Tensor {
        if isCalibrating {
            try record(x, name)
            weights[name] = weight
            return try x.linear(weight, bias)
        }
        let product: Tensor
        if let crossbar = chip.part(of: name).crossbar {
            let matrix = try matrix(x, weight, name, crossbar)
            let noise = StreamKey(seed: draw, purpose: "chip read \(name)", batch)
            product = form == .bitTrue ? try matrix.bitTrue(x, noise: noise) : try matrix.fast(x, noise: noise)
        } else {
            let (codes, integers) = try digitalMatrix(x, weight, name)
            product = try codes.codes(of: x).linear(integers, nil).scaled(by: codes.scale)
        }
        return try bias.map { try product + $0 } ?? product
    }

    /// Keeps vectors evenly over the tensor.
    private func record(_ x: Tensor, _ name: String) throws {
        let known = samples[name, default: []]
        let missing = Self.sampleRows - known.reduce(0) { $0 + $1.shape[0] }
        let rows = x.shape[0]
        guard missing > 0, rows > 0 else { return }
        let count = min(missing, rows)
        let places = (0..<count).map { Int64($0 * rows / count) }
        samples[name] = known + [try x.selected(Tensor(integers: places, shape: [count])).clone()]
    }

    /// Every recorded matrix with the part of the network that it belongs to; of experts the first of each layer.
    func recorded() throws -> [(part: Int, weight: Tensor, sample: Tensor)] {
        try samples.keys.sorted().compactMap { name in
            let isOtherExpert = name.contains(".expert") && !name.hasSuffix("Up1") && !name.hasSuffix("Down1")
            guard !isOtherExpert, let weight = weights[name], let known = samples[name] else { return nil }
            return (ChipArrays.index(of: name), weight, try .concatenated(known, along: 0))
        }
    }

    /// The recorded inputs; those of a matrix that none came to, an expert without tokens, are its first ones.
    private func sample(_ x: Tensor, _ name: String) throws -> Tensor {
        if samples[name] == nil { try record(x, name) }
        let known = samples[name] ?? []
        return known.count == 1 ? known[0] : try .concatenated(known, along: 0)
    }

    private func matrix(
        _ x: Tensor, _ weight: Tensor, _ name: String, _ crossbar: CrossbarSettings
    ) throws -> CrossbarMatrix {
        if let known = matrices[name] { return known }
        let matrix = try CrossbarMatrix(
            weight: weight, sample: sample(x, name), part: chip.part(of: name), crossbar: crossbar,
            key: StreamKey(seed: draw, purpose: "chip write \(name)"))
        matrices[name] = matrix
        return matrix
    }

    private func digitalMatrix(
        _ x: Tensor, _ weight: Tensor, _ name: String
    ) throws -> (codes: MatrixCodes, weight: Tensor) {
        if let known = digital[name] { return known }
        let codes = try MatrixCodes(
            weight: weight, sample: sample(x, name).floats(), weightBits: 8, inputBits: 8)
        let integers = try Tensor(codes.layer.codes.map(Float.init), shape: weight.shape)
        digital[name] = (codes, integers)
        return (codes, integers)
    }
}
