import CIMHardware

/// Why there is no calibration or no prediction.
public enum CalibrationError: Error, Sendable, CustomStringConvertible {
    /// Fewer chips than a fit needs.
    case tooFewChips(found: Int, needed: Int)
    /// The structure of a circuit contradicts itself at an operating point.
    case impossibleDesign(circuit: String, line: Int, DesignError)
    /// A circuit without what the model needs.
    case cannotPredict(circuit: String, reason: String)
    /// A circuit whose own effects cannot be fitted.
    case cannotCalibrate(circuit: String, reason: String)
    /// The spread between chips did not settle.
    case notConverged(rounds: Int, change: Double)
    /// A figure that this calibration does not have.
    case noFigure(String)
    /// The fit itself failed; nothing is reported.
    case fitFailed(leftOut: String?, reason: String)

    /// What failed, the values and the next step.
    public var description: String {
        switch self {
        case .tooFewChips(let found, let needed):
            return "cannot be calibrated: \(found) chips with usable values, at least \(needed) needed; "
                + "add circuits or fill in values that are null"
        case .impossibleDesign(let circuit, let line, let error):
            return "\(circuit)/measurements.csv:\(line): \(error); correct the structure in circuit.yaml or the row"
        case .cannotPredict(let circuit, let reason):
            return "\(circuit) cannot be predicted: \(reason)"
        case .cannotCalibrate(let circuit, let reason):
            return "\(circuit) cannot be calibrated because: \(reason)"
        case .notConverged(let rounds, let change):
            return "the calibration did not converge: after \(rounds) rounds the between-chip spread still changes by "
                + "\(change) (relative); no calibration is written; allow more with --maximum-rounds, or look for the chip "
                + "that contradicts the others with `cimlab circuits check`"
        case .noFigure(let name):
            return "the calibration has no figure '\(name)': no chip of that kind gives it"
        case .fitFailed(let leftOut, let reason):
            return "the calibration failed\(leftOut.map { " without \($0)" } ?? ""): \(reason)"
        }
    }
}
