import CIMHardware
import CoSearch
import Robustness
import Verdicts

/// The data behind a drift experiment, a search a line: every number of its tables and verdicts follows from these files
/// (`reports/recompute`).
struct DriftTables {
    let drift: DriftResult

    init(_ drift: DriftResult) { self.drift = drift }

    private struct Line {
        let scenario: String
        let memory: ChipMemory
        let objective: DriftMetric
        let limits: Constraints
        let best: Double?
        let model: DiscrepancyModel?
        let level: Double
        let draw: Int
        let finding: SearchFinding
    }

    private var lines: [Line] {
        drift.baselines.flatMap { baseline -> [Line] in
            func line(_ index: Int, _ finding: SearchFinding, _ model: DiscrepancyModel?, _ level: Double) -> Line {
                Line(
                    scenario: baseline.scenario, memory: baseline.memory, objective: baseline.objective,
                    limits: baseline.limits, best: baseline.best, model: model, level: level, draw: index + 1,
                    finding: finding)
            }
            let rows = drift.rows.filter { $0.scenario == baseline.scenario && $0.memory == baseline.memory }
            return baseline.findings.enumerated().map { line($0, $1, nil, 0) }
                + rows.flatMap { row in
                    row.findings.enumerated().map { line($0, $1, row.discrepancy, row.level) }
                }
        }
    }

    /// One search a line, with either simulator. SI units.
    var searches: FigureTable {
        let lines = lines
        func texts(_ name: String, _ value: (Line) -> String) -> FigureColumn {
            FigureColumn(name, texts: lines.map(value))
        }
        func numbers(_ name: String, unit: String? = nil, _ value: (Line) -> Double?) -> FigureColumn {
            FigureColumn(name, unit: unit, lines.map(value))
        }
        func metrics(_ name: String, _ of: KeyPath<SearchFinding, DesignMetrics?>) -> [FigureColumn] {
            [
                numbers("\(name) latency", unit: "s") { $0.finding[keyPath: of]?.latency },
                numbers("\(name) energy", unit: "J") { $0.finding[keyPath: of]?.energy },
                numbers("\(name) area", unit: "m2") { $0.finding[keyPath: of]?.area },
                numbers("\(name) power", unit: "W") { $0.finding[keyPath: of]?.power },
                numbers("\(name) mIoU") { $0.finding[keyPath: of]?.meanIoU },
            ]
        }
        let place = [
            texts("cell") { $0.finding.cell.hex }, texts("scenario") { $0.scenario },
            texts("memory") { $0.memory.displayName }, texts("objective") { $0.objective.displayName },
            texts("error") { $0.model?.displayName ?? "none" }, numbers("level") { $0.level },
            numbers("draw") { Double($0.draw) }, texts("seed") { "\($0.finding.seed)" },
        ]
        let truth = [
            numbers("supernet mIoU") { $0.finding.supernetMeanIoU },
            texts("misses floor") { $0.finding.missesFloor ? "yes" : "no" },
            texts("broken limits") { line in line.finding.broken.map { "\($0)" }.joined(separator: "; ") },
            texts("ending") { $0.finding.ending.rawValue }, texts("design") { $0.finding.design?.hex ?? "" },
            texts("converged") { $0.finding.hasConverged ? "yes" : "no" },
        ]
        let limits = [
            numbers("limit area", unit: "m2") { $0.limits.areaLimit?.si },
            numbers("limit power", unit: "W") { $0.limits.powerLimit?.si },
            numbers("limit latency", unit: "s") { $0.limits.latencyLimit?.si },
            numbers("limit energy", unit: "J") { $0.limits.energyLimit?.si },
            numbers("limit weights", unit: "B") { $0.limits.weightLimitBytes.map(Double.init) },
            numbers("floor mIoU") { $0.limits.meanIoUFloor },
        ]
        let audit = SearchAudit.verifiedCounts.dropFirst().flatMap { count -> [FigureColumn] in
            func verified(_ line: Line) -> SearchAudit.Verification? {
                line.finding.audit?.verified.first { $0.count == count }
            }
            return [
                numbers("verified \(count) loss") { verified($0)?.loss },
                texts("verified \(count) legal") { line in verified(line).map { $0.isLegal ? "yes" : "no" } ?? "" },
            ]
        }
        return FigureTable(
            name: "searches",
            meaning:
                "One search: f(x), the best legal design that any search of the scenario and memory found; g(y), the design found as its "
                + "simulator saw it; f(y), the same by the reference; limits, and how it ended.",
            columns: place + [numbers("f(x)") { $0.best }] + metrics("g(y)", \.seen) + metrics("f(y)", \.actual) + truth
                + limits + audit)
    }

    /// One condition in one scenario and memory, with what does not follow from the searches.
    var rows: FigureTable {
        FigureTable(
            name: "rows",
            meaning:
                "One error at one level in one scenario and memory: whether it is judged there, whether its draws are a population, its "
                + "family of readings, whether it can move anything, and the good draws under each plausible reference.",
            columns: [
                FigureColumn("scenario", texts: drift.rows.map(\.scenario)),
                FigureColumn("memory", texts: drift.rows.map(\.memory.displayName)),
                FigureColumn("error", texts: drift.rows.map(\.discrepancy.displayName)),
                FigureColumn("level", drift.rows.map(\.level)),
                FigureColumn("level name", texts: drift.rows.map { $0.discrepancy.levelName($0.level) }),
                FigureColumn("judged", texts: drift.rows.map { $0.isJudged ? "yes" : "no" }),
                FigureColumn("population", texts: drift.rows.map { $0.discrepancy.isDrawn ? "yes" : "no" }),
                FigureColumn("family", texts: drift.rows.map(\.discrepancy.family)),
                FigureColumn("can move", texts: drift.rows.map { $0.canMove ? "yes" : "no" }),
                FigureColumn(
                    "concerns accuracy", texts: drift.rows.map { $0.discrepancy.concernsAccuracy ? "yes" : "no" }),
                FigureColumn("worst case", drift.rows.map(\.worstCase)),
                FigureColumn(
                    "good under plausible references",
                    texts: drift.rows.map { row in
                        // A dash: under that reference no design of the place is legal.
                        row.plausible.map { plausible in
                            zip(plausible.good, plausible.words).map { $1 == .noAnswer ? "-" : "\($0)" }
                                .joined(separator: " ")
                        } ?? ""
                    }),
            ])
    }

    /// One proven draw a line, in SI units; nil without proofs.
    var exact: FigureTable? {
        guard let exact = drift.exact, !exact.rows.isEmpty else { return nil }
        let lines = exact.rows.flatMap { row in
            row.draws.enumerated().map { (row: row, index: $0.offset, draw: $0.element) }
        }
        typealias Line = (row: ExactDrift.Row, index: Int, draw: ExactDriftCell.Draw)
        func texts(_ name: String, _ value: (Line) -> String) -> FigureColumn {
            FigureColumn(name, texts: lines.map(value))
        }
        func numbers(_ name: String, unit: String? = nil, _ value: (Line) -> Double?) -> FigureColumn {
            FigureColumn(name, unit: unit, lines.map(value))
        }
        func metrics(_ name: String, _ of: KeyPath<ExactDriftCell.Draw, DesignMetrics?>) -> [FigureColumn] {
            [
                numbers("\(name) latency", unit: "s") { $0.draw[keyPath: of]?.latency },
                numbers("\(name) energy", unit: "J") { $0.draw[keyPath: of]?.energy },
                numbers("\(name) area", unit: "m2") { $0.draw[keyPath: of]?.area },
                numbers("\(name) power", unit: "W") { $0.draw[keyPath: of]?.power },
                numbers("\(name) mIoU") { $0.draw[keyPath: of]?.meanIoU },
            ]
        }
        let place = [
            texts("scenario") { $0.row.scenario }, texts("memory") { $0.row.memory.displayName },
            texts("objective") { $0.row.objective.displayName }, texts("error") { $0.row.discrepancy.displayName },
            numbers("level") { $0.row.level }, texts("population") { $0.row.discrepancy.isDrawn ? "yes" : "no" },
            numbers("draw") { Double($0.index + 1) }, texts("seed") { "\($0.draw.seed)" },
        ]
        let end = [
            texts("ending") { $0.draw.ending.rawValue },
            texts("broken limits") { line in line.draw.broken.map { "\($0)" }.joined(separator: "; ") },
            numbers("ties") { $0.draw.ties.map(Double.init) }, numbers("boxes") { Double($0.draw.nodes) },
            numbers("regret of the optimum if this simulator is right") { $0.draw.regretOfOptimum },
            numbers("regret of the trusted design if this simulator is right") { $0.draw.regretOfTrusted },
            numbers("f of the trusted design") { $0.row.trusted?.metrics.value($0.row.objective) },
        ]
        let columns: [FigureColumn] =
            place + [numbers("f(x*)") { $0.row.best }] + metrics("g(y)", \.seen) + metrics("f(y)", \.actual) + end
        return FigureTable(
            name: "exact",
            meaning:
                "One drawn simulator whose best chip is proven, at a fixed network: f(x*), the best chip by the reference; g(y), the best chip by "
                + "the wrong simulator as that sees it; f(y), the same by the reference, of ties the worst; how it ended.",
            columns: columns)
    }

    /// What was claimed before the run, in one line.
    var claim: FigureTable {
        let claim = drift.claim
        return FigureTable(
            name: "claim",
            meaning: "The claim, fixed before the run; level: the chance of error that is left for this plan.",
            columns: [
                FigureColumn("magnitude", [claim.magnitude]), FigureColumn("share", [claim.share]),
                FigureColumn("margin", [claim.margin]), FigureColumn("mIoU margin", [claim.meanIoUMargin]),
                FigureColumn("confidence", [claim.confidence]),
                FigureColumn("level", [drift.rows.first?.verdict.claim.level]),
            ])
    }

    /// Whether a draw is good if its best m networks are verified on the reference and the best legal one is taken, or the found
    /// design where that is better.
    static func isGood(_ finding: SearchFinding, in row: DriftResult.Row, verifying count: Int) -> Bool {
        if let regret = finding.regret(row.objective, best: row.best), row.verdict.claim.allows(regret: regret) {
            return true
        }
        guard let best = row.best, let verified = finding.audit?.verified.first(where: { $0.count == count }),
            verified.isLegal
        else { return false }
        return row.verdict.claim.allows(regret: max(0, (verified.loss - best) / best))
    }
}
