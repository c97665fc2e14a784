import CIMHardware

/// A circuit's 2nd, 4th, 6th ... values of each metric, predicted after its own effects were fitted to the others
/// (``PointSplit/everySecond``) on top of a model that has seen no value of its silicon.
public struct HalfPrediction: Hashable, Codable, Sendable {
    /// The circuit.
    public let circuit: String
    /// Kind of macro.
    public let kind: MacroKind
    /// Error per metric; metrics with a single value have nothing to predict and are left out.
    public let summaries: [ChipCalibration.Summary]

    /// The chips with series of operating points whose per-chip calibration is a claim of this project.
    public static let claimed = [
        "jia_jssc2020", "kim_jssc2021_colonnade", "sinangil_jssc2021", "wan_nature2022_neurram",
    ]

    /// Values predicted.
    public var predicted: Int { summaries.reduce(0) { $0 + $1.predicted } }

    /// Mean |predicted / reported - 1| over the predicted values of all metrics.
    public var meanAbsoluteError: Double {
        summaries.reduce(0) { $0 + Double($1.predicted) * ($1.meanAbsoluteError ?? 0) } / Double(max(1, predicted))
    }

    /// The circuits among `values` (one silicon) that have something to predict.
    static func all(_ values: [Observation], fold: CalibrationFit) throws -> [HalfPrediction] {
        let circuits = Dictionary(grouping: values, by: \.circuit)
        return try circuits.keys.sorted().compactMap { circuit in
            guard let values = circuits[circuit], let kind = values.first?.design.kind else { return nil }
            let isFitted = try PointSplit.everySecond.isFitted(values, circuit: circuit)
            guard isFitted.contains(false) else { return nil }
            let own = try ChipCalibration.ownMetrics(values, isFitted: isFitted, fit: fold)
            let rows = try ChipCalibration.rows(values, isFitted: isFitted, own: own, fit: fold)
            return HalfPrediction(
                circuit: circuit, kind: kind,
                summaries: ChipCalibration.summaries(rows).filter { $0.predicted > 0 })
        }
    }
}
