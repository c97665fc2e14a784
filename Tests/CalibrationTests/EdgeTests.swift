import CIMHardware
import GSL
import Testing

@testable import Calibration

/// Least squares whose minimum lies on an edge of the law, where no gradient vanishes.
@Suite struct EdgeTests {
    private func minimum(
        _ count: Int, from start: [Double], iterations: Int = 100, _ residuals: @escaping ([Double]) -> [Double]
    ) throws -> CalibrationFit.Minimum {
        var settings = NonlinearFitSettings()
        settings.solver = .qr
        settings.differences = .central
        settings.parameterTolerance = 1e-8
        settings.gradientTolerance = 1e-7
        settings.relativeOffsetTolerance = 1e-5
        settings.maximumIterations = iterations
        return try CalibrationFit.leastSquares(residualCount: count, start: start, settings: settings) {
            $1 = residuals($0)
        }
    }

    /// r = 1 + max(2 u, -u / 2), u = x - 11: the slower of two paths. The sum is 1 at u = 0, where its slope jumps from -1 to 4. What is
    /// accepted lies on the edge; along it the other parameter may be off by some tenths of a prior's width (0.2 from one of the
    /// starts), the sum by some hundredths.
    @Test(arguments: [10.0, 12.5]) func edgeIsFoundAndSaidToBeOne(start: Double) throws {
        let fit = try minimum(2, from: [start, 10]) { [1 + max(2 * ($0[0] - 11), (11 - $0[0]) / 2), $0[1] - 13] }
        #expect(fit.isOnEdge)
        #expect(abs(fit.parameters[0] - 11) < 1e-3 && abs(fit.parameters[1] - 13) < 0.3, "\(fit.parameters)")
        #expect(fit.chiSquared >= 1 && fit.chiSquared < 1.1)
    }

    @Test func smoothMinimumIsNone() throws {
        let fit = try minimum(3, from: [10, 10]) { [$0[0] - 11, $0[1] - 13, 0.1 * $0[0] * $0[1]] }
        #expect(!fit.isOnEdge)
    }

    /// Rosenbrock's valley with one iteration a start: every new start still gains, so this is no edge.
    @Test func aFitThatIsStillFallingIsAnError() {
        #expect(throws: FitError.self) {
            try minimum(2, from: [8.8, 11], iterations: 1) {
                let (x, y) = ($0[0] - 10, $0[1] - 10)
                return [10 * (y - x * x), 1 - x]
            }
        }
    }

    /// Chips whose coefficients jump between two minima as one spread crosses a value: the rounds alternate and have no fixed point.
    @Test(arguments: [(287, 0.2689), (296, 0.5178)])
    func spreadsThatAlternateAcrossAnEdgeEnd(set: Int, spread: Double) throws {
        let data = SyntheticChips.data(
            seed: 7, set: set, kinds: MacroKind.allCases, chipsPerKind: 10, scale: 0.3, reading: 0.05)
        let fit = try CalibrationFit(data.observations, settings: CalibrationSettings())
        #expect(fit.isOnEdge && fit.rounds < 100)
        let found = fit.spreads[.chip(.sramAnalog, .latency)]
        #expect(abs(found - spread) < 0.002, "\(found)")
    }
}
