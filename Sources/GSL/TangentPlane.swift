import CGSL

/// First-order quantities at the current point of a nonlinear fit, all independent of units.
struct TangentPlane {
    /// Length of each column of the Jacobian, 1 for a column of zeros.
    let columnLengths: [Double]
    /// Sum of squared residuals.
    let chiSquared: Double
    /// Largest |cosine| between the residuals and a column: 0 at a minimum. 0 if the residuals vanish.
    let largestCosine: Double
    /// Length of the last step over that of the parameters, both scaled by the column lengths.
    let stepFraction: Double
    /// Length of the scaled parameters.
    let parameterLength: Double

    /// Whether all derivatives and residuals are finite.
    var isFinite: Bool { chiSquared.isFinite && columnLengths.allSatisfy(\.isFinite) }

    init(_ workspace: gsl_multifit_nlinear_workspace) {
        let residuals = elements(of: workspace.f)
        let squares = residuals.reduce(0) { $0 + $1 * $1 }
        let parameterCount = workspace.x.pointee.size
        var lengths: [Double] = []
        var cosine = 0.0
        var stepSquares = 0.0
        var parameterSquares = 0.0
        for column in 0..<parameterCount {
            var columnSquares = 0.0
            var product = 0.0
            for row in residuals.indices {
                let derivative = gsl_matrix_get(workspace.J, row, column)
                columnSquares += derivative * derivative
                product += derivative * residuals[row]
            }
            let length = columnSquares > 0 ? columnSquares.squareRoot() : 1
            lengths.append(length)
            if squares > 0 { cosine = max(cosine, product.magnitude / (length * squares.squareRoot())) }
            let step = length * gsl_vector_get(workspace.dx, column)
            let parameter = length * gsl_vector_get(workspace.x, column)
            stepSquares += step * step
            parameterSquares += parameter * parameter
        }
        columnLengths = lengths
        chiSquared = squares
        largestCosine = cosine
        parameterLength = parameterSquares.squareRoot()
        stepFraction = parameterSquares > 0 ? (stepSquares / parameterSquares).squareRoot() : stepSquares.squareRoot()
    }
}

/// Singular values of the Jacobian with columns scaled to length one.
struct ScaledDecomposition {
    private let columnLengths: [Double]
    private let singularValues: [Double]
    /// Right singular vectors as columns.
    private let right: [[Double]]
    /// Length of the tangential part of the residuals per parameter over that of the normal part per degree of freedom.
    private let relativeOffset: Double
    /// Length of the scaled Gauss-Newton step over that of the scaled parameters.
    private let gaussNewtonFraction: Double

    init(_ workspace: gsl_multifit_nlinear_workspace, tangent: TangentPlane) throws(GSLError) {
        let rows = workspace.f.pointee.size
        let columns = workspace.x.pointee.size
        let left = try Matrix(rows: rows, columns: columns)
        for row in 0..<rows {
            for column in 0..<columns {
                left[row, column] = gsl_matrix_get(workspace.J, row, column) / tangent.columnLengths[column]
            }
        }
        let rightVectors = try Matrix(rows: columns, columns: columns)
        let values = try Vector(count: columns)
        // One-sided Jacobi: small singular values keep their relative accuracy.
        try check(
            gsl_linalg_SV_decomp_jacobi(left.pointer, rightVectors.pointer, values.pointer), "decompose the Jacobian")
        singularValues = values.values
        right = rightVectors.rows
        columnLengths = tangent.columnLengths

        var tangentialSquares = 0.0
        var stepSquares = 0.0
        for column in 0..<columns {
            var projection = 0.0
            for row in 0..<rows { projection += left[row, column] * gsl_vector_get(workspace.f, row) }
            tangentialSquares += projection * projection
            let step = projection / singularValues[column]
            stepSquares += step.isFinite ? step * step : 0
        }
        let freedom = Double(rows - columns)
        let normalSquares = max(tangent.chiSquared - tangentialSquares, 0)
        relativeOffset =
            freedom > 0 && normalSquares > 0
            ? ((tangentialSquares / Double(columns)) / (normalSquares / freedom)).squareRoot() : .infinity
        gaussNewtonFraction =
            tangent.parameterLength > 0 ? stepSquares.squareRoot() / tangent.parameterLength : stepSquares.squareRoot()
    }

    /// Whether the residuals are as good as orthogonal to the tangent plane, or the next step as good as nothing.
    func isMinimum(_ settings: NonlinearFitSettings) -> Bool {
        relativeOffset <= settings.relativeOffsetTolerance || gaussNewtonFraction <= settings.gaussNewtonTolerance
    }

    /// Smallest over largest singular value.
    var reciprocalCondition: Double {
        guard let largest = singularValues.first, let smallest = singularValues.last, largest > 0 else { return 0 }
        return smallest / largest
    }

    /// The scaled combination of parameters that the data determine worst.
    var weakestDirection: [Double] {
        let last = singularValues.count - 1
        return (0...last).map { right[$0][last] }
    }

    /// (J^T J)^-1 = L^-1 V S^-2 V^T L^-1, with L the column lengths.
    var covariance: [[Double]] {
        let indices = singularValues.indices
        return indices.map { first in
            indices.map { second in
                var sum = 0.0
                for index in indices {
                    sum += right[first][index] * right[second][index] / (singularValues[index] * singularValues[index])
                }
                return sum / (columnLengths[first] * columnLengths[second])
            }
        }
    }
}
