import CIMHardware
import Foundation
import GSL
import Testing

@testable import Robustness

@Suite("Fronts and sensitivity") struct FrontAndSensitivityTests {
    @Test("hypervolume by hand and against counting cells")
    func hypervolume() {
        let points = [(loss: 1.0, gain: 1.0), (loss: 2, gain: 3), (loss: 3, gain: 2)]
        #expect(ParetoFront.hypervolume(points, reference: (loss: 4, gain: 0)) == 3 + 2 * 2)
        #expect(ParetoFront.hypervolume([], reference: (loss: 4, gain: 0)) == 0)
        for trial in 0..<50 {
            var stream = RandomStream(StreamKey(seed: 5, purpose: "hypervolume", trial))
            let random = (0..<6).map { _ in
                (loss: Double(stream.integer(below: 12)), gain: Double(stream.integer(below: 12)))
            }
            var cells = 0
            for x in 0..<10 {
                for y in 1..<11 {
                    let isCovered = random.contains { $0.loss <= Double(x) && $0.gain >= Double(y + 1) }
                    cells += isCovered ? 1 : 0
                }
            }
            #expect(
                ParetoFront.hypervolume(
                    random.map { (loss: $0.loss, gain: min(11, $0.gain)) }, reference: (loss: 10, gain: 1))
                    == Double(cells))
        }
    }

    @Test("IGD+: nothing for the front itself or a better one, the excess otherwise")
    func distance() throws {
        let front = [(loss: 1.0, gain: 1.0), (loss: 3, gain: 2)]
        #expect(ParetoFront.distancePlus(of: front, to: front) == 0)
        #expect(ParetoFront.distancePlus(of: [(loss: 0.5, gain: 3)], to: front) == 0)
        let worse = try #require(ParetoFront.distancePlus(of: [(loss: 3, gain: 1)], to: front))
        #expect(abs(worse - 1) < 1e-12, "a whole range of the loss, a whole range of the gain: \(worse)")
        #expect(ParetoFront.distancePlus(of: [], to: front) == nil)
    }

    @Test("sensitivity: the component on which designs differ decides, one that all share does not")
    func sensitivity() throws {
        var designs: [SIMD16<Double>] = []
        for step in 0..<40 {
            // ADC against array: a trade that errors upset; the leakage is the same everywhere.
            var losses = SIMD16<Double>.zero
            let x = 0.2 + 0.04 * Double(step)
            losses[Component.adc.rawValue] = x
            losses[Component.array.rawValue] = 0.25 / x
            losses[Component.leakage.rawValue] = 0.5
            designs.append(losses)
        }
        let found = try ComponentSensitivity(
            designs: designs, magnitude: 0.3, key: StreamKey(seed: 1, purpose: "sensitivity test"))
        #expect(found.entries.map(\.component) == [.array, .adc, .leakage])
        let leakage = try #require(found.entries.last)
        #expect(leakage.total == 0 && leakage.morrisMean == 0 && leakage.regretWhenExact == found.expectedRegret)
        #expect(leakage.firstOrder == 0 && leakage.morrisDeviation == 0)
        #expect(found.expectedRegret > 0)
        let next = try #require(found.next)
        #expect(next.component != .leakage && found.relief(next) > 0.2)
        #expect(found.expectedRegret - next.regretWhenExact > 2 * next.reliefError && next.reliefError > 0)
        // Errors that hardly ever change the choice: one draw of 512 is no recommendation.
        let still = try ComponentSensitivity(
            designs: designs, magnitude: 0.001, key: StreamKey(seed: 1, purpose: "sensitivity test"))
        #expect(still.isNegligible && still.next == nil)
        #expect(found.entries.allSatisfy { $0.firstOrder <= $0.total + 0.15 && $0.total <= 1.3 })
    }

    @Test("Morris' sigma is that of the upward steps: effects of one sign scatter by how often there is one")
    func morris() throws {
        // The second design looks better where the ADC's log error exceeds the leakage's by ln 1.125, and is 10 % worse.
        var (first, second) = (SIMD16<Double>.zero, SIMD16<Double>.zero)
        first[Component.adc.rawValue] = 1
        second[Component.adc.rawValue] = 0.2
        second[Component.leakage.rawValue] = 0.9
        let trajectories = 200
        let found = try ComponentSensitivity(
            designs: [first, second], magnitude: 1, trajectories: trajectories,
            key: StreamKey(seed: 2, purpose: "morris"))
        #expect(found.entries.count == 2)
        for entry in found.entries {
            // An upward step changes nothing or ln 1.1, always with one sign: the variance follows from the mean.
            let (mean, count) = (entry.morrisMean, Double(trajectories))
            #expect(mean > 0)
            let expected = count / (count - 1) * mean * (log(1.1) - mean)
            #expect(abs(entry.morrisDeviation * entry.morrisDeviation - expected) < 1e-12)
        }
    }
}
