import CIMHardware
import Calibration
import CoSearch
import DeviceVariation
import Documents
import ExactSearch
import Foundation
import GSL
import Pictures
import Quantities
import Robustness
import Supernet
import Verdicts

/// Tables, lists and lines that come from other programs and from spreadsheets.
extension FuzzTargets {
    /// The one reader of separated values, with numbers in every cell.
    func separatedValues() throws -> FuzzTarget {
        let seeds = [
            "name,value,unit\n\"a, \"\"b\"\"\",1.5,fJ\r\nc,2e3,\n", "sep=;\na;b\n1,5;2\n3,25;-4\n",
            "\u{FEFF}a\tb\n1\t2\n",
        ].map { Array($0.utf8) }
        return FuzzTarget(name: "separated-values", share: 15, seeds: seeds) {
            guard let text = String(validating: $0, as: UTF8.self) else { return }
            let table = CSVTable(text: text, name: "input")
            for cell in table.rows.flatMap({ $0 }) {
                // An error is a good answer; traps are what is looked for.
                _ = try? cell.number()
                _ = try? cell.wholeNumber(in: 0...10)
            }
        }
    }

    /// Series of reads.
    func series() throws -> FuzzTarget {
        let lines = (0..<70).map { "\($0),\(10 + Double($0 % 5) / 8),\(900 + $0 % 3)\n" }.joined()
        let seeds = [Array("# at 400 Hz\ni,a_uS,b_nS\n\(lines)".utf8)]
        return FuzzTarget(name: "series", share: 4, seeds: seeds) {
            guard let text = String(validating: $0, as: UTF8.self) else { return }
            for one in try ReadSeriesReader.read(text: text, name: "input", interval: Time(si: 2.5e-3)) {
                _ = try ReadSeriesFit(one)
            }
        }
    }

    /// Tables of designs by several simulators.
    func verdictTables() throws -> FuzzTarget {
        let path = folder + "/verdict.csv"
        let seed = try bytes("examples/verdict-table/dosa-designs.csv").prefix(1500)
        return FuzzTarget(name: "verdict-tables", share: 6, seeds: [Array(seed)]) {
            try put($0, path)
            let limits = [TableLimit("area_mm2", .atMost, 1)]
            let source = try VerdictTableFile(
                path: path, group: "network", reference: "rtl", objective: "edp", limits: limits, suspects: [])
            let claim = try Claim(share: 0.9, margin: 0.1, confidence: 0.95)
            _ = try TableVerdict(
                source.table,
                TableVerdict.Question(
                    reference: "rtl", objective: "edp", limits: limits, suspects: source.suspects, areDrawn: false,
                    claim: claim))
        }
    }

    /// Lists of chips that no fit may see.
    func heldOutLists() throws -> FuzzTarget {
        let place = folder + "/held-out"
        try makeDirectory(place)
        return FuzzTarget(
            name: "held-out-lists", share: 4, seeds: [try bytes("reference-circuits/held-out.yaml")]
        ) {
            try put($0, place + "/held-out.yaml")
            _ = try HeldOutChips.read(place, circuits: [])
        }
    }

    /// Lists of pictures, over one picture.
    func pictureLists() throws -> FuzzTarget {
        let place = folder + "/pictures"
        for part in ["images", "segmentation", "gt_sets"] { try makeDirectory("\(place)/\(part)") }
        let picture = try Picture(width: 8, height: 6, channels: 3, bytes: (0..<144).map { UInt8($0) })
        let labels = try Picture(width: 8, height: 6, channels: 1, bytes: (0..<48).map { UInt8($0 % 4) })
        for name in ["a", "b", "c"] {
            try picture.writeJPEG("\(place)/images/\(name).jpg")
            try labels.writePNG("\(place)/segmentation/\(name).png")
        }
        try put(Array("c\n".utf8), place + "/gt_sets/val.txt")
        return FuzzTarget(name: "picture-lists", share: 4, seeds: [Array("a\r\nb\n".utf8), Array("\u{FEFF}a\n".utf8)]) {
            try put($0, place + "/gt_sets/train.txt")
            let source = try PictureSource(folder: place)
            for split in Rooms.Split.allCases {
                _ = try PictureFolder(source, split: split, size: nil)
            }
        }
    }

    /// Lines that external simulators answer.
    func answers() throws -> FuzzTarget {
        let seeds = [
            #"{"id":1,"latency_s":2.1e-3,"energy_J":8.4e-4,"area_m2":5.2e-5,"power_W":0.4,"capacity_bytes":4096}"#,
            #"{"id":2,"infeasible":"too small","needed_pes":1200,"available_pes":1024}"#,
            #"{"id":3,"latency_s":2e-3,"energy_J":8e-4,"area_m2":5e-5,"breakdown":{"adc":{"energy_J":8e-4,"latency_s":2e-3,"area_m2":5e-5}},"second_share":{"energy":0.3,"latency":0.2,"area":0.4}}"#,
        ].map { Array($0.utf8) }
        return FuzzTarget(name: "answers", share: 15, seeds: seeds) {
            let text = String(decoding: $0, as: UTF8.self)
            _ = try SimulatorAnswer(line: text).reply(weightBytes: 4096, second: .sram)
            try SimulatorAnswer.refuseSlips(in: text)
        }
    }

    /// The list of supernets that ship.
    func shippedLists() throws -> FuzzTarget {
        let place = folder + "/shipped"
        try makeDirectory(place)
        let shipped = ShippedSupernets(directory: place)
        return FuzzTarget(name: "shipped-lists", share: 4, seeds: [try bytes("supernets/SHA256SUMS")]) {
            try put($0, shipped.listPath)
            _ = try shipped.files()
            _ = try ShippedEvaluations(shipped)
        }
    }

    /// Summaries of supernets that ship.
    func summaries() throws -> FuzzTarget {
        FuzzTarget(name: "summaries", share: 4, seeds: try Self.files("supernets", "json").map(bytes)) {
            _ = try ForeignJSON.decode(TrainedSupernet.self, from: Data($0))
        }
    }

    /// Certificates of proofs. Checking one is work of its own; that it is read is what counts here.
    func certificates() throws -> FuzzTarget {
        let seed = try bytes("Tests/CommandLineTests/Seeds/certificate.json")
        return FuzzTarget(name: "certificates", share: 4, seeds: [seed]) {
            _ = try ForeignJSON.decode(Certificate.self, from: Data($0))
        }
    }

    /// Designs that a searcher tried, for its grade.
    func gradedDesigns() throws -> FuzzTarget {
        let path = folder + "/designs.jsonl"
        let space = ChipMemory.sram.designSpace
        let seeds = [
            #"{"network": "5x110,5x253,5x475,5x229", "chip": {"rows": 128, "columns": 512, "tiles": 64}}"# + "\n",
            #"{"network":"5x29,5x84,5x196,5x134","chip":{}}"# + "\r\n\r\n"
                + #"{"chip":{"rows":6.4e1},"network":"1x1,1x1,1x1,1x1"}"#,
        ].map { Array($0.utf8) }
        return FuzzTarget(name: "graded-designs", share: 6, seeds: seeds) {
            try put($0, path)
            let model = HardwareModel(coefficients: .nominal)
            for trial in try SearchGradeCommand.read(path, space) {
                // An impossible design is a good answer.
                _ = try? model.cost(of: NominalProblem.workload(trial.architecture), on: trial.design)
            }
        }
    }

    /// Calibrations, and what they predict of a chip: a short one, so that a change hits something.
    func calibrations() throws -> FuzzTarget {
        let path = folder + "/calibration.json"
        let seed = try bytes("Tests/CommandLineTests/Seeds/calibration.json")
        let circuit = try loadReferenceCircuit("reference-circuits/chih_isscc2021")
        return FuzzTarget(name: "calibrations", share: 2, seeds: [seed]) {
            try put($0, path)
            let calibration = try Calibration.read(path)
            _ = try predict(circuit, with: calibration)
            var stream = RandomStream(StreamKey(seed: 1, purpose: "fuzz"))
            for errors in calibration.jointErrors { _ = errors.drawLogFactors(&stream) }
        }
    }
}
