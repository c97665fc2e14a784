import CIMHardware
import CoSearch
import Quantities
import Supernet
import ViTMoE

/// The size of a run: the same experiment with more seeds, levels and search effort.
public enum Profile: String, Codable, CaseIterable, Sendable {
    /// Minutes even on a busy machine; what continuous integration runs.
    case smallest
    /// A newcomer's first report: minutes on two cores.
    case quick
    /// What one would publish: hours on two cores, or a cluster.
    case full
}

/// One experiment of experiments/*.yaml, resolved for one profile: everything that its cells depend on.
public struct Experiment: Codable, Sendable {
    /// The identifier, also the name of the report's section: `appendix-d2`.
    public let name: String
    /// What a reader sees above the figure.
    public let title: String
    /// The profile that the numbers below were taken from.
    public let profile: Profile
    /// The study: wrong simulators, RRAM variation, or fronts of the memories.
    public let study: Study
    /// The supernet that gives mIoU.
    public let supernet: SupernetConfiguration
    /// What the hardware model charges.
    public let workload: WorkloadOptions
    /// The scenarios searched, in order.
    public let scenarios: [ScenarioTemplate]
    /// The memories searched, in order.
    public let memories: [ChipMemory]
    /// Somebody else's simulator, as the suspect or as the reference; nil for the lab's own model alone.
    public let simulator: ExternalSimulatorSpecification?
    /// What tells the searches the mIoU of a network.
    public let accuracy: AccuracySource
    /// The effort of one nested search, as the file names it.
    public var search: NestedSearchSettings
    /// The root of every random stream of this experiment.
    public let seed: UInt64
    /// Seeds of the reference searches, and draws of every condition that states none of its own.
    public let pairedSeeds: Int
    /// How many architectures are evaluated on the supernet to fit the accuracy predictor.
    public let individuals: Int
    /// Whether searches stay within the data of the calibration, axis by axis (``WithinDataSimulator``); nil = no.
    public var withinData: Bool?
    /// How the drift of chips at a fixed network is proven beside the searches; nil = not at all.
    public var proof: ProofPlan?

    /// The effort of its searches: with the supernet in the loop, each of the thousands of networks of the closing search would
    /// be a pass over all validation images.
    var searchSettings: NestedSearchSettings {
        var settings = search
        if accuracy == .supernet { settings.closingNetworks = 0 }
        return settings
    }

    /// Whether it studies wrong simulators.
    var isDriftStudy: Bool { if case .discrepancy = study { true } else { false } }

    /// The name of that effort; "own" for settings that have none.
    public var effort: String { NestedSearchSettings.named.first { $0.settings == search }?.name ?? "own" }

    /// The space of architectures, the supernet's.
    public var space: ArchitectureSpace { supernet.space }
}

/// What an experiment varies.
public enum Study: Codable, Sendable {
    /// Wrong simulators: every discrepancy at each of its levels, judged by the claim.
    case discrepancy(plans: [DiscrepancyPlan], claim: DriftClaim)
    /// RRAM variation: levels (fractions of the conductance range) of programming error and of read noise, the part of the
    /// programming error's variance that a second run structures in space, presets, chips that every network is written into, and
    /// validation images it is judged with on each (nil: all).
    case variation(levels: [Double], structured: Double?, presets: [String], draws: Int, images: Int?)
    /// Fronts of latency and energy, one a memory: nothing is wrong and nothing errs.
    case front
}

/// One discrepancy of a study with its levels.
public struct DiscrepancyPlan: Codable, Hashable, Sendable {
    /// How the simulator is wrong.
    public let model: DiscrepancyModel
    /// By how much, ascending: a fraction, or a multiple of a whole error.
    public let levels: [Double]
    /// The level at which the study answers: the claim's magnitude, for whole errors 1, or the largest level.
    public let judgedAt: Double
    /// Draws at that level; nil for the profile's number.
    public let draws: Int?
    /// Levels of the profile that the kind cannot have.
    public let leftOut: [Double]

    init(_ model: DiscrepancyModel, levels: [Double], claim: Double, draws: Int? = nil) {
        self.model = model
        // A program of somebody else's has no knob.
        let usable = model.kind == .external ? [1] : levels.filter { model.magnitudes.contains($0) }
        self.levels = usable
        let wanted = model.kind.isWhole ? [1, claim] : [claim, 1]
        judgedAt = wanted.first { usable.contains($0) } ?? usable.last ?? claim
        self.draws = draws
        leftOut = model.kind == .external ? [] : levels.filter { !usable.contains($0) }
    }

    /// Says which levels are left out, for people.
    public var leftOutText: String {
        "\(model.displayName) cannot have the level\(leftOut.count == 1 ? "" : "s") "
            + "\(leftOut.map(percent).joined(separator: ", ")), which the profile names: left out"
    }

    /// Draws at a level: its own number where it is judged.
    func draws(at level: Double, otherwise: Int) -> Int { level == judgedAt ? draws ?? otherwise : otherwise }
}

/// A scenario before the supernet is known: the floor on mIoU is a fraction of the largest architecture's.
public struct ScenarioTemplate: Codable, Hashable, Sendable {
    /// The name that tables show.
    public let name: String
    /// What is optimised.
    public let objective: Scenario.Objective
    /// The least mIoU as a fraction of the largest architecture's, or nil.
    public let meanIoUFloorFraction: Double?
    /// The weights of a weighted sum; nil for every other objective.
    public let weights: Scenario.Weights?
    /// Most latency per image, if limited.
    public let latencyLimit: Time?
    /// Most energy per image, if limited.
    public let energyLimit: Energy?
    /// The limits of the chip.
    public let limits: Limits

    /// The limits of the chip: the experiment's, or the scenario's own.
    public struct Limits: Codable, Hashable, Sendable {
        /// Weights of the network in bytes (Appendix F: 10 MB on both memories).
        public let weightBytes: Int
        /// Silicon area.
        public let area: Area
        /// Average power while running.
        public let power: Power
    }
}

/// What the hardware model charges for one image.
public struct WorkloadOptions: Codable, Hashable, Sendable {
    /// The image that latency and energy are charged for; mIoU is measured at the supernet's own size.
    public let image: ImageSize
    /// Which layers count.
    public let charged: Charged
    /// Whether idle experts count.
    public let expertsCharged: ExpertsCharged
    /// How tokens spread over the experts; nil is balanced.
    public let routing: ExpertRouting?

    /// The options; nil is balanced routing.
    init(image: ImageSize, charged: Charged, expertsCharged: ExpertsCharged, routing: ExpertRouting? = nil) {
        self.image = image
        self.charged = charged
        self.expertsCharged = expertsCharged
        self.routing = routing
    }

    /// The workload of one architecture under these options, or under another routing.
    public func workload(of architecture: Architecture, routing other: ExpertRouting? = nil) throws -> Workload {
        try Workload(
            architecture: architecture, image: image, charged: charged, expertsCharged: expertsCharged,
            routing: other ?? routing ?? .balanced)
    }
}
