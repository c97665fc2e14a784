import Documents
import Foundation
import Testing

private func rows(_ text: String) -> [[String]] { CSVTable(text: text, name: "t.csv").rows.map { $0.map(\.text) } }

private func problems(_ text: String) -> String {
    CSVTable(text: text, name: "t.csv").problems.map(\.description).joined(separator: "\n")
}

@Suite("Tables of separated values")
struct CSVTableTests {
    @Test(
        "every way in which spreadsheets write one table reads alike",
        arguments: [
            "a,b\n1.5,x\n2,y\n", "a,b\r\n1.5,x\r\n2,y\r\n", "a,b\r1.5,x\r2,y", "\u{FEFF}a,b\n1.5,x\n2,y",
            "\u{FEFF}a,b\r\n1.5,x\r\n\r\n2,y\r\n,\r\n", "\"a\",\"b\"\n\"1.5\",\"x\"\n2 , y\n", "a;b\n1,5;x\n2;y\n",
            "a\tb\r\n1,5\tx\r\n2\ty\r\n", "sep=;\r\na;b\r\n1,5;x\r\n2;y\r\n",
        ])
    func spellings(text: String) {
        #expect(rows(text) == [["1.5", "x"], ["2", "y"]])
        #expect(problems(text) == "")
    }

    @Test("quoted cells keep commas, quotes and line ends, and later places stay right")
    func quotes() {
        let text = "a,b\r\n\"x, \"\"y\"\"\r\nz\",1\r\né,\"2\",3\r\n"
        #expect(rows(text) == [["x, \"y\"\r\nz", "1"]])
        #expect(problems(text).hasPrefix("t.csv:4:1: the row has 3 cells, the header 2 columns"))
        #expect(problems("a,b\n1,\"2\n3,4\n") == "t.csv:2:3: the quoted cell does not end")
        #expect(problems("a,b\né,\"2\"3\n").hasPrefix("t.csv:2:6: a quote in the middle of a cell"))
    }

    @Test("a decimal comma is read where it is clear and named where it is not")
    func decimalCommas() throws {
        #expect(problems("a;b\n1,5;2.5\n").contains("some numbers have a decimal comma (t.csv:2:1), others a point"))
        #expect(problems("a;b\n1,234;2\n").contains("may have a decimal comma or a separator of thousands"))
        #expect(rows("a;b\n1,234;0,5\n") == [["1.234", "0.5"]])
        #expect(problems("a,b\n0,9,1\n").contains("if a number has a decimal comma, write a point"))
        let cell = try #require(CSVTable(text: "a\n\"0,9\"\n", name: "t.csv").rows.first?.first)
        let error = #expect(throws: InputError.self) { try cell.number() }
        #expect(error?.description == "t.csv:2:1: '0,9' has a decimal comma; write 0.9")
    }

    @Test("the sign minus of spreadsheets is a sign; in a name it stays what it is")
    func minus() {
        #expect(rows("a;b\n\u{2212}1,5;\u{2212}name\n") == [["-1.5", "\u{2212}name"]])
        #expect(rows("a,b\n\u{2212}1.5e3,\u{2212}\n") == [["-1.5e3", "\u{2212}"]])
    }

    @Test("columns: unknown, missing, twice, in another order")
    func columns() {
        var table = CSVTable(text: "valve,b\n1,2\n", name: "t.csv")
        table.expect(["value"], optional: ["b"])
        let first = "t.csv:1:1: unknown column 'valve'; did you mean 'value'?"
        #expect(table.problems.map(\.description) == [first, "t.csv:1:1: missing column 'value'"])
        #expect(problems("a,b,a\n1,2,3\n") == "t.csv:1:5: column 'a' appears more than once")
        var swapped = CSVTable(text: "b,a\n2,1\n", name: "t.csv")
        swapped.arrange(["a", "b"])
        #expect(swapped.rows.map { $0.map(\.text) } == [["1", "2"]])
        #expect(problems("").contains("the table is empty"))
        #expect(problems("a,b\r\n").contains("the table is empty"))
    }

    @Test("what is no file of text is refused at once: folders, pipes, UTF-16")
    func files() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cimlab-csv-\(getpid())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(mkfifo("\(folder)/pipe", 0o600) == 0)
        for (name, words) in [("pipe", "it is a pipe"), ("", "it is a folder"), ("no.csv", "No such file")] {
            let error = #expect(throws: InputError.self) { try CSVTable(path: "\(folder)/\(name)") }
            #expect(error?.kind == .missing)
            #expect(error?.description.contains(words) == true)
        }
        #expect(throws: FileError.self) { try Digest(ofFile: "\(folder)/pipe") }
        try writeAtomically([0xFF, 0xFE, 0x61, 0x00] as [UInt8], to: "\(folder)/wide.csv", durable: false)
        let wide = #expect(throws: InputError.self) { try CSVTable(path: "\(folder)/wide.csv") }
        #expect(wide?.description.contains("UTF-16") == true)
    }
}
