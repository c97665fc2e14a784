import CIMHardware
import Foundation
import GSL
import Testing

@testable import Robustness

@Suite("Sample size, fronts, shares, sensitivity") struct PlanningTests {
    /// Against a simulation of 20,000 runs: n for a margin of ±10 % of paired differences in percent.
    @Test(
        "pairs for an equivalence test",
        arguments: [
            (0.05, 0.0, 4, 5), (0.08, 0, 8, 9), (0.10, 0, 11, 13), (0.15, 0, 22, 28), (0.10, 0.02, 12, 15),
            (0.10, 0.05, 26, 36), (0.05, 0.05, 8, 11),
        ])
    func pairs(deviation: Double, difference: Double, eighty: Int, ninety: Int) {
        func first(_ power: Double) -> Int {
            (4...200).first {
                SampleSize.power(pairs: $0, deviation: deviation, difference: difference, bounds: -0.1...0.1) >= power
            } ?? 0
        }
        // The table steps by two above 20, and its simulation errs by about one pair.
        #expect(abs(first(0.8) - eighty) <= 1 && abs(first(0.9) - ninety) <= 2, "\(first(0.8)), \(first(0.9))")
    }

    @Test("the search for n agrees with trying every n")
    func search() {
        for deviation in [0.02, 0.07, 0.2] {
            let bounds = log1p(-0.1)...log1p(0.1)
            let tried = (4...400).first { SampleSize.power(pairs: $0, deviation: deviation, bounds: bounds) >= 0.9 }
            #expect(SampleSize.pairs(deviation: deviation, margin: 0.1, power: 0.9) == tried)
        }
        #expect(SampleSize.pairs(deviation: 5, margin: 0.1, power: 0.9, limit: 100) == nil)
        #expect(SampleSize.pairs(deviation: 0.1, margin: 0.1, difference: 0.2, power: 0.9) == nil)
    }

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

    /// 40 tables of 6 x 5 x 30 with known variances; the mean estimate is within four standard errors, failing by chance in
    /// fewer than 1 of 1,000 seeds.
    @Test("variance shares find what was put in")
    func varianceShares() throws {
        var sums = [0.0, 0, 0]
        for trial in 0..<40 {
            var stream = RandomStream(StreamKey(seed: 6, purpose: "variance", trial))
            let a = stream.gaussians(6).map { 2 * $0 }
            let b = stream.gaussians(5)
            var values: [Double] = []
            for i in 0..<6 {
                for j in 0..<5 { for _ in 0..<30 { values.append(a[i] + b[j] + 0.5 * stream.gaussian()) } }
            }
            let found = try VarianceShares(factors: [("a", 6), ("b", 5), ("c", 30)], values: values)
            for index in 0..<3 { sums[index] += found.shares[index].variance / 40 }
            #expect(abs(found.rest - 0.25) < 0.08)
        }
        // Standard error of a variance estimate with k levels: variance sqrt(2 / (k - 1)) / sqrt(40).
        #expect(abs(sums[0] - 4) < 4 * 4 * (2.0 / 5).squareRoot() / 40.0.squareRoot())
        #expect(abs(sums[1] - 1) < 4 * 1 * (2.0 / 4).squareRoot() / 40.0.squareRoot())
        #expect(sums[2] < 0.02)
        #expect(throws: RobustnessError.self) { try VarianceShares(factors: [("a", 2), ("b", 2)], values: [1, 2, 3]) }
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

    @Test("a BCa interval of a symmetric sample lies around its mean; too few values are refused")
    func bootstrap() throws {
        let values = (0..<21).map { Double($0) - 10 }
        let interval = try BootstrapInterval(median: values, key: StreamKey(seed: 1, purpose: "bootstrap test"))
        #expect(interval.estimate == 0 && interval.lower < -1 && interval.upper > 1 && interval.lower > -8)
        #expect(throws: RobustnessError.self) {
            try BootstrapInterval(median: [1, 2, 3], key: StreamKey(seed: 1, purpose: "bootstrap test"))
        }
    }
}
