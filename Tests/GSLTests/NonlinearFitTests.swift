import Foundation
import GSL
import Testing

@Suite("Nonlinear fits")
struct NonlinearFitTests {
    private struct Refused: Error, Equatable {}

    /// y = a (1 - exp(-x / b)) at 40 points with a fixed disturbance.
    private func saturation(_ parameters: [Double], _ residuals: inout [Double], scale: Double = 1, unit: Double = 1) {
        for row in residuals.indices {
            let x = 10 + 40 * Double(row)
            let truth = 19.9 * (1 - exp(-x / 176.3)) + 0.3 * sin(7 * x)
            residuals[row] = scale * (parameters[0] * (1 - exp(-x / (unit * parameters[1]))) - truth)
        }
    }

    @Test("an error of the residual closure comes back as it was thrown")
    func closureErrorIsRethrown() {
        var calls = 0
        #expect(throws: Refused()) {
            try fitNonlinear(residualCount: 4, start: [1, 2]) { _, _ in
                calls += 1
                if calls == 3 { throw Refused() }
            }
        }
        #expect(calls == 3)
    }

    @Test("a closure that changes the number of residuals is an error")
    func residualCountIsChecked() {
        #expect(throws: FitError.self) {
            try fitNonlinear(residualCount: 4, start: [1]) { _, residuals in residuals.removeLast() }
        }
    }

    @Test("problems without a solution are refused")
    func invalidProblems() {
        #expect(throws: FitError.self) { try fitNonlinear(residualCount: 3, start: []) { _, _ in } }
        #expect(throws: FitError.self) { try fitNonlinear(residualCount: 1, start: [1, 2]) { _, _ in } }
        #expect(throws: FitError.self) { try fitNonlinear(residualCount: 3, start: [.nan]) { _, _ in } }
        #expect(throws: FitError.notFiniteAtStart(residual: 1, value: .infinity)) {
            try fitNonlinear(residualCount: 3, start: [1]) { p, r in r = [p[0], 1 / (p[0] - 1), 0] }
        }
        var settings = NonlinearFitSettings()
        settings.methods = []
        #expect(throws: FitError.self) {
            try fitNonlinear(residualCount: 3, start: [1], settings: settings) { p, r in r = [p[0], 0, 0] }
        }
    }

    @Test("a fit that runs out of iterations throws")
    func iterationLimit() throws {
        var settings = NonlinearFitSettings()
        settings.maximumIterations = 2
        let error = try #require(throws: FitError.self) {
            try fitNonlinear(residualCount: 40, start: [1, 1000], settings: settings) { saturation($0, &$1) }
        }
        guard case .notConverged(_, let iterations, _, let parameters) = error else {
            Issue.record("unexpected \(error)")
            return
        }
        #expect(iterations == 2)
        #expect(parameters.count == 2)
    }

    @Test("parameters that the data cannot tell apart are named")
    func unidentifiableParameters() throws {
        let error = try #require(throws: FitError.self) {
            // Only the sum of the first two parameters matters.
            try fitNonlinear(residualCount: 5, start: [1, 1, 1]) { p, r in
                for row in r.indices { r[row] = (p[0] + p[1]) + p[2] * Double(row) - 3 * Double(row * row) }
            }
        }
        guard case .notIdentifiable(_, let direction) = error else {
            Issue.record("unexpected \(error)")
            return
        }
        #expect(abs(abs(direction[0]) - 0.5.squareRoot()) < 1e-6)
        #expect(abs(direction[0] + direction[1]) < 1e-6)
        #expect(abs(direction[2]) < 1e-6)
    }

    @Test("a linear model gives the closed-form line and its covariance")
    func closedFormLine() throws {
        let y = [1.0, 3, 2, 5, 4]
        let fit = try fitNonlinear(residualCount: 5, start: [10, -10]) { p, r in
            for row in r.indices { r[row] = p[0] + p[1] * Double(row) - y[row] }
        }
        // Slope Sxy / Sxx = 8 / 10, intercept 3 - 0.8 * 2; (X^T X)^-1 = [[30, -10], [-10, 5]] / 50.
        #expect(abs(fit.parameters[0] - 1.4) < 1e-9)
        #expect(abs(fit.parameters[1] - 0.8) < 1e-9)
        let truth = [[0.6, -0.2], [-0.2, 0.1]]
        for row in 0..<2 {
            for column in 0..<2 { #expect(abs(fit.covariance[row][column] - truth[row][column]) < 1e-9) }
        }
        #expect(abs(fit.chiSquared - 3.6) < 1e-9)
        #expect(fit.degreesOfFreedom == 3)
        #expect(abs(fit.standardErrorsFromResiduals[1] - (0.1 * 3.6 / 3).squareRoot()) < 1e-9)
        #expect(fit.jacobian.map { $0.count } == [2, 2, 2, 2, 2])
        #expect(abs(fit.jacobian[3][1] - 3) < 1e-8)
    }

    @Test("data that the model meets exactly converge")
    func exactData() throws {
        let fit = try fitNonlinear(residualCount: 6, start: [1, 1]) { p, r in
            for row in r.indices { r[row] = p[0] * exp(-p[1] * Double(row)) - 3 * exp(-0.5 * Double(row)) }
        }
        #expect(abs(fit.parameters[0] - 3) < 1e-8)
        #expect(abs(fit.parameters[1] - 0.5) < 1e-8)
        #expect(fit.chiSquared < 1e-16)
    }

    @Test("units do not matter", arguments: [1e-15, 1e-6, 1e9])
    func unitsDoNotMatter(unit: Double) throws {
        let plain = try fitNonlinear(residualCount: 40, start: [10, 100]) { saturation($0, &$1) }
        let scaled = try fitNonlinear(residualCount: 40, start: [10, 100 / unit]) {
            saturation($0, &$1, scale: unit, unit: unit)
        }
        #expect(abs(scaled.parameters[0] / plain.parameters[0] - 1) < 1e-8)
        #expect(abs(scaled.parameters[1] * unit / plain.parameters[1] - 1) < 1e-8)
        #expect(abs(scaled.chiSquared / (unit * unit) / plain.chiSquared - 1) < 1e-8)
    }

    @Test("steps into a region without values are taken back")
    func undefinedRegion() throws {
        // log of a negative parameter is NaN; the first Gauss-Newton step from 20 goes there.
        let fit = try fitNonlinear(residualCount: 2, start: [20]) { p, r in r = [log(p[0]), 0.001 * (p[0] - 1)] }
        #expect(abs(fit.parameters[0] - 1) < 1e-8)
    }

    @Test("every method, scaling, solver and difference finds the same minimum")
    func settingsAgree() throws {
        let reference = try fitNonlinear(residualCount: 40, start: [10, 100]) { saturation($0, &$1) }
        for method in [NonlinearFitSettings.Method.levenbergMarquardt, .geodesicAcceleration, .dogleg] {
            for scaling in [NonlinearFitSettings.Scaling.more, .levenberg, .marquardt] {
                for solver in [NonlinearFitSettings.Solver.singularValues, .qr] {
                    for differences in [NonlinearFitSettings.Differences.central, .forward] {
                        var settings = NonlinearFitSettings()
                        settings.methods = [method]
                        settings.scaling = scaling
                        settings.solver = solver
                        settings.differences = differences
                        let fit = try fitNonlinear(residualCount: 40, start: [10, 100], settings: settings) {
                            saturation($0, &$1)
                        }
                        #expect(abs(fit.parameters[1] / reference.parameters[1] - 1) < 1e-6, "\(settings)")
                    }
                }
            }
        }
    }

    @Test("concurrent fits do not touch each other")
    func concurrentFits() async throws {
        let alone = try fitNonlinear(residualCount: 40, start: [10, 100]) { saturation($0, &$1) }
        let all = try await withThrowingTaskGroup(of: [Double].self) { group in
            for _ in 0..<8 {
                group.addTask {
                    try fitNonlinear(residualCount: 40, start: [10, 100]) { saturation($0, &$1) }.parameters
                }
            }
            var results: [[Double]] = []
            for try await result in group { results.append(result) }
            return results
        }
        #expect(all.allSatisfy { $0 == alone.parameters })
    }
}
