import CIMHardware
import GSL

/// Whether the fitter's 95 % intervals cover the truth on chips made by the model itself.
///
/// Every data set draws the truth from the priors, gives each chip effects from the t distribution and each value a normal
public struct RecoveryStudy: Hashable, Codable, Sendable {
    /// Coverage of one coefficient.
    public struct Row: Hashable, Codable, Sendable {
        /// The coefficient.
        public let coefficient: Coefficient
        /// Share of data sets whose interval holds the truth.
        public let coverage: Double
        /// Mean posterior over prior standard deviation.
        public let meanPosteriorShare: Double
        /// Share of data sets in which it is marked as not identified.
        public let notIdentified: Double
    }

    /// Data sets.
    public let sets: Int
    /// Root seed.
    public let seed: UInt64
    /// Share of all intervals that hold the truth.
    public let coverage: Double
    /// One row per coefficient.
    public let rows: [Row]

    /// Simulates and fits `sets` data sets.
    ///
    /// - Parameters:
    ///   - sets: how many; the coverage of 500 sets has a standard error of about 0.3 %.
    ///   - seed: root seed.
    ///   - settings: choices of the statistical model.
    ///   - progress: called with the number of sets done.
    /// - Throws: ``CalibrationError`` or a fit's error where a fit does not converge.
    public static func run(
        sets: Int, seed: UInt64 = 7, settings: CalibrationSettings = .init(), progress: (Int) -> Void = { _ in }
    ) throws -> RecoveryStudy {
        let coefficients = ParameterSpace.coefficientCount
        var covered = [Int](repeating: 0, count: coefficients)
        var shares = [Double](repeating: 0, count: coefficients)
        var flagged = covered
        for set in 0..<sets {
            let data = SyntheticChips.data(
                seed: seed, set: set, kinds: MacroKind.allCases, chipsPerKind: 10, scale: 0.3, reading: 0.05)
            let fit = try CalibrationFit(data.observations, settings: settings)
            let freedom = try fit.degreesOfFreedom()
            for index in covered.indices {
                let error = fit.covariance[index][index].squareRoot()
                let quantile = Distributions.studentTQuantile(
                    0.975, degreesOfFreedom: freedom[index])
                covered[index] += abs(fit.parameters[index] - data.truth[index]) < quantile * error ? 1 : 0
                shares[index] += error
                flagged[index] += error > 0.9 ? 1 : 0
            }
            progress(set + 1)
        }
        let count = Double(max(1, sets))
        return RecoveryStudy(
            sets: sets, seed: seed, coverage: Double(covered.reduce(0, +)) / (count * Double(coefficients)),
            rows: Coefficient.allCases.enumerated().map { index, coefficient in
                Row(
                    coefficient: coefficient, coverage: Double(covered[index]) / count,
                    meanPosteriorShare: shares[index] / count, notIdentified: Double(flagged[index]) / count)
            })
    }
}
