/// ln of an energy figure of a stated data condition or scope against one that states neither; one number each for all chips.
///
/// Figures without a condition are mostly best cases (two RRAM chips print averages 4.7 and 13.7 times their peaks), so a peak is
/// centred on them and an average above. Centres and widths are our choice, made before the fit.
public enum ReportingOffset: String, Codable, CaseIterable, Hashable, Sendable {
    /// Best point or best data.
    case peak
    /// Average over the data of a task.
    case average
    /// Random or dense data.
    case random
    /// Sparse data.
    case sparse
    /// The data that cost most.
    case worst
    /// Cells and converters only.
    case array
    /// The macro with buffers.
    case withBuffers
    /// A chip or a processor.
    case chip

    /// Normal prior of ln.
    public var prior: (center: Double, deviation: Double) {
        switch self {
        case .peak: (0, 0.4)
        case .average: (0.7, 0.6)
        case .random: (0.2, 0.4)
        case .sparse: (-0.5, 0.5)
        case .worst: (0.3, 0.3)
        case .array: (-0.2, 0.2)
        case .withBuffers: (0.4, 0.3)
        case .chip: (0.5, 0.4)
        }
    }

    /// Position among the offsets.
    var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The offsets of a figure.
    static func of(_ metric: Metric, _ condition: DataCondition?, _ scope: ReportedScope?) -> [ReportingOffset] {
        guard metric == .energyPerMAC else { return [] }
        var offsets: [ReportingOffset] = []
        switch condition {
        case .peak: offsets.append(.peak)
        case .average: offsets.append(.average)
        case .random: offsets.append(.random)
        case .sparse: offsets.append(.sparse)
        case .worst: offsets.append(.worst)
        case nil: break
        }
        switch scope {
        case .array: offsets.append(.array)
        case .withBuffers: offsets.append(.withBuffers)
        case .chip: offsets.append(.chip)
        case .macro, nil: break
        }
        return offsets
    }
}
