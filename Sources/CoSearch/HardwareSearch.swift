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

/// The best design known for one architecture in one niche.
struct HardwareScore: Hashable, Codable, Sendable {
    var niche: Int
    var choice: DesignChoice
    /// Where a search of this architecture has it (`DesignNiche.variables`).
    var coordinates: [Int]
    /// The hardware loss with its violation.
    var fitness: Fitness
    /// Nil where the design cannot exist or cannot hold the weights.
    var metrics: HardwareMetrics?
    /// mIoU of the architecture on this chip; nil where chips cost no accuracy.
    var meanIoU: Double?
    /// Why there are no metrics.
    var obstacle: String?
}

/// The inner loop of Algorithm 1 for one architecture: simulate, score, move the swarm, until convergence.
struct HardwareSearch: Sendable {
    let simulator: any HardwareSimulator
    let scoring: Scoring
    let niches: [DesignNiche]
    let architecture: Architecture
    let workload: BatchWorkload
    /// mIoU of the architecture on a chip; nil where chips cost no accuracy.
    let meanIoU: (@Sendable (ChipDesign) throws -> Double)?
    /// Simulator calls for this architecture, over all niches; points that are no chip at all need none.
    private(set) var evaluations = 0

    init(
        simulator: any HardwareSimulator, scoring: Scoring, niches: [DesignNiche], architecture: Architecture,
        workload: BatchWorkload, meanIoU: (@Sendable (ChipDesign) throws -> Double)? = nil
    ) {
        self.simulator = simulator
        self.scoring = scoring
        self.niches = niches
        self.architecture = architecture
        self.workload = workload
        self.meanIoU = meanIoU
    }

    /// A chip that is to be scored, or why there is none.
    private struct Candidate {
        let coordinates: [Int]
        let choice: DesignChoice
        let design: Result<ChipDesign, DesignError>
    }

    /// The score of one design, given as a point of its niche.
    mutating func score(niche: Int, point: [Int]) throws -> HardwareScore {
        try scores(niche: niche, points: [point])[0]
    }

    /// The scores of many designs of one niche, in their order: those that are chips at all are simulated together.
    mutating func scores(niche: Int, points: [[Int]]) throws -> [HardwareScore] {
        let place = niches[niche]
        return try scores(
            niche,
            points.map { point in
                Candidate(
                    coordinates: point, choice: place.choice(point),
                    design: Result { () throws(DesignError) in try place.designSpace.design(at: point) })
            })
    }

    /// The score of the chip at the coordinates of a search: with as many tiles as this network needs.
    mutating func score(niche: Int, coordinates: [Int]) throws -> HardwareScore {
        try scores(niche: niche, coordinates: [coordinates])[0]
    }

    /// The scores of many, in their order.
    mutating func scores(niche: Int, coordinates: [[Int]]) throws -> [HardwareScore] {
        let place = niches[niche]
        return try scores(
            niche,
            coordinates.map { coordinates in
                do throws(DesignError) {
                    let (point, design) = try place.place(coordinates, for: workload)
                    return Candidate(coordinates: coordinates, choice: place.choice(point), design: .success(design))
                } catch {
                    return Candidate(
                        coordinates: coordinates, choice: place.choice(coordinates), design: .failure(error))
                }
            })
    }

    private mutating func scores(_ niche: Int, _ candidates: [Candidate]) throws -> [HardwareScore] {
        func obstructed(_ candidate: Candidate, _ violation: Double, _ error: some Error) -> HardwareScore {
            HardwareScore(
                niche: niche, choice: candidate.choice, coordinates: candidate.coordinates,
                fitness: .infeasible(violation: violation), obstacle: "\(error)")
        }
        let designs = candidates.compactMap { if case .success(let design) = $0.design { design } else { nil } }
        evaluations += designs.count
        var results = try simulator.metrics(of: workload, architecture: architecture, on: designs).makeIterator()
        return try candidates.map { candidate in
            let design: ChipDesign
            switch candidate.design {
            case .success(let possible): design = possible
            case .failure(let error): return obstructed(candidate, Scoring.impossibleDesignViolation, error)
            }
            switch results.next() {
            case .success(let metrics)?:
                guard metrics.isPhysical else {
                    throw CoSearchError.metricsNotPhysical(
                        architecture: architecture, design: candidate.choice, metrics: metrics)
                }
                let meanIoU = try meanIoU?(design)
                return HardwareScore(
                    niche: niche, choice: candidate.choice, coordinates: candidate.coordinates,
                    fitness: scoring.hardwareFitness(metrics, meanIoU: meanIoU), metrics: metrics, meanIoU: meanIoU)
            case .failure(.capacity(let error))?:
                return obstructed(candidate, Scoring.misfitViolation(excessRatio: error.excessRatio), error)
            case .failure(.design(let error))?:
                return obstructed(candidate, Scoring.impossibleDesignViolation, error)
            case nil:
                throw CoSearchError.answersMissing(expected: designs.count)
            }
        }
    }

    /// The best design of one niche by particle swarm, some particles of which start from `starts`.
    mutating func search(
        niche: Int, settings: ParticleSwarmSettings, key: StreamKey, starts: [[Int]]
    ) throws -> HardwareScore {
        var best: HardwareScore?
        _ = try ParticleSwarm(settings: settings).minimize(
            niches[niche].variables, key: key, seedPoints: starts,
            evaluateAll: { points in
                let found = try scores(niche: niche, coordinates: points)
                for score in found where best.map({ Fitness.isBetter(score.fitness, than: $0.fitness) }) ?? true {
                    best = score
                }
                return found.map(\.fitness)
            })
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
