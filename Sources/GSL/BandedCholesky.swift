import CGSL

/// L L^T of a symmetric, positive definite matrix whose elements lie near its diagonal
/// (`gsl_linalg_cholesky_band_decomp`): n b^2 operations, n (b + 1) numbers for bandwidth b.
public struct BandedCholesky: ~Copyable {
    private let factor: Matrix
    private let size: Int

    /// - Parameters:
    ///   - size: n.
    ///   - bandwidth: b: elements further than b from the diagonal are zero.
    ///   - fill: adds to the element (row, column); either order, both halves are one.
    /// - Throws: ``GSLError`` when there is no memory, or the matrix is not positive definite.
    public init(
        size: Int, bandwidth: Int, fill: (_ add: (_ row: Int, _ column: Int, _ value: Double) -> Void) -> Void
    ) throws(GSLError) {
        let bands = try Matrix(rows: size, columns: bandwidth + 1)
        let elements = bands.pointer
        fill { row, column, value in
            // Row j of the bands holds the elements (j, j), (j + 1, j), ... of column j.
            let (place, distance) = (min(row, column), abs(row - column))
            gsl_matrix_set(elements, place, distance, gsl_matrix_get(elements, place, distance) + value)
        }
        try check(gsl_linalg_cholesky_band_decomp(bands.pointer), "factor a banded matrix")
        factor = bands
        self.size = size
    }

    /// x of A x = `rightSide`.
    /// - Throws: ``GSLError`` for a right side of another length.
    public func solve(_ rightSide: [Double]) throws(GSLError) -> [Double] {
        let right = try Vector(rightSide)
        let result = try Vector(count: size)
        try check(
            gsl_linalg_cholesky_band_solve(factor.pointer, right.pointer, result.pointer), "solve a banded system")
        return result.values
    }
}
