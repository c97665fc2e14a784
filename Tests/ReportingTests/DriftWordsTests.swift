import Documents
import Foundation
import Supernet
import Testing

@testable import Reporting
@testable import Robustness

/// What the report says of drift, on made-up rows: nothing here is a measurement.
@Suite("Words on drift")
struct DriftWordsTests {
    private static func row(_ plan: DiscrepancyPlan) throws -> DriftResult.Row {
        let median = #"{"estimate": 0, "lower": 0, "upper": 0, "confidence": 0.95}"#
        return DriftResult.Row(
            scenario: "latency", objective: .latency, memory: .rram, discrepancy: plan.model, level: plan.judgedAt,
            runs: [:], summaries: [:],
            verdict: try Robustness.Verdict(logRatios: [0.01, -0.01, 0.02, -0.02, 0], margin: 0.1),
            medianRegret: try JSONDecoder().decode(BootstrapInterval.self, from: Data(median.utf8)), sameDesign: 0,
            infeasible: 0, converged: 5, falselyFeasible: try Proportion(count: 0, of: 5), rankAgreement: nil,
            topOverlap: nil, generations: [], verification: [], fronts: nil, cells: [])
    }

    private static func drift(
        _ levels: [(Discrepancy.Kind, [Double])], baselines: [DriftResult.Baseline] = []
    ) throws -> DriftResult {
        let plans = levels.map { DiscrepancyPlan(DiscrepancyModel($0.0), levels: $0.1, claim: 0.1) }
        let rows = try plans.map(row)
        return DriftResult(
            claim: Claim(magnitude: 0.1, margin: 0.1, meanIoUMargin: 0.03), rows: rows, baselines: baselines,
            answers: try DriftAnswers.answers(plans, rows), technologyFlips: [], breakdowns: [], sensitivities: [],
            variances: [])
    }

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

    @Test("the headline asks at the level that each answer was judged at")
    func levels() throws {
        let sentences = DriftHeadline(
            drift: try Self.drift([
                (.perDesign, [0.05, 0.1]), (.correlatedDesign, [0.5]), (.perComponent, [0.1]), (.missingTerm, [1]),
            ])
        ).sentences
        let question = "Can I trust the searched design if my simulator is wrong by"
        #expect(
            sentences == [
                "\(question) 10 %? Yes, where the error is: per design, per component.",
                "\(question) 50 %? Yes, where the error is: correlated designs.",
            ])
    }

    @Test("the measured error is the whole one only where all of it was injected")
    func measured() throws {
        let seen = "on chips it has not seen, the design in RRAM is robust if"
        let whole = DriftHeadline(drift: try Self.drift([(.measured, [0.1, 1]), (.measuredPerDesign, [0.1, 1])]))
            .sentences
        #expect(whole.count == 1)
        #expect(whole[0].hasPrefix("With the error that this simulator really has \(seen) it is one factor"))
        #expect(whole[0].contains("if every kind of design has its own"))
        #expect(whole[0].hasSuffix("The chips cannot tell the two readings apart."))

        let shares = DriftHeadline(drift: try Self.drift([(.measured, [0.1]), (.measuredPerDesign, [0.1, 1])]))
            .sentences
        #expect(shares.count == 2)
        #expect(shares[0].hasPrefix("With 10 % of the error that this simulator has \(seen) it is one factor"))
        #expect(shares[1].hasPrefix("With the error that this simulator really has \(seen) every kind of design"))

        let one = DriftHeadline(drift: try Self.drift([(.measured, [1])])).sentences
        #expect(one.count == 1 && !one[0].contains("two readings"))
    }

    @Test("the table of the claim has the level of every row; a program of somebody else's has none")
    func answersTable() throws {
        let drift = try Self.drift([(.perDesign, [0.1]), (.measured, [1]), (.external, [0.1])])
        let table = try Self.section(drift).answersTable
        #expect(table.rows.allSatisfy { $0.count == table.columns.count })
        #expect(table.rows.map { $0[1] } == [.number(10), .number(100), .missing])
        #expect(!table.caption.contains("10 %"))
    }

    @Test("convergence is held against the end of the search, its last point")
    func convergence() throws {
        let baseline = DriftResult.Baseline(
            scenario: "latency", objective: .latency, memory: .rram, meanIoUFloor: nil, floors: [:], infeasible: 0,
            converged: 2, histories: [[4, 3, 2], [nil, 2, 1.5, 1]], cells: [])
        let figure = try Self.section(Self.drift([], baselines: [baseline])).convergenceFigure
        // Generation 0 has no feasible design in one search; then 50 % and 100 %, 0 % and 50 %, 0 % and 0 %.
        #expect(figure.alternative.contains("latency, RRAM: from 75.0 to 0."))
        #expect(figure.tables.first?.rowCount == 3)
    }

    @Test("a predictor is spoken of only where one is in the loop")
    func accuracyInTheLoop() throws {
        let drift = try Self.drift([])
        func notes(_ blocks: [ReportBlock]) -> String {
            blocks.compactMap { if case .note(let text) = $0 { text } else { nil } }.joined()
        }
        let predicted = try Self.section(drift).accuracyBlocks
        #expect(predicted.count == 2 && notes(predicted).contains("floors are raised by twice that error"))
        let evaluated = try Self.section(drift, accuracy: .supernet).accuracyBlocks
        #expect(evaluated.count == 1 && !notes(evaluated).contains("predictor"))
        #expect(notes(evaluated).contains("Every winner was evaluated on the supernet itself"))
    }

    @Test("images are named by what the supernet's file says")
    func images() throws {
        var supernet = try Self.section(Self.drift([])).section.experiment.supernet
        #expect(supernet.imageWords == "generated rooms")
        supernet.source = .nyud(folder: "nyud")
        #expect(supernet.imageWords == "images of NYU Depth v2")
        supernet.source = .pictures(PictureSource(folder: "own", content: Digest(of: [1])))
        #expect(supernet.imageWords == "pictures of a folder")
    }
}
