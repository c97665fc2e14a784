import Foundation

/// One metric of one paired run: the same seed searched once with the reference simulator f, which found x, and once
/// with the wrong simulator g, which found y.
public struct PairedRun: Hashable, Codable, Sendable {
    /// f(x): the reference design, judged by the reference.
    public let reference: Double
    /// g(y): the design found under the wrong simulator, as that simulator reports it.
    public let reported: Double
    /// f(y): the same design, judged by the reference.
    public let actual: Double

    /// - Throws: `RobustnessError.notPositive` unless all three are positive and finite.
    public init(reference: Double, reported: Double, actual: Double) throws(RobustnessError) {
        for (what, value) in [("f(x)", reference), ("g(y)", reported), ("f(y)", actual)] {
            guard value > 0, value.isFinite else { throw .notPositive(what: what, value: value) }
        }
        self.reference = reference
        self.reported = reported
        self.actual = actual
    }

    /// Apparent drift A, regret R and optimism O.
    public var drift: Drift {
        Drift(
            apparentDrift: (reported - reference) / reference, regret: (actual - reference) / reference,
            optimism: (reported - actual) / actual)
    }

    /// ln(1 + A) = ln g(y) - ln f(x)
    public var logApparentDrift: Double { log(reported / reference) }
    /// ln(1 + R) = ln f(y) - ln f(x)
    public var logRegret: Double { log(actual / reference) }
    /// ln(1 + O) = ln g(y) - ln f(y)
    public var logOptimism: Double { log(reported / actual) }
}

/// What a wrong simulator did to one metric of one run; (1 + A) = (1 + R)(1 + O).
///
/// A large apparent drift without regret means: the number is wrong, the design is right.
public struct Drift: Hashable, Codable, Sendable {
    /// A = (g(y) - f(x)) / f(x): what a reader sees who compares the two searches' reports.
    public let apparentDrift: Double
    /// R = (f(y) - f(x)) / f(x): what the design really lost. Negative where the wrong simulator was lucky.
    public let regret: Double
    /// O = (g(y) - f(y)) / f(y): how far the report is off at the design that was chosen because of it.
    public let optimism: Double
}
