import Foundation
import Testing
import ViTMoE

@testable import Supernet
@testable import Torch

@Suite("Mixture of experts")
struct MixtureOfExpertsTests {
    private let channels = 4
    private let hidden = 6
    private let experts = 3
    private let batch = 2

    private func make(_ seed: UInt64) throws -> (ParameterStore, MixtureOfExperts, StageGeometry) {
        let store = ParameterStore(seed: seed)
        let mixture = try MixtureOfExperts(
            store, "m", channels: channels, expertCount: experts, hiddenSize: hidden)
        // Give the biases values, so that they matter.
        for (number, parameter) in store.parameters.enumerated() where parameter.name.hasSuffix("bias") {
            try parameter.tensor.assign(gaussians(parameter.tensor.count, seed: UInt64(number)).map { 0.3 * $0 })
        }
        let geometry = try Backbone.standard(.b0).stages(for: ImageSize(height: 16, width: 16))[0]
        return (store, mixture, geometry)
    }

    private func values(_ store: ParameterStore, _ name: String) throws -> [Double] {
        guard let parameter = store.parameters.first(where: { $0.name == "m.\(name)" }) else {
            Issue.record("no parameter \(name)")
            return []
        }
        return try parameter.tensor.floats().map(Double.init)
    }

    /// The layer by its definition, pixel by pixel in double precision, every expert computed.
    private func reference(
        _ store: ParameterStore, _ x: [Double], _ side: Int, choice: BlockChoice, topK: Int
    ) throws -> [Double] {
        let kernel = try values(store, "depthwise.weight")
        let kernelBias = try values(store, "depthwise.bias")
        let gate = try values(store, "gate.weight")
        var result = [Double](repeating: 0, count: x.count)
        for image in 0..<batch {
            for row in 0..<side {
                for column in 0..<side {
                    let token = (image * side + row) * side + column
                    var u = kernelBias
                    for (dy, dx) in (0..<9).map({ ($0 / 3 - 1, $0 % 3 - 1) }) {
                        guard (0..<side).contains(row + dy), (0..<side).contains(column + dx) else { continue }
                        let other = (image * side + row + dy) * side + column + dx
                        for c in 0..<channels {
                            u[c] += kernel[9 * c + 3 * (dy + 1) + dx + 1] * x[other * channels + c]
                        }
                    }
                    let logits = (0..<choice.experts).map { e in
                        (0..<channels).reduce(0.0) { $0 + gate[e * channels + $1] * u[$1] }
                    }
                    let total = logits.reduce(0) { $0 + exp($1) }
                    let order = logits.indices.sorted { logits[$0] > logits[$1] }
                    for e in order.prefix(topK) {
                        let output = try expert(store, e, u, hidden: choice.hiddenSize)
                        for c in 0..<channels { result[token * channels + c] += exp(logits[e]) / total * output[c] }
                    }
                }
            }
        }
        return result
    }

    private func expert(_ store: ParameterStore, _ number: Int, _ u: [Double], hidden h: Int) throws -> [Double] {
        let up = try values(store, "expertUp\(number + 1).weight")
        let upBias = try values(store, "expertUp\(number + 1).bias")
        let down = try values(store, "expertDown\(number + 1).weight")
        var output = try values(store, "expertDown\(number + 1).bias")
        for i in 0..<h {
            let sum = (0..<channels).reduce(upBias[i]) { $0 + up[i * channels + $1] * u[$1] }
            let activation = 0.5 * sum * (1 + erf(sum / 2.0.squareRoot()))
            for c in 0..<channels { output[c] += down[c * hidden + i] * activation }
        }
        return output
    }

    @Test(
        "routing and experts agree with the definition in double precision",
        arguments: [(3, 6, 1), (3, 6, 2), (3, 6, 3), (2, 4, 1), (2, 6, 2), (1, 3, 1)])
    func agreesWithDefinition(e: Int, h: Int, topK: Int) throws {
        let (store, mixture, geometry) = try make(7)
        let choice = BlockChoice(experts: e, hiddenSize: h)
        let x = gaussians(batch * geometry.tokens * channels, seed: 8)
        let output = try mixture(
            Tensor(x, shape: [batch * geometry.tokens, channels]), choice: .init(block: choice, topK: topK),
            batch: batch,
            geometry: geometry, pass: ForwardPass())
        let expected = try reference(store, x.map(Double.init), geometry.height, choice: choice, topK: topK)
        for (found, value) in zip(try output.floats(), expected) { #expect(abs(Double(found) - value) < 1e-5) }
    }

    @Test("gradients agree with central differences, gate included", arguments: [1, 2])
    func gradients(topK: Int) throws {
        let (store, mixture, geometry) = try make(11)
        let choice = BlockChoice(experts: 3, hiddenSize: 5)
        let rows = batch * geometry.tokens
        let x = try Tensor(gaussians(rows * channels, seed: 12), shape: [rows, channels])
        let factors = gaussians(rows * channels, seed: 13)
        func output() throws -> Tensor {
            try mixture(
                x, choice: .init(block: choice, topK: topK), batch: batch, geometry: geometry, pass: ForwardPass())
        }
        func loss() throws -> Double {
            // Summed in double precision: 32-bit sums would drown the differences.
            let values = try withoutGradients { try output().floats() }
            return zip(values, factors).reduce(0) { $0 + Double($1.0) * Double($1.1) }
        }
        try x.requireGradient()
        try (output() * Tensor(factors, shape: [rows, channels])).sum().backward()
        let step: Float = 2e-3
        for (name, tensor) in [("x", x)] + store.parameters.map({ ($0.name, $0.tensor) }) {
            let gradient = try tensor.gradient()?.floats() ?? [Float](repeating: 0, count: tensor.count)
            let start = try tensor.floats()
            for index in stride(from: 0, to: start.count, by: max(1, start.count / 7)) {
                var moved = start
                moved[index] = start[index] + step
                try tensor.assign(moved)
                let above = try loss()
                moved[index] = start[index] - step
                try tensor.assign(moved)
                let below = try loss()
                try tensor.assign(start)
                let difference = (above - below) / (2 * Double(step))
                // Rounding of the 32-bit forward pass, about 1e-7 x 100 terms / step, and the third derivative.
                #expect(
                    abs(difference - Double(gradient[index])) < 5e-3 + 0.01 * abs(difference),
                    "\(name)[\(index)]: \(difference) against \(gradient[index])")
            }
        }
    }

    @Test("a subnetwork's gradient reaches only the first experts and hidden units")
    func entanglement() throws {
        let (store, mixture, geometry) = try make(17)
        let rows = batch * geometry.tokens
        let x = try Tensor(gaussians(rows * channels, seed: 18), shape: [rows, channels])
        let choice = BlockChoice(experts: 2, hiddenSize: 2)
        let y = try mixture(
            x, choice: .init(block: choice, topK: 2), batch: batch, geometry: geometry, pass: ForwardPass())
        try (y * y).sum().backward()
        for parameter in store.parameters where parameter.name.contains("expert") {
            let gradient = try parameter.tensor.gradient()
            if parameter.name.contains("3.") {
                #expect(gradient == nil, "\(parameter.name)")
                continue
            }
            let values = try gradient?.floats() ?? []
            #expect(values.contains { $0 != 0 }, "\(parameter.name)")
            for (index, value) in values.enumerated() {
                let unit: Int
                switch parameter.name.contains("expertUp") {
                case true: unit = index / (values.count / hidden)
                case false: unit = parameter.name.hasSuffix("weight") ? index % hidden : 0
                }
                if unit >= 2 { #expect(value == 0, "\(parameter.name)[\(index)]") }
            }
        }
    }

    @Test("the balance loss is 1 for a uniform gate and E when one expert takes all")
    func balance() throws {
        let gates = GateTraining(noise: 0, key: .init(seed: 1, purpose: "test"))
        let uniform = try Tensor([Float](repeating: 0.25, count: 8), shape: [2, 4])
        try gates.balance(uniform, counts: [1, 1, 0, 0])
        #expect(try gates.balanceLoss?.scalar() == 1)
        try gates.balance(Tensor([1, 0, 0, 0, 1, 0, 0, 0], shape: [2, 4]), counts: [2, 0, 0, 0])
        #expect(try gates.balanceLoss?.scalar() == 5)
    }
}
