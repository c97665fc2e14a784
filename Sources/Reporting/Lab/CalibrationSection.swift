import CIMHardware
import Calibration
import Quantities

/// Appendix D1 on the page: reported chips against the calibrated model, in sample and held out.
public struct CalibrationSection {
    /// The fit.
    public let calibration: Calibration

    private let title: String

    /// A section on this fit.
    public init(_ calibration: Calibration, title: String = "reported chips against the simulator") {
        self.calibration = calibration
        self.title = title
    }

    /// Figure D1.
    public var figure: Figure { .parity(data) }

    var reportSection: ReportSection {
        let chips = Set(calibration.rows.map(\.silicon)).count
        return ReportSection(
            title: "Appendix D1: \(title)",
            blocks: [
                .paragraph(
                    "\(calibration.rows.count) reported values of \(chips) chips. The component model has "
                        + "\(calibration.fittedCoefficients.count) coefficients with sourced priors, fitted together in log "
                        + "space; nothing is tuned to a single chip. The held-out prediction of a chip comes from a fit that "
                        + "saw no value of it."),
                .figure(figure),
                .table(errorTable),
                .note(
                    "The held-out columns are the error to expect on the next chip. The equations were settled with these chips "
                        + "in view, so only a chip outside this set is a blind test (docs/models/calibration.md)."),
            ] + missed.map { .note($0) } + [
                .table(publishedTable),
                .table(coverageTable),
                .table(ownPointTable),
                .table(coefficientTable),
                .list(notIdentified),
                .table(influenceTable),
                .table(jointErrorTable),
                .table(diagnosticTable),
                .list(calibration.notUsed.map { "Not used: \($0.circuit): \($0.reason)" }),
            ] + circuitTables.map { .table($0) })
    }

    /// Which kinds of macro are predicted worse than a factor of 1.5, why, and what data would mend it; empty if none is.
    private var missed: [String] {
        let limit = 1.5
        let kinds = calibration.heldOut.filter { $0.geometricMeanFactor > limit }.compactMap { summary in
            summary.kind.map {
                "\($0.displayName) \(summary.metric.displayName) "
                    + "\(NumberText.fixed(summary.geometricMeanFactor, decimals: 2)) (\(summary.chips) chips)"
            }
        }
        guard !kinds.isEmpty else { return [] }
        return [
            "Held-out factors above \(NumberText.fixed(limit, decimals: 1)): \(kinds.joined(separator: ", ")). Sources give few chips "
                + "a kind, seldom the data and sparsity behind an efficiency, the kind of converter or what an area covers. "
                + "Breakdowns by component and the data condition of every figure would mend it."
        ]
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
            title: "Error by kind of macro and quantity",
            caption:
                "Factor: geometric mean of predicted/reported or its inverse, every chip counting once. Coverage: share of "
                + "held-out values inside their \(percent(calibration.settings.intervalProbability)) interval. Baseline: "
                + "log-linear regression on node and bits, held out likewise. Laboratory held out: fitted without any chip of that "
                + "laboratory. Times withheld: energies without clock and access time.",
            columns: [
                .text("kind"), .text("quantity"), .number("chips"), .number("values"), .number("in-sample factor"),
                .number("held-out factor"), .number("times withheld"),
                .number("laboratory held out"), .number("held-out bias"),
                .number("median |error|", unit: "%"),
                .number("coverage", unit: "%"), .number("baseline factor"),
            ],
            rows: calibration.heldOut.map { summary in
                func same(_ list: [ErrorSummary]) -> ErrorSummary? {
                    list.first { $0.kind == summary.kind && $0.metric == summary.metric }
                }
                func factor(_ summary: ErrorSummary?) -> ReportTable.Cell {
                    summary.map { .fixed($0.geometricMeanFactor, decimals: 2) } ?? .missing
                }
                return [
                    .text(summary.kind?.displayName ?? "all"), .text(summary.metric.displayName),
                    .integer(summary.chips),
                    .integer(summary.points), factor(same(calibration.inSample)), factor(summary),
                    factor(same(calibration.withoutTimes)), factor(same(calibration.laboratoryHeldOut)),
                    .fixed(summary.biasFactor, decimals: 2),
                    .number(100 * summary.medianAbsoluteError),
                    summary.coverage.map { .number(100 * $0) } ?? .missing, factor(same(calibration.baseline)),
                ]
            })
    }

    private var coefficientTable: ReportTable {
        ReportTable(
            title: "Fitted coefficients",
            caption:
                "Multipliers on sourced constants (prior 1) with their error in ln units, exponents as values; the fit "
                + "starts at the prior and has no hard bounds. Not identified: the data say next to nothing beyond the prior; "
                + "at bound: more than 2.5 prior widths away. "
                + (calibration.correlations.isEmpty
                    ? "No correlation is above 0.7."
                    : "Correlations above 0.7: "
                        + calibration.correlations.map {
                            "\($0.first.rawValue), \($0.second.rawValue) \(NumberText.fixed($0.correlation, decimals: 2))"
                        }.joined(separator: "; ") + "."),
            columns: [
                .text("coefficient"), .number("value"), .number("standard error"), .number("prior"),
                .number("prior sd"), .text("95 % interval"), .text("remark"),
            ],
            rows: calibration.fittedCoefficients.map { fitted in
                [
                    .text(fitted.coefficient.rawValue), .number(fitted.value), .number(fitted.standardError),
                    .number(fitted.priorCenter), .number(fitted.priorDeviation),
                    .text("\(NumberText.significant(fitted.low)) to \(NumberText.significant(fitted.high))"),
                    .text(
                        fitted.flags.map { $0 == .notIdentified ? "not identified" : "at bound" }.joined(
                            separator: ", ")),
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
