import Quantities

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The error of one read of a device. Drawn anew for every read (every input vector), independent between devices and
/// reads, Gaussian: this first cut has no component that stays between reads.
public enum ReadNoise: Hashable, Codable, Sendable {
    /// Reads are exact.
    case none
    /// sigma (Gmax - Gmin) N(0, 1) per device: a fraction of the conductance range, both devices of a pair.
    case relative(sigmaOfRange: Double)
    /// sigma w_max N(0, 1) per WEIGHT (the pair as a whole), the same for every state: how "read noise of about 1 %" is
    /// stated for the Wan 2022 device (IBM/aihwkit, noise/reram.py: w_noise 0.01, additive and constant).
    case ofMaximumWeight(sigma: Double)
    /// sigma(G, t) = K log10(G / 1 uS) sqrt(ln((t + t_r) / (2 t_r))) per device.
    case logarithmicState(LogarithmicStateReadNoise)
    /// sigma(G, t) = G min(a (G / G_reference)^-b, cap) sqrt(ln((t + t_r) / (2 t_r))) per device.
    case proportional(ProportionalReadNoise)
    /// sigma(G) of measured series, each device.
    case series(SeriesReadNoise)

    /// Whether the variance of a weight depends on the state of its devices.
    public var isStateDependent: Bool {
        switch self {
        case .none, .relative, .ofMaximumWeight: return false
        case .logarithmicState, .proportional, .series: return true
        }
    }

    /// Standard deviation of one read of one device at `conductance`. For `ofMaximumWeight`, which is stated for the
    /// pair, each device gets 1/sqrt(2) of it.
    public func sigma(at conductance: Conductance, range: ConductanceRange, age: Time) -> Conductance {
        switch self {
        case .none: return Conductance(si: 0)
        case .relative(let sigma): return Conductance(si: sigma * range.width.si)
        case .ofMaximumWeight(let sigma): return Conductance(si: sigma * range.width.si / 2.0.squareRoot())
        case .logarithmicState(let law): return law.sigma(at: conductance, age: age)
        case .proportional(let law): return law.sigma(at: conductance, age: age)
        case .series(let law): return Conductance(si: law.sigma(at: conductance.si))
        }
    }

    func validate(range: ConductanceRange, age: Time) throws(VariationError) {
        switch self {
        case .none: break
        case .relative(let sigma):
            try requireFraction(sigma, "read noise, sigma as a fraction of the conductance range")
        case .ofMaximumWeight(let sigma):
            try requireFraction(sigma, "read noise, sigma as a fraction of the largest weight")
        case .logarithmicState(let law):
            guard law.validity.contains(range) else {
                throw .outsideValidity(law: "read noise", range: range, validity: law.validity)
            }
            guard law.validity.minimum.si >= LogarithmicStateReadNoise.unit.si else {
                throw .invalidParameter(
                    name: "read noise, lower end of validity in S", value: law.validity.minimum.si,
                    rule: ">= 1e-6 S (log10 of the conductance in uS is negative below)")
            }
            try requirePositive(law.scale.si, "read noise, K in S")
            try requirePositive(law.readTime.si, "read noise, duration of a read in s")
        case .proportional(let law):
            try requirePositive(law.reference.si, "read noise, reference conductance in S")
            try requirePositive(law.ratio, "read noise, ratio at the reference conductance")
            try requirePositive(law.maximumRatio, "read noise, largest ratio")
            guard law.exponent.isFinite, law.exponent >= 0 else {
                throw .invalidParameter(name: "read noise, exponent", value: law.exponent, rule: "finite and >= 0")
            }
            try requirePositive(law.readTime.si, "read noise, duration of a read in s")
        case .series(let law): try law.validate()
        }
        for state in range.grid(5) {
            try requireWithin(
                range, sigma(at: state, range: range, age: age), "read noise, sigma at \(state.formatted())")
        }
    }
}

/// sigma(G, t) = K log10(G / 1 uS) sqrt(ln((t + t_r) / (2 t_r))): accumulated 1/f read noise of CMO/HfOx devices.
///
/// Form: IBM/aihwkit (noise/reram.py, MIT), after Falcone et al., arXiv:2502.04524. Outside the validity range the
/// value at the nearer end is kept (below 1 uS the published form turns negative).
public struct LogarithmicStateReadNoise: Hashable, Codable, Sendable {
    /// The conductance whose multiples the logarithm takes: 1 uS.
    public static let unit = Conductance(si: 1e-6)
    /// K.
    public let scale: Conductance
    /// t_r: duration of a read.
    public let readTime: Time
    /// Where the law was fitted.
    public let validity: ConductanceRange

    /// Builds the law; it is validated when it enters a ``VariationModel``.
    public init(scale: Conductance, readTime: Time, validity: ConductanceRange) {
        self.scale = scale
        self.readTime = readTime
        self.validity = validity
    }

    /// sigma of one read at `conductance`, `age` after programming.
    public func sigma(at conductance: Conductance, age: Time) -> Conductance {
        let inside = min(max(conductance.si, validity.minimum.si), validity.maximum.si)
        return Conductance(
            si: scale.si * log10(inside / Self.unit.si) * oneOverFGrowth(age: age, readTime: readTime))
    }
}

/// sigma(G, t) = G min(a (G / G_reference)^-b, cap) sqrt(ln((t + t_r) / (2 t_r))): accumulated 1/f read noise of
/// phase-change memory.
///
/// Form: IBM/aihwkit (noise/pcm.py, MIT), after Nandakumar et al., ICECS 2019. The cited model takes the ratio at the
/// conductance before drift; here it is taken at the conductance that is read (our choice).
public struct ProportionalReadNoise: Hashable, Codable, Sendable {
    /// a: sigma / G at G_reference, before the growth with time.
    public let ratio: Double
    /// b.
    public let exponent: Double
    /// cap of sigma / G.
    public let maximumRatio: Double
    /// G_reference, the Gmax of the fit.
    public let reference: Conductance
    /// t_r: duration of a read.
    public let readTime: Time
    /// Time from programming to the first read, added to the age.
    public let firstRead: Time

    /// Builds the law; it is validated when it enters a ``VariationModel``.
    public init(
        ratio: Double, exponent: Double, maximumRatio: Double, reference: Conductance, readTime: Time, firstRead: Time
    ) {
        self.ratio = ratio
        self.exponent = exponent
        self.maximumRatio = maximumRatio
        self.reference = reference
        self.readTime = readTime
        self.firstRead = firstRead
    }

    /// sigma of one read at `conductance`, `age` after programming.
    public func sigma(at conductance: Conductance, age: Time) -> Conductance {
        Conductance(si: sigma(conductance: conductance.si, growth: growth(age: age)))
    }

    /// sqrt(ln((t + t_r) / (2 t_r))) at t = age + firstRead.
    func growth(age: Time) -> Double { oneOverFGrowth(age: age + firstRead, readTime: readTime) }

    /// sigma in siemens at a conductance in siemens.
    func sigma(conductance: Double, growth: Double) -> Double {
        guard conductance > 0 else { return 0 }
        return conductance * min(ratio * pow(conductance / reference.si, -exponent), maximumRatio) * growth
    }
}

/// sqrt(ln((t + t_r) / (2 t_r))): noise with a 1/f spectrum between 1/t and 1/t_r; zero up to t = t_r.
func oneOverFGrowth(age: Time, readTime: Time) -> Double {
    max(0, log((age.si + readTime.si) / (2 * readTime.si))).squareRoot()
}

private func requirePositive(_ value: Double, _ name: String) throws(VariationError) {
    guard value.isFinite, value > 0 else {
        throw .invalidParameter(name: name, value: value, rule: "finite and > 0")
    }
}
