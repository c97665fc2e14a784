import CIMHardware
import Quantities

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension ReferenceCircuit {
    /// The factor between a reported value and the uncalibrated model from which on a slip of the unit is likelier than a chip (our choice).
    /// The reported energies and areas stay within a factor of 21; latencies within 20, those of one chip with slow neurons within 200. The
    /// smallest slip, milli or kilo, is a factor of 1000.
    static func implausibleFactor(_ quantity: ReportedQuantity) -> Double {
        switch quantity {
        case .latency, .throughput, .power: 400
        default: 100
        }
    }

    /// What `predict` and `calibrate` would refuse, or would take although it is a slip: operating points that no macro of this structure can
    /// have, values that are off by a unit, and rows that are given twice.
    public func slips() -> [Contradiction] {
        impossiblePoints() + impossibleClocks() + implausibleValues() + repeatedRows()
    }

    /// Latencies of less than half a period of the clock, or half an access of the array, beside them: the column of one of them is in
    /// another unit. Half, as some chips use both edges (our choice).
    private func impossibleClocks() -> [Contradiction] {
        measurements.compactMap { row in
            guard row.quantity == .latency, row.excluded == nil, let latency = row.value else { return nil }
            // An access that is known says more than a clock, of which it may take several periods.
            let (column, time) =
                row.point.accessTime.map { ("access_time_ns", $0.si) }
                ?? ("clock_MHz", row.point.clock.map { 1 / $0.si } ?? 0)
            guard latency < 0.5 * time else { return nil }
            return Contradiction(
                circuit: id, lines: [row.line],
                message: "latency is \(DecimalText.significant(latency * 1e9)) ns, shorter than half of one period of "
                    + "\(DecimalText.significant(time * 1e9)) ns; check the unit of latency and of \(column)",
                disagreement: time / latency - 1)
        }
    }

    private func impossiblePoints() -> [Contradiction] {
        guard obstacle == nil else { return [] }
        return measurements.compactMap { row in
            do throws(DesignError) {
                _ = try structure.design(at: row.point, keepClock: true)
                return nil
            } catch {
                return Contradiction(
                    circuit: id, lines: [row.line],
                    message: "\(error); check the unit of the column: supply_V is in V, clock_MHz in MHz",
                    disagreement: 1)
            }
        }
    }

    /// Values of every quantity that the model can compute, against its nominal coefficients.
    private func implausibleValues() -> [Contradiction] {
        guard obstacle == nil else { return [] }
        let model = MacroModel(coefficients: .nominal)
        var found: [Contradiction] = []
        for row in measurements {
            // An impossible point is told by itself; a value without bits has nothing to be compared with.
            guard row.excluded == nil, let value = row.value,
                case .success(let design?) = Result(catching: { try structure.design(at: row.point, keepClock: false) })
            else { continue }
            let precision = Precision(inputBits: row.point.inputBits ?? 1, weightBits: row.point.weightBits ?? 1)
            func modelled(_ metric: Metric) -> Double {
                Observation.value(metric, design, precision, row.point, model)
            }
            let operations = Double(operationsPerMAC)
            // Of one operation of all macros; nil where its size is not given.
            let size = row.point.rows.flatMap { rows in row.point.weightColumns.map { Double(rows * $0 * row.macros) } }
            let expected: Double
            switch row.quantity {
            case .energyPerMAC: expected = modelled(.energyPerMAC)
            case .efficiency: expected = operations / modelled(.energyPerMAC)
            case .latency: expected = modelled(.latency)
            case .area: expected = modelled(.area) * Double(row.macros)
            case .throughput:
                guard let size else { continue }
                expected = operations * size / modelled(.latency)
            case .power:
                guard let size else { continue }
                expected = modelled(.energyPerMAC) * size / modelled(.latency)
            case .density, .energyShare, .areaShare, .relative: continue
            }
            guard row.point.inputBits != nil && row.point.weightBits != nil || row.quantity == .area else { continue }
            let factor = value / expected
            let most = Self.implausibleFactor(row.quantity)
            guard factor > most || factor < 1 / most else { continue }
            let unit = row.quantity.units.first { $0.symbol == row.unit }?.factor ?? 1
            found.append(
                Contradiction(
                    circuit: id, lines: [row.line],
                    message:
                        "\(row.quantity.rawValue) is \(DecimalText.significant(value / unit)) \(row.unit), the uncalibrated model "
                        + "gives \(DecimalText.significant(expected / unit, digits: 2)) \(row.unit): a factor of "
                        + "\(DecimalText.significant(max(factor, 1 / factor), digits: 2)); check the unit",
                    disagreement: abs(factor - 1)))
        }
        return found
    }

    private func repeatedRows() -> [Contradiction] {
        struct Key: Hashable {
            let quantity: ReportedQuantity
            // In single precision: the same value in another unit differs in its last bits.
            let value: Float
            let point: OperatingPoint
            let macros: Int
            let components: [Component]
        }
        var seen: [Key: Int] = [:]
        return measurements.compactMap { row in
            guard let value = row.value, row.excluded == nil else { return nil }
            let key = Key(
                quantity: row.quantity, value: Float(value), point: row.point, macros: row.macros,
                components: row.components)
            guard let before = seen.updateValue(row.line, forKey: key) else { return nil }
            return Contradiction(
                circuit: id, lines: [before, row.line],
                message:
                    "\(row.quantity.rawValue) is given twice: the same value and operating point; exclude one of the rows",
                disagreement: 0)
        }
    }

    /// Why nothing of the circuit is compared although it has values, and what to write; nil where something is.
    public var nothingCompared: String? {
        guard obstacle == nil,
            !measurements.contains(where: { row in
                row.excluded == nil && row.value != nil && Metric.allCases.contains { $0.quantity == row.quantity }
            }), measurements.contains(where: { [.efficiency, .throughput].contains($0.quantity) && $0.value != nil })
        else { return nil }
        return
            "\(id): efficiency and throughput are not compared; add rows energy_per_mac (\(operationsPerMAC) / efficiency) and latency "
            + "(\(operationsPerMAC) x rows x weight_columns x macros / throughput), with their arithmetic"
    }
}

/// What circuits say of each other.
public enum CircuitKinship {
    /// Circuits all of whose values are those of another silicon: a chip given twice under two names counts twice in the fit, and is
    /// predicted from itself when it is left out. Two values and more; one alone may be a coincidence.
    public static func copiedMeasurements(_ circuits: [ReferenceCircuit]) -> [Contradiction] {
        struct Value: Hashable {
            let quantity: ReportedQuantity
            let value: Float
        }
        let values = circuits.map { circuit in
            Set(
                circuit.measurements.compactMap { row in
                    row.excluded == nil ? row.value.map { Value(quantity: row.quantity, value: Float($0)) } : nil
                })
        }
        var found: [Contradiction] = []
        for (index, circuit) in circuits.enumerated() where values[index].count > 1 {
            for (earlier, other) in circuits[..<index].enumerated()
            where other.silicon != circuit.silicon && values[earlier].count > 1
                && (values[index].isSubset(of: values[earlier]) || values[earlier].isSubset(of: values[index]))
            {
                found.append(
                    Contradiction(
                        circuit: circuit.id, lines: [],
                        message: "all values are those of \(other.id), but silicon is '\(circuit.silicon)' here and "
                            + "'\(other.silicon)' there: is it one chip under two names? Give both one silicon, or remove one",
                        disagreement: 0))
            }
        }
        return found
    }

    /// Circuits that name the silicon of another one from which they differ: a `silicon:` left as in the copied file. They would be left out of
    /// the fit together with a stranger.
    public static func copiedSilicon(_ circuits: [ReferenceCircuit]) -> [Contradiction] {
        var found: [Contradiction] = []
        for (index, circuit) in circuits.enumerated() {
            for other in circuits[..<index] where other.silicon == circuit.silicon && other.id != circuit.id {
                var differences: [String] = []
                func compare<T: Equatable>(_ name: String, _ a: T?, _ b: T?) {
                    if let a, let b, a != b { differences.append(name) }
                }
                compare("kind", circuit.structure.kind, other.structure.kind)
                compare("node", circuit.structure.node, other.structure.node)
                compare("laboratory", circuit.laboratory, other.laboratory)
                compare("rows", circuit.structure.rows, other.structure.rows)
                compare("columns", circuit.structure.columns, other.structure.columns)
                // A circuit may have several publications; a chip of its own has a citation of its own.
                let isOneText = circuit.citation == other.citation
                guard !differences.isEmpty || isOneText else { continue }
                let reason =
                    differences.isEmpty
                    ? "the citation is the same too" : "they differ in \(differences.joined(separator: ", "))"
                found.append(
                    Contradiction(
                        circuit: circuit.id, lines: [],
                        message:
                            "silicon '\(circuit.silicon)' is also that of \(other.id), but \(reason): was it left as in a copied "
                            + "file? Circuits of one silicon are left out of the fit together; give a chip of its own a name of its own",
                        disagreement: 0))
            }
        }
        return found
    }
}
