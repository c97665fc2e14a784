import CIMHardware
import CoSearch
import Foundation
import Optimization
import Quantities
import Testing
import ViTMoE

/// The scenarios of the tests.
enum Scenarios {
    static let floor = 0.32
    static let latency = Scenario(
        name: "latency", objective: .latency, constraints: Constraints(meanIoUFloor: floor))
    static let energy = Scenario(name: "energy", objective: .energy, constraints: Constraints(meanIoUFloor: floor))
    static let performance = Scenario(name: "performance", objective: .performance)
    static let weighted = Scenario(
        name: "weighted", objective: .weightedSum,
        weights: Scenario.Weights(latency: 1, energy: 1, performance: 1))
    static let all = [latency, energy, performance, weighted]
}

@Suite("Nested search on a problem with a known optimum")
struct NestedSearchTests {
    // Fixed seeds: the outcome is deterministic and has no false alarms.
    @Test("latency and energy: the hardware optimum exactly, on a network near the linear program's bound")
    func closedFormOptimum() throws {
        let bound = SyntheticProblem.leastSize(meanIoUFloor: Scenarios.floor)
        for seed in 1...5 {
            let fast = try SyntheticProblem.search(Scenarios.latency, seed: UInt64(seed)).run()
            #expect(SyntheticProblem.latencyFactor(fast.design) == 1, "seed \(seed): \(fast.design)")
            let frugal = try SyntheticProblem.search(Scenarios.energy, seed: UInt64(seed)).run()
            #expect(SyntheticProblem.energyFactor(frugal.design) == 1, "seed \(seed): \(frugal.design)")
            for outcome in [fast, frugal] {
                let size = SyntheticProblem.size(outcome.architecture)
                #expect(outcome.feasible, "seed \(seed)")
                #expect(outcome.meanIoU >= Scenarios.floor)
                #expect(size >= bound - 1e-9, "seed \(seed)")
                #expect(size <= 1.7 * bound, "seed \(seed): size \(size), bound \(bound)")
                // Five experts everywhere and all widths: 57,000 against the bound's 6,600.
                #expect(5 * size < SyntheticProblem.size(SyntheticProblem.space.maximum))
            }
        }
    }

    @Test("with more generations the network comes within 5 % of the linear program's bound")
    func longSearch() throws {
        var settings = SyntheticProblem.settings
        settings.evolution = EvolutionarySettings(population: 150, generations: 80, patience: 80)
        settings.selectedPerGeneration = 1
        let outcome = try SyntheticProblem.search(Scenarios.latency, settings: settings).run()
        let bound = SyntheticProblem.leastSize(meanIoUFloor: Scenarios.floor)
        #expect(SyntheticProblem.size(outcome.architecture) <= 1.05 * bound)
    }

    @Test("performance: nearly the accuracy of the largest network, on hardware that exists", arguments: 1...5)
    func performance(seed: Int) throws {
        let outcome = try SyntheticProblem.search(Scenarios.performance, seed: UInt64(seed)).run()
        let gain = (outcome.meanIoU - 0.2) / (SyntheticProblem.meanIoU(SyntheticProblem.space.maximum) - 0.2)
        #expect(gain > 0.95, "seed \(seed): \(gain)")
        #expect(outcome.feasible)
    }

    @Test("a chip that costs accuracy is left where the floor does not hold on it, and taken where it does")
    func chipsCostAccuracy() throws {
        // The fastest kind is analog. The largest network reaches 0.35; five parts that keep 0.98 each leave 0.316.
        let lossy = try SyntheticProblem.search(Scenarios.latency, accuracy: ChipLoss()).run()
        #expect(lossy.feasible && lossy.design.macro.kind == .sramDigital)
        #expect(lossy.meanIoU == SyntheticProblem.meanIoU(lossy.architecture))
        let mild = try SyntheticProblem.search(Scenarios.latency, accuracy: ChipLoss(analogKeeps: 0.999)).run()
        #expect(mild.feasible && mild.design.macro.kind == .sramAnalog)
        let expected = SyntheticProblem.meanIoU(mild.architecture) * pow(0.999, 5)
        #expect(abs(mild.meanIoU - expected) < 1e-12 && mild.meanIoU >= Scenarios.floor)
        let best = try SyntheticProblem.search(Scenarios.performance, accuracy: ChipLoss(analogKeeps: 0.999)).run()
        #expect(best.design.macro.kind == .sramDigital)
    }

    @Test("each part of a hybrid chip's network is computed in the macro that holds it")
    func partsOfHybridChips() throws {
        var design = DesignSpace.standardHybrid().base
        for (holds, analogParts) in [(NetworkParts.decoder, 4), (NetworkParts.blocks, 1)] {
            design.second?.holds = holds
            #expect(design.macro.kind == .rramAnalog && design.second?.part.macro.kind == .sramDigital)
            let kept = try ChipLoss(analogKeeps: 0.9).kept(by: design)
            #expect(abs(kept - pow(0.9, Double(analogParts))) < 1e-12)
        }
        #expect(try SyntheticAccuracy().kept(by: design) == 1)
    }

    @Test("an area limit binds: the fastest design within it is found")
    func bindingArea() throws {
        // Lanes 1024 need 10.24 mm²; the limit allows 256. The other axes keep their optimum.
        var scenario = Scenarios.latency
        scenario.constraints.areaLimit = .squareMillimeters(3)
        let outcome = try SyntheticProblem.search(scenario).run()
        #expect(outcome.feasible)
        #expect(outcome.design.vectorLanes == 256)
        #expect(outcome.design.busWidthBits == 512)
        #expect(outcome.design.macro.kind == .sramAnalog)
    }

    @Test(
        "a common factor on all metrics changes nothing while no limit binds",
        arguments: Scenarios.all)
    func commonScale(_ scenario: Scenario) throws {
        let reference = try SyntheticProblem.search(scenario, seed: 3).run()
        for scale in [0.7, 1.1, 1.5, 4] {
            let wrong = try SyntheticProblem.search(
                scenario, simulator: SyntheticSimulator(scale: scale), seed: 3
            ).run()
            #expect(wrong.architecture == reference.architecture, "scale \(scale)")
            #expect(wrong.design == reference.design, "scale \(scale)")
            #expect(wrong.individuals.map(\.architecture) == reference.individuals.map(\.architecture))
            #expect(wrong.individuals.map(\.design) == reference.individuals.map(\.design))
            let ratio = wrong.metrics.latency.si / reference.metrics.latency.si
            #expect((ratio / scale - 1).magnitude < 1e-12)
        }
    }

    @Test("the same seed gives the same bytes on any number of threads, another seed another search")
    func determinism() throws {
        func json(_ seed: UInt64, threads: Int = 1) throws -> Data {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            return try encoder.encode(
                try SyntheticProblem.search(Scenarios.energy, seed: seed, threads: threads).run())
        }
        let first = try json(8)
        #expect(first == (try json(8)))
        for threads in 2...4 { #expect(first == (try json(8, threads: threads)), "\(threads) threads") }
        #expect(first != (try json(9)))
        let decoded = try JSONDecoder().decode(SearchOutcome.self, from: first)
        #expect(decoded == (try SyntheticProblem.search(Scenarios.energy, seed: 8).run()))
    }

    @Test("resumed at any generation, the outcome is the same")
    func resumption() throws {
        let search = try SyntheticProblem.search(Scenarios.latency, seed: 4)
        var checkpoints: [Data] = []
        let expected = try search.run { checkpoints.append(try JSONEncoder().encode($0.checkpoint)) }
        #expect(checkpoints.count == expected.history.count)
        for (generation, data) in checkpoints.enumerated() {
            let checkpoint = try JSONDecoder().decode(SearchCheckpoint.self, from: data)
            #expect(try search.run(resuming: checkpoint) == expected, "generation \(generation)")
        }
    }

    @Test("the books balance: no architecture twice, every simulator call counted, the winner is the best individual")
    func bookkeeping() throws {
        let calls = CallCounter()
        let outcome = try SyntheticProblem.search(
            Scenarios.latency, simulator: SyntheticSimulator(calls: calls), seed: 2
        ).run()
        #expect(outcome.hardwareEvaluations == calls.count.withLock { $0 })
        #expect(Set(outcome.individuals.map(\.architecture)).count == outcome.individuals.count)
        for individual in outcome.individuals {
            #expect(!Fitness.isBetter(individual.fitness, than: outcome.fitness))
            #expect(individual.metrics?.breakdown == nil)
        }
        let winner = try #require(outcome.individuals.first { $0.architecture == outcome.architecture })
        #expect(winner.hardwareSearched)
        #expect(winner.design == outcome.designChoice)
        #expect(outcome.largest.architecture == SyntheticProblem.space.maximum)
        #expect(outcome.history.map(\.generation) == Array(0..<outcome.history.count))
        #expect(outcome.stopReason == .budget || outcome.stopReason == .converged)
    }

    @Test("with two design spaces the better memory wins, and is named")
    func choiceOfSpace() throws {
        let digital = SyntheticProblem.designSpace(kinds: [.sramDigital])
        let analog = SyntheticProblem.designSpace(kinds: [.sramAnalog])
        let fast = try SyntheticProblem.search(Scenarios.latency, designSpaces: [digital, analog]).run()
        #expect(fast.designChoice.space == 1)
        let frugal = try SyntheticProblem.search(Scenarios.energy, designSpaces: [digital, analog]).run()
        #expect(frugal.designChoice.space == 0)
        #expect(try digital.design(at: frugal.designChoice.point) == frugal.design)
    }

    @Test("selection by accuracy alone, the literal reading of line 5, searches the most accurate networks")
    func selectionByAccuracy() throws {
        var settings = SyntheticProblem.settings
        settings.selection = .accuracy
        settings.evolution.generations = 1
        let outcome = try SyntheticProblem.search(Scenarios.latency, settings: settings).run()
        let searched = outcome.individuals.filter(\.hardwareSearched).map(\.meanIoU)
        let best = outcome.individuals.map(\.meanIoU).sorted(by: >).prefix(2)
        #expect(Set(best).isSubset(of: Set(searched)))
    }
}
