import GSL
import Testing

@Suite("Linear fits")
struct LinearFitTests {
    private let design = (0..<5).map { [1, Double($0)] }
    private let observations = [1.0, 3, 2, 5, 4]

    @Test("a line through five points, by hand")
    func line() throws {
        let fit = try fitLinear(design: design, observations: observations)
        #expect(abs(fit.parameters[0] - 1.4) < 1e-12)
        #expect(abs(fit.parameters[1] - 0.8) < 1e-12)
        #expect(abs(fit.chiSquared - 3.6) < 1e-12)
        #expect(abs(fit.covariance[0][0] - 0.6) < 1e-12)
        #expect(abs(fit.covariance[0][1] + 0.2) < 1e-12)
        #expect(abs(fit.standardErrorsFromResiduals[1] - (0.1 * 1.2).squareRoot()) < 1e-12)
        #expect(abs(fit.predict([1, 10]) - 9.4) < 1e-12)
        #expect(abs(fit.residuals.reduce(0, +)) < 1e-12)
    }

    @Test("the ridge solves the penalised normal equations")
    func ridge() throws {
        // X^T X + 2 I = [[7, 10], [10, 32]], X^T y = [15, 38]: c = [100, 116] / 124.
        let fit = try fitLinear(design: design, observations: observations, ridge: 2)
        #expect(abs(fit.parameters[0] - 100.0 / 124) < 1e-12)
        #expect(abs(fit.parameters[1] - 116.0 / 124) < 1e-12)
        #expect(fit.residuals.count == 5)
        // A free constant term: [[5, 10], [10, 32]]: c = [100, 40] / 60.
        let free = try fitLinear(design: design, observations: observations, ridge: 2, unpenalizedColumns: [0])
        #expect(abs(free.parameters[0] - 100.0 / 60) < 1e-12)
        #expect(abs(free.parameters[1] - 40.0 / 60) < 1e-12)
    }

    @Test("a ridge determines what the data alone do not")
    func collinearColumns() throws {
        let twins = (0..<5).map { [Double($0), Double($0)] }
        let error = try #require(throws: FitError.self) { try fitLinear(design: twins, observations: observations) }
        guard case .notIdentifiable(_, let direction) = error else {
            Issue.record("unexpected \(error)")
            return
        }
        #expect(abs(direction[0] + direction[1]) < 1e-12)
        let ridged = try fitLinear(design: twins, observations: observations, ridge: 1e-6)
        #expect(abs(ridged.parameters[0] - ridged.parameters[1]) < 1e-9)
    }

    @Test("inputs that make no fit are refused")
    func invalidInputs() {
        #expect(throws: FitError.self) { try fitLinear(design: [], observations: []) }
        #expect(throws: FitError.self) { try fitLinear(design: [[]], observations: [1]) }
        #expect(throws: FitError.self) { try fitLinear(design: [[1, 2]], observations: [1]) }
        #expect(throws: FitError.self) { try fitLinear(design: [[1], [1, 2]], observations: [1, 2]) }
        #expect(throws: FitError.self) { try fitLinear(design: [[1], [2]], observations: [1]) }
        #expect(throws: FitError.self) { try fitLinear(design: [[.nan], [2]], observations: [1, 2]) }
        #expect(throws: FitError.self) { try fitLinear(design: [[1], [2]], observations: [1, .infinity]) }
        #expect(throws: FitError.self) { try fitLinear(design: [[1], [2]], observations: [1, 2], ridge: -1) }
    }
}
