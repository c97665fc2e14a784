import CIMHardware
import Foundation
import GSL
import Testing

@testable import Robustness

/// Answers on made-up rows, whose truth is known.
@Suite("Answers") struct DriftAnswersTests {
    private let model = DiscrepancyModel(.perDesign)

    /// Twelve pairs whose log regrets have exactly this mean and standard deviation.
    private func row(
        _ objective: DriftMetric, memory: ChipMemory = .rram, mean: Double, deviation: Double
    ) throws -> DriftResult.Row {
        let shape = (0..<12).map { Double($0) - 5.5 }
        let scale = (shape.reduce(0) { $0 + $1 * $1 } / 11).squareRoot()
        let logs = shape.map { mean + deviation * $0 / scale }
        let runs = try logs.map { try PairedRun(reference: 1, reported: 1, actual: exp($0)) }
        let margin = objective == .meanIoU ? 0.03 : 0.1
        return DriftResult.Row(
            scenario: objective.rawValue, objective: objective, memory: memory, discrepancy: model, level: 0.1,
            runs: [objective: runs], summaries: [:], verdict: try Verdict(logRatios: logs, margin: margin),
            medianRegret: try BootstrapInterval(median: logs, key: StreamKey(seed: 1, purpose: "median")),
            sameDesign: 0,
            infeasible: 0, converged: 12, falselyFeasible: try Proportion(count: 0, of: 12), rankAgreement: nil,
            topOverlap: nil, generations: [], verification: [], fronts: nil, cells: [])
    }

    private func answer(_ rows: [DriftResult.Row]) throws -> DriftResult.Answer {
        let plan = DiscrepancyPlan(model, levels: [0.05, 0.1], claim: 0.1)
        return try #require(try DriftAnswers.answers([plan], rows).first)
    }

    @Test("robust needs every row: one that is not proven decides")
    func intersectionUnion() throws {
        let good = try row(.latency, mean: 0.01, deviation: 0.02)
        let loose = try row(.energy, mean: 0.05, deviation: 0.2)
        #expect(try answer([good, good]).answer == .robust)
        let both = try answer([good, loose])
        #expect(both.answer == .notProven && both.robustCount == 1 && both.pairCount == 2)
        #expect(both.decidedBy.contains("energy"))
    }

    @Test("harm is up in latency and energy, down in mIoU; luck outside the margin is no harm")
    func harmSide() throws {
        #expect(try answer([row(.latency, mean: 0.3, deviation: 0.05)]).answer == .notRobust)
        #expect(try answer([row(.energy, mean: -0.3, deviation: 0.05)]).answer == .notProven)
        #expect(try answer([row(.meanIoU, mean: -0.2, deviation: 0.02)]).answer == .notRobust)
        #expect(try answer([row(.meanIoU, mean: 0.2, deviation: 0.02)]).answer == .notProven)
    }

    @Test("Holm: a harm that one test would show is not shown among ten rows")
    func holm() throws {
        // Mean 5 % above the margin's edge with a standard error that gives a two-sided P of about 0.02.
        let weak = try row(.latency, mean: log(1.1) + 0.027, deviation: 0.035)
        #expect(weak.verdict.outsidePValue < 0.05 && weak.verdict.outsidePValue > 0.005)
        #expect(try answer([weak]).answer == .notRobust)
        let fine = try row(.energy, mean: 0, deviation: 0.02)
        #expect(try answer([weak] + Array(repeating: fine, count: 9)).answer == .notProven)
    }

    @Test("rows of other levels and models do not decide")
    func others() throws {
        let plan = DiscrepancyPlan(DiscrepancyModel(.perComponent), levels: [0.1], claim: 0.1)
        #expect(try DriftAnswers.answers([plan], [row(.latency, mean: 0.3, deviation: 0.05)]).isEmpty)
    }

    @Test("whole errors are judged whole, others at the claim")
    func judgedAt() {
        let measured = DiscrepancyModel(.measured)
        #expect(DiscrepancyPlan(measured, levels: [0.1, 0.5, 1], claim: 0.1).judgedAt == 1)
        #expect(DiscrepancyPlan(measured, levels: [0.1, 0.5], claim: 0.1).judgedAt == 0.1)
        #expect(DiscrepancyPlan(model, levels: [0.1, 1], claim: 0.1).judgedAt == 0.1)
        #expect(DiscrepancyPlan(DiscrepancyModel(.external), levels: [0.1], claim: 0.1).levels == [1])
    }
}
