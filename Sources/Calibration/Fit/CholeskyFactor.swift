#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A = L L^T of a symmetric positive definite matrix, L lower triangular.
struct CholeskyFactor {
    /// Rows and columns.
    let count: Int
    /// L, row by row in one array; entries above the diagonal are 0.
    private let l: [Double]

    /// nil where the matrix is not positive definite.
    init?(_ matrix: [[Double]]) {
        self.init(flat: matrix.flatMap { $0 }, count: matrix.count)
    }

    /// The same from rows in one array.
    init?(flat matrix: [Double], count: Int) {
        var l = matrix
        let isPositive = l.withUnsafeMutableBufferPointer { l in
            for i in 0..<count {
                for j in 0...i {
                    var sum = l[i * count + j]
                    for k in 0..<j { sum -= l[i * count + k] * l[j * count + k] }
                    if i == j {
                        guard sum > 0, sum.isFinite else { return false }
                        l[i * count + i] = sum.squareRoot()
                    } else {
                        l[i * count + j] = sum / l[j * count + j]
                    }
                }
                for j in (i + 1)..<max(i + 1, count) { l[i * count + j] = 0 }
            }
            return true
        }
        guard isPositive else { return nil }
        self.count = count
        self.l = l
    }

    /// L, row by row.
    var rows: [[Double]] { (0..<count).map { Array(l[($0 * count)..<(($0 + 1) * count)]) } }

    /// A^-1 b.
    func solve(_ b: [Double]) -> [Double] {
        var x = halfSolve(b)
        for i in (0..<count).reversed() {
            for k in (i + 1)..<max(i + 1, count) { x[i] -= l[k * count + i] * x[k] }
            x[i] /= l[i * count + i]
        }
        return x
    }

    /// L^-1 b: its squared length is b^T A^-1 b.
    func halfSolve(_ b: [Double]) -> [Double] {
        var x = b
        l.withUnsafeBufferPointer { l in
            x.withUnsafeMutableBufferPointer { x in
                for i in 0..<count {
                    var sum = x[i]
                    for k in 0..<i { sum -= l[i * count + k] * x[k] }
                    x[i] = sum / l[i * count + i]
                }
            }
        }
        return x
    }

    /// A^-1, row by row in one array.
    func inverse() -> [Double] {
        // Columns of L^-1, of which A^-1 is the product with their transpose.
        var half = [Double](repeating: 0, count: count * count)
        var inverse = half
        l.withUnsafeBufferPointer { l in
            half.withUnsafeMutableBufferPointer { half in
                for i in 0..<count {
                    half[i * count + i] = 1 / l[i * count + i]
                    for j in 0..<i {
                        var sum = 0.0
                        for k in j..<i { sum -= l[i * count + k] * half[j * count + k] }
                        half[j * count + i] = sum / l[i * count + i]
                    }
                }
                inverse.withUnsafeMutableBufferPointer { inverse in
                    for i in 0..<count {
                        for j in 0...i {
                            var sum = 0.0
                            for k in i..<count { sum += half[i * count + k] * half[j * count + k] }
                            inverse[i * count + j] = sum
                            inverse[j * count + i] = sum
                        }
                    }
                }
            }
        }
        return inverse
    }

    /// ln(det A) / 2.
    var halfLogDeterminant: Double { (0..<count).reduce(0) { $0 + log(l[$1 * count + $1]) } }
}
