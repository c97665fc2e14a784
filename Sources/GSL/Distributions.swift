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

    private static func quietly(_ body: () -> Double) -> Double {
        _ = errorHandlerIsOff
        return body()
    }
}
