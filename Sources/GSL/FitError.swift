/// Why a fit has no result. Errors thrown by a residual closure are passed on as they are.
public enum FitError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The shapes do not make a fit, e.g. fewer residuals than parameters.
    case invalidProblem(String)
    /// A residual that is NaN or infinite at the start.
    case notFiniteAtStart(residual: Int, value: Double)
    /// The iteration ended away from a minimum.
    case notConverged(reason: String, iterations: Int, chiSquared: Double, parameters: [Double])
    /// The data do not determine the parameters: moving along `direction` (column-scaled, unit length) changes nothing.
    case notIdentifiable(reciprocalCondition: Double, direction: [Double])

    /// Whether another method may do better.
    var isAboutMethod: Bool {
        switch self {
        case .notConverged, .notIdentifiable: true
        case .invalidProblem, .notFiniteAtStart: false
        }
    }

    /// What failed, the values and the next step.
    public var description: String {
        switch self {
        case .invalidProblem(let reason):
            return "the fit is not defined: \(reason)"
        case .notFiniteAtStart(let residual, let value):
            return "residual \(residual) is \(value) at the start; choose another starting point"
        case .notConverged(let reason, let iterations, let chiSquared, let parameters):
            return "the fit did not converge after \(iterations) iterations (\(reason)); chi-squared \(chiSquared) at "
                + "\(parameters); start closer or fit fewer parameters"
        case .notIdentifiable(let reciprocalCondition, let direction):
            let strongest = direction.indices.sorted { direction[$0].magnitude > direction[$1].magnitude }.prefix(3)
            let parts = strongest.map { "parameter \($0): \(direction[$0])" }.joined(separator: ", ")
            return "the data do not determine the parameters (reciprocal condition \(reciprocalCondition)); free "
                + "direction: \(parts); fix a parameter or add a prior"
        }
    }
}
