import GSL

extension Swarm {
    /// One step of every particle; those that land on a known point look for an unvisited one.
    ///
    /// Where an axis is long, every other turn tries points along differences of the particles' best points (after W.-J. Zhang
    /// and X.-F. Xie, "DEPSO: hybrid particle swarm with differential evolution operator", IEEE SMC 2003).
    mutating func moveParticles() {
        if let differences, state.iteration % 2 == 1 {
            proposeTrials(differences)
            return
        }
        let attractors = state.particles.indices.map { bestNeighbour(of: $0) }
        var claimed = Set<[Int]>()
        let constriction = settings.constriction
        for index in state.particles.indices {
            var stream = RandomStream(key.appending(state.iteration, index))
            let attractor = attractors[index]
            state.particles[index].move(
                towards: attractor, in: lattice, settings: settings, constriction: constriction, stream: &stream)
            if settings.escapesVisitedPoints,
                state.archive.contains(state.particles[index].point) || claimed.contains(state.particles[index].point),
                let point = unvisitedNeighbour(of: attractor, claimed: claimed, stream: &stream)
            {
                state.particles[index].place(at: point, in: lattice)
            }
            claimed.insert(state.particles[index].point)
        }
    }

    /// A new point for every particle along differences of the best points, from the best that its neighbours know (as in
    /// S. Das et al., IEEE Transactions on Evolutionary Computation 13, 2009); a known one after 16 tries (our choice).
    private mutating func proposeTrials(_ differences: DifferenceMove) {
        let members = state.particles.map { $0.best?.point ?? $0.point }
        var claimed = Set<[Int]>()
        for index in state.particles.indices {
            var stream = RandomStream(key.appending(state.iteration, index))
            let leader = bestNeighbour(of: index)
            for _ in 0..<16 {
                let trial = differences.trial(from: index, leader: leader, among: members, stream: &stream)
                state.particles[index].propose(trial)
                if !state.archive.contains(trial), claimed.insert(trial).inserted { break }
            }
        }
    }

    /// The best point known to the particle and its neighbours in the ring; the particle's own wins ties.
    private func bestNeighbour(of index: Int) -> [Int] {
        var chosen = state.particles[index].best
        let reach = min(settings.neighboursPerSide, (state.particles.count - 1) / 2)
        for offset in 1...max(reach, 1) {
            for sign in [-1, 1] {
                let neighbour = (index + sign * offset + state.particles.count) % state.particles.count
                guard let candidate = state.particles[neighbour].best else { continue }
                if chosen.map({ Fitness.isBetter(candidate.fitness, than: $0.fitness) }) ?? true {
                    chosen = candidate
                }
            }
        }
        return chosen?.point ?? state.particles[index].point
    }

    /// An unvisited point one to four coordinate changes away from `centre`, else anywhere; nil if 32 tries find none
    /// (our choice: the particle then simply stays on the visited point).
    private func unvisitedNeighbour(
        of centre: [Int], claimed: Set<[Int]>, stream: inout RandomStream
    ) -> [Int]? {
        for attempt in 0..<32 {
            var point = centre
            if attempt < 16 {
                for _ in 0...(attempt / 4) { changeOneCoordinate(of: &point, stream: &stream) }
            } else {
                point = lattice.randomPoint(&stream)
            }
            if !state.archive.contains(point) && !claimed.contains(point) { return point }
        }
        return nil
    }

    private func changeOneCoordinate(of point: inout [Int], stream: inout RandomStream) {
        let position = stream.integer(below: lattice.variables.count)
        let count = lattice.variables[position].count
        guard count > 1 else { return }
        switch lattice.variables[position] {
        case .ordinal:
            let step = stream.bernoulli(0.5) ? 1 : -1
            let next = point[position] + step
            point[position] = (0..<count).contains(next) ? next : point[position] - step
        case .category:
            let other = stream.integer(below: count - 1)
            point[position] = other < point[position] ? other : other + 1
        }
    }

    /// One stratum per particle and variable, shuffled independently (our choice: an even start at no cost).
    static func latinHypercube(_ lattice: Lattice, count: Int, key: StreamKey) -> [[Int]] {
        guard count > 0 else { return [] }
        var stream = RandomStream(key.appending(0))
        var points = [[Int]](repeating: [], count: count)
        for variable in lattice.variables {
            var strata = Array(0..<count)
            stream.shuffle(&strata)
            for (index, stratum) in strata.enumerated() {
                let fraction = (Double(stratum) + stream.uniform()) / Double(count)
                points[index].append(min(Int(fraction * Double(variable.count)), variable.count - 1))
            }
        }
        return points
    }
}
