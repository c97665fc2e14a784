import GSL

/// One particle: where it is on the lattice, how it moves, and the best point it has visited.
///
/// An ordinal has one real position in -0.5 ... count - 0.5, rounded to its index, so that every index owns an equal
/// interval. A category has one choice probability per value, which moves towards the choices of the attractors
/// (after S. Strasser et al., "A new discrete particle swarm optimization algorithm", GECCO 2016).
struct Particle: Codable, Sendable {
    /// Variable after variable: one position, or the choice probabilities.
    private(set) var positions: [Double]
    private(set) var velocities: [Double]
    /// The decoded lattice point.
    private(set) var point: [Int]
    /// The best point visited; nil before the first evaluation.
    private(set) var best: Candidate?

    /// A particle at `point`, at rest; its categories prefer the given values.
    init(at point: [Int], in lattice: Lattice) {
        self.point = point
        positions = zip(point, lattice.variables).flatMap { index, variable in
            switch variable {
            case .ordinal:
                return [Double(index)]
            case .category(let count):
                // Half the weight on the value taken, the rest spread evenly: the start is diverse, not decided.
                var probabilities = [Double](repeating: 0.5 / Double(count), count: count)
                probabilities[index] += 0.5
                return probabilities
            }
        }
        velocities = [Double](repeating: 0, count: positions.count)
    }

    /// One step of the constricted velocity rule towards the own best and the neighbours' best:
    /// v <- chi (v + c1 u1 (own - x) + c2 u2 (neighbour - x)), |v| <= limit x range; x <- x + v.
    mutating func move(
        towards neighbour: [Int], in lattice: Lattice, settings: ParticleSwarmSettings, constriction: Double,
        stream: inout RandomStream
    ) {
        let own = best?.point ?? point
        var place = 0
        for (index, variable) in lattice.variables.enumerated() {
            let aims = (own[index], neighbour[index])
            switch variable {
            case .ordinal(let count):
                point[index] = moveOrdinal(place, count, aims, settings, constriction, &stream)
                place += 1
            case .category(let count):
                point[index] = moveCategory(place, count, aims, settings, constriction, &stream)
                place += count
            }
        }
    }

    private mutating func moveOrdinal(
        _ place: Int, _ count: Int, _ aims: (own: Int, neighbour: Int), _ settings: ParticleSwarmSettings,
        _ constriction: Double, _ stream: inout RandomStream
    ) -> Int {
        let position = positions[place]
        let pull =
            settings.ownAttraction * stream.uniform() * (Double(aims.own) - position)
            + settings.neighbourAttraction * stream.uniform() * (Double(aims.neighbour) - position)
        let limit = settings.velocityLimitRatio * Double(count)
        var velocity = constriction * (velocities[place] + pull)
        velocity = min(max(velocity, -limit), limit)
        var next = position + velocity
        let (lower, upper) = (-0.5, Double(count) - 0.5)
        if next < lower || next > upper {
            // At a wall: stay inside and turn back at half speed (as in SPSO 2011).
            next = min(max(next, lower), upper)
            velocity *= -0.5
        }
        positions[place] = next
        velocities[place] = velocity
        return min(max(Int(next.rounded()), 0), count - 1)
    }

    private mutating func moveCategory(
        _ place: Int, _ count: Int, _ aims: (own: Int, neighbour: Int), _ settings: ParticleSwarmSettings,
        _ constriction: Double, _ stream: inout RandomStream
    ) -> Int {
        let ownPull = settings.ownAttraction * stream.uniform()
        let neighbourPull = settings.neighbourAttraction * stream.uniform()
        let limit = settings.velocityLimitRatio
        let least = min(settings.leastCategoryProbability, 0.5 / Double(count))
        var sum = 0.0
        for value in 0..<count {
            let probability = positions[place + value]
            let pull =
                ownPull * ((value == aims.own ? 1 : 0) - probability)
                + neighbourPull * ((value == aims.neighbour ? 1 : 0) - probability)
            let velocity = min(max(constriction * (velocities[place + value] + pull), -limit), limit)
            velocities[place + value] = velocity
            positions[place + value] = min(max(probability + velocity, least), 1)
            sum += positions[place + value]
        }
        let draw = stream.uniform() * sum
        var cumulative = 0.0
        var chosen = count - 1
        for value in 0..<count {
            cumulative += positions[place + value]
            if draw < cumulative {
                chosen = value
                break
            }
        }
        for value in 0..<count { positions[place + value] /= sum }
        return chosen
    }

    /// Puts the particle on a neighbouring point chosen by the swarm; its velocity stays.
    mutating func place(at newPoint: [Int], in lattice: Lattice) {
        var place = 0
        for (index, variable) in lattice.variables.enumerated() {
            switch variable {
            case .ordinal:
                if newPoint[index] != point[index] { positions[place] = Double(newPoint[index]) }
                place += 1
            case .category(let count): place += count
            }
        }
        point = newPoint
    }

    /// Has another point evaluated in the place of its own; position and velocity stay.
    mutating func propose(_ trial: [Int]) { point = trial }

    /// Remembers an evaluation of the current point if it is the best so far.
    mutating func learn(_ fitness: Fitness) {
        if let best, !Fitness.isBetter(fitness, than: best.fitness) { return }
        best = Candidate(point: point, fitness: fitness)
    }
}
