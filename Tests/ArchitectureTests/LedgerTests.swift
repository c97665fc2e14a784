import Foundation
import Testing

/// The ledger of measured claims says what its claim scripts ask, and its verdicts follow from its values.
@Suite struct LedgerTests {
    private struct Entry: Decodable {
        let name, claim, limit, command, commit, when: String
        let value: Double?
        let passes: Bool
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "docs/validation")

    private func entries() throws -> [Entry] {
        try JSONDecoder().decode([Entry].self, from: Data(contentsOf: Self.folder.appending(path: "ledger.json")))
    }

    @Test func everyEntryIsTheAnswerToAClaimScript() throws {
        for entry in try entries() {
            let script = try String(
                contentsOf: Self.folder.appending(path: "claims/\(entry.name).sh"), encoding: .utf8)
            #expect(script.contains("# claim: \(entry.claim)\n"), "\(entry.name): another claim than its script's")
            #expect(script.contains("# limit: \(entry.limit)\n"), "\(entry.name): another limit than its script's")
            #expect(entry.command == "make validate ONLY=\(entry.name)")
        }
    }

    @Test func verdictsFollowFromValuesAndLimits() throws {
        for entry in try entries() {
            let parts = entry.limit.split(separator: " ")
            let bound = try #require(parts.count == 2 ? Double(parts[1]) : nil, "\(entry.name): \(entry.limit)")
            let holds =
                switch (parts[0], entry.value) {
                case (_, nil): false
                case ("<=", let value?): value <= bound
                case (">=", let value?): value >= bound
                case ("=", let value?): value == bound
                default: throw CocoaError(.coderInvalidValue)
                }
            #expect(entry.passes == holds, "\(entry.name)")
        }
    }
}
