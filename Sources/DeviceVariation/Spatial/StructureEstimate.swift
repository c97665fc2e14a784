/// The structure that gives devices the intraclass correlations that were measured.
///
/// Components whose 95 % interval lies above zero are carried: of cells that lie alike in every line (address % N, column)
/// those of location and scale as column component and field of scales, of neighbours in a line (address / N, row) that of
/// the location as row component; of several groupings the strongest. Shares and sigma of ln(scale) are such that
/// ``ScoreCorrelations`` gives the measured values.
public struct StructureEstimate: Codable, Sendable {
    /// Seconds after programming.
    public let seconds: Double?
    /// Part of the variance that a column shares.
    public let column: Double
    /// Part of the variance that neighbours in a line share.
    public let row: Double
    /// Standard deviation of ln(scale) between columns.
    public let scaleSigma: Double
    /// Devices of a column that were measured: no more are known to share anything.
    public let tileRows: Int?
    /// The same along a line.
    public let tileColumns: Int?
    /// Components above zero that the structure does not hold, in words.
    public let notCarried: [String]

    /// Whether there is anything to inject.
    public var isEmpty: Bool { column == 0 && row == 0 && scaleSigma == 0 }

    /// - Parameters:
    ///   - location: one component per grouping.
    ///   - scale: the same.
    ///   - spans: devices of a group along its line.
    init(location: [VarianceComponent], scale: [VarianceComponent], spans: [Int], seconds: Double?) {
        self.seconds = seconds
        let components = location.indices.compactMap { index -> Found? in
            guard let grouping = AddressGrouping(location[index].grouping) else { return nil }
            let isColumn = grouping.kind == .remainder || grouping.kind == .column
            return Found(isColumn: isColumn, location: location[index], scale: scale[index], span: spans[index])
        }
        func strongest(_ isColumn: Bool, _ path: KeyPath<Found, VarianceComponent>) -> Found? {
            components.filter { $0.isColumn == isColumn && $0[keyPath: path].lower > 0 }
                .max { $0[keyPath: path].intraclassCorrelation < $1[keyPath: path].intraclassCorrelation }
        }
        let columnLocation = strongest(true, \.location)
        let columnScale = strongest(true, \.scale)
        let rowLocation = strongest(false, \.location)
        (column, scaleSigma) = Self.solve(
            location: columnLocation?.location.intraclassCorrelation ?? 0,
            scale: columnScale?.scale.intraclassCorrelation ?? 0)
        row = Self.solveRow(rowLocation?.location.intraclassCorrelation ?? 0, scaleSigma: scaleSigma)
        tileRows = [columnLocation, columnScale].compactMap { $0?.span }.max()
        tileColumns = rowLocation?.span
        notCarried = components.flatMap { found in
            [("location", found.location, [columnLocation, rowLocation]), ("scale", found.scale, [columnScale])]
                .compactMap { what, component, carried in
                    component.lower > 0 && !carried.contains { $0?.location.grouping == component.grouping }
                        ? "\(what) by \(component.grouping)" : nil
                }
        }
    }

    private struct Found {
        let isColumn: Bool
        let location: VarianceComponent
        let scale: VarianceComponent
        let span: Int
    }

    /// Share and sigma of ln(scale) by turns: each moves both correlations, but its own more.
    static func solve(location: Double, scale: Double) -> (share: Double, scaleSigma: Double) {
        guard scale > 0 else { return (location, 0) }
        var (share, sigma) = (location, 0.0)
        for _ in 0..<12 {
            var (low, high) = (0.0, 2.0)
            for _ in 0..<20 {
                let middle = (low + high) / 2
                if ScoreCorrelations.column(share: share, scaleSigma: middle).scale < scale {
                    low = middle
                } else {
                    high = middle
                }
            }
            sigma = high < 1e-5 ? 0 : (low + high) / 2
            let found = ScoreCorrelations.column(share: share, scaleSigma: sigma).location
            guard found > 0, abs(found - location) > 1e-6 else { break }
            share = min(share * location / found, 1)
        }
        return (share, sigma)
    }

    private static func solveRow(_ location: Double, scaleSigma: Double) -> Double {
        var share = location
        for _ in 0..<12 {
            let found = ScoreCorrelations.row(share: share, scaleSigma: scaleSigma)
            guard found > 0, abs(found - location) > 1e-6 else { break }
            share = min(share * location / found, 1)
        }
        return share
    }
}
