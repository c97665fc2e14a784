import CIMHardware

/// How a simulator is wrong, with a magnitude and a frozen random identity.
///
/// The identity does not depend on the magnitude: raising the level moves every factor further along the same direction,
/// so levels share their random numbers and differences between levels are differences of the level alone.
///
/// | kind | factor on energy and latency |
/// |---|---|
/// | `commonScale` | 1 + magnitude, the same for all designs |
/// | `perComponent` | exp(magnitude z), one z for each component and metric |
/// | `perTechnology` | exp(magnitude z), one z for each memory and metric; on a hybrid chip by the memories' shares |
/// | `perDesign` | exp(magnitude z), one z for each chip design and metric |
///
/// For the random kinds the magnitude is the standard deviation of the logarithm of the factor: 0.10 puts two thirds of
/// the factors within about 10 %. z is standard normal, and log-normal factors are our choice: they stay positive
/// and are symmetric in the ratio.
public struct Discrepancy: Hashable, Sendable {
    /// What shares one error.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// Every design, every component: changes numbers, never a ranking.
        case commonScale
        /// Each component of the chip, over all designs.
        case perComponent
        /// Each chip design, all its components.
        case perDesign
        /// Each memory technology, over all designs.
        case perTechnology

        /// The name in tables and figures.
        public var displayName: String {
            switch self {
            case .commonScale: "common scale"
            case .perComponent: "per component"
            case .perDesign: "per design"
            case .perTechnology: "per technology"
            }
        }
    }

    /// What shares one error.
    public let kind: Kind
    /// Relative error for `commonScale`, above -1; standard deviation of the log factor, at least 0, for all others.
    public let magnitude: Double
    /// Which wrong simulator of this kind it is: seed of every z.
    public let identity: UInt64
    /// Correlation of the energy error with the latency error of the same component, technology or design, -1...1.
    /// A common scale is the same for both.
    public let energyLatencyCorrelation: Double
    /// Whether the area is wrong as well, independently of energy and latency (a common scale: by the same factor).
    public let affectsArea: Bool

    /// Makes a discrepancy. Uncorrelated energy and latency and an exact area are the defaults (our choice).
    ///
    /// - Throws: `DiscrepancyError` for values out of range.
    public init(
        kind: Kind, magnitude: Double, identity: UInt64, energyLatencyCorrelation: Double = 0,
        affectsArea: Bool = false
    ) throws(DiscrepancyError) {
        guard magnitude.isFinite, kind == .commonScale ? magnitude > -1 : magnitude >= 0 else {
            throw .magnitudeOutOfRange(kind, magnitude)
        }
        guard (-1...1).contains(energyLatencyCorrelation) else {
            throw .correlationOutOfRange(energyLatencyCorrelation)
        }
        self.kind = kind
        self.magnitude = magnitude
        self.identity = identity
        self.energyLatencyCorrelation = energyLatencyCorrelation
        self.affectsArea = affectsArea
    }

    /// True where the wrong simulator is the reference.
    public var isNone: Bool { magnitude == 0 }

    /// The same wrong simulator, more or less wrong.
    public func scaled(to magnitude: Double) throws(DiscrepancyError) -> Discrepancy {
        try Discrepancy(
            kind: kind, magnitude: magnitude, identity: identity,
            energyLatencyCorrelation: energyLatencyCorrelation, affectsArea: affectsArea)
    }
}

extension Discrepancy: Codable {
    private enum CodingKeys: String, CodingKey {
        case kind, magnitude, identity, energyLatencyCorrelation, affectsArea
    }

    /// Reads all fields and checks their ranges.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            kind: container.decode(Kind.self, forKey: .kind),
            magnitude: container.decode(Double.self, forKey: .magnitude),
            identity: container.decode(UInt64.self, forKey: .identity),
            energyLatencyCorrelation: container.decode(Double.self, forKey: .energyLatencyCorrelation),
            affectsArea: container.decode(Bool.self, forKey: .affectsArea))
    }
}

/// Why a discrepancy cannot be made or applied.
public enum DiscrepancyError: Error, Equatable, Sendable, CustomStringConvertible {
    /// A magnitude that gives no positive finite factor.
    case magnitudeOutOfRange(Discrepancy.Kind, Double)
    /// A correlation outside -1...1.
    case correlationOutOfRange(Double)
    /// The simulator gives totals only, the discrepancy needs components.
    case noBreakdown

    /// The sentence that a user sees.
    public var description: String {
        switch self {
        case .magnitudeOutOfRange(.commonScale, let value):
            "discrepancy common scale: magnitude \(value) is not a finite number above -1"
        case .magnitudeOutOfRange(let kind, let value):
            "discrepancy \(kind.displayName): magnitude \(value) is not a finite number of at least 0"
        case .correlationOutOfRange(let value):
            "discrepancy: correlation of energy and latency \(value) is outside -1...1"
        case .noBreakdown:
            "discrepancy per component: the simulator reports no breakdown by component; "
                + "use a kind that needs totals only, or a simulator with a breakdown"
        }
    }
}
