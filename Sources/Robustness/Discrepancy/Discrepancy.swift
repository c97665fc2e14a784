import CIMHardware

/// A wrong simulator: a model of how it is wrong, with a magnitude and a frozen random identity.
///
/// The identity does not depend on the magnitude: raising the level moves every factor further along the same direction,
/// so levels share their random numbers and differences between levels are differences of the level alone.
public struct Discrepancy: Hashable, Sendable {
    /// How it is wrong; see ``DiscrepancyModel`` for what the magnitude means.
    public let model: DiscrepancyModel
    /// By how much.
    public let magnitude: Double
    /// Which wrong simulator of this model it is: seed of every random number.
    public let identity: UInt64

    /// Makes a discrepancy.
    ///
    /// - Throws: `DiscrepancyError` for a model or a magnitude that makes no sense.
    public init(model: DiscrepancyModel, magnitude: Double, identity: UInt64) throws(DiscrepancyError) {
        try model.validate()
        guard model.magnitudes.contains(magnitude) else {
            throw .magnitudeOutOfRange(model.displayName, magnitude, model.magnitudes)
        }
        self.init(checked: model, magnitude: magnitude, identity: identity)
    }

    private init(checked model: DiscrepancyModel, magnitude: Double, identity: UInt64) {
        self.model = model
        self.magnitude = magnitude
        self.identity = identity
    }

    /// The parts of a composition, each at its weight; two parts of one kind are two errors. Every part is in its range, since
    /// the whole is.
    var parts: [Discrepancy] {
        model.parts.enumerated().map { index, part in
            Discrepancy(
                checked: part.model, magnitude: part.weight * magnitude,
                identity: identity &+ UInt64(index) &* 0x9E37_79B9_7F4A_7C15)
        }
    }

    /// The same for a model without parameters of its own. Uncorrelated energy and latency and an exact area are the
    /// defaults (our choice).
    public init(
        kind: Kind, magnitude: Double, identity: UInt64, energyLatencyCorrelation: Double = 0,
        affectsArea: Bool = false
    ) throws(DiscrepancyError) {
        var model = DiscrepancyModel(kind)
        model.energyLatencyCorrelation = energyLatencyCorrelation
        model.affectsArea = affectsArea
        try self.init(model: model, magnitude: magnitude, identity: identity)
    }

    /// What shares one error.
    public var kind: Kind { model.kind }

    /// True where the wrong simulator is the reference. A simulator of somebody else's has no magnitude.
    public var isNone: Bool { magnitude == 0 && kind != .external }

    /// The same wrong simulator, more or less wrong.
    public func scaled(to magnitude: Double) throws(DiscrepancyError) -> Discrepancy {
        try Discrepancy(model: model, magnitude: magnitude, identity: identity)
    }
}

extension Discrepancy: Codable {
    private enum CodingKeys: String, CodingKey {
        case model, magnitude, identity
    }

    /// Reads all fields and checks their ranges.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            model: container.decode(DiscrepancyModel.self, forKey: .model),
            magnitude: container.decode(Double.self, forKey: .magnitude),
            identity: container.decode(UInt64.self, forKey: .identity))
    }
}

/// Why a discrepancy cannot be made or applied.
public enum DiscrepancyError: Error, Equatable, Sendable, CustomStringConvertible {
    /// A magnitude that gives no positive finite factor.
    case magnitudeOutOfRange(String, Double, ClosedRange<Double>)
    /// A correlation outside -1...1.
    case correlationOutOfRange(Double)
    /// A parameter that the model needs and does not have, or has and must not.
    case parameter(Discrepancy.Kind, String)
    /// The simulator gives totals only, the discrepancy needs components.
    case noBreakdown
    /// The simulator does not tell the memories of a hybrid chip apart, the discrepancy differs between them.
    case noSecondShare
    /// The calibration has too few chips of this kind of macro for a joint error.
    case notMeasured(MacroKind)

    /// The sentence that a user sees.
    public var description: String {
        switch self {
        case .magnitudeOutOfRange(let name, let value, let range):
            "discrepancy \(name): level \(percent(value)) is outside \(percent(range.lowerBound)) ... "
                + "\(percent(range.upperBound))"
        case .correlationOutOfRange(let value):
            "discrepancy: correlation of energy and latency \(value) is outside -1...1"
        case .parameter(let kind, let problem): "discrepancy \(kind.displayName): \(problem)"
        case .noBreakdown:
            "discrepancy per component: the simulator reports no breakdown by component; "
                + "use a kind that needs totals only, or a simulator with a breakdown"
        case .noSecondShare:
            "discrepancy on hybrid chips: the simulator does not say how much of the cost is the second memory's; answer "
                + "with second_share (docs/external-simulator.md), leave hybrid chips out, or use a kind that is alike for both"
        case .notMeasured(let kind):
            "discrepancy measured: the calibration has no joint error of \(kind.displayName), which takes three chips that "
                + "report energy, latency and area; add chips or leave this kind out"
        }
    }
}
