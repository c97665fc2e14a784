import Torch

/// Gain and offset of every output column of one matrix in devices that err: the cheap remedy, a multiplication and an addition
/// in the digital periphery.
///
/// Column j, read as y, gives (y - o_j) / g_j. (g_j, o_j) is the least-squares line of the devices' products against the exact ones
/// over known inputs: what a column has in common is undone, the errors of its single devices and the noise stay. The line of
/// the exact products against the devices' would damp noisy columns; that costs up to nine points of mIoU under read noise,
/// since what follows expects products of the size that it learned.
struct ColumnCalibration {
    /// A line through fewer rows would rather follow their noise (our choice).
    static let fewestRows = 32
    /// Division by less would rather raise noise (our choice).
    private static let leastSlope = 0.25
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
            var (x, y, yy, xy) = (0.0, 0.0, 0.0, 0.0)
            for place in stride(from: column, to: rows * columns, by: columns) {
                let (seen, exact) = (Double(given[place]), Double(wanted[place]))
                x += seen
                y += exact
                yy += exact * exact
                xy += seen * exact
            }
            let count = Double(rows)
            let (variance, covariance) = (yy - y * y / count, xy - x * y / count)
            // A column that hardly follows its inputs has no line to undo; its offset can still be right.
            let slope = variance > 1e-9 * yy ? covariance / variance : 1
            let divisor = slope > Self.leastSlope ? slope : 1
            gains[column] = Float(1 / divisor)
            offsets[column] = Float((y - x / divisor) / count)
        }
        gain = try Tensor(gains, shape: [columns])
        offset = try Tensor(offsets, shape: [columns])
    }

    /// Corrected products (rows x columns).
    func callAsFunction(_ measured: Tensor) throws -> Tensor { try measured * gain + offset }
}
