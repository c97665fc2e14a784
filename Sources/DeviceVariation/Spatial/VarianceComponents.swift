import GSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A way to group cells by their address.
public struct AddressGrouping: Hashable, Codable, Sendable, CustomStringConvertible {
    /// How the address becomes a group.
    public enum Kind: String, Hashable, Codable, Sendable {
        /// address % divisor: cells that lie the same way in every line of `divisor`.
        case remainder = "%"
        /// address / divisor: blocks of `divisor` neighbours.
        case block = "/"
        /// The table's column `row`.
        case row
        /// The table's column `column`.
        case column
    }

    /// How the address becomes a group.
    public let kind: Kind
    /// The divisor; 1 for rows and columns.
    public let divisor: Int

    /// `address%1024`, `address/64`, `row` or `column`; nil for anything else.
    public init?(_ text: String) {
        if let kind = Kind(rawValue: text), kind == .row || kind == .column {
            self.kind = kind
            divisor = 1
            return
        }
        guard text.hasPrefix("address"), let sign = text.dropFirst(7).first,
            let kind = Kind(rawValue: String(sign)), let divisor = Int(text.dropFirst(8)), divisor >= 2
        else { return nil }
        self.kind = kind
        self.divisor = divisor
    }

    /// As it is written on the command line.
    public var description: String {
        kind == .row || kind == .column ? kind.rawValue : "address\(kind.rawValue)\(divisor)"
    }

    func group(of cell: CellTable.Cell) -> Int? {
        switch kind {
        case .remainder: cell.address.map { $0 % divisor }
        case .block: cell.address.map { $0 / divisor }
        case .row: cell.row
        case .column: cell.column
        }
    }
}

/// Share of the variance that lies between groups: the intraclass correlation of a one-way random model.
///
/// ICC = (MSB - MSW) / (MSB + (n0 - 1) MSW) with n0 the effective group size of unequal groups; p by the F test that it is
/// zero; 95 % interval by inverting F (Searle, Linear Models, 1971, ch. 9; with n0 approximate for unequal groups). A
/// negative estimate stays negative: it says that groups differ less than chance.
public struct VarianceComponent: Hashable, Codable, Sendable {
    /// The grouping.
    public let grouping: String
    /// The estimate.
    public let intraclassCorrelation: Double
    /// Lower end of the 95 % interval.
    public let lower: Double
    /// Upper end of the 95 % interval.
    public let upper: Double
    /// P(F at least as large) without structure.
    public let probability: Double
    /// F.
    public let ratio: Double
    /// Groups.
    public let groups: Int
    /// Values.
    public let values: Int

    /// - Returns: nil with fewer than two groups, no freedom within them, or no variance.
    public init?(_ values: [Double], groups: [Int], name: String) {
        var sums: [Int: (count: Double, sum: Double)] = [:]
        for (value, group) in zip(values, groups) {
            let entry = sums[group] ?? (0, 0)
            sums[group] = (entry.count + 1, entry.sum + value)
        }
        let size = Double(values.count)
        let number = Double(sums.count)
        guard number >= 2, size > number else { return nil }
        let mean = values.reduce(0, +) / size
        var between = 0.0
        var squares = 0.0
        for key in sums.keys.sorted() {
            guard let entry = sums[key] else { continue }
            let step = entry.sum / entry.count - mean
            between += entry.count * step * step
            squares += entry.count * entry.count
        }
        let total = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let withinFreedom = size - number
        let meanBetween = between / (number - 1)
        let meanWithin = (total - between) / withinFreedom
        guard meanWithin > 0 else { return nil }
        let effective = (size - squares / size) / (number - 1)
        let ratio = meanBetween / meanWithin
        func correlation(_ ratio: Double) -> Double { (ratio - 1) / (ratio + effective - 1) }
        grouping = name
        self.ratio = ratio
        intraclassCorrelation = correlation(ratio)
        lower = correlation(ratio / fisherQuantile(0.975, number - 1, withinFreedom))
        upper = correlation(ratio / fisherQuantile(0.025, number - 1, withinFreedom))
        probability = fisherUpperTail(ratio, number - 1, withinFreedom)
        self.groups = sums.count
        self.values = values.count
    }
}

/// P(F > x) with a and b degrees of freedom, by the regularised incomplete beta function.
func fisherUpperTail(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 1 }
    return incompleteBeta(b / (b + a * x), b / 2, a / 2)
}

/// The x with P(F <= x) = p.
func fisherQuantile(_ p: Double, _ a: Double, _ b: Double) -> Double {
    var low = 0.0
    var high = 1.0
    while fisherUpperTail(high, a, b) > 1 - p, high < 1e12 { high *= 2 }
    for _ in 0..<100 {
        let middle = (low + high) / 2
        if fisherUpperTail(middle, a, b) > 1 - p { low = middle } else { high = middle }
    }
    return (low + high) / 2
}

/// I_x(a, b) by its continued fraction (Lentz' method; NIST DLMF 8.17.22).
private func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(1 - x, b, a) }
    let front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log(1 - x)) / a
    let tiny = 1e-300
    var c = 1.0
    var d = 1 - (a + b) * x / (a + 1)
    d = 1 / (d.magnitude < tiny ? tiny : d)
    var fraction = d
    for step in 1..<10_000 {
        let m = Double(step)
        let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        d = 1 + even * d
        c = 1 + even / c
        d = 1 / (d.magnitude < tiny ? tiny : d)
        c = c.magnitude < tiny ? tiny : c
        fraction *= d * c
        let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d = 1 + odd * d
        c = 1 + odd / c
        d = 1 / (d.magnitude < tiny ? tiny : d)
        c = c.magnitude < tiny ? tiny : c
        let change = d * c
        fraction *= change
        if (change - 1).magnitude < 1e-14 { break }
    }
    return front * fraction
}
