import Documents
import GSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Structure of the deviations in space at one time.
///
/// Deviations are replaced by normal scores of their ranks within their level (or group): what remains has one
/// distribution whatever the state, and outliers of heavy tails do not rule. The components of the *scale* are those of
/// the normal scores of the absolute deviation from the level's median.
public struct SpatialReport: Codable, Sendable {
    /// Seconds after programming.
    public let seconds: Double?
    /// Number of cells.
    public let cells: Int
    /// Components of the location, one per grouping.
    public let location: [VarianceComponent]
    /// Components of the scale, one per grouping.
    public let scale: [VarianceComponent]
    /// Devices of a group along its line, one per grouping: as many as are known to share anything.
    public let spans: [Int]
    /// Half the mean squared difference over the distance; along the address, or along rows and columns.
    public let variogram: Variogram
    /// The structure that injects what was found.
    public let estimate: StructureEstimate

    static func analyse(_ table: CellTable, settings: VariationFitSettings) throws -> [SpatialReport] {
        let hasPlaces = table.cells.contains { $0.row != nil && $0.column != nil }
        guard hasPlaces || table.cells.contains(where: { $0.address != nil }) else {
            throw InputError(
                kind: .malformed,
                problems: [
                    Problem(
                        location: SourceLocation(file: table.name, line: 1, column: 1),
                        message: "missing column 'address' (or 'row' and 'column'): structure in space needs places")
                ])
        }
        let standard = hasPlaces ? ["row", "column"] : ["address%1024", "address/64", "address%2"]
        let groupings =
            settings.addressGroupings.isEmpty
            ? standard.compactMap { AddressGrouping($0) } : settings.addressGroupings
        let times = Set(table.groups.map { $0.seconds ?? -1 }).sorted()
        return try times.map { time in
            var scores = Scores()
            for group in table.groups where (group.seconds ?? -1) == time { scores.add(group.cells) }
            return try SpatialReport(scores, seconds: time < 0 ? nil : time, groupings: groupings)
        }
    }

    private init(_ scores: Scores, seconds: Double?, groupings: [AddressGrouping]) throws {
        func components(_ values: [Double]) throws -> [VarianceComponent] {
            try groupings.map { grouping in
                var kept: [Double] = []
                var groups: [Int] = []
                for (value, cell) in zip(values, scores.cells) {
                    guard let group = grouping.group(of: cell) else { continue }
                    kept.append(value)
                    groups.append(group)
                }
                guard let component = VarianceComponent(kept, groups: groups, name: "\(grouping)") else {
                    throw SpatialError(grouping: "\(grouping)", cells: kept.count, groups: Set(groups).count)
                }
                return component
            }
        }
        self.seconds = seconds
        cells = scores.cells.count
        location = try components(scores.location)
        scale = try components(scores.scale)
        spans = groupings.map { $0.span(of: scores.cells) }
        variogram = Variogram(scores.location, cells: scores.cells)
        estimate = StructureEstimate(location: location, scale: scale, spans: spans, seconds: seconds)
    }
}

/// A grouping that says nothing about a table.
public struct SpatialError: Error, Sendable, CustomStringConvertible {
    let grouping: String
    let cells: Int
    let groups: Int

    /// The grouping and what it found.
    public var description: String {
        "column '\(grouping.hasPrefix("address") ? "address" : grouping)': grouping by \(grouping) makes \(groups) groups of \(cells) cells; at least two groups with several cells are needed"
    }
}

/// Normal scores within levels.
private struct Scores {
    var cells: [CellTable.Cell] = []
    var location: [Double] = []
    var scale: [Double] = []

    mutating func add(_ members: [CellTable.Cell]) {
        let center = robustCenterAndWidth(members.map(\.error)).center
        cells += members
        location += normalScores(members.map(\.error))
        scale += normalScores(members.map { ($0.error - center).magnitude })
    }
}

/// Normal quantiles of (rank - 3/8) / (n + 1/4) (Blom 1958); ties take their mean rank.
func normalScores(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var scores = values
    var start = 0
    while start < order.count {
        var end = start
        while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
        let rank = Double(start + end) / 2 + 1
        let score = Distributions.normalQuantile((rank - 0.375) / (Double(values.count) + 0.25))
        for place in start...end { scores[order[place]] = score }
        start = end + 1
    }
    return scores
}
