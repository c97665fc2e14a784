import Calibration
import Documents
import Foundation
import GSL
import Testing

@testable import Robustness

@Suite(.serialized) struct FrontTests {
    @Test("a front is what no other point beats in both, once each")
    func dominance() {
        let seed: UInt64 = 2611
        var stream = RandomStream(StreamKey(seed: seed, purpose: "points of fronts"))
        for _ in 0..<200 {
            // Few different values, so that equal points and equal coordinates occur.
            let points = (0..<30).map { _ in (Double(stream.integer(below: 8)), Double(stream.integer(below: 8))) }
            let front = ParetoFront.indices(points)
            func beats(_ a: (Double, Double), _ b: (Double, Double)) -> Bool {
                a.0 <= b.0 && a.1 <= b.1 && (a.0 < b.0 || a.1 < b.1)
            }
            let expected = points.indices.filter { index in
                !points.contains { beats($0, points[index]) }
                    && !points[..<index].contains { $0 == points[index] }
            }
            #expect(Set(front) == Set(expected), "seed \(seed), \(points)")
            #expect(zip(front, front.dropFirst()).allSatisfy { points[$0].0 < points[$1].0 }, "seed \(seed)")
        }
        #expect(ParetoFront.indices([]).isEmpty)
    }

    @Test(
        "fronts of the memories: nothing on them is beaten, the floor holds on the supernet, the order changes no byte")
    func run() async throws {
        let (folder, path) = try ExperimentBench.micro(
            "appendix-c1.yaml",
            replacing: [("architectures for the predictor: 24", "architectures for the predictor: 16")]
        )
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let experiment = try Experiment(path: path, profile: .smallest)
        let calibration = try Calibration.fit(loadReferenceCircuits(repositoryRoot + "/reference-circuits"))
        let bench = try ExperimentBench(
            folder: folder + "/a", experiment: experiment, calibration: calibration, order: 5)
        let result = try await bench.runner.runFront(experiment)
        #expect(result.fronts.map(\.memory) == [.rram, .sram, .hybrid])
        let floor = try #require(result.meanIoUFloor)
        for front in result.fronts {
            #expect(!front.points.isEmpty && front.candidates >= front.points.count + front.belowFloor)
            for (point, next) in zip(front.points, front.points.dropFirst()) {
                #expect(point.latency < next.latency && point.energy > next.energy)
            }
            for point in front.points {
                #expect(point.meanIoU >= floor && point.blockMemories.count == 4)
                if front.memory != .hybrid { #expect(Set(point.blockMemories) == [front.memory.displayName]) }
            }
            let share = try #require(result.dominatedShare(front.memory))
            #expect(share > 0 && share <= 1)
            #expect(result.share(of: front.memory, coveredBy: front.memory) == 1)
        }
        let other = try ExperimentBench(
            folder: folder + "/b", experiment: experiment, calibration: calibration, order: 6)
        #expect(
            try await CanonicalJSON.encode(other.runner.runFront(experiment)) == CanonicalJSON.encode(result))
    }
}
