import CIMHardware
import CoSearch
import Documents
import Quantities
import Supernet
import Verdicts
import ViTMoE

extension Experiment {
    /// Reads an experiment that searches and resolves it for one profile.
    ///
    /// - Throws: `InputError` with every problem of the file, or of the supernet file that it names, and for an experiment
    ///   of another kind.
    public init(path: String, profile: Profile) throws {
        self = try readInput(path) { root -> Experiment? in
            guard let file = root.mapping(), let kindNode = file.required("kind"),
                let kind = kindNode.choice(ExperimentFile.Kind.self)
            else { return nil }
            if !kind.searches {
                kindNode.report("is '\(kind.rawValue)': nothing is searched there; `cimlab sweep run` takes the file")
                return nil
            }
            defer { file.finish() }
            return try file.experiment(kind: kind, profile: profile, path: path)
        }
    }
}

extension InputMapping {
    func experiment(kind: ExperimentFile.Kind, profile: Profile, path: String) throws -> Experiment? {
        let name = required("name")?.planName()
        let title = required("title")?.string()
        let seed = required("seed")?.unsignedInt()
        let supernet = required("supernet")?.file(of: path)
        let hardwareNode = required("hardware")
        let hardware = hardwareNode?.mapping()?.workloadOptions()
        if case .shares = hardware?.routing {
            // The networks of a search differ in their numbers of experts.
            hardwareNode?.mapping()?.optional("expert routing")?.report(
                "shares belong to one network, in a design file; allowed in an experiment: balanced, worst")
        }
        let limits = required("limits")?.mapping()?.limits()
        let scenarios = required("scenarios")?.mapping()?.scenarios(limits: limits)
        let allMemories = required("memories")?.distinct { $0.choice(ChipMemory.self) }
        let numbers = required("profiles")?.mapping()?.numbers(of: profile, kind: kind)
        let memories = numbers?.memories ?? allMemories
        if kind == .variation { checkVariation(scenarios, memories) }
        if kind == .front { checkFront(scenarios) }
        let simulator =
            kind == .discrepancy ? try optional("simulator")?.mapping()?.externalSimulator(path: path) : nil
        let study = readStudy(kind, numbers: numbers, simulator: simulator, profile: profile, path: path)
        let accuracy = accuracySource(kind)
        let withinData = optional("within data")?.bool()
        let proof = kind == .discrepancy ? proofPlan(numbers, accuracy, withinData: withinData, simulator) : nil
        guard let name, let title, let seed, let supernet, let hardware, let scenarios, let memories, let numbers,
            let study
        else { return nil }
        let configuration = try SupernetConfiguration(path: supernet, profile: profile)
        guard try holdSmallest(of: configuration.space, scenarios, hardware) else { return nil }
        var experiment = Experiment(
            name: name, title: title, profile: profile, study: study, supernet: configuration, workload: hardware,
            scenarios: scenarios, memories: memories, simulator: simulator, accuracy: accuracy, search: numbers.search,
            seed: seed, pairedSeeds: numbers.pairedSeeds, individuals: numbers.individuals)
        experiment.withinData = withinData == true ? true : nil
        experiment.proof = proof
        return experiment
    }

    /// Proofs beside the searches: `prove: {nodes: 1000000}`, with `proven draws` in the profiles that want them.
    private func proofPlan(
        _ numbers: ProfileNumbers?, _ accuracy: AccuracySource, withinData: Bool?,
        _ simulator: ExternalSimulatorSpecification?
    ) -> ProofPlan? {
        guard let node = optional("prove") else {
            numbers?.provenDraws?.report("needs a key 'prove' in the experiment, for example prove: {nodes: 1000000}")
            return nil
        }
        let block = node.mapping()
        let nodes = block?.required("nodes")?.int(in: 1000...1_000_000_000)
        block?.finish()
        if accuracy == .supernet {
            node.report("needs the accuracy predictor in the loop: the supernet has no word on a macro")
        }
        if withinData == true { node.report("searches all chips, which 'within data' does not; leave one of them out") }
        if simulator?.role == .reference {
            node.report("needs the lab's own model as the reference: a program has no bound")
        }
        guard let nodes, let draws = numbers?.provenDraws?.int(in: 1...100_000) else { return nil }
        return ProofPlan(draws: draws, mostNodes: nodes)
    }

    private func accuracySource(_ kind: ExperimentFile.Kind) -> AccuracySource {
        let node = optional("accuracy in the loop")
        let source = node?.choice(AccuracySource.self) ?? .predictor
        guard source == .supernet, kind == .variation else { return source }
        node?.report("needs predictor: under variation a search takes predictors fitted to mIoU under variation")
        return .predictor
    }

    /// A limit on the weights below the smallest network of the space can never be met.
    private func holdSmallest(
        of space: ArchitectureSpace, _ scenarios: [ScenarioTemplate], _ hardware: WorkloadOptions
    ) throws -> Bool {
        let weights = try hardware.workload(of: space.minimum).weightCount
        guard let scenario = scenarios.first(where: { $0.limits.weightBytes < weights }) else { return true }
        required("limits")?.report(
            "scenario \(scenario.name) allows \(scenario.limits.weightBytes) bytes of weights; the smallest network of the "
                + "space has \(weights) (one byte each); raise the limit or search a smaller backbone")
        return false
    }

    /// Appendix E1 asks one question: what do RRAM's devices do to the accuracy that the search finds?
    private func checkVariation(_ scenarios: [ScenarioTemplate]?, _ memories: [ChipMemory]?) {
        if let memories, memories != [.rram] {
            required("memories")?.report("needs [rram]: the variation models are those of resistive memory")
        }
        guard let scenarios else { return }
        if scenarios.count != 1 || scenarios[0].objective != .performance || scenarios[0].meanIoUFloorFraction != nil {
            required("scenarios")?.report("needs one scenario with the objective performance and no mIoU floor")
        }
    }

    /// The designs of a front must be worth the same: equal limits and floor, and no objective but the axes of the front.
    private func checkFront(_ scenarios: [ScenarioTemplate]?) {
        guard let scenarios, let first = scenarios.first else { return }
        let node = required("scenarios")
        for scenario in scenarios {
            if scenario.objective == .performance || (scenario.weights?.performance ?? 0) != 0 {
                node?.report(
                    "\(scenario.name) weighs mIoU; a front of latency and energy takes the objectives latency, energy and "
                        + "weightedSum with performance: 0")
            }
            if scenario.meanIoUFloorFraction != first.meanIoUFloorFraction || scenario.limits != first.limits {
                node?.report(
                    "\(scenario.name) has another mIoU floor or other limits than \(first.name); a front compares designs "
                        + "under the same ones")
            }
        }
    }

    private func readStudy(
        _ kind: ExperimentFile.Kind, numbers: ProfileNumbers?, simulator: ExternalSimulatorSpecification?,
        profile: Profile,
        path: String
    ) -> Study? {
        switch kind {
        case .variation:
            let presets = optional("presets")?.list(of: { $0.file(of: path) }) ?? []
            let structured = optional("structured")?.fraction(in: 0.0001...1)
            return numbers.map {
                .variation(
                    levels: $0.levels, structured: structured, presets: presets, draws: $0.draws, images: $0.images)
            }
        case .discrepancy:
            let claim = required("claim").flatMap { node in node.mapping()?.claim(at: node) }
            let common = required("discrepancies")
            let node = numbers?.discrepancies ?? common
            guard let claim, let numbers else {
                _ = node?.list { $0.discrepancyPlan(levels: [0.1], claim: 0.1) }
                return nil
            }
            let read = node?.distinct { $0.discrepancyPlan(levels: numbers.levels, claim: claim.magnitude) }
            guard var plans = read else { return nil }
            let namesExternal = plans.contains { $0.model.kind == .external }
            if simulator?.role == .suspect, !namesExternal {
                plans.append(DiscrepancyPlan(DiscrepancyModel(.external), levels: [1], claim: claim.magnitude))
            } else if simulator?.role != .suspect, namesExternal {
                node?.report("external needs a key 'simulator' with a command and the role suspect")
                return nil
            }
            let names = plans.map(\.model.displayName)
            if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
                node?.report("names '\(twice)' twice; give one of them a name")
                return nil
            }
            if let empty = plans.first(where: \.levels.isEmpty) {
                node?.report("\(empty.model.displayName) has no level in its range; give it levels of its own")
                return nil
            }
            guard numbers.levels.contains(claim.magnitude) else {
                required("claim")?.report(
                    "speaks of \(percent(claim.magnitude)), which is not among the levels of profile "
                        + "\(profile.rawValue): \(numbers.levels.map(percent).joined(separator: ", ")); add it there")
                return nil
            }
            return .discrepancy(plans: plans, claim: claim)
        case .front: return .front
        case .published, .compression, .scaling, .calibration: return nil
        }
    }

    func workloadOptions() -> WorkloadOptions? {
        let image = required("image")?.mapping()?.imageSize(heightIn: 32...4096, widthIn: 32...4096)
        let charged = required("charged")?.choice(Charged.self)
        let experts = required("experts charged")?.choice(ExpertsCharged.self)
        let routingNode = optional("expert routing")
        let routing = routingNode?.expertRouting()
        finish()
        guard let image, let charged, let experts, routingNode == nil || routing != nil else { return nil }
        if let routingNode, experts == .all {
            routingNode.report("has no effect where all experts are charged; leave it out or charge topK")
            return nil
        }
        return WorkloadOptions(image: image, charged: charged, expertsCharged: experts, routing: routing)
    }

    private func claim(at node: InputNode) -> DriftClaim? {
        let magnitude = required("magnitude")?.fraction(in: 0.001...1)
        let margin = required("margin")?.fraction(in: 0.001...0.999)
        let meanIoUMargin = required("mIoU margin")?.fraction(in: 0.001...0.999)
        let shareNode = optional("share")
        let share = shareNode == nil ? 0.9 : shareNode?.fraction(in: 0.01...0.999)
        let confidenceNode = optional("confidence")
        let confidence = confidenceNode == nil ? 0.95 : confidenceNode?.fraction(in: 0.5...0.9999)
        let earlierNode = optional("earlier draws")
        let earlier = earlierNode == nil ? [] : earlierNode?.list(allowEmpty: true) { $0.int(in: 1...100_000) }
        finish()
        guard let magnitude, let margin, let meanIoUMargin, let share, let confidence, let earlier else { return nil }
        let claim = DriftClaim(
            magnitude: magnitude, share: share, margin: margin, meanIoUMargin: meanIoUMargin, confidence: confidence,
            earlierDraws: earlier)
        do throws(VerdictError) {
            _ = try claim.verdict(of: .latency)
            return claim
        } catch {
            (earlierNode ?? node).report("\(error)")
            return nil
        }
    }
}
