import GSL

/// A local search that walks from one centre to better ones, and starts again from a changed best point.
struct Descent: Codable, Sendable {
    /// The point whose fitness is asked for first, while it is unknown.
    var start: [Int]
    /// Where the search stands; nil until the start is evaluated.
    var centre: Candidate?
    /// How many descents were started before.
    var number: Int
    /// The best fitness when the descent began.
    var before: Fitness
    /// Lines looked at in sequence without a better point; likewise exchanges.
    var idleLines = 0
    var idleExchanges = 0
    /// Where each of the two cycles is.
    var line = 0
    var exchange = 0

    /// Pairs cost ten times what lines do: after a kick they are looked at only where the lines alone beat the best, which
    /// leaves the budget for more kicks.
    var looksAtPairs: Bool {
        number == 0 || centre.map { Fitness.isBetter($0.fitness, than: before) } ?? false
    }
}

extension Swarm {
    /// The group that the descent looks at now; nil where none is left that could be better.
    private func group(of descent: Descent) -> Lattice.Group? {
        if descent.idleLines < lines.count {
            return lines[order(lines.count, descent.line, descent.number)]
        }
        if settings.localSearch == .exchanges, descent.idleExchanges < exchanges.count, descent.looksAtPairs {
            return exchanges[order(exchanges.count, descent.exchange, descent.number)]
        }
        return nil
    }

    /// Cycles start elsewhere in every descent and go on in steps that are coprime to most counts: no coordinate is
    /// always first.
    private func order(_ count: Int, _ position: Int, _ number: Int) -> Int {
        guard count > 1 else { return 0 }
        var step = 7
        while Self.haveCommonFactor(step, count) { step += 1 }
        return (number + position * step) % count
    }

    private static func haveCommonFactor(_ a: Int, _ b: Int) -> Bool {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return a != 1
    }

    private func points(of group: Lattice.Group, around centre: [Int]) -> [[Int]] {
        lattice.points(
            of: group, around: centre, reach: settings.exchangeReach, longestLine: settings.longestLine)
    }

    /// The bottom of the parabola through the best point of a long line and its two neighbours among those looked at (R. Brent,
    /// "Algorithms for minimization without derivatives", 1973, section 5.2); nil at the ends of the line, on short lines, and
    /// where one of the three is infeasible.
    private func bottom(of group: Lattice.Group, around centre: Candidate) -> [Int]? {
        guard case .line(let axis) = group, lattice.variables[axis].gene.isLong else { return nil }
        let line = (points(of: group, around: centre.point) + [centre.point]).sorted { $0[axis] < $1[axis] }
            .compactMap { point in state.archive[point].map { Candidate(point: point, fitness: $0) } }
        var best = 0
        for index in line.indices where Fitness.isBetter(line[index].fitness, than: line[best].fitness) { best = index }
        guard best > 0, best < line.count - 1, line[(best - 1)...(best + 1)].allSatisfy(\.fitness.isFeasible) else {
            return nil
        }
        let middle = line[best]
        func arm(_ end: Candidate) -> (length: Double, rise: Double) {
            (Double(end.point[axis] - middle.point[axis]), end.fitness.objective - middle.fitness.objective)
        }
        let (left, right) = (arm(line[best - 1]), arm(line[best + 1]))
        let slope = left.length * left.length * right.rise - right.length * right.length * left.rise
        let curvature = left.length * right.rise - right.length * left.rise
        let step = (0.5 * slope / curvature).rounded()
        guard step > left.length, step < right.length else { return nil }
        var point = middle.point
        point[axis] += Int(step)
        return point
    }

    /// The next points that the descent wants to know, all new; empty when it ends.
    mutating func descentPoints() -> [[Int]] {
        guard var descent = state.descent else { return [] }
        defer { state.descent = descent }
        let room = (settings.evaluationLimit ?? Int.max) - state.archive.count
        if descent.centre == nil {
            guard let fitness = state.archive[descent.start] else { return room > 0 ? [descent.start] : [] }
            descent.centre = Candidate(point: descent.start, fitness: fitness)
        }
        while let group = group(of: descent), let centre = descent.centre {
            let unknown = points(of: group, around: centre.point).filter { !state.archive.contains($0) }
            if !unknown.isEmpty { return Array(unknown.prefix(room)) }
            if let bottom = bottom(of: group, around: centre), !state.archive.contains(bottom) {
                return Array([bottom].prefix(room))
            }
            step(&descent, group, centre)
        }
        return []
    }

    /// Moves to the best point of the group just evaluated, if that is better.
    mutating func advanceDescent() {
        guard var descent = state.descent else { return }
        if let centre = descent.centre {
            guard let group = group(of: descent) else { return }
            if let bottom = bottom(of: group, around: centre), !state.archive.contains(bottom) { return }
            step(&descent, group, centre)
        } else {
            descent.centre = state.archive[descent.start].map { Candidate(point: descent.start, fitness: $0) }
        }
        state.descent = descent
    }

    private func step(_ descent: inout Descent, _ group: Lattice.Group, _ centre: Candidate) {
        var better = centre
        for point in points(of: group, around: centre.point) + [bottom(of: group, around: centre)].compactMap(\.self) {
            guard let fitness = state.archive[point] else { continue }
            if Fitness.isBetter(fitness, than: better.fitness) { better = Candidate(point: point, fitness: fitness) }
        }
        let moved = better.point != centre.point
        descent.centre = better
        switch group {
        case .line:
            descent.line += 1
            descent.idleLines = moved ? 0 : descent.idleLines + 1
            if moved { descent.idleExchanges = 0 }
        case .exchange:
            descent.exchange += 1
            descent.idleExchanges = moved ? 0 : descent.idleExchanges + 1
            if moved { descent.idleLines = 0 }
        }
    }

    /// Begins the next descent, or ends the search for the reason that ended the swarm.
    mutating func nextDescent() {
        guard let best, let swarmEnd = state.swarmEnd else { return }
        guard let descent = state.descent else {
            state.descent = Descent(start: best.point, centre: best, number: 0, before: best.fitness)
            return
        }
        state.failedKicks =
            best.fitness.improves(on: descent.before, byMoreThan: settings.tolerance) || descent.number == 0
            ? 0 : state.failedKicks + 1
        guard state.failedKicks < settings.kicks else {
            state.stopReason = swarmEnd
            return
        }
        let number = descent.number + 1
        state.descent = Descent(start: kicked(best.point, number), number: number, before: best.fitness)
    }

    /// The best point with two to five coordinates drawn anew (our choice), as far away as any scale.
    private func kicked(_ point: [Int], _ number: Int) -> [Int] {
        var stream = RandomStream(key.appending(-1, number))
        var open = lattice.variables.indices.filter { lattice.variables[$0].count > 1 }
        guard !open.isEmpty else { return point }
        stream.shuffle(&open)
        var result = point
        for index in open.prefix(2 + stream.integer(below: 4)) {
            let other = stream.integer(below: lattice.variables[index].count - 1)
            result[index] = other < point[index] ? other : other + 1
        }
        return result
    }
}
