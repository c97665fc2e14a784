import CIMHardware
import Calibration
import DeviceVariation
import Documents
import Foundation
import Quantities
import Robustness
import Supernet

/// A reader of files, with the files that it is fed changed copies of.
struct FuzzTarget {
    /// Its name on the command line.
    let name: String
    /// Its part of the inputs: quick readers get more.
    let share: Int
    /// Whole files that the reader takes.
    let seeds: [[UInt8]]
    /// Reads an input. Errors are what a reader is for; only crashes and hangs count.
    let read: ([UInt8]) throws -> Void
}

/// All readers.
struct FuzzTargets {
    /// A folder of this process, in memory where the machine has such a file system.
    let folder: String
    /// Seconds of work on one input that count as a hang.
    let limit: Double

    /// A folder's name that no other process has.
    static func freshFolder(_ name: String) -> String {
        let base = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm/" : NSTemporaryDirectory()
        return base + "cimlab-fuzz-\(getpid())-\(name)"
    }

    init(folder: String, limit: Double) throws {
        self.folder = folder
        self.limit = limit
        for part in ["experiments", "experiments/designs", "reference-circuits/devices"] {
            try makeDirectory("\(folder)/\(part)")
        }
        try copy("experiments/supernet-b0.yaml")
        for part in ["reference-circuits/devices", "experiments/designs"] {
            for name in try Self.files(part, "yaml") { try copy(name) }
        }
    }

    func all() throws -> [FuzzTarget] {
        try [
            experiments(), supernets(), designs(), circuits(), measurements(), presets(), cellTables(), cells(),
            plans(),
            records(), checkpoints(), requests(), quantities(), matlab(), png(), jpeg(), separatedValues(), series(),
            verdictTables(), heldOutLists(), pictureLists(), answers(), shippedLists(), summaries(), certificates(),
            gradedDesigns(), calibrations(),
        ]
    }

    // MARK: What people write. Those of machines: FuzzTarget+Machines.swift

    private func experiments() throws -> FuzzTarget {
        let path = folder + "/experiments/input.yaml"
        return FuzzTarget(
            name: "experiments", share: 2,
            seeds: try ["b1", "c1", "d1", "d2", "e1", "f", "g"].map { try bytes("experiments/appendix-\($0).yaml") }
        ) {
            try put($0, path)
            if case .searches(let experiment) = try ExperimentFile(path: path, profile: .smallest) {
                _ = try experiment.summary()
            }
        }
    }

    private func supernets() throws -> FuzzTarget {
        let path = folder + "/experiments/input-supernet.yaml"
        return FuzzTarget(name: "supernets", share: 4, seeds: [try bytes("experiments/supernet-b0.yaml")]) {
            try put($0, path)
            _ = try SupernetConfiguration(path: path, profile: .quick)
        }
    }

    private func designs() throws -> FuzzTarget {
        let path = folder + "/design.yaml"
        let model = HardwareModel(coefficients: .nominal)
        return FuzzTarget(
            name: "designs", share: 4, seeds: try Self.files("experiments/designs", "yaml").map(bytes)
        ) {
            try put($0, path)
            let design = try DesignFile(path: path)
            _ = try model.cost(of: design.workload.workload(of: design.architecture), on: design.chip)
        }
    }

    private func circuits() throws -> FuzzTarget {
        try circuitFile("circuit.yaml", beside: "measurements.csv", name: "circuits", share: 2)
    }

    private func measurements() throws -> FuzzTarget {
        try circuitFile("measurements.csv", beside: "circuit.yaml", name: "measurements", share: 2)
    }

    /// One file of a circuit is changed, the other one stays.
    private func circuitFile(_ file: String, beside other: String, name: String, share: Int) throws -> FuzzTarget {
        let circuit = "reference-circuits/chih_isscc2021"
        let place = "\(folder)/\(name)/chih_isscc2021"
        try makeDirectory(place)
        try put(bytes("\(circuit)/\(other)"), "\(place)/\(other)")
        return FuzzTarget(name: name, share: share, seeds: [try bytes("\(circuit)/\(file)")]) {
            try put($0, "\(place)/\(file)")
            _ = try loadReferenceCircuit(place)
        }
    }

    private func presets() throws -> FuzzTarget {
        FuzzTarget(
            name: "presets", share: 4, seeds: try Self.files("reference-circuits/devices", "yaml").map(bytes)
        ) {
            guard let text = String(validating: $0, as: UTF8.self) else { return }
            _ = try loadVariationPreset(text: text, name: "input").model()
        }
    }

    private func cellTables() throws -> FuzzTarget {
        let seeds = [
            "level,time_s,target_uS,conductance_uS,address,row,column\n0,1,10,9.5,0,0,0\n1,1,20,21.5,1,0,1\n"
                + "0,100,10,9.25,0,0,0\n1,100,20,-0.125,1,0,1\n",
            "t0s_uS,t1s_uS,t100s_uS\n10,10.5,11\n20,,19.5\n\"5\",5,5\n",
        ].map { Array($0.utf8) }
        var options = CellTableOptions()
        options.minimumCells = 1
        var made = options
        made.levels = 8
        made.maximum = .microsiemens(40)
        return FuzzTarget(name: "tables", share: 20, seeds: seeds) { [options, made] in
            guard let text = String(validating: $0, as: UTF8.self) else { return }
            // Errors are what a reader is to give; traps are what is looked for.
            _ = try? CellTable(text: text, name: "input", options: options)
            _ = try CellTable(text: text, name: "input", options: made)
        }
    }

    private func quantities() throws -> FuzzTarget {
        let seeds = ["0.9 V", "12.5 fJ", "200 mm2", "1e-3 µS", "95 %", "-40 degC"].map { Array($0.utf8) }
        return FuzzTarget(name: "quantities", share: 10, seeds: seeds) {
            guard let text = String(validating: $0, as: UTF8.self) else { return }
            _ = DecimalText.parse(text)
            // As above: an error is a good answer.
            _ = try? Energy(parsing: text)
            _ = try Voltage(parsing: text)
        }
    }

    // MARK: Files

    func bytes(_ path: String) throws -> [UInt8] { [UInt8](try readFile(path)) }

    private func copy(_ path: String) throws { try put(bytes(path), "\(folder)/\(path)") }

    func put(_ bytes: [UInt8], _ path: String) throws {
        guard let file = fopen(path, "wb") else { throw FileError(operation: "write", path: path, code: errno) }
        defer { fclose(file) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
            throw FileError(operation: "write", path: path, code: errno)
        }
    }

    static func files(_ folder: String, _ ending: String) throws -> [String] {
        // A folder of seeds that is not there has no seeds.
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw FileError(operation: "read", path: folder, code: ENOENT)
        }
        return names.filter { $0.hasSuffix("." + ending) }.sorted().map { "\(folder)/\($0)" }
    }
}
