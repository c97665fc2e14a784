import CIMHardware
import GSL
import Optimization
import ViTMoE

/// A place in one of the design spaces of a search.
public struct DesignChoice: Hashable, Codable, Sendable {
    /// Which of the search's design spaces.
    public var space: Int
    /// The indices along its axes.
    public var point: [Int]

    /// A choice.
    public init(space: Int, point: [Int]) {
        self.space = space
        self.point = point
    }
}

/// The best design known for one architecture in one design space.
struct HardwareScore: Hashable, Codable, Sendable {
    var choice: DesignChoice
    /// The hardware loss with its violation.
    var fitness: Fitness
    /// Nil where the design cannot exist or cannot hold the weights.
    var metrics: HardwareMetrics?
    /// Why there are no metrics.
    var obstacle: String?
}

/// The inner loop of Algorithm 1 for one architecture: simulate, score, move the swarm, until convergence.
struct HardwareSearch {
    let simulator: any HardwareSimulator
    let scoring: Scoring
    let designSpaces: [DesignSpace]
    let architecture: Architecture
    let workload: Workload
    /// Distinct lattice points simulated for this architecture, over all spaces.
    private(set) var evaluations = 0

    init(
        simulator: any HardwareSimulator, scoring: Scoring, designSpaces: [DesignSpace], architecture: Architecture,
        workload: Workload
    ) {
        self.simulator = simulator
        self.scoring = scoring
        self.designSpaces = designSpaces
        self.architecture = architecture
        self.workload = workload
    }

    /// The score of one design.
    mutating func score(_ choice: DesignChoice) throws -> HardwareScore {
        evaluations += 1
        do {
            let design = try designSpaces[choice.space].design(at: choice.point)
            let metrics = try simulator.metrics(of: workload, architecture: architecture, on: design)
            guard metrics.isPhysical else {
                throw CoSearchError.metricsNotPhysical(architecture: architecture, design: choice, metrics: metrics)
            }
            return HardwareScore(choice: choice, fitness: scoring.hardwareFitness(metrics), metrics: metrics)
        } catch let error as CapacityError {
            let violation = Scoring.misfitViolation(excessRatio: error.excessRatio)
            return HardwareScore(
                choice: choice, fitness: .infeasible(violation: violation), obstacle: error.description)
        } catch let error as DesignError {
            return HardwareScore(
                choice: choice, fitness: .infeasible(violation: Scoring.impossibleDesignViolation),
                obstacle: error.description)
        }
    }

    /// The best design of one space by particle swarm.
    mutating func search(
        space: Int, settings: ParticleSwarmSettings, key: StreamKey, seedPoints: [[Int]]
    ) throws -> HardwareScore {
        var best: HardwareScore?
        _ = try ParticleSwarm(settings: settings).minimize(
            designSpaces[space].variables, key: key, seedPoints: seedPoints
        ) { point in
            let found = try score(DesignChoice(space: space, point: point))
            if best.map({ Fitness.isBetter(found.fitness, than: $0.fitness) }) ?? true { best = found }
            return found.fitness
        }
        guard let best else { throw OptimizationError.emptySpace }
        return best
    }
}

extension DesignSpace {
    /// The axes as the optimizer sees them: indices with or without an order.
    public var variables: [Variable] {
        axes.map { $0.isCategory ? .category(count: $0.count) : .ordinal(count: $0.count) }
    }
}
