import CIMHardware
import Quantities
import Supernet
import ViTMoE

/// An experiment that searches nothing: quantization after training and distillation beside searched networks (Appendix G).
public struct CompressionExperiment: Codable, Sendable {
    /// The identifier, also the name of the report's section: `appendix-g`.
    public let name: String
    /// What a reader sees above the figure.
    public let title: String
    /// The profile that the steps were taken from.
    public let profile: Profile
    /// The supernet whose largest network is quantized, and the recipe by which the others are trained.
    public let supernet: SupernetConfiguration
    /// What the hardware model charges.
    public let workload: WorkloadOptions
    /// One chip a memory.
    public let chips: [NamedChip]
    /// Bits of weights and inputs.
    public let bits: [Int]
    /// Training images that the ranges of the inputs come from.
    public let calibrationImages: Int
    /// The searched network that is trained with and without a teacher.
    public let searched: Architecture
    /// What of the teacher's scores is compared.
    public let kind: Distillation.Kind
    /// Steps of each training.
    public let steps: Int

    /// The precision of Table G2, which the paper does not print (our reading).
    public static let distilledBits = 8

    /// The networks of Table G2 in its order.
    var networks: [(approach: DistillationStudy.Approach, architecture: Architecture)] {
        DistillationStudy.Approach.allCases.map { ($0, $0.architecture(supernet.space, searched: searched)) }
    }

    /// What would be computed, in plain lines.
    public var text: String {
        let chips = chips.map { "\($0.memory.displayName) \($0.file)" }.joined(separator: ", ")
        let methods = QuantizationMethod.allCases.map(\.rawValue).joined(separator: ", ")
        return """
            \(name) (\(profile.rawValue)): \(title)
              quantized      the supernet's largest network at \(bits.map(String.init).joined(separator: ", ")) bits, by \(methods)
              distilled      the largest network and \(searched), each alone, the latter and half of the former with the
                             largest as teacher (\(kind.rawValue)), \(steps) steps each
              image          \(workload.image.height) x \(workload.image.width), charged: \(workload.displayName)
              chips          \(chips)
              cells          \(bits.count * QuantizationMethod.allCases.count) quantized evaluations, \(networks.count) trainings
            """
    }
}
