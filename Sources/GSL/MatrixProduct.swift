import CGSL

/// out = a b^T in single precision (BLAS `sgemm`): a is [rows x inner], b [columns x inner], out [rows x columns], row by row.
///
/// - Precondition: the buffers hold as many elements as the shape says.
public func multiplyTransposed(
    _ a: UnsafeBufferPointer<Float>, _ b: UnsafeBufferPointer<Float>, rows: Int, columns: Int, inner: Int,
    into out: UnsafeMutableBufferPointer<Float>
) {
    precondition(a.count == rows * inner && b.count == columns * inner && out.count == rows * columns)
    cblas_sgemm(
        CblasRowMajor, CblasNoTrans, CblasTrans, Int32(rows), Int32(columns), Int32(inner), 1, a.baseAddress,
        Int32(inner), b.baseAddress, Int32(inner), 0, out.baseAddress, Int32(columns))
}
