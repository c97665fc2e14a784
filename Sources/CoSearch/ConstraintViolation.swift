import Quantities

/// One broken constraint: which, the value, the limit and by how much.
public struct ConstraintViolation: Hashable, Codable, Sendable, CustomStringConvertible {
    /// The constraint that is broken.
    public enum Constraint: String, Codable, CaseIterable, Sendable {
        /// Accuracy below its floor.
        case meanIoU
        /// Silicon area above its limit.
        case area
        /// Average power above its limit.
        case power
        /// Weight storage above its limit.
        case capacity
        /// Latency above its limit.
        case latency
        /// Energy above its limit.
        case energy
        /// Weights of the network above their limit.
        case weights
    }

    /// The constraint that is broken.
    public var constraint: Constraint
    /// The value, in SI units, bytes, or a fraction for mIoU.
    public var value: Double
    /// The limit, in the same unit.
    public var limit: Double

    /// A broken constraint.
    public init(constraint: Constraint, value: Double, limit: Double) {
        self.constraint = constraint
        self.value = value
        self.limit = limit
    }

    /// |value - limit| / limit: the normalised violation that Deb's rules add up.
    public var excessRatio: Double { (value - limit).magnitude / limit }

    /// "area 12.5 mm² is above the limit 10 mm² by 25 %".
    public var description: String {
        let side = constraint == .meanIoU ? "below the floor" : "above the limit"
        let percent = 100 * excessRatio
        let rounded =
            percent < 10 ? "\((percent * 100).rounded() / 100)" : "\(Int(min(percent, 1e9).rounded()))"
        return "\(constraint.label) \(formatted(value)) is \(side) \(formatted(limit)) by \(rounded) %"
    }

    /// The limit as one writes it: "area <= 10 mm²", "mIoU >= 40 %".
    public var limitText: String {
        "\(constraint.label) \(constraint == .meanIoU ? ">=" : "<=") \(formatted(limit))"
    }

    private func formatted(_ value: Double) -> String {
        switch constraint {
        case .meanIoU: "\((value * 10000).rounded() / 100) %"
        case .area: Area(si: value).formatted()
        case .power: Power(si: value).formatted()
        case .latency: Time(si: value).formatted()
        case .energy: Energy(si: value).formatted()
        case .capacity, .weights: Int(checked: value).map { "\($0) bytes" } ?? "\(value) bytes"
        }
    }
}

extension ConstraintViolation.Constraint {
    /// The name in a sentence.
    var label: String {
        switch self {
        case .meanIoU: "mIoU"
        case .capacity: "weight storage"
        case .weights: "network weights"
        default: rawValue
        }
    }
}
