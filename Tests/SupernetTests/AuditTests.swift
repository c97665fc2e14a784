import Foundation
import Testing
import ViTMoE

@testable import Supernet

@Suite("Ranking audit")
struct AuditTests {
    @Test("architectures are drawn uniformly, each once, the same for the same seed")
    func architectures() throws {
        let space = ArchitectureSpace.standard(.b0)
        let drawn = RankingAudit.architectures(space, count: 40, seed: 3)
        #expect(drawn == RankingAudit.architectures(space, count: 40, seed: 3))
        #expect(drawn != RankingAudit.architectures(space, count: 40, seed: 4))
        #expect(Set(drawn).count == 40)
        for architecture in drawn { try space.validate(architecture) }
        // Uniform on 16...1024 the mean of 40 has a standard error of 46; six of them leave a false alarm in 1e-9.
        let mean = drawn.reduce(0.0) { $0 + Double($1.blocks[3].hiddenSize) } / 40
        #expect(abs(mean - 520) < 6 * 46)
    }

    @Test("tau and its interval follow their definitions")
    func interval() throws {
        let architecture = ArchitectureSpace.standard(.b0).maximum
        // One of the 15 pairs is exchanged: tau = 13 / 15.
        let shared: [Double] = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6]
        let alone: [Double] = [0.2, 0.1, 0.3, 0.4, 0.5, 0.6]
        let audit = try RankingAudit(
            zip(shared, alone).enumerated().map {
                .init(architecture: architecture, parameters: $0, shared: $1.0, alone: $1.1)
            })
        #expect(abs(audit.kendallTau - 13.0 / 15) < 1e-12)
        #expect(audit.parameterTau == audit.kendallTau, "parameters grow as the shared mIoU does")
        let width = 1.96 * (0.437 / 2.0).squareRoot()
        #expect(abs(audit.interval[0] - tanh(atanh(13.0 / 15) - width)) < 1e-12)
        #expect(abs(audit.interval[1] - tanh(atanh(13.0 / 15) + width)) < 1e-12)
        #expect(throws: SupernetError.self) { try RankingAudit([]) }
    }

    @Test("an architecture alone is a network of its size; others are refused; an audit goes on where it stopped")
    func alone() throws {
        var configuration = try tinyConfiguration(steps: 2)
        let supernet = try Supernet(configuration)
        let architecture = try configuration.space.architecture([1, 16, 2, 30, 1, 40, 1, 50])
        configuration.alone = architecture
        let single = try Supernet(configuration)
        #expect(single.parameterCount < supernet.parameterCount)
        #expect(try single.configuration.digest() != supernet.configuration.digest())
        _ = try single.evaluate(architecture)
        #expect(throws: SupernetError.self) { try single.evaluate(configuration.space.minimum) }
        configuration.alone?.blocks[0].experts = 3
        #expect(throws: SupernetError.self) { try Supernet(configuration) }

        struct Killed: Error {}
        try withTemporaryDirectory { directory in
            var trained: [Int] = []
            #expect(throws: Killed.self) {
                try RankingAudit.run(supernet, count: 6, directory: directory) { number, _ in
                    trained.append(number)
                    if number == 3 { throw Killed() }
                }
            }
            let audit = try RankingAudit.run(supernet, count: 6, directory: directory) { number, _ in
                trained.append(number)
            }
            #expect(audit.samples.count == 6)
            // 0 to 2 were done, 3 begins again, two steps each.
            #expect(trained == [0, 0, 1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 5])
            #expect(try RankingAudit.run(supernet, count: 6, directory: directory) == audit)
        }
    }

    @Test("expert loads count every token once, none beyond the architecture's experts")
    func loads() throws {
        let supernet = try Supernet(tinyConfiguration())
        let space = supernet.configuration.space
        for architecture in [space.maximum, space.minimum] {
            let loads = try supernet.expertLoads(architecture)
            #expect(loads.count == Backbone.standard(.b0).depths.reduce(0, +))
            let stages = try Backbone.standard(.b0).stages(for: supernet.configuration.image)
            for load in loads {
                let block = Int(load.layer.dropFirst("block".count).prefix(1)).map { $0 - 1 } ?? 0
                #expect(load.tokens.count == architecture.blocks[block].experts)
                #expect(load.tokens.reduce(0, +) == 6 * stages[block].tokens)
            }
        }
        #expect(ExpertLoad(layer: "", tokens: [5, 5, 5]).coefficientOfVariation == 0)
        #expect(abs(ExpertLoad(layer: "", tokens: [12, 0, 0, 0]).coefficientOfVariation - 3.0.squareRoot()) < 1e-12)
    }

    @Test("images one by one add up to the whole; the noise of a difference of equals is 0")
    func noise() throws {
        let supernet = try Supernet(tinyConfiguration())
        let architecture = supernet.configuration.space.maximum
        let single = try supernet.confusions(architecture)
        var sum = ConfusionMatrix(classes: IndoorClass.count)
        for confusion in single { sum.add(confusion) }
        #expect(try sum == supernet.evaluate(architecture).confusion)
        #expect(try EvaluationNoise.standardErrorOfDifference(single, single) == 0)
        #expect(try EvaluationNoise.standardError(single) > 0)
        #expect(throws: SupernetError.self) { try EvaluationNoise.standardError([sum]) }
        var right = ConfusionMatrix(classes: 1)
        right.add(labels: [0, 0], predictions: [0, 0])
        #expect(right.majorityMeanIoU == 1)
    }
}
