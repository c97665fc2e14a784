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

/// The part of a design space in which all categories that split it (`DesignAxis.splitsSpace`) are fixed.
///
/// Every niche is searched on its own, so that a kind of macro that is easy to get feasible does not drive out a better
/// one before that is understood: on the standard SRAM space one common swarm misses the better kind in most runs.
/// Categories that do not split the space, as the memory of each block of a hybrid chip, are searched along.
struct DesignNiche: Sendable {
    /// Which of the search's design spaces.
    let space: Int
    /// The space with one value on each axis that splits it.
    let designSpace: DesignSpace
    /// The index of that value in the whole space, by axis.
    private let fixed: [Int: Int]

    /// All niches of all spaces.
    static func all(of spaces: [DesignSpace]) -> [DesignNiche] {
        spaces.enumerated().flatMap { index, space in
            var niches = [DesignNiche(space: index, designSpace: space, fixed: [:])]
            for (axis, values) in space.axes.enumerated() where values.splitsSpace {
                niches = niches.flatMap { niche in
                    values.values.enumerated().map { position, value in
                        var part = niche.designSpace
                        part.axes[axis].values = [value]
                        return DesignNiche(
                            space: index, designSpace: part,
                            fixed: niche.fixed.merging([axis: position]) { $1 })
                    }
                }
            }
            return niches
        }
    }

    /// A point of the niche as a point of its space.
    func choice(_ point: [Int]) -> DesignChoice {
        DesignChoice(space: space, point: point.enumerated().map { fixed[$0.offset] ?? $0.element })
    }

    /// A point of the space as a point of the niche.
    func point(_ choice: DesignChoice) -> [Int] {
        choice.point.enumerated().map { fixed[$0.offset] == nil ? $0.element : 0 }
    }
}

/// The best design known for one architecture in one niche.
struct HardwareScore: Hashable, Codable, Sendable {
    var niche: Int
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
    let niches: [DesignNiche]
    let architecture: Architecture
    let workload: Workload
    /// Simulator calls for this architecture, over all niches; points that are no chip at all need none.
    private(set) var evaluations = 0

    init(
        simulator: any HardwareSimulator, scoring: Scoring, niches: [DesignNiche], architecture: Architecture,
        workload: Workload
    ) {
        self.simulator = simulator
        self.scoring = scoring
        self.niches = niches
        self.architecture = architecture
        self.workload = workload
    }

    /// The score of one design, given as a point of its niche.
    mutating func score(niche: Int, point: [Int]) throws -> HardwareScore {
        let choice = niches[niche].choice(point)
        func obstructed(_ violation: Double, _ error: some Error) -> HardwareScore {
            HardwareScore(
                niche: niche, choice: choice, fitness: .infeasible(violation: violation), obstacle: "\(error)")
        }
        do {
            let design = try niches[niche].designSpace.design(at: point)
            evaluations += 1
            let metrics = try simulator.metrics(of: workload, architecture: architecture, on: design)
            guard metrics.isPhysical else {
                throw CoSearchError.metricsNotPhysical(architecture: architecture, design: choice, metrics: metrics)
            }
            return HardwareScore(
                niche: niche, choice: choice, fitness: scoring.hardwareFitness(metrics), metrics: metrics)
        } catch let error as CapacityError {
            return obstructed(Scoring.misfitViolation(excessRatio: error.excessRatio), error)
        } catch let error as DesignError {
            return obstructed(Scoring.impossibleDesignViolation, error)
        }
    }

    /// The best design of one niche by particle swarm.
    mutating func search(
        niche: Int, settings: ParticleSwarmSettings, key: StreamKey, starts: [DesignChoice]
    ) throws -> HardwareScore {
        var best: HardwareScore?
        _ = try ParticleSwarm(settings: settings).minimize(
            niches[niche].designSpace.variables, key: key, seedPoints: starts.map(niches[niche].point)
        ) { point in
            let found = try score(niche: niche, point: point)
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
