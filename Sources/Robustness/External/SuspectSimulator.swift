import CIMHardware
import CoSearch
import ViTMoE

/// A simulator under suspicion, asked only about chips that the reference can build: of others nobody could say what they
/// really cost.
struct SuspectSimulator: HardwareSimulator {
    let suspect: any HardwareSimulator
    let reference: any HardwareSimulator

    func metrics(
        of workload: Workload, architecture: Architecture, on design: ChipDesign
    ) throws -> HardwareMetrics {
        _ = try reference.metrics(of: workload, architecture: architecture, on: design)
        return try suspect.metrics(of: workload, architecture: architecture, on: design)
    }

    func metrics(
        of workload: BatchWorkload, architecture: Architecture, on designs: [ChipDesign]
    ) throws -> [Result<HardwareMetrics, CostError>] {
        let known = try reference.metrics(of: workload, architecture: architecture, on: designs)
        let possible = zip(designs, known).compactMap { design, found in
            if case .success = found { design } else { nil }
        }
        var answers = try suspect.metrics(of: workload, architecture: architecture, on: possible).makeIterator()
        return try known.map { found in
            guard case .success = found else { return found }
            guard let answer = answers.next() else { throw CoSearchError.answersMissing(expected: possible.count) }
            return answer
        }
    }
}
