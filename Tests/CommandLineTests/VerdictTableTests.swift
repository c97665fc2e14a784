import Foundation
import Testing

/// `cimlab verdict table`, right and wrong.
@Suite struct VerdictTableTests {
    private static let dosa = [
        "verdict", "table", "examples/verdict-table/dosa-designs.csv", "--reference", "rtl", "--minimise", "edp",
        "--group",
        "network",
    ]

    private func document(_ arguments: [String], status: Int32 = 0) throws -> [String: Any] {
        let command = try Command(arguments + ["--json"])
        #expect(command.status == status, "\(command.errors)")
        return try #require(try JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [String: Any])
    }

    @Test("what DOSA's analytical model costs when RTL judges: 91, 1.0, 2.2 and 0 %")
    func publicExample() throws {
        let document = try document(Self.dosa)
        #expect(document["word"] is NSNull && document["lower"] is NSNull)
        let groups = try #require(document["groups"] as? [String: [String: Any]])
        for (name, regret) in [("bert", 0.906), ("net22", 0.010), ("net23", 0.022), ("net24", 0)] {
            let mean = try #require(groups[name]?["regret_mean"] as? Double)
            #expect(abs(mean - regret) < 5e-4, "\(name): \(mean)")
        }
        #expect(document["draws"] as? Int == 4 && document["good"] as? Int == 3)
        let text = try Command(Self.dosa)
        #expect(text.status == 0 && text.output.contains("For these simulators: 3 of 4 choices"))
    }

    @Test("the example's designs are the sums of its layers")
    func exampleIsSummed() throws {
        let awk = Process()
        awk.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let folder = Command.root + "/examples/verdict-table/"
        awk.arguments = ["awk", "-f", folder + "sum-layers.awk", folder + "dosa-layers.csv"]
        let output = Pipe()
        awk.standardOutput = output
        try awk.run()
        let summed = output.fileHandleForReading.readDataToEndOfFile()
        awk.waitUntilExit()
        #expect(try summed == Data(contentsOf: URL(fileURLWithPath: folder + "dosa-designs.csv")))
    }

    @Test(
        "a random sample of suspects gets a word and an exit status",
        arguments: [(40, "robust", 0), (36, "not proven", 3), (20, "not robust", 2)])
    func drawn(harmless: Int, word: String, status: Int32) throws {
        let folder = try ScratchFolder()
        // A byte order mark, CRLF and a quoted cell, as spreadsheets write them.
        var lines = ["\u{FEFF}design," + (0..<40).map { "e@s\($0)" }.joined(separator: ",") + ",e@chip,area@chip"]
        for (design, truth) in [("\"small, fast\"", 100.0), ("big", 150), ("huge", 300)] {
            let seen = (0..<40).map { $0 >= harmless && design == "huge" ? 1 : truth * 1.02 }
            lines.append(design + "," + seen.map { "\($0)" }.joined(separator: ",") + ",\(truth),2")
        }
        let file = try folder.write("t.csv", lines.joined(separator: "\r\n") + "\r\n")
        let question = ["verdict", "table", file, "--reference", "chip", "--minimise", "e", "--suspects", "drawn"]
        let found = try document(question, status: status)
        #expect(found["word"] as? String == word)
        #expect(found["good"] as? Int == harmless && found["draws"] as? Int == 40 && found["illegal"] as? Int == 0)
        let lower = try #require(found["lower"] as? Double)
        #expect((lower > 0.9) == (word == "robust"))
        // Nothing is legal.
        let none = try document(question + ["--limit", "area <= 1"], status: 2)
        #expect(none["word"] as? String == "no answer" && none["lower"] is NSNull)
    }

    @Test(
        "a wrong table or question says where and what",
        arguments: [
            ("d,e@chip,e@model\na,1,nan\n", [], 65, "t.csv:2:5"),
            ("d,e@chip,e@model\na,1\n", [], 65, "t.csv:2"),
            ("d,e@chip,e@chip\na,1,2\n", [], 65, "more than once"),
            ("d,e@chip,e@model\na,0,2\n", [], 65, "must be positive"),
            ("d,e@chip,\"e@model\na,1,2\n", [], 65, "does not end"),
            ("d,e@chip,@model\na,1,2\n", [], 65, "metric@simulator"),
            ("d,e@chip\na,1\n", [], 65, "there is no suspect"),
            ("d,en@chip,en@model\na,1,2\n", [], 65, "missing column 'e@chip'"),
            ("d,e@chip,e@model\na,1,2\n", ["--group", "grp"], 65, "no column 'grp'"),
            ("d,e@chip,e@model\na,1,2\n", ["--suspect", "modle"], 65, "did you mean 'model'"),
            ("d,e@chip,e@model\na,1,2\n", ["--limit", "area <= 1"], 65, "missing column 'area@chip'"),
            ("d,e@chip,e@model\na,1,2\n", ["--limit", "e < 1"], 64, "METRIC <= VALUE"),
            ("d,e@chip,e@model\na,1,2\n", ["--share", "90"], 64, "90 %"),
            ("d,e@chip,e@model\na,1,2\n", ["--confidence", "100 %"], 64, "confidence"),
            ("", [], 65, "t.csv"),
        ] as [(String, [String], Int32, String)])
    func wrongInput(table: String, options: [String], status: Int32, message: String) throws {
        let folder = try ScratchFolder()
        let file = try folder.write("t.csv", table)
        let command = try Command(["verdict", "table", file, "--reference", "chip", "--minimise", "e"] + options)
        #expect(command.status == status, "\(command.errors)")
        #expect(command.errors.contains(message), "\(command.errors)")
        #expect(command.output.isEmpty)
    }

    @Test("a table that is not there is missing input")
    func missing() throws {
        let command = try Command(["verdict", "table", "no.csv", "--reference", "a", "--minimise", "b"])
        #expect(command.status == 66 && command.errors.contains("no.csv"), "\(command.errors)")
    }
}
