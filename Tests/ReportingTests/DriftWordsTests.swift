import Documents
import Foundation
import Supernet
import Testing
import Verdicts

@testable import Reporting
@testable import Robustness

/// What the report says of drift, on made-up rows: nothing here is a measurement.
@Suite("Words on drift")
struct DriftWordsTests {
    private static func section(
        _ drift: DriftResult, accuracy: AccuracySource = .predictor
    ) throws -> DriftSection {
        let file = try ExperimentFile(
            path: PublishedSectionTests.root + "/experiments/appendix-d2.yaml", profile: .quick)
        guard case .searches(let read) = file else { throw ExperimentError.wrongStudy("appendix-d2") }
        let experiment = Experiment(
            name: read.name, title: read.title, profile: read.profile, study: read.study, supernet: read.supernet,
            workload: read.workload, scenarios: read.scenarios, memories: read.memories, simulator: read.simulator,
            accuracy: accuracy, search: read.search, seed: read.seed, pairedSeeds: read.pairedSeeds,
            individuals: read.individuals)
        let score = TrainedSupernet.Score(meanIoU: 0.25, meanIoUOfPresentClasses: 0.3)
        let trained = TrainedSupernet(
            weights: Digest(of: []), configuration: experiment.supernet, history: [], largest: score, smallest: score)
        let predictor = PredictorQuality(
            architectures: 3, heldOutError: 0.01, heldOutKendallTau: 0.8, evaluated: [0.3, 0.2, 0.1],
            predicted: [0.29, 0.21, 0.1])
        return DriftSection(
            section: ExperimentSection(experiment: experiment, trained: trained, outcome: .drift(drift, predictor)),
            drift: drift, predictor: predictor)
    }

    private static let good = Array(repeating: DriftSamples.finding(regret: 0.02), count: 29)
    private static let bad = Array(repeating: DriftSamples.finding(regret: 0.5), count: 29)
    private static let illegal = Array(repeating: DriftSamples.finding(regret: -0.5, squareMillimeters: 900), count: 29)

    @Test("first screen: the answer, whose error it is, what to do, the measured error, the other errors, limits")
    func firstScreen() throws {
        let drift = try DriftSamples.drift([
            (DiscrepancyModel(.perComponent), 0.1, Self.good), (DiscrepancyModel(.perDesign), 0.1, Self.bad),
            (DiscrepancyModel(.correlatedDesign), 0.5, Array(Self.good.prefix(5))),
            (DiscrepancyModel(.measured), 1, Self.good), (DiscrepancyModel(.measuredPerDesign), 1, Self.illegal),
            (DiscrepancyModel(.missingTerm, component: .adc), 1, Array(Self.good.prefix(2))),
        ])
        let lines = DriftFirstScreen(drift: drift).answers
        #expect(
            lines.map(\.label) == [
                "Answer", "Simulator or search", "What to do", "This simulator's own error", "Other errors, searched",
                "Limits",
            ])
        let texts = Dictionary(uniqueKeysWithValues: lines.map { ($0.label, $0.text) })
        let answer = try #require(texts["Answer"])
        #expect(
            answer.hasPrefix("Per component error of 10 % (standard deviation): robust. In the worst of 1 case"),
            "\(answer)")
        #expect(answer.contains("29 of 29 wrong simulators lead the search to a legal design within 10 %"), "\(answer)")
        #expect(texts["Simulator or search"]?.contains("effort quick") == true)
        #expect(texts["What to do"]?.contains("you can trust the design") == true)
        #expect(
            texts["Other errors, searched"] == "At 10 %, not robust: per macro; not proven: correlated macros (50 %).",
            "\(texts)")
        let measured = try #require(texts["This simulator's own error"])
        #expect(measured.contains("not proven") && measured.contains("29 of 58 designs break a limit"), "\(measured)")
        #expect(
            texts["Limits"]
                == "Of 123 searches with wrong simulators at these levels 29 end with a design that breaks a limit and 0 with none.",
            "\(texts)")
        let verdicts = DriftVerdictRows(drift: drift).verdicts
        #expect(
            verdicts.map(\.outcome) == [.robust, .notRobust, .notProven, .notProven, .forThisError, .forThisError])
        #expect(verdicts[3].illegal == "29 of 58" && verdicts[3].basis.contains("interval over 2 readings"))
        #expect(verdicts[4].share?.bounds == nil, "one simulator is no population: no interval")
    }

    /// One place in which the chip is proven under 60 wrong simulators.
    private static func proof(of model: DiscrepancyModel, good: Int) throws -> ExactDrift {
        let outcomes = (0..<60).map { $0 < good ? Outcome.legal(regret: 0) : .illegal }
        let verdict = try RowVerdict(outcomes, claim: DriftSamples.claim.verdict(of: .latency), legalDesignExists: true)
        return ExactDrift(
            mostNodes: 1000, places: [],
            rows: [
                ExactDrift.Row(
                    scenario: "latency", objective: .latency, memory: .rram, discrepancy: model, level: 0.1, best: 1,
                    draws: [],
                    verdict: verdict, split: nil, truthOverPromise: nil, trusted: nil)
            ])
    }

    @Test(
        "searches that drift where the proven chip does not: the search falls short; where it drifts too: the simulator misleads"
    )
    func searchOrSimulator() throws {
        let model = DiscrepancyModel(.perComponent)
        var drift = try DriftSamples.drift([(model, 0.1, Self.bad)])
        func text(_ label: String) throws -> String {
            try #require(DriftFirstScreen(drift: drift).answers.first { $0.label == label }).text
        }
        #expect(try !text("Simulator or search").contains("Without a search"))
        drift.exact = try Self.proof(of: model, good: 60)
        #expect(try text("Simulator or search").contains("the same error is robust: 60 of 60 in the worst of 1 case"))
        #expect(try text("Simulator or search").hasSuffix("So the search falls short here, not the simulator."))
        #expect(try text("What to do").hasPrefix("Search longer, or build the chip to trust"))
        drift.exact = try Self.proof(of: model, good: 20)
        #expect(try text("Simulator or search").hasSuffix("So the simulator misleads even a perfect search."))
        #expect(try text("What to do").hasPrefix("Do not build the found design unchecked"))
    }

    @Test("what bits in a cell cost is said by what the searches see: converters are in the loop where chips are")
    func cellLimit() {
        #expect(LabReport.cellLimit(chipsCostAccuracy: true).contains("through the noise of the converters"))
        #expect(LabReport.cellLimit(chipsCostAccuracy: false).contains("costs nothing in accuracy"))
    }

    @Test("no legal design: the report says so in its verdicts, on the first screen and in the chapter")
    func noAnswer() throws {
        let drift = try DriftSamples.drift(
            [(DiscrepancyModel(.perComponent), 0.1, Self.illegal)],
            reference: [DriftSamples.finding(regret: 0, squareMillimeters: 300)])
        #expect(DriftVerdictRows(drift: drift).verdicts[0].outcome == .noAnswer)
        #expect(DriftFirstScreen(drift: drift).answers.contains { $0.text.contains("area <= 200 mm² by 50 %") })
        let chapter = try Self.section(drift).reportSection.blocks.contains { block in
            if case .note(let text) = block { text.contains("no answer in scenario latency, RRAM") } else { false }
        }
        #expect(chapter)
    }

    @Test(
        "a search that fails with the right simulator too is told in the verdict, on the first screen and in the chapter"
    )
    func searchFails() throws {
        let none = DriftSamples.nothing
        let drift = try DriftSamples.drift(
            [
                (
                    DiscrepancyModel(.perComponent), 0.1,
                    [DriftSamples.finding(regret: 0)] + Array(repeating: none, count: 29)
                )
            ],
            reference: [none, none, none])
        let rows = DriftVerdictRows(drift: drift)
        #expect(rows.verdicts[0].outcome == .notProven && rows.verdicts[0].meaning.contains("with the right simulator"))
        #expect(rows.verdicts[0].basis.contains("search fails in 1, with the right simulator too"))
        let lines = DriftFirstScreen(drift: drift).answers
        #expect(
            lines[0].text.contains("not proven (search fails)") && !lines[0].text.contains("not robust"), "\(lines[0])")
        #expect(lines.contains { $0.label == "What to do" && $0.text.hasPrefix("Raise the effort") })
        #expect(lines.contains { $0.text.hasPrefix("search fails in scenario latency, RRAM") })
        #expect(lines.contains { $0.label == "Limits" && $0.text.contains("and 29 with none") })
        let section = try Self.section(drift)
        #expect(section.answersTable.rows[0][4].text == "not proven (search fails)")
        let chapter = section.reportSection.blocks.contains { block in
            if case .note(let text) = block { text.contains("find nothing legal in 3 of 3") } else { false }
        }
        #expect(chapter)
    }

    @Test("every table of the claim has scenario, level and its meaning, and the count of illegal designs")
    func tables() throws {
        let drift = try DriftSamples.drift(
            [
                (DiscrepancyModel(.perComponent), 0.073, Self.good), (DiscrepancyModel(.measured), 1, Self.illegal),
                (DiscrepancyModel(.external), 1, Self.good),
            ], scenarios: ["fast", "faster"])
        let section = try Self.section(drift)
        for table in [section.answersTable, section.levelTable] {
            #expect(table.rows.allSatisfy { $0.count == table.columns.count })
            #expect(
                table.rows.map { $0[1].text } == [
                    "7.3 % (standard deviation)", "100 % of the measured error", "as it is",
                    "7.3 % (standard deviation)", "100 % of the measured error", "as it is",
                ])
            #expect(table.rows.map { $0[2].text } == ["fast", "fast", "fast", "faster", "faster", "faster"])
            #expect(table.columns.contains { $0.title == "illegal" } && table.caption.contains("effort quick"))
        }
        #expect(
            section.endingTable.rows.map { $0[5].text } == Array(repeating: "area <= 200 mm² (29, 350 %)", count: 2))
    }

    @Test("convergence is held against the end of the search, its last point")
    func convergence() throws {
        let metrics = DesignMetrics(latency: 1, energy: 1, area: 1e-6, power: 1, meanIoU: 0.4)
        let drift = try DriftSamples.drift(
            [], reference: [[4, 3, 2], [nil, 2, 1.5, 1]].map { DriftSamples.finding(metrics, history: $0) })
        let figure = try Self.section(drift).convergenceFigure
        // Generation 0 has no feasible design in one search; then 50 % and 100 %, 0 % and 50 %, 0 % and 0 %.
        #expect(figure.alternative.contains("latency, RRAM: from 75.0 to 0."))
        #expect(figure.tables.first?.rowCount == 3)
    }

    @Test("a predictor is spoken of only where one is in the loop")
    func accuracyInTheLoop() throws {
        let drift = try DriftSamples.drift([])
        func notes(_ blocks: [ReportBlock]) -> String {
            blocks.compactMap { if case .note(let text) = $0 { text } else { nil } }.joined()
        }
        let predicted = try Self.section(drift).accuracyBlocks
        #expect(predicted.count == 2 && notes(predicted).contains("floors are raised by twice that error"))
        let evaluated = try Self.section(drift, accuracy: .supernet).accuracyBlocks
        #expect(evaluated.count == 1 && !notes(evaluated).contains("predictor"))
        for words in [predicted, evaluated].map(notes) {
            #expect(words.contains("every winner was also evaluated on the supernet"), "\(words)")
            #expect(words.contains("how often the floor is missed there has a table of its own"), "\(words)")
        }
    }

    @Test("images are named by what the supernet's file says")
    func images() throws {
        var supernet = try Self.section(DriftSamples.drift([])).section.experiment.supernet
        #expect(supernet.imageWords == "generated rooms")
        supernet.source = .nyud(folder: "nyud")
        #expect(supernet.imageWords == "images of NYU Depth v2")
        supernet.source = .pictures(PictureSource(folder: "own", content: Digest(of: [1])))
        #expect(supernet.imageWords == "pictures of a folder")
    }
}
