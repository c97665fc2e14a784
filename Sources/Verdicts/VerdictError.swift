/// Why there can be no verdict.
public enum VerdictError: Error, Equatable, Sendable, CustomStringConvertible {
    /// A number of the claim that makes no sense.
    case outOfRange(what: String, value: Double, allowed: String)
    /// A row without a single draw, or an earlier plan without one.
    case noDraws(what: String)
    /// A regret that is negative, infinite or not a number.
    case badRegret(value: Double, draw: Int)
    /// Earlier plans have used up the error that the claim allows.
    case levelSpent(earlierDraws: [Int])

    /// The sentence that a user sees.
    public var description: String {
        switch self {
        case .outOfRange(let what, let value, let allowed): "\(what): \(value) is outside \(allowed)"
        case .noDraws(let what): "\(what): there is no draw; at least one wrong simulator is needed"
        case .badRegret(let value, let draw):
            "regret \(value) of draw \(draw): a regret is zero or more, measured from the best legal design of its row"
        case .levelSpent(let earlier):
            "earlier draws \(earlier.map(String.init).joined(separator: ", ")): these plans have used up the chance of error "
                + "that the confidence allows; another plan can decide only at a lower confidence"
        }
    }
}
