import CIMHardware
import CoSearch
import Foundation
import GSL
import Testing

@testable import Robustness

/// Seeds are fixed, so these tests pass or fail for ever; the rates say how often another seed would fail.
@Suite("Discrepancy, distribution")
struct DiscrepancyDistributionTests {
    private func logErrors(_ count: Int, correlation: Double, identity: UInt64) throws -> [(Double, Double)] {
        let discrepancy = try Discrepancy(
            kind: .perDesign, magnitude: 1, identity: identity, energyLatencyCorrelation: correlation)
        return try (0..<count).map { number in
            let logs = try discrepancy.factors(for: .numbered(number)).logarithms
            return (logs[0], logs[1])
        }
    }

    /// n = 10,000 errors: mean within 4 / sqrt(n), variance within 4 sqrt(2 / n), correlation within
    /// 4 (1 - rho^2) / sqrt(n) + 1e-9; each fails by chance in 6 of 100,000 seeds.
    @Test("errors are standard normal with the correlation asked for", arguments: [-1, -0.5, 0, 0.7, 1])
    func moments(correlation: Double) throws {
        let count = 10_000
        let errors = try logErrors(count, correlation: correlation, identity: 11)
        let (energies, latencies) = (errors.map(\.0), errors.map(\.1))
        for values in [energies, latencies] {
            #expect(abs(try Statistics.mean(values)) < 4 / Double(count).squareRoot())
            #expect(abs(try Statistics.variance(values) - 1) < 4 * (2 / Double(count)).squareRoot())
        }
        let found = try Statistics.correlation(energies, latencies)
        let tolerance = 4 * (1 - correlation * correlation) / Double(count).squareRoot() + 1e-9
        #expect(abs(found - correlation) < tolerance)
    }

    /// 15,625 designs whose log energy has standard deviation 1, wrong by s: tau = (2 / pi) asin(1 / sqrt(1 + s^2)).
    /// Kendall's tau of n independent pairs has a standard deviation below 2 / (3 sqrt(n)) = 0.0053 (its value at
    /// independence, the largest); at tau >= 0.5 it is below 0.004. A tolerance of 0.01 fails in fewer than 2 of 100 seeds.
    @Test(
        "a Gaussian error per design costs the rank agreement of the closed form", arguments: [0.05, 0.1, 0.2, 0.5, 1])
    func kendallClosedForm(error: Double) throws {
        let count = 15_625
        let question = try Question()
        let reference = TableSimulator(count: count, seed: 3)
        let wrong = DiscrepantSimulator(
            reference, discrepancy: try Discrepancy(kind: .perDesign, magnitude: error, identity: 8))
        let energies = try (0..<count).map { try question.ask(wrong, .numbered($0)).energy.si }
        let agreement = try RankAgreement(reference: reference.energies, wrong: energies)
        let expected = 2 / Double.pi * asin(1 / (1 + error * error).squareRoot())
        #expect(abs(agreement.kendallTau - expected) < 0.01, "tau \(agreement.kendallTau), closed form \(expected)")
    }

    @Test("a common scale keeps tau at 1 and the best tenth")
    func commonScale() throws {
        let question = try Question()
        let reference = TableSimulator(count: 500, seed: 3)
        let wrong = DiscrepantSimulator(
            reference, discrepancy: try Discrepancy(kind: .commonScale, magnitude: 0.3, identity: 8))
        let energies = try (0..<500).map { try question.ask(wrong, .numbered($0)).energy.si }
        let agreement = try RankAgreement(reference: reference.energies, wrong: energies)
        #expect(agreement.kendallTau == 1 && agreement.topOverlapFraction == 1 && agreement.topCount == 50)
        #expect(abs(agreement.spearman - 1) < 1e-12)
    }
}
