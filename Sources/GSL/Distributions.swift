import CGSL

/// Distribution functions and quantiles by GSL. Arguments outside the domain give NaN, never an abort.
public enum Distributions {
    /// P(X <= x) of the standard normal distribution.
    public static func normalCDF(_ x: Double) -> Double {
        quietly { gsl_cdf_ugaussian_P(x) }
    }

    /// P(X > x) of the standard normal distribution, accurate in the upper tail.
    public static func normalUpperTail(_ x: Double) -> Double {
        quietly { gsl_cdf_ugaussian_Q(x) }
    }

    /// The x with P(X <= x) = p, standard normal.
    public static func normalQuantile(_ p: Double) -> Double {
        guard (0...1).contains(p) else { return .nan }
        return quietly { gsl_cdf_ugaussian_Pinv(p) }
    }

    /// P(T <= t) of Student's t distribution.
    public static func studentTCDF(_ t: Double, degreesOfFreedom: Double) -> Double {
        guard degreesOfFreedom > 0 else { return .nan }
        return quietly { gsl_cdf_tdist_P(t, degreesOfFreedom) }
    }

    /// P(T > t) of Student's t distribution, accurate in the upper tail.
    public static func studentTUpperTail(_ t: Double, degreesOfFreedom: Double) -> Double {
        guard degreesOfFreedom > 0 else { return .nan }
        return quietly { gsl_cdf_tdist_Q(t, degreesOfFreedom) }
    }

    /// The t with P(T <= t) = p, Student's t distribution.
    public static func studentTQuantile(_ p: Double, degreesOfFreedom: Double) -> Double {
        guard (0...1).contains(p), degreesOfFreedom > 0 else { return .nan }
        return quietly { gsl_cdf_tdist_Pinv(p, degreesOfFreedom) }
    }

    /// P(X <= x) of the chi-squared distribution.
    public static func chiSquaredCDF(_ x: Double, degreesOfFreedom: Double) -> Double {
        guard degreesOfFreedom > 0 else { return .nan }
        return quietly { gsl_cdf_chisq_P(x, degreesOfFreedom) }
    }

    /// P(X > x) of the chi-squared distribution, accurate in the upper tail.
    public static func chiSquaredUpperTail(_ x: Double, degreesOfFreedom: Double) -> Double {
        guard degreesOfFreedom > 0 else { return .nan }
        return quietly { gsl_cdf_chisq_Q(x, degreesOfFreedom) }
    }

    /// The x with P(X <= x) = p, chi-squared distribution.
    public static func chiSquaredQuantile(_ p: Double, degreesOfFreedom: Double) -> Double {
        guard (0...1).contains(p), degreesOfFreedom > 0 else { return .nan }
        return quietly { gsl_cdf_chisq_Pinv(p, degreesOfFreedom) }
    }

    /// P(X <= x) of the beta distribution with parameters a and b.
    public static func betaCDF(_ x: Double, a: Double, b: Double) -> Double {
        guard a > 0, b > 0, !x.isNaN else { return .nan }
        return quietly { gsl_cdf_beta_P(min(max(x, 0), 1), a, b) }
    }

    /// The x with P(X <= x) = p, beta distribution, by bisection to the last bit.
    ///
    /// GSL's own inverse fails to converge for about one of 170 pairs of whole parameters up to 2000.
    public static func betaQuantile(_ p: Double, a: Double, b: Double) -> Double {
        guard (0...1).contains(p), a > 0, b > 0 else { return .nan }
        var (low, high) = (0.0, 1.0)
        while true {
            let middle = low + (high - low) / 2
            guard low < middle, middle < high else { return middle }
            if betaCDF(middle, a: a, b: b) < p { low = middle } else { high = middle }
        }
    }

    /// P(X <= count) of the binomial distribution.
    public static func binomialCDF(_ count: Int, trials: Int, probability: Double) -> Double {
        guard count >= 0 else { return 0 }
        guard (0...1).contains(probability), (0...Int(UInt32.max)).contains(trials) else { return .nan }
        return count >= trials ? 1 : quietly { gsl_cdf_binomial_P(UInt32(count), probability, UInt32(trials)) }
    }

    /// P(X >= count) of the binomial distribution, accurate in the upper tail.
    public static func binomialUpperTail(_ count: Int, trials: Int, probability: Double) -> Double {
        guard count > 0 else { return 1 }
        guard (0...1).contains(probability), (0...Int(UInt32.max)).contains(trials) else { return .nan }
        return count > trials ? 0 : quietly { gsl_cdf_binomial_Q(UInt32(count - 1), probability, UInt32(trials)) }
    }

    private static func quietly(_ body: () -> Double) -> Double {
        _ = errorHandlerIsOff
        return body()
    }
}
