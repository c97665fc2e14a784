import Quantities

/// The error that stays in a device after it was programmed. Drawn once per write (per "chip"), then frozen.
///
/// Every case gives the error of ONE device; the two devices of a differential pair err independently.
public enum ProgrammingError: Hashable, Codable, Sendable {
    /// The target conductance is met exactly.
    case none
    /// G = G_target + sigma (Gmax - Gmin) N(0, 1): one sigma for every state, a fraction of the conductance range
    /// (not of Gmax, not of G).
    case relative(sigmaOfRange: Double)
    /// G = G_target + sigma(G_target) N(0, 1) with a published polynomial.
    case stateDependent(PolynomialSigma)
    /// G = G_target + U(-h, +h): what a write-verify loop that accepts |G - G_target| <= h leaves, with standard
    /// deviation 2h / sqrt(12).
    case window(halfWidth: Conductance)
    /// G = G_target + location(G_target) + scale(G_target) X with any shape of X, by state: heavy tails, failed cells,
    /// lognormal errors, tables fitted to measurements.
    case distributed(DeviationTable)

    /// Standard deviation of the error of one device whose target is `conductance`, before a conductance that would
    /// be negative is set to zero.
    public func sigma(at conductance: Conductance, range: ConductanceRange) -> Conductance {
        switch self {
        case .none: return Conductance(si: 0)
        case .relative(let sigmaOfRange): return Conductance(si: sigmaOfRange * range.width.si)
        case .stateDependent(let polynomial): return polynomial.sigma(at: conductance)
        case .window(let halfWidth): return Conductance(si: 2 * halfWidth.si / 12.0.squareRoot())
        case .distributed(let table): return table.sigma(at: conductance)
        }
    }

    func validate(range: ConductanceRange) throws(VariationError) {
        switch self {
        case .none: break
        case .relative(let sigma):
            try requireFraction(sigma, "programming error, sigma as a fraction of the conductance range")
        case .stateDependent(let polynomial):
            guard polynomial.validity.contains(range) else {
                throw .outsideValidity(law: "programming error", range: range, validity: polynomial.validity)
            }
            for state in range.grid(41) {
                try requireWithin(
                    range, polynomial.sigma(at: state), "programming error, sigma at \(state.formatted())")
            }
        case .window(let halfWidth):
            guard halfWidth.si.isFinite, halfWidth.si >= 0 else {
                throw .invalidParameter(
                    name: "programming error, half width of the acceptance window in S", value: halfWidth.si,
                    rule: "finite and >= 0")
            }
            try requireWithin(range, halfWidth, "programming error, half width of the acceptance window")
        case .distributed(let table):
            guard table.validity.contains(range) else {
                throw .outsideValidity(law: "programming error", range: range, validity: table.validity)
            }
        }
    }
}

/// sigma(G) = max(floor, sum over k of c_k (G / G_reference)^k), every c_k a conductance.
///
/// With G_reference = 1 uS the coefficients are those of a polynomial in G[uS]; with G_reference = Gmax they are those
/// of a polynomial in G / Gmax. Published digitisations use either; this form takes both without a change of numbers.
public struct PolynomialSigma: Hashable, Codable, Sendable {
    /// c_0, c_1, ... in siemens; at most five (the highest published degree is four).
    public let coefficients: [Conductance]
    /// G_reference in siemens.
    public let reference: Conductance
    /// sigma is never smaller than this.
    public let floor: Conductance
    /// Where the law was fitted. Outside, sigma keeps the value of the nearer end.
    public let validity: ConductanceRange

    /// The most coefficients that a polynomial may have.
    public static let maximumCoefficientCount = 5

    /// - Throws: ``VariationError/invalidParameter(name:value:rule:)`` for no or too many coefficients, a coefficient
    ///   that is not finite, a reference that is not positive, a negative floor, or a polynomial that is negative or above 1 S
    ///   somewhere on its validity.
    public init(
        coefficients: [Conductance], reference: Conductance, floor: Conductance = Conductance(si: 0),
        validity: ConductanceRange
    ) throws(VariationError) {
        guard (1...Self.maximumCoefficientCount).contains(coefficients.count) else {
            throw .invalidParameter(
                name: "number of sigma(G) coefficients", value: Double(coefficients.count),
                rule: "1...\(Self.maximumCoefficientCount)")
        }
        for (power, coefficient) in coefficients.enumerated() where !coefficient.si.isFinite {
            throw .invalidParameter(
                name: "sigma(G) coefficient of power \(power) in S", value: coefficient.si, rule: "finite")
        }
        guard reference.si.isFinite, reference.si > 0 else {
            throw .invalidParameter(
                name: "reference conductance of sigma(G) in S", value: reference.si, rule: "finite and > 0")
        }
        guard floor.si.isFinite, floor.si >= 0 else {
            throw .invalidParameter(name: "floor of sigma(G) in S", value: floor.si, rule: "finite and >= 0")
        }
        self.coefficients = coefficients
        self.reference = reference
        self.floor = floor
        self.validity = validity
        // 401 states: a polynomial of the fourth degree does not hide between them.
        for state in validity.grid(401) {
            let sigma = polynomial(at: state)
            guard sigma >= 0, sigma <= ConductanceRange.largestConductance.si else {
                throw .invalidParameter(
                    name: "sigma(G) in S at \(state.formatted())", value: sigma,
                    rule: "in 0...1 S over the whole of \(validity), where it is valid")
            }
        }
    }

    /// Decodes and validates: a stored law obeys the same rules as a built one.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            coefficients: container.decode([Conductance].self, forKey: .coefficients),
            reference: container.decode(Conductance.self, forKey: .reference),
            floor: container.decode(Conductance.self, forKey: .floor),
            validity: container.decode(ConductanceRange.self, forKey: .validity))
    }

    /// sigma(G); outside the validity range, the value at the nearer end.
    public func sigma(at conductance: Conductance) -> Conductance {
        let inside = min(max(conductance.si, validity.minimum.si), validity.maximum.si)
        return Conductance(si: max(floor.si, polynomial(at: Conductance(si: inside))))
    }

    private func polynomial(at conductance: Conductance) -> Double {
        let ratio = conductance.si / reference.si
        return coefficients.reversed().reduce(0.0) { $0 * ratio + $1.si }
    }
}

/// A spread that is wider than the range it disturbs is a slip of the unit.
func requireWithin(_ range: ConductanceRange, _ spread: Conductance, _ name: String) throws(VariationError) {
    guard spread.si >= 0, spread <= range.width else {
        throw .invalidParameter(
            name: "\(name), in S,", value: spread.si,
            rule: "in 0 ... \(range.width.si) S, the width of the conductance range \(range); check the unit")
    }
}

func requireFraction(_ value: Double, _ name: String) throws(VariationError) {
    guard value.isFinite, value >= 0, value <= 1 else {
        throw .invalidParameter(name: name, value: value, rule: "a fraction in 0...1 (0.05 is 5 %)")
    }
}
