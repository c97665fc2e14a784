import CGSL

/// Owner of a GSL vector.
struct Vector: ~Copyable {
    let pointer: UnsafeMutablePointer<gsl_vector>

    /// A vector of zeros.
    init(count: Int) throws(GSLError) {
        pointer = try allocated(gsl_vector_calloc(count), "allocate a vector of \(count)")
    }

    init(_ values: [Double]) throws(GSLError) {
        try self.init(count: values.count)
        for (index, value) in values.enumerated() { gsl_vector_set(pointer, index, value) }
    }

    deinit { gsl_vector_free(pointer) }

    var values: [Double] { elements(of: pointer) }
}

/// Owner of a GSL matrix.
struct Matrix: ~Copyable {
    let pointer: UnsafeMutablePointer<gsl_matrix>

    /// A matrix of zeros.
    init(rows: Int, columns: Int) throws(GSLError) {
        pointer = try allocated(gsl_matrix_calloc(rows, columns), "allocate a \(rows) x \(columns) matrix")
    }

    deinit { gsl_matrix_free(pointer) }

    subscript(row: Int, column: Int) -> Double {
        get { gsl_matrix_get(pointer, row, column) }
        nonmutating set { gsl_matrix_set(pointer, row, column, newValue) }
    }

    var rows: [[Double]] { rowArrays(of: pointer) }
}

/// The elements of a GSL vector, whatever its stride.
func elements(of vector: UnsafePointer<gsl_vector>) -> [Double] {
    (0..<vector.pointee.size).map { gsl_vector_get(vector, $0) }
}

/// The rows of a GSL matrix.
func rowArrays(of matrix: UnsafePointer<gsl_matrix>) -> [[Double]] {
    (0..<matrix.pointee.size1).map { row in
        (0..<matrix.pointee.size2).map { gsl_matrix_get(matrix, row, $0) }
    }
}
