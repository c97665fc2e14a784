/// A number of a calibration that the ledger of claims names.
public enum CalibrationFigure: String, CaseIterable, Sendable {
    /// Held-out geometric-mean error factor of energy per MAC, the worse memory.
    case leaveOneOutEnergy = "leave_one_out_energy"
    /// The same of latency.
    case leaveOneOutLatency = "leave_one_out_latency"
    /// The same of area.
    case leaveOneOutArea = "leave_one_out_area"
    /// Distance of the held-out coverage of 90 % intervals from 90 %, in percentage points; chips and metrics of both
    /// memories pooled, each chip and metric once.
    case coverage90
    /// Per-chip calibration, every second value predicted: mean absolute error in percent, mean over the chips of
    /// ``HalfPrediction/claimed``.
    case perChipPredictionError = "per_chip_prediction_error"
    /// The same as the mean over all predicted values, so that a chip with a long series counts more.
    case perChipPredictionErrorOfPoints = "per_chip_prediction_error_of_points"

    /// The number.
    public func value(of calibration: Calibration) -> Double {
        switch self {
        case .leaveOneOutEnergy: worst(calibration, .energyPerMAC)
        case .leaveOneOutLatency: worst(calibration, .latency)
        case .leaveOneOutArea: worst(calibration, .area)
        case .coverage90: abs(100 * coverage(calibration) - 90)
        case .perChipPredictionError:
            100 * claimed(calibration).reduce(0) { $0 + $1.meanAbsoluteError } / Double(claimed(calibration).count)
        case .perChipPredictionErrorOfPoints:
            100 * claimed(calibration).reduce(0) { $0 + $1.meanAbsoluteError * Double($1.predicted) }
                / Double(claimed(calibration).reduce(0) { $0 + $1.predicted })
        }
    }

    private func worst(_ calibration: Calibration, _ metric: Metric) -> Double {
        calibration.heldOut.filter { $0.metric == metric }.map(\.geometricMeanFactor).max() ?? .nan
    }

    private func coverage(_ calibration: Calibration) -> Double {
        let chips = calibration.heldOut.reduce(0) { $0 + $1.chips }
        return calibration.heldOut.reduce(0) { $0 + ($1.coverage ?? 0) * Double($1.chips) } / Double(chips)
    }

    private func claimed(_ calibration: Calibration) -> [HalfPrediction] {
        calibration.halfPredictions.filter { HalfPrediction.claimed.contains($0.circuit) }
    }
}
