import CGSL

/// A linear least-squares fit.
public struct LinearFit: Codable, Hashable, Sendable {
    /// Coefficients of the columns.
    public let parameters: [Double]
    /// (X^T X + ridge I)^-1, not scaled by the residual variance.
    public let covariance: [[Double]]
    /// Observation minus prediction, without the rows of the ridge.
    public let residuals: [Double]
    /// Sum of squared residuals.
    public let chiSquared: Double
    /// Smallest over largest singular value of the (ridged) design with balanced columns.
    public let reciprocalCondition: Double

    /// Residuals minus parameters.
    public var degreesOfFreedom: Int { residuals.count - parameters.count }

    /// Standard errors for observations divided by their true sigma.
    public var standardErrors: [Double] { covariance.indices.map { covariance[$0][$0].squareRoot() } }

    /// Standard errors if sigma is unknown: scaled by sqrt(chiSquared / degreesOfFreedom). NaN without freedom.
    public var standardErrorsFromResiduals: [Double] {
        let scale = (chiSquared / Double(degreesOfFreedom)).squareRoot()
        return standardErrors.map { degreesOfFreedom > 0 ? $0 * scale : .nan }
    }

    /// The fitted value for one row of the design.
    public func predict(_ row: [Double]) -> Double {
        zip(row, parameters).reduce(0) { $0 + $1.0 * $1.1 }
    }
}

/// Minimises |y - X c|^2 + ridge |c|^2 by singular values (GSL's `gsl_multifit_wlinear`).
///
/// - Parameters:
///   - design: X, shape [observations][columns]. A constant term is a column of ones.
///   - observations: y, divided by sigma (rows of X likewise) where sigma is known.
///   - ridge: penalty, at least 0, added as rows sqrt(ridge) I with observation 0.
///   - unpenalizedColumns: columns free of the penalty, such as the constant term.
/// - Throws: ``FitError`` for shapes that do not match, too few observations, or columns that are not independent.
public func fitLinear(
    design: [[Double]], observations: [Double], ridge: Double = 0, unpenalizedColumns: [Int] = []
) throws -> LinearFit {
    let columns = design.first?.count ?? 0
    try validate(design: design, observations: observations, ridge: ridge)
    let penalized = ridge > 0 ? (0..<columns).filter { !unpenalizedColumns.contains($0) } : []
    let rows = design.count + penalized.count
    guard rows >= columns else {
        throw FitError.invalidProblem("\(design.count) observations cannot determine \(columns) columns")
    }

    let matrix = try Matrix(rows: rows, columns: columns)
    let right = try Vector(count: rows)
    let weights = try Vector([Double](repeating: 1, count: rows))
    for (row, values) in design.enumerated() {
        for (column, value) in values.enumerated() { matrix[row, column] = value }
        gsl_vector_set(right.pointer, row, observations[row])
    }
    for (place, column) in penalized.enumerated() { matrix[design.count + place, column] = ridge.squareRoot() }

    let workspace = try allocated(gsl_multifit_linear_alloc(rows, columns), "allocate the linear fit")
    defer { gsl_multifit_linear_free(workspace) }
    let parameters = try Vector(count: columns)
    let covariance = try Matrix(rows: columns, columns: columns)
    var chiSquared = 0.0
    // With weights 1 the covariance comes unscaled.
    try check(
        gsl_multifit_wlinear(
            matrix.pointer, weights.pointer, right.pointer, parameters.pointer, covariance.pointer, &chiSquared,
            workspace),
        "solve the linear fit")
    let reciprocalCondition = gsl_multifit_linear_rcond(workspace)
    guard reciprocalCondition > 1e-14 else {
        let last = columns - 1
        let direction = (0..<columns).map { gsl_matrix_get(workspace.pointee.Q, $0, last) }
        throw FitError.notIdentifiable(reciprocalCondition: reciprocalCondition, direction: direction)
    }
    let coefficients = parameters.values
    let residuals = design.indices.map { row in
        observations[row] - zip(design[row], coefficients).reduce(0) { $0 + $1.0 * $1.1 }
    }
    return LinearFit(
        parameters: coefficients, covariance: covariance.rows, residuals: residuals,
        chiSquared: residuals.reduce(0) { $0 + $1 * $1 }, reciprocalCondition: reciprocalCondition)
}

private func validate(design: [[Double]], observations: [Double], ridge: Double) throws(FitError) {
    guard let columns = design.first?.count, columns > 0 else {
        throw .invalidProblem("the design has no columns")
    }
    guard design.count == observations.count else {
        throw .invalidProblem("\(design.count) rows of the design for \(observations.count) observations")
    }
    if let row = design.firstIndex(where: { $0.count != columns }) {
        throw .invalidProblem("row \(row) of the design has \(design[row].count) columns, the first row \(columns)")
    }
    if let row = design.firstIndex(where: { !$0.allSatisfy(\.isFinite) }) {
        throw .invalidProblem("row \(row) of the design is not finite")
    }
    if let row = observations.firstIndex(where: { !$0.isFinite }) {
        throw .invalidProblem("observation \(row) is \(observations[row])")
    }
    guard ridge >= 0, ridge.isFinite else { throw .invalidProblem("ridge \(ridge) is negative or not finite") }
}
