import CIMHardware
import CoSearch
import Foundation
import GSL
import Optimization

/// What the reference simulator says of everything that one search saw, not of its winner alone.
public struct SearchAudit: Codable, Hashable, Sendable {
    /// How well the searching simulator ordered the networks visited, each on the chip that it chose for it; nil with fewer than
    /// 3 or without spread.
    public let agreement: RankAgreement?
    /// The same for the individuals bred in each generation.
    public let generations: [GenerationAgreement]
    /// The best of the first m designs once each of them was verified on the reference.
    public let verified: [Verification]

    /// Rank agreement among the individuals of one generation.
    public struct GenerationAgreement: Codable, Hashable, Sendable {
        /// From 0.
        public let generation: Int
        /// Designs.
        public let count: Int
        /// Kendall's tau of the hardware loss.
        public let kendallTau: Double
        /// Standard deviation of ln(seen / true): the simulator's error on these designs.
        public let errorDeviation: Double
        /// Standard deviation of ln(true): how far the designs lie apart. The same error matters more as this shrinks.
        public let spread: Double
    }

    /// What verifying m designs finds.
    public struct Verification: Codable, Hashable, Sendable {
        /// m.
        public let count: Int
        /// The hardware loss of the best of them by the reference simulator, limits first.
        public let loss: Double
        /// Whether that one keeps every limit of the search, its raised floor included.
        public let isLegal: Bool
    }

    /// The m that are looked at (our choice).
    public static let verifiedCounts = [1, 2, 5, 10, 20]
    /// Fewer designs of a generation give no tau worth a point in a figure (our choice; its standard deviation is 0.11 for 10).
    private static let leastPerGeneration = 10

    /// - Parameters:
    ///   - individuals: those of the search.
    ///   - scenario: what the search optimised.
    ///   - meanIoU: the accuracy of an individual without the error that is studied.
    ///   - truth: the reference simulator's metrics of an individual; nil where its design cannot exist.
    init(
        _ individuals: [Individual], scenario: Scenario, meanIoU: (Individual) throws -> Double = { $0.meanIoU },
        truth: (Individual) throws -> HardwareMetrics?
    ) throws {
        var seen: [Visited] = []
        for individual in individuals {
            guard let metrics = individual.metrics, let actual = try truth(individual) else { continue }
            let accuracy = try meanIoU(individual)
            seen.append(
                Visited(
                    individual: individual, meanIoU: accuracy, seen: scenario.objective.hardwareLoss(metrics),
                    actual: scenario.objective.hardwareLoss(actual),
                    violation: scenario.violations(meanIoU: accuracy, metrics: actual)
                        .reduce(0) { $0 + $1.excessRatio }))
        }
        agreement = try Self.agreement(seen)
        generations = try Dictionary(grouping: seen, by: \.individual.generation).sorted { $0.key < $1.key }
            .compactMap { generation, members in
                guard members.count >= Self.leastPerGeneration, let found = try Self.agreement(members) else {
                    return nil
                }
                return GenerationAgreement(
                    generation: generation, count: members.count, kendallTau: found.kendallTau,
                    errorDeviation: try Statistics.standardDeviation(members.map { log($0.seen / $0.actual) }),
                    spread: try Statistics.standardDeviation(members.map { log($0.actual) }))
            }
        let ranked = seen.enumerated().sorted { a, b in
            let (first, second) = (a.element.individual.fitness, b.element.individual.fitness)
            if Fitness.isBetter(first, than: second) { return true }
            if Fitness.isBetter(second, than: first) { return false }
            return a.offset < b.offset
        }.map(\.element)
        verified = Self.verifiedCounts.compactMap { count in
            ranked.prefix(count).min { ($0.violation, $0.actual) < ($1.violation, $1.actual) }
                .map { Verification(count: count, loss: $0.actual, isLegal: $0.violation == 0) }
        }
    }

    private struct Visited {
        let individual: Individual
        let meanIoU: Double
        let seen: Double
        let actual: Double
        let violation: Double
    }

    private static func agreement(_ visited: [Visited]) throws -> RankAgreement? {
        let (seen, actual) = (visited.map(\.seen), visited.map(\.actual))
        // Without spread there is no order to agree on.
        guard visited.count >= 3, Set(seen).count > 1, Set(actual).count > 1 else { return nil }
        return try RankAgreement(reference: actual, wrong: seen)
    }
}

extension Scenario.Objective {
    /// What the inner loop minimises: latency, energy, or the energy-delay product.
    func hardwareLoss(_ metrics: HardwareMetrics) -> Double {
        switch self {
        case .latency: metrics.latency.si
        case .energy: metrics.energy.si
        case .performance, .weightedSum: metrics.energy.si * metrics.latency.si
        }
    }
}
