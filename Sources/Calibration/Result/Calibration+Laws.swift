import CIMHardware

/// A calibration that was read and cannot be one.
public struct CalibrationLawError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The field of the document, e.g. `coefficients.sarTime`.
    public let field: String
    /// What it holds and what is allowed.
    public let problem: String

    /// `coefficients.sarTime is -1.0, allowed: ...`.
    public var description: String { "\(field) \(problem)" }
}

extension Calibration {
    /// Coefficients and their inverses may reach this (our choice): they are factors and exponents near 1, and the widest prior spans
    /// a factor of some hundreds.
    private static let largestCoefficient = 1e6

    /// What decoding does not see: numbers that no fit gives, and lists of a length that no fit gives. The lists of the predictor are
    /// looked at where it is decoded.
    ///
    /// - Throws: `CalibrationLawError` for the first field that is wrong.
    public func validate() throws(CalibrationLawError) {
        func require(_ isTrue: Bool, _ field: String, _ problem: String) throws(CalibrationLawError) {
            guard isTrue else { throw CalibrationLawError(field: field, problem: problem) }
        }
        let (least, most) = (1 / Self.largestCoefficient, Self.largestCoefficient)
        for coefficient in Coefficient.allCases {
            let value = coefficients[coefficient]
            try require(
                (least...most).contains(value), "coefficients.\(coefficient.rawValue)",
                "is \(value), allowed: \(least) ... \(most)")
        }
        let metrics = Metric.allCases.count
        try require(
            quantiles.count == metrics && quantiles.allSatisfy { $0 > 0 && $0.isFinite }, "quantiles",
            "are \(quantiles), allowed: one number above 0 for each of \(metrics) metrics")
        for (index, errors) in jointErrors.enumerated() {
            let size = errors.metrics.count
            func isSquare(_ matrix: [[Double]]) -> Bool {
                matrix.count == size && matrix.allSatisfy { $0.count == size && $0.allSatisfy(\.isFinite) }
            }
            try require(
                size == metrics && errors.location.count == size && isSquare(errors.scale) && isSquare(errors.factor),
                "jointErrors[\(index)]", "has vectors or matrices of another size than its \(metrics) metrics")
            try require(
                errors.degreesOfFreedom > 0 && errors.degreesOfFreedom.isFinite,
                "jointErrors[\(index)].degreesOfFreedom", "is \(errors.degreesOfFreedom), allowed: above 0")
        }
        for range in ranges {
            try require(
                range.low <= range.high, "ranges", "of \(range.axis.rawValue) go from \(range.low) to \(range.high)")
        }
    }
}
