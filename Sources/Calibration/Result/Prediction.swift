import CIMHardware
import Quantities

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the calibrated model says about one operating point of a circuit, with reported values where there are any.
///
/// Intervals hold for a chip that was not fitted: parameters, chip effect and shape together (no reading error). SI
/// units; area per macro; latency without a clock.
public struct OperatingPointPrediction: Hashable, Codable, Sendable {
    /// Supply, bits and size of the operation.
    public let point: OperatingPoint
    /// Energy of one multiply-accumulate, in joules.
    public let energyPerMAC: PredictedValue
    /// Duration of the operation, in seconds.
    public let latency: PredictedValue
    /// Area of one macro, in square metres.
    public let area: PredictedValue
    /// Operations per joule, `2 / energyPerMAC`.
    public let efficiency: PredictedValue
    /// Reported energy per MAC in joules, if any.
    public let reportedEnergyPerMAC: Double?
    /// Reported latency in seconds, if any.
    public let reportedLatency: Double?
    /// Reported area of one macro in square metres, if any.
    public let reportedArea: Double?
}

/// Predicts every operating point of a circuit, whether or not values are reported.
///
/// - Parameters:
///   - circuit: a circuit with a complete structure.
///   - calibration: a calibration, in the making of which the circuit need not have taken part.
/// - Returns: one prediction per distinct operating point of the energy, efficiency, latency, throughput and power rows
///   that name input and weight bits, in the order of the file.
/// - Throws: ``CalibrationError/cannotPredict(circuit:reason:)`` where the structure is incomplete or no point has bits.
public func predict(_ circuit: ReferenceCircuit, with calibration: Calibration) throws -> [OperatingPointPrediction] {
    if let obstacle = circuit.obstacle {
        throw CalibrationError.cannotPredict(circuit: circuit.id, reason: obstacle)
    }
    let quantities: [ReportedQuantity] = [.energyPerMAC, .efficiency, .latency, .throughput, .power]
    var points: [OperatingPoint] = []
    for measurement in circuit.measurements where quantities.contains(measurement.quantity) {
        let point = measurement.point
        guard point.inputBits != nil, point.weightBits != nil, !points.contains(point) else { continue }
        points.append(point)
    }
    guard !points.isEmpty else {
        throw CalibrationError.cannotPredict(
            circuit: circuit.id, reason: "no row of measurements.csv names input_bits and weight_bits")
    }
    return try points.map { point in try prediction(circuit, at: point, calibration) }
}

private func prediction(
    _ circuit: ReferenceCircuit, at point: OperatingPoint, _ calibration: Calibration
) throws -> OperatingPointPrediction {
    let precision = Precision(inputBits: point.inputBits ?? 1, weightBits: point.weightBits ?? 1)
    func predicted(_ metric: Metric) throws -> PredictedValue {
        let design: MacroDesign?
        do {
            design = try circuit.structure.design(at: point, keepClock: metric == .energyPerMAC)
        } catch {
            throw CalibrationError.cannotPredict(circuit: circuit.id, reason: error.description)
        }
        guard let design else {
            throw CalibrationError.cannotPredict(circuit: circuit.id, reason: "the structure is incomplete")
        }
        return try calibration.interval(metric, kind: circuit.structure.kind) { model in
            log(Observation.value(metric, design, precision, point, model))
        }
    }
    func reported(_ quantity: ReportedQuantity, at point: OperatingPoint?) -> Double? {
        let row = circuit.measurements.first {
            $0.quantity == quantity && $0.excluded == nil && $0.value != nil && (point == nil || $0.point == point)
        }
        return row.flatMap { row in row.value.map { quantity == .area ? $0 / Double(row.macros) : $0 } }
    }
    let energy = try predicted(.energyPerMAC)
    let operations = Double(circuit.operationsPerMAC)
    return OperatingPointPrediction(
        point: point, energyPerMAC: energy, latency: try predicted(.latency), area: try predicted(.area),
        efficiency: PredictedValue(
            value: operations / energy.value, low: operations / energy.high, high: operations / energy.low),
        reportedEnergyPerMAC: reported(.energyPerMAC, at: point), reportedLatency: reported(.latency, at: point),
        reportedArea: reported(.area, at: nil))
}
