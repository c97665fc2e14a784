import Documents
import Foundation
import Supernet
import Testing

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

    @Test("three plain lines: at the claim, with the measured error, what the search itself misses")
    func firstScreen() throws {
        let drift = try DriftSamples.drift([
            (DiscrepancyModel(.perComponent), 0.1, Self.good), (DiscrepancyModel(.perDesign), 0.1, Self.bad),
            (DiscrepancyModel(.correlatedDesign), 0.5, Array(Self.good.prefix(5))),
            (DiscrepancyModel(.measured), 1, Self.good), (DiscrepancyModel(.measuredPerDesign), 1, Self.illegal),
            (DiscrepancyModel(.missingTerm, component: .adc), 1, Array(Self.good.prefix(2))),
        ])
        let lines = DriftVerdictRows(drift: drift).sentences
        #expect(lines.count == 3)
        #expect(
            lines[0].hasSuffix(
                "proven for an error per component (10 %); disproven for per macro (10 %); not decided for correlated macros "
                    + "(50 %)."), "\(lines[0])")
        #expect(lines[1].contains("not proven") && lines[1].contains("29 of 58 designs break a limit"), "\(lines[1])")
        #expect(
            lines[2].contains("Of 123 designs found with wrong simulators at these levels 29 break a limit"),
            "\(lines[2])")
        #expect(lines[2].contains("effort quick"))
        let verdicts = DriftVerdictRows(drift: drift).verdicts
        #expect(
            verdicts.map(\.outcome) == [.robust, .notRobust, .notProven, .notProven, .forThisError, .forThisError])
        #expect(verdicts[3].illegal == "29 of 58" && verdicts[3].basis.contains("interval over 2 readings"))
        #expect(verdicts[4].share?.bounds == nil, "one simulator is no population: no interval")
    }

    @Test("no legal design: the report says so in its verdicts, on the first screen and in the chapter")
    func noAnswer() throws {
        let drift = try DriftSamples.drift(
            [(DiscrepancyModel(.perComponent), 0.1, Self.illegal)],
            reference: [DriftSamples.finding(regret: 0, squareMillimeters: 300)])
        #expect(DriftVerdictRows(drift: drift).verdicts[0].outcome == .noAnswer)
        #expect(DriftVerdictRows(drift: drift).sentences.contains { $0.contains("area <= 200 mm² by 50 %") })
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
        #expect(
            rows.sentences[0].contains(
                "not decided, since the search fails with the right simulator too, for per component"))
        #expect(!rows.sentences[0].contains("disproven"))
        #expect(rows.sentences.contains { $0.hasPrefix("search fails in scenario latency, RRAM") })
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
