import CIMHardware
import Calibration
import RunStore
import Supernet

extension ExperimentRunner {
    /// Runs a compression experiment: Tables G1 and G2.
    public func runCompression(
        _ experiment: CompressionExperiment, trained: TrainedSupernet
    ) async throws -> CompressionResult {
        let coefficients = try laboratory.blobs.read(Calibration.self, calibration).coefficients
        let largest = experiment.supernet.space.maximum
        let quantized = try experiment.bits.map { bits in
            try QuantizationMethod.allCases.map { method in
                try QuantizedCell(
                    weights: weights, architecture: largest, bits: bits, method: method,
                    calibrationImages: experiment.calibrationImages
                ).specification()
            }
        }
        try await engine(
            Plan(name: experiment.name + "-quantized", cells: quantized.flatMap { $0 }),
            "\(experiment.name): quantized networks")
        let trainings = try experiment.networks.map { network in
            try DistillationCell(
                configuration: experiment.supernet, searched: experiment.searched, distillation: experiment.kind,
                steps: experiment.steps, approach: network.approach
            ).specification()
        }
        // Teachers first: a student that does not find its teacher trains it.
        for taught in [false, true] {
            let cells = zip(experiment.networks, trainings).filter { $0.0.approach.isTaught == taught }.map(\.1)
            try await engine(
                Plan(name: experiment.name + (taught ? "-students" : "-alone"), cells: cells),
                "\(experiment.name): " + (taught ? "students" : "networks trained alone"))
        }
        let rows = try zip(experiment.bits, quantized).map { bits, cells in
            let scores = try cells.map { try read(QuantizedCell.Result.self, $0).meanIoU }
            return CompressionResult.Quantized(
                bits: bits, scores: scores,
                costs: try experiment.chips.costs(
                    of: experiment.workload.workload(of: largest), bits: bits, by: coefficients))
        }
        let alone = try zip(experiment.networks, trainings).map { network, cell in
            CompressionResult.Trained(
                approach: network.approach, architecture: network.architecture,
                meanIoU: try read(DistillationStudy.Row.self, cell).meanIoU,
                costs: try experiment.chips.costs(
                    of: experiment.workload.workload(of: network.architecture),
                    bits: CompressionExperiment.distilledBits, by: coefficients))
        }
        return CompressionResult(experiment: experiment, trained: trained, quantized: rows, alone: alone)
    }
}
