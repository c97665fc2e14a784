/// An optimizer that never calls back: `ask` for points, evaluate them anywhere and in any order, `tell` their fitness.
///
/// Its `state` is a checkpoint: an optimizer that resumes from it goes on with the same points, since every random
/// number is keyed by iteration and individual, not drawn from a generator with a memory.
public protocol AskTellOptimizer: Sendable {
    /// All that changes during a run.
    associatedtype State: Codable, Sendable
    /// The checkpoint.
    var state: State { get }
    /// The points wanted next, none of which was asked before. Empty once `stopReason` is set.
    mutating func ask() -> [[Int]]
    /// The fitness of the points of the last `ask`, in the same order.
    mutating func tell(_ fitnesses: [Fitness]) throws(OptimizationError)
    /// The best point so far and its fitness; nil before the first `tell`.
    var best: Candidate? { get }
    /// Distinct points evaluated so far.
    var evaluations: Int { get }
    /// The best after each iteration.
    var history: [IterationRecord] { get }
    /// Nil while the optimizer wants to go on.
    var stopReason: StopReason? { get }
}

/// A point and what is known of it.
public struct Candidate: Hashable, Codable, Sendable {
    /// The point, as indices or genes.
    public var point: [Int]
    /// Its fitness.
    public var fitness: Fitness

    /// A candidate.
    public init(point: [Int], fitness: Fitness) {
        self.point = point
        self.fitness = fitness
    }
}

extension AskTellOptimizer {
    /// Runs until the optimizer stops, evaluating every point once.
    public mutating func run(evaluate: ([Int]) throws -> Fitness) throws -> OptimizationResult {
        try run(evaluateAll: { points in try points.map(evaluate) })
    }

    /// Runs until the optimizer stops, evaluating all points of an iteration together, in their order.
    public mutating func run(evaluateAll: ([[Int]]) throws -> [Fitness]) throws -> OptimizationResult {
        while stopReason == nil {
            let points = ask()
            try tell(try evaluateAll(points))
        }
        guard let best, let stopReason else { throw OptimizationError.emptySpace }
        return OptimizationResult(
            best: best.point, fitness: best.fitness, evaluations: evaluations, history: history,
            stopReason: stopReason)
    }
}

/// Distinct evaluations in the order in which they were made, found again by their point.
struct EvaluationArchive: Codable, Sendable {
    private(set) var candidates: [Candidate] = []
    private var positions: [PointKey: Int] = [:]

    var count: Int { candidates.count }

    init() {}

    func contains(_ point: [Int]) -> Bool { positions[PointKey(point)] != nil }

    subscript(point: [Int]) -> Fitness? {
        positions[PointKey(point)].map { candidates[$0].fitness }
    }

    mutating func record(_ point: [Int], _ fitness: Fitness) {
        if let position = positions[PointKey(point)] {
            candidates[position].fitness = fitness
        } else {
            positions[PointKey(point)] = candidates.count
            candidates.append(Candidate(point: point, fitness: fitness))
        }
    }

    // Only the list is stored: the index follows from it, and a dictionary's order is not reproducible.
    init(from decoder: any Decoder) throws {
        for candidate in try [Candidate](from: decoder) { record(candidate.point, candidate.fitness) }
    }

    func encode(to encoder: any Encoder) throws { try candidates.encode(to: encoder) }
}

/// Counts iterations without progress; shared by all optimizers so that "converged" means one thing.
struct ConvergenceMonitor: Codable, Sendable {
    private(set) var history: [IterationRecord] = []
    private var reference: Fitness?
    private var stagnant = 0

    var iterationsWithoutProgress: Int { stagnant }

    mutating func record(best: Fitness, evaluations: Int, tolerance: Double) {
        history.append(IterationRecord(iteration: history.count, evaluations: evaluations, best: best))
        if let reference, !best.improves(on: reference, byMoreThan: tolerance) {
            stagnant += 1
        } else {
            reference = best
            stagnant = 0
        }
    }
}

/// A point as a key: its entries are mixed in one pass, where an array feeds the hasher one by one. Looking points up is a
/// fifth of an inner search otherwise.
private struct PointKey: Hashable {
    let point: [Int]

    init(_ point: [Int]) { self.point = point }

    func hash(into hasher: inout Hasher) {
        // FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo, 1991), an entry at a time.
        var mixed: UInt64 = 0xcbf2_9ce4_8422_2325
        for entry in point { mixed = (mixed ^ UInt64(truncatingIfNeeded: entry)) &* 0x100_0000_01b3 }
        hasher.combine(mixed)
    }
}
