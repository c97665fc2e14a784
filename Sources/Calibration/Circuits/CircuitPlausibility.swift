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
    static func implausibleFactor(_ quantity: ReportedQuantity) -> Double { quantity == .latency ? 400 : 100 }

    /// What `predict` and `calibrate` would refuse, or would take although it is a slip: operating points that no macro of this structure can
    /// have, values that are off by a unit, and rows that are given twice.
    public func slips() -> [Contradiction] {
        impossiblePoints() + implausibleValues() + repeatedRows()
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
            let expected: Double
            switch row.quantity {
            case .energyPerMAC: expected = modelled(.energyPerMAC)
            case .efficiency: expected = operations / modelled(.energyPerMAC)
            case .latency: expected = modelled(.latency)
            case .area: expected = modelled(.area) * Double(row.macros)
            case .throughput, .power, .density, .energyShare, .areaShare, .relative: continue
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
            let value: Double
            let point: OperatingPoint
            let macros: Int
            let components: [Component]
            let location: String
        }
        var seen: [Key: Int] = [:]
        return measurements.compactMap { row in
            guard let value = row.value, row.excluded == nil else { return nil }
            let key = Key(
                quantity: row.quantity, value: value, point: row.point, macros: row.macros, components: row.components,
                location: row.location)
            guard let before = seen.updateValue(row.line, forKey: key) else { return nil }
            return Contradiction(
                circuit: id, lines: [before, row.line],
                message:
                    "\(row.quantity.rawValue) is given twice: the same value, operating point and place in the source",
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
