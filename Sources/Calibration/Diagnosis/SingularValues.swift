/// Singular values and right singular vectors of a matrix with at least as many rows as columns, by one-sided Jacobi
/// rotations (Hestenes 1958), which find small values to full relative accuracy.
struct SingularValues {
    /// Descending.
    let values: [Double]
    /// `vectors[k]` belongs to `values[k]`.
    let vectors: [[Double]]

    /// Decomposes `matrix`, row by row.
    init(_ matrix: [[Double]]) {
        let count = matrix.first?.count ?? 0
        var columns = (0..<count).map { column in matrix.map { $0[column] } }
        var vectors = (0..<count).map { i in (0..<count).map { $0 == i ? 1.0 : 0 } }
        func product(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
        func rotate(_ list: inout [[Double]], _ i: Int, _ j: Int, _ c: Double, _ s: Double) {
            for k in list[i].indices {
                let (x, y) = (list[i][k], list[j][k])
                list[i][k] = c * x - s * y
                list[j][k] = s * x + c * y
            }
        }
        // Convergence is quadratic: some 8 sweeps; 60 is a bound, not an expectation.
        for _ in 0..<60 {
            var isRotated = false
            for i in 0..<count {
                for j in (i + 1)..<max(i + 1, count) {
                    let (a, b) = (product(columns[i], columns[i]), product(columns[j], columns[j]))
                    let mixed = product(columns[i], columns[j])
                    guard abs(mixed) > 1e-14 * (a * b).squareRoot(), mixed != 0 else { continue }
                    isRotated = true
                    let zeta = (b - a) / (2 * mixed)
                    let tangent = (zeta < 0 ? -1 : 1) / (abs(zeta) + (1 + zeta * zeta).squareRoot())
                    let cosine = 1 / (1 + tangent * tangent).squareRoot()
                    rotate(&columns, i, j, cosine, cosine * tangent)
                    rotate(&vectors, i, j, cosine, cosine * tangent)
                }
            }
            guard isRotated else { break }
        }
        let found = zip(columns, vectors).map { (product($0, $0).squareRoot(), $1) }.sorted { $0.0 > $1.0 }
        values = found.map(\.0)
        self.vectors = found.map(\.1)
    }
}
