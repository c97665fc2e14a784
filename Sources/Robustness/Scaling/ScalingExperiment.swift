import CIMHardware
import CoSearch
import Supernet
import ViTMoE

/// How the times of training and search grow with the backbone, and what its largest networks cost (Appendix F).
public struct ScalingExperiment: Codable, Sendable {
    /// The identifier, also the name of the report's section: `appendix-f`.
    public let name: String
    /// What a reader sees above the figure.
    public let title: String
    /// The profile that the numbers were taken from.
    public let profile: Profile
    /// The root of every random stream.
    public let seed: UInt64
    /// The recipe of the supernets; the backbone is replaced.
    public let supernet: SupernetConfiguration
    /// The sizes, ascending.
    public let backbones: [BackboneSize]
    /// What the hardware model charges.
    public let workload: WorkloadOptions
    /// The memory whose chips are searched.
    public let memory: ChipMemory
    /// The chips that the largest networks are put on.
    public let chips: [NamedChip]
    /// Timed training steps of each supernet.
    public let steps: Int
    /// Timed evaluations of networks on each supernet.
    public let networks: Int
    /// Timed nested searches over each supernet's networks.
    public let searches: Int
    /// The effort of a search.
    public let search: NestedSearchSettings
    /// Networks that the supernet judges before a search, to fit its predictor.
    public let individuals: Int

    /// The least mIoU of the timed searches as a fraction of the largest network's: that of the other experiments.
    public static let floor = 0.95

    /// What would be measured, in plain lines.
    public var text: String {
        let sizes = backbones.map { "MiT-\($0.rawValue.uppercased())" }.joined(separator: ", ")
        let chips = chips.map { "\($0.memory.displayName) \($0.file)" }.joined(separator: ", ")
        return """
            \(name) (\(profile.rawValue)): \(title)
              backbones      \(sizes)
              training       \(steps) steps of each supernet timed in turns, of \(supernet.steps) that a training takes
              evaluation     \(networks) networks of each supernet timed, of \(individuals) that a search's predictor takes
              nested search  \(searches) of each timed: \(search.evolution.population) x \(search.evolution.generations) outside, \
            \(search.swarm.particles) x \(search.swarm.iterations) inside, \(memory.displayName), least energy, mIoU floor \(percent(Self.floor)) of a stand-in
              image          \(workload.image.height) x \(workload.image.width), charged: \(workload.displayName)
              chips          \(chips), as many as hold the network
            Processor time, measured once a run and kept there.
            """
    }
}
