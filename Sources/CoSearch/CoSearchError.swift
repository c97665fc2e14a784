import ViTMoE

/// What ends a nested search without a result.
public enum CoSearchError: Error, Sendable, CustomStringConvertible {
    /// No design space to search.
    case noDesignSpace
    /// An accuracy model gave something else than a fraction.
    case accuracyOutOfRange(architecture: Architecture, meanIoU: Double)
    /// A simulator gave NaN, infinity or a negative quantity.
    case metricsNotPhysical(architecture: Architecture, design: DesignChoice, metrics: HardwareMetrics)
    /// A simulator answered fewer designs than it was asked for.
    case answersMissing(expected: Int)
    /// Not one design that the search tried can exist and hold a network of the space.
    case noPossibleDesign(tried: Int, example: String)

    /// What failed, the value, the rule and the next step.
    public var description: String {
        switch self {
        case .noDesignSpace:
            "the search has no design space; give one for RRAM, for SRAM, or both"
        case .accuracyOutOfRange(let architecture, let meanIoU):
            "the accuracy model gave mIoU \(meanIoU) for \(architecture); it must be a fraction from 0 to 1"
        case .metricsNotPhysical(let architecture, let design, let metrics):
            "the simulator gave latency \(metrics.latency.si) s, energy \(metrics.energy.si) J, area "
                + "\(metrics.area.si) m2, power \(metrics.power.si) W for \(architecture) on design \(design.point) "
                + "of space \(design.space); all must be finite and not negative"
        case .answersMissing(let expected):
            "the simulator answered fewer than the \(expected) designs that it was asked for; it must answer each one"
        case .noPossibleDesign(let tried, let example):
            "no feasible design: none of \(tried) designs tried can exist and hold the weights; for example \(example)"
        }
    }
}
