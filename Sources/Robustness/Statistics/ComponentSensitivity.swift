import CIMHardware
import Foundation
import GSL

/// Which component's error misleads the search most: what to calibrate next.
///
/// Every component's share of the loss is wrong by its own log-normal factor of one magnitude; of an archive of designs that
/// searches found, the one that looks best is chosen, and its true loss is compared with the best there is. This re-scores
/// designs and searches nothing, so it is a lower bound of the regret of a whole search.
public struct ComponentSensitivity: Codable, Hashable, Sendable {
    /// One component.
    public struct Entry: Codable, Hashable, Sendable {
        /// The component.
        public let component: Component
        /// Its share of the loss of the best design.
        public let share: Double
        /// Morris' mu*: mean absolute change of the log regret when this component's error alone moves half of its range
        /// (Morris, Technometrics 33:161, 1991; Campolongo et al. 2007).
        public let morrisMean: Double
        /// Morris' sigma: how much the change, per upward step, depends on the others' errors; 0 for an error that only adds.
        public let morrisDeviation: Double
        /// Sobol's first-order index (Saltelli's estimator, Comput. Phys. Commun. 181:259, 2010, table 2): the share of the
        /// variance of the regret that this error explains alone. Exactly 0 for an error that changes nothing.
        public let firstOrder: Double
        /// Sobol's total index (Jansen's estimator): the share in which it takes part.
        public let total: Double
        /// Expected log regret with this component exact and all others wrong.
        public let regretWhenExact: Double
        /// Standard error of the regret that its exact model takes away.
        public let reliefError: Double
    }

    /// An expected log regret below which no component is worth a calibration (our choice): one percent.
    public static let negligibleRegret = 0.01
    /// The least share of the expected regret that a component must take away to be named (our choice).
    public static let negligibleRelief = 0.01

    /// Standard deviation of every log error.
    public let magnitude: Double
    /// Designs in the archive.
    public let designCount: Int
    /// Expected log regret with all components wrong.
    public let expectedRegret: Double
    /// Components with a part in some design's loss, in their own order.
    public let entries: [Entry]

    /// Whether there is hardly a regret to take away: what single draws of the errors show then means nothing.
    public var isNegligible: Bool { expectedRegret < Self.negligibleRegret }

    /// The component whose exact calibration takes away most of the expected regret, by more than two standard errors; nil where
    /// none does.
    public var next: Entry? {
        guard !isNegligible else { return nil }
        return entries.filter { isNamed($0) && expectedRegret - $0.regretWhenExact > 2 * $0.reliefError }
            .min { ($0.regretWhenExact, $0.component.rawValue) < ($1.regretWhenExact, $1.component.rawValue) }
    }

    /// Whether a component is spoken of: below one percent of the expected regret, or of what there is of it, nothing is said.
    public func isNamed(_ entry: Entry) -> Bool { !isNegligible && relief(entry) >= Self.negligibleRelief }

    /// What calibrating a component exactly takes away of the expected regret, a fraction of it.
    public func relief(_ entry: Entry) -> Double {
        expectedRegret > 0 ? (expectedRegret - entry.regretWhenExact) / expectedRegret : 0
    }

    /// - Parameters:
    ///   - designs: the loss of each design by component; at least 2.
    ///   - magnitude: standard deviation of the log errors.
    ///   - samples: base samples of the Monte Carlo, N(k + 3) choices in all.
    ///   - key: stream of the errors.
    /// - Throws: `RobustnessError` for fewer than 2 designs or a loss that is not positive.
    public init(
        designs: [SIMD16<Double>], magnitude: Double, samples: Int = 512, trajectories: Int = 20, key: StreamKey
    ) throws(RobustnessError) {
        guard designs.count >= 2 else { throw .tooFew(what: "archived designs", count: designs.count, required: 2) }
        let choice = ArchiveChoice(designs)
        if let bad = choice.losses.first(where: { !($0 > 0 && $0.isFinite) }) {
            throw .notPositive(what: "loss of an archived design", value: bad)
        }
        let components = Component.allCases.filter { component in designs.contains { $0[component.rawValue] != 0 } }
        func draw(_ purpose: Int) -> [SIMD16<Double>] {
            var stream = RandomStream(key.appending(purpose))
            return (0..<samples).map { _ in
                var errors = SIMD16<Double>.zero
                for component in components { errors[component.rawValue] = magnitude * stream.gaussian() }
                return errors
            }
        }
        let (first, second) = (draw(0), draw(1))
        let (atFirst, atSecond) = (first.map(choice.logRegret), second.map(choice.logRegret))
        let both = atFirst + atSecond
        let mean = both.reduce(0, +) / Double(both.count)
        let variance = both.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(both.count)
        let effects = Self.morris(choice, components, magnitude: magnitude, trajectories: trajectories, key: key)
        let best = designs[choice.best]
        self.magnitude = magnitude
        designCount = designs.count
        let expectedRegret = atFirst.reduce(0, +) / Double(samples)
        self.expectedRegret = expectedRegret
        entries = components.enumerated().map { position, component in
            let lane = component.rawValue
            var (one, all, exact, squares) = (0.0, 0.0, 0.0, 0.0)
            for index in 0..<samples {
                var mixed = first[index]
                mixed[lane] = second[index][lane]
                let value = choice.logRegret(mixed)
                one += (atSecond[index] - mean) * (value - atFirst[index])
                all += (atFirst[index] - value) * (atFirst[index] - value)
                mixed[lane] = 0
                let rest = choice.logRegret(mixed)
                exact += rest
                squares += (atFirst[index] - rest) * (atFirst[index] - rest)
            }
            let count = Double(samples)
            let taken = expectedRegret - exact / count
            return Entry(
                component: component, share: best[lane] / best.sum(), morrisMean: effects[position].mean,
                morrisDeviation: effects[position].deviation,
                firstOrder: variance > 0 ? max(0, one / (count * variance)) : 0,
                total: variance > 0 ? all / (2 * count * variance) : 0, regretWhenExact: exact / count,
                reliefError: (max(0, squares / count - taken * taken) / count).squareRoot())
        }
    }

    /// Trajectories through the four levels of every error (the quantiles 1/8, 3/8, 5/8, 7/8), each step half of the range.
    private static func morris(
        _ choice: ArchiveChoice, _ components: [Component], magnitude: Double, trajectories: Int, key: StreamKey
    ) -> [(mean: Double, deviation: Double)] {
        let levels = [1, 3, 5, 7].map { magnitude * Distributions.normalQuantile($0 / 8) }
        var changes = [[Double]](repeating: [], count: components.count)
        for trajectory in 0..<trajectories {
            var stream = RandomStream(key.appending(2, trajectory))
            var place = components.map { _ in stream.integer(below: 4) }
            var order = Array(components.indices)
            stream.shuffle(&order)
            func errors() -> SIMD16<Double> {
                var result = SIMD16<Double>.zero
                for (position, component) in components.enumerated() {
                    result[component.rawValue] = levels[place[position]]
                }
                return result
            }
            var before = choice.logRegret(errors())
            for position in order {
                let direction = place[position] < 2 ? 1.0 : -1.0
                place[position] = (place[position] + 2) % 4
                let after = choice.logRegret(errors())
                changes[position].append(direction * (after - before))
                before = after
            }
        }
        return changes.map { values in
            let count = Double(max(1, values.count))
            let mean = values.reduce(0, +) / count
            let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            return (
                values.reduce(0) { $0 + abs($1) } / count,
                values.count > 1 ? (squares / (count - 1)).squareRoot() : 0
            )
        }
    }
}

/// An archive of designs, of which a wrong simulator chooses one.
private struct ArchiveChoice {
    let designs: [SIMD16<Double>]
    let losses: [Double]
    let best: Int

    init(_ designs: [SIMD16<Double>]) {
        self.designs = designs
        let losses = designs.map { $0.sum() }
        self.losses = losses
        best = losses.indices.min { losses[$0] < losses[$1] } ?? 0
    }

    /// ln(true loss of the design that looks best / smallest true loss), for log errors of the components.
    func logRegret(_ errors: SIMD16<Double>) -> Double {
        var factors = SIMD16<Double>(repeating: 1)
        for component in Component.allCases { factors[component.rawValue] = exp(errors[component.rawValue]) }
        var chosen = 0
        var smallest = Double.infinity
        for index in designs.indices {
            let seen = (designs[index] * factors).sum()
            if seen < smallest { (smallest, chosen) = (seen, index) }
        }
        return log(losses[chosen] / losses[best])
    }
}
