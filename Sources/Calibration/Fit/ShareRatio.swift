import CIMHardware

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A part's share of a reported breakdown over the largest part's, as ln: what the whole chip is off by cancels.
struct ShareRatio: Sendable {
    let silicon: String
    let design: MacroDesign
    let precision: Precision
    let point: OperatingPoint
    let isArea: Bool
    let numerator: [Component]
    let denominator: [Component]
    let logReported: Double
    let readingDeviation: Double

    /// ln of the model's ratio.
    func logPredicted(_ model: MacroModel) -> Double {
        let cost = model.cost(
            design, precision, usedRows: point.rows, usedWeightColumns: point.weightColumns, isBounded: false)
        func part(_ components: [Component]) -> Double {
            components.reduce(0) {
                $0 + (isArea ? cost.area[$1].si : cost.energyPerMVM[$1].si)
            }
        }
        return log(part(numerator) / part(denominator))
    }
}

extension ReferenceCircuit {
    /// The ratios of every breakdown: rows of one operating point and condition together. Parts that the macro model does not have
    /// (buffers), or to which it gives nothing, are left out.
    func shareRatios() throws(CalibrationError) -> [ShareRatio] {
        guard obstacle == nil else { return [] }
        var tables: [[Measurement]] = []
        for row in measurements
        where row.excluded == nil && row.value != nil && [.energyShare, .areaShare].contains(row.quantity) {
            let index = tables.firstIndex {
                $0[0].quantity == row.quantity && $0[0].point == row.point && $0[0].condition == row.condition
            }
            if let index { tables[index].append(row) } else { tables.append([row]) }
        }
        var ratios: [ShareRatio] = []
        for table in tables { ratios += try self.ratios(table) }
        return ratios
    }

    private func ratios(_ table: [Measurement]) throws(CalibrationError) -> [ShareRatio] {
        let isArea = table[0].quantity == .areaShare
        let point = table[0].point
        let design: MacroDesign?
        do {
            design = try structure.design(at: point, keepClock: !isArea)
        } catch {
            throw .impossibleDesign(circuit: id, line: table[0].line, error)
        }
        guard let design, isArea || (point.inputBits != nil && point.weightBits != nil) else { return [] }
        let largest = table.max { ($0.value ?? 0) < ($1.value ?? 0) }
        guard let reference = largest, let whole = reference.value else { return [] }
        return table.compactMap { row in
            guard row.line != reference.line, let share = row.value else { return nil }
            let ratio = ShareRatio(
                silicon: silicon, design: design,
                precision: Precision(inputBits: point.inputBits ?? 1, weightBits: point.weightBits ?? 1), point: point,
                isArea: isArea, numerator: row.components, denominator: reference.components,
                logReported: log(share / whole), readingDeviation: row.relativeUncertainty)
            return ratio.logPredicted(MacroModel()).isFinite ? ratio : nil
        }
    }
}
