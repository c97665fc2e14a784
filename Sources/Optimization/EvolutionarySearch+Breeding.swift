import GSL

extension EvolutionarySearch {
    /// A genome that was never evaluated: bred, then mutated further, then drawn at random; nil after 64 tries.
    func newGenome(unlike claimed: Set<[Int]>, stream: inout RandomStream) -> [Int]? {
        func isNew(_ genome: [Int]) -> Bool { !state.known.contains(genome) && !claimed.contains(genome) }
        var genome = population.isEmpty ? randomGenome(&stream) : bredGenome(&stream)
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

    private func bredGenome(_ stream: inout RandomStream) -> [Int] {
        var genome = parent(&stream)
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

    private func mutate(_ genome: inout [Int], stream: inout RandomStream) {
        for index in genes.indices where stream.bernoulli(settings.mutationProbability) {
            genome[index] = genes[index].mutated(genome[index], settings: settings, stream: &stream)
        }
    }
}
