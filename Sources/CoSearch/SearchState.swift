import CIMHardware
import Optimization
import ViTMoE

/// What the search knows of one architecture.
struct ArchitectureRecord: Codable, Sendable {
    let architecture: Architecture
    /// On arrays that compute exactly.
    let meanIoU: Double
    let generation: Int
    /// The best design known per niche, by niche.
    private(set) var scores: [HardwareScore] = []
    /// Designs of other architectures that it was scored on: niche, then coordinates.
    var tried: [[Int]] = []
    var hardwareSearched = false
    /// The outer loop's fitness on the best of all designs known.
    private(set) var fitness = Fitness.infeasible(violation: Scoring.impossibleDesignViolation)

    init(architecture: Architecture, meanIoU: Double, generation: Int) {
        self.architecture = architecture
        self.meanIoU = meanIoU
        self.generation = generation
    }

    /// The best over the niches; the first one wins ties.
    var best: HardwareScore? {
        scores.reduce(nil) { best, score in
            guard let best else { return score }
            return Fitness.isBetter(score.fitness, than: best.fitness) ? score : best
        }
    }

    var metrics: HardwareMetrics? { best?.metrics }

    /// Keeps the better of what is known and `score` for its niche.
    mutating func learn(_ score: HardwareScore, _ scoring: Scoring) {
        if let index = scores.firstIndex(where: { $0.niche == score.niche }) {
            if Fitness.isBetter(score.fitness, than: scores[index].fitness) { scores[index] = score }
        } else {
            scores.append(score)
            scores.sort { $0.niche < $1.niche }
        }
        rescore(scoring)
    }

    /// Computes all fitness values again from the metrics.
    mutating func rescore(_ scoring: Scoring) {
        for index in scores.indices {
            if let metrics = scores[index].metrics {
                scores[index].fitness = scoring.hardwareFitness(metrics, meanIoU: scores[index].meanIoU)
            }
        }
        fitness = scoring.fitness(meanIoU: meanIoU, score: best)
    }

    func individual() -> Individual {
        Individual(
            architecture: architecture, meanIoU: best?.meanIoU ?? meanIoU, design: best?.choice,
            metrics: metrics?.totals,
            fitness: fitness, generation: generation, hardwareSearched: hardwareSearched)
    }
}

/// A nested search between two generations, as a value that can be stored: `NestedSearch.run(resuming:)` goes on from
/// it exactly as if it had never stopped. Scenario, spaces, simulator, accuracy, settings and seed must be the same.
public struct SearchCheckpoint: Codable, Sendable {
    var evolution: EvolutionarySearch.State
    var scoring: Scoring
    var incumbents: [[[Int]]]
    var largest: ArchitectureRecord?
    var hardwareEvaluations = 0
    var hardwareSearches = 0
    var history: [GenerationRecord] = []
    /// In the order of evaluation; `genomes` in the same order.
    var records: [ArchitectureRecord] = []
    var genomes: [[Int]] = []
}

/// A nested search at work.
struct SearchState: Sendable {
    var evolution: EvolutionarySearch
    var scoring: Scoring
    /// Per niche, the design of the best architecture searched so far, if any: there the others are scored.
    var incumbents: [[[Int]]] = []
    var largest: ArchitectureRecord?
    var hardwareEvaluations = 0
    var hardwareSearches = 0
    private(set) var history: [GenerationRecord] = []
    private(set) var records: [ArchitectureRecord] = []
    private var genomes: [[Int]] = []
    private var positions: [[Int]: Int] = [:]
    /// What the living architectures are charged for, so that it is computed once; not part of a checkpoint.
    var workloads: [Architecture: BatchWorkload] = [:]

    init(evolution: EvolutionarySearch, scoring: Scoring) {
        self.evolution = evolution
        self.scoring = scoring
    }

    /// `evolution` has been resumed from the same checkpoint.
    init(evolution: EvolutionarySearch, resuming checkpoint: SearchCheckpoint) {
        self.evolution = evolution
        scoring = checkpoint.scoring
        incumbents = checkpoint.incumbents
        largest = checkpoint.largest
        hardwareEvaluations = checkpoint.hardwareEvaluations
        hardwareSearches = checkpoint.hardwareSearches
        history = checkpoint.history
        for (record, genome) in zip(checkpoint.records, checkpoint.genomes) { add(record, genome) }
    }

    var checkpoint: SearchCheckpoint {
        SearchCheckpoint(
            evolution: evolution.state, scoring: scoring, incumbents: incumbents, largest: largest,
            hardwareEvaluations: hardwareEvaluations, hardwareSearches: hardwareSearches, history: history,
            records: records, genomes: genomes)
    }

    mutating func add(_ record: ArchitectureRecord, _ genome: [Int]) {
        positions[genome] = records.count
        records.append(record)
        genomes.append(genome)
    }

    /// Whether a genome has a record.
    func isKnown(_ genome: [Int]) -> Bool { positions[genome] != nil }

    /// The record of a genome that the evolutionary search asked for, hence one that was added.
    func record(_ genome: [Int]) -> ArchitectureRecord { records[position(of: genome)] }

    /// Changes one record with access to the counters.
    mutating func modify(
        _ genome: [Int], _ change: (inout ArchitectureRecord, inout SearchState) throws -> Void
    ) rethrows {
        var record = record(genome)
        try change(&record, &self)
        records[position(of: genome)] = record
    }

    private func position(of genome: [Int]) -> Int {
        guard let position = positions[genome] else {
            preconditionFailure("a genome is looked up before it was assessed: \(genome)")
        }
        return position
    }

    /// The genomes, best first; equals in the order of evaluation.
    func ranked() -> [[Int]] {
        genomes.indices.sorted { a, b in
            if Fitness.isBetter(records[a].fitness, than: records[b].fitness) { return true }
            if Fitness.isBetter(records[b].fitness, than: records[a].fitness) { return false }
            return a < b
        }.map { genomes[$0] }
    }

    /// The distinct designs of one niche on which the best architectures searched so far run, best first; before there
    /// is one, the design of the largest architecture.
    func bestDesigns(niche: Int, count: Int) -> [[Int]] {
        guard count > 0 else { return [] }
        let own = records.filter(\.hardwareSearched)
        let searched = own.isEmpty ? [largest].compactMap { $0 } : own
        let found = searched.enumerated().compactMap { position, record in
            record.scores.first { $0.niche == niche }.map {
                (position, scoring.fitness(meanIoU: record.meanIoU, score: $0), $0.coordinates)
            }
        }
        let ranked = found.sorted { a, b in
            if Fitness.isBetter(a.1, than: b.1) { return true }
            if Fitness.isBetter(b.1, than: a.1) { return false }
            return a.0 < b.0
        }
        var designs: [[Int]] = []
        for (_, _, coordinates) in ranked where designs.count < count && !designs.contains(coordinates) {
            designs.append(coordinates)
        }
        return designs
    }

    mutating func noteGeneration(_ generation: Int) {
        guard let best = evolution.best else { return }
        let record = record(best.point)
        history.append(
            GenerationRecord(
                generation: generation, best: best.fitness, meanIoU: record.best?.meanIoU ?? record.meanIoU,
                metrics: record.metrics?.totals, hardwareEvaluations: hardwareEvaluations))
    }
}
