import Foundation
import GSL
import ViTMoE

@testable import Supernet
@testable import Torch

/// A supernet that is quick to build and to train a few steps: B0 with 1 or 2 experts on 16 x 16 pixels.
func tinyConfiguration(steps: Int = 4) throws -> SupernetConfiguration {
    var configuration = SupernetConfiguration.smallest
    configuration.space = try ArchitectureSpace(backbone: .b0, expertRange: 1...2)
    configuration.image = ImageSize(height: 16, width: 16)
    configuration.decoderWidth = 8
    configuration.trainingImages = 32
    configuration.validationImages = 6
    configuration.steps = steps
    configuration.warmUpSteps = 1
    configuration.batchSize = 2
    return configuration
}

/// A directory of its own for one test, removed afterwards.
func withTemporaryDirectory<Result>(_ body: (String) throws -> Result) throws -> Result {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("supernet-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
}

/// Standard normal floats from a seed.
func gaussians(_ count: Int, seed: UInt64) -> [Float] {
    var stream = RandomStream(StreamKey(seed: seed, purpose: "test"))
    return (0..<count).map { _ in Float(stream.gaussian()) }
}
