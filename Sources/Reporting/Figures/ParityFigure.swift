extension Figure {
    /// Figure D1: reported chips against the model, log-log, with a strip of ratios below each panel since on an axis
    /// of several decades a 10 % error is a hairline. Filled: chip used in the fit; open: the same chip left out.
    ///
    /// Panels without a usable point are left out; without any, the figure says so in words.
    public static func parity(id: String = "D1", _ data: ParityData) -> Figure {
        let title = "Reported chips and the calibrated model"
        let metrics = data.metrics.filter { !$0.points.isEmpty && $0.points.contains(where: \.isPlottable) }
        guard !metrics.isEmpty else {
            return .empty(id: id, title: title, because: "no reported value has a prediction to compare with.")
        }
        let level = NumberText.fixed(data.intervalLevel * 100, decimals: 0)
        let names = metrics.map(\.name).joined(separator: ", ")
        return Figure(
            id: id, title: title,
            caption: """
                Top: predicted against reported \(names); marks on the line are exact, the grey band is ±10 %. \
                Middle: the same points as predicted / reported. Filled marks: the chip was in the fit; open marks: \
                the whole chip was left out of the fit, with its \(level) % prediction interval. The error factor is \
                exp(mean |ln(predicted / reported)|), every chip counting once: 1 is exact, 2 is off by a factor of two. \
                Judge the model by the open marks.
                """,
            alternative: alternative(metrics),
            tables: [points(metrics), statistics(metrics)],
            script: ParityScript(id: id, title: title, metrics: metrics, level: level).text())
    }

    private static func alternative(_ metrics: [ParityMetric]) -> String {
        let sentences = metrics.compactMap { metric in
            ParityStatistics(metric.points, fold: .heldOut).map { held in
                "\(metric.name): \(held.pointCount) held-out points of \(held.chipCount) chips, typical error factor "
                    + "\(NumberText.significant(held.geometricMeanErrorFactor)), bias "
                    + NumberText.percent(held.bias, decimals: 0, signed: true)
            }
        }
        return "Parity plots of reported and predicted values on logarithmic axes with ratios below. "
            + sentences.joined(separator: ". ") + (sentences.isEmpty ? "" : ".")
    }

    private static func points(_ metrics: [ParityMetric]) -> FigureTable {
        let rows = metrics.flatMap { metric in metric.points.filter(\.isPlottable).map { (metric, $0) } }
        func numbers(_ name: String, _ value: (ParityPoint) -> Double?) -> FigureColumn {
            FigureColumn(name, rows.map { value($0.1) })
        }
        return FigureTable(
            meaning: "One operating point of one chip; values in the unit of the row.",
            columns: [
                FigureColumn("metric", texts: rows.map { $0.0.name.slug }),
                FigureColumn("memory", texts: rows.map { $0.1.series.name }),
                FigureColumn("unit", texts: rows.map { $0.0.unit }),
                numbers("reported", \.reported),
                numbers("reported lower") { $0.reportedBounds?.lowerBound },
                numbers("reported upper") { $0.reportedBounds?.upperBound },
                numbers("fitted", \.fitted),
                numbers("held out") { $0.heldOut?.value },
                numbers("held out lower") { $0.heldOut?.bounds?.lowerBound },
                numbers("held out upper") { $0.heldOut?.bounds?.upperBound },
                numbers("fitted / reported") { $0.ratio(.fitted) },
                numbers("held out / reported") { $0.ratio(.heldOut) },
                numbers("held out lower / reported") { point in
                    point.heldOut?.bounds.map { $0.lowerBound / point.reported }
                },
                numbers("held out upper / reported") { point in
                    point.heldOut?.bounds.map { $0.upperBound / point.reported }
                },
                FigureColumn("circuit", texts: rows.map { $0.1.circuit }),
                FigureColumn("chip", texts: rows.map { $0.1.chip }),
                FigureColumn("operating point", texts: rows.map { $0.1.operatingPoint }),
            ])
    }

    private static func statistics(_ metrics: [ParityMetric]) -> FigureTable {
        var rows: [(metric: String, group: String, fold: String, value: ParityStatistics)] = []
        for metric in metrics {
            for (group, points) in metric.groups {
                for fold in ParityStatistics.Fold.allCases {
                    guard let value = ParityStatistics(points, fold: fold) else { continue }
                    rows.append((metric.name.slug, group, fold.rawValue, value))
                }
            }
        }
        func numbers(_ name: String, unit: String? = nil, _ value: (ParityStatistics) -> Double) -> FigureColumn {
            FigureColumn(name, unit: unit, rows.map { value($0.value) })
        }
        return FigureTable(
            name: "statistics", meaning: "Error statistics of one group of points.",
            columns: [
                FigureColumn("metric", texts: rows.map(\.metric)),
                FigureColumn("memory", texts: rows.map(\.group)),
                FigureColumn("fold", texts: rows.map(\.fold)),
                numbers("points") { Double($0.pointCount) },
                numbers("chips") { Double($0.chipCount) },
                numbers("geometric-mean error factor", \.geometricMeanErrorFactor),
                numbers("median absolute error", unit: "%") { $0.medianAbsoluteError * 100 },
                numbers("bias", unit: "%") { $0.bias * 100 },
                numbers("within 10 %") { Double($0.withinTenPercent) },
                numbers("inside interval") { Double($0.covered) },
                numbers("with interval") { Double($0.intervalCount) },
            ])
    }
}

extension ParityPoint {
    var isPlottable: Bool { ratio(.fitted) != nil || ratio(.heldOut) != nil }
}

extension ParityMetric {
    /// The memories that occur, in a fixed order, then all together when there are several.
    var groups: [(name: String, points: [ParityPoint])] {
        let single = FigureSeries.allCases.compactMap { series -> (String, [ParityPoint])? in
            let own = points.filter { $0.series == series && $0.isPlottable }
            return own.isEmpty ? nil : (series.name, own)
        }
        return single.count > 1 ? single + [("all", points.filter(\.isPlottable))] : single
    }
}
