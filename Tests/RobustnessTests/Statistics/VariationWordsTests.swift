import Testing

@testable import Robustness

/// The sentences of Appendix E on made-up differences: nothing here is a measurement.
@Suite("Words on device variation")
struct VariationWordsTests {
    /// Four pairs with this mean and a standard deviation of 0.1 points: t of 3 degrees of freedom makes 0.16 points of it at 95 %.
    private static func row(gain points: Double, axis: VariationStudy.Condition.Axis = .read) throws
        -> VariationResult.Row
    {
        let spread = [-1.0, -1, 1, 1].map { 0.1 * (3.0 / 4).squareRoot() * $0 }
        let blind = [0.5, 0.5, 0.5, 0.5]
        let searched = spread.map { 0.5 + (points + $0) / 100 }
        return VariationResult.Row(
            condition: VariationStudy.Condition(axis: axis, level: axis == .clean ? nil : 0.05, variation: nil),
            individuals: [0.5], searched: searched, searchedBlind: blind, calibratedBlind: blind,
            remedy: try MeanInterval(of: [0, 0]), searchedMean: try MeanInterval(of: searched),
            gain: try MeanInterval(of: zip(searched, blind).map { $0 - $1 }), architectures: [],
            predictorKendallTau: 0.5,
            predictorError: 0.01)
    }

    private static func words(_ gains: [Double]) throws -> [String] {
        let rows = try [row(gain: 0, axis: .clean)] + gains.map { try row(gain: $0) }
        return VariationResult(cleanMeanIoU: 0.6, rows: rows).verdicts
    }

    @Test("a loss is said as lower, with n, its interval and whether it can be told from zero")
    func lower() throws {
        let words = try Self.words([-0.63])
        #expect(words.count == 1)
        #expect(
            words[0].contains("does harm") && words[0].contains("end 0.63 points of mIoU below the blind ones"),
            "\(words)")
        #expect(
            words[0].contains("n = 4 pairs, 95 % interval of the difference \u{2212}0.79 to \u{2212}0.47"), "\(words)")
        #expect(words[0].contains("costs the blind winners 10.00 points"), "\(words)")
    }

    @Test("a difference whose interval excludes zero alone, but not among seven, is not shown")
    func many() throws {
        // 0.2 points: the 95 % half width is 0.16, that of one among seven 0.31.
        #expect(try Self.words([0.2])[0].contains("knowing the variation helps"))
        let seven = try Self.words([0.2, 1, -1, 0, 1, 1, 1])
        #expect(
            seven[0].contains("no difference shown") && seven[0].contains("allowing for 7 conditions"), "\(seven[0])")
        #expect(seven[1].contains("helps") && seven[2].contains("harm"), "\(seven)")
        #expect(seven[3].contains("end level with the blind ones") && seven[3].contains("contains 0"), "\(seven[3])")
    }
}
