import CIMHardware
import Calibration
import Quantities

/// Appendix D1 on the page: reported chips against the calibrated model, in sample and held out.
public struct CalibrationSection {
    /// The fit.
    public let calibration: Calibration

    /// A section on this fit.
    public init(_ calibration: Calibration) {
        self.calibration = calibration
    }

    /// Figure D1.
    public var figure: Figure { .parity(data) }

    var reportSection: ReportSection {
        let chips = Set(calibration.rows.map(\.silicon)).count
        return ReportSection(
            title: "Appendix D1: reported chips against the simulator",
            blocks: [
                .paragraph(
                    "\(calibration.rows.count) reported values of \(chips) chips. The component model has "
                        + "\(calibration.fittedCoefficients.count) coefficients with sourced priors, fitted together in log "
                        + "space; nothing is tuned to a single chip. The held-out prediction of a chip comes from a fit that "
                        + "saw no value of it."),
                .figure(figure),
                .table(errorTable),
                .table(coefficientTable),
                .table(chipTable),
                .note(
                    "Published tools state 1 to 10 % after fitting their knobs on the very chips they are compared with. The "
                        + "in-sample columns are the ones to hold against those; the held-out columns are the error to "
                        + "expect on the next chip. The equations were settled with these chips in view, so only a chip "
                        + "outside this set is a blind test (docs/models/calibration.md)."),
                .list(calibration.notUsed.map { "Not used: \($0.circuit): \($0.reason)" }),
            ])
    }

    private var data: ParityData {
        ParityData(
            metrics: Metric.allCases.map { metric in
                ParityMetric(
                    name: metric.displayName, unit: metric.unit,
                    points: calibration.rows.filter { $0.metric == metric }.map { row in
                        let scale = metric.scale
                        return ParityPoint(
                            series: row.kind.memory.series, circuit: row.circuit, chip: row.silicon,
                            operatingPoint: row.point.text,
                            reported: scale * row.reported, fitted: scale * row.fitted,
                            heldOut: IntervalEstimate(
                                scale * row.heldOut.value, lower: scale * row.heldOut.low,
                                upper: scale * row.heldOut.high))
                    })
            }, intervalLevel: calibration.settings.intervalProbability)
    }

    private var errorTable: ReportTable {
        ReportTable(
            title: "Error by memory and quantity",
            caption: "Factor: geometric mean of predicted/reported or its inverse, every chip counting once. Coverage: share of "
                + "held-out values inside their \(percent(calibration.settings.intervalProbability)) interval. Baseline: "
                + "log-linear regression on node and bits, held out likewise.",
            columns: [
                .text("memory"), .text("quantity"), .number("chips"), .number("values"), .number("in-sample factor"),
                .number("held-out factor"), .number("held-out bias"), .number("median |error|", unit: "%"),
                .number("coverage", unit: "%"), .number("baseline factor"),
            ],
            rows: calibration.heldOut.map { summary in
                func same(_ list: [ErrorSummary]) -> ErrorSummary? {
                    list.first { $0.memory == summary.memory && $0.metric == summary.metric }
                }
                func factor(_ summary: ErrorSummary?) -> ReportTable.Cell {
                    summary.map { .fixed($0.geometricMeanFactor, decimals: 2) } ?? .missing
                }
                return [
                    .text(summary.memory.displayName), .text(summary.metric.displayName), .integer(summary.chips),
                    .integer(summary.points), factor(same(calibration.inSample)), factor(summary),
                    .fixed(summary.biasFactor, decimals: 2), .number(100 * summary.medianAbsoluteError),
                    summary.coverage.map { .number(100 * $0) } ?? .missing, factor(same(calibration.baseline)),
                ]
            })
    }

    private var coefficientTable: ReportTable {
        ReportTable(
            title: "Fitted coefficients",
            caption: "Multipliers on sourced constants (prior 1) with their error in ln units, exponents as values. Not "
                + "identified: the data say next to nothing beyond the prior.",
            columns: [
                .text("coefficient"), .number("value"), .number("standard error"), .number("prior"),
                .number("prior sd"), .text("remark"),
            ],
            rows: calibration.fittedCoefficients.map { fitted in
                [
                    .text(fitted.coefficient.rawValue), .number(fitted.value), .number(fitted.standardError),
                    .number(fitted.priorCenter), .number(fitted.priorDeviation),
                    .text(fitted.flags.map { $0 == .notIdentified ? "not identified" : "at bound" }.joined(separator: ", ")),
                ]
            })
    }

    /// One row per chip and quantity: the first of its values stands for a series.
    private var chipTable: ReportTable {
        var seen: Set<String> = []
        let first = calibration.rows.filter { seen.insert("\($0.circuit) \($0.metric.rawValue)").inserted }
        return ReportTable(
            title: "Chip by chip",
            caption: "The first value of each chip and quantity; every value is in the figure's CSV file.",
            columns: [
                .text("circuit"), .text("quantity"), .text("operating point"), .number("reported"), .text("unit"),
                .number("fitted"), .number("held out [interval]"), .text("location in the source"),
            ],
            rows: first.map { row in
                let scale = row.metric.scale
                return [
                    .text(row.circuit), .text(row.metric.displayName), .text(row.point.text),
                    .number(scale * row.reported), .text(row.metric.unit), .number(scale * row.fitted),
                    .interval(
                        IntervalEstimate(
                            scale * row.heldOut.value, lower: scale * row.heldOut.low,
                            upper: scale * row.heldOut.high)),
                    .text(row.location),
                ]
            })
    }
}

extension Metric {
    /// The unit that the field uses.
    var unit: String {
        switch self {
        case .energyPerMAC: "fJ"
        case .latency: "ns"
        case .area: "mm²"
        }
    }

    /// From SI to ``unit``.
    var scale: Double {
        switch self {
        case .energyPerMAC: 1e15
        case .latency: 1e9
        case .area: 1e6
        }
    }
}

extension OperatingPoint {
    /// `8 b x 8 b, 0.8 V, 100 MHz`: what is known of the point.
    public var text: String {
        var parts: [String] = []
        if let inputBits, let weightBits { parts.append("\(inputBits) b × \(weightBits) b") }
        if let supply { parts.append(supply.formatted()) }
        if let clock { parts.append(clock.formatted()) }
        if let columnRegisters { parts.append("\(columnRegisters) registers") }
        return parts.isEmpty ? "—" : parts.joined(separator: ", ")
    }
}
