import CIMHardware
import Foundation
import GSL

/// What theory says of rank agreement, held against the lab's own discrepancies and statistics.
public struct RankTheory: Sendable {
    /// The root of all random streams.
    public let seed: UInt64

    /// Designs of a population: those of NAS-Bench-201.
    public static let populationSize = 15_625

    /// A theory check with these random numbers.
    public init(seed: UInt64 = 15_625) {
        self.seed = seed
    }

    /// One comparison of a measured tau with what it should be.
    public struct Comparison: Codable, Sendable {
        /// Error over the spread of the population.
        public let error: Double
        /// Kendall's tau by this program.
        public let measured: Double
        /// What it should be.
        public let expected: Double
        /// Their distance.
        public var distance: Double { abs(measured - expected) }
    }

    /// Gaussian error per design: tau = (2 / pi) asin(1 / sqrt(1 + s^2)), on 15,625 designs of the standard RRAM space, whose log
    /// metric is given a standard normal spread.
    public func closedForm(errors: [Double] = [0.05, 0.1, 0.2, 0.5, 1]) throws -> [Comparison] {
        let designs = try distinctDesigns()
        var stream = RandomStream(StreamKey(seed: seed, purpose: "rank theory/population"))
        let logs = designs.map { _ in stream.gaussian() }
        return try errors.map { error in
            let prepared = PreparedDiscrepancy(try Discrepancy(kind: .perDesign, magnitude: error, identity: seed))
            let wrong = try zip(designs, logs).map { design, value in
                guard case .uniform(let energy, _, _) = try prepared.factors(design, nil) else { return value }
                return value + log(energy)
            }
            return Comparison(
                error: error, measured: try RankAgreement(reference: logs, wrong: wrong).kendallTau,
                expected: 2 / Double.pi * asin(1 / (1 + error * error).squareRoot()))
        }
    }

    /// Laube, Mutschler and Zell (AutoML-Conf 2022, PMLR 188:13): tau of a standardised metric under their mixture of predictor
    /// errors, 72.5 % normal moved up, 26.5 % three times as wide moved down, 1 % uniform within ±15, scaled to the standard
    /// deviation asked for; the shift is uniform in 0...2 standard deviations (their public code). Their metrics are measured ones of
    /// HW-NAS-Bench; ours is normal. Mean over `repeats` draws of the shift.
    public func laubeTable(repeats: Int = 20) throws -> [Comparison] {
        try [(0.2, 0.88), (0.4, 0.78), (0.6, 0.69), (0.8, 0.62), (1.0, 0.57)].map { error, expected in
            var sum = 0.0
            for repetition in 0..<repeats {
                var stream = RandomStream(
                    StreamKey(seed: seed, purpose: "rank theory/mixture", repetition, Int(100 * error)))
                let metric = (0..<Self.populationSize).map { _ in stream.gaussian() }
                let shift = 2 * error * stream.uniform()
                var errors = metric.map { _ in
                    let kind = stream.uniform()
                    if kind < 0.725 { return stream.gaussian() + shift }
                    if kind < 0.99 { return 3 * stream.gaussian() - shift }
                    return 30 * stream.uniform() - 15
                }
                let scale = error / (try Statistics.standardDeviation(errors))
                errors = errors.map { $0 * scale }
                sum += try RankAgreement(reference: metric, wrong: zip(metric, errors).map { $0 + $1 }).kendallTau
            }
            return Comparison(error: error, measured: sum / Double(repeats), expected: expected)
        }
    }

    private func distinctDesigns() throws -> [ChipDesign] {
        let space = DesignSpace.standard(.rram)
        var stream = RandomStream(StreamKey(seed: seed, purpose: "rank theory/designs"))
        let key = StreamKey(seed: seed, purpose: "rank theory/macros")
        var seen: Set<StreamKey> = []
        var designs: [ChipDesign] = []
        while designs.count < Self.populationSize {
            let point = space.axes.map { stream.integer(below: $0.count) }
            // Points that are no chip have no error, and chips of one macro have the same.
            guard let design = try? space.design(at: point), seen.insert(design.macroKey(key)).inserted else {
                continue
            }
            designs.append(design)
        }
        return designs
    }
}
