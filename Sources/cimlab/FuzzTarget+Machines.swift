import CIMHardware
import CoSearch
import Documents
import Foundation
import Matio
import Pictures
import Robustness
import RunStore
import Torch

/// Files that machines write: of the store, weights, messages, MATLAB's and pictures.
extension FuzzTargets {
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

    func cells() throws -> FuzzTarget {
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

    func plans() throws -> FuzzTarget {
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
    func records() throws -> FuzzTarget {
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

    func checkpoints() throws -> FuzzTarget {
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
    func requests() throws -> FuzzTarget {
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

    /// Through the process that reads MATLAB files for the lab: what it dies of is an error here, and counted.
    func matlab() throws -> FuzzTarget {
        let path = folder + "/input.mat"
        let reader = MatReader(processorSeconds: limit)
        let seeds = [Self.matlabFile, try bytes("Tests/CommandLineTests/Seeds/matlab-7.3.mat")]
        return FuzzTarget(name: "matlab", share: 4, seeds: seeds) {
            try put($0, path)
            let file = try IsolatedMatFile(path, reader: reader)
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

    func png() throws -> FuzzTarget {
        let path = folder + "/input.png"
        try Self.picture.writePNG(path)
        return FuzzTarget(name: "png", share: 4, seeds: [try bytes(path)]) {
            try put($0, path)
            _ = try Picture(png: path, channels: 3)
        }
    }

    func jpeg() throws -> FuzzTarget {
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
}

extension [UInt8] {
    fileprivate func lastIndex(of byte: UInt8, before end: Int) -> Int? {
        end > 0 ? self[..<Swift.min(end, count)].lastIndex(of: byte) : nil
    }
}
