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
    var design: MacroDesign
    let precision: Precision
    let measurement: Measurement
    /// ln of the reported value in SI units, per macro.
    let logReported: Double
    /// Standard deviation of ln from reading.
    let readingDeviation: Double
    /// The first-named laboratory; the silicon where none is known.
    var laboratory = ""
    /// Readout class, where known.
    var readout: ConverterKind?
    /// Year of publication.
    var year: Int?

    var memory: Memory { design.kind.memory }

    /// ln of the model's value, without reporting offsets: a macro as the chip's owner sees it.
    func logPredicted(_ model: MacroModel) -> Double {
        log(Self.value(metric, design, precision, measurement.point, model))
    }

    /// The same as a source with this condition and scope would print it.
    func logPredicted(_ model: MacroModel, offsets: [Double]) -> Double {
        let reported = ReportingOffset.of(metric, measurement.condition, measurement.scope)
        return reported.reduce(logPredicted(model)) { $0 + offsets[$1.index] }
    }

    /// The model's periods of the design's clock over the reported ones; nil without a clock.
    func cycleRatio(_ model: MacroModel) -> Double? {
        design.clock == nil ? nil : exp(logPredicted(model)) / reported
    }

    /// The reported value, per macro.
    var reported: Double { exp(logReported) }

    /// The model's value with reporting offsets, SI units.
    func predicted(_ model: MacroModel, offsets: [Double]) -> Double { exp(logPredicted(model, offsets: offsets)) }

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
    /// Efficiency, throughput and power count where no row of the same point states energy or latency: energy per MAC =
    /// 2 / efficiency or 2 power / throughput, latency = 2 rows columns macros / throughput.
    ///
    /// The clock is kept for energy, where a slow clock costs bias and leakage, and left out for latency: with it, the
    /// prediction of a latency that is one clock period would be a tautology.
    ///
    /// - Parameter withholdsTimes: leaves clock and access time out of energies too.
    func observations(withholdsTimes: Bool = false) throws(CalibrationError) -> [Observation] {
        guard obstacle == nil else { return [] }
        var observations: [Observation] = []
        for measurement in measurements where measurement.excluded == nil {
            guard let (metric, value) = compared(measurement) else { continue }
            let point = measurement.point
            let isArea = metric == .area
            guard let inputBits = point.inputBits ?? (isArea ? 1 : nil),
                let weightBits = point.weightBits ?? (isArea ? 1 : nil)
            else { continue }
            let design: MacroDesign?
            do {
                design = try structure.design(at: point, keepClock: metric == .energyPerMAC && !withholdsTimes)
            } catch {
                throw CalibrationError.impossibleDesign(circuit: id, line: measurement.line, error)
            }
            guard let design else { continue }
            observations.append(
                Observation(
                    circuit: id, silicon: silicon, metric: metric, design: design,
                    precision: Precision(inputBits: inputBits, weightBits: weightBits), measurement: measurement,
                    logReported: log(value), readingDeviation: measurement.relativeUncertainty,
                    laboratory: laboratoryGroup, readout: structure.converter, year: citation.year))
        }
        return observations
    }

    /// Each of ``observations(withholdsTimes:)`` that is a latency whose row states the clock, with that clock; nil for the others.
    func clockedLatencies() throws(CalibrationError) -> [Observation?] {
        try observations().map { observation in
            guard observation.metric == .latency, let clock = observation.measurement.point.clock else { return nil }
            var clocked = observation
            clocked.design.clock = clock
            return clocked
        }
    }

    /// What a row is compared as, with its value in SI units; nil where it says nothing of its own.
    private func compared(_ row: Measurement) -> (Metric, Double)? {
        guard let value = row.value else { return nil }
        func has(_ quantities: ReportedQuantity...) -> Bool {
            measurements.contains { other in
                quantities.contains(other.quantity) && other.value != nil
                    && other.point.conditions == row.point.conditions
                    && other.condition == row.condition && other.note == row.note
            }
        }
        let operations = Double(operationsPerMAC)
        switch row.quantity {
        case .energyPerMAC: return (.energyPerMAC, value)
        case .latency: return (.latency, value)
        case .area: return (.area, value / Double(row.macros))
        case .efficiency: return has(.energyPerMAC) ? nil : (.energyPerMAC, operations / value)
        case .throughput:
            guard !has(.latency), let rows = row.point.rows, let columns = row.point.weightColumns else { return nil }
            return (.latency, operations * Double(rows * columns * row.macros) / value)
        case .power:
            guard !has(.energyPerMAC, .efficiency) else { return nil }
            let rate = measurements.first {
                $0.quantity == .throughput && $0.excluded == nil && $0.value != nil && $0.macros == row.macros
                    && $0.point.conditions == row.point.conditions && $0.note == row.note
            }
            return rate?.value.map { (.energyPerMAC, operations * value / $0) }
        case .density, .energyShare, .areaShare, .relative: return nil
        }
    }
}

extension OperatingPoint {
    /// Supply, clock, bits and registers without the size of the operation.
    var conditions: OperatingPoint {
        var conditions = self
        conditions.rows = nil
        conditions.weightColumns = nil
        conditions.accessTime = nil
        return conditions
    }
}
