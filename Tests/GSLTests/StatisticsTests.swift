import Foundation
import GSL
import Testing

@Suite("Statistics")
struct StatisticsTests {
    @Test("moments and order statistics of a sample by hand")
    func byHand() throws {
        let sample = [4.0, 1, 3, 2]
        #expect(try Statistics.mean(sample) == 2.5)
        #expect(abs(try Statistics.variance(sample) - 5.0 / 3) < 1e-15)
        #expect(abs(try Statistics.standardDeviation(sample) - (5.0 / 3).squareRoot()) < 1e-15)
        #expect(try Statistics.median(sample) == 2.5)
        #expect(try Statistics.quantile(sample, 0) == 1)
        #expect(try Statistics.quantile(sample, 1) == 4)
        // (n - 1) p = 0.75 between the first and the second value.
        #expect(abs(try Statistics.quantile(sample, 0.25) - 1.75) < 1e-15)
        #expect(try Statistics.quantile(sorted: [5], 0.3) == 5)
        #expect(abs(try Statistics.medianAbsoluteDeviation(sample) - 1.4826) < 1e-4)
    }

    @Test("NIST StRD univariate data NumAcc3 keeps 8 digits of the deviation")
    func certifiedDeviation() throws {
        // 1000000.2, then 500 pairs 1000000.1, 1000000.3: certified mean 1000000.2, standard deviation 0.1.
        let sample = [1_000_000.2] + (0..<500).flatMap { _ in [1_000_000.1, 1_000_000.3] }
        #expect(abs(try Statistics.mean(sample) - 1_000_000.2) < 1e-8)
        #expect(abs(try Statistics.standardDeviation(sample) - 0.1) < 1e-9)
    }

    @Test("correlations of monotone and of independent samples")
    func correlations() throws {
        let x = [1.0, 2, 3, 4]
        let y = [1.0, 8, 27, 64]
        #expect(abs(try Statistics.spearman(x, y) - 1) < 1e-15)
        #expect(try Statistics.kendallTauB(x, y) == 1)
        #expect(try Statistics.kendallTauB(x, y.reversed()) == -1)
        #expect(abs(try Statistics.correlation(x, [1, -1, -1, 1])) < 1e-15)
        #expect(abs(try Statistics.correlation(x, x.map { 3 - 2 * $0 }) + 1) < 1e-15)
        // Ties take mean ranks: ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4 correlate sqrt(0.9).
        #expect(abs(try Statistics.spearman([1, 2, 2, 3], x) - 0.9.squareRoot()) < 1e-15)
    }

    @Test("Kendall's tau-b equals its definition on samples with ties", arguments: 0..<50)
    func kendallDefinition(trial: Int) throws {
        var stream = RandomStream(StreamKey(seed: 1, purpose: "kendall", trial))
        let count = 2 + stream.integer(below: 60)
        let levels = 2 + stream.integer(below: 20)
        var x = (0..<count).map { _ in Double(stream.integer(below: levels)) }
        var y = (0..<count).map { _ in Double(stream.integer(below: levels)) }
        // Never constant.
        (x[0], x[1], y[0], y[1]) = (0, 1, 1, 0)
        var difference = 0.0
        var untiedX = 0.0
        var untiedY = 0.0
        for a in 0..<count {
            for b in 0..<a {
                let signX = x[a] == x[b] ? 0.0 : x[a] > x[b] ? 1 : -1
                let signY = y[a] == y[b] ? 0.0 : y[a] > y[b] ? 1 : -1
                difference += signX * signY
                untiedX += signX * signX
                untiedY += signY * signY
            }
        }
        let truth = difference / (untiedX * untiedY).squareRoot()
        #expect(abs(try Statistics.kendallTauB(x, y) - truth) < 1e-12, "seed 1, trial \(trial)")
    }

    @Test("samples without an answer are refused")
    func refusals() {
        #expect(throws: StatisticsError.tooFewValues(statistic: "mean", needed: 1, found: 0)) {
            try Statistics.mean([])
        }
        #expect(throws: StatisticsError.self) { try Statistics.standardDeviation([1]) }
        #expect(throws: StatisticsError.self) { try Statistics.median([1, .nan]) }
        #expect(throws: StatisticsError.self) { try Statistics.quantile([1, .infinity], 0.5) }
        #expect(throws: StatisticsError.self) { try Statistics.quantile([1, 2], 1.1) }
        #expect(throws: StatisticsError.self) { try Statistics.quantile([1, 2], .nan) }
        #expect(throws: StatisticsError.constantSample(statistic: "correlation")) {
            try Statistics.correlation([1, 1], [1, 2])
        }
        #expect(throws: StatisticsError.self) { try Statistics.spearman([1, 2], [1, 2, 3]) }
        #expect(throws: StatisticsError.self) { try Statistics.kendallTauB([1], [1]) }
        #expect(throws: StatisticsError.self) { try Statistics.kendallTauB([1, 2], [3, 3]) }
    }
}

@Suite("Distributions")
struct DistributionsTests {
    @Test("quantiles with a closed form")
    func closedForms() {
        for p in [0.001, 0.1, 0.5, 0.9, 0.999] {
            // Cauchy; t with two degrees of freedom; exponential with mean 2.
            let cauchy = tan(Double.pi * (p - 0.5))
            #expect(abs(Distributions.studentTQuantile(p, degreesOfFreedom: 1) - cauchy) <= 1e-12 * (1 + abs(cauchy)))
            let two = (2 * p - 1) / (2 * p * (1 - p)).squareRoot()
            #expect(abs(Distributions.studentTQuantile(p, degreesOfFreedom: 2) - two) <= 1e-12 * (1 + abs(two)))
            let exponential = -2 * log(1 - p)
            #expect(abs(Distributions.chiSquaredQuantile(p, degreesOfFreedom: 2) - exponential) < 1e-11)
            let probability = 0.5 * erfc(-Distributions.normalQuantile(p) / 2.0.squareRoot())
            #expect(abs(probability - p) < 1e-15)
        }
    }

    @Test("distribution functions invert the quantiles")
    func inverses() {
        for p in [1e-6, 0.025, 0.4, 0.975] {
            #expect(abs(Distributions.normalCDF(Distributions.normalQuantile(p)) / p - 1) < 1e-12)
            let t = Distributions.studentTQuantile(p, degreesOfFreedom: 7)
            #expect(abs(Distributions.studentTCDF(t, degreesOfFreedom: 7) / p - 1) < 1e-9)
            let x = Distributions.chiSquaredQuantile(p, degreesOfFreedom: 7)
            #expect(abs(Distributions.chiSquaredCDF(x, degreesOfFreedom: 7) / p - 1) < 1e-9)
            #expect(abs(Distributions.studentTUpperTail(-t, degreesOfFreedom: 7) / p - 1) < 1e-9)
            #expect(abs(Distributions.chiSquaredUpperTail(x, degreesOfFreedom: 7) / (1 - p) - 1) < 1e-9)
        }
        #expect(abs(Distributions.normalUpperTail(10) / 7.619853024160526e-24 - 1) < 1e-12)
    }

    @Test("arguments outside the domain give NaN")
    func outside() {
        #expect(Distributions.normalQuantile(1.5).isNaN)
        #expect(Distributions.normalQuantile(.nan).isNaN)
        #expect(Distributions.normalQuantile(1) == .infinity)
        #expect(Distributions.studentTQuantile(0.5, degreesOfFreedom: 0).isNaN)
        #expect(Distributions.studentTCDF(0.5, degreesOfFreedom: -1).isNaN)
        #expect(Distributions.chiSquaredQuantile(-0.1, degreesOfFreedom: 2).isNaN)
    }
}
