import CIMHardware
import Quantities

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// One reported value that the fit compares with the model.
struct Observation: Sendable {
    let circuit: String
    let silicon: String
    let metric: Metric
    let design: MacroDesign
    let precision: Precision
    let measurement: Measurement
    /// ln of the reported value in SI units, per macro.
    let logReported: Double
    /// Standard deviation of ln from reading.
    let readingDeviation: Double
    /// Circuits of one laboratory are left out together; the silicon where no laboratory is known.
    var laboratory = ""

    var memory: Memory { design.kind.memory }

    /// ln of the model's value.
    func logPredicted(_ model: MacroModel) -> Double {
        log(Self.value(metric, design, precision, measurement.point, model))
    }

    /// The model's value in SI units.
    static func value(
        _ metric: Metric, _ design: MacroDesign, _ precision: Precision, _ point: OperatingPoint, _ model: MacroModel
    ) -> Double {
        let cost = model.cost(
            design, precision, usedRows: point.rows, usedWeightColumns: point.weightColumns, isBounded: false)
        switch metric {
        case .energyPerMAC: return cost.energyPerMAC.si
        case .latency: return cost.latencyPerMVM.total.si
        case .area: return cost.area.total.si
        }
    }
}

extension ReferenceCircuit {
    /// The first-named laboratory, or the silicon where none is known.
    var laboratoryGroup: String {
        laboratory?.split(separator: "/").first.map(String.init) ?? silicon
    }

    /// The usable values: not excluded, public, on a circuit without obstacle, with the bits that the model needs.
    ///
    /// The clock is kept for energy, where a slow clock costs bias and leakage, and left out for latency: with it, the
    /// prediction of a latency that is one clock period would be a tautology.
    func observations() throws(CalibrationError) -> [Observation] {
        guard obstacle == nil else { return [] }
        var observations: [Observation] = []
        for measurement in measurements where measurement.excluded == nil {
            guard let metric = Metric.allCases.first(where: { $0.quantity == measurement.quantity }),
                let value = measurement.value
            else { continue }
            let point = measurement.point
            let isArea = metric == .area
            guard let inputBits = point.inputBits ?? (isArea ? 1 : nil),
                let weightBits = point.weightBits ?? (isArea ? 1 : nil)
            else { continue }
            let design: MacroDesign?
            do {
                design = try structure.design(at: point, keepClock: metric == .energyPerMAC)
            } catch {
                throw CalibrationError.impossibleDesign(circuit: id, line: measurement.line, error)
            }
            guard let design else { continue }
            observations.append(
                Observation(
                    circuit: id, silicon: silicon, metric: metric, design: design,
                    precision: Precision(inputBits: inputBits, weightBits: weightBits), measurement: measurement,
                    logReported: log(isArea ? value / Double(measurement.macros) : value),
                    readingDeviation: measurement.relativeUncertainty, laboratory: laboratoryGroup))
        }
        return observations
    }
}
