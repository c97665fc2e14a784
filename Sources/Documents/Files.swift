import Foundation

/// An operation on a file that failed.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was tried: `read`, `write`, `rename`...
    public let operation: String
    /// The file.
    public let path: String
    /// The system's error number.
    public let code: Int32
    /// What is wrong where the system's own words would mislead.
    public let reason: String?

    /// A failure with the system's error number `code`.
    public init(operation: String, path: String, code: Int32, reason: String? = nil) {
        self.operation = operation
        self.path = path
        self.code = code
        self.reason = reason
    }

    /// For example `cannot read 'a.yaml': No such file or directory`.
    public var description: String {
        "cannot \(operation) '\(path)': \(reason ?? String(cString: strerror(code)))"
    }
}

/// The bytes of a regular file, at most `limit` + 1 of them: more than `limit` says that the file is larger.
///
/// - Throws: ``FileError``, also where a folder, a pipe or a device has that name: a pipe that nobody writes would never end.
public func readFile(_ path: String, limit: Int = .max - 1) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try readChunks(path) { chunk in
        bytes.append(contentsOf: chunk.prefix(limit - bytes.count + 1))
        return bytes.count <= limit
    }
    return bytes
}

/// Refuses a name that is no regular file, for readers that open files themselves.
public func requireRegularFile(_ path: String) throws(FileError) {
    var information = stat()
    guard stat(path, &information) == 0 else { throw FileError(operation: "read", path: path, code: errno) }
    try requireRegular(information, path: path)
}

private func requireRegular(_ information: stat, path: String) throws(FileError) {
    let kind =
        switch information.st_mode & S_IFMT {
        case S_IFREG: nil as String?
        case S_IFDIR: "a folder"
        case S_IFIFO: "a pipe"
        default: "a device or a socket"
        }
    guard let kind else { return }
    throw FileError(
        operation: "read", path: path, code: kind == "a folder" ? EISDIR : EINVAL,
        reason: "it is \(kind); a regular file is needed")
}

/// Writes a file so that a reader sees the old or the new content, never a part: temporary file in the same directory,
/// then rename.
///
/// - Parameters:
///   - bytes: the content.
///   - path: the file; its directory exists. A file of that name is replaced.
///   - durable: whether the content survives a power failure right after return (fsync of file and directory).
/// - Throws: ``FileError``; the temporary file is removed.
public func writeAtomically(_ bytes: some ContiguousBytes, to path: String, durable: Bool = true) throws {
    let cut = path.lastIndex(of: "/")
    let directory = cut.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = cut.map { String(path[path.index(after: $0)...]) } ?? path
    var template = Array("\(directory)/.\(name).XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw FileError(operation: "create a file beside", path: path, code: errno) }
    let temporary = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    do {
        do {
            try bytes.withUnsafeBytes { try writeAll($0, to: descriptor, path: path) }
            // mkstemp makes the file private to its owner; ours are as readable as any other result.
            guard fchmod(descriptor, 0o644) == 0 else {
                throw FileError(operation: "set permissions of", path: path, code: errno)
            }
            if durable, fsync(descriptor) != 0 { throw FileError(operation: "sync", path: path, code: errno) }
        } catch {
            close(descriptor)
            throw error
        }
        guard close(descriptor) == 0 else { throw FileError(operation: "close", path: path, code: errno) }
        guard rename(temporary, path) == 0 else { throw FileError(operation: "rename to", path: path, code: errno) }
    } catch {
        unlink(temporary)
        throw error
    }
    if durable { try syncDirectory(directory) }
}

/// Makes a directory and those above it where they are missing.
///
/// - Throws: ``FileError``, also where a file stands in the way.
public func makeDirectory(_ path: String) throws {
    var information = stat()
    if stat(path, &information) == 0 {
        guard information.st_mode & S_IFMT == S_IFDIR else {
            throw FileError(operation: "make folder", path: path, code: ENOTDIR)
        }
        return
    }
    let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    if !parent.isEmpty { try makeDirectory(parent) }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
        throw FileError(operation: "make folder", path: path, code: errno)
    }
}

/// Makes the names in a directory durable.
public func syncDirectory(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(operation: "open", path: path, code: errno) }
    defer { close(descriptor) }
    // Some file systems cannot sync a directory and say EINVAL; there is nothing more to do then.
    if fsync(descriptor) != 0, errno != EINVAL { throw FileError(operation: "sync", path: path, code: errno) }
}

private func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, path: String) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
        let written = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { throw FileError(operation: "write", path: path, code: errno) }
        rest = rest.dropFirst(written)
    }
}

/// Hands a file's bytes to `body` piece by piece.
func readChunks(_ path: String, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    try readChunks(path) { chunk in
        try body(chunk)
        return true
    }
}

/// Hands a file's bytes to `body` piece by piece until it returns false.
func readChunks(_ path: String, _ body: (UnsafeRawBufferPointer) throws -> Bool) throws {
    // Without O_NONBLOCK, opening a pipe waits for somebody to write.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileError(operation: "read", path: path, code: errno) }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw FileError(operation: "read", path: path, code: errno) }
    try requireRegular(information, path: path)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { buffer.deallocate() }
    while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw FileError(operation: "read", path: path, code: errno) }
        guard count > 0, try body(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else { return }
    }
}
