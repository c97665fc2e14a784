#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A = L L^T of a symmetric positive definite matrix, L lower triangular.
struct CholeskyFactor {
    /// L, row by row; entries above the diagonal are 0.
    let rows: [[Double]]

    /// nil where the matrix is not positive definite.
    init?(_ matrix: [[Double]]) {
        var rows = [[Double]](repeating: [Double](repeating: 0, count: matrix.count), count: matrix.count)
        for i in matrix.indices {
            for j in 0...i {
                var sum = matrix[i][j]
                for k in 0..<j { sum -= rows[i][k] * rows[j][k] }
                if i == j {
                    guard sum > 0, sum.isFinite else { return nil }
                    rows[i][i] = sum.squareRoot()
                } else {
                    rows[i][j] = sum / rows[j][j]
                }
            }
        }
        self.rows = rows
    }

    /// A^-1 b.
    func solve(_ b: [Double]) -> [Double] {
        var x = halfSolve(b)
        for i in rows.indices.reversed() {
            for k in (i + 1)..<max(i + 1, rows.count) { x[i] -= rows[k][i] * x[k] }
            x[i] /= rows[i][i]
        }
        return x
    }

    /// L^-1 b: its squared length is b^T A^-1 b.
    func halfSolve(_ b: [Double]) -> [Double] {
        var x = b
        for i in rows.indices {
            for k in 0..<i { x[i] -= rows[i][k] * x[k] }
            x[i] /= rows[i][i]
        }
        return x
    }

    /// ln(det A) / 2.
    var halfLogDeterminant: Double { rows.indices.reduce(0) { $0 + log(rows[$1][$1]) } }
}
