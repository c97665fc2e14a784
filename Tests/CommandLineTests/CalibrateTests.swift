import Foundation
import Testing

/// `cimlab calibrate` and `predict` with a circuit of one's own, right and wrong.
@Suite struct CalibrateTests {
    private static let circuit = "reference-circuits/jia_jssc2020"

    /// A copy of a reference circuit under its own name, with changes to its table.
    private static func chip(_ folder: ScratchFolder, _ change: (String) -> String) throws -> String {
        let copy = folder.path + "/jia_jssc2020"
        try FileManager.default.copyItem(atPath: Command.root + "/" + circuit, toPath: copy)
        let table = copy + "/measurements.csv"
        let text = try String(contentsOfFile: table, encoding: .utf8)
        try change(text).write(toFile: table, atomically: true, encoding: .utf8)
        return copy
    }

    /// The cells of a row, quotes kept: a comma inside quotes parts nothing.
    private static func cells(_ row: String) -> [String] {
        var (cells, isQuoted) = ([""], false)
        for character in row {
            if character == "\"" { isQuoted.toggle() }
            if character == ",", !isQuoted { cells.append("") } else { cells[cells.count - 1].append(character) }
        }
        return cells
    }

    @Test("own effects are written, and predict the chip's operating points")
    func ownEffects() throws {
        let folder = try ScratchFolder()
        let chip = try Self.chip(folder) { $0 }
        let file = folder.path + "/own.json"
        let fitted = try Command(["calibrate", "--with", chip, "--first", "2", "--output", file])
        #expect(fitted.status == 0, "\(fitted.errors)")
        #expect(fitted.output.contains("[[Own effects]]"))
        let command = try Command(["predict", chip, "--calibration", file, "--json"])
        #expect(command.status == 0, "\(command.errors)")
        let document = try JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [String: Any]
        let points = try #require(document?["points"] as? [[String: Any]])
        #expect(points.count >= 5)
        for point in points {
            for quantity in ["energyPerMAC", "latency", "area", "efficiency"] {
                let value = try #require(point[quantity] as? [String: Double])
                let (low, middle, high) = (value["low"] ?? .nan, value["value"] ?? .nan, value["high"] ?? .nan)
                #expect(0 < low && low < middle && middle < high, "\(quantity): \(value)")
            }
        }
        let other = try Command(["predict", "reference-circuits/wan_isscc2020", "--calibration", file])
        #expect(other.status == 65 && other.errors.contains("the own effects of jia_jssc2020"), "\(other.errors)")
    }

    @Test(
        "a chip that cannot be calibrated says why, with 65, and leaves no file",
        arguments: [
            ("empty table", "measurements.csv:1:1"), ("no unit", "unit"), ("one point", "cannot be calibrated because"),
            ("all excluded", "cannot be calibrated because"),
        ])
    func cannotBeCalibrated(fault: String, message: String) throws {
        let folder = try ScratchFolder()
        let chip = try Self.chip(folder) { text in
            let lines = text.split(separator: "\n").map(String.init)
            let excluded = Self.cells(lines[0]).firstIndex(of: "excluded") ?? 0
            switch fault {
            case "empty table": return ""
            case "no unit": return text.replacingOccurrences(of: ",TOPS/W,", with: ",,")
            case "one point":
                let first = lines.first { $0.hasPrefix("energy_per_mac,") && Self.cells($0)[excluded].isEmpty } ?? ""
                return lines[0] + "\n" + first + "\n"
            default:
                let rows = lines.dropFirst().map { line in
                    var cells = Self.cells(line)
                    if cells[excluded].isEmpty { cells[excluded] = "other scope" }
                    return cells.joined(separator: ",")
                }
                return ([lines[0]] + rows).joined(separator: "\n") + "\n"
            }
        }
        let file = folder.path + "/own.json"
        let command = try Command(["calibrate", "--with", chip, "--first", "1", "--output", file])
        #expect(command.status == 65, "\(command.errors)")
        #expect(command.errors.contains(message), "\(command.errors)")
        #expect(!FileManager.default.fileExists(atPath: file))
        #expect(command.output.isEmpty)
    }

    @Test("too few circuits cannot be calibrated, and no file is written")
    func tooFewChips() throws {
        let folder = try ScratchFolder()
        _ = try Self.chip(folder) { $0 }
        let file = folder.path + "/calibration.json"
        let command = try Command(["calibrate", "--circuits", folder.path, "--output", file])
        #expect(command.status == 65, "\(command.errors)")
        #expect(command.errors.contains("cannot be calibrated: 1 chips"), "\(command.errors)")
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test("a fit that does not converge ends with 3, says what to do, and writes no calibration")
    func notConverged() throws {
        let folder = try ScratchFolder()
        let file = folder.path + "/calibration.json"
        let command = try Command(["calibrate", "--maximum-rounds", "1", "--output", file])
        #expect(command.status == 3, "\(command.errors)")
        #expect(command.errors.contains("did not converge: after 1 rounds"), "\(command.errors)")
        #expect(command.errors.contains("--maximum-rounds"), "\(command.errors)")
        #expect(!FileManager.default.fileExists(atPath: file))
        #expect(command.output.isEmpty)
    }
}
