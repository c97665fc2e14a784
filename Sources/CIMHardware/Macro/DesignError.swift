/// A design that no macro can have: names the field, its value and the rule it breaks.
public struct DesignError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The field of the design, e.g. `adcBits`.
    public let field: String
    /// The value found, as text with its unit.
    public let value: String
    /// What is allowed.
    public let rule: String

    /// Creates an error for one field.
    public init(field: String, value: String, rule: String) {
        self.field = field
        self.value = value
        self.rule = rule
    }

    /// `macro.adcBits is 40, allowed 1 ... 14`.
    public var description: String { "\(field) is \(value), allowed: \(rule)" }
}
