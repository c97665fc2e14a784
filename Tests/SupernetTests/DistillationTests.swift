import Foundation
import Testing
import ViTMoE

@testable import Supernet
@testable import Torch

@Suite("Distillation")
struct DistillationTests {
    @Test("the loss is the Kullback-Leibler divergence of its definition, and 0 for equal scores")
    func definition() throws {
        let shape = [2, 3, 2, 2]
        let (student, teacher) = (gaussians(24, seed: 1), gaussians(24, seed: 2))
        let digest = try Supernet(tinyConfiguration()).digest()
        for kind in Distillation.Kind.allCases {
            let distillation = Distillation(teacher: digest, kind: kind, temperature: 2)
            let found = try distillation.loss(Tensor(student, shape: shape), teacher: Tensor(teacher, shape: shape))
                .scalar()
            // Groups of elements that form one distribution.
            let groups: [[Int]] =
                kind == .channels
                ? (0..<6).map { group in (0..<4).map { 4 * group + $0 } }
                : (0..<8).map { pixel in (0..<3).map { 12 * (pixel / 4) + 4 * $0 + pixel % 4 } }
            func distribution(_ values: [Float], _ group: [Int]) -> [Double] {
                let powers = group.map { exp(Double(values[$0]) / 2) }
                let sum = powers.reduce(0, +)
                return powers.map { $0 / sum }
            }
            var expected = 0.0
            for group in groups {
                for (p, q) in zip(distribution(teacher, group), distribution(student, group)) {
                    expected += p * log(p / q)
                }
            }
            #expect(abs(Double(found) - 4 * expected / Double(groups.count)) < 1e-5, "\(kind)")
            let same = try distillation.loss(Tensor(student, shape: shape), teacher: Tensor(student, shape: shape))
            #expect(abs(try same.scalar()) < 1e-6)
        }
    }

    @Test("a student needs the teacher that its configuration names, and then learns other weights")
    func teacher() throws {
        var configuration = try tinyConfiguration(steps: 2)
        configuration.alone = configuration.space.maximum
        let teacher = try Supernet(configuration)
        configuration.alone = configuration.space.minimum
        let plain = try Supernet(configuration)
        try plain.train()
        configuration.distillation = try Distillation(teacher: teacher.digest(), kind: .logits)
        let student = try Supernet(configuration)
        #expect(throws: SupernetError.self) { try student.train() }
        #expect(throws: SupernetError.self) { try student.train(teacher: plain) }
        try student.train(teacher: teacher)
        let weights = { (network: Supernet) in try network.network.namedTensors.map { try $0.tensor.floats() } }
        #expect(try weights(student) != weights(plain))
    }
}
