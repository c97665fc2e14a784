import CIMHardware
import Calibration
import CoSearch
import ViTMoE

/// A simulator for which a chip that lies outside the data behind the calibration, along any axis of any of its macros, cannot
/// exist: a search under it stays where reported chips are.
struct WithinDataSimulator: HardwareSimulator {
    private let wrapped: any HardwareSimulator
    private let ranges: [DataRange]

    init(_ wrapped: any HardwareSimulator, ranges: [DataRange]) {
        self.wrapped = wrapped
        self.ranges = ranges
    }

    /// - Throws: `DesignError` naming the axis that lies farthest outside; what the wrapped simulator throws.
    func metrics(
        of workload: Workload, architecture: Architecture, on design: ChipDesign
    ) throws -> HardwareMetrics {
        try check(design)
        return try wrapped.metrics(of: workload, architecture: architecture, on: design)
    }

    func metrics(
        of workload: BatchWorkload, architecture: Architecture, on designs: [ChipDesign]
    ) throws -> [Result<HardwareMetrics, CostError>] {
        try zip(wrapped.metrics(of: workload, architecture: architecture, on: designs), designs).map { result, design in
            do throws(DesignError) {
                try check(design)
                return result
            } catch {
                return .failure(.design(error))
            }
        }
    }

    private func check(_ design: ChipDesign) throws(DesignError) {
        for macro in [design.macro] + (design.secondAlone.map { [$0.macro] } ?? []) {
            let outside = Extrapolation.all(macro, ranges: ranges).filter(\.isOutside)
            if let worst = outside.max(by: { $0.factor < $1.factor }) {
                throw DesignError(
                    field: "macro.\(worst.axis.rawValue)", value: "\(worst.value)",
                    rule: "\(worst.low) ... \(worst.high), the reported chips of its kind (within data: true)")
            }
        }
    }
}
