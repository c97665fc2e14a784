/// How a MATLAB file is written.
public enum MatVersion: String, Codable, Sendable {
    case v4 = "4"
    case v5 = "5"
    case v73 = "7.3"
}

/// What a variable of a MATLAB file holds.
public struct MatDescription: Hashable, Codable, Sendable {
    /// Sizes, the fastest first.
    public let dimensions: [Int]
    /// MATLAB's name of the element type, e.g. "uint8".
    public let elements: String
}

/// Variables of a MATLAB file, opened for reading: by this process (`MatFile`) or by another one (`IsolatedMatFile`).
///
/// Dimensions and elements are in MATLAB's order: the first dimension is the fastest.
public protocol MatVariables: Sendable {
    /// Where the file lies.
    var path: String { get }
    /// How it is written.
    var version: MatVersion { get }

    /// Shape and element type of a variable; its elements are not read.
    /// - Throws: `MatError.missingVariable`, or `.readerFailed`.
    func describe(_ name: String) throws(MatError) -> MatDescription

    /// A part of a variable: `counts` elements from `starts` on, in each dimension; the first dimension is the fastest.
    ///
    /// Only this part is read where the file is of version 7.3.
    /// - Throws: `MatError.missingVariable`, `.wrongType` if its elements are no `Element`, `.wrongShape` if the part does
    ///   not lie within it, `.unreadable` if it is damaged or of more than a gibibyte, or `.readerFailed`.
    func part<Element: MatElement>(
        _ name: String, starts: [Int], counts: [Int], of type: Element.Type
    ) throws(MatError) -> [Element]
}

/// Opens a MATLAB file.
public typealias MatOpener = (_ path: String) throws(MatError) -> any MatVariables

extension MatVariables {
    /// A part of a variable, its type by what is made of it.
    public func part<Element: MatElement>(
        _ name: String, starts: [Int], counts: [Int]
    ) throws(MatError) -> [Element] {
        try part(name, starts: starts, counts: counts, of: Element.self)
    }

    /// All elements of a small variable of any number type, as floating-point numbers.
    /// - Throws: as `describe` and `part` do; `.wrongType` for what is no array of real numbers, `.wrongShape` for more than a
    ///   million of them.
    public func numbers(_ name: String) throws(MatError) -> [Double] {
        let found = try describe(name)
        // A file of a few kilobytes can name a gibibyte that nobody wrote. A million is our choice for "small".
        let most = 1_000_000
        guard let count = elementCount(found.dimensions, of: UInt8.self), count <= most else {
            throw .wrongShape(path: path, name: name, found: found.dimensions, wanted: "at most \(most) elements")
        }
        func whole<Element: MatElement>(_ type: Element.Type) throws(MatError) -> [Double] {
            try part(name, starts: found.dimensions.map { _ in 0 }, counts: found.dimensions, of: type).map(\.number)
        }
        guard let type = matElementTypes.first(where: { $0.matlabName == found.elements }) else {
            throw .wrongType(path: path, name: name, found: found.elements, wanted: "numbers")
        }
        return try whole(type)
    }
}

/// The number of elements of a part, where they fit into a gibibyte (our choice: a file that asks for more is damaged, or no
/// file of images).
func elementCount<Element>(_ counts: [Int], of type: Element.Type) -> Int? {
    var bytes = MemoryLayout<Element>.stride
    for count in counts {
        let (product, isTooMuch) = bytes.multipliedReportingOverflow(by: count)
        guard !isTooMuch, count >= 0, product <= 1 << 30 else { return nil }
        bytes = product
    }
    return bytes / MemoryLayout<Element>.stride
}
