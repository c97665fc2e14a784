import Documents
import Foundation
import Testing

@testable import RunStore

@Suite("Run store")
struct RunStoreTests {
    let folder: TemporaryFolder
    let store: RunStore

    init() throws {
        folder = try TemporaryFolder()
        store = try RunStore(directory: folder.path + "/store")
    }

    @Test("a result comes back, to the byte, and once only")
    func writeOnce() throws {
        let cell = try makeCell(0.1)
        #expect(try store.state(of: cell.identifier) == .missing)
        #expect(try store.read(cell.identifier) == nil)
        #expect(try store.write(makeOutcome(0.1), for: cell) == .written)
        let bytes = try folder.bytes(store.path(of: cell.identifier))
        #expect(try store.write(makeOutcome(0.1), for: cell) == .alreadyPresent)
        #expect(try folder.bytes(store.path(of: cell.identifier)) == bytes)
        #expect(try store.read(Outcome.self, of: cell.identifier) == makeOutcome(0.1))
        #expect(try store.specification(of: cell.identifier) == cell)
        #expect(try store.completedCells() == [cell.identifier])
        #expect(folder.files(under: store.directory + "/tmp").isEmpty)
    }

    @Test("the file is plain JSON for any other reader")
    func filesArePlainJSON() throws {
        let cell = try makeCell(0.1)
        try store.write(makeOutcome(0.1), for: cell)
        let object = try JSONSerialization.jsonObject(
            with: Data(folder.bytes(store.path(of: cell.identifier))))
        let fields = try #require(object as? [String: Any])
        #expect(Set(fields.keys) == ["cell", "result", "sha256"])
    }

    @Test("two different results of one cell are both kept and reported")
    func conflictsAreKept() throws {
        let cell = try makeCell(0.1)
        try store.write(makeOutcome(0.1), for: cell)
        guard case .conflict(let path) = try store.write(makeOutcome(0.2), for: cell) else {
            Issue.record("expected a conflict")
            return
        }
        #expect(try store.conflicts() == [path])
        #expect(try store.verify().conflicts == [path])
        #expect(try store.read(Outcome.self, of: cell.identifier) == makeOutcome(0.1))
        #expect(try store.completedCells() == [cell.identifier])
        #expect(try store.write(makeOutcome(0.2), for: cell) == .conflict(path: path))
        #expect(try store.conflicts().count == 1)
    }

    @Test("results that are not one line of JSON are refused")
    func refusesBadResults() throws {
        let cell = try makeCell(1)
        for text in ["", "{", "{}\n", "nonsense"] {
            #expect(throws: RunStoreError.self) { try store.write(canonicalResult: Array(text.utf8), for: cell) }
        }
        #expect(try store.completedCells().isEmpty)
    }

    @Test("a folder with other files is refused and left alone; a foreign format is named")
    func refusesForeignFolders() throws {
        try folder.put([1], at: folder.path + "/photo")
        let before = folder.files(under: folder.path)
        #expect(throws: RunStoreError.notAStore(path: folder.path, found: "photo")) {
            try RunStore(directory: folder.path)
        }
        #expect(folder.files(under: folder.path) == before)
        #expect(throws: RunStoreError.noStore(path: folder.path + "/none")) {
            try RunStore(directory: folder.path + "/none", create: false)
        }
        try folder.put(Array("cimlab-store 99\n".utf8), at: store.directory + "/format")
        #expect(throws: RunStoreError.unknownFormat(path: store.directory, found: "cimlab-store 99")) {
            try RunStore(directory: store.directory)
        }
    }

    @Test("an opened store finds what another one wrote")
    func reopening() throws {
        let cell = try makeCell(3)
        try store.write(makeOutcome(3), for: cell)
        #expect(try RunStore(directory: store.directory + "/", create: false).isValid(cell.identifier))
    }

    @Test("recorded failures are not run again unless asked, and go when the cell succeeds")
    func failures() throws {
        let plan = try makePlan(4)
        try store.write(makeOutcome(0), for: plan.cells[0])
        try store.recordFailure(RecordedFailure(message: "no design\nfits"), of: plan.cells[1])
        #expect(try store.failure(of: plan.identifiers[1])?.message == "no design\nfits")
        #expect(try store.failedCells() == [plan.identifiers[1]])
        #expect(try store.missing(plan) == Array(plan.cells[2...]))
        #expect(try store.missing(plan, retryFailed: true) == Array(plan.cells[1...]))
        try store.write(makeOutcome(1), for: plan.cells[1])
        #expect(try store.failedCells().isEmpty)
        #expect(try store.forgetFailure(of: plan.identifiers[1]) == false)
        #expect(try store.status(of: plan).done == [0, 1])
    }

    @Test("plans are stored under their content and come back")
    func plans() throws {
        let plan = try makePlan(5)
        let name = try store.write(plan)
        #expect(try store.write(plan) == name && plan.identifier == name)
        #expect(try store.plan(name) == plan)
        #expect(try store.plans() == [name])
        #expect(try store.write(makePlan(6)) != name)
        #expect(throws: RunStoreError.self) { try store.plan(plan.identifiers[0]) }
    }

    @Test("a shard's missing cells are its share of what is missing")
    func missingByShard() throws {
        let plan = try makePlan(10)
        for index in [0, 3, 4] { try store.write(makeOutcome(Double(index)), for: plan.cells[index]) }
        let shards = try (0..<3).map { try #require(Shard(index: $0, count: 3)) }
        #expect(try store.missing(plan, shard: shards[0]) == [plan.cells[6], plan.cells[9]])
        #expect(try shards.flatMap { try store.missing(plan, shard: $0) }.count == 7)
    }

    @Test("cells of another epoch are stale")
    func staleCells() throws {
        let old = try makeCell(1, epoch: 1)
        try store.write(makeOutcome(1), for: old)
        try store.write(makeOutcome(1), for: makeCell(1, epoch: 2))
        #expect(try store.staleCells(currentEpochs: ["search": 2]) == [old])
        #expect(try store.staleCells(currentEpochs: [:]).count == 2)
    }

    @Test("merging stores is a union; merging again changes nothing")
    func merging() throws {
        let other = try RunStore(directory: folder.path + "/other")
        let plan = try makePlan(6)
        for index in 0..<4 { try store.write(makeOutcome(Double(index)), for: plan.cells[index]) }
        for index in 3..<6 { try other.write(makeOutcome(Double(index)), for: plan.cells[index]) }
        try store.recordFailure(RecordedFailure(message: "once"), of: plan.cells[5])
        try other.write(plan)
        try folder.put([], at: other.path(of: plan.identifiers[4]))
        let report = try store.merge(from: other)
        #expect(report.addedCount == 1 && report.presentCount == 1 && report.damaged.count == 1)
        #expect(try store.status(of: plan).toRun() == [4] && store.failedCells().isEmpty)
        #expect(try store.plans() == [plan.identifier])
        let files = folder.files(under: store.directory)
        #expect(try store.merge(from: other).addedCount == 0)
        #expect(folder.files(under: store.directory) == files)
    }

    @Test("a merge names a second, different result and keeps both; what was killed on the way leaves orphans only")
    func mergeConflict() throws {
        let plan = try makePlan(3)
        let store = try RunStore(directory: folder.path + "/one")
        let other = try RunStore(directory: folder.path + "/two")
        try store.write(makeOutcome(1), for: plan.cells[0])
        for (index, cell) in plan.cells.enumerated() { try other.write(makeOutcome(Double(index) + 5), for: cell) }
        let report = try store.merge(from: other)
        #expect(report.addedCount == 2 && report.conflicts.count == 1)
        #expect(try store.read(Outcome.self, of: plan.identifiers[0]) == makeOutcome(1))
        #expect(try store.conflicts() == report.conflicts)
        #expect(folder.files(under: store.directory + "/tmp").isEmpty)
    }

    @Test("many writers of the same cells leave each cell once, complete")
    func concurrentWriters() async throws {
        let plan = try makePlan(20)
        let outcomes = try await withThrowingTaskGroup(of: [WriteOutcome].self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let mine = try RunStore(directory: folder.path + "/shared")
                    return try plan.cells.enumerated().map { index, cell in
                        try mine.write(makeOutcome(Double(index)), for: cell)
                    }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(outcomes.count { $0 == .written } == 20)
        #expect(outcomes.count { $0 == .alreadyPresent } == 60)
        let shared = try RunStore(directory: folder.path + "/shared", create: false)
        #expect(try shared.status(of: plan).isComplete)
        #expect(try shared.verify().isHealthy)
    }

    @Test("attempts give medians by kind; a torn last line is passed over")
    func attempts() throws {
        for seconds in [1.0, 9, 2] {
            try store.record(Attempt(cell: makeCell(1, kind: "slow"), seconds: seconds, outcome: .done))
        }
        try store.record(Attempt(cell: makeCell(1, kind: "slow"), seconds: 500, outcome: .stopped))
        try store.record(Attempt(cell: makeCell(1, kind: "quick"), seconds: 0.5, outcome: .done))
        let log = try #require(folder.files(under: store.directory + "/attempts").first)
        let path = "\(store.directory)/attempts/\(log)"
        try folder.put(try folder.bytes(path) + Array("{\"cell\":\"ab".utf8), at: path)
        #expect(try store.medianSeconds() == ["slow": 2, "quick": 0.5])
    }
}
