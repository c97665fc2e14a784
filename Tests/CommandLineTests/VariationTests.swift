import Foundation
import Testing

/// `cimlab variation` as a user runs it.
@Suite struct VariationTests {
    private func folder() throws -> URL {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("cimlab-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        return url
    }

    private static let good = (1...40).map { "0,1,20,\(20 + Double($0) / 10)" }

    @Test(
        "a wrong table ends with 65 and names column and row; nothing is fitted",
        arguments: [
            ("level,time_s,target_uS", [], "t.csv:1:1", "missing column 'conductance_uS'"),
            ("level,time_s,target_uS,conductance", [], "t.csv:1:24", "column 'conductance' has no unit"),
            ("level,time_s,target_uS,conductance_uS", ["0,1,20,-3"], "t.csv:42:8", "-3 is negative"),
            ("level,time_s,target_uS,conductance_uS", ["5,1,20,21"], "t.csv:42:1", "level 5, time 1.0 s has 1 cells"),
            ("level,time_s,target_uS,conductance_uS", ["0,1,20,oops"], "t.csv:42:8", "'oops' is not a finite number"),
        ])
    func wrongTables(header: String, last: [String], place: String, message: String) throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let rows = header.hasSuffix("_uS") && header.contains("conductance") ? Self.good + last : ["0,1,20,21"]
        try Data(([header] + rows).joined(separator: "\n").utf8).write(to: folder.appendingPathComponent("t.csv"))
        let command = try Command(["variation", "fit", folder.path + "/t.csv", "--bootstrap", "0"])
        #expect(command.status == 65, "\(command.errors)")
        #expect(command.output.isEmpty)
        #expect(command.errors.contains(place) && command.errors.contains(message), "\(command.errors)")
    }

    @Test("a table or preset that is not there ends with 66, a wrong family with 64")
    func missing() throws {
        #expect(try Command(["variation", "fit", "nowhere.csv"]).status == 66)
        let preset = try Command(["variation", "show", "wan2022-crosssym"])
        #expect(preset.status == 66 && preset.errors.contains("did you mean 'wan2022-crosssim'"))
        let family = try Command(["variation", "fit", "nowhere.csv", "--model", "studnet-t"])
        #expect(family.status == 64 && family.errors.contains("student-t"))
    }

    @Test("what a preset samples is fitted, and the preset that comes out is injected again")
    func roundTrip() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let sample = try Command(["variation", "sample", "wan2022-crosssim", "--levels", "4", "--cells", "300"])
        #expect(sample.status == 0, "\(sample.errors)")
        try Data(sample.output.utf8).write(to: folder.appendingPathComponent("cells.csv"))
        let mine = folder.path + "/mine.yaml"
        let fit = try Command(
            ["variation", "fit", folder.path + "/cells.csv", "--bootstrap", "0", "--spatial", "--output", mine])
        #expect(fit.status == 0, "\(fit.errors)")
        #expect(fit.output.contains("[[Groups]]") && fit.output.contains("[[Space]]"))
        let text = try String(contentsOfFile: mine, encoding: .utf8)
        #expect(text.hasPrefix("# Written by `cimlab variation fit "))
        let again = try Command(["variation", "show", mine, "--json"])
        #expect(again.status == 0 && again.output.contains("\"mine\""), "\(again.errors)")
    }

    @Test("a preset is drawn: by target, distribution, in time, in space")
    func figure() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let command = try Command(["variation", "show", "cmo-hfox-2pct", "--figure", folder.path])
        #expect(command.status == 0, "\(command.errors)")
        let table = try String(contentsOf: folder.appendingPathComponent("V-cmo-hfox-2pct.csv"), encoding: .utf8)
        for panel in ["by-target", "distribution", "in-time"] { #expect(table.contains(panel + ",")) }
        for number in 1...2 {
            let name = "V-cmo-hfox-2pct_map\(number).csv"
            let map = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            #expect(map.split(separator: "\n").count == 1 + 64 * 64)
        }
        #expect(FileManager.default.fileExists(atPath: folder.path + "/V-cmo-hfox-2pct.svg"))
    }
}
