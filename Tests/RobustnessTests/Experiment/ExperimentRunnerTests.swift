import Calibration
import CoSearch
import Documents
import Foundation
import Robustness
import RunStore
import Supernet
import Testing

/// The whole chain of an experiment on its smallest scale, computed in this process.
@Suite(.serialized) struct ExperimentRunnerTests {
    @Test("drift: the order of cells and a lost cell change no byte; a common scale has no regret")
    func drift() async throws {
        let (folder, path) = try ExperimentBench.micro(
            "appendix-d2.yaml",
            replacing: [
                (
                    "[commonScale, perComponent, perDesign, measured]",
                    "[commonScale, perDesign, {kind: measured, levels: [1]}]"
                ),
                ("architectures for the predictor: 24", "architectures for the predictor: 16"),
            ])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let experiment = try Experiment(path: path, profile: .smallest)
        let calibration = try Calibration.fit(loadReferenceCircuits(repositoryRoot + "/reference-circuits"))

        let first = try ExperimentBench(
            folder: folder + "/a", experiment: experiment, calibration: calibration, order: 1)
        let drift = try await first.runner.runDrift(experiment).0
        let bytes = try CanonicalJSON.encode(drift)

        let second = try ExperimentBench(
            folder: folder + "/b", experiment: experiment, calibration: calibration, order: 2)
        #expect(try await CanonicalJSON.encode(second.runner.runDrift(experiment).0) == bytes)

        let lost = try #require(try first.laboratory.store.completedCells().last)
        #expect(try first.laboratory.store.discard(lost))
        #expect(try await CanonicalJSON.encode(first.runner.runDrift(experiment).0) == bytes)

        // Winners are judged against the stated floor by the supernet, not by the predictor that searched.
        for row in drift.rows {
            let baseline = drift.baselines.first { $0.scenario == row.scenario && $0.memory == row.memory }
            guard let floor = baseline?.meanIoUFloor, let runs = row.runs[.meanIoU] else { continue }
            #expect(row.infeasible >= runs.count { $0.actual < floor })
            #expect(row.cells.count == runs.count)
        }
        #expect(drift.technologyFlips.count == 6, "3 kinds x 1 level x latency and energy")
        #expect(drift.sensitivities.count == 4, "latency and energy x 2 memories")
        #expect(drift.rows.allSatisfy { !$0.generations.isEmpty && $0.falselyFeasible.total == 4 })

        let common = drift.rows.filter { $0.discrepancy.kind == .commonScale && $0.scenario == "energy" }
        #expect(!common.isEmpty)
        for row in common {
            let summary = try #require(row.summaries[.energy])
            #expect(summary.regret.estimate == 0, "a common scale changes no ranking, and no limit binds here")
            #expect(abs(summary.apparentDrift.estimate - row.level) < 1e-9)
        }
        for row in drift.rows {
            for runs in row.runs.values {
                for run in runs {
                    let identity = (1 + run.drift.regret) * (1 + run.drift.optimism) - (1 + run.drift.apparentDrift)
                    #expect(abs(identity) < 1e-9)
                }
            }
        }
    }

    @Test("with the supernet in the loop a search believes what the supernet says, and the verdicts have the same form")
    func supernetInLoop() async throws {
        let (folder, path) = try ExperimentBench.micro(
            "appendix-d2.yaml",
            replacing: [
                ("# accuracy in the loop: supernet", "accuracy in the loop: supernet"),
                ("[commonScale, perComponent, perDesign, measured]", "[commonScale]"),
                ("memories: [rram, sram]", "memories: [rram]"),
                ("architectures for the predictor: 24", "architectures for the predictor: 16"),
            ])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let experiment = try Experiment(path: path, profile: .smallest)
        #expect(experiment.accuracy == .supernet)
        let calibration = try Calibration.fit(loadReferenceCircuits(repositoryRoot + "/reference-circuits"))
        let bench = try ExperimentBench(
            folder: folder + "/run", experiment: experiment, calibration: calibration, order: 4)
        let drift = try await bench.runner.runDrift(experiment).0
        #expect(!drift.rows.isEmpty)
        let supernet = try Supernet.load(bench.laboratory.blobs.verifiedPath(of: bench.trained.weights))
        for cell in drift.baselines.flatMap(\.cells) + drift.rows.flatMap(\.cells) {
            let found = try #require(try bench.laboratory.store.read(SearchCell.Result.self, of: cell)).outcome
            // No predictor's error: what the search saw is what the judge says.
            #expect(try found.meanIoU == supernet.evaluate(found.architecture).meanIoU)
        }
    }

    @Test("variation: every condition is judged on the same individuals, and the clean row has no gain")
    func variation() async throws {
        let (folder, path) = try ExperimentBench.micro(
            "appendix-e1.yaml",
            replacing: [
                ("individuals: 18", "individuals: 16"),
                ("../reference-circuits", repositoryRoot + "/reference-circuits"),
            ])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let experiment = try Experiment(path: path, profile: .smallest)
        let calibration = try Calibration.fit(loadReferenceCircuits(repositoryRoot + "/reference-circuits"))
        let bench = try ExperimentBench(
            folder: folder + "/run", experiment: experiment, calibration: calibration, order: 3)
        let result = try await bench.runner.runVariation(experiment)
        #expect(result.rows.map(\.condition.axis) == [.clean, .programming, .read, .structured, .preset])
        #expect(result.rows.allSatisfy { $0.individuals.count == 16 && $0.searched.count == 2 })
        #expect(result.rows[0].searched == result.rows[0].searchedBlind)
        #expect(result.rows[0].gain.mean == 0)
        #expect(result.rows[0].calibratedBlind == result.rows[0].searchedBlind, "nothing to calibrate")
        #expect(result.rows.allSatisfy { $0.calibratedBlind.count == 2 })
        #expect(result.rows[1].individuals != result.rows[0].individuals, "programming error changes nothing")
        #expect(result.rows[2].individuals != result.rows[0].individuals, "read noise changes nothing")
        #expect(result.rows[3].individuals != result.rows[1].individuals, "structure changes nothing")
    }
}
