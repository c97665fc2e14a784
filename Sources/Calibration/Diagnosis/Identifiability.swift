import CIMHardware

/// What the data say about combinations of coefficients: the singular values of the Jacobian of the whitened residuals with
/// respect to coefficients in prior standard deviations, without the prior rows.
///
/// Along a direction with singular value s the posterior standard deviation is 1 / sqrt(1 + s^2) of the prior's: below 1 the
/// prior says more than all chips together.
public struct Identifiability: Hashable, Codable, Sendable {
    /// A combination of coefficients that the data do not identify.
    public struct Direction: Hashable, Codable, Sendable {
        /// Singular value.
        public let singularValue: Double
        /// Posterior over prior standard deviation along the direction.
        public let posteriorShare: Double
        /// Coefficients with a part of at least 0.3 of the unit direction, largest first.
        public let parts: [Part]
    }

    /// A coefficient's part of a direction.
    public struct Part: Hashable, Codable, Sendable {
        /// The coefficient.
        public let coefficient: Coefficient
        /// Component of the unit vector.
        public let component: Double
    }

    /// All singular values, descending.
    public let singularValues: [Double]
    /// Directions with a singular value below 1, the least known first.
    public let notIdentified: [Direction]

    /// Largest over smallest singular value of data and priors together, sqrt((1 + s1^2) / (1 + sn^2)).
    public var conditionNumber: Double {
        guard let first = singularValues.first, let last = singularValues.last else { return 1 }
        return ((1 + first * first) / (1 + last * last)).squareRoot()
    }

    /// Decomposes the whitened derivatives of a fit by its coefficients.
    init(_ fit: CalibrationFit) throws {
        let columns = try fit.whitenedDerivatives(chipStretch: fit.expectedInformation)
            .prefix(ParameterSpace.coefficientCount)
        let rows = columns.first?.count ?? 0
        self.init(jacobian: (0..<rows).map { row in columns.map { $0[row] } })
    }

    /// Decomposes the rows of data of a Jacobian.
    init(jacobian: [[Double]]) {
        let decomposition = SingularValues(jacobian)
        singularValues = decomposition.values
        notIdentified = zip(decomposition.values, decomposition.vectors).filter { $0.0 < 1 }.reversed().map {
            value, vector in
            // The sign of a singular vector is free: the largest component is positive.
            let largest = vector.max { abs($0) < abs($1) } ?? 1
            let sign = largest < 0 ? -1.0 : 1
            let parts = zip(Coefficient.allCases, vector).filter { abs($0.1) >= 0.3 }
                .map { Part(coefficient: $0.0, component: sign * $0.1) }
                .sorted { abs($0.component) > abs($1.component) }
            return Direction(
                singularValue: value, posteriorShare: 1 / (1 + value * value).squareRoot(), parts: parts)
        }
    }
}
