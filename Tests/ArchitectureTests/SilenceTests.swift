import Foundation
import Testing

private let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources")

/// Nothing wrong passes in silence: what turns an error into nothing says why it may.
@Suite struct SilenceTests {
    private func lines(_ body: (_ file: String, _ lines: [String], _ index: Int) -> Void) throws {
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        for case let file as URL in try #require(files) where file.pathExtension == "swift" {
            let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
            for index in lines.indices { body(file.lastPathComponent, lines, index) }
        }
    }

    @Test("every try? has its reason beside it")
    func triesHaveReasons() throws {
        var silent: [String] = []
        var found = 0
        try lines { file, lines, index in
            let code = lines[index].components(separatedBy: "//")[0]
            guard code.contains(/\btry\?/) else { return }
            found += 1
            // The reason stands on the line or in the three before it.
            guard !lines[max(0, index - 3)...index].contains(where: { $0.contains("//") }) else { return }
            silent.append("\(file):\(index + 1)")
        }
        #expect(found > 10, "only \(found) were found: is it looking at the right folder?")
        #expect(silent.isEmpty, "\(silent.joined(separator: ", "))")
    }

    @Test("no catch is empty")
    func catchesDoSomething() throws {
        var empty: [String] = []
        try lines { file, lines, index in
            if lines[index].contains(/catch[^{]*\{\s*\}/) { empty.append("\(file):\(index + 1)") }
        }
        #expect(empty.isEmpty, "\(empty.joined(separator: ", "))")
    }

    @Test("no computed number is made a byte or an index without a check that NaN passes")
    func noMinimumOfNaN() throws {
        // min and max let NaN through, so a clamp around a quotient is no protection: `Int(checked:)` or `Int(exactly:)` is.
        var unguarded: [String] = []
        try lines { file, lines, index in
            if lines[index].contains(/\bU?Int(8|16|32|64)?\(min\(max\([^)]*\/[^)]*\)/) {
                unguarded.append("\(file):\(index + 1)")
            }
        }
        #expect(unguarded.isEmpty, "\(unguarded.joined(separator: ", "))")
    }
}
