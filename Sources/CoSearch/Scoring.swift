import Foundation
import Optimization

/// Turns accuracy and hardware metrics into the one fitness that both loops compare by Deb's rules.
///
/// Every comparison within one search is between values of the same simulator, and the references of the weighted sum
/// come from the same simulator too: a common factor on all its metrics changes no decision as long as no limit binds.
struct Scoring: Codable, Sendable {
    let scenario: Scenario
    /// The largest architecture on its best hardware; set by "initialize hardware scoring", used by weightedSum only.
    var reference: Reference?

    struct Reference: Codable, Sendable {
        var latencyS: Double
        var energyJ: Double
        var meanIoU: Double
    }

    /// The violation of a lattice point that is no chip at all. Far above any limit that is broken in practice, so that
    /// a chip that exists always wins (our choice).
    static let impossibleDesignViolation = 1e6

    /// What broken limits add up to, at most: below every misfit.
    ///
    /// A limit may be broken by any factor (a simulator in other units breaks it by 10^12), and a chip that runs the network
    /// still beats one that cannot. Above 500 the sum grows with its logarithm (our choice); the order of designs stays.
    static func limitViolation(_ sum: Double) -> Double {
        guard sum > 500 else { return sum }
        let logarithm = log(sum / 500)
        return 500 + 498 * (logarithm.isFinite ? logarithm / (1 + logarithm) : 1)
    }

    /// The violation of a chip on which the weights have no place: above every chip that runs the network and below
    /// every impossible one, graded by the missing share so that the swarm finds its way (our choice).
    static func misfitViolation(excessRatio: Double) -> Double {
        1e3 * (1 + min(max(excessRatio, 0), 100))
    }

    /// In the performance scenario, what a decade of energy x latency weighs against mIoU among the chips of one network:
    /// 0.001 points, so that it decides between chips of equal accuracy only (our choice).
    private static let decadeInMeanIoU = 1e-5

    /// The inner loop's score of a design for one architecture: the hardware loss under the constraints on hardware.
    ///
    /// - Parameter meanIoU: of the architecture on this chip. Where chips cost accuracy, the floor on mIoU is a constraint
    ///   on the chip too, and lost accuracy belongs to its loss; nil where they cost none.
    func hardwareFitness(_ metrics: HardwareMetrics, meanIoU: Double? = nil) -> Fitness {
        let objective: Double
        switch scenario.objective {
        case .latency: objective = metrics.latency.si
        case .energy: objective = metrics.energy.si
        case .performance:
            let product = metrics.energy.si * metrics.latency.si
            // Against the same simulator's reference: a common factor on all metrics changes nothing.
            let unit = reference.map { $0.energyJ * $0.latencyS } ?? 1
            objective =
                meanIoU.map { Self.decadeInMeanIoU * log10(max(product / unit, .leastNormalMagnitude)) - $0 } ?? product
        case .weightedSum: objective = weightedHardwareLoss(metrics) + (meanIoU.map(weightedAccuracyLoss) ?? 0)
        }
        let violation =
            Self.limitViolation(total(hardwareViolations(metrics))) + (meanIoU.map(accuracyViolation) ?? 0)
        return Fitness(objective: Self.rounded(objective), violation: Self.rounded(violation))
    }

    /// Rounds to 30 bits of the mantissa (5e-10 relative): designs that differ by less are equal in everything but the rounding
    /// of their sums, and which of them wins must depend neither on a common factor nor on the order of a simulator's sums.
    ///
    /// Sums in another order differ by about 1e-15: one design in a million then falls to another side of a step. A common
    /// factor moves the steps: with those of single precision one search in thirty ended elsewhere for it.
    private static func rounded(_ value: Double) -> Double {
        guard value.isFinite else { return value }
        return Double(bitPattern: (value.bitPattern &+ 1 << 21) & ~(1 << 22 - 1))
    }

    /// The outer loop's score: the hardware loss fed back, or the accuracy, under all constraints.
    ///
    /// `score` is the best hardware known; nil or without metrics while no chip runs the network. Where it holds the mIoU on
    /// its chip, that counts instead of the network's own.
    func fitness(meanIoU ofNetwork: Double, score: HardwareScore?) -> Fitness {
        let meanIoU = score?.meanIoU ?? ofNetwork
        guard let metrics = score?.metrics else {
            let hardware = score?.fitness.violation ?? Self.impossibleDesignViolation
            return .infeasible(violation: hardware + total(accuracyViolations(meanIoU)))
        }
        let hardware = hardwareFitness(metrics)
        let violation = hardware.violation + total(accuracyViolations(meanIoU))
        switch scenario.objective {
        case .latency, .energy:
            return Fitness(objective: hardware.objective, violation: violation)
        case .performance:
            return Fitness(objective: -meanIoU, violation: violation)
        case .weightedSum:
            return Fitness(objective: hardware.objective + weightedAccuracyLoss(meanIoU), violation: violation)
        }
    }

    private func weightedAccuracyLoss(_ meanIoU: Double) -> Double {
        (scenario.weights?.performance ?? 0) * (1 - meanIoU) / (1 - (reference?.meanIoU ?? 0))
    }

    /// The part of the violation that is the accuracy's.
    func accuracyViolation(_ meanIoU: Double) -> Double { total(accuracyViolations(meanIoU)) }

    /// All constraints that a finished design breaks.
    func violations(meanIoU: Double, metrics: HardwareMetrics) -> [ConstraintViolation] {
        accuracyViolations(meanIoU) + hardwareViolations(metrics)
    }

    private func weightedHardwareLoss(_ metrics: HardwareMetrics) -> Double {
        guard let weights = scenario.weights, let reference else {
            // While the reference itself is searched: the energy-delay product, as in the performance scenario.
            return metrics.energy.si * metrics.latency.si
        }
        return weights.latency * metrics.latency.si / reference.latencyS
            + weights.energy * metrics.energy.si / reference.energyJ
    }

    private func accuracyViolations(_ meanIoU: Double) -> [ConstraintViolation] {
        guard let floor = scenario.constraints.meanIoUFloor, meanIoU < floor else { return [] }
        return [ConstraintViolation(constraint: .meanIoU, value: meanIoU, limit: floor)]
    }

    private func hardwareViolations(_ metrics: HardwareMetrics) -> [ConstraintViolation] {
        var violations: [ConstraintViolation] = []
        func check(_ constraint: ConstraintViolation.Constraint, _ value: Double, _ limit: Double?) {
            if let limit, value > limit {
                violations.append(ConstraintViolation(constraint: constraint, value: value, limit: limit))
            }
        }
        let constraints = scenario.constraints
        check(.area, metrics.area.si, constraints.areaLimit?.si)
        check(.power, metrics.power.si, constraints.powerLimit?.si)
        check(.latency, metrics.latency.si, constraints.latencyLimit?.si)
        check(.energy, metrics.energy.si, constraints.energyLimit?.si)
        check(.capacity, Double(metrics.capacityBytes), constraints.capacityLimitBytes.map(Double.init))
        check(.weights, Double(metrics.weightBytes), constraints.weightLimitBytes.map(Double.init))
        return violations
    }

    private func total(_ violations: [ConstraintViolation]) -> Double {
        violations.reduce(0) { $0 + $1.excessRatio }
    }
}
