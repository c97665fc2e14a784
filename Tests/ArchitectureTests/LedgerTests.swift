import Foundation
import Testing

/// The ledger of measured claims says what its claim scripts ask, and its verdicts follow from its values.
@Suite struct LedgerTests {
    private struct Entry: Decodable {
        let name, claim, limit, command, commit, when: String
        let value: Double?
        let passes: Bool
        /// Absent from figures that were taken before inputs were kept.
        let inputs, processor: String?
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

    /// Digests of inputs are computed from what a script says that it covers.
    @Test func everyClaimSaysWhatItCoversAndHowLongItTakes() throws {
        let claims = Self.folder.appending(path: "claims")
        let scripts = try FileManager.default.contentsOfDirectory(at: claims, includingPropertiesForKeys: nil)
        #expect(scripts.count > 30)
        for script in scripts {
            let text = try String(contentsOf: script, encoding: .utf8)
            let covers = text.firstMatch(of: /\n# covers: (.+)/)?.1.split(separator: " ") ?? []
            #expect(!covers.isEmpty, "\(script.lastPathComponent) states no product path")
            for path in covers {
                let place = Self.folder.deletingLastPathComponent().deletingLastPathComponent().appending(
                    path: "\(path)")
                #expect(FileManager.default.fileExists(atPath: place.path), "\(script.lastPathComponent): no \(path)")
            }
            #expect(text.contains(/\n# takes: [0-9.]+ (s|min|h)\n/), "\(script.lastPathComponent) states no time")
        }
        for entry in try entries() {
            #expect((entry.inputs == nil) == (entry.processor == nil), "\(entry.name)")
            if let inputs = entry.inputs { #expect(inputs.wholeMatch(of: /[0-9a-f]{64}/) != nil, "\(entry.name)") }
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
