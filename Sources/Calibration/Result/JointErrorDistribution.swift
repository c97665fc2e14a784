import CIMHardware
import GSL

/// The measured discrepancy of this simulator on an unseen chip of one kind of macro, all metrics together: what a discrepancy
/// model draws from.
///
///     (ln(true / simulated))_metrics = location + L z sqrt(nu / chi^2_nu),   z ~ normal(0, 1),  L L^T = scale
///
/// a multivariate Student t distribution of chip effects, fitted to the held-out chip means of energy, latency and area by
/// the EM algorithm for incomplete rows (a chip need not report all three); few degrees of freedom = heavy tails. Only
/// these common factors are described, not how the error varies from design to design of one chip.
public struct JointErrorDistribution: Hashable, Codable, Sendable {
    /// Kind of macro: digital and analog SRAM differ in spread by a factor of 5.
    public let kind: MacroKind
    /// The order of the vectors: energy per MAC, latency, area.
    public let metrics: [Metric]
    /// Centre of ln(true / simulated): positive = the simulator is too low.
    public let location: [Double]
    /// Scale matrix (covariance = scale nu / (nu - 2) where nu > 2).
    public let scale: [[Double]]
    /// Lower triangular factor of `scale`.
    public let factor: [[Double]]
    /// Degrees of freedom, the most likely of ``candidates``.
    public let degreesOfFreedom: Double
    /// Twice the log likelihood ratio against nearly normal tails (the last candidate): what heavy tails gain.
    public let tailLikelihoodRatio: Double
    /// Chips behind the estimate.
    public let chips: Int
    /// Chips that report each metric.
    public let chipsPerMetric: [Int]

    /// Degrees of freedom that are tried; the last one is next to normal.
    public static let candidates: [Double] = [2.5, 3, 4, 6, 10, 20, 100]

    /// Correlation of the errors of two metrics.
    public func correlation(_ a: Metric, _ b: Metric) -> Double {
        scale[a.index][b.index] / (scale[a.index][a.index] * scale[b.index][b.index]).squareRoot()
    }

    /// Draws ln(true / simulated) of energy, latency and area; `isCentred` leaves the location out.
    public func drawLogFactors(_ stream: inout RandomStream, isCentred: Bool = false) -> [Double] {
        let normal = metrics.map { _ in stream.gaussian() }
        return logFactors(normal: normal, stretch: stretch(stream.uniform()), isCentred: isCentred)
    }

    /// sqrt(nu / chi^2) at a probability: what makes the tails heavy, one for all metrics of a draw.
    public func stretch(_ probability: Double) -> Double {
        (degreesOfFreedom / Distributions.chiSquaredQuantile(probability, degreesOfFreedom: degreesOfFreedom))
            .squareRoot()
    }

    /// location + stretch L z for standard normal z, one a metric.
    public func logFactors(normal: [Double], stretch: Double, isCentred: Bool = false) -> [Double] {
        metrics.indices.map { i in
            let spread = (0...i).reduce(0) { $0 + factor[i][$1] * normal[$1] }
            return (isCentred ? 0 : location[i]) + stretch * spread
        }
    }
}
