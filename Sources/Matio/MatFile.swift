import CMatio
import Foundation
import Synchronization

/// A MATLAB file, opened for reading by matio: versions 4, 5 and 7.3 (which is HDF5).
///
/// matio and HDF5 crash or go on for ever on some damaged files, and this process with them: open files of users by
/// `IsolatedMatFile`. matio is not safe for threads, so one call at a time goes to a file.
public final class MatFile: MatVariables {
    /// Where the file lies.
    public let path: String
    /// How it is written.
    public let version: MatVersion
    private let file: Mutex<OpenFile>

    /// Opens a file.
    /// - Throws: `MatError.missingFile` or `.notMatlab`.
    public init(_ path: String) throws(MatError) {
        guard FileManager.default.isReadableFile(atPath: path) else { throw .missingFile(path: path) }
        // A pipe of that name would be read for ever.
        var information = stat()
        guard stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else {
            throw .notMatlab(path: path)
        }
        quietHDF5()
        guard let handle = Mat_Open(path, Int32(MAT_ACC_RDONLY.rawValue)) else { throw .notMatlab(path: path) }
        switch Mat_GetVersion(handle) {
        case MAT_FT_MAT73: version = .v73
        case MAT_FT_MAT5: version = .v5
        case MAT_FT_MAT4: version = .v4
        default:
            Mat_Close(handle)
            throw .notMatlab(path: path)
        }
        self.path = path
        file = Mutex(OpenFile(handle: handle))
    }

    /// Shape and element type of a variable, as `MatVariables` says.
    public func describe(_ name: String) throws(MatError) -> MatDescription {
        guard let found = file.withLock({ $0.variable(name).map { Self.description($0.pointee) } }) else {
            throw .missingVariable(path: path, name: name)
        }
        return found
    }

    /// A part of a variable, as `MatVariables` says.
    public func part<Element: MatElement>(
        _ name: String, starts: [Int], counts: [Int], of type: Element.Type
    ) throws(MatError) -> [Element] {
        let found = try describe(name)
        guard found.elements == Element.matlabName else {
            throw .wrongType(path: path, name: name, found: found.elements, wanted: Element.matlabName)
        }
        let isInside =
            starts.count == found.dimensions.count && counts.count == starts.count
            && zip(zip(starts, counts), found.dimensions).allSatisfy {
                $0.0 >= 0 && $0.1 >= 0 && $0.0 <= $1 && $0.1 <= $1 - $0.0
            }
        guard isInside else {
            let ends = zip(starts, counts).map { "\($0 + $1)" }.joined(separator: " x ")
            throw .wrongShape(path: path, name: name, found: found.dimensions, wanted: "at least \(ends)")
        }
        // No dimension at all is what matio says of a damaged one.
        guard !counts.isEmpty, let total = elementCount(counts, of: type),
            let elements = file.withLock({ $0.read(name, starts, counts, total, of: type) })
        else { throw .unreadable(path: path, name: name) }
        return elements
    }

    private static func description(_ variable: matvar_t) -> MatDescription {
        let rank = max(0, Int(variable.rank))
        let dimensions = variable.dims.map { UnsafeBufferPointer(start: $0, count: rank).map { Int($0) } } ?? []
        let names: [(matio_classes, String)] = [
            (MAT_C_UINT8, "uint8"), (MAT_C_UINT16, "uint16"), (MAT_C_UINT32, "uint32"), (MAT_C_UINT64, "uint64"),
            (MAT_C_INT8, "int8"), (MAT_C_INT16, "int16"), (MAT_C_INT32, "int32"), (MAT_C_INT64, "int64"),
            (MAT_C_SINGLE, "single"), (MAT_C_DOUBLE, "double"), (MAT_C_CELL, "cells"),
            (MAT_C_STRUCT, "structures"), (MAT_C_CHAR, "characters"),
        ]
        let name = names.first { $0.0 == variable.class_type }?.1 ?? "elements of another type"
        return MatDescription(dimensions: dimensions, elements: variable.isComplex != 0 ? "complex \(name)" : name)
    }
}

/// matio's handle and what it has said about variables so far: finding one scans the file, so it is done once.
private struct OpenFile: ~Copyable {
    let handle: OpaquePointer
    var variables: [String: UnsafeMutablePointer<matvar_t>] = [:]

    init(handle: OpaquePointer) { self.handle = handle }

    deinit {
        for variable in variables.values { Mat_VarFree(variable) }
        Mat_Close(handle)
    }

    mutating func variable(_ name: String) -> UnsafeMutablePointer<matvar_t>? {
        if let known = variables[name] { return known }
        quietHDF5()
        guard let found = Mat_VarReadInfo(handle, name) else { return nil }
        variables[name] = found
        return found
    }

    /// Nil where matio fails.
    mutating func read<Element: MatElement>(
        _ name: String, _ starts: [Int], _ counts: [Int], _ total: Int, of type: Element.Type
    ) -> [Element]? {
        guard let variable = variable(name) else { return nil }
        quietHDF5()
        var start = starts.map(Int32.init(clamping:))
        var edge = counts.map(Int32.init(clamping:))
        var stride = [Int32](repeating: 1, count: starts.count)
        var isRead = total == 0
        let elements = [Element](unsafeUninitializedCapacity: total) { buffer, initialized in
            if total > 0 { isRead = Mat_VarReadData(handle, variable, buffer.baseAddress, &start, &stride, &edge) == 0 }
            initialized = isRead ? total : 0
        }
        return isRead ? elements : nil
    }
}

/// HDF5, below matio, prints a stack of its own for every failure of this thread; ours says what a reader needs.
private func quietHDF5() {
    typealias SetAutomatic = @convention(c) (Int64, UnsafeRawPointer?, UnsafeMutableRawPointer?) -> Int32
    guard let symbol = dlsym(nil, "H5Eset_auto2") else { return }
    _ = unsafeBitCast(symbol, to: SetAutomatic.self)(0, nil, nil)
}
