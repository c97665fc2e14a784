import Torch

/// Gain and offset of every output column of one matrix in devices that err: the cheap remedy, a multiplication and an addition
/// in the digital periphery.
///
/// Column j gives a_j y_j + b_j. (a_j, b_j) is the least-squares line of the exact products against those of the devices over
/// known inputs, so that what a column has in common is undone and what is noise is damped (a_j < 1), while the errors of
/// its single devices stay.
struct ColumnCalibration {
    /// A line through fewer rows would rather follow their noise (our choice).
    static let fewestRows = 32
    private let gain: Tensor
    private let offset: Tensor

    /// Fits the columns of products (rows x columns); nil with fewer rows than `fewestRows`.
    init?(exact: Tensor, measured: Tensor) throws {
        let (rows, columns) = (exact.shape[0], exact.shape[1])
        guard rows >= Self.fewestRows else { return nil }
        let (wanted, given) = (try exact.floats(), try measured.floats())
        var gains = [Float](repeating: 1, count: columns)
        var offsets = [Float](repeating: 0, count: columns)
        for column in 0..<columns {
            var (x, y, xx, xy) = (0.0, 0.0, 0.0, 0.0)
            for place in stride(from: column, to: rows * columns, by: columns) {
                let (seen, exact) = (Double(given[place]), Double(wanted[place]))
                x += seen
                y += exact
                xx += seen * seen
                xy += seen * exact
            }
            let count = Double(rows)
            let (variance, covariance) = (xx - x * x / count, xy - x * y / count)
            // A column that never moves has no slope; its offset can still be right.
            let slope = variance > 1e-9 * xx ? covariance / variance : 1
            gains[column] = Float(slope)
            offsets[column] = Float((y - slope * x) / count)
        }
        gain = try Tensor(gains, shape: [columns])
        offset = try Tensor(offsets, shape: [columns])
    }

    /// Corrected products (rows x columns).
    func callAsFunction(_ measured: Tensor) throws -> Tensor { try measured * gain + offset }
}
