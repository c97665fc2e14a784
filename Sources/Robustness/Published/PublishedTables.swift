import CoSearch
import Foundation
import Quantities
import ViTMoE

/// What the CMN paper prints: S. Han et al., "CMN: a co-designed neural architecture search for efficient
/// computing-in-memory-based mixture-of-experts", Sci. China Inf. Sci. 67(10), 2024, doi 10.1007/s11432-024-4144-y. The one
/// copy of these rows; every table that shows them beside ours takes them from here.
public enum PublishedTables {
    /// Table B1: three scenarios on two memories.
    public static let networks = [
        network(.latency, .rram, [2, 5, 3, 2], [97, 99, 258, 671]),
        network(.latency, .sram, [3, 4, 3, 4], [106, 156, 146, 200]),
        network(.energy, .rram, [3, 3, 4, 5], [16, 73, 373, 561]),
        network(.energy, .sram, [2, 3, 3, 2], [32, 64, 252, 237]),
        network(.performance, .rram, [5, 5, 4, 5], [55, 177, 228, 421]),
        network(.performance, .sram, [5, 5, 4, 5], [55, 177, 227, 421]),
    ]

    /// Tables G1 and G2 in their order. Of the search, G1 gives the best value of each column over all scenarios, G2 the
    /// performance scenario's networks.
    public static let costs = [
        cost(.bestOfSearch, 8, .sram, (35.21, 2), (92.88, 2), (3810, 2)),
        cost(.bestOfSearch, 8, .rram, (35.21, 2), (132.97, 2), (4870, 2)),
        cost(.quantized, 8, .sram, (34.25, 2), (480.57, 2), (18188.7, 1)),
        cost(.quantized, 8, .rram, (34.25, 2), (389.16, 2), (15872, 0)),
        cost(.quantized, 4, .sram, (12.81, 2), (240.36, 2), (9167.1, 1)),
        cost(.quantized, 4, .rram, (12.81, 2), (200.42, 2), (7936, 0)),
        cost(.quantized, 2, .sram, (8.32, 2), (120.22, 2), (4620.22, 2)),
        cost(.quantized, 2, .rram, (8.32, 2), (103.22, 2), (3968, 0)),
        cost(.baseline, 8, .sram, (34.25, 2), (587.05, 2), (16253.5, 1)),
        cost(.baseline, 8, .rram, (34.25, 2), (480.01, 2), (17981.7, 1)),
        cost(.performanceSearch, 8, .sram, (34.12, 2), (233.09, 2), (12719.6, 1)),
        cost(.performanceSearch, 8, .rram, (34.12, 2), (244.34, 2), (10086.4, 1)),
        cost(.distilled, 8, .sram, (29.15, 2), (293.53, 2), (8126.76, 2)),
        cost(.distilled, 8, .rram, (29.15, 2), (240.30, 2), (8990.85, 2)),
        cost(.searchedAndDistilled, 8, .sram, (33.03, 2), (185.97, 2), (10139.5, 1)),
        cost(.searchedAndDistilled, 8, .rram, (33.03, 2), (216.75, 2), (8935.15, 2)),
    ]

    /// The abstract's gains over "the baseline MoE-enabled Visual Transformer": energy divided by, latency divided by.
    public static let headline: [(memory: ChipMemory, energyGain: Double, speedup: Double)] = [
        (.rram, 29.67, 175.44), (.sram, 43.10, 109.89),
    ]

    /// The network of Table B1 that was found for a scenario, by its name, and a memory; nil where the paper has none.
    public static func network(scenario: String, memory: ChipMemory) -> PublishedNetwork? {
        networks.first { $0.scenario.rawValue == scenario && $0.memory == memory }
    }

    /// One row of Tables G1 or G2; nil where the paper has none.
    public static func cost(_ approach: PublishedCost.Approach, bits: Int = 8, memory: ChipMemory) -> PublishedCost? {
        costs.first { $0.approach == approach && $0.bits == bits && $0.memory == memory }
    }

    private static func network(
        _ scenario: Scenario.Objective, _ memory: ChipMemory, _ experts: [Int], _ hiddenSizes: [Int]
    ) -> PublishedNetwork {
        PublishedNetwork(scenario: scenario, memory: memory, experts: experts, hiddenSizes: hiddenSizes)
    }

    private static func cost(
        _ approach: PublishedCost.Approach, _ bits: Int, _ memory: ChipMemory, _ meanIoU: (Double, Int),
        _ microjoules: (Double, Int), _ microseconds: (Double, Int)
    ) -> PublishedCost {
        func printed(_ number: (Double, Int)) -> PrintedNumber {
            PrintedNumber(value: number.0, decimals: number.1)
        }
        return PublishedCost(
            approach: approach, bits: bits, memory: memory, meanIoUPercent: printed(meanIoU),
            microjoules: printed(microjoules), microseconds: printed(microseconds))
    }
}

/// One searched network of Table B1.
public struct PublishedNetwork: Codable, Hashable, Sendable {
    /// What the paper optimised.
    public let scenario: Scenario.Objective
    /// The memory that it was found for.
    public let memory: ChipMemory
    /// Experts of the four blocks.
    public let experts: [Int]
    /// Hidden sizes of the experts of the four blocks.
    public let hiddenSizes: [Int]

    /// The network on a backbone. The paper prints neither backbone nor experts per token.
    public func architecture(backbone: BackboneSize, topK: Int) -> Architecture {
        Architecture(
            backbone: backbone, blocks: zip(experts, hiddenSizes).map { BlockChoice(experts: $0, hiddenSize: $1) },
            topK: topK)
    }

    /// As the command line takes it: `2x97,5x99,3x258,2x671`.
    public var commandText: String { zip(experts, hiddenSizes).map { "\($0)x\($1)" }.joined(separator: ",") }
}

/// One row of Tables G1 and G2.
public struct PublishedCost: Codable, Hashable, Sendable {
    /// How the network was made small.
    public enum Approach: String, Codable, Sendable {
        /// G1: the best value of each column over all searched networks.
        case bestOfSearch
        /// G1: post-training quantization of the sparse ViT-MoE.
        case quantized
        /// G2: the sparse ViT-MoE.
        case baseline
        /// G2: the performance scenario's networks of Table B1.
        case performanceSearch
        /// G2: a student of the sparse ViT-MoE.
        case distilled
        /// G2: a searched student.
        case searchedAndDistilled

        /// As the paper prints it.
        public var displayName: String {
            switch self {
            case .bestOfSearch, .performanceSearch: "NAS"
            case .quantized: "PTQ"
            case .baseline: "-"
            case .distilled: "Knowledge Distillation"
            case .searchedAndDistilled: "NAS+Knowledge Distillation"
            }
        }

        /// The table that the row stands in.
        public var table: String { self == .bestOfSearch || self == .quantized ? "G1" : "G2" }
    }

    /// How.
    public let approach: Approach
    /// Bits of weights and inputs; Table G2 does not print any, 8 is our reading.
    public let bits: Int
    /// The memory.
    public let memory: ChipMemory
    /// mIoU on NYUD-v2 in percent.
    public let meanIoUPercent: PrintedNumber
    /// Energy per image in µJ.
    public let microjoules: PrintedNumber
    /// Latency per image in µs.
    public let microseconds: PrintedNumber

    /// Energy per image.
    public var energy: Energy { .microjoules(microjoules.value) }
    /// Latency per image.
    public var latency: Time { .microseconds(microseconds.value) }
}

/// A number with the decimals that it was printed with: what it rounds is unknown within half a unit of the last one.
public struct PrintedNumber: Codable, Hashable, Sendable, CustomStringConvertible {
    /// As printed.
    public let value: Double
    /// Digits behind the point.
    public let decimals: Int

    /// Every value that rounds to this one.
    public var range: ClosedRange<Double> {
        let half = 0.5 * pow(10, -Double(decimals))
        return (value - half)...(value + half)
    }

    /// The digits of the paper.
    public var description: String { DecimalText.fixed(value, places: decimals) }
}
