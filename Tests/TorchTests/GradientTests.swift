import Testing

@testable import Torch

@Suite("Gradients and AdamW")
struct GradientTests {
    @Test("backward gives the derivative: d/dw sum (w x)^2 = 2 w x^2, and adds up over calls")
    func derivative() throws {
        let weight = try Tensor([2, -3], shape: [2])
        let x = try Tensor([1, 2], shape: [2])
        try weight.requireGradient()
        #expect(try weight.gradient() == nil)
        for round in 1...2 {
            let product = try weight * x
            try (product * product).sum().backward()
            #expect(try weight.gradient()?.floats() == [4 * Float(round), -24 * Float(round)])
        }
        try weight.clearGradient()
        #expect(try weight.gradient() == nil)
    }

    @Test("withoutGradients records nothing, restores the state and passes errors on")
    func recording() throws {
        let weight = try Tensor([1], shape: [1])
        try weight.requireGradient()
        let silent = try withoutGradients { try weight.scaled(by: 2) }
        #expect(throws: TorchError.self) { try silent.sum().backward() }
        #expect(throws: TorchError.self) { try withoutGradients { try weight.reshaped([7]) } }
        try weight.scaled(by: 2).sum().backward()
        #expect(try weight.gradient()?.floats() == [2])
    }

    @Test("AdamW takes the steps of its formula, evaluated here in double precision")
    func adamW() throws {
        let weight = try Tensor([0.5, -1.5], shape: [2])
        try weight.requireGradient()
        var settings = AdamW.Settings()
        settings.decay = 0.1
        settings.maximumGradientNorm = 1
        let optimizer = try AdamW([.init(name: "w", tensor: weight, decays: true)], settings: settings)
        var expected = [0.5, -1.5]
        var first = [0.0, 0.0]
        var second = [0.0, 0.0]
        for step in 1...5 {
            let loss = try (weight * weight).sum()
            try loss.backward()
            let norm = try optimizer.step(learningRate: 0.01)
            var gradient = expected.map { 2 * $0 }
            let length = (gradient[0] * gradient[0] + gradient[1] * gradient[1]).squareRoot()
            #expect(abs(norm - length) < 1e-5)
            if length > 1 { gradient = gradient.map { $0 / length } }
            for index in 0..<2 {
                first[index] = 0.9 * first[index] + 0.1 * gradient[index]
                second[index] = 0.999 * second[index] + 0.001 * gradient[index] * gradient[index]
                var power1 = 1.0
                var power2 = 1.0
                for _ in 0..<step {
                    power1 *= 0.9
                    power2 *= 0.999
                }
                let rate = 0.01 * (first[index] / (1 - power1)) / ((second[index] / (1 - power2)).squareRoot() + 1e-8)
                expected[index] = (1 - 0.01 * 0.1) * expected[index] - rate
            }
        }
        let found = try weight.floats()
        #expect(abs(Double(found[0]) - expected[0]) < 1e-6)
        #expect(abs(Double(found[1]) - expected[1]) < 1e-6)
    }

    @Test("a parameter without a gradient stays as it is, and one that does not decay does not")
    func untouched() throws {
        let used = try Tensor([1], shape: [1])
        let unused = try Tensor([3], shape: [1])
        try used.requireGradient()
        try unused.requireGradient()
        let optimizer = try AdamW([
            .init(name: "used", tensor: used, decays: false), .init(name: "unused", tensor: unused, decays: true),
        ])
        try used.scaled(by: 0).sum().backward()
        try optimizer.step(learningRate: 0.1)
        #expect(try used.floats() == [1])
        #expect(try unused.floats() == [3])
    }

    @Test("a gradient that is not a number is an error, not a network of NaN")
    func notFinite() throws {
        let weight = try Tensor([0], shape: [1])
        try weight.requireGradient()
        let optimizer = try AdamW([.init(name: "w", tensor: weight, decays: true)])
        try weight.scaled(by: .infinity).sum().backward()
        #expect(throws: TorchError.self) { try optimizer.step(learningRate: 0.1) }
        #expect(try weight.floats() == [0])
    }
}
