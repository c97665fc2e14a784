import Foundation
import GSL
import Testing

@Suite("Simplex search")
struct MinimizeTests {
    /// 100 (y - x^2)^2 + (1 - x)^2; Rosenbrock, The Computer Journal 3 (1960) 175-184: minimum 0 at (1, 1).
    private func valley(_ point: [Double]) -> Double {
        let (bend, slope) = (point[1] - point[0] * point[0], 1 - point[0])
        return 100 * bend * bend + slope * slope
    }

    @Test("finds the end of a bent valley from Rosenbrock's start")
    func bentValley() throws {
        let minimum = try minimizeBySimplex(start: [-1.2, 1], steps: [0.1, 0.1], function: valley)
        #expect((minimum.point[0] - 1).magnitude < 1e-4)
        #expect((minimum.point[1] - 1).magnitude < 1e-4)
        #expect(minimum.value == valley(minimum.point))
    }

    @Test("steps carry the units: scaled axes give the scaled minimum")
    func unitsOfSteps() throws {
        let minimum = try minimizeBySimplex(start: [-1.2e6, 1e-6], steps: [1e5, 1e-7]) {
            valley([$0[0] * 1e-6, $0[1] * 1e6])
        }
        #expect((minimum.point[0] * 1e-6 - 1).magnitude < 1e-4)
        #expect((minimum.point[1] * 1e6 - 1).magnitude < 1e-4)
    }

    @Test("one parameter, and a wall of values that are not finite", arguments: [Double.nan, .infinity])
    func wall(_ outside: Double) throws {
        // x - ln x has its minimum at 1 and is not defined at or below 0.
        let minimum = try minimizeBySimplex(start: [3], steps: [-4]) { $0[0] > 0 ? $0[0] - log($0[0]) : outside }
        #expect((minimum.point[0] - 1).magnitude < 1e-4)
    }

    @Test("ends where a parameter does not matter, and on a plateau")
    func flatDirections() throws {
        let ridge = try minimizeBySimplex(start: [0.5, 2, 1], steps: [0.1, 0.1, 0.1]) { ($0[0] - 1).magnitude }
        #expect((ridge.point[0] - 1).magnitude < 1e-4)
        #expect(try minimizeBySimplex(start: [1, 2, 3, 4], steps: [1, 1, 1, 1]) { _ in 7 }.value == 7)
    }

    @Test("what cannot be searched is an error, and so is a search that does not end")
    func failures() {
        #expect(throws: FitError.self) { try minimizeBySimplex(start: [], steps: [], function: valley) }
        #expect(throws: FitError.self) { try minimizeBySimplex(start: [1, 1], steps: [1, 0], function: valley) }
        #expect(throws: FitError.notFiniteAtStart(residual: 0, value: .infinity)) {
            try minimizeBySimplex(start: [1], steps: [1]) { _ in .infinity }
        }
        var settings = SimplexSettings()
        settings.maximumEvaluations = 20
        let error = #expect(throws: FitError.self) {
            try minimizeBySimplex(start: [-1.2, 1], steps: [0.1, 0.1], settings: settings, function: valley)
        }
        guard case .notConverged? = error else {
            Issue.record("not 'not converged': \(String(describing: error))"); return
        }
    }
}
