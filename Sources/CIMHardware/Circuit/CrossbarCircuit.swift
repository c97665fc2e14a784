import Quantities

/// An array with resistance in the wires of its rows and columns: the law for its IR drop.
///
/// Row i is driven at its first column, column j is read by a virtual ground after its last row; one segment of wire lies
/// before every cell of a row and after every cell of a column. Only first-order losses enter, and saturate as in
/// ``ColumnCircuit``:
///
///     d_j = (sum over i of G_ij (drop of row i at j) + R_column sum over segments (G beyond) (I beyond)) / I_j
///     drop of row i at j = R_row sum over its segments up to j of the row's current beyond
public struct CrossbarCircuit: Hashable, Sendable {
    /// Rows (inputs).
    public let rows: Int
    /// Columns (outputs).
    public let columns: Int
    /// Conductances in siemens, [rows x columns].
    public let conductances: [Double]
    /// One segment of a row's wire.
    public let rowSegment: Resistance
    /// One segment of a column's wire.
    public let columnSegment: Resistance

    /// - Throws: `DesignError` where the conductances are not rows x columns.
    public init(
        rows: Int, columns: Int, conductances: [Double], rowSegment: Resistance = CircuitConstants.segment,
        columnSegment: Resistance = CircuitConstants.segment
    ) throws(DesignError) {
        guard rows > 0, columns > 0, conductances.count == rows * columns else {
            throw DesignError(
                field: "conductances", value: "\(conductances.count)", rule: "\(rows) x \(columns), one a cell")
        }
        self.rows = rows
        self.columns = columns
        self.conductances = conductances
        self.rowSegment = rowSegment
        self.columnSegment = columnSegment
    }

    /// The share of each column's current that the wires take, and that of all columns together.
    public func lossRatios(voltages: [Double]) throws(DesignError) -> (columns: [Double], total: Double) {
        guard voltages.count == rows else {
            throw DesignError(field: "voltages", value: "\(voltages.count)", rule: "\(rows), one a row")
        }
        var lost = [Double](repeating: 0, count: columns)
        var ideal = [Double](repeating: 0, count: columns)
        var conductanceBeyond = [Double](repeating: 0, count: columns)
        for row in 0..<rows {
            let cells = conductances[row * columns..<(row + 1) * columns]
            var beyond = cells.reduce(0, +) * voltages[row]
            var drop = 0.0
            for (column, conductance) in cells.enumerated() {
                drop += rowSegment.si * beyond
                beyond -= conductance * voltages[row]
                lost[column] += conductance * drop
                ideal[column] += conductance * voltages[row]
                conductanceBeyond[column] += conductance
                lost[column] += columnSegment.si * conductanceBeyond[column] * ideal[column]
            }
        }
        func ratio(_ lost: Double, _ ideal: Double) -> Double {
            ideal > 0 ? WireLoss.ratio(firstOrder: lost / ideal) : 0
        }
        return (zip(lost, ideal).map(ratio), ratio(lost.reduce(0, +), ideal.reduce(0, +)))
    }
}
