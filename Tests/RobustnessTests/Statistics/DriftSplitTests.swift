import Foundation
import Testing

@testable import Robustness

@Suite("Two parts of a drift") struct DriftSplitTests {
    @Test("the parts add up in logarithms, pair by pair, and only pairs count")
    func parts() throws {
        let searched: [UInt64: Double] = [1: 1.21, 2: 1.1, 3: 2, 5: 1]
        let proven: [UInt64: Double] = [1: 1.1, 2: 1, 4: 9, 5: 1]
        let split = try #require(try DriftSplit(searched: searched, proven: proven, best: 1, confidence: 0.95))
        #expect(split.pairs == 3)
        #expect(abs(split.simulator.mean - log(1.1) / 3) < 1e-12)
        #expect(abs(split.search.mean - 2 * log(1.1) / 3) < 1e-12)
        #expect(abs(split.total.mean - split.simulator.mean - split.search.mean) < 1e-12)
        #expect(try DriftSplit(searched: [1: 1], proven: proven, best: 1, confidence: 0.95) == nil)
    }
}
