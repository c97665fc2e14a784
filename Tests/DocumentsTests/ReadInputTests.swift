import Documents
import Foundation
import Quantities
import Testing

/// All problems of reading `text`, one per line; empty if there are none.
func problems<T>(_ text: String, _ body: (InputNode) throws -> T?) -> String {
    do {
        _ = try readInput(text: text, name: "in.yaml", body)
        return ""
    } catch {
        return "\(error)"
    }
}

private struct Macro: Equatable {
    var rows: Int
    var supply: Voltage
    var kind: String
    var clock: Frequency?
}

private func macro(_ node: InputNode) -> Macro? {
    guard let keys = node.mapping() else { return nil }
    let rows = keys.required("rows")?.int(in: 1...4096)
    let supply = keys.required("supply")?.quantity(Voltage.self, in: .volts(0.3) ... .volts(1.5))
    let kind = keys.required("kind")?.string(oneOf: ["rramAnalog", "sramDigital"])
    let clock = keys.optional("clock")?.quantity(Frequency.self)
    keys.finish()
    guard let rows, let supply, let kind else { return nil }
    return Macro(rows: rows, supply: supply, kind: kind, clock: clock)
}

@Suite("Reading inputs")
struct ReadInputTests {
    @Test("a good input gives its value")
    func goodInput() throws {
        let text = "rows: 256\nsupply: 0.9 V\nkind: rramAnalog   # comment\nclock: ~\n"
        let value = try readInput(text: text, name: "in.yaml", macro)
        #expect(value == Macro(rows: 256, supply: .volts(0.9), kind: "rramAnalog", clock: nil))
    }

    @Test("all problems show together, ordered by place, in the unit that the user wrote")
    func allProblems() {
        let text = """
            suply: 900 mV
            rows: 5000
            supply: 5000 mV
            clock: 200
            kind: rramAnalogue
            """
        #expect(
            problems(text, macro) == """
                in.yaml:1:1: unknown key 'suply'; did you mean 'supply'?
                in.yaml:2:7: rows: 5000 is outside 1 ... 4096
                in.yaml:3:9: supply: 5000 mV is outside 300 mV ... 1500 mV
                in.yaml:4:8: clock: '200' has no unit; a frequency is written with one of THz, GHz, MHz, kHz, Hz, mHz, \
                µHz, nHz, pHz, fHz, aHz
                in.yaml:5:7: kind: 'rramAnalogue' is not one of rramAnalog, sramDigital; did you mean 'rramAnalog'?
                """)
    }

    @Test("missing keys are named at their mapping")
    func missingKeys() {
        let text = "macros:\n  - rows: 1\n    kind: sramDigital\n"
        let found = problems(text) { root -> [Macro]? in
            guard let keys = root.mapping() else { return nil }
            defer { keys.finish() }
            return keys.required("macros")?.list(of: macro)
        }
        #expect(found == "in.yaml:2:5: macros[0]: missing key 'supply'")
    }

    @Test("a value of the wrong kind says what was needed and what was found")
    func wrongKinds() {
        #expect(problems("[1]") { $0.mapping()?.keys } == "in.yaml:1:1: needs keys and values, found a list")
        #expect(problems("{a: 1}") { $0.list() } == "in.yaml:1:1: needs a list, found keys and values")
        #expect(problems("[]") { $0.list() } == "in.yaml:1:1: needs at least one element")
        #expect(problems("[]") { $0.list(allowEmpty: true) } == "")
        #expect(
            problems("a:\n") { $0.mapping()?.required("a")?.string() } == "in.yaml:1:3: a: needs a text, found nothing")
        #expect(problems("a") { $0.int() } == "in.yaml:1:1: 'a' is not a whole number")
        #expect(problems("1.5") { $0.int() } == "in.yaml:1:1: '1.5' is not a whole number")
        #expect(
            problems("-1") { $0.unsignedInt() }.contains("'-1' is not a whole number in 0 ... 18446744073709551615"))
        #expect(problems("yes") { $0.bool() } == "in.yaml:1:1: 'yes' is not true or false")
        #expect(problems("[a]") { $0.bool() } == "in.yaml:1:1: needs true or false, found a list")
        #expect(
            problems("99999999999999999999") { $0.int() }
                == "in.yaml:1:1: 99999999999999999999 is outside \(Int.min) ... \(Int.max)")
    }

    @Test("NaN and infinity are refused", arguments: [".nan", "nan", ".inf", "-.inf", "1e999", "inf"])
    func nonFinite(text: String) {
        #expect(problems(text) { $0.double() }.hasPrefix("in.yaml:1:1: '\(text)' is not a finite number"))
        #expect(problems("\(text) V") { $0.quantity(Voltage.self) } != "")
        #expect(problems(text) { $0.fraction() } != "")
    }

    @Test("fractions and their ranges in percent")
    func fractions() throws {
        #expect(try readInput(text: "5 %", name: "x") { $0.fraction() } == 0.05)
        #expect(try readInput(text: "0.05", name: "x") { $0.fraction() } == 0.05)
        #expect(problems("150 %") { $0.fraction(in: 0...1) } == "in.yaml:1:1: 150 % is outside 0 % ... 100 %")
        #expect(problems("1.5") { $0.fraction(in: 0...1) }.hasPrefix("in.yaml:1:1: 1.5 is outside 0 ... 1"))
        #expect(problems("1.5") { $0.double(in: 0...0.1) } == "in.yaml:1:1: 1.5 is outside 0 ... 0.1")
    }

    @Test("one grammar of numbers: whole numbers as programs write them, hints for percents and decimal commas, sizes")
    func numbers() throws {
        for text in ["64", "64.0", "6.4e1", "640e-1"] {
            #expect(try readInput(text: text, name: "x") { $0.int() } == 64)
            #expect(try readInput(text: text, name: "x") { $0.unsignedInt() } == 64)
        }
        #expect(try readInput(text: "18446744073709551615", name: "x") { $0.unsignedInt() } == .max)
        #expect(try readInput(text: "-9223372036854775807", name: "x") { $0.int() } == -.max)
        #expect(problems("18446744073709551616") { $0.unsignedInt() } != "")
        #expect(problems("64.5") { $0.int() }.contains("is not a whole number"))
        #expect(problems("1e300") { $0.int(in: 1...9) } == "in.yaml:1:1: 1e300 is outside 1 ... 9")
        #expect(problems("5") { $0.fraction(in: 0...1) }.hasSuffix("5 is outside 0 ... 1; 5 % is written '5 %'"))
        #expect(problems("0,9") { $0.double() } == "in.yaml:1:1: '0,9' has a decimal comma; write 0.9")
        #expect(problems("1.234,56") { $0.double() }.hasSuffix("write 1234.56"))
        #expect(problems("1,234,567.5") { $0.double() }.hasSuffix("write 1234567.5"))
        #expect(problems("0,9 V") { $0.quantity(Voltage.self) }.contains("write '0.9 V'"))
        #expect(problems("5 %") { $0.double() }.contains("a percentage, here a plain number is meant"))
        let sizes = ["1 MB", "1 mb", "1 MiB", "1mib", "1024 kB", "1048576 B", "0.0009765625 GB"]
        for text in sizes { #expect(try readInput(text: text, name: "x") { $0.bytes(in: 1...(1 << 40)) } == 1 << 20) }
        #expect(
            problems("3 MB") { $0.bytes(in: 1...(1 << 20)) }.hasSuffix("3 MB is outside 9.5367431640625e-7 ... 1 MB"))
        #expect(problems("1e300 GB") { $0.bytes(in: 1...9) }.contains("is outside"))
        #expect(problems("3") { $0.bytes(in: 1...9) }.contains("has no unit"))
    }

    @Test("enumerations are read by their raw values")
    func enumerations() throws {
        enum Memory: String, CaseIterable { case rram, sram }
        #expect(try readInput(text: "sram", name: "x") { $0.choice(Memory.self) } == .sram)
        #expect(
            problems("srom") { $0.choice(Memory.self) }
                == "in.yaml:1:1: 'srom' is not one of rram, sram; did you mean 'sram'?")
    }

    @Test("names chosen by the user come in the order of the file")
    func freeNames() throws {
        let entries = try readInput(text: "zeta: 1\nalpha: 2\n", name: "x") { root -> [String]? in
            guard let keys = root.mapping() else { return nil }
            let names = keys.all().compactMap { entry in entry.value.int().map { "\(entry.key)=\($0)" } }
            keys.finish()
            return names
        }
        #expect(entries == ["zeta=1", "alpha=2"])
    }

    @Test("a custom report carries key and place; errors of other inputs are joined")
    func reports() {
        let found = problems("a:\n  b: 3\n") { root -> Int? in
            let node = root.mapping()?.required("a")?.mapping()?.required("b")
            node?.report("3 is odd")
            return try readInput(text: "[1", name: "other.yaml") { $0.int() }
        }
        #expect(found.hasPrefix("in.yaml:2:6: a.b: 3 is odd\nother.yaml:"))
        #expect(problems("a") { _ -> Int? in nil } == "in.yaml:1:1: the input is incomplete")
        struct Other: Error {}
        #expect(throws: Other.self) { try readInput(text: "a", name: "x") { _ -> Int? in throw Other() } }
    }

    @Test(
        "text that is not YAML says where",
        arguments: [
            ("a: 1\nb: 2\na: 2\n", "in.yaml:1:1: key 'a' appears more than once"),
            ("a:\n\t- b\n", "in.yaml:2:1: not YAML: found character that cannot start any token"),
            ("a: [1, 2\nb: 3", "in.yaml:2:2: not YAML: did not find expected ',' or ']'"),
            ("a: *x", "in.yaml:1:4: not YAML: found undefined alias"),
            ("a: 1\n---\nb: 2\n", "in.yaml:2:1: not YAML: but found another document"),
            ("a: 1\nb: \u{1}b", "in.yaml:2:1: not YAML: control characters are not allowed"),
            ("", "in.yaml:1:1: the input is empty"), ("? [a]\n: b\n", "in.yaml:1:3: keys must be plain words"),
        ])
    func notYAML(text: String, message: String) {
        let found = problems(text) { $0.mapping()?.keys }
        #expect(found.hasPrefix(message), "\(found)")
    }

    @Test("aliases work, and inputs that expand without end are refused")
    func aliasBomb() throws {
        let shared = try readInput(text: "a: &x 3\nb: *x\n", name: "x") { $0.mapping()?.required("b")?.int() }
        #expect(shared == 3)
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1..<30 {
            let references = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            bomb += "a\(level): &a\(level) [\(references)]\n"
        }
        let found = problems(bomb) { $0.mapping()?.keys }
        #expect(found.contains("more than 1000000 values"))
        // In keys the parser itself would hash the expansion: fifteen levels would take years.
        let levels = bomb.split(separator: "\n").prefix(15).joined(separator: "\n")
        for last in ["? *a14\n: 1\n", "{*a14 : 1}\n", "b: {[*a14, 2]: 3}\n", "b: !x {? {c: *a14} : 3}\n"] {
            let key = last.hasPrefix("{") ? "b: " + last : last
            let found = problems(levels + "\n" + key) { node in node.mapping().map(\.keys) }
            #expect(found.contains("more than 1000000 values"))
        }
        let words = "text: \"a & b * c\"\nother: |\n  &x *y\nlast: R&D *\n"
        #expect(try readInput(text: words, name: "x") { $0.mapping()?.keys } == ["text", "other", "last"])
        #expect(problems(String(repeating: "[", count: 100_000)) { $0.list() }.contains("1000 levels"))
        #expect(problems(String(repeating: "- ", count: 100_000)) { $0.list() }.contains("1000 levels"))
        #expect(problems(String(repeating: " ", count: 17 << 20)) { $0.list() }.contains("larger than 16 MiB"))
    }

    @Test("files: missing, not text, and read")
    func files() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cimlab-documents-\(getpid())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let missing = try #require(throws: InputError.self) { try readInput("\(folder)/no.yaml") { $0.int() } }
        #expect(missing.kind == .missing)
        #expect(missing.description == "cannot read '\(folder)/no.yaml': No such file or directory")
        let directory = try #require(throws: InputError.self) { try readInput(folder) { $0.int() } }
        #expect(directory.kind == .missing)

        try writeAtomically([0x61, 0x0A, 0xFF, 0x0A] as [UInt8], to: "\(folder)/latin.yaml", durable: false)
        let latin = try #require(throws: InputError.self) { try readInput("\(folder)/latin.yaml") { $0.string() } }
        #expect(latin.kind == .malformed)
        #expect(latin.description == "\(folder)/latin.yaml:2:1: the file is not UTF-8 text")

        try writeAtomically(Array("µ: 7".utf8), to: "\(folder)/good.yaml", durable: true)
        #expect(try readInput("\(folder)/good.yaml") { $0.mapping()?.required("µ")?.int() } == 7)
    }
}
