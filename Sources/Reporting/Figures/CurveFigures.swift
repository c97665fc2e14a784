/// One curve: values over a counted abscissa (steps, generations).
public struct Curve: Hashable, Sendable {
    /// Name in the legend; curves of the same name share a colour and a legend entry.
    public var name: String
    /// Steps or generations.
    public var positions: [Double]
    /// One per position.
    public var values: [Double]
    /// Half the length of the interval around each value; nil without intervals.
    public var halfWidths: [Double]?

    /// A curve; a pair with a value that is not finite is left out.
    public init(name: String, positions: [Double], values: [Double], halfWidths: [Double]? = nil) {
        self.name = name
        self.positions = positions
        self.values = values
        self.halfWidths = halfWidths
    }

    /// The values and the ends of their intervals.
    var ends: [Double] {
        values + zip(values, halfWidths ?? []).flatMap { [$0 - $1, $0 + $1] }
    }
}

/// One panel of curves.
public struct CurvePanel: Hashable, Sendable {
    /// Heading of the panel.
    public var title: String
    /// "generation".
    public var horizontalTitle: String
    /// With unit: "mIoU (%)". Values are drawn as given.
    public var verticalTitle: String
    /// Logarithmic values; those that are not positive are left out.
    public var isLogarithmic: Bool
    /// Logarithmic positions; those that are not positive are left out.
    public var hasLogarithmicPositions: Bool
    /// How the points of a curve are joined.
    public var join: Join
    /// The curves, drawn in this order.
    public var curves: [Curve]

    /// How neighbouring points are joined.
    public enum Join: Hashable, Sendable {
        /// By a straight line.
        case line
        /// By steps: what a front dominates has this edge.
        case steps
        /// Not at all.
        case nothing
    }

    /// A panel; values are drawn as given.
    public init(
        title: String, horizontalTitle: String, verticalTitle: String, isLogarithmic: Bool = false,
        hasLogarithmicPositions: Bool = false, join: Join = .line, curves: [Curve]
    ) {
        self.title = title
        self.horizontalTitle = horizontalTitle
        self.verticalTitle = verticalTitle
        self.isLogarithmic = isLogarithmic
        self.hasLogarithmicPositions = hasLogarithmicPositions
        self.join = join
        self.curves = curves
    }
}

extension Figure {
    /// Training of the supernet: loss (left) and mIoU of probe architectures (right) over the steps.
    /// `meanIoU` values are fractions and are drawn in per cent.
    public static func training(id: String = "T1", loss: [Curve], meanIoU: [Curve]) -> Figure {
        var percent = meanIoU
        for index in percent.indices { percent[index].values = percent[index].values.map { $0 * 100 } }
        return curves(
            id: id, title: "Training of the supernet",
            caption: """
                Left: training loss over the steps. Right: mIoU on the validation images of architectures taken out \
                of the supernet. Training is long enough when both curves have flattened.
                """,
            panels: [
                CurvePanel(
                    title: "loss", horizontalTitle: "training step", verticalTitle: "cross-entropy loss (nat)",
                    curves: loss),
                CurvePanel(
                    title: "validation", horizontalTitle: "training step", verticalTitle: "mIoU (%)", curves: percent),
            ])
    }

    /// Convergence of searches, a panel each: best value so far over the generations, then the end.
    public static func searchConvergence(id: String = "S1", panels: [CurvePanel]) -> Figure {
        curves(
            id: id, title: "Convergence of the searches",
            caption: """
                Best feasible value so far over the generations of the outer search, one search a panel; the last \
                point is its end, after the closing search. A line that still falls (or rises, where more is better) \
                steeply before that: an outer search that was stopped too early.
                """,
            panels: panels)
    }

    /// Panels of curves side by side, three in a row, four as two by two.
    public static func curves(id: String, title: String, caption: String, panels: [CurvePanel]) -> Figure {
        let kept = panels.compactMap { panel -> CurvePanel? in
            var copy = panel
            copy.curves = panel.curves.compactMap {
                $0.finite(positive: panel.isLogarithmic, positivePositions: panel.hasLogarithmicPositions)
            }
            return copy.curves.isEmpty ? nil : copy
        }
        guard !kept.isEmpty else { return .empty(id: id, title: title, because: "nothing was recorded.") }
        let ends = kept.flatMap { panel in
            panel.curves.map { curve in
                "\(panel.title), \(curve.name): from \(NumberText.significant(curve.values.first ?? .nan)) to "
                    + "\(NumberText.significant(curve.values.last ?? .nan))"
            }
        }
        return Figure(
            id: id, title: title, caption: caption, alternative: alternative("Curves.", ends),
            tables: [curveTable(kept)], script: CurveScript(id: id, title: title, panels: kept).text())
    }

    static func curveTable(_ panels: [CurvePanel]) -> FigureTable {
        var keys: [(panel: String, curve: Int, name: String, vertical: String)] = []
        var positions: [Double?] = []
        var values: [Double?] = []
        var halfWidths: [Double?] = []
        for panel in panels {
            for (index, curve) in panel.curves.enumerated() {
                for (place, (position, value)) in zip(curve.positions, curve.values).enumerated() {
                    keys.append((panel.title.slug, index, curve.name, panel.verticalTitle))
                    positions.append(position)
                    values.append(value)
                    halfWidths.append(curve.halfWidths?[place])
                }
            }
        }
        return FigureTable(
            meaning: "One point of one curve.",
            columns: [
                FigureColumn("panel", texts: keys.map(\.panel)), FigureColumn("curve", keys.map { Double($0.curve) }),
                FigureColumn("position", positions), FigureColumn("value", values),
                FigureColumn("quantity", texts: keys.map(\.vertical)), FigureColumn("name", texts: keys.map(\.name)),
            ] + (halfWidths.contains { $0 != nil } ? [FigureColumn("half width", halfWidths)] : []))
    }
}

extension Curve {
    /// The drawable points, or nil when there is none.
    func finite(positive: Bool, positivePositions: Bool) -> Curve? {
        let kept = zip(positions, values).enumerated().filter { _, pair in
            pair.0.isFinite && pair.1.isFinite && (!positive || pair.1 > 0) && (!positivePositions || pair.0 > 0)
        }
        return kept.isEmpty
            ? nil
            : Curve(
                name: name, positions: kept.map(\.element.0), values: kept.map(\.element.1),
                halfWidths: halfWidths.map { widths in kept.map { widths[$0.offset] } })
    }
}
