import CIMHardware
import GSL
import Optimization
import Processes
import ViTMoE

/// A network on a chip, as the closing search improves it.
struct Finalist: Sendable {
    /// The network's genome with the fitness of both.
    var network: Candidate
    /// The chip.
    var score: HardwareScore
    /// Simulator calls and hardware searches that it took.
    var evaluations = 0
    var searches = 0
}

/// Line 20: the finalists are improved until neither their network nor their chip gets better, and the best of them wins.
///
/// Networks that are tried here leave no trace but the counters; those of the improved finalists become individuals of the
/// last generation.
extension NestedSearch {
    /// Most turns (our choice; two or three are usual).
    private static let mostTurns = 12
    /// Placements of the memories that are searched along exchanges too (our choice).
    private static let promisingPlacements = 4
    /// Coordinates in which the chips of two finalists differ at least (our choice): neighbours end in the same place.
    private static let leastDifference = 3

    /// The best individuals whose chips differ; fewer than the settings ask for where there are no more.
    func finalists(_ state: SearchState) -> [[Int]] {
        var chosen: [(genome: [Int], score: HardwareScore?)] = []
        for genome in state.ranked() where chosen.count < settings.finalists {
            let score = state.record(genome).best
            let isNew = chosen.allSatisfy { other in
                guard let score, let known = other.score, score.niche == known.niche else { return true }
                return zip(score.coordinates, known.coordinates).count { $0 != $1 } >= Self.leastDifference
            }
            if isNew { chosen.append((genome, score)) }
        }
        return chosen.map(\.genome)
    }

    /// Improves the finalists, `threads` at a time. On hybrid chips the best one and those that promise most of the others and
    /// of the best one's chips with memories placed otherwise; then, while it helps, of the best one's placements again.
    func improve(_ finalists: [[Int]], _ state: inout SearchState) throws {
        guard settings.closingNetworks > 0 else { return }
        let scoring = state.scoring
        let found = finalists.compactMap { genome -> Finalist? in
            let record = state.record(genome)
            return record.best.map {
                Finalist(network: Candidate(point: genome, fitness: record.fitness), score: $0)
            }
        }
        guard var best = Self.ranked(found).first else { return }
        var others = settings.closingPlacements > 0 ? try otherPlacements(of: best, scoring, state: &state) : []
        let rest = Self.ranked(found).dropFirst() + others
        var candidates = [best] + Self.ranked(Array(rest))
        for round in 1...max(1, settings.closingPlacements) {
            // One finalist alone leaves room for one placement.
            let count = others.isEmpty ? found.count : max(2, found.count)
            let (starts, before) = (Array(candidates.prefix(count)), best)
            let improved = try concurrently(starts.count, threads: threads) { try improve(starts[$0], scoring) }
            for end in improved {
                state.hardwareEvaluations += end.evaluations
                state.hardwareSearches += end.searches
                try adopt(end, state: &state)
            }
            best = Self.ranked([best] + improved)[0]
            guard !others.isEmpty, round < settings.closingPlacements,
                Fitness.isBetter(best.network.fitness, than: before.network.fitness)
            else { return }
            others = try otherPlacements(of: best, scoring, state: &state)
            candidates = Self.ranked(others)
        }
    }

    /// The best first; of equals those that came first.
    private static func ranked(_ finalists: [Finalist]) -> [Finalist] {
        finalists.enumerated().sorted { a, b in
            let (first, second) = (a.element.network.fitness, b.element.network.fitness)
            if Fitness.isBetter(first, than: second) { return true }
            if Fitness.isBetter(second, than: first) { return false }
            return a.offset < b.offset
        }.map(\.element)
    }

    /// The network of a finalist on chips whose memories are placed otherwise, the best first; none for chips of one memory.
    ///
    /// Another memory for one block changes what all other axes should be, so that a search along them comes back to the
    /// placement that they fit. Each placement is searched alone, from where the chip is: all along lines, the most promising
    /// along exchanges too.
    private func otherPlacements(
        of finalist: Finalist, _ scoring: Scoring, state: inout SearchState
    ) throws -> [Finalist] {
        let (niche, chip) = (niches[finalist.score.niche], finalist.score.coordinates)
        let starts = niche.placements.map { (placement: $0, chip: $0.nearest(to: chip)) }
            .filter { niche.coordinates($0.chip, in: $0.placement) != chip }
        guard !starts.isEmpty else { return [] }
        let genome = finalist.network.point
        let architecture = try space.architecture(genome)
        let meanIoU = try checkedAccuracy(of: architecture)
        let workload = BatchWorkload(try workload(architecture))
        func searched(
            _ starts: [(placement: DesignNiche, chip: [Int])], _ localSearch: LocalSearch
        ) throws -> [(place: DesignNiche, score: HardwareScore)] {
            let found = try concurrently(starts.count, threads: threads) { index in
                var search = hardwareSearch(
                    architecture, meanIoU: meanIoU, scoring, niches: [starts[index].placement], workload)
                let score = try search.search(
                    niche: 0, settings: closingDescent(localSearch, kicks: 0),
                    key: genome.reduce(key("closing placements")) { $0.appending($1) }.appending(index),
                    starts: [starts[index].chip])
                return (score, search.evaluations)
            }
            state.hardwareEvaluations += found.reduce(0) { $0 + $1.1 }
            state.hardwareSearches += found.count
            return zip(starts, found).map { ($0.placement, $1.0) }.enumerated().sorted { a, b in
                let (first, second) = (a.element.1.fitness, b.element.1.fitness)
                if Fitness.isBetter(first, than: second) { return true }
                if Fitness.isBetter(second, than: first) { return false }
                return a.offset < b.offset
            }.map(\.element)
        }
        let promising = try searched(starts, .lines).prefix(Self.promisingPlacements)
        return try searched(promising.map { ($0.place, $0.score.coordinates) }, .exchanges).map { place, found in
            var score = found
            score.coordinates = niche.coordinates(found.coordinates, in: place)
            score.niche = finalist.score.niche
            return Finalist(
                network: Candidate(point: genome, fitness: scoring.fitness(meanIoU: meanIoU, score: score)),
                score: score)
        }
    }

    /// In turns: the network on its chip, the chip for its network; where neither helps, both together.
    private func improve(_ start: Finalist, _ scoring: Scoring) throws -> Finalist {
        var finalist = start
        for turn in 0..<Self.mostTurns {
            let before = finalist.network.fitness
            func helped() -> Bool {
                finalist.network.fitness.improves(on: before, byMoreThan: settings.evolution.tolerance)
            }
            try improveNetwork(of: &finalist, on: chips(of: finalist), scoring, key: networkKey(turn))
            try improveChip(of: &finalist, scoring, turn: turn)
            if helped() { continue }
            // Each number of copies alone, from where the network breaks a limit: more copies have room once it is smaller, and
            // it does not become smaller where that by itself gains nothing.
            for (index, chip) in chips(of: finalist).dropFirst().enumerated() {
                try improveNetwork(of: &finalist, on: [chip], scoring, key: networkKey(turn).appending(index))
            }
            guard helped() else { break }
        }
        return finalist
    }

    /// A local search of chips from where they are.
    private func closingDescent(_ localSearch: LocalSearch = .exchanges, kicks: Int) -> ParticleSwarmSettings {
        var descent = settings.closingSwarm
        descent.particles = 2
        descent.iterations = 1
        descent.localSearch = localSearch
        descent.kicks = kicks
        return descent
    }

    private func networkKey(_ turn: Int) -> StreamKey { key("closing networks").appending(turn) }

    private func chips(of finalist: Finalist) -> [[Int]] {
        niches[finalist.score.niche].withOtherCopies(finalist.score.coordinates)
    }

    /// A local search along single and paired genes; every network is scored by the best of some chips.
    private func improveNetwork(
        of finalist: inout Finalist, on chips: [[Int]], _ scoring: Scoring, key: StreamKey
    ) throws {
        let bounds = space.genomeBounds
        let lattice = try Lattice(bounds.map { .ordinal(count: $0.count) })
        let descent = ParticleSwarmSettings(
            particles: 2, iterations: 1, tolerance: settings.evolution.tolerance,
            evaluationLimit: settings.closingNetworks, localSearch: .exchanges, kicks: settings.closingKicks)
        let start = zip(finalist.network.point, bounds).map { $0 - $1.lowerBound }
        var swarm = try Swarm(lattice, settings: descent, key: key, seedPoints: [start])
        var firstViolation: Double?
        var best: Finalist?
        _ = try swarm.run { point in
            let genome = zip(point, bounds).map { $0 + $1.lowerBound }
            let architecture = try space.architecture(genome)
            let meanIoU = try checkedAccuracy(of: architecture)
            // A network that the accuracy alone puts behind the first one needs no simulation; a chip only takes from it.
            if let firstViolation, scoring.accuracyViolation(meanIoU) > firstViolation {
                var score = finalist.score
                score.meanIoU = nil
                return scoring.fitness(meanIoU: meanIoU, score: score)
            }
            var search = hardwareSearch(
                architecture, meanIoU: meanIoU, scoring, niches: niches, BatchWorkload(try workload(architecture)))
            let scores = try search.scores(niche: finalist.score.niche, coordinates: chips)
            finalist.evaluations += search.evaluations
            var fitness = Fitness.infeasible(violation: Scoring.impossibleDesignViolation)
            for score in scores {
                let found = scoring.fitness(meanIoU: meanIoU, score: score)
                if Fitness.isBetter(found, than: fitness) { fitness = found }
                if Fitness.isBetter(found, than: best?.network.fitness ?? finalist.network.fitness) {
                    best = Finalist(network: Candidate(point: genome, fitness: found), score: score)
                }
            }
            firstViolation = firstViolation ?? fitness.violation
            return fitness
        }
        if let best {
            finalist.network = best.network
            finalist.score = best.score
        }
    }

    /// A local search of the chip from where it is.
    private func improveChip(of finalist: inout Finalist, _ scoring: Scoring, turn: Int) throws {
        let architecture = try space.architecture(finalist.network.point)
        let meanIoU = try checkedAccuracy(of: architecture)
        var search = hardwareSearch(
            architecture, meanIoU: meanIoU, scoring, niches: niches, BatchWorkload(try workload(architecture)))
        let score = try search.search(
            niche: finalist.score.niche, settings: closingDescent(kicks: settings.closingSwarm.kicks),
            key: finalist.network.point.reduce(key("closing chip").appending(turn)) { $0.appending($1) },
            starts: [finalist.score.coordinates])
        finalist.evaluations += search.evaluations
        finalist.searches += 1
        let fitness = scoring.fitness(meanIoU: meanIoU, score: score)
        if Fitness.isBetter(fitness, than: finalist.network.fitness) {
            finalist.network.fitness = fitness
            finalist.score = score
        }
    }

    /// Makes an improved finalist an individual.
    private func adopt(_ finalist: Finalist, state: inout SearchState) throws {
        let genome = finalist.network.point
        if !state.isKnown(genome) {
            let generation = max(0, state.evolution.generation - 1)
            state.add(try assess(try space.architecture(genome), generation: generation, state: &state), genome)
        }
        state.modify(genome) { record, state in
            record.learn(finalist.score, state.scoring)
            record.hardwareSearched = true
        }
        try state.evolution.adopt(Candidate(point: genome, fitness: state.record(genome).fitness))
    }
}
