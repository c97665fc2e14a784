import GSL
import Quantities

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// sigma(G) = sum over k of c_k (G / G_reference)^k at one time, fitted to the standard deviations of the levels.
///
/// Weights are those of the sigmas, with the standard error sd sqrt((excess kurtosis + 2) / (4 n)); relative errors come
/// from the sample, absolute ones from the fitted sigma of the round before, so that levels which came out small by
/// chance do not weigh more. All in microsiemens.
public struct StateLaw: Hashable, Codable, Sendable {
    /// Seconds after programming.
    public let seconds: Double?
    /// c_k with 95 % intervals.
    public let coefficients: [FittedParameter]
    /// G_reference, the largest mean target.
    public let reference: Double
    /// Sum of squared residuals in units of their standard errors.
    public let chiSquared: Double
    /// Levels minus terms.
    public let degreesOfFreedom: Int
    /// P(a chi-squared at least as large): small where the polynomial is not adequate.
    public let probability: Double
    /// Root of the mean squared residual.
    public let rootMeanSquare: Double

    static func fit(_ groups: [VariationFit.GroupFit], terms: Int) throws -> [StateLaw] {
        let times = groups.map { $0.seconds ?? -1 }
        let distinct = times.indices.filter { times.firstIndex(of: times[$0]) == $0 }.map { times[$0] }.sorted()
        return try distinct.compactMap { time in
            let members = groups.filter { ($0.seconds ?? -1) == time && $0.meanTarget != nil }
            guard members.count > terms, terms > 0 else { return nil }
            let points = members.map {
                SigmaPoint(
                    target: $0.meanTarget ?? 0, sigma: $0.standardDeviation,
                    relativeError: $0.standardDeviationError / $0.standardDeviation)
            }
            return try StateLaw(points, terms: terms, seconds: time < 0 ? nil : time)
        }
    }

    init(_ points: [SigmaPoint], terms: Int, seconds: Double?) throws {
        let reference = points.map(\.target).max() ?? 1
        var sigmas = points.map(\.sigma)
        var last: LinearFit?
        for _ in 0..<4 {
            let errors = zip(points, sigmas).map { max($1 * $0.relativeError, 1e-12) }
            let design = zip(points, errors).map { point, error in
                (0..<terms).map { pow(point.target / reference, Double($0)) / error }
            }
            let fit = try fitLinear(design: design, observations: zip(points, errors).map { $0.sigma / $1 })
            sigmas = points.map { point in
                let fitted = (0..<terms).reduce(0) {
                    $0 + fit.parameters[$1] * pow(point.target / reference, Double($1))
                }
                // A fitted sigma near zero would make the weight of its level infinite.
                return max(fitted, 0.2 * point.sigma)
            }
            last = fit
        }
        guard let fit = last else { throw FitError.invalidProblem("no rounds") }
        let freedom = points.count - terms
        // Where the polynomial is not adequate, its misfit widens the intervals.
        let scale = max(1, fit.chiSquared / Double(freedom)).squareRoot()
        coefficients = fit.parameters.indices.map { power in
            let reach = 1.959964 * scale * fit.standardErrors[power]
            let value = fit.parameters[power]
            return FittedParameter(
                name: "c\(power)", unit: "uS", value: value, lower: value - reach, upper: value + reach)
        }
        self.seconds = seconds
        self.reference = reference
        chiSquared = fit.chiSquared
        degreesOfFreedom = freedom
        probability = Distributions.chiSquaredUpperTail(fit.chiSquared, degreesOfFreedom: Double(freedom))
        let squares = points.reduce(0.0) { sum, point in
            let fitted = fit.parameters.indices.reduce(0.0) {
                $0 + fit.parameters[$1] * pow(point.target / reference, Double($1))
            }
            return sum + (point.sigma - fitted) * (point.sigma - fitted)
        }
        rootMeanSquare = (squares / Double(points.count)).squareRoot()
    }
}

/// A measured sigma at a state, in microsiemens.
struct SigmaPoint {
    let target: Double
    let sigma: Double
    let relativeError: Double
}

/// Growth in time: mean = m + a ln(t / 1 s), sigma = b + c ln(t / 1 s), in microsiemens.
///
/// The same cells are read at every time, so the points of one level are not independent: intervals are widened by the
/// misfit where there is one, and are approximate.
public struct TimeLaw: Hashable, Codable, Sendable {
    /// The level; nil: the mean over levels (sigma: root of the mean variance).
    public let level: Int?
    /// m.
    public let meanAtOneSecond: FittedParameter
    /// a.
    public let meanPerLogTime: FittedParameter
    /// b.
    public let sigmaAtOneSecond: FittedParameter
    /// c.
    public let sigmaPerLogTime: FittedParameter
    /// Number of times.
    public let times: Int

    struct Point {
        let seconds: Double
        let mean: Double
        let meanError: Double
        let sigma: Double
        let sigmaError: Double
    }

    static func fit(_ groups: [VariationFit.GroupFit]) throws -> [TimeLaw] {
        let levels = Set(groups.map(\.level)).sorted()
        var laws: [TimeLaw] = []
        var pooled: [Double: [Point]] = [:]
        for level in levels {
            let points = groups.filter { $0.level == level }.compactMap { group -> Point? in
                guard let seconds = group.seconds, seconds > 0 else { return nil }
                return Point(
                    seconds: seconds, mean: group.mean,
                    meanError: group.standardDeviation / Double(group.cells).squareRoot(),
                    sigma: group.standardDeviation, sigmaError: group.standardDeviationError)
            }
            for point in points { pooled[point.seconds, default: []].append(point) }
            if points.count >= 3 { laws.append(try TimeLaw(points, level: level)) }
        }
        guard levels.count > 1, pooled.count >= 3 else { return laws }
        let all = pooled.keys.sorted().map { seconds -> Point in
            let members = pooled[seconds] ?? []
            let count = Double(members.count)
            func root(_ sum: Double) -> Double { sum.squareRoot() / count }
            let sigma = (members.reduce(0) { $0 + $1.sigma * $1.sigma } / count).squareRoot()
            return Point(
                seconds: seconds, mean: members.reduce(0) { $0 + $1.mean } / count,
                meanError: root(members.reduce(0) { $0 + $1.meanError * $1.meanError }), sigma: sigma,
                sigmaError: root(members.reduce(0) { $0 + pow($1.sigma * $1.sigmaError, 2) }) / sigma)
        }
        laws.append(try TimeLaw(all, level: nil))
        return laws
    }

    init(_ points: [Point], level: Int?) throws {
        func line(
            _ names: (String, String), _ values: [Double], _ errors: [Double]
        ) throws -> (FittedParameter, FittedParameter) {
            let fit = try fitLinear(
                design: zip(points, errors).map { [1 / $1, log($0.seconds) / $1] },
                observations: zip(values, errors).map { $0 / $1 })
            let scale = max(1, fit.chiSquared / Double(max(1, fit.degreesOfFreedom))).squareRoot()
            func parameter(_ name: String, _ index: Int) -> FittedParameter {
                let reach = 1.959964 * scale * fit.standardErrors[index]
                let value = fit.parameters[index]
                return FittedParameter(name: name, unit: "uS", value: value, lower: value - reach, upper: value + reach)
            }
            return (parameter(names.0, 0), parameter(names.1, 1))
        }
        (meanAtOneSecond, meanPerLogTime) = try line(
            ("mean at one second", "mean per log time"), points.map(\.mean), points.map { max($0.meanError, 1e-12) })
        // Relative errors of the samples on sigmas smoothed over the times: see StateLaw.
        let middle = points.reduce(0) { $0 + $1.sigma } / Double(points.count)
        let first = try line(
            ("", ""), points.map(\.sigma), points.map { max($0.sigmaError / $0.sigma * middle, 1e-12) })
        let errors = points.map { point in
            let fitted = first.0.value + first.1.value * log(point.seconds)
            return max(point.sigmaError / point.sigma * max(fitted, 0.2 * point.sigma), 1e-12)
        }
        (sigmaAtOneSecond, sigmaPerLogTime) = try line(
            ("sigma at one second", "sigma per log time"), points.map(\.sigma), errors)
        self.level = level
        times = points.count
    }
}
