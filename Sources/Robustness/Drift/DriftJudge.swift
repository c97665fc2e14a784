import CIMHardware
import Calibration
import CoSearch
import Documents
import GSL
import ViTMoE

/// Looks at designs again without searching: under wrong simulators, under other references, by component.
struct DriftJudge {
    let experiment: Experiment
    let calibration: Calibration
    /// What the searches ask for the mIoU of a network.
    let accuracy: any AccuracyModel

    /// Draws of an error that are looked at to find out what it can move (our choice): a random factor that is 1 in all of
    /// them would be one by chance never.
    private static let probes = 3

    /// The reference simulator; nil where it is a program of somebody else's.
    var model: ReferenceSimulator? {
        experiment.simulator?.role == .reference
            ? nil : ReferenceSimulator(model: HardwareModel(coefficients: calibration.coefficients))
    }

    /// Whether an error changes the scenario's objective or the value of one of its limits, on the designs that searches found.
    ///
    /// Found by computation: the metrics of every design are compared with and without the error, for the first draws. A program
    /// of somebody else's is compared at the designs that it found.
    func canMove(
        _ scenario: Scenario, model: DiscrepancyModel, level: Double, _ findings: [SearchFinding],
        designs: [SearchOutcome]
    ) throws -> Bool {
        let limits = scenario.constraints
        let objective = DriftMetric(objectiveOf: scenario)
        func differs(_ seen: DesignMetrics, _ actual: DesignMetrics) -> Bool {
            func moved(_ value: KeyPath<DesignMetrics, Double>) -> Bool {
                abs(seen[keyPath: value] - actual[keyPath: value]) > 1e-12 * abs(actual[keyPath: value])
            }
            return objective == .latency && moved(\.latency) || objective == .energy && moved(\.energy)
                || objective == .meanIoU && moved(\.meanIoU) || limits.meanIoUFloor != nil && moved(\.meanIoU)
                || limits.areaLimit != nil && moved(\.area) || limits.powerLimit != nil && moved(\.power)
                || limits.latencyLimit != nil && moved(\.latency) || limits.energyLimit != nil && moved(\.energy)
        }
        guard let reference = self.model, model.kind != .external else {
            return findings.contains { finding in
                guard let seen = finding.seen, let actual = finding.actual else { return true }
                return differs(seen, actual)
            }
        }
        for finding in findings.prefix(Self.probes) {
            let discrepancy = try Discrepancy(model: model, magnitude: level, identity: finding.seed)
            let wrong = DiscrepantSimulator(reference, discrepancy: discrepancy, measured: calibration.jointErrors)
            let believed: any AccuracyModel =
                model.concernsAccuracy ? DiscrepantAccuracy(wrapped: accuracy, discrepancy: discrepancy) : accuracy
            for design in designs {
                let workload = try experiment.workload.workload(of: design.architecture)
                func metrics(_ simulator: some HardwareSimulator, _ accuracy: any AccuracyModel) throws -> DesignMetrics
                {
                    DesignMetrics(
                        try simulator.metrics(of: workload, architecture: design.architecture, on: design.design),
                        meanIoU: model.concernsAccuracy
                            ? try accuracy.meanIoU(of: design.architecture, on: design.design) : design.meanIoU)
                }
                if try differs(metrics(wrong, believed), metrics(reference, accuracy)) { return true }
            }
        }
        return false
    }

    /// The designs that searches found, by the loss of the reference simulator and component; winners first, then the others
    /// that had a search of their own, at most 2000 (our choice). Designs that break a limit are left out, and so are chips that
    /// cannot hold the network.
    func archive(
        _ searches: [SearchCell.Result], on memory: ChipMemory, objective: Scenario.Objective,
        reference: ReferenceSimulator
    ) throws -> [SIMD16<Double>] {
        let space = memory.designSpace
        var seen: Set<[Int]> = []
        var losses: [SIMD16<Double>] = []
        func add(
            _ architecture: Architecture, _ meanIoU: Double, _ design: ChipDesign, _ point: [Int], _ scenario: Scenario
        )
            throws
        {
            guard losses.count < 2000, seen.insert(experiment.space.genome(of: architecture) + point).inserted,
                let metrics = try possible(
                    { try reference.metrics(of: $0, architecture: architecture, on: design) }, architecture),
                scenario.violations(meanIoU: meanIoU, metrics: metrics).isEmpty, let parts = metrics.breakdown
            else { return }
            losses.append(objective == .latency ? parts.latency.lanes : parts.energy.lanes)
        }
        for search in searches {
            let outcome = search.outcome
            try add(
                outcome.architecture, outcome.meanIoU, outcome.design, outcome.designChoice.point, outcome.scenario)
        }
        for search in searches {
            for individual in search.outcome.individuals {
                guard let choice = individual.design,
                    let design = try possible({ _ in try space.design(at: choice.point) }, individual.architecture)
                else { continue }
                try add(individual.architecture, individual.meanIoU, design, choice.point, search.outcome.scenario)
            }
        }
        return losses
    }

    /// The value, or nil for a chip that cannot exist or hold the network.
    private func possible<Value>(_ value: (Workload) throws -> Value, _ architecture: Architecture) throws -> Value? {
        do {
            return try value(experiment.workload.workload(of: architecture))
        } catch is CapacityError {
            return nil
        } catch is DesignError {
            return nil
        }
    }

    /// The designs of a study under references drawn from the calibration's posterior; nil where the reference is a program of
    /// somebody else's.
    ///
    /// - Parameter count: references (our choice: a share of 95 % is then known within 4 points).
    func plausible(
        _ places: [PlaceSearches], _ outcomes: [Digest: SearchOutcome], count: Int = 100
    ) throws -> PlausibleReferences? {
        guard model != nil else { return nil }
        var stream = RandomStream(StreamKey(seed: experiment.seed, purpose: "plausible references"))
        let models = try (0..<count).map { _ in
            BatchModel(HardwareModel(coefficients: try calibration.plausibleCoefficients(&stream)))
        }
        var workloads: [Architecture: BatchWorkload] = [:]
        return try PlausibleReferences(places, count: count) { place, design, reference in
            guard let outcome = outcomes[design] else { return nil }
            let architecture = outcome.architecture
            let workload: BatchWorkload
            if let known = workloads[architecture] {
                workload = known
            } else {
                workload = BatchWorkload(try experiment.workload.workload(of: architecture))
                workloads[architecture] = workload
            }
            guard case .success(let cost) = models[reference].cost(of: workload, on: outcome.design) else { return nil }
            let metrics = HardwareMetrics(cost)
            let meanIoU = try accuracy.meanIoU(of: architecture, on: outcome.design)
            guard place.scenario.violations(meanIoU: meanIoU, metrics: metrics).isEmpty else { return nil }
            return DesignMetrics(metrics, meanIoU: meanIoU).value(place.objective)
        }
    }
}
