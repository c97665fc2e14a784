import CIMHardware
import Foundation
import GSL
import Quantities
import Testing
import ViTMoE

/// The table of docs/models/monotone.md: how every metric moves along every axis of the standard spaces.
@Suite("Monotone axes", .serialized)
struct MonotoneTests {
    private static let seed: UInt64 = 20_264

    /// What one step up an axis did to a metric of designs that hold the network before and after.
    private struct Moves {
        var up = 0
        var down = 0
        var same = 0

        mutating func add(_ before: Double, _ after: Double) {
            // A hair of room for sums in another order.
            if abs(after - before) <= 1e-12 * before { same += 1 } else if after > before { up += 1 } else { down += 1 }
        }

        var word: String {
            switch (up, down) {
            case (0, 0): "same"
            case (_, 0): "up"
            case (0, _): "down"
            default: "either"
            }
        }
    }

    private static let metrics = ["energy", "latency", "area", "leakage power"]

    private static func values(_ cost: ChipCost) -> [Double] {
        [cost.energy.total.si, cost.latency.total.si, cost.area.total.si, cost.leakagePower.si]
    }

    private static func measured(_ count: Int) throws -> [String: [Moves]] {
        let workload = BatchWorkload(try ChipFixtures.workload())
        let batch = BatchModel(HardwareModel())
        var table: [String: [Moves]] = [:]
        for memory in Memory.allCases {
            let space = DesignSpace.standard(memory)
            for axis in space.axes.indices where !space.axes[axis].isCategory {
                var stream = RandomStream(StreamKey(seed: seed, purpose: "monotone \(memory)", axis))
                var (before, after): ([ChipDesign], [ChipDesign]) = ([], [])
                for _ in 0..<count {
                    var point = ChipFixtures.randomPoint(of: space, &stream)
                    point[axis] = stream.integer(below: space.axes[axis].count - 1)
                    guard let low = try? space.design(at: point) else { continue }
                    point[axis] += 1
                    guard let high = try? space.design(at: point) else { continue }
                    before.append(low)
                    after.append(high)
                }
                let results = zip(batch.costs(of: workload, on: before), batch.costs(of: workload, on: after))
                var moves = table[space.axes[axis].name] ?? metrics.map { _ in Moves() }
                for case (.success(let low), .success(let high)) in results {
                    for (index, pair) in zip(values(low), values(high)).enumerated() {
                        moves[index].add(pair.0, pair.1)
                    }
                }
                table[space.axes[axis].name] = moves
            }
        }
        return table
    }

    @Test(
        "every axis moves every metric as docs/models/monotone.md says, on 4,000 random designs of each memory and axis"
    )
    func table() throws {
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/models/monotone.md")
        let text = try String(contentsOf: url, encoding: .utf8)
        var documented: [String: [String]] = [:]
        for line in text.split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            documented[cells[0].trimmingCharacters(in: ["`"])] = Array(cells[1...4])
        }
        let measured = try Self.measured(4_000)
        for (axis, moves) in measured.sorted(by: { $0.key < $1.key }) {
            let words = moves.map(\.word)
            print(
                "monotone: \(axis):",
                zip(Self.metrics, moves).map { "\($0) up \($1.up) down \($1.down) same \($1.same)" })
            let expected = documented[axis]
            #expect(expected != nil, "\(axis) is not in the table")
            for (index, (word, claim)) in zip(words, expected ?? []).enumerated() {
                // "either" claims nothing; all else must hold without exception.
                let holds = claim == "either" || word == claim || word == "same"
                #expect(holds, "seed \(Self.seed): \(axis): \(Self.metrics[index]) goes \(word), documented \(claim)")
            }
        }
    }
}
