import Foundation
import GSL
import Testing

/// Every NIST StRD nonlinear problem, from the far and the near start, with the default settings.
@Suite("Nonlinear fits reproduce NIST's certified values")
struct NISTRegressionTests {
    /// The starts from which Levenberg and Marquardt's method alone ends away from the minimum.
    static let needsSecondMethod = ["BoxBOD 1", "MGH10 1"]

    @Test("all 27 problems are read, with as many observations as NIST states")
    func problemsAreComplete() throws {
        let sizes = try NISTProblem.names.map { try NISTProblem($0).responses.count }
        #expect(
            sizes == [
                154, 6, 214, 54, 6, 168, 35, 250, 250, 250, 236, 151, 24, 24, 24, 11, 16, 33, 14, 14, 14, 14, 128, 9,
                15, 25, 37,
            ])
        let levels = try NISTProblem.names.map { try NISTProblem($0).difficulty }
        #expect(levels.count { $0 == .lower } == 8)
        #expect(levels.count { $0 == .average } == 11)
        #expect(levels.count { $0 == .higher } == 8)
    }

    @Test("parameters agree to 6 digits or more", arguments: NISTProblem.names, [1, 2])
    func certifiedValues(name: String, start: Int) throws {
        let problem = try NISTProblem(name)
        let fit = try fitNonlinear(
            residualCount: problem.responses.count, start: problem.starts[start - 1]
        ) { parameters, residuals in
            for row in residuals.indices {
                residuals[row] = problem.model(parameters, problem.predictors[row]) - problem.response(row)
            }
        }
        let place = "\(name), start \(start)"
        #expect(commonDigits(fit.parameters, problem.certified) >= 6, "\(place): \(fit.parameters)")

        // Lanczos1 was generated from its model to 14 digits: its sum of squares, 1.4e-25, is rounding itself, and so
        // are the deviations scaled by it.
        let isRoundingOnly = name == "Lanczos1"
        let deviationDigits = commonDigits(fit.standardErrorsFromResiduals, problem.certifiedDeviations)
        #expect(deviationDigits >= (isRoundingOnly ? 2 : 6), "\(place): \(fit.standardErrorsFromResiduals)")
        let sumDigits = commonDigits([fit.chiSquared], [problem.certifiedSum])
        #expect(sumDigits >= (isRoundingOnly ? 2 : 9), "\(place): \(fit.chiSquared)")

        // The table of the claim calibration.nist_minimum_digits.
        let parameterDigits = commonDigits(fit.parameters, problem.certified)
        print("NIST", name, "start", start, "parameters", parameterDigits, "deviations", deviationDigits)

        let usedSecond = fit.method != .levenbergMarquardt
        #expect(usedSecond == Self.needsSecondMethod.contains("\(name) \(start)"), "\(place): \(fit.method)")
    }

    /// Fewest significant digits in common, at most 11: the certified values have no more.
    private func commonDigits(_ values: [Double], _ certified: [Double]) -> Double {
        zip(values, certified).map { value, truth in
            value == truth ? 11 : min(11, -log10(abs((value - truth) / truth)))
        }.min() ?? 0
    }
}
