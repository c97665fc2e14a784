import Documents
import Foundation
import Testing

@testable import RunStore

@Suite("Damaged stores")
struct DamageTests {
    let folder: TemporaryFolder
    let store: RunStore
    let cell: CellSpecification
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        store = try RunStore(directory: folder.path + "/store")
        cell = try makeCell(0.1)
        try store.write(makeOutcome(0.1), for: cell)
        path = store.path(of: cell.identifier)
    }

    /// The damage is seen, named by file, counts as missing, and the next result repairs it.
    private func expectRepair(_ damage: Damage, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
        let plan = try Plan(name: "p", cells: [cell])
        #expect(try store.state(of: cell.identifier) == .damaged(damage), sourceLocation: sourceLocation)
        #expect(try store.missing(plan) == [cell], sourceLocation: sourceLocation)
        #expect(try store.verify().damaged == [.init(path: path, damage: damage)], sourceLocation: sourceLocation)
        #expect(throws: RunStoreError.damaged(path: path, damage), sourceLocation: sourceLocation) {
            try store.read(cell.identifier)
        }
        #expect(
            try store.write(makeOutcome(0.1), for: cell) == .replacedDamaged(damage), sourceLocation: sourceLocation)
        #expect(try store.read(Outcome.self, of: cell.identifier) == makeOutcome(0.1), sourceLocation: sourceLocation)
    }

    @Test("an emptied file")
    func empty() throws {
        try folder.put([], at: path)
        try expectRepair(.empty)
    }

    @Test("a file cut anywhere is never taken for a result")
    func truncated() throws {
        let whole = try folder.bytes(path)
        for length in 1..<whole.count {
            try folder.put(Array(whole[..<length]), at: path)
            #expect(try store.isValid(cell.identifier) == false, "cut to \(length) of \(whole.count) bytes")
        }
        try expectRepair(.torn)
    }

    @Test("a bit flipped anywhere is never taken for a result")
    func flipped() throws {
        let whole = try folder.bytes(path)
        for index in whole.indices {
            var bytes = whole
            bytes[index] ^= 1 << (index % 8)
            try folder.put(bytes, at: path)
            #expect(try store.isValid(cell.identifier) == false, "byte \(index)")
        }
        var bytes = whole
        bytes[20] ^= 4
        try folder.put(bytes, at: path)
        try expectRepair(.digestMismatch)
    }

    @Test("a sound file under another cell's name")
    func misplaced() throws {
        let other = try makeCell(0.2)
        try store.write(makeOutcome(0.2), for: other)
        let foreign = try folder.bytes(store.path(of: other.identifier))
        try store.discard(other.identifier)
        try folder.put(foreign, at: path)
        try expectRepair(.misplaced)
    }

    @Test("sealed bytes with other fields")
    func otherFields() throws {
        try folder.put(SealedDocument([("cell", cell.canonicalBytes)]).bytes, at: path)
        try expectRepair(.malformed)
    }

    @Test("a link instead of a file is not followed")
    func link() throws {
        let target = folder.path + "/elsewhere"
        try folder.put(try folder.bytes(path), at: target)
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
        try expectRepair(.notAFile)
    }

    @Test("damaged plans and failure records are named; a damaged failure is no failure")
    func plansAndFailures() throws {
        let plan = try makePlan(2)
        let name = try store.write(plan)
        try store.recordFailure(RecordedFailure(message: "m"), of: plan.cells[0])
        let planPath = "\(store.directory)/plans/\(name.hex).json"
        let failurePath = "\(store.directory)/failed/\(plan.identifiers[0].hex).json"
        for file in [planPath, failurePath] { try folder.put(try folder.bytes(file).dropLast(3), at: file) }
        #expect(try store.verify().damaged.map(\.path) == [failurePath, planPath])
        #expect(throws: RunStoreError.damaged(path: planPath, .torn)) { try store.plan(name) }
        #expect(try store.failure(of: plan.identifiers[0]) == nil)
        #expect(try store.missing(plan).count == 2)
        try store.write(plan)
        #expect(try store.plan(name) == plan)
    }

    @Test("left-overs of killed writers are no results and are swept; living and foreign writers' files stay")
    func orphans() throws {
        let tmp = store.directory + "/tmp"
        let whole = try folder.bytes(path)
        // Above the largest process number that Linux gives (2^22).
        let dead = TemporaryOwner(host: TemporaryOwner.thisHost, process: (1 << 22) + 1).fileName(number: 1)
        let living = TemporaryOwner(host: TemporaryOwner.thisHost, process: getpid()).fileName(number: 1)
        let foreign = TemporaryOwner(host: "node-7.cluster", process: 12).fileName(number: 3)
        for name in [dead, living, foreign] { try folder.put(Array(whole.dropLast(9)), at: "\(tmp)/\(name)") }
        #expect(TemporaryOwner(fileName: foreign) == TemporaryOwner(host: "node-7.cluster", process: 12))
        #expect(try store.completedCells() == [cell.identifier])
        #expect(try store.sweepOrphans() == [dead])
        #expect(try store.sweepOrphans(olderThan: .seconds(-5)) == [foreign])
        #expect(folder.files(under: tmp) == [living])
        #expect(try store.write(makeOutcome(1), for: makeCell(1)) == .written)
    }

    @Test("what no store writes is reported as foreign")
    func foreignFiles() throws {
        let stray = "\(store.directory)/cells/\(cell.identifier.folder)/notes.txt"
        try folder.put([1], at: stray)
        #expect(try store.verify().foreign == [stray])
        #expect(try store.completedCells() == [cell.identifier])
    }
}
