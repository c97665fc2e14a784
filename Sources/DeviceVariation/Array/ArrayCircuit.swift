import GSL
import Quantities

/// One array of devices with the resistance of its wires: the exact nodal solution.
///
/// Row i is driven at its left end by an ideal source, column j is read at its lower end by a virtual ground. Between two
/// neighbouring devices lies one segment of wire; so does one between a source and the first device, and between the last
/// device and the ground. With two nodes a device, the nodal matrix is symmetric and positive definite, and banded
/// with bandwidth 2 x columns: solved by banded Cholesky factors.
public struct ArrayCircuit: Sendable {
    /// Rows (inputs).
    public let rows: Int
    /// Columns (outputs).
    public let columns: Int
    /// Largest relative error of a current by rounding that is accepted (our choice).
    private static let largestError = 0.01
    /// Conductances in siemens, [rows x columns].
    public let conductances: [Double]
    /// One segment of a row's wire.
    public let rowSegment: Resistance
    /// One segment of a column's wire.
    public let columnSegment: Resistance

    /// - Throws: ``VariationError`` for a shape that does not fit, negative conductances or resistances that are not positive.
    public init(
        rows: Int, columns: Int, conductances: [Double], rowSegment: Resistance, columnSegment: Resistance
    ) throws(VariationError) {
        guard rows > 0, columns > 0, conductances.count == rows * columns else {
            throw .sizeMismatch(what: "conductances of an array", expected: rows * columns, found: conductances.count)
        }
        if let wrong = conductances.first(where: { !($0.isFinite && $0 >= 0) }) {
            throw .invalidParameter(name: "conductance of a device in S", value: wrong, rule: "finite and >= 0")
        }
        // Rounding loses the smaller one of two conductances at a node: relative errors grow with their ratio and the size of the array.
        let loss = 2.2e-16 * Double(rows + columns)
        let most = (conductances.max() ?? 0) > 0 ? Self.largestError / loss : .infinity
        let device = max(conductances.max() ?? 0, .leastNormalMagnitude)
        for (name, value) in [("row", rowSegment), ("column", columnSegment)] {
            guard !(value.si * device > most), !(value.si > 0 && value.si * device * most < 1) else {
                func ohms(_ value: Double) -> String { Resistance(si: value).formatted(digits: 2) }
                throw .invalidParameter(
                    name: "resistance of a segment of a \(name) wire in Ohm", value: value.si,
                    rule: "from \(ohms(1 / (most * device))) to \(ohms(most / device)) beside devices of "
                        + "\(Conductance(si: device).formatted()): beyond, the circuit cannot be solved, as rounding "
                        + "errors exceed 1 % of the currents")
            }
            guard value.si.isFinite, value.si > 0 else {
                throw .invalidParameter(
                    name: "resistance of a segment of a \(name) wire in Ohm", value: value.si, rule: "finite and > 0")
            }
        }
        self.rows = rows
        self.columns = columns
        self.conductances = conductances
        self.rowSegment = rowSegment
        self.columnSegment = columnSegment
    }

    /// Currents into the grounds in amperes, for voltages of the rows in volts.
    /// - Throws: ``VariationError`` for another number of voltages, `GSLError` when there is no memory.
    public func currents(_ voltages: [Double]) throws -> [Double] {
        guard voltages.count == rows else {
            throw VariationError.sizeMismatch(what: "voltages", expected: rows, found: voltages.count)
        }
        return try columnCurrents(factor(), voltages)
    }

    /// Currents without any resistance of wires: sum over rows of G V.
    public func idealCurrents(_ voltages: [Double]) -> [Double] {
        (0..<columns).map { column in
            (0..<rows).reduce(0) { $0 + conductances[$1 * columns + column] * voltages[$1] }
        }
    }

    /// The conductances that the terminals see, [rows x columns]: the circuit is linear, so currents are these times the
    /// voltages, exactly. One solution a row.
    public func effectiveConductances() throws -> [Double] {
        let factor = try factor()
        var result: [Double] = []
        for row in 0..<rows {
            var voltages = [Double](repeating: 0, count: rows)
            voltages[row] = 1
            result += try columnCurrents(factor, voltages)
        }
        return result
    }

    /// Row node and column node of a device, neighbours in the order of unknowns.
    private func rowNode(_ row: Int, _ column: Int) -> Int { 2 * (row * columns + column) }
    private func columnNode(_ row: Int, _ column: Int) -> Int { 2 * (row * columns + column) + 1 }

    private func factor() throws -> BandedCholesky {
        let along = 1 / rowSegment.si
        let down = 1 / columnSegment.si
        let size = 2 * rows * columns
        return try BandedCholesky(size: size, bandwidth: min(2 * columns, size - 1)) { add in
            func connect(_ a: Int, _ b: Int, _ conductance: Double) {
                add(a, a, conductance)
                add(b, b, conductance)
                add(a, b, -conductance)
            }
            for row in 0..<rows {
                for column in 0..<columns {
                    let (word, bit) = (rowNode(row, column), columnNode(row, column))
                    connect(word, bit, conductances[row * columns + column])
                    if column == 0 { add(word, word, along) } else { connect(rowNode(row, column - 1), word, along) }
                    if row == rows - 1 { add(bit, bit, down) } else { connect(bit, columnNode(row + 1, column), down) }
                }
            }
        }
    }

    private func columnCurrents(_ factor: borrowing BandedCholesky, _ voltages: [Double]) throws -> [Double] {
        var sources = [Double](repeating: 0, count: 2 * rows * columns)
        for row in 0..<rows { sources[rowNode(row, 0)] = voltages[row] / rowSegment.si }
        let potentials = try factor.solve(sources)
        return (0..<columns).map { potentials[columnNode(rows - 1, $0)] / columnSegment.si }
    }
}

extension ArrayCircuit {
    /// The same circuit as a netlist for SPICE. The current of column j is that of the source `vg<j>`, printed by
    /// `ngspice -b` as `i(vg<j>) = ...`.
    public func netlist(_ voltages: [Double]) -> String {
        var lines = ["* \(rows) x \(columns) array with wire resistance"]
        for row in 0..<rows {
            lines.append("v\(row) s\(row) 0 \(voltages[row])")
            for column in 0..<columns {
                let before = column == 0 ? "s\(row)" : "w\(row)_\(column - 1)"
                let after = row == rows - 1 ? "g\(column)" : "b\(row + 1)_\(column)"
                let conductance = conductances[row * columns + column]
                lines.append("rw\(row)_\(column) \(before) w\(row)_\(column) \(rowSegment.si)")
                lines.append("rb\(row)_\(column) b\(row)_\(column) \(after) \(columnSegment.si)")
                if conductance > 0 {
                    lines.append("rd\(row)_\(column) w\(row)_\(column) b\(row)_\(column) \(1 / conductance)")
                }
            }
        }
        for column in 0..<columns { lines.append("vg\(column) g\(column) 0 0") }
        lines += [".control", "set numdgt=12", "op"]
        lines += (0..<columns).map { "print i(vg\($0))" }
        return (lines + ["quit", ".endc", ".end"]).joined(separator: "\n") + "\n"
    }
}
