import Calibration
import CoSearch
import Documents
import Foundation
import GSL
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
                    "[commonScale, {kind: perDesign, draws: 3}, {kind: measured, levels: [1]}]"
                ),
                ("prove: {nodes: 1000000}", ""), ("    proven draws: 4\n", ""), ("    proven draws: 500\n", ""),
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

        for row in drift.rows {
            let baseline = try #require(
                drift.baselines.first { $0.scenario == row.scenario && $0.memory == row.memory })
            #expect(row.findings.count == (row.discrepancy.kind == .perDesign ? 3 : 4))
            #expect(row.verdict.draws == row.findings.count && row.best == baseline.best)
            for finding in row.findings {
                // The best legal design of the place: nobody's regret is negative.
                #expect(finding.regret(row.objective, best: row.best).map { $0 >= 0 } ?? (finding.ending != .legal))
                #expect((finding.ending == .legal) == (finding.isLegalDesign && finding.ending != .nothingFound))
                // A floor missed on the supernet is the accuracy model's error, no failure of a simulator.
                if finding.ending == .illegal { #expect(!finding.broken.isEmpty) }
            }
        }
        #expect(drift.technologyFlips.count == 6, "3 kinds x 1 level x latency and energy")
        #expect(drift.sensitivities.count == 4, "latency and energy x 2 memories")
        #expect(drift.unanswered.isEmpty && drift.answers.count == 3)

        let common = drift.rows.filter { $0.discrepancy.kind == .commonScale }
        for row in common where row.scenario == "energy" {
            // A common scale changes no ranking, and no limit binds here: the very designs of the right simulator.
            #expect(row.sameDesign == 4 && row.canMove)
            for finding in row.findings {
                let optimism = try #require(finding.optimism(.energy))
                #expect(abs(optimism - row.level) < 1e-9)
            }
        }
        #expect(
            common.filter { $0.objective == .meanIoU }.allSatisfy { !$0.canMove }, "power and area stay as they are")
        #expect(
            drift.rows.filter { $0.discrepancy.kind == .perDesign }.allSatisfy { $0.canMove },
            "power moves in all of them")
        for row in drift.rows where row.objective != .meanIoU {
            for finding in row.findings {
                guard let regret = finding.regret(row.objective, best: row.best),
                    let apparent = finding.apparentDrift(row.objective, best: row.best),
                    let optimism = finding.optimism(row.objective)
                else { continue }
                #expect(abs((1 + regret) * (1 + optimism) - (1 + apparent)) < 1e-9)
            }
        }
        #expect(drift.exact == nil)
        let drawn = drift.judgedRows.filter(\.discrepancy.isDrawn)
        #expect(drawn.allSatisfy { $0.plausible?.references == 100 }, "random errors are judged under other references")
    }

    @Test("proofs and searches of one study agree: no search is better than the proven optimum of its simulator")
    func provenDrift() async throws {
        let (folder, path) = try ExperimentBench.micro(
            "appendix-d2.yaml",
            replacing: [
                ("[commonScale, perComponent, perDesign, measured]", "[commonScale, {kind: perDesign, draws: 3}]"),
                ("memories: [rram, sram]", "memories: [sram]"),
                ("architectures for the predictor: 24", "architectures for the predictor: 16"),
            ])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let experiment = try Experiment(path: path, profile: .smallest)
        let calibration = try Calibration.fit(loadReferenceCircuits(repositoryRoot + "/reference-circuits"))
        let bench = try ExperimentBench(folder: folder, experiment: experiment, calibration: calibration, order: 1)
        let (drift, laboratory) = (try await bench.runner.runDrift(experiment).0, bench.laboratory)
        let exact = try #require(drift.exact)
        #expect(exact.places.count == 2, "latency and energy")
        for place in exact.places {
            let best = try #require(place.best)
            #expect(place.status == .optimal)
            // The network is that of the best design found, and its best chip is no worse.
            #expect(best <= (try #require(place.bestKnown)) * (1 + 1e-9), "\(place.name)")
        }
        #expect(exact.rows.count == 4, "2 kinds, 2 places")
        for row in exact.rows {
            let best = try #require(row.best)
            let draws = row.discrepancy.isDrawn ? 4 : 1
            #expect(row.draws.count == draws && row.verdict.draws == draws)
            for draw in row.draws {
                #expect(draw.ending != .undecided && draw.ties ?? 0 > 0, "\(row.place), \(draw.ending)")
                // What is legal in truth is not better than the best legal chip.
                if draw.ending == .legal {
                    #expect(try #require(draw.actual).value(row.objective) >= best * (1 - 1e-9))
                }
                if row.discrepancy.kind == .commonScale { #expect(abs(try #require(row.regret(draw))) < 1e-9) }
            }
            // The trusted design is legal under all, and loses no more than the optimum does.
            let (trusted, optimum) = (row.draws.compactMap(\.regretOfTrusted), row.draws.compactMap(\.regretOfOptimum))
            if row.discrepancy.isDrawn, let chip = row.trusted {
                #expect(trusted.count == row.draws.count)
                #expect(chip.metrics.value(row.objective) >= best * (1 - 1e-9))
                if optimum.count == row.draws.count {
                    #expect(try Statistics.quantile(trusted, 0.9) <= Statistics.quantile(optimum, 0.9))
                }
            }
            let place = try #require(exact.places.first { $0.name == row.place })
            let searched = drift.rows.first {
                $0.place == row.place && $0.discrepancy == row.discrepancy && $0.level == row.level
            }
            for finding in searched?.findings ?? [] {
                guard let draw = row.draws.first(where: { $0.seed == finding.seed }), let proven = draw.seen,
                    let seen = finding.seen, finding.ending != .nothingFound,
                    let result = try laboratory.store.read(SearchCell.Result.self, of: finding.cell),
                    result.outcome.architecture == place.architecture
                else { continue }
                #expect(seen.value(row.objective) >= proven.value(row.objective) * (1 - 1e-9), "\(row.place)")
            }
        }
    }

    @Test("with the supernet in the loop a search believes what the supernet says, and the verdicts have the same form")
    func supernetInLoop() async throws {
        let (folder, path) = try ExperimentBench.micro(
            "appendix-d2.yaml",
            replacing: [
                ("# accuracy in the loop: supernet", "accuracy in the loop: supernet"),
                ("prove: {nodes: 1000000}", ""), ("    proven draws: 4\n", ""),
                ("    proven draws: 500\n", ""),
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
        for cell in (drift.baselines.flatMap(\.findings) + drift.rows.flatMap(\.findings)).map(\.cell) {
            let found = try #require(try bench.laboratory.store.read(SearchCell.Result.self, of: cell)).outcome
            // No predictor's error: what the search saw is what the judge says.
            #expect(try found.meanIoU == supernet.evaluate(found.architecture).meanIoU)
        }
    }

    @Test("limits that nothing meets: no answer, the limit and by how much, and the other scenario keeps its words")
    func infeasible() async throws {
        let (folder, path) = try ExperimentBench.micro(
            "appendix-d2.yaml",
            replacing: [
                ("[commonScale, perComponent, perDesign, measured]", "[commonScale, perDesign]"),
                ("memories: [rram, sram]", "memories: [rram]"),
                (
                    "  energy: {objective: energy, mIoU floor: 95 %}",
                    "  energy: {objective: energy, mIoU floor: 95 %, limits: {weights: 10 MB, area: 1 mm2, power: 5 W}}\n"
                        + "  tiny: {objective: energy, mIoU floor: 95 %, limits: {weights: 10 MB, area: 0.01 mm2, power: 5 W}}\n"
                        + "  cold: {objective: performance, limits: {weights: 10 MB, area: 200 mm2, power: 1 uW}}"
                ),
                ("architectures for the predictor: 24", "architectures for the predictor: 16"),
            ])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let experiment = try Experiment(path: path, profile: .smallest)
        let calibration = try Calibration.fit(loadReferenceCircuits(repositoryRoot + "/reference-circuits"))
        let bench = try ExperimentBench(
            folder: folder + "/a", experiment: experiment, calibration: calibration, order: 5)
        let drift = try await bench.runner.runDrift(experiment).0
        #expect(drift.unanswered.count == 3, "\(drift.unanswered)")
        for (scenario, limit) in [
            ("energy", "area <= 1 mm²"), ("tiny", "area <= 10000 µm²"), ("cold", "power <= 1 µW"),
        ] {
            let baseline = try #require(drift.baselines.first { $0.scenario == scenario })
            #expect(baseline.best == nil && baseline.shortfall?.limit == limit && baseline.shortfall?.excess ?? 0 > 1)
            let rows = drift.rows.filter { $0.scenario == scenario }
            #expect(!rows.isEmpty && rows.allSatisfy { $0.verdict.word == .noAnswer && $0.verdict.share == nil })
        }
        #expect(drift.rows.filter { $0.scenario == "latency" }.allSatisfy { $0.verdict.word != .noAnswer })
        #expect(drift.answers.allSatisfy { $0.word != .robust })
        #expect(DriftWords(drift).lines.contains { $0.contains("no answer in scenario energy, RRAM") })
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
