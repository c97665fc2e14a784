import CIMHardware
import CoSearch
import Documents
import Foundation
import RunStore
import Testing
import ViTMoE

@testable import Robustness

@Suite("Checkpoints of searches")
struct SearchCheckpointTests {
    private struct Stop: Error {}

    private static func search() throws -> NestedSearch {
        try NestedSearch(
            space: .standard(.b0), designSpaces: [.standard(.rram)],
            scenario: Scenario(
                name: "energy", objective: .energy, constraints: Constraints(meanIoUFloor: 0.3, capacityLimitBytes: nil)
            ),
            simulator: ReferenceSimulator(model: HardwareModel()), accuracy: StandInAccuracy(),
            workload: {
                try Workload(
                    architecture: $0, image: ImageSize(height: 128, width: 160), charged: .encoder,
                    expertsCharged: .topK)
            }, settings: .smallest, seed: 3)
    }

    private static func withShelf(_ body: (SearchCheckpoints, CellSpecification, String) throws -> Void) throws {
        let folder = NSTemporaryDirectory() + "checkpoints-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let cell = try CellSpecification(kind: "test", epoch: 1, seed: 3, configuration: ["a": 1])
        try body(SearchCheckpoints(directory: folder), cell, "\(folder)/\(cell.identifier.hex).json")
    }

    @Test("a search killed after any generation goes on from its file to the same bytes")
    func resume() throws {
        let expected = try CanonicalJSON.encode(Self.search().run())
        let generations = NestedSearchSettings.smallest.evolution.generations
        try Self.withShelf { shelf, cell, _ in
            for last in 0..<generations {
                do {
                    _ = try Self.search().run(resuming: shelf.read(cell)) { now in
                        try shelf.write(now.checkpoint, of: cell)
                        if now.record.generation == last { throw Stop() }
                    }
                } catch is Stop {}
            }
            let checkpoint = try #require(shelf.read(cell))
            #expect(try CanonicalJSON.encode(Self.search().run(resuming: checkpoint)) == expected)
            shelf.remove(cell)
            #expect(shelf.read(cell) == nil)
        }
    }

    @Test("a damaged or missing file is no checkpoint")
    func damage() throws {
        try Self.withShelf { shelf, cell, path in
            #expect(shelf.read(cell) == nil)
            do {
                _ = try Self.search().run { now in
                    try shelf.write(now.checkpoint, of: cell)
                    throw Stop()
                }
            } catch is Stop {}
            let whole = try Data(contentsOf: URL(fileURLWithPath: path))
            #expect(shelf.read(cell) != nil)
            for damaged in [Data(), Data(whole.prefix(40)), Data(whole.dropLast(1)), whole + Data("x".utf8)] {
                try damaged.write(to: URL(fileURLWithPath: path))
                #expect(shelf.read(cell) == nil)
            }
        }
    }
}
