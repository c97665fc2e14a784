import ArgumentParser
import Documents
import Foundation
import Robustness
import RunStore

extension CellCommand {
    /// `cimlab cell rerun`: the same computation once more.
    struct Rerun: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compute a cell again in this process and store nothing.",
            discussion: "Without --check the new result is printed as JSON.")

        @Argument(help: "The cell's identifier: the first digits suffice.")
        var identifier: String
        @Option(name: .customLong("run"), help: "The run\'s folder.")
        var runFolder = "runs/quick"
        @Flag(help: "Compare with the stored result; exit code 2 where one byte differs.")
        var check = false

        func run() throws {
            try withEndings {
                let laboratory = try Laboratory(directory: runFolder, create: false)
                let cell = try laboratory.store.cell(beginning: identifier)
                guard let specification = try laboratory.store.specification(of: cell),
                    let stored = try laboratory.store.read(cell)
                else { throw RunStoreError.notFound("cell \(cell)") }
                let result = try CellRunner(laboratory: laboratory).compute(specification)
                let bytes = [UInt8](try CanonicalJSON.encode(result))
                guard check else { return try printResult(String(decoding: bytes, as: UTF8.self)) }
                if bytes == stored { return try printResult("\(cell): the same \(bytes.count) bytes") }
                for line in try JSONDifference.lines(stored, bytes) { try printResult(line) }
                try printResult("\(cell): computed again it differs from the stored result (stored | now, above)")
                throw ExitCode(Ending.outsideLimits.rawValue)
            }
        }
    }

    /// `cimlab cell diff`: where two cells differ.
    struct Difference: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "diff",
            abstract: "Print where the specifications and results of two cells differ; exit code 2 where they do.")

        @Argument(help: "A cell: the first digits of its identifier suffice.")
        var first: String
        @Argument(help: "Another one.")
        var second: String
        @Option(name: .customLong("run"), help: "The run\'s folder.")
        var runFolder = "runs/quick"

        func run() throws {
            try withEndings {
                let store = try RunStore(directory: runFolder + "/store", create: false)
                let cells = try [first, second].map { try store.cell(beginning: $0) }
                func lines(_ name: String, _ part: (Digest) throws -> [UInt8]?) throws -> [String] {
                    let parts = try cells.map { try part($0) ?? [] }
                    return try JSONDifference.lines(parts[0], parts[1]).map { "\(name)\($0)" }
                }
                let all =
                    try lines("specification") { try store.specification(of: $0)?.canonicalBytes }
                    + lines("result") { try store.read($0) }
                for line in all { try printResult(line) }
                if !all.isEmpty { throw ExitCode(Ending.outsideLimits.rawValue) }
                try printResult("no difference")
            }
        }
    }
}

/// Two JSON documents, value by value.
enum JSONDifference {
    /// One line a place: `.path.to[3]: first | second`.
    static func lines(_ first: [UInt8], _ second: [UInt8]) throws -> [String] {
        var lines: [String] = []
        func value(_ bytes: [UInt8]) throws -> Any {
            try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
        }
        compare(try value(first), try value(second), "", &lines)
        return lines
    }

    private static func compare(_ first: Any?, _ second: Any?, _ path: String, _ lines: inout [String]) {
        switch (first, second) {
        case (let first as [String: Any], let second as [String: Any]):
            for key in Set(first.keys).union(second.keys).sorted() {
                compare(first[key], second[key], path + "." + key, &lines)
            }
        case (let first as [Any], let second as [Any]):
            for index in 0..<max(first.count, second.count) {
                compare(
                    index < first.count ? first[index] : nil, index < second.count ? second[index] : nil,
                    "\(path)[\(index)]", &lines)
            }
        default:
            let (a, b) = (text(first), text(second))
            if a != b { lines.append("\(path): \(a) | \(b)") }
        }
    }

    private static func text(_ value: Any?) -> String {
        guard let value else { return "nothing" }
        // For people: a value that is no JSON is shown as Swift prints it.
        let data = try? JSONSerialization.data(withJSONObject: value, options: [.fragmentsAllowed, .sortedKeys])
        return data.map { String(decoding: $0, as: UTF8.self) } ?? "\(value)"
    }
}

extension RunStore {
    /// The one finished cell whose identifier begins with these digits.
    func cell(beginning digits: String) throws -> Digest {
        let matches = try completedCells().filter { $0.hex.hasPrefix(digits) }
        guard matches.count == 1, let cell = matches.first else {
            throw RunStoreError.notFound("\(directory): \(matches.count) cells begin with '\(digits)', 1 wanted: it is")
        }
        return cell
    }
}
