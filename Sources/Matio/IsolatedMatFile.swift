/// A MATLAB file, read by another process: a file that makes libmatio or HDF5 crash or go on for ever gives an error.
///
/// Use this for files of users. Files may share a reader, one question after the other.
public final class IsolatedMatFile: MatVariables {
    /// Where the file lies.
    public let path: String
    /// How it is written.
    public let version: MatVersion
    private let reader: MatReader

    /// Opens a file.
    /// - Throws: `MatError.missingFile`, `.notMatlab`, `.readerFailed` or `.noReader`.
    public init(_ path: String, reader: MatReader = MatReader()) throws(MatError) {
        guard case .version(let version) = try reader.ask(.open(path: path)).0 else {
            throw .readerFailed(path: path, ending: Self.nonsense)
        }
        self.path = path
        self.version = version
        self.reader = reader
    }

    /// Opens files in one new process, which is gone with the last of them.
    public static func opener() -> MatOpener {
        let reader = MatReader()
        return { path throws(MatError) in try IsolatedMatFile(path, reader: reader) }
    }

    /// Shape and element type of a variable, as `MatVariables` says.
    public func describe(_ name: String) throws(MatError) -> MatDescription {
        guard case .description(let found) = try reader.ask(.describe(path: path, name: name)).0 else {
            throw .readerFailed(path: path, ending: Self.nonsense)
        }
        return found
    }

    /// A part of a variable, as `MatVariables` says.
    public func part<Element: MatElement>(
        _ name: String, starts: [Int], counts: [Int], of type: Element.Type
    ) throws(MatError) -> [Element] {
        // Where there can be no such part the reader says why.
        let count = elementCount(counts, of: type) ?? 0
        let request = MatRequest.part(
            path: path, name: name, starts: starts, counts: counts, elements: Element.matlabName)
        let (answer, elements) = try reader.ask(request, count: count, of: type)
        guard case .bytes = answer else { throw .readerFailed(path: path, ending: Self.nonsense) }
        return elements
    }

    private static let nonsense = "answered another question"
}
