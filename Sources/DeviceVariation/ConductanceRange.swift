import Quantities

/// The conductances a device is programmed to: the smallest (high-resistance state) and the largest
/// (low-resistance state).
public struct ConductanceRange: Hashable, Codable, Sendable, CustomStringConvertible {
    /// Gmin in siemens, >= 0.
    public let minimum: Conductance
    /// Gmax in siemens, > Gmin.
    public let maximum: Conductance

    /// No cell of a memory conducts more than 1 S (our choice, against slips of the unit). Every reader of conductances keeps to it.
    public static let largestConductance = Conductance(si: 1)

    /// - Throws: ``VariationError/invalidParameter(name:value:rule:)`` unless 0 <= minimum < maximum <= 1 S.
    public init(minimum: Conductance, maximum: Conductance) throws(VariationError) {
        guard minimum.si.isFinite, minimum.si >= 0 else {
            throw .invalidParameter(name: "minimum conductance in S", value: minimum.si, rule: "finite and >= 0")
        }
        guard maximum.si.isFinite, maximum > minimum else {
            throw .invalidParameter(
                name: "maximum conductance in S", value: maximum.si,
                rule: "finite and larger than the minimum, \(minimum.si) S")
        }
        guard maximum <= Self.largestConductance else {
            throw .invalidParameter(
                name: "maximum conductance in S", value: maximum.si, rule: "at most 1 S; check the unit")
        }
        self.minimum = minimum
        self.maximum = maximum
    }

    /// Decodes and validates: a stored range obeys the same rule as a built one.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            minimum: container.decode(Conductance.self, forKey: .minimum),
            maximum: container.decode(Conductance.self, forKey: .maximum))
    }

    /// Gmax - Gmin: the reference of every error that is stated as a fraction "of the range".
    public var width: Conductance { Conductance(si: maximum.si - minimum.si) }

    /// Whether `other` lies inside this range, ends included.
    public func contains(_ other: ConductanceRange) -> Bool {
        other.minimum >= minimum && other.maximum <= maximum
    }

    /// `count` conductances at equal steps from minimum to maximum, both ends included.
    public func grid(_ count: Int) -> [Conductance] {
        guard count > 1 else { return [minimum] }
        return (0..<count).map { index in
            index == count - 1
                ? maximum : Conductance(si: minimum.si + width.si * Double(index) / Double(count - 1))
        }
    }

    /// Both ends in engineering units.
    public var description: String { "\(minimum.formatted())...\(maximum.formatted())" }
}
