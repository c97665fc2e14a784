import CIMHardware
import GSL

/// A coefficient's profile: the best fit of all others at fixed values of this one, at the spreads of the full fit.
///
/// Where the standard error tells the truth, the rise of chi-square is the parabola ((value - best) / error)^2 on the
/// coefficient's own scale (logarithmic for multipliers).
public struct ProfileLikelihood: Hashable, Codable, Sendable {
    /// One fixed value.
    public struct Point: Hashable, Codable, Sendable {
        /// The value of the coefficient.
        public let value: Double
        /// Its distance from the best value in standard errors.
        public let standardErrors: Double
        /// chi-square minus that of the full fit, priors included.
        public let chiSquaredRise: Double
    }

    /// The coefficient.
    public let coefficient: Coefficient
    /// Its best value.
    public let best: Double
    /// From -3 to 3 standard errors.
    public let points: [Point]
    /// Values at which chi-square has risen by 3.84 (95 %), interpolated; nil where the profile does not rise so far.
    public let low: Double?
    /// See ``low``.
    public let high: Double?
    /// The same from the standard error: best -/+ 1.96 of them.
    public let lowByStandardError: Double
    /// See ``lowByStandardError``.
    public let highByStandardError: Double

    /// Profiles one coefficient of the fit to these circuits.
    ///
    /// - Throws: ``CalibrationError`` where the fit, or a fit at a fixed value, does not converge.
    public static func of(
        _ coefficient: Coefficient, circuits: [ReferenceCircuit], settings: CalibrationSettings = .init()
    ) throws -> ProfileLikelihood {
        let sample = try Sample(circuits.sorted { $0.id < $1.id })
        let chips = sample.chips.count
        guard chips >= settings.minimumChips else {
            throw CalibrationError.tooFewChips(found: chips, needed: settings.minimumChips)
        }
        let fit = try Fold(sample, settings: settings, leftOut: nil, warm: nil).fit
        do {
            return try ProfileLikelihood(coefficient, fit: fit)
        } catch let error as FitError {
            throw CalibrationError.fitFailed(leftOut: nil, reason: "\(coefficient.rawValue) fixed: \(error)")
        }
    }

    init(_ coefficient: Coefficient, fit: CalibrationFit) throws {
        self.coefficient = coefficient
        let index = Coefficient.allCases.firstIndex(of: coefficient) ?? 0
        let error = fit.covariance[index][index].squareRoot()
        let center = fit.parameters[index]
        func value(_ parameter: Double) -> Double {
            var parameters = fit.parameters
            parameters[index] = parameter
            return ParameterSpace.coefficients(parameters)[coefficient]
        }
        best = value(center)
        let steps = (-6...6).map { Double($0) / 2 }
        let rises = try steps.map { step in
            step == 0 ? 0 : try fit.chiSquared(fixing: index, at: center + step * error) - fit.chiSquared
        }
        points = zip(steps, rises).map {
            Point(value: value(center + $0 * error), standardErrors: $0, chiSquaredRise: $1)
        }
        func crossing(_ order: [Int]) -> Double? {
            let limit = 3.841_458_820_694_124
            for (near, far) in zip(order, order.dropFirst()) where rises[far] >= limit {
                let share = (limit - rises[near]) / (rises[far] - rises[near])
                return value(center + error * (steps[near] + share * (steps[far] - steps[near])))
            }
            return nil
        }
        let middle = steps.count / 2
        low = crossing(Array((0...middle).reversed()))
        high = crossing(Array(middle..<steps.count))
        lowByStandardError = value(center - 1.959_963_984_540_054 * error)
        highByStandardError = value(center + 1.959_963_984_540_054 * error)
    }
}
