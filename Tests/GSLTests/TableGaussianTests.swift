import Testing

@testable import GSL

@Suite("Gaussian numbers from a table")
struct TableGaussianTests {
    @Test(
        "the vector code gives the table's values of the stream's words, low bits first", arguments: [1, 63, 64, 201])
    func agreement(count: Int) {
        let key = StreamKey(seed: 9, purpose: "test.table")
        var fast = [Float](repeating: 0, count: count)
        fast.withUnsafeMutableBufferPointer { TableGaussian.shared.fill($0, key: key) }
        var stream = RandomStream(key)
        var slow: [Float] = []
        while slow.count < count {
            let word = stream.next()
            for part in 0..<4 where slow.count < count {
                slow.append(TableGaussian.shared.value(UInt16(truncatingIfNeeded: word >> UInt64(16 * part))))
            }
        }
        #expect(fast == slow)
    }

    @Test("over all 65,536 values: mean 0, variance 1, kurtosis 3 within a thousandth")
    func moments() {
        let values = (0...UInt16.max).map { Double(TableGaussian.shared.value($0)) }
        func moment(_ power: Int) -> Double {
            values.reduce(0) { sum, value in sum + (0..<power).reduce(1.0) { product, _ in product * value } } / 65536
        }
        #expect(abs(moment(1)) < 1e-6)
        #expect(abs(moment(2) - 1) < 1e-6)
        #expect(abs(moment(4) - 3) < 3e-3)
    }
}

@Suite("Banded Cholesky factors")
struct BandedCholeskyTests {
    @Test("the solution of a banded system satisfies it")
    func solution() throws {
        // Second differences with a far coupling: A = tridiagonal(-1, 3, -1) - 0.25 at distance 3.
        let size = 9
        let factor = try BandedCholesky(size: size, bandwidth: 3) { add in
            for row in 0..<size {
                add(row, row, 3)
                if row > 0 { add(row, row - 1, -1) }
                if row > 2 { add(row - 3, row, -0.25) }
            }
        }
        let right = (0..<size).map { Double($0) - 2 }
        let x = try factor.solve(right)
        for row in 0..<size {
            var sum = 3 * x[row]
            for (distance, value) in [(1, -1.0), (3, -0.25)] {
                if row >= distance { sum += value * x[row - distance] }
                if row + distance < size { sum += value * x[row + distance] }
            }
            #expect(abs(sum - right[row]) < 1e-12)
        }
    }

    @Test("a matrix that is not positive definite is an error")
    func indefinite() {
        #expect(throws: GSLError.self) {
            _ = try BandedCholesky(size: 2, bandwidth: 1) { add in
                add(0, 0, 1)
                add(1, 1, -1)
            }
        }
    }
}
