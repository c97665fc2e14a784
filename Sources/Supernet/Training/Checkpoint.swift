import Documents
import Foundation
import Torch

/// The file that training resumes from: weights and moments as safetensors, with the state as JSON in its metadata.
///
/// One file, written whole and renamed: whenever the process dies, the last complete checkpoint is there.
struct Checkpoint {
    /// What the tensors belong to.
    struct State: Codable {
        var configuration: SupernetConfiguration
        var step: Int
    }

    static let fileName = "checkpoint.safetensors"
    private static let stateKey = "cimlab.training"

    /// - Parameter eightBits: writes matrices as integers of 8 bits with a scale for each output.
    static func write(
        _ state: State, network: SegmentationNetwork, optimizer: AdamW?, eightBits: Bool = false, to path: String
    ) throws {
        let json = String(decoding: try CanonicalJSON.encode(state), as: UTF8.self)
        let tensors = network.namedTensors + (optimizer?.state() ?? [])
        let bytes = try Safetensors.encode(tensors, metadata: [stateKey: json]) { item in
            eightBits && item.tensor.shape.count >= 2
        }
        try writeAtomically(bytes, to: path, durable: true)
    }

    /// Loads a checkpoint into network and optimizer.
    /// - Returns: the steps done.
    /// - Throws: `SupernetError.otherConfiguration` or `.damagedFile`; the network may then be half loaded only if the
    ///   disk failed between checking and reading.
    static func read(
        _ path: String, configuration: SupernetConfiguration, network: SegmentationNetwork, optimizer: AdamW?
    ) throws -> Int {
        let file: Safetensors
        let state: State
        do {
            file = try Safetensors.read(path)
            state = try Self.state(of: file)
        } catch {
            throw SupernetError.damagedFile(path: path, reason: "\(error)")
        }
        guard state.configuration == configuration else {
            throw SupernetError.otherConfiguration(
                path: path, found: try state.configuration.digest().short,
                expected: try configuration.digest().short)
        }
        do {
            try file.load(into: network.namedTensors)
            try optimizer?.restore(file, stepCount: state.step)
        } catch {
            throw SupernetError.damagedFile(path: path, reason: "\(error)")
        }
        return state.step
    }

    static func state(of file: Safetensors) throws -> State {
        guard let json = file.metadata[stateKey] else {
            throw SupernetError.invalidSetting(name: "metadata", value: "none", rule: "an entry \(stateKey)")
        }
        return try CanonicalJSON.decode(State.self, from: Data(json.utf8))
    }
}
