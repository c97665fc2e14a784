/// Why a statistic of the drift cannot be computed.
public enum RobustnessError: Error, Equatable, Sendable, CustomStringConvertible {
    /// Fewer values than the statistic needs.
    case tooFew(what: String, count: Int, required: Int)
    /// A value that has no logarithm or is not a number.
    case notPositive(what: String, value: Double)
    /// A value outside its range.
    case outOfRange(what: String, value: Double, allowed: String)
    /// Two lists that must have one length.
    case lengthsDiffer(what: String, Int, Int)

    /// The sentence that a user sees.
    public var description: String {
        switch self {
        case .tooFew(let what, let count, let required):
            "\(what): \(count) given, at least \(required) needed; add paired seeds to the plan"
        case .notPositive(let what, let value): "\(what): \(value) is not a positive finite number"
        case .outOfRange(let what, let value, let allowed): "\(what): \(value) is outside \(allowed)"
        case .lengthsDiffer(let what, let first, let second): "\(what): \(first) values against \(second)"
        }
    }
}
