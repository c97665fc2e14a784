import Calibration
import Documents
import Foundation
import Supernet
import Testing

@testable import Robustness

@Suite(.serialized) struct CompressionTests {
    @Test("quantized and distilled networks: every row is there, the order and a lost cell change no byte")
    func run() async throws {
        let (folder, path) = try ExperimentBench.micro(
            "appendix-g.yaml",
            replacing: [
                ("calibration images: 32", "calibration images: 4"), ("smallest: {steps: 10}", "smallest: {steps: 2}"),
            ])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        guard case .compression(let experiment) = try ExperimentFile(path: path, profile: .smallest) else {
            Issue.record("appendix-g is of another kind")
            return
        }
        let calibration = try Calibration.fit(loadReferenceCircuits(repositoryRoot + "/reference-circuits"))
        func bench(_ name: String, _ order: UInt64) throws -> ExperimentBench {
            try ExperimentBench(
                folder: "\(folder)/\(name)", supernet: experiment.supernet, calibration: calibration, order: order)
        }
        let first = try bench("a", 1)
        let result = try await first.runner.runCompression(experiment, trained: first.trained)
        let bytes = try CanonicalJSON.encode(result)
        #expect(result.quantized.map(\.bits) == [8, 4, 2])
        #expect(result.alone.map(\.approach) == DistillationStudy.Approach.allCases)
        #expect(result.alone[0].architecture == experiment.supernet.space.maximum)
        #expect(
            result.alone[1].architecture == experiment.searched && result.alone[3].architecture == experiment.searched)
        for row in result.quantized {
            #expect(row.scores.count == 2 && row.scores.allSatisfy { (0...1).contains($0) })
            #expect(row.costs.map(\.memory) == [.rram, .sram])
        }
        // Fewer bits cost less on the same chip.
        for (more, fewer) in zip(result.quantized, result.quantized.dropFirst()) {
            for (a, b) in zip(more.costs, fewer.costs) { #expect(a.energy > b.energy && a.latency > b.latency) }
        }
        // Both tables charge the same network alike.
        #expect(result.alone[0].costs == result.quantized[0].costs)

        let second = try bench("b", 2)
        #expect(
            try await CanonicalJSON.encode(second.runner.runCompression(experiment, trained: second.trained)) == bytes)
        let lost = try #require(try first.laboratory.store.completedCells().last)
        #expect(try first.laboratory.store.discard(lost))
        #expect(
            try await CanonicalJSON.encode(first.runner.runCompression(experiment, trained: first.trained)) == bytes)
    }
}
