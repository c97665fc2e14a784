import GSL

extension EvolutionarySearch {
    /// A genome that was never evaluated: bred, then mutated further, then drawn at random; nil after 64 tries.
    ///
    /// - Parameter rival: the member that the child will compete with; nil where it competes with all.
    func newGenome(rival: Int?, unlike claimed: Set<[Int]>, stream: inout RandomStream) -> [Int]? {
        func isNew(_ genome: [Int]) -> Bool { !state.known.contains(genome) && !claimed.contains(genome) }
        var genome = population.isEmpty ? randomGenome(&stream) : bredGenome(rival: rival, &stream)
        for attempt in 0..<64 {
            if isNew(genome) { return genome }
            if attempt < 32 && !population.isEmpty {
                mutate(&genome, stream: &stream)
            } else {
                genome = randomGenome(&stream)
            }
        }
        return nil
    }

    private func randomGenome(_ stream: inout RandomStream) -> [Int] {
        genes.map { $0.random(&stream) }
    }

    /// A child of two parents, mutated. One that competes with a single member descends from it, by even chance along
    /// differences of the population from one of the best tenth (as in J. Zhang and A. Sanderson, IEEE Transactions on
    /// Evolutionary Computation 13, 2009).
    private func bredGenome(rival: Int?, _ stream: inout RandomStream) -> [Int] {
        if let rival, let differences, stream.bernoulli(DifferenceMove.share) {
            let leader = population[stream.integer(below: max(1, population.count / 10))].point
            return differences.trial(from: rival, leader: leader, among: population.map(\.point), stream: &stream)
        }
        var genome = rival.map { population[$0].point } ?? parent(&stream)
        if stream.bernoulli(settings.crossoverProbability) {
            let other = parent(&stream)
            switch settings.crossover {
            case .uniform:
                for index in genes.indices where stream.bernoulli(0.5) { genome[index] = other[index] }
            case .onePoint:
                // A cut after the first gene at least, so that both parents have a part where there are two genes.
                let cut = min(1 + stream.integer(below: max(genes.count - 1, 1)), genes.count - 1)
                genome.replaceSubrange(cut..., with: other[cut...])
            }
        }
        mutate(&genome, stream: &stream)
        return genome
    }

    private func parent(_ stream: inout RandomStream) -> [Int] {
        // The population is sorted: the smallest rank drawn wins the tournament.
        var rank = stream.integer(below: population.count)
        for _ in 1..<max(settings.tournamentSize, 1) {
            rank = min(rank, stream.integer(below: population.count))
        }
        return population[rank].point
    }

    /// The population after every child has met the member that it descends from and taken its place, unless that one is better
    /// (one-to-one survival of differential evolution). Members stay apart, so that their differences keep a length: where the
    /// best of all survive, a population gathers around its best member long before that one is good.
    func survivors(_ children: [Candidate], rivals: [[Int]]) -> [Candidate] {
        let places = [[Int]: Int](
            population.enumerated().map { ($1.point, $0) }, uniquingKeysWith: { first, _ in first })
        var members = population
        for (child, rival) in zip(children, rivals) {
            if let place = places[rival], !Fitness.isBetter(members[place].fitness, than: child.fitness) {
                members[place] = child
            }
        }
        return members
    }

    private func mutate(_ genome: inout [Int], stream: inout RandomStream) {
        for index in genes.indices where stream.bernoulli(settings.mutationProbability) {
            genome[index] = genes[index].mutated(genome[index], settings: settings, stream: &stream)
        }
    }
}
