import Optimization

/// The effort of one nested search: evolutionary outside, particle swarm inside.
public struct NestedSearchSettings: Codable, Hashable, Sendable {
    /// Which architectures of a generation get an inner search of their own.
    public enum Selection: String, Codable, CaseIterable, Sendable {
        /// By Deb's rules on accuracy and on the hardware loss known so far: that on the best design yet.
        case knownLoss
        /// By accuracy alone, the literal reading of Algorithm 1, line 5.
        case accuracy
    }

    /// The outer loop.
    public var evolution: EvolutionarySettings
    /// Architectures per generation that get an inner search.
    public var selectedPerGeneration: Int
    /// How they are selected.
    public var selection: Selection
    /// The inner loop.
    public var swarm: ParticleSwarmSettings
    /// The effort of the search for the largest architecture (line 1) and of the closing one for the finalists
    /// (line 20). The reported design and what it is compared with are thus searched alike and longer than the rest.
    public var closingSwarm: ParticleSwarmSettings
    /// Architectures on different chips whose hardware is searched again at the end with `closingSwarm`; the best wins.
    /// 0 leaves the result as the generations found it.
    public var finalists: Int

    /// At the end every finalist is improved in turns until nothing helps: its network on its chip, among at most so many
    /// networks a turn, then its chip for its network. 0 for accuracy models that take long. Our choice: evolution comes near
    /// the best network, a local search along single and paired genes arrives.
    public var closingNetworks: Int
    /// Kicks of a network, in sequence and in vain, that end its local search.
    public var closingKicks: Int
    /// Most times that the best finalist's memories are placed otherwise, block by block (`NestedSearch.improve`).
    public var closingPlacements: Int

    /// Settings; `validate` checks the ranges.
    public init(
        evolution: EvolutionarySettings, selectedPerGeneration: Int, selection: Selection = .knownLoss,
        swarm: ParticleSwarmSettings, closingSwarm: ParticleSwarmSettings, finalists: Int = 1,
        closingNetworks: Int = 4000, closingKicks: Int = 0, closingPlacements: Int = 1
    ) {
        self.evolution = evolution
        self.selectedPerGeneration = selectedPerGeneration
        self.selection = selection
        self.swarm = swarm
        self.closingSwarm = closingSwarm
        self.finalists = finalists
        self.closingNetworks = closingNetworks
        self.closingKicks = closingKicks
        self.closingPlacements = closingPlacements
    }

    /// Algorithm 1 as printed and nothing else: selection by accuracy (line 5), a swarm without a local search (lines 6 to 16), no
    /// closing search. Population and generations are those of ``quick``; the paper prints no sizes.
    public static let paper = NestedSearchSettings(
        evolution: quick.evolution, selectedPerGeneration: quick.selectedPerGeneration, selection: .accuracy,
        swarm: ParticleSwarmSettings(particles: 20, iterations: 25, localSearch: .none),
        closingSwarm: ParticleSwarmSettings(particles: 20, iterations: 25, localSearch: .none), finalists: 0,
        closingNetworks: 0, closingPlacements: 0)

    /// What a newcomer's first report uses: about 2 x 10^5 hardware evaluations per kind of macro. Large inner swarms with exchanges and
    /// three finalists are our choice: eight seeds end within 8 % of each other on latency in RRAM, where an area limit makes ridges, and
    /// within 21 % without (docs/decisions/0104).
    public static let quick = NestedSearchSettings(
        evolution: EvolutionarySettings(population: 48, generations: 12),
        selectedPerGeneration: 2,
        swarm: ParticleSwarmSettings(particles: 40, iterations: 40, localSearch: .exchanges),
        closingSwarm: ParticleSwarmSettings(
            particles: 50, iterations: 100, patience: 20, localSearch: .exchanges, kicks: 20),
        finalists: 3, closingNetworks: 2000)

    /// What continuous integration uses: real in every step, for hundreds of searches in seconds.
    public static let smallest = NestedSearchSettings(
        evolution: EvolutionarySettings(population: 24, generations: 6),
        selectedPerGeneration: 2, swarm: ParticleSwarmSettings(particles: 12, iterations: 15),
        closingSwarm: ParticleSwarmSettings(particles: 24, iterations: 40), closingNetworks: 600)

    /// 50 architectures x 20 generations, 30 particles x 40 iterations: the size of AutoFormer's and HAT's searches.
    public static let standard = NestedSearchSettings(
        evolution: EvolutionarySettings(population: 50, generations: 20),
        selectedPerGeneration: 2,
        swarm: ParticleSwarmSettings(particles: 30, iterations: 40, localSearch: .exchanges, kicks: 3),
        closingSwarm: ParticleSwarmSettings(
            particles: 60, iterations: 100, patience: 20, localSearch: .exchanges, kicks: 60),
        finalists: 4, closingNetworks: 12_000, closingKicks: 5)

    /// What one would publish: 100 architectures x 40 generations, 200 inner searches of 30 particles x 40 iterations.
    /// The CMN paper does not print its settings; these are our choice.
    public static let full = NestedSearchSettings(
        evolution: EvolutionarySettings(population: 100, generations: 40, patience: 12),
        selectedPerGeneration: 5,
        swarm: ParticleSwarmSettings(particles: 30, iterations: 40, localSearch: .exchanges, kicks: 3),
        closingSwarm: ParticleSwarmSettings(
            particles: 100, iterations: 300, patience: 40, localSearch: .exchanges, kicks: 100),
        finalists: 6, closingNetworks: 12_000, closingKicks: 5, closingPlacements: 3)

    /// Throws `OptimizationError.setting` for the first setting outside its range.
    public func validate() throws(OptimizationError) {
        try evolution.validate()
        try swarm.validate()
        try closingSwarm.validate()
        for (name, value, range) in [
            ("finalists", finalists, 0...evolution.population),
            ("closingNetworks", closingNetworks, 0...1_000_000), ("closingKicks", closingKicks, 0...1000),
            ("closingPlacements", closingPlacements, 0...100),
        ] where !range.contains(value) {
            throw .setting(name: name, value: "\(value)", allowed: "\(range.lowerBound) ... \(range.upperBound)")
        }
        guard (1...evolution.population).contains(selectedPerGeneration) else {
            throw .setting(
                name: "selectedPerGeneration", value: "\(selectedPerGeneration)",
                allowed: "1 ... population (\(evolution.population))")
        }
    }
}
