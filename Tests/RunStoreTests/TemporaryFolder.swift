import Documents
import Foundation
import RunStore

/// A folder of its own for one test; removed when the test ends.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "cimlab-store-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func bytes(_ file: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: file))) }

    func put(_ bytes: [UInt8], at file: String) throws { try Data(bytes).write(to: URL(fileURLWithPath: file)) }

    func files(under folder: String) -> [String] {
        (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).sorted()
    }
}

struct Settings: Codable, Hashable {
    var level: Double
    var memory: String
}

struct Outcome: Codable, Hashable {
    var energy: Double
    var label: String
}

func makeCell(
    _ level: Double, seed: UInt64 = 7, kind: String = "search", epoch: Int = 1
) throws -> CellSpecification {
    try CellSpecification(
        kind: kind, epoch: epoch, seed: seed, configuration: Settings(level: level, memory: "rram \"x\"\n,\"epoch\":9"))
}

func makeOutcome(_ level: Double) -> Outcome { Outcome(energy: 1 / (level + 3), label: "level \(level)\n{}") }

func makePlan(_ count: Int, name: String = "plan") throws -> Plan {
    try Plan(name: name, cells: (0..<count).map { try makeCell(Double($0), kind: $0 % 3 == 0 ? "slow" : "quick") })
}
