import CIMHardware

/// How much the fit leans on one chip: what changes when it is left out.
public struct Influence: Hashable, Codable, Sendable {
    /// The silicon.
    public let silicon: String
    /// Cook's distance: d^T C^-1 d / p, d = change of the p coefficients, C = their posterior covariance in the full fit.
    /// 1 = on average, coefficients move by one standard error.
    public let cookDistance: Double
    /// The coefficient that moves most in its own standard errors.
    public let mostMoved: Coefficient
    /// Its value with all chips.
    public let value: Double
    /// Its value without this chip.
    public let valueWithout: Double
    /// Its move (without - with) in standard errors of the full fit.
    public let moveInStandardErrors: Double

    /// Compares a fit with one that left `silicon` out.
    init(silicon: String, full: CalibrationFit, fold: CalibrationFit) {
        self.silicon = silicon
        let change = zip(fold.parameters, full.parameters).map { $0 - $1 }
        let solved = CholeskyFactor(full.covariance)?.halfSolve(change) ?? []
        cookDistance = solved.reduce(0) { $0 + $1 * $1 } / Double(max(1, change.count))
        let moves = Coefficient.allCases.indices.map { change[$0] / full.covariance[$0][$0].squareRoot() }
        let index = moves.indices.max { abs(moves[$0]) < abs(moves[$1]) } ?? 0
        mostMoved = Coefficient.allCases[index]
        moveInStandardErrors = moves[index]
        value = ParameterSpace.coefficients(full.parameters)[mostMoved]
        valueWithout = ParameterSpace.coefficients(fold.parameters)[mostMoved]
    }
}
