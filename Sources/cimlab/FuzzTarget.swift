import CIMHardware
import Calibration
import CoSearch
import DeviceVariation
import Documents
import Foundation
import Matio
import Pictures
import Quantities
import Robustness
import RunStore
import Supernet
import Torch

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
    private let folder: String

    /// A folder's name that no other process has.
    static func freshFolder(_ name: String) -> String {
        let base = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm/" : NSTemporaryDirectory()
        return base + "cimlab-fuzz-\(getpid())-\(name)"
    }

    init(folder: String) throws {
        self.folder = folder
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
            records(), checkpoints(), requests(), quantities(), matlab(), png(), jpeg(),
        ]
    }

    // MARK: Files that people write

    private func experiments() throws -> FuzzTarget {
        let path = folder + "/experiments/input.yaml"
        return FuzzTarget(
            name: "experiments", share: 2,
            seeds: try ["appendix-b1", "appendix-d2", "appendix-e1"].map { try bytes("experiments/\($0).yaml") }
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
            _ = try? CellTable(text: text, name: "input", options: options)
            _ = try CellTable(text: text, name: "input", options: made)
        }
    }

    // MARK: Files that machines write

    private var probe: CellSpecification {
        get throws {
            try CellSpecification(
                kind: "probe", epoch: 1, seed: 7,
                canonicalConfiguration: Array(#"{"level":0.1,"memory":"rram \"x\"\n,\"epoch\":9"}"#.utf8))
        }
    }

    /// Half of the inputs get a right digest, so that the reader behind it sees them.
    private static func sealed(_ bytes: [UInt8]) -> [UInt8] {
        let seal = Array("\"sha256\":\"".utf8)
        guard bytes.count % 2 == 0, let start = bytes.lastIndex(of: UInt8(ascii: "\n"), before: bytes.count - 1) else {
            return bytes
        }
        let body = Array(bytes[...start])
        return body + seal + Array("\(Digest(of: body).hex)\"}\n".utf8)
    }

    private func cells() throws -> FuzzTarget {
        let store = try RunStore(directory: folder + "/cells-store")
        let cell = try probe
        try store.write(canonicalResult: Array(#"{"energy":0.25,"label":"x"}"#.utf8), for: cell)
        let path = store.path(of: cell.identifier)
        return FuzzTarget(name: "cells", share: 20, seeds: [try bytes(path)]) {
            let input = Self.sealed($0)
            try put(input, path)
            _ = try store.state(of: cell.identifier)
            // Under the name that its own specification asks for, the file is read to the end.
            let line = input.prefix { $0 != UInt8(ascii: "\n") }.dropFirst(8).dropLast()
            let name = Digest(of: Array(line))
            guard name != cell.identifier else { return }
            let second = store.path(of: name)
            try makeDirectory((second as NSString).deletingLastPathComponent)
            try put(input, second)
            defer { unlink(second) }
            _ = try store.specification(of: name)
            _ = try store.read([String: String].self, of: name)
        }
    }

    private func plans() throws -> FuzzTarget {
        let store = try RunStore(directory: folder + "/plans-store")
        let plan = try Plan(name: "probe", cells: [try probe])
        let identifier = try store.write(plan)
        let seed = try bytes("\(store.directory)/plans/\(identifier.hex).json")
        return FuzzTarget(name: "plans", share: 20, seeds: [seed]) {
            let input = Self.sealed($0)
            let name = Digest(of: input)
            let path = "\(store.directory)/plans/\(name.hex).json"
            try put(input, path)
            defer { unlink(path) }
            _ = try store.status(of: store.plan(name))
        }
    }

    /// Recorded failures and attempts.
    private func records() throws -> FuzzTarget {
        let store = try RunStore(directory: folder + "/records-store")
        let cell = try probe
        try store.recordFailure(RecordedFailure(message: "no design"), of: cell)
        try store.record(Attempt(cell: cell, seconds: 1.5, outcome: .done))
        let failure = "\(store.directory)/failed/\(cell.identifier.hex).json"
        let attempts =
            try "\(store.directory)/attempts/"
            + FileManager.default.contentsOfDirectory(atPath: store.directory + "/attempts")[0]
        return FuzzTarget(name: "records", share: 15, seeds: [try bytes(failure), try bytes(attempts)]) {
            try put(Self.sealed($0), failure)
            try put($0, attempts)
            _ = try store.failure(of: cell.identifier)
            _ = try store.medianSeconds()
        }
    }

    private func checkpoints() throws -> FuzzTarget {
        let tensors = [
            NamedTensor("a", try Tensor([1, 2, 3, 4, 5, 6], shape: [2, 3])),
            NamedTensor("b", try Tensor([7], shape: [1])),
        ]
        let seed = [UInt8](try Safetensors.encode(tensors, metadata: ["state": "{\"step\":3}"]))
        return FuzzTarget(name: "checkpoints", share: 10, seeds: [seed]) {
            let file = try Safetensors.decode(Data($0))
            for name in file.names { _ = try file.floats(name) }
            try file.load(into: tensors)
        }
    }

    /// Requests of the protocol of external simulators, answered.
    private func requests() throws -> FuzzTarget {
        let simulator = ReferenceSimulator(model: HardwareModel(coefficients: .nominal))
        let seeds = try Self.files("experiments/designs", "yaml").map { path in
            let design = try DesignFile(path: path)
            return [UInt8](
                try CanonicalJSON.encode(
                    SimulatorRequest(
                        id: 1, architecture: design.architecture, workload: design.workload, chip: design.chip)))
        }
        return FuzzTarget(name: "requests", share: 4, seeds: seeds) {
            let request = try JSONDecoder().decode(SimulatorRequest.self, from: Data($0))
            let workload = try request.workload.workload(of: request.architecture)
            _ = try simulator.metrics(of: workload, architecture: request.architecture, on: request.chip)
        }
    }

    private func matlab() throws -> FuzzTarget {
        let path = folder + "/input.mat"
        return FuzzTarget(name: "matlab", share: 4, seeds: [Self.matlabFile]) {
            try put($0, path)
            let file = try MatFile(path)
            _ = try file.describe("x")
            _ = try file.numbers("x")
        }
    }

    /// A version 5 file with one variable, x = [1 2; 3 4]: a header of 128 bytes and one element of tagged parts
    /// (MathWorks, MAT-File Format, 2018).
    private static var matlabFile: [UInt8] {
        func words(_ values: [UInt32]) -> [UInt8] {
            values.flatMap { value in withUnsafeBytes(of: value.littleEndian) { Array($0) } }
        }
        let values = [1.0, 3, 2, 4].flatMap { value in
            withUnsafeBytes(of: value.bitPattern.littleEndian) { Array($0) }
        }
        let parts =
            words([6, 8, 6, 0]) + words([5, 8, 2, 2]) + words([1, 1]) + Array("x".utf8)
            + [UInt8](repeating: 0, count: 7)
            + words([9, 32]) + values
        let text = Array("MATLAB 5.0 MAT-file".utf8)
        return text + [UInt8](repeating: 32, count: 116 - text.count) + [UInt8](repeating: 0, count: 8)
            + [0x00, 0x01, 0x49, 0x4D] + words([14, UInt32(parts.count)]) + parts
    }

    private func png() throws -> FuzzTarget {
        let path = folder + "/input.png"
        try Self.picture.writePNG(path)
        return FuzzTarget(name: "png", share: 4, seeds: [try bytes(path)]) {
            try put($0, path)
            _ = try Picture(png: path, channels: 3)
        }
    }

    private func jpeg() throws -> FuzzTarget {
        let path = folder + "/input.jpeg"
        try Self.picture.writeJPEG(path)
        return FuzzTarget(name: "jpeg", share: 4, seeds: [try bytes(path)]) {
            try put($0, path)
            _ = try Picture(jpeg: path)
        }
    }

    private static var picture: Picture {
        get throws {
            try Picture(width: 8, height: 6, channels: 3, bytes: (0..<144).map { UInt8($0) })
        }
    }

    private func quantities() throws -> FuzzTarget {
        let seeds = ["0.9 V", "12.5 fJ", "200 mm2", "1e-3 µS", "95 %", "-40 degC"].map { Array($0.utf8) }
        return FuzzTarget(name: "quantities", share: 10, seeds: seeds) {
            guard let text = String(validating: $0, as: UTF8.self) else { return }
            _ = DecimalText.parse(text)
            _ = try? Energy(parsing: text)
            _ = try Voltage(parsing: text)
        }
    }

    // MARK: Files

    private func bytes(_ path: String) throws -> [UInt8] { [UInt8](try readFile(path)) }

    private func copy(_ path: String) throws { try put(bytes(path), "\(folder)/\(path)") }

    private func put(_ bytes: [UInt8], _ path: String) throws {
        guard let file = fopen(path, "wb") else { throw FileError(operation: "write", path: path, code: errno) }
        defer { fclose(file) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
            throw FileError(operation: "write", path: path, code: errno)
        }
    }

    private static func files(_ folder: String, _ ending: String) throws -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw FileError(operation: "read", path: folder, code: ENOENT)
        }
        return names.filter { $0.hasSuffix("." + ending) }.sorted().map { "\(folder)/\($0)" }
    }
}

extension [UInt8] {
    fileprivate func lastIndex(of byte: UInt8, before end: Int) -> Int? {
        end > 0 ? self[..<Swift.min(end, count)].lastIndex(of: byte) : nil
    }
}
