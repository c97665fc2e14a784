import DeviceVariation
import GSL
import Quantities
import Reporting

/// Measured errors over those of the fitted distribution: the quantile figure of a fit.
struct VariationFitFigure {
    let fit: VariationFit
    let table: CellTable

    func figure() -> Figure {
        let panels = chosen().compactMap { panel($0) }
        return .curves(
            id: "V-quantiles", title: "Quantiles of the fit",
            caption: """
                Measured deviations, sorted, over the deviations of the same probability under the best family of their group; \
                points on the line are described by it. From the 0.5th to the 99.5th percentile.
                """,
            panels: panels)
    }

    /// The lowest, the middle and the uppermost level, at the first and the last time.
    private func chosen() -> [VariationFit.GroupFit] {
        let levels = Set(fit.groups.map(\.level)).sorted()
        let times = Set(fit.groups.map { $0.seconds ?? -1 }).sorted()
        guard let first = times.first, let last = times.last else { return [] }
        let ends = [levels.first, levels[levels.count / 2], levels.last].compactMap { $0 }
        return fit.groups.filter { group in
            let time = group.seconds ?? -1
            return ends.contains(group.level) && (time == first || time == last)
        }.sorted { ($0.seconds ?? -1, $0.level) < ($1.seconds ?? -1, $1.level) }
    }

    private func panel(_ group: VariationFit.GroupFit) -> CurvePanel? {
        guard
            let cells = table.groups.first(where: { $0.level == group.level && $0.seconds == group.seconds })
        else { return nil }
        let measured = cells.sample.errors.sorted()
        let count = Double(measured.count)
        var pairs: [(fitted: Double, measured: Double)] = []
        for (place, value) in measured.enumerated() {
            let probability = (Double(place) + 0.5) / count
            guard (0.005...0.995).contains(probability) else { continue }
            let deviate = Distributions.normalQuantile(probability)
            pairs.append((group.law.error(atDeviate: deviate, target: group.meanTarget ?? 0), value))
        }
        guard let low = pairs.first, let high = pairs.last else { return nil }
        let time = group.seconds.map { " at \(DecimalText.significant($0, digits: 3)) s" } ?? ""
        return CurvePanel(
            title: "level \(group.level)\(time)", horizontalTitle: "\(group.best.rawValue) (uS)",
            verticalTitle: "measured (uS)",
            curves: [
                Curve(name: "measured", positions: pairs.map(\.fitted), values: pairs.map(\.measured)),
                Curve(
                    name: "as fitted", positions: [low.fitted, high.fitted], values: [low.fitted, high.fitted]),
            ])
    }
}
