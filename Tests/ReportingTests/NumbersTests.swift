import Foundation
import Testing

@testable import Reporting

@Suite("Numbers as text")
struct NumberTextTests {
    @Test("significant digits, rounding up a decade, true minus sign, no negative zero")
    func significant() {
        #expect(NumberText.significant(1.2345) == "1.23")
        #expect(NumberText.significant(9.996) == "10.0")
        #expect(NumberText.significant(-0.000_123_4) == "−0.000123")
        #expect(NumberText.significant(123_456) == "123\u{202F}456")
        #expect(NumberText.significant(1.5e-9, digits: 2) == "1.5×10⁻⁹")
        #expect(NumberText.significant(2.5e12, digits: 2) == "2.5×10¹²")
        #expect(NumberText.significant(0) == "0")
        #expect(NumberText.fixed(-0.04, decimals: 1) == "0.0")
        #expect(NumberText.percent(0.123, signed: true) == "+12.3 %")
        #expect(NumberText.significant(.nan) == "—")
        #expect(NumberText.fixed(-.infinity, decimals: 2) == "−∞")
        #expect(NumberText.integer(-1_234_567) == "−1\u{202F}234\u{202F}567")
    }

    @Test("an interval is printed with the decimals that its half-width supports")
    func intervals() {
        #expect(IntervalEstimate(1.2345, lower: 0.9876, upper: 1.4814).text == "1.23 [0.99, 1.48]")
        #expect(IntervalEstimate(-12.3, lower: -30, upper: 5.4).text == "−12 [−30, 5]")
        #expect(IntervalEstimate(3.14159).text == "3.14")
        #expect(IntervalEstimate(1, lower: 2, upper: 0).bounds == nil)
    }
}

@Suite("Order statistics and densities")
struct DistributionShapeTests {
    @Test("quantiles of type 7, by hand")
    func quantiles() {
        let sorted = [1.0, 2, 4, 8]
        #expect(Quantiles.quantile(0, ofSorted: sorted) == 1)
        #expect(Quantiles.quantile(0.5, ofSorted: sorted) == 3)
        #expect(Quantiles.quantile(0.25, ofSorted: sorted) == 1.75)
        #expect(Quantiles.quantile(1, ofSorted: sorted) == 8)
        #expect(Quantiles.quantile(0.5, ofSorted: []).isNaN)
    }

    @Test("whiskers end at the last value within 1.5 interquartile ranges")
    func whiskers() throws {
        let box = try #require(BoxSummary([1, 2, 3, 4, 5, 6, 7, 8, 9, 100]))
        #expect(box.upperWhisker == 9)
        #expect(box.lowerWhisker == 1)
        #expect(box.median == 5.5)
        #expect(BoxSummary([.nan]) == nil)
    }

    @Test("Silverman's bandwidth of 1...10 and a symmetric density cut at the data")
    func density() throws {
        let density = try #require(KernelDensity((1...10).map(Double.init)))
        // s² = 55/6, IQR = 4.5 (type 7), so min(s, IQR/1.34) = s.
        #expect(abs(density.bandwidth - 0.9 * (55.0 / 6).squareRoot() * pow(10, -0.2)) < 1e-12)
        #expect(density.positions.first == 1 && density.positions.last == 10)
        #expect(density.relativeDensities.max() == 1)
        for (left, right) in zip(density.relativeDensities, density.relativeDensities.reversed()) {
            #expect(abs(left - right) < 1e-12)
        }
        #expect(KernelDensity([1, 2, 3]) == nil)
        #expect(KernelDensity(Array(repeating: 0.2, count: 50)) == nil)
    }

    @Test("parity statistics against closed forms: chip a doubled; chip b halved once, exact once")
    func parity() throws {
        let points = [2.0, 0.5, 1].enumerated().map { index, ratio in
            ParityPoint(
                series: .rram, circuit: index == 0 ? "a" : "b", operatingPoint: "", reported: 10, fitted: nil,
                heldOut: IntervalEstimate(10 * ratio, lower: 9, upper: index == 0 ? 9.5 : 11))
        }
        let statistics = try #require(ParityStatistics(points, fold: .heldOut))
        #expect(statistics.pointCount == 3 && statistics.chipCount == 2)
        // Every chip counts once: the means over chips of {1, 1/2} ln 2, of {1, -1/2} ln 2 and of {1, 1/4}.
        #expect(abs(statistics.geometricMeanErrorFactor - pow(2, 0.75)) < 1e-12)
        #expect(abs(statistics.bias - (pow(2, 0.25) - 1)) < 1e-12)
        #expect(statistics.medianAbsoluteError == 0.625)
        #expect(statistics.withinTenPercent == 1)
        #expect(statistics.covered == 2 && statistics.intervalCount == 3)
        #expect(ParityStatistics(points, fold: .fitted) == nil)
    }
}

@Suite("Axes")
struct AxisTests {
    @Test("tics are round, inside the range and cover the data", arguments: [1e-9, 0.003, 1, 47, 8.1e6])
    func linear(scale: Double) throws {
        let axis = Axis.linear(covering: [0.2 * scale, 0.9 * scale])
        #expect(axis.lower < 0.2 * scale && axis.upper > 0.9 * scale)
        #expect((3...9).contains(axis.tics.count), "\(axis.tics.count) tics at scale \(scale)")
        #expect(axis.tics.allSatisfy { $0.position >= axis.lower && $0.position <= axis.upper })
        #expect(Set(axis.tics.map(\.label)).count == axis.tics.count)
    }

    @Test("degenerate ranges still give an axis")
    func degenerate() {
        for values in [[], [0.0], [5.0, 5], [.nan]] as [[Double]] {
            let axis = Axis.linear(covering: values)
            #expect(axis.lower < axis.upper && !axis.tics.isEmpty, "\(values)")
            let logarithmic = Axis.logarithmic(covering: values)
            #expect(logarithmic.lower > 0 && logarithmic.lower < logarithmic.upper, "\(values)")
        }
    }

    @Test("the ratio axis is symmetric, holds every ratio and labels 1", arguments: [1.01, 1.3, 3, 40, 5e4])
    func ratio(largest: Double) {
        let axis = Axis.ratio(covering: [1, largest])
        #expect(abs(axis.lower * axis.upper - 1) < 1e-9)
        #expect(axis.upper > largest)
        #expect(axis.tics.contains { $0.position == 1 && $0.label == "1" })
        #expect(axis.tics.count <= 11)
    }
}
