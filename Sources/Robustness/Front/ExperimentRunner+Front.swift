import CIMHardware
import CoSearch
import Documents
import RunStore
import ViTMoE

extension ExperimentRunner {
    /// Runs a front experiment: Figure C1.
    public func runFront(_ experiment: Experiment) async throws -> FrontResult {
        guard case .front = experiment.study else { throw ExperimentError.wrongStudy(experiment.name) }
        let (predictor, quality) = try await cleanPredictor(experiment)
        var searches: [(memory: ChipMemory, scenario: String, cell: CellSpecification)] = []
        for memory in experiment.memories {
            for scenario in experiment.scenarios {
                for index in 0..<experiment.pairedSeeds {
                    let cell = try referenceSearch(
                        experiment, predictor, quality, scenario: scenario, memory: memory,
                        seed: experiment.seed &+ UInt64(index))
                    searches.append((memory, scenario.name, cell))
                }
            }
        }
        try await engine(
            Plan(name: experiment.name, cells: searches.map(\.cell)), "\(experiment.name): nested searches")
        let floor = experiment.scenarios.first?.scenario(largestMeanIoU: quality.largestMeanIoU, guardBand: 0)
            .constraints.meanIoUFloor
        let seen = try experiment.memories.map { memory in
            try searches.filter { $0.memory == memory }.flatMap {
                try feasible(
                    $0.cell, scenario: $0.scenario, memory.designSpace, PredictedAccuracy(predictor: predictor))
            }
        }
        return FrontResult(
            fronts: try await fronts(experiment, of: seen, floor: floor ?? 0), meanIoUFloor: floor,
            trainings: try await trainingSpread(experiment, predictor, quality))
    }

    /// A feasible design of a search, before the supernet has judged its network.
    private struct FrontCandidate {
        let scenario: String
        let cell: Digest
        let individual: Individual
        let point: [Int]
        let metrics: HardwareMetrics
        /// The network on exact arrays.
        let judgement: CellSpecification
        /// What stays of its mIoU on the chip.
        let kept: Double
    }

    private func feasible(
        _ cell: CellSpecification, scenario: String, _ space: DesignSpace, _ accuracy: PredictedAccuracy
    ) throws -> [FrontCandidate] {
        try read(SearchCell.Result.self, cell).outcome.individuals.compactMap { individual in
            guard individual.fitness.isFeasible, let choice = individual.design, let metrics = individual.metrics
            else { return nil }
            return FrontCandidate(
                scenario: scenario, cell: cell.identifier, individual: individual, point: choice.point,
                metrics: metrics,
                judgement: try cleanEvaluation(of: individual.architecture),
                kept: try accuracy.kept(by: space.design(at: choice.point)))
        }
    }

    /// The fronts of those that the supernet confirms: a design that it does not gives way to those that it hid.
    private func fronts(
        _ experiment: Experiment, of seen: [[FrontCandidate]], floor: Double
    ) async throws -> [FrontResult.Front] {
        var known: [Digest: Double] = [:]
        var remaining = seen
        while true {
            let fronts = remaining.map { candidates in
                ParetoFront.indices(candidates.map { ($0.metrics.latency.si, $0.metrics.energy.si) })
                    .map { candidates[$0] }
            }
            var cells: [CellSpecification] = []
            for cell in fronts.joined().map(\.judgement)
            where known[cell.identifier] == nil && !cells.contains(where: { $0.identifier == cell.identifier }) {
                cells.append(cell)
            }
            guard !cells.isEmpty else {
                return try experiment.memories.indices.map { index in
                    try front(
                        experiment, experiment.memories[index], fronts[index], known, candidates: seen[index].count,
                        belowFloor: seen[index].count - remaining[index].count)
                }
            }
            try await engine(
                Plan(name: "\(experiment.name)-networks", cells: cells),
                "\(experiment.name): networks of the fronts on the supernet")
            for cell in cells { known[cell.identifier] = try read(EvaluationCell.Result.self, cell).mean }
            for index in remaining.indices {
                remaining[index].removeAll { candidate in
                    known[candidate.judgement.identifier].map { $0 * candidate.kept < floor } ?? false
                }
            }
        }
    }

    private func front(
        _ experiment: Experiment, _ memory: ChipMemory, _ front: [FrontCandidate], _ meanIoU: [Digest: Double],
        candidates: Int, belowFloor: Int
    ) throws -> FrontResult.Front {
        let hasDecoder = experiment.workload.charged == .network
        let space = memory.designSpace
        let points = try front.map { candidate in
            let architecture = candidate.individual.architecture
            let design = try space.design(at: candidate.point)
            return FrontResult.Point(
                scenario: candidate.scenario, cell: candidate.cell, architecture: architecture,
                blockMemories: design.blockMemories(of: architecture),
                decoderMemory: hasDecoder ? design.memory(of: .decoder).displayName : nil,
                latency: candidate.metrics.latency, energy: candidate.metrics.energy, area: candidate.metrics.area,
                meanIoU: (meanIoU[candidate.judgement.identifier] ?? .nan) * candidate.kept)
        }
        return FrontResult.Front(memory: memory, points: points, candidates: candidates, belowFloor: belowFloor)
    }
}

extension ChipDesign {
    /// The memory of every block of a network, as the literature prints it.
    func blockMemories(of architecture: Architecture) -> [String] {
        architecture.blocks.indices.map { memory(of: NetworkParts(block: $0)).displayName }
    }
}
