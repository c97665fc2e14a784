/// What is compared between model and chip.
public enum Metric: String, Codable, CaseIterable, Hashable, Comparable, Sendable {
    /// Energy of one multiply-accumulate.
    case energyPerMAC
    /// Time of the reported operation without a clock: as fast as the circuit settles.
    case latency
    /// Area of one macro.
    case area

    /// The reported quantity behind the metric.
    public var quantity: ReportedQuantity {
        switch self {
        case .energyPerMAC: .energyPerMAC
        case .latency: .latency
        case .area: .area
        }
    }

    /// The name in tables.
    public var displayName: String {
        switch self {
        case .energyPerMAC: "energy per MAC"
        case .latency: "latency"
        case .area: "area"
        }
    }

    /// Order of declaration.
    public static func < (a: Metric, b: Metric) -> Bool { a.index < b.index }

    /// Position in arrays.
    var index: Int {
        switch self {
        case .energyPerMAC: 0
        case .latency: 1
        case .area: 2
        }
    }
}
