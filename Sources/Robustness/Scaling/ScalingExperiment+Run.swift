import CIMHardware
import Calibration
import CoSearch
import GSL
import Supernet
import ViTMoE

extension ScalingExperiment {
    /// Puts the largest networks on the chips, and times what the run has not timed yet, one after the other.
    ///
    /// - Parameters:
    ///   - takesTimes: false where only times that the run already has are told, all of them or none.
    ///   - progress: what is being timed, with done and total.
    /// - Throws: `CapacityError` or `DesignError`, `BlobError.damagedMeasurement`.
    public func result(
        by calibration: Calibration, in laboratory: Laboratory, takesTimes: Bool = true,
        progress: @escaping (String, Int, Int) -> Void = { _, _, _ in }
    ) throws -> ScalingResult {
        func measured<Value: Codable & Sendable>(
            _ part: String, _ configuration: some Encodable, _ measure: @escaping () throws -> Value
        ) throws -> Measurement<Value>? {
            try laboratory.measurement("\(name)-\(part)", of: configuration, measure: takesTimes ? measure : nil)
        }
        let trained = try measured("training", TimedTraining(self)) {
            try TrainingScaling.times(supernet, backbones: backbones, steps: steps, clock: processorSeconds) {
                progress("training steps", $0, steps)
            }
        }
        let evaluated = try measured("evaluation", TimedEvaluation(self)) {
            try backbones.enumerated().map { index, backbone in
                defer { progress("networks on the supernet", index + 1, backbones.count) }
                return try evaluationSeconds(backbone)
            }
        }
        let searched = try measured("search", TimedSearch(self, calibration.coefficients)) {
            try backbones.enumerated().map { index, backbone in
                defer { progress("nested searches", index + 1, backbones.count) }
                return try searchSeconds(backbone, by: calibration.coefficients)
            }
        }
        let deployments = try backbones.map { backbone in
            let charged = try workload.workload(of: supernet.on(backbone).space.maximum)
            return ScalingResult.Deployment(
                backbone: backbone, weights: charged.weightCount,
                costs: try chips.costs(of: charged, bits: 8, overflow: .chips, by: calibration.coefficients))
        }
        guard let trained, let evaluated, let searched else {
            return try ScalingResult(experiment: self, points: [], processors: [], deployments: deployments)
        }
        let points = zip(trained.value, zip(evaluated.value, searched.value)).map { point, others in
            ScalingResult.Point(
                backbone: point.backbone, parameters: point.parameters, stepSeconds: point.secondsPerStep,
                evaluationSeconds: others.0, searchSeconds: others.1)
        }
        return try ScalingResult(
            experiment: self, points: points,
            processors: Set([trained.processor, evaluated.processor, searched.processor].compactMap { $0 }).sorted(),
            deployments: deployments)
    }

    /// Random networks of the space on all validation images. The weights are random too: no time depends on their values.
    private func evaluationSeconds(_ backbone: BackboneSize) throws -> [Double] {
        let supernet = try Supernet(supernet.on(backbone))
        // Not counted: the images are made with their first use.
        _ = try supernet.evaluate(supernet.configuration.space.minimum)
        var stream = RandomStream(StreamKey(seed: seed, purpose: "timed networks"))
        return try (0..<networks).map { _ in
            let architecture = supernet.configuration.space.random(&stream)
            let start = processorSeconds()
            _ = try supernet.evaluate(architecture)
            return processorSeconds() - start
        }
    }

    /// Nested searches for the least energy on one thread, under a floor on mIoU and no other limit: networks beyond 10 MB are
    /// among their choices. The accuracy is the closed form that the searches' own audits use; only the time is kept.
    private func searchSeconds(_ backbone: BackboneSize, by coefficients: Coefficients) throws -> [Double] {
        let space = try supernet.on(backbone).space
        let accuracy = StandInAccuracy(space: space)
        let scenario = Scenario(
            name: "energy", objective: .energy,
            constraints: Constraints(
                meanIoUFloor: Self.floor * accuracy.meanIoU(of: space.maximum), capacityLimitBytes: nil))
        let (workload, settings) = (workload, search)
        return try (0..<searches).map { index in
            let cache = WorkloadCache()
            let search = try NestedSearch(
                space: space, designSpaces: [memory.designSpace],
                scenario: scenario, simulator: ReferenceSimulator(model: HardwareModel(coefficients: coefficients)),
                accuracy: accuracy, workload: { try cache.workload(of: $0, workload) }, settings: settings,
                seed: seed &+ UInt64(index))
            let start = processorSeconds()
            _ = try search.run()
            return processorSeconds() - start
        }
    }
}

// MARK: What each measurement depends on

private struct TimedTraining: Encodable {
    let supernet: SupernetConfiguration
    let backbones: [BackboneSize]
    let steps: Int

    init(_ experiment: ScalingExperiment) {
        supernet = experiment.supernet
        backbones = experiment.backbones
        steps = experiment.steps
    }
}

private struct TimedEvaluation: Encodable {
    let supernet: SupernetConfiguration
    let backbones: [BackboneSize]
    let networks: Int
    let seed: UInt64

    init(_ experiment: ScalingExperiment) {
        supernet = experiment.supernet
        backbones = experiment.backbones
        networks = experiment.networks
        seed = experiment.seed
    }
}

private struct TimedSearch: Encodable {
    let backbones: [BackboneSize]
    let topK: Int
    let workload: WorkloadOptions
    let memory: ChipMemory
    let searches: Int
    let search: NestedSearchSettings
    let seed: UInt64
    let coefficients: Coefficients

    init(_ experiment: ScalingExperiment, _ coefficients: Coefficients) {
        backbones = experiment.backbones
        topK = experiment.supernet.space.topK
        workload = experiment.workload
        memory = experiment.memory
        searches = experiment.searches
        search = experiment.search
        seed = experiment.seed
        self.coefficients = coefficients
    }
}
