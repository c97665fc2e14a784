import CIMHardware
import Foundation
import Quantities
import Robustness
import Verdicts

/// The certified drift: chips at a fixed network, proven under every drawn simulator.
extension DriftSection {
    /// Nothing where the experiment asks for no proofs.
    var exactBlocks: [ReportBlock] {
        guard let exact = drift.exact, !exact.rows.isEmpty else { return [] }
        return [
            .paragraph(
                "Beside the searches, the drift without their luck. The network of the best design found is fixed, and all chips of the "
                    + "memory are searched exactly under every drawn simulator: optimal for this model and this accuracy predictor. A "
                    + "proof that needs more than \(NumberText.integer(exact.mostNodes)) boxes leaves its draw undecided: a failure for \"robust\", a "
                    + "success for \"not robust\"; above 5 % of them the row is not proven (undecided). Of chips that a wrong "
                    + "simulator cannot tell apart the worst counts.")
        ] + notRobust(exact).map { .paragraph($0) } + [
            .table(certificateTable(exact)), .table(certifiedTable(exact)), .figure(splitFigure(exact)),
            .table(splitTable(exact)), .table(trustTable(exact)),
        ]
    }

    /// "robust, 60 of 60".
    static func provenWord(_ row: ExactDrift.Row) -> String {
        let word = row.discrepancy.isDrawn ? row.verdict.wordWithReason : "for this error"
        return "\(word), \(row.verdict.good) of \(row.verdict.draws)"
    }

    /// For each row whose searches are not robust: how much of it is the search's, and which chip to build instead.
    private func notRobust(_ exact: ExactDrift) -> [String] {
        drift.judgedRows.filter { $0.verdict.word == .notRobust && $0.discrepancy.isDrawn }.compactMap { searched in
            guard let row = exact.row(of: searched) else { return nil }
            var text =
                "\(row.discrepancy.displayName), \(row.place): the searches are not robust (\(searched.verdict.good) of "
                + "\(searched.verdict.draws) good). The proven chip: \(Self.provenWord(row))."
            if let split = row.split {
                text +=
                    " Of the searches' drift, \(percent(expm1(split.simulator.mean))) is the simulator's and "
                    + "\(percent(expm1(split.search.mean))) the search's."
            }
            if let trusted = row.trusted, let price = row.price {
                text +=
                    " The design to trust instead, for the network of the best design found: \(Self.words(trusted.design)); while the model is right, it "
                    + "costs \(price == 0 ? "no" : percent(price)) more than the best chip."
            } else {
                text += " No candidate chip is legal under all simulators drawn."
            }
            return text
        }
    }

    private func certificateTable(_ exact: ExactDrift) -> ReportTable {
        ReportTable(
            title: "Proven optima",
            caption:
                "The best chip under the reference for the network of the best legal design that any search found; how far that design "
                + "is from it; and the searches with the right simulator, geometric mean with its \(percent(drift.claim.confidence)) "
                + "interval.",
            columns: [
                .text("scenario"), .text("memory"), .text("proof"), .number("optimum", unit: "ms or mJ"),
                .number("best design found, above it", unit: "%"),
                .number("searches with the right simulator, above it", unit: "%"), .number("boxes"),
            ],
            rows: exact.places.map { place in
                [
                    .text(place.scenario), .text(place.memory.displayName), .text(place.status.rawValue),
                    place.best.map { .number(1000 * $0) } ?? .missing,
                    place.best.flatMap { best in place.bestKnown.map { .number(100 * ($0 / best - 1)) } } ?? .missing,
                    place.control.map { .interval($0.relativePercent) } ?? .missing, .integer(place.nodes),
                ]
            })
    }

    private func certifiedTable(_ exact: ExactDrift) -> ReportTable {
        ReportTable(
            title: "Certified drift of the chip",
            caption:
                "At the judged level. Good: the chip that is best under the wrong simulator keeps every limit in truth and is within "
                + "\(percent(drift.claim.margin)) of the best chip. Intervals and words as in \"The claim, row by row\". True over promised: "
                + "f(y) / g(y), mean over the draws with its \(percent(drift.claim.confidence)) interval (Student's t): what to multiply the "
                + "number with that a wrong simulator of this kind promises for its own winner.",
            columns: [
                .text("error"), .text("level"), .text("scenario"), .text("memory"), .text("word"),
                .number("good draws"), .number("share of good draws", unit: "%"), .number("illegal"),
                .number("nothing found"), .number("undecided"), .number("mean regret", unit: "%"),
                .number("90 % quantile", unit: "%"), .number("largest", unit: "%"), .number("true over promised"),
            ],
            rows: exact.rows.map { row in
                let verdict = row.verdict
                return [
                    .text(row.discrepancy.displayName), .text(row.discrepancy.levelName(row.level)),
                    .text(row.scenario),
                    .text(row.memory.displayName),
                    .text(row.discrepancy.isDrawn ? verdict.wordWithReason : "for this error"),
                    .text("\(verdict.good) of \(verdict.draws)"), share(verdict), .integer(verdict.illegal),
                    .integer(verdict.nothingFound), .integer(verdict.undecided), regret(verdict),
                    verdict.regret.map { .number(100 * $0.quantile90) } ?? .missing,
                    verdict.regret.map { .number(100 * $0.largest) } ?? .missing,
                    row.truthOverPromise.map {
                        .interval(IntervalEstimate($0.mean, lower: $0.lower, upper: $0.upper))
                    } ?? .missing,
                ]
            })
    }

    private func splitTable(_ exact: ExactDrift) -> ReportTable {
        ReportTable(
            title: "The simulator's part and the search's part",
            caption:
                "The same wrong simulators, searched (effort \(drift.effort)) and proven; pairs in which both ended legally. Geometric means "
                + "above the best chip for the fixed network, with \(percent(drift.claim.confidence)) intervals. (1 + total) = (1 + "
                + "simulator) (1 + search); the search's part includes its choice of the network.",
            columns: [
                .text("error"), .text("level"), .text("scenario"), .text("memory"), .number("pairs"),
                .number("total", unit: "%"), .number("simulator", unit: "%"), .number("search", unit: "%"),
            ],
            rows: exact.rows.compactMap { row in
                row.split.map { split in
                    [
                        .text(row.discrepancy.displayName), .text(row.discrepancy.levelName(row.level)),
                        .text(row.scenario), .text(row.memory.displayName), .integer(split.pairs),
                        .interval(split.total.relativePercent), .interval(split.simulator.relativePercent),
                        .interval(split.search.relativePercent),
                    ]
                }
            })
    }

    /// The roles exchanged: the model is what a user has, each drawn simulator is right in turn.
    private func trustTable(_ exact: ExactDrift) -> ReportTable {
        ReportTable(
            title: "The design to trust",
            caption:
                "Whichever of the drawn simulators is right: what the best chip by the model then loses against the best chip by that "
                + "simulator, and the chip that is legal under all of them and has the least 90 % quantile of that loss; its price is what it "
                + "costs while the model is right. Candidates: the optimum, the best chip under each drawn simulator, and chips near "
                + "the optimum. Illegal: simulators under which the optimum breaks a limit. Rows of drawn errors.",
            columns: [
                .text("error"), .text("level"), .text("scenario"), .text("memory"), .number("optimum illegal"),
                .number("optimum, 90 % quantile", unit: "%"), .number("trusted, 90 % quantile", unit: "%"),
                .number("taken away", unit: "%"), .number("price", unit: "%"), .text("chip"),
            ],
            rows: exact.rows.filter(\.discrepancy.isDrawn).map { row in
                let known = row.draws.filter { $0.seen != nil }
                let optimum = known.compactMap(\.regretOfOptimum)
                let trusted = known.compactMap(\.regretOfTrusted)
                func quantile(_ values: [Double]) -> Double? {
                    values.isEmpty ? nil : Quantiles.quantile(0.9, ofSorted: values.sorted())
                }
                let (before, after) = (quantile(optimum), quantile(trusted))
                let taken = before.flatMap { before in
                    after.flatMap { before > 0 && optimum.count == known.count ? 1 - $0 / before : nil }
                }
                return [
                    .text(row.discrepancy.displayName), .text(row.discrepancy.levelName(row.level)),
                    .text(row.scenario),
                    .text(row.memory.displayName), .text("\(known.count - optimum.count) of \(known.count)"),
                    before.map { .number(100 * $0) } ?? .missing, after.map { .number(100 * $0) } ?? .missing,
                    taken.map { .number(100 * $0) } ?? .missing, row.price.map { .number(100 * $0) } ?? .missing,
                    .text(row.trusted.map { Self.words($0.design) } ?? "none is legal under all"),
                ]
            })
    }

    private static func words(_ chip: ChipDesign) -> String {
        let macro = chip.macro
        let converter = macro.kind.isAnalog ? ", \(macro.adcBits) b converters" : ""
        return
            "\(macro.rows) × \(macro.columns)\(converter), \(chip.macrosPerPE) × \(chip.pesPerTile) × \(chip.tiles), "
            + "\(chip.replication) cop\(chip.replication == 1 ? "y" : "ies")"
    }

    private func splitFigure(_ exact: ExactDrift) -> Figure {
        .split(
            id: figureID("D4"),
            exact.places.map { place in
                let control = place.control.map { control in
                    SplitMark(name: "right simulator", simulator: IntervalEstimate(0), search: control.relative)
                }
                let rows = exact.rows.filter {
                    $0.scenario == place.scenario && $0.memory == place.memory && $0.discrepancy.isDrawn
                }
                return SplitPanel(
                    title: "\(place.scenario), \(place.memory.displayName)",
                    marks: [control].compactMap { $0 }
                        + rows.compactMap { row in
                            row.split.map {
                                SplitMark(
                                    name: row.discrepancy.displayName, simulator: $0.simulator.relative,
                                    search: $0.search.relative)
                            }
                        })
            }, confidence: drift.claim.confidence, effort: drift.effort)
    }
}

extension MeanInterval {
    /// A mean of logarithms as a relative change, a fraction.
    fileprivate var relative: IntervalEstimate {
        IntervalEstimate(expm1(mean), lower: expm1(lower), upper: expm1(upper))
    }

    /// The same in percent.
    var relativePercent: IntervalEstimate {
        IntervalEstimate(100 * expm1(mean), lower: 100 * expm1(lower), upper: 100 * expm1(upper))
    }
}
