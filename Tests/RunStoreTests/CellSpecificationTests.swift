import Testing

@testable import RunStore

@Suite("Cell identity")
struct CellSpecificationTests {
    @Test("equal specifications have one name, any difference another")
    func identityFollowsContent() throws {
        let cell = try makeCell(0.1)
        #expect(try makeCell(0.1).identifier == cell.identifier)
        let others = [
            try makeCell(0.2), try makeCell(0.1, seed: 8), try makeCell(0.1, kind: "searcher"),
            try makeCell(0.1, epoch: 2),
        ]
        #expect(Set((others + [cell]).map(\.identifier)).count == 5)
    }

    @Test(
        "a specification survives its canonical bytes, whatever its configuration holds",
        arguments: [UInt64(0), 1, .max, (1 << 53) + 1])
    func canonicalRoundTrip(seed: UInt64) throws {
        // The configuration's text imitates the fields that follow it.
        let cell = try makeCell(-0.0, seed: seed, kind: "a.b_c-D9", epoch: 0)
        #expect(try CellSpecification(canonicalBytes: cell.canonicalBytes) == cell)
        #expect(try cell.decodeConfiguration(as: Settings.self).memory.hasSuffix("9"))
    }

    @Test("what is not canonical is refused")
    func refusesMalformed() throws {
        let bytes = try makeCell(1).canonicalBytes
        #expect(throws: RunStoreError.self) { try CellSpecification(canonicalBytes: bytes.dropLast()) }
        #expect(throws: RunStoreError.self) { try CellSpecification(canonicalBytes: bytes + [UInt8(ascii: " ")]) }
        #expect(throws: RunStoreError.self) { try CellSpecification(canonicalBytes: [UInt8]()) }
        for kind in ["", "a b", "../x", "é", String(repeating: "k", count: 65)] {
            #expect(throws: RunStoreError.self) { try makeCell(1, kind: kind) }
        }
        #expect(throws: RunStoreError.self) { try makeCell(1, epoch: -1) }
        #expect(throws: RunStoreError.self) {
            try CellSpecification(kind: "k", epoch: 0, seed: 0, canonicalConfiguration: Array("{\n}".utf8))
        }
    }

    @Test("shards partition a plan for any count")
    func shardsPartition() throws {
        let plan = try makePlan(23)
        for count in 1...30 {
            let shards = (0..<count).compactMap { Shard(index: $0, count: count) }
            #expect(shards.flatMap { plan.indices(of: $0) }.sorted() == Array(0..<23))
        }
        #expect(Shard("2/5") == Shard(index: 2, count: 5))
        for text in ["5/5", "-1/5", "1", "1/0", "1/2/3", "a/b", ""] { #expect(Shard(text) == nil) }
    }

    @Test("a cell named twice is one cell")
    func plansHaveNoDuplicates() throws {
        let plan = try Plan(name: "p", cells: [try makeCell(1), try makeCell(2), try makeCell(1)])
        #expect(plan.cells.count == 2)
    }
}
