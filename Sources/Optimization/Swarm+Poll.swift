extension Lattice {
    /// A way from a point to one of its neighbours: one or two coordinates and how far each goes.
    typealias Move = [(index: Int, step: Int)]

    /// All moves that change one coordinate, then all that change two: an ordinal by one step either way, a category
    /// to any other value.
    func neighbourhood(radius: Int) -> [Move] {
        guard radius > 0 else { return [] }
        let single: [Move] = variables.enumerated().flatMap { index, variable -> [Move] in
            guard variable.count > 1 else { return [] }
            switch variable {
            case .ordinal: return [[(index, 1)], [(index, -1)]]
            case .category(let count): return (1..<count).map { [(index, $0)] }
            }
        }
        guard radius > 1 else { return single }
        var double: [Move] = []
        for (position, first) in single.enumerated() {
            for second in single[(position + 1)...] where second[0].index != first[0].index {
                double.append(first + second)
            }
        }
        return single + double
    }

    /// Where a move leads; nil outside the lattice.
    func neighbour(of point: [Int], by move: Move) -> [Int]? {
        var result = point
        for (index, step) in move {
            switch variables[index] {
            case .ordinal(let count):
                result[index] += step
                guard (0..<count).contains(result[index]) else { return nil }
            case .category(let count):
                result[index] = (result[index] + step) % count
            }
        }
        return result
    }
}

extension Swarm {
    /// Whether no neighbour of the best point is left that might beat it.
    var pollIsComplete: Bool {
        state.polled == best?.point && state.movesPolled >= neighbourhood.count
    }

    /// The next unvisited neighbours of the best point, as many as the swarm has particles. A poll starts over as soon
    /// as one batch brought a better point.
    mutating func pollPoints() -> [[Int]] {
        guard let centre = best?.point else { return [] }
        if state.polled != centre {
            state.polled = centre
            state.movesPolled = 0
        }
        let room = min(settings.particles, (settings.evaluationLimit ?? Int.max) - state.archive.count)
        var points: [[Int]] = []
        while points.count < room, state.movesPolled < neighbourhood.count {
            let neighbour = lattice.neighbour(of: centre, by: neighbourhood[state.movesPolled])
            state.movesPolled += 1
            if let neighbour, !state.archive.contains(neighbour) { points.append(neighbour) }
        }
        return points
    }
}
