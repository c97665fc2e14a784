import Quantities

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What happens to a programmed conductance until it is read, at the age that the ``VariationModel`` states. Drawn once
/// per write, by a stream of its own.
public enum Relaxation: Hashable, Codable, Sendable {
    /// The conductance stays as programmed.
    case none
    /// Mean and standard deviation of the shift grow with the logarithm of time, the same in every state.
    case logarithmicTime(LogarithmicTimeRelaxation)
    /// G(t) = G (t / t_0)^-nu with a random exponent per device (phase-change memory).
    case powerLaw(PowerLawDrift)
    /// G(t) = G + location(G_target) + scale(G_target) X at the model's age, any shape of X, by state.
    case distributed(DeviationTable)

    func validate(range: ConductanceRange, age: Time) throws(VariationError) {
        switch self {
        case .none: break
        case .logarithmicTime(let law):
            try law.validate(age: age)
            try requireWithin(range, law.sigma(at: age), "relaxation, sigma at the age of \(age.si) s")
            try requireWithin(range, law.mean(at: age).magnitude, "relaxation, mean shift at the age of \(age.si) s")
        case .powerLaw(let law): try law.validate(range: range)
        case .distributed(let table):
            guard table.validity.contains(range) else {
                throw .outsideValidity(law: "relaxation", range: range, validity: table.validity)
            }
        }
    }
}

/// Shift of one device at time t: N(m, s^2) with m = meanPerLogTime ln(t / 1 s) and
/// s = sigmaAtOneSecond + sigmaPerLogTime ln(t / 1 s), natural logarithms.
///
/// Form: CMO/HfOx model of IBM/aihwkit (noise/reram.py, MIT), after Falcone et al., arXiv:2502.04524.
public struct LogarithmicTimeRelaxation: Hashable, Codable, Sendable {
    /// Mean shift per unit of ln(t / 1 s), in siemens (negative: the conductance decays).
    public let meanPerLogTime: Conductance
    /// Standard deviation of the shift at t = 1 s, in siemens.
    public let sigmaAtOneSecond: Conductance
    /// Growth of that standard deviation per unit of ln(t / 1 s), in siemens.
    public let sigmaPerLogTime: Conductance

    /// Builds the law; it is validated together with the age when it enters a ``VariationModel``.
    public init(meanPerLogTime: Conductance, sigmaAtOneSecond: Conductance, sigmaPerLogTime: Conductance) {
        self.meanPerLogTime = meanPerLogTime
        self.sigmaAtOneSecond = sigmaAtOneSecond
        self.sigmaPerLogTime = sigmaPerLogTime
    }

    /// Mean shift of one device at `age`.
    public func mean(at age: Time) -> Conductance { Conductance(si: meanPerLogTime.si * log(age.si)) }

    /// Standard deviation of the shift of one device at `age`.
    public func sigma(at age: Time) -> Conductance {
        Conductance(si: sigmaAtOneSecond.si + sigmaPerLogTime.si * log(age.si))
    }

    func validate(age: Time) throws(VariationError) {
        let parameters = [
            ("mean shift per log time in S", meanPerLogTime), ("sigma at one second in S", sigmaAtOneSecond),
            ("sigma per log time in S", sigmaPerLogTime),
        ]
        for (name, value) in parameters where !value.si.isFinite {
            throw .invalidParameter(name: "relaxation, \(name)", value: value.si, rule: "finite")
        }
        guard age.si >= 1 else {
            throw .invalidParameter(
                name: "age in s", value: age.si, rule: ">= 1 s (the relaxation law is logarithmic from one second on)")
        }
        guard sigma(at: age).si >= 0 else {
            throw .invalidParameter(
                name: "relaxation, sigma at the age of \(age.si) s", value: sigma(at: age).si, rule: ">= 0")
        }
    }
}

/// G(t) = G ((t + t_0) / t_0)^-nu, nu = |mu(x) + s(x) N(0, 1)|, x = G / G_reference, with
/// mu(x) = clip(a ln x + b) and s(x) = clip(c ln x + d).
///
/// Form: PCM model of IBM/aihwkit (noise/pcm.py, MIT), after Nandakumar et al., ICECS 2019.
public struct PowerLawDrift: Hashable, Codable, Sendable {
    /// A straight line in ln x, held inside `minimum...maximum`.
    public struct ClippedLine: Hashable, Codable, Sendable {
        /// Change per unit of ln x.
        public let slope: Double
        /// Value at x = 1.
        public let intercept: Double
        /// Lower clip.
        public let minimum: Double
        /// Upper clip.
        public let maximum: Double

        /// Builds the line; `minimum` must not exceed `maximum` (checked when it enters a ``VariationModel``).
        public init(slope: Double, intercept: Double, minimum: Double, maximum: Double) {
            self.slope = slope
            self.intercept = intercept
            self.minimum = minimum
            self.maximum = maximum
        }

        /// The clipped value at ln x.
        @inlinable public func value(atLog logRatio: Double) -> Double {
            min(max(slope * logRatio + intercept, minimum), maximum)
        }
    }

    /// t_0: time of the first read after programming, from which drift is counted.
    public let firstRead: Time
    /// G_reference, the Gmax of the fit.
    public let reference: Conductance
    /// mu(x).
    public let exponentMean: ClippedLine
    /// s(x).
    public let exponentSigma: ClippedLine

    /// Builds the law; it is validated when it enters a ``VariationModel``.
    public init(
        firstRead: Time, reference: Conductance, exponentMean: ClippedLine, exponentSigma: ClippedLine
    ) {
        self.firstRead = firstRead
        self.reference = reference
        self.exponentMean = exponentMean
        self.exponentSigma = exponentSigma
    }

    /// nu for a device at `conductance` siemens and a standard normal deviate.
    func exponent(conductance: Double, deviate: Double) -> Double {
        // The smallest ratio that the logarithm sees, as in the cited model.
        let logRatio = log(max(conductance / reference.si, 1e-7))
        return abs(exponentMean.value(atLog: logRatio) + exponentSigma.value(atLog: logRatio) * deviate)
    }

    func validate(range: ConductanceRange) throws(VariationError) {
        guard firstRead.si.isFinite, firstRead.si > 0 else {
            throw .invalidParameter(name: "drift, time of first read in s", value: firstRead.si, rule: "finite and > 0")
        }
        guard reference.si.isFinite, reference.si >= range.maximum.si else {
            throw .invalidParameter(
                name: "drift, reference conductance in S", value: reference.si,
                rule: "finite and >= the maximum conductance, \(range.maximum.si) S")
        }
        for (name, line) in [("mean", exponentMean), ("sigma", exponentSigma)] {
            for value in [line.slope, line.intercept, line.minimum, line.maximum] where !value.isFinite {
                throw .invalidParameter(name: "drift, exponent \(name)", value: value, rule: "finite")
            }
            guard line.minimum >= 0, line.minimum <= line.maximum else {
                throw .invalidParameter(
                    name: "drift, exponent \(name), lower clip", value: line.minimum,
                    rule: ">= 0 and <= the upper clip, \(line.maximum)")
            }
        }
    }
}
