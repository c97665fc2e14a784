import CIMHardware

/// What the calibrated model says about one operating point of a circuit, with reported values where there are any.
///
/// Intervals are for the true value (no reading error): of a chip that was not fitted, conformal ones from the chips left out; of a
/// chip with own effects, their posterior. SI units; area per macro; latency without a clock. Energies are of the condition and scope
/// that the row states, or of such figures as papers print where it states none.
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
    /// How far the macro lies outside the chips behind the fit, axis by axis.
    public let extrapolation: [Extrapolation]
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
    try circuit.predictions(calibration.extrapolation(of:)) { value in
        calibration.predictor.predict(value, includesReading: false)
            .interval(quantile: calibration.quantiles[value.metric.index])
    }
}

/// The same with the chip's own effects on top of a model that has seen no value of its silicon.
///
/// Intervals are the posterior's: narrow near the values that the own effects were fitted to, as wide as the population
/// far away. A row that shares location and note with fitted values continues their series.
/// - Throws: also where the circuit is not the chip whose own effects these are.
public func predict(
    _ circuit: ReferenceCircuit, with chip: ChipCalibration
) throws -> [OperatingPointPrediction] {
    guard circuit.silicon == chip.silicon else {
        throw CalibrationError.cannotPredict(
            circuit: circuit.id,
            reason: "the calibration holds the own effects of \(chip.circuit) (silicon \(chip.silicon)), this chip is "
                + "\(circuit.silicon); use a calibration made without --first")
    }
    return try circuit.predictions({ Extrapolation.all($0, ranges: chip.ranges) }) { value in
        guard let metric = chip.ownMetrics.first(where: { $0.metric == value.metric }) else {
            throw CalibrationError.cannotPredict(
                circuit: circuit.id, reason: "the calibration has no own effects of \(value.metric.displayName)")
        }
        return try metric.prediction(
            of: value, population: chip.predictor.predict(value, includesReading: false), includesReading: false,
            probability: chip.intervalProbability)
    }
}

extension ReferenceCircuit {
    /// One prediction per operating point; `predicted` is asked for each metric with an observation that has no value.
    fileprivate func predictions(
        _ extrapolation: (MacroDesign) -> [Extrapolation], _ predicted: (Observation) throws -> PredictedValue
    ) throws -> [OperatingPointPrediction] {
        if let obstacle { throw CalibrationError.cannotPredict(circuit: id, reason: obstacle) }
        let quantities: [ReportedQuantity] = [.energyPerMAC, .efficiency, .latency, .throughput, .power]
        var rows: [Measurement] = []
        for row in measurements where quantities.contains(row.quantity) {
            guard row.point.inputBits != nil, row.point.weightBits != nil,
                !rows.contains(where: { $0.point == row.point })
            else { continue }
            rows.append(row)
        }
        guard !rows.isEmpty else {
            throw CalibrationError.cannotPredict(
                circuit: id, reason: "no row of measurements.csv names input_bits and weight_bits")
        }
        return try rows.map { row in try prediction(at: row, extrapolation, predicted) }
    }

    private func prediction(
        at row: Measurement, _ extrapolation: (MacroDesign) -> [Extrapolation],
        _ predicted: (Observation) throws -> PredictedValue
    ) throws -> OperatingPointPrediction {
        let point = row.point
        var outside: [Extrapolation] = []
        func value(_ metric: Metric) throws -> PredictedValue {
            let design: MacroDesign?
            do {
                design = try structure.design(at: point, keepClock: metric == .energyPerMAC)
            } catch {
                throw CalibrationError.impossibleDesign(circuit: id, line: row.line, error)
            }
            guard let design else {
                throw CalibrationError.cannotPredict(circuit: id, reason: "the structure is incomplete")
            }
            outside = extrapolation(design)
            let same = measurements.first { $0.quantity == metric.quantity && $0.point == point }
            return try predicted(
                Observation(
                    circuit: id, silicon: silicon, metric: metric, design: design,
                    precision: Precision(inputBits: point.inputBits ?? 1, weightBits: point.weightBits ?? 1),
                    measurement: same ?? row, logReported: 0, readingDeviation: 0, laboratory: laboratoryGroup,
                    readout: structure.converter, year: citation.year))
        }
        func reported(_ quantity: ReportedQuantity, at point: OperatingPoint?) -> Double? {
            let row = measurements.first {
                $0.quantity == quantity && $0.excluded == nil && $0.value != nil && (point == nil || $0.point == point)
            }
            return row.flatMap { row in row.value.map { quantity == .area ? $0 / Double(row.macros) : $0 } }
        }
        let energy = try value(.energyPerMAC)
        let latency = try value(.latency)
        let area = try value(.area)
        let operations = Double(operationsPerMAC)
        return OperatingPointPrediction(
            point: point, energyPerMAC: energy, latency: latency, area: area,
            efficiency: PredictedValue(
                value: operations / energy.value, low: operations / energy.high, high: operations / energy.low),
            extrapolation: outside, reportedEnergyPerMAC: reported(.energyPerMAC, at: point),
            reportedLatency: reported(.latency, at: point),
            reportedArea: reported(.area, at: nil))
    }
}
