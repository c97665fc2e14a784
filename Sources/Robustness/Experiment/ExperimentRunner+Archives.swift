import CIMHardware
import Calibration
import CoSearch
import ViTMoE

extension ExperimentRunner {
    /// The designs that the searches found, by the loss of the reference simulator and component, for every scenario whose
    /// loss is latency or energy. Winners first, then the others that had a search of their own, at most 2000 (our choice).
    func archives(
        _ experiment: Experiment, _ searches: [DriftAnalysis.Judged]
    ) throws -> [DriftAnalysis.ArchivedDesigns] {
        // A simulator of somebody else's need not know components.
        if experiment.simulator?.role == .reference { return [] }
        let calibration = try laboratory.blobs.read(Calibration.self, self.calibration)
        let reference = ReferenceSimulator(model: HardwareModel(coefficients: calibration.coefficients))
        var archives: [DriftAnalysis.ArchivedDesigns] = []
        for template in experiment.scenarios where template.objective == .latency || template.objective == .energy {
            for memory in experiment.memories {
                // Where the accuracy itself was wrong, its floor says nothing.
                let here = searches.filter {
                    $0.entry.scenario.name == template.name && $0.entry.memory == memory
                        && $0.entry.condition.model?.kind != .accuracy
                }
                let space = memory.designSpace
                var seen: Set<[Int]> = []
                var losses: [SIMD16<Double>] = []
                func add(_ architecture: Architecture, _ meanIoU: Double, _ point: [Int], _ scenario: Scenario) throws {
                    guard losses.count < 2000,
                        seen.insert(experiment.space.genome(of: architecture) + point).inserted
                    else { return }
                    let metrics: HardwareMetrics
                    do {
                        metrics = try reference.metrics(
                            of: experiment.workload.workload(of: architecture), architecture: architecture,
                            on: space.design(at: point))
                    } catch is CapacityError {
                        // A search keeps the closest chip also of a network that fits none: such a pair has no losses, the others do.
                        return
                    } catch is DesignError {
                        return
                    }
                    guard scenario.violations(meanIoU: meanIoU, metrics: metrics).isEmpty,
                        let parts = metrics.breakdown
                    else { return }
                    losses.append(template.objective == .latency ? parts.latency.lanes : parts.energy.lanes)
                }
                for search in here {
                    let outcome = search.result.outcome
                    try add(outcome.architecture, outcome.meanIoU, outcome.designChoice.point, outcome.scenario)
                }
                for search in here {
                    for individual in search.result.outcome.individuals {
                        guard let choice = individual.design else { continue }
                        try add(
                            individual.architecture, individual.meanIoU, choice.point, search.result.outcome.scenario)
                    }
                }
                archives.append(
                    DriftAnalysis.ArchivedDesigns(scenario: template.name, memory: memory, losses: losses))
            }
        }
        return archives
    }
}
