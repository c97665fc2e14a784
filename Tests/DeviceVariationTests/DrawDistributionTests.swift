import DeviceVariation
import Testing

/// Mean, spread, quantiles and tail of what simulated chips give, against values by hand.
@Suite struct DrawDistributionTests {
    @Test func twentyChips() throws {
        let found = try #require(DrawDistribution((1...20).map(Double.init).reversed()))
        #expect(found.draws == 20 && found.mean == 10.5)
        let deviation = try #require(found.standardDeviation)
        #expect(abs(deviation - 35.0.squareRoot()) < 1e-12)
        for (value, expected) in zip(found.quantiles, [1.95, 5.75, 10.5, 15.25, 19.05]) {
            #expect(abs(value - expected) < 1e-12)
        }
        #expect(abs(found.conditionalValueAtRisk - 1.5) < 1e-12)
    }

    @Test func aTailThatEndsWithinAChip() throws {
        // A tenth of 15 chips is one and a half: (1 + 2 / 2) / 1.5.
        let found = try #require(DrawDistribution((1...15).map(Double.init)))
        #expect(abs(found.conditionalValueAtRisk - 2 / 1.5) < 1e-12)
    }

    @Test func fewChips() throws {
        let one = try #require(DrawDistribution([0.3]))
        #expect(one.standardDeviation == nil && one.standardError == nil && one.quantiles == [0.3, 0.3, 0.3, 0.3, 0.3])
        #expect(abs(one.conditionalValueAtRisk - 0.3) < 1e-12)
        let four = try #require(DrawDistribution([4, 2, 3, 1]))
        #expect(abs(four.conditionalValueAtRisk - 1) < 1e-12)
        #expect(DrawDistribution([]) == nil && DrawDistribution([1, .nan]) == nil)
    }
}
