/// Ranks by constrained domination: front 0 is dominated by nobody, front 1 by members of front 0 only, and so on.
///
/// Deb et al. 2002, p. 184. Equal points share a front and keep their order.
enum NonDominatedSorting {
    /// The front of each point, from 0.
    static func fronts(_ points: [MultiFitness]) -> [[Int]] {
        var dominated = [[Int]](repeating: [], count: points.count)
        var dominators = [Int](repeating: 0, count: points.count)
        for a in points.indices {
            for b in points.indices where b > a {
                if MultiFitness.dominates(points[a], points[b]) {
                    dominated[a].append(b)
                    dominators[b] += 1
                } else if MultiFitness.dominates(points[b], points[a]) {
                    dominated[b].append(a)
                    dominators[a] += 1
                }
            }
        }
        var fronts: [[Int]] = []
        var current = points.indices.filter { dominators[$0] == 0 }
        while !current.isEmpty {
            fronts.append(current)
            var next: [Int] = []
            for a in current {
                for b in dominated[a] {
                    dominators[b] -= 1
                    if dominators[b] == 0 { next.append(b) }
                }
            }
            current = next.sorted()
        }
        return fronts
    }

    /// How far a point's neighbours on its front are apart, summed over the objectives, each scaled to its range on the
    /// front; infinite at the ends (Deb et al. 2002, p. 185).
    static func crowding(_ front: [Int], _ points: [MultiFitness]) -> [Int: Double] {
        var distance = Dictionary(uniqueKeysWithValues: front.map { ($0, 0.0) })
        guard let first = front.first else { return distance }
        for objective in points[first].objectives.indices {
            func value(_ index: Int) -> Double { points[index].objectives[objective] }
            let order = front.sorted { value($0) != value($1) ? value($0) < value($1) : $0 < $1 }
            let (low, high) = (order[0], order[order.count - 1])
            distance[low] = .infinity
            distance[high] = .infinity
            let range = value(high) - value(low)
            guard range > 0, order.count > 2 else { continue }
            for position in 1..<(order.count - 1) {
                distance[order[position], default: 0] +=
                    (value(order[position + 1]) - value(order[position - 1])) / range
            }
        }
        return distance
    }
}
