import GSL

/// Trial points along the differences between the members of a population: differential evolution (R. Storn and K. Price,
/// Journal of Global Optimization 11, 1997) with the mutation "best/1" and binomial crossover,
///
///     v = p + F (a - b),    F uniform in 0.4 ... 1,
///
/// p a good member (the leader), a and b two at random. The trial takes each coordinate of v with probability CR, one at
/// least, the others of the member that it starts from. CR is 0.1 or 0.9, by even chance (both in the pool of Y. Wang, Z. Cai
/// and Q. Zhang, IEEE Transactions on Evolutionary Computation 15, 2011): few coordinates where they are independent, most
/// where they belong together. The range of F is our choice.
///
/// Steps have the length and the direction of the population's spread: they shrink as it contracts and follow valleys and
/// ridges that lie across the axes, which changes of single coordinates cannot. Integers are rounded and kept in their bounds,
/// categories take the leader's value.
struct DifferenceMove: Sendable {
    /// Probability that a child of an evolutionary search is such a trial where it can be. Our choice.
    static let share = 0.5
    /// A member and two others that differ.
    static let fewestMembers = 3

    private let genes: [Gene]

    /// Nil where no axis is long, or where there are too few members.
    init?(_ genes: [Gene], members: Int) {
        guard genes.contains(where: \.isLong), members >= Self.fewestMembers else { return nil }
        self.genes = genes
    }

    /// A trial point from the member at `index`.
    func trial(from index: Int, leader: [Int], among members: [[Int]], stream: inout RandomStream) -> [Int] {
        // Two members that are neither this one nor each other.
        let first = (index + 1 + stream.integer(below: members.count - 1)) % members.count
        var second = (index + 1 + stream.integer(below: members.count - 2)) % members.count
        if second == first { second = (index + members.count - 1) % members.count }
        let (plus, minus) = (members[first], members[second])
        let factor = 0.4 + 0.6 * stream.uniform()
        let probability = stream.bernoulli(0.5) ? 0.1 : 0.9
        let always = stream.integer(below: genes.count)
        var point = members[index]
        for (axis, gene) in genes.enumerated() where stream.bernoulli(probability) || axis == always {
            point[axis] = leader[axis]
            if case .integer(let range) = gene {
                let next = Double(leader[axis]) + (factor * Double(plus[axis] - minus[axis])).rounded()
                point[axis] = Int(min(max(next, Double(range.lowerBound)), Double(range.upperBound)))
            }
        }
        return point
    }
}
