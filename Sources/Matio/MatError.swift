/// Why a MATLAB file cannot be used.
public enum MatError: Error, Hashable, Codable, Sendable, CustomStringConvertible {
    /// There is no such file, or it may not be read.
    case missingFile(path: String)
    /// It is no MATLAB file, or one that ends too early.
    case notMatlab(path: String)
    /// It is a MATLAB file of another version than wanted.
    case wrongVersion(path: String, found: String, wanted: String)
    /// It holds no variable of this name that can be read.
    case missingVariable(path: String, name: String)
    /// A variable holds another kind of elements.
    case wrongType(path: String, name: String, found: String, wanted: String)
    /// A variable has other dimensions.
    case wrongShape(path: String, name: String, found: [Int], wanted: String)
    /// Elements cannot be read although the file says that they are there.
    case unreadable(path: String, name: String)
    /// The process that reads the file crashed, or did not come to an end.
    case readerFailed(path: String, ending: String)
    /// There is no process to read it: the program is not complete.
    case noReader(String)

    /// What failed, the value, the rule and what to do next.
    public var description: String {
        switch self {
        case .missingFile(let path):
            "\(path) cannot be opened: give the path of a MATLAB file"
        case .notMatlab(let path):
            "\(path) is no MATLAB file, or a truncated one: compare its size with the original's and fetch it again"
        case .wrongVersion(let path, let found, let wanted):
            "\(path) is a MATLAB file of version \(found), needed is version \(wanted): give the original file"
        case .missingVariable(let path, let name):
            "\(path) holds no variable '\(name)' that can be read: another file, or a truncated one"
        case .wrongType(let path, let name, let found, let wanted):
            "\(path): '\(name)' holds \(found), needed is \(wanted): give the original file"
        case .wrongShape(let path, let name, let found, let wanted):
            "\(path): '\(name)' has the MATLAB dimensions \(found.map(String.init).joined(separator: " x ")), needed is "
                + "\(wanted): give the original file"
        case .unreadable(let path, let name):
            "\(path): the elements of '\(name)' cannot be read: the file is truncated or damaged, fetch it again"
        case .readerFailed(let path, let ending):
            "\(path): the process that reads it \(ending); so the file is damaged in a way that libmatio or HDF5 does not "
                + "survive: compare its size and digest with the original's and fetch it again"
        case .noReader(let reason):
            "MATLAB files are read by a process of their own (cimlab matlab-read), which cannot be started: \(reason); "
                + "build it, or put cimlab into the folder of this program"
        }
    }
}
