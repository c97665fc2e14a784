import CIMHardware
import GSL
import Optimization
import Processes
import ViTMoE

/// Algorithm 1 of the CMN paper: an evolutionary search over architectures, and for each selected one a particle swarm
/// over the hardware.
public struct NestedSearch: Sendable {
    /// The architectures to choose from.
    public let space: ArchitectureSpace
    /// The hardware to choose from: one space gives the pure systems, two let the search choose the memory.
    public let designSpaces: [DesignSpace]
    /// What is optimised and what must hold.
    public let scenario: Scenario
    /// The effort.
    public let settings: NestedSearchSettings
    /// The root of all random streams.
    public let seed: UInt64
    /// Inner searches at a time; the result is the same for any number.
    public let threads: Int
    let niches: [DesignNiche]
    let simulator: any HardwareSimulator
    let accuracy: any AccuracyModel
    let workload: @Sendable (Architecture) throws -> Workload

    /// A search; nothing is evaluated yet.
    ///
    /// - Parameters:
    ///   - space: the architectures.
    ///   - designSpaces: at least one; every selected architecture is searched in each (Algorithm 1, line 10).
    ///   - scenario: objective and constraints.
    ///   - simulator: what the search believes of the hardware.
    ///   - accuracy: what the search believes of the accuracy.
    ///   - workload: what the hardware is charged for, called once per architecture.
    ///   - settings: the effort.
    ///   - seed: the root of all random streams.
    ///   - threads: inner searches at a time, at least 1; the result is the same for any number.
    /// - Throws: `ScenarioError`, `OptimizationError` or `CoSearchError.noDesignSpace` for input that makes no sense.
    public init(
        space: ArchitectureSpace, designSpaces: [DesignSpace], scenario: Scenario,
        simulator: any HardwareSimulator, accuracy: any AccuracyModel,
        workload: @escaping @Sendable (Architecture) throws -> Workload, settings: NestedSearchSettings, seed: UInt64,
        threads: Int = 1
    ) throws {
        try scenario.validate()
        try settings.validate()
        guard !designSpaces.isEmpty else { throw CoSearchError.noDesignSpace }
        for designSpace in designSpaces {
            try designSpace.validate()
            _ = try Lattice(designSpace.variables)
        }
        self.space = space
        self.designSpaces = designSpaces
        niches = DesignNiche.all(of: designSpaces)
        self.scenario = scenario
        self.simulator = simulator
        self.accuracy = accuracy
        self.workload = workload
        self.settings = settings
        self.seed = seed
        self.threads = max(1, threads)
    }

    /// Runs until convergence or the end of the budget.
    ///
    /// - Parameters:
    ///   - checkpoint: where an earlier run of the same search stopped; nil starts at the beginning.
    ///   - progress: called after every generation.
    /// - Throws: what the simulator and the accuracy model throw, and `CoSearchError` where they give values that
    ///   cannot be ranked or no design is possible at all.
    public func run(
        resuming checkpoint: SearchCheckpoint? = nil, progress: (SearchProgress) throws -> Void = { _ in }
    ) throws -> SearchOutcome {
        var state = try checkpoint.map(resume) ?? start()
        while state.evolution.stopReason == nil {
            try advance(&state)
            if let record = state.history.last {
                try progress(
                    SearchProgress(state: state, record: record, generations: settings.evolution.generations))
            }
        }
        return try outcome(of: state)
    }

    private func resume(_ checkpoint: SearchCheckpoint) throws -> SearchState {
        SearchState(
            evolution: try EvolutionarySearch(
                genes: space.genomeBounds.map(Gene.integer), settings: settings.evolution,
                key: key("architectures"), resuming: checkpoint.evolution),
            resuming: checkpoint)
    }

    /// Line 1, "initialize hardware scoring": the best hardware for the largest architecture is the first design on
    /// which the others are scored, and the reference of the weighted sum.
    func start() throws -> SearchState {
        var state = SearchState(
            evolution: try EvolutionarySearch(
                bounds: space.genomeBounds, settings: settings.evolution, key: key("architectures")),
            scoring: Scoring(scenario: scenario))
        var largest = try assess(space.maximum, generation: 0, state: &state)
        largest = try searchHardware([largest], settings.closingSwarm, state: &state)[0]
        if let metrics = largest.metrics {
            state.scoring.reference = Scoring.Reference(
                latencyS: metrics.latency.si, energyJ: metrics.energy.si,
                meanIoU: largest.best?.meanIoU ?? largest.meanIoU)
        }
        state.incumbents = niches.indices.map { niche in
            largest.scores.filter { $0.niche == niche }.map(\.coordinates)
        }
        largest.rescore(state.scoring)
        state.largest = largest
        return state
    }

    /// One pass of the outer loop, lines 3 to 18; crossover and mutation (line 18) happen when the next one asks.
    func advance(_ state: inout SearchState) throws {
        let generation = state.evolution.generation
        let survivors = state.evolution.population.map(\.point)
        // Line 4: sample architectures. Line 9: extract their details, accuracy and workload.
        let children = state.evolution.ask()
        for genome in children {
            state.add(try assess(try space.architecture(genome), generation: generation, state: &state), genome)
        }
        // Line 17 of the generations before: the best designs found since then score everyone who has none of their own.
        for genome in survivors { try state.modify(genome) { try scoreOnIncumbents(&$0, state: &$1) } }
        // Line 5: select by performance. Lines 6 to 16: search the hardware of each.
        try searchHardware(selected(from: children + survivors, state: state), settings.swarm, state: &state)
        state.incumbents = niches.indices.map { state.bestDesigns(niche: $0, count: 1) }
        // Line 17: feed the best score back as the hardware loss.
        try state.evolution.update(survivors.map { Candidate(point: $0, fitness: state.record($0).fitness) })
        try state.evolution.tell(children.map { state.record($0).fitness })
        if !children.isEmpty { state.noteGeneration(generation) }
        let living = Set(state.evolution.population.map { state.record($0.point).architecture })
        state.workloads = state.workloads.filter { living.contains($0.key) }
    }

    /// Accuracy and the hardware loss on the best designs so far, with as many tiles as this network needs: an upper bound
    /// that costs one simulation per niche.
    func assess(
        _ architecture: Architecture, generation: Int, state: inout SearchState
    ) throws -> ArchitectureRecord {
        let meanIoU = try checkedAccuracy(of: architecture)
        var record = ArchitectureRecord(architecture: architecture, meanIoU: meanIoU, generation: generation)
        record.rescore(state.scoring)
        try scoreOnIncumbents(&record, state: &state)
        return record
    }

    func checkedAccuracy(of architecture: Architecture) throws -> Double {
        let meanIoU = try accuracy.meanIoU(of: architecture)
        guard (0...1).contains(meanIoU) else {
            throw CoSearchError.accuracyOutOfRange(architecture: architecture, meanIoU: meanIoU)
        }
        return meanIoU
    }

    private func scoreOnIncumbents(_ record: inout ArchitectureRecord, state: inout SearchState) throws {
        guard !record.hardwareSearched else { return }
        var search = try hardwareSearch(record, state: &state)
        for (niche, designs) in state.incumbents.enumerated() {
            for coordinates in designs where !record.tried.contains([niche] + coordinates) {
                record.tried.append([niche] + coordinates)
                let scores = try search.scores(niche: niche, coordinates: niches[niche].withOtherCopies(coordinates))
                for score in scores { record.learn(score, state.scoring) }
            }
        }
        state.hardwareEvaluations += search.evaluations
    }

    /// Lines 7 to 15 for some architectures.
    private func searchHardware(
        _ genomes: [[Int]], _ swarm: ParticleSwarmSettings, state: inout SearchState
    ) throws {
        let searched = try searchHardware(genomes.map(state.record), swarm, state: &state)
        for (genome, record) in zip(genomes, searched) { state.modify(genome) { known, _ in known = record } }
    }

    /// A particle swarm for every architecture in every niche, started also from the architecture's own design; `threads` of
    /// them at a time.
    private func searchHardware(
        _ records: [ArchitectureRecord], _ swarm: ParticleSwarmSettings, state: inout SearchState
    ) throws -> [ArchitectureRecord] {
        let searches = try records.map { try hardwareSearch($0, state: &state) }
        let found = try concurrently(records.count * niches.count, threads: threads) { task in
            let (index, niche) = (task / niches.count, task % niches.count)
            let record = records[index]
            let own = record.scores.filter { $0.niche == niche && record.hardwareSearched }.map(\.coordinates)
            // Keyed by the genome: the same architecture meets the same random numbers whenever it is visited.
            let architectureKey = space.genome(of: record.architecture).reduce(key("hardware")) { $0.appending($1) }
            var search = searches[index]
            let score = try search.search(
                niche: niche, settings: swarm, key: architectureKey.appending(niche), starts: own)
            return (score, search.evaluations)
        }
        var searched = records
        for (task, (score, evaluations)) in found.enumerated() {
            searched[task / niches.count].learn(score, state.scoring)
            searched[task / niches.count].hardwareSearched = true
            state.hardwareEvaluations += evaluations
        }
        state.hardwareSearches += records.count
        return searched
    }

    /// Line 20: the best architecture with its hardware.
    func outcome(of finished: SearchState) throws -> SearchOutcome {
        var state = finished
        // The finalists are searched once more; an architecture that was never searched itself may be among them.
        let finalists = finalists(state)
        try searchHardware(finalists, settings.closingSwarm, state: &state)
        try state.evolution.update(finalists.map { Candidate(point: $0, fitness: state.record($0).fitness) })
        try improve(finalists, &state)
        guard let best = state.evolution.best, let stopReason = state.evolution.stopReason,
            let largest = state.largest
        else { throw OptimizationError.emptySpace }
        let winner = state.record(best.point)
        guard let score = winner.best, let metrics = score.metrics else {
            throw CoSearchError.noPossibleDesign(
                tried: state.hardwareEvaluations, example: winner.best?.obstacle ?? "unknown")
        }
        let meanIoU = score.meanIoU ?? winner.meanIoU
        let violations = state.scoring.violations(meanIoU: meanIoU, metrics: metrics)
        return SearchOutcome(
            scenario: scenario, seed: seed, architecture: winner.architecture, meanIoU: meanIoU,
            design: try designSpaces[score.choice.space].design(at: score.choice.point), designChoice: score.choice,
            metrics: metrics, fitness: winner.fitness, feasible: violations.isEmpty, violations: violations,
            largest: largest.individual(), individuals: state.records.map { $0.individual() },
            history: state.history, hardwareEvaluations: state.hardwareEvaluations,
            hardwareSearches: state.hardwareSearches, stopReason: stopReason)
    }

    private func selected(from genomes: [[Int]], state: SearchState) -> [[Int]] {
        let open = genomes.filter { !state.record($0).hardwareSearched }
        let ranked = open.enumerated().sorted { a, b in
            let (first, second) = (state.record(a.element), state.record(b.element))
            switch settings.selection {
            case .knownLoss:
                if Fitness.isBetter(first.fitness, than: second.fitness) { return true }
                if Fitness.isBetter(second.fitness, than: first.fitness) { return false }
            case .accuracy:
                if first.meanIoU != second.meanIoU { return first.meanIoU > second.meanIoU }
            }
            return a.offset < b.offset
        }
        return ranked.prefix(settings.selectedPerGeneration).map(\.element)
    }

    func hardwareSearch(_ record: ArchitectureRecord, state: inout SearchState) throws -> HardwareSearch {
        let architecture = record.architecture
        let charged = try state.workloads[architecture] ?? BatchWorkload(workload(architecture))
        state.workloads[architecture] = charged
        return hardwareSearch(
            architecture, meanIoU: record.meanIoU, state.scoring, niches: niches, charged)
    }

    /// The inner search of an architecture whose own mIoU is known.
    func hardwareSearch(
        _ architecture: Architecture, meanIoU: Double, _ scoring: Scoring, niches: [DesignNiche],
        _ workload: BatchWorkload
    ) -> HardwareSearch {
        let accuracy = accuracy
        let onChip: @Sendable (ChipDesign) throws -> Double = { design in
            let kept = try accuracy.kept(by: design)
            guard (0...1).contains(meanIoU * kept) else {
                throw CoSearchError.accuracyOutOfRange(architecture: architecture, meanIoU: meanIoU * kept)
            }
            return meanIoU * kept
        }
        return HardwareSearch(
            simulator: simulator, scoring: scoring, niches: niches, architecture: architecture, workload: workload,
            meanIoU: accuracy.seesChips ? onChip : nil)
    }

    func key(_ purpose: String) -> StreamKey {
        StreamKey(seed: seed, purpose: "co-search/\(purpose)")
    }
}
