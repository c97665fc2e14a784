import CIMHardware
import GSL
import Optimization
import ViTMoE

extension NestedSearch {
    /// Most turns of the closing search (our choice; two or three are usual).
    private static let mostTurns = 12

    /// Improves the best individual in turns until neither helps: its network on its chip, its chip for its network.
    ///
    /// A network that is tried here and not taken leaves no trace but the counters; one that is taken becomes an individual
    /// of the last generation.
    func improveWinner(_ state: inout SearchState) throws {
        guard settings.closingNetworks > 0 else { return }
        for turn in 0..<Self.mostTurns {
            guard let best = state.evolution.best, let score = state.record(best.point).best else { return }
            let before = best.fitness
            if let genome = try betterNetwork(than: best, on: score, turn: turn, state: &state) {
                try adopt(genome, from: score, state: &state)
            }
            try improveChip(turn: turn, state: &state)
            guard let after = state.evolution.best?.fitness,
                after.improves(on: before, byMoreThan: settings.evolution.tolerance)
            else { return }
        }
    }

    /// The genome of a better network on the same chip, by local search along single and paired genes; nil if none is found.
    private func betterNetwork(
        than best: Candidate, on score: HardwareScore, turn: Int, state: inout SearchState
    ) throws -> [Int]? {
        let bounds = space.genomeBounds
        let lattice = try Lattice(bounds.map { .ordinal(count: $0.count) })
        let descent = ParticleSwarmSettings(
            particles: 2, iterations: 1, tolerance: settings.evolution.tolerance,
            evaluationLimit: settings.closingNetworks, localSearch: .exchanges)
        let start = zip(best.point, bounds).map { $0 - $1.lowerBound }
        let chips = niches[score.niche].withOtherCopies(score.coordinates)
        func genome(_ point: [Int]) -> [Int] { zip(point, bounds).map { $0 + $1.lowerBound } }
        var swarm = try Swarm(
            lattice, settings: descent, key: key("closing networks").appending(turn), seedPoints: [start])
        let found = try swarm.run { point in
            if point == start { return best.fitness }
            let architecture = try space.architecture(genome(point))
            let meanIoU = try checkedAccuracy(of: architecture)
            // A network that the accuracy alone puts behind the best one needs no simulation.
            let atBest = state.scoring.fitness(meanIoU: meanIoU, score: score)
            if atBest.violation > best.fitness.violation, state.scoring.accuracyViolation(meanIoU) > 0 { return atBest }
            var search = HardwareSearch(
                simulator: simulator, scoring: state.scoring, niches: niches, architecture: architecture,
                workload: BatchWorkload(try workload(architecture)))
            let scores = try search.scores(niche: score.niche, coordinates: chips)
            state.hardwareEvaluations += search.evaluations
            return scores.map { state.scoring.fitness(meanIoU: meanIoU, score: $0) }
                .min { Fitness.isBetter($0, than: $1) } ?? atBest
        }
        return Fitness.isBetter(found.fitness, than: best.fitness) ? genome(found.best) : nil
    }

    /// Makes a network an individual, scored on the chip for which it was found.
    private func adopt(_ genome: [Int], from score: HardwareScore, state: inout SearchState) throws {
        let generation = max(0, state.evolution.generation - 1)
        if !state.isKnown(genome) {
            state.add(
                try assess(try space.architecture(genome), generation: generation, state: &state), genome)
        }
        try state.modify(genome) { record, state in
            var search = try hardwareSearch(record.architecture, state: &state)
            let chips = niches[score.niche].withOtherCopies(score.coordinates)
            for found in try search.scores(niche: score.niche, coordinates: chips) {
                record.learn(found, state.scoring)
            }
            state.hardwareEvaluations += search.evaluations
        }
        try state.evolution.adopt(Candidate(point: genome, fitness: state.record(genome).fitness))
    }

    /// A local search of the winner's chip from where it is.
    private func improveChip(turn: Int, state: inout SearchState) throws {
        guard let best = state.evolution.best else { return }
        var descent = settings.closingSwarm
        descent.particles = 2
        descent.iterations = 1
        descent.localSearch = .exchanges
        try state.modify(best.point) { record, state in
            guard let score = record.best else { return }
            var search = try hardwareSearch(record.architecture, state: &state)
            let architectureKey = best.point.reduce(key("closing chip").appending(turn)) { $0.appending($1) }
            record.learn(
                try search.search(
                    niche: score.niche, settings: descent, key: architectureKey, starts: [score.coordinates]),
                state.scoring)
            record.hardwareSearched = true
            state.hardwareEvaluations += search.evaluations
            state.hardwareSearches += 1
        }
        try state.evolution.update([
            Candidate(point: best.point, fitness: state.record(best.point).fitness)
        ])
    }
}
