import Testing

@testable import CoSearch

@Suite("Broken limits beside chips that cannot be")
struct LimitViolationTests {
    @Test("the order of broken limits stays, and none reaches a misfit, by whatever factor a limit is broken")
    func order() {
        let sums = [0, 0.01, 1, 499, 500, 501, 1e3, 1e6, 1e9, 1e12, 1e18, 1e100]
        let violations = sums.map(Scoring.limitViolation)
        #expect(violations == violations.sorted() && Set(violations).count == sums.count)
        #expect(Array(violations.prefix(5)) == Array(sums.prefix(5)), "small sums are as they are")
        for violation in violations + [
            Scoring.limitViolation(.infinity), Scoring.limitViolation(.greatestFiniteMagnitude),
        ] {
            // The accuracy's own violation is below one.
            #expect(violation + 1 < Scoring.misfitViolation(excessRatio: 0))
        }
        #expect(Scoring.misfitViolation(excessRatio: .infinity) < Scoring.impossibleDesignViolation)
    }
}
