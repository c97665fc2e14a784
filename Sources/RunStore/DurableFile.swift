import CLinux
import Foundation
import Glibc
import Synchronization

/// The few file-system calls of the store. A file appears under its final name complete and synced, or not at all.
enum DurableFile {
    /// No file of a store is larger; a bigger one is refused unread. Our choice.
    static let sizeLimit = 256 << 20

    enum Installation: Equatable {
        case installed
        case targetExists
    }

    private static let counter = Atomic<Int>(0)

    /// Writes `bytes` to a fresh file in `temporaryFolder` and links it to `target`, which must not exist.
    ///
    /// `link` refuses an existing name in one step, on network file systems too, where `rename` would replace it.
    ///
    /// - Parameter synchronizesFolder: false where the caller syncs the folder after many files.
    static func create(
        _ bytes: [UInt8], at target: String, temporaryFolder: String, synchronizesFolder: Bool = true
    ) throws(RunStoreError) -> Installation {
        let temporary = try writeTemporary(bytes, in: temporaryFolder)
        return try install(temporary, at: target, synchronizesFolder: synchronizesFolder)
    }

    /// Links a complete and synced temporary file to `target`, which must not exist. The temporary name is gone after.
    static func install(
        _ temporary: String, at target: String, synchronizesFolder: Bool
    ) throws(RunStoreError) -> Installation {
        defer { unlink(temporary) }
        if link(temporary, target) == 0 {
            if synchronizesFolder { try synchronizeFolder(of: target) }
            return .installed
        }
        switch errno {
        case EEXIST:
            return .targetExists
        case EPERM, EOPNOTSUPP, ENOSYS, EMLINK:
            // A file system without hard links: look first, then rename. Two writers in this gap hold equal bytes
            // unless the computation is not deterministic, which the next comparison of stores shows.
            if access(target, F_OK) == 0 { return .targetExists }
            guard rename(temporary, target) == 0 else { throw failure("rename", target) }
            if synchronizesFolder { try synchronizeFolder(of: target) }
            return .installed
        default:
            throw failure("link", target)
        }
    }

    /// Writes `bytes` like `create`, in place of whatever has the name.
    static func replace(_ bytes: [UInt8], at target: String, temporaryFolder: String) throws(RunStoreError) {
        let temporary = try writeTemporary(bytes, in: temporaryFolder)
        guard rename(temporary, target) == 0 else {
            let error = failure("rename", target)
            unlink(temporary)
            throw error
        }
        try synchronizeFolder(of: target)
    }

    /// All bytes of a regular file, or nil where there is none.
    static func read(_ path: String) throws(RunStoreError) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            // ENOTDIR: a file lies where one of its folders should be.
            if errno == ENOENT || errno == ENOTDIR { return nil }
            if errno == ELOOP { throw .damaged(path: path, .notAFile) }
            throw failure("open", path)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure("fstat", path) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .damaged(path: path, .notAFile) }
        let size = Int(status.st_size)
        guard size <= sizeLimit else { throw .damaged(path: path, .tooLarge(bytes: size)) }
        var code: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
                if got > 0 {
                    count += got
                } else if got == 0 {
                    return
                } else if errno != EINTR {
                    code = errno
                    return
                }
            }
        }
        guard code == 0 else { throw failure("read", path, code: code) }
        return bytes
    }

    /// Names in a folder, sorted; a folder that is not there has none.
    static func list(_ folder: String) throws(RunStoreError) -> [String] {
        guard let stream = opendir(folder) else {
            if errno == ENOENT { return [] }
            throw failure("opendir", folder)
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// - Parameter synchronizes: false where the caller syncs many files at once by `synchronizeFileSystem`.
    static func makeFolder(_ path: String, synchronizes: Bool = true) throws(RunStoreError) {
        if mkdir(path, 0o777) == 0 {
            if synchronizes { try synchronizeFolder(of: path) }
        } else if errno != EEXIST {
            throw failure("mkdir", path)
        }
    }

    /// Removes a file; true when it was there.
    @discardableResult
    static func remove(_ path: String) throws(RunStoreError) -> Bool {
        if unlink(path) == 0 {
            try synchronizeFolder(of: path)
            return true
        }
        if errno == ENOENT { return false }
        throw failure("unlink", path)
    }

    /// Adds one whole line to a file in one call. Not synced: for records that nothing depends on.
    static func append(line: [UInt8], to path: String) throws(RunStoreError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure("open", path) }
        defer { close(descriptor) }
        let bytes = line + [UInt8(ascii: "\n")]
        guard bytes.withUnsafeBytes({ write(descriptor, $0.baseAddress, $0.count) }) == bytes.count else {
            throw failure("write", path)
        }
    }

    static func failure(_ call: String, _ path: String, code: Int32 = errno) -> RunStoreError {
        .system(call: call, path: path, code: code, reason: String(cString: strerror(code)))
    }

    /// Host and process are in the name, so that a sweep of orphans knows whose it was.
    ///
    /// - Parameter synchronizes: false where the caller syncs many files at once by `synchronizeFileSystem`.
    static func writeTemporary(
        _ bytes: [UInt8], in folder: String, synchronizes: Bool = true
    ) throws(RunStoreError) -> String {
        let owner = TemporaryOwner(host: TemporaryOwner.thisHost, process: getpid())
        var path = ""
        var descriptor: Int32 = -1
        repeat {
            path = "\(folder)/\(owner.fileName(number: counter.add(1, ordering: .relaxed).newValue))"
            descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            // The name of an earlier process with our number, or of a container with our host name: take the next.
        } while descriptor < 0 && errno == EEXIST
        guard descriptor >= 0 else { throw failure("open", path) }
        var written = 0
        var call = "write"
        var isComplete = true
        bytes.withUnsafeBytes { buffer in
            while written < buffer.count {
                let count = write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
                if count >= 0 {
                    written += count
                } else if errno != EINTR {
                    isComplete = false
                    return
                }
            }
        }
        var code = errno
        if isComplete, synchronizes, fsync(descriptor) != 0 {
            (isComplete, call, code) = (false, "fsync", errno)
        }
        if close(descriptor) != 0, isComplete {
            (isComplete, call, code) = (false, "close", errno)
        }
        guard isComplete else {
            unlink(path)
            throw failure(call, path, code: code)
        }
        return path
    }

    /// Makes everything durable that was written to the file system of a folder: one call for thousands of files.
    static func synchronizeFileSystem(of folder: String) throws(RunStoreError) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("open", folder) }
        defer { close(descriptor) }
        guard cimlab_syncfs(descriptor) == 0 else { throw failure("syncfs", folder) }
    }

    private static func synchronizeFolder(of path: String) throws(RunStoreError) {
        try synchronizeFolder((path as NSString).deletingLastPathComponent)
    }

    /// Makes the names in a folder durable.
    static func synchronizeFolder(_ folder: String) throws(RunStoreError) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("open", folder) }
        defer { close(descriptor) }
        // Some network file systems do not sync folders and say EINVAL; the name is then as safe as it gets there.
        if fsync(descriptor) != 0, errno != EINVAL { throw failure("fsync", folder) }
    }
}

/// Who wrote a temporary file.
struct TemporaryOwner: Equatable {
    let host: String
    let process: Int32

    static let thisHost: String = {
        var buffer = [CChar](repeating: 0, count: 256)
        guard gethostname(&buffer, buffer.count - 1) == 0 else { return "localhost" }
        let name = String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        return String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") ? $0 : "_" })
    }()

    init(host: String, process: Int32) {
        self.host = host
        self.process = process
    }

    init?(fileName: String) {
        guard fileName.hasSuffix(".tmp") else { return nil }
        let parts = fileName.dropLast(4).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count >= 3, let process = Int32(parts[parts.count - 2]) else { return nil }
        self.init(host: parts.dropLast(2).joined(separator: "-"), process: process)
    }

    func fileName(number: Int) -> String { "\(host)-\(process)-\(number).tmp" }

    /// True where the process is surely gone: same host and no such process.
    var isSurelyGone: Bool {
        host == Self.thisHost && process > 0 && kill(process, 0) != 0 && errno == ESRCH
    }
}
