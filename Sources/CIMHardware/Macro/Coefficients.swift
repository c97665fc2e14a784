/// The fitted numbers of the macro model: multipliers on sourced constants (1 = prior) and exponents as values.
public struct Coefficients: Hashable, Sendable {
    private var values: SIMD64<Double>

    /// Every coefficient at its prior's centre.
    public static let nominal = Coefficients()

    /// Every coefficient at its prior's centre.
    public init() {
        values = .zero
        for (lane, coefficient) in Coefficient.allCases.enumerated() { values[lane] = coefficient.nominalValue }
    }

    /// One coefficient.
    public subscript(name: Coefficient) -> Double {
        get { values[name.lane] }
        set { values[name.lane] = newValue }
    }
}

extension Coefficients: Codable {
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ coefficient: Coefficient) { stringValue = coefficient.rawValue }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// Reads every coefficient by name; one that is missing is an error, so that an old file cannot pass in silence.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self.init()
        for coefficient in Coefficient.allCases {
            self[coefficient] = try container.decode(Double.self, forKey: Key(coefficient))
        }
    }

    /// Writes every coefficient by name.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        for coefficient in Coefficient.allCases { try container.encode(self[coefficient], forKey: Key(coefficient)) }
    }
}
