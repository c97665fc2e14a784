import Foundation
import GSL

/// One entry of a genome.
public enum Gene: Hashable, Codable, Sendable {
    /// An integer in a range; near values are alike.
    case integer(ClosedRange<Int>)
    /// One of 0 ..< count; the values are names only.
    case category(count: Int)

    /// The values that the gene can take.
    public var bounds: ClosedRange<Int> {
        switch self {
        case .integer(let range): range
        case .category(let count): 0...max(count - 1, 0)
        }
    }

    /// Whether the gene is an integer of more than 4096 values: a step along it needs a length, where shorter genes are walked
    /// value by value. Our choice, above every axis of the design and architecture spaces, whose searches stay as they are.
    var isLong: Bool {
        if case .integer = self { bounds.count > 4096 } else { false }
    }

    func random(_ stream: inout RandomStream) -> Int { stream.integer(in: bounds) }

    /// Another value than `value`, unless the gene has only one.
    ///
    /// Integers step by L^u with u uniform in 0...1 and L the longest step, either way: every scale from 1 to L is
    /// equally likely, so that a search both crosses the range and finds the last unit. Or they are drawn anew, as
    /// categories always are.
    func mutated(_ value: Int, settings: EvolutionarySettings, stream: inout RandomStream) -> Int {
        guard bounds.count > 1 else { return value }
        if case .integer = self, !stream.bernoulli(settings.resampleProbability) {
            let longest = max(1, settings.longestStepRatio * Double(bounds.count - 1))
            let magnitude = Int(exp(stream.uniform() * log(longest)).rounded())
            let sign = stream.bernoulli(0.5) ? 1 : -1
            let next = min(max(value + sign * magnitude, bounds.lowerBound), bounds.upperBound)
            // At a wall the step turns round, so that a mutation always changes the gene.
            return next != value ? next : value - sign
        }
        let other = stream.integer(in: bounds.lowerBound...(bounds.upperBound - 1))
        return other < value ? other : other + 1
    }
}
