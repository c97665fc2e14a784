import Documents
import Foundation
import RunStore

/// The folder of a run: what it has fitted and trained, the inputs of its cells, and their results.
public struct Laboratory: Sendable {
    /// The folder, for example `runs/quick`.
    public let directory: String
    /// The results of cells.
    public let store: RunStore
    /// The inputs that cells name by digest.
    public let blobs: Blobs

    /// Opens the folder; makes it where it is missing, unless `create` is false.
    ///
    /// - Throws: `RunStoreError.noStore` where nothing is there and nothing was to be made.
    public init(directory: String, create: Bool = true) throws {
        self.directory = directory
        if create { try makeDirectory(directory) }
        store = try RunStore(directory: directory + "/store", create: create)
        blobs = try Blobs(directory: directory + "/blobs", create: create)
    }

    /// Unites another run's cells and their inputs with this one; every file is verified on the way.
    ///
    /// - Returns: what became of the cells, and how many inputs were new here.
    public func merge(from other: Laboratory) throws -> (cells: MergeReport, inputs: Int) {
        // Inputs first: a cell whose inputs are missing could not be computed again.
        let inputs = try blobs.merge(from: other.blobs)
        return (try store.merge(from: other.store), inputs)
    }

    /// Where the calibration is written for people to read.
    public var calibrationPath: String { directory + "/calibration.json" }
    /// Where the supernet keeps its checkpoint and weights.
    public var supernetDirectory: String { directory + "/supernet" }
}

/// Files that are named by the SHA-256 of their bytes: written once, verified when read.
public struct Blobs: Sendable {
    /// The folder.
    public let directory: String

    init(directory: String, create: Bool) throws {
        self.directory = directory
        if create { try makeDirectory(directory) }
    }

    /// Where the bytes of a digest are.
    public func path(of digest: Digest) -> String { "\(directory)/\(digest.hex)" }

    /// Stores bytes and names them.
    public func write(_ bytes: [UInt8]) throws -> Digest {
        let digest = Digest(of: bytes)
        // A file that cannot be read is written anew, and an error that lasts shows there.
        if (try? Digest(ofFile: path(of: digest))) != digest {
            try writeAtomically(bytes, to: path(of: digest), durable: true)
        }
        return digest
    }

    /// Stores a value as canonical JSON and names it.
    public func write(_ value: some Encodable) throws -> Digest {
        try write([UInt8](CanonicalJSON.encode(value)))
    }

    /// The path of verified bytes.
    ///
    /// - Throws: ``BlobError`` where the file is missing or is not what its name says.
    public func verifiedPath(of digest: Digest) throws -> String {
        let path = path(of: digest)
        guard FileManager.default.fileExists(atPath: path) else { throw BlobError.missing(path: path) }
        guard try Digest(ofFile: path) == digest else { throw BlobError.damaged(path: path) }
        return path
    }

    /// Copies what another folder has and this one has not; returns how many files these were.
    ///
    /// - Throws: ``BlobError`` where a file of the other folder is not what its name says.
    func merge(from other: Blobs) throws -> Int {
        guard FileManager.default.fileExists(atPath: other.directory) else { return 0 }
        let names = try FileManager.default.contentsOfDirectory(atPath: other.directory).sorted()
        var added = 0
        for digest in names.compactMap(Digest.init(hex:)) {
            // What cannot be read here is copied, and an error that lasts shows there.
            if (try? Digest(ofFile: path(of: digest))) == digest { continue }
            let bytes = [UInt8](try readFile(other.verifiedPath(of: digest)))
            try writeAtomically(bytes, to: path(of: digest), durable: true)
            added += 1
        }
        return added
    }

    /// Reads a value back.
    public func read<Value: Decodable>(_ type: Value.Type, _ digest: Digest) throws -> Value {
        try CanonicalJSON.decode(type, from: Data(readFile(verifiedPath(of: digest))))
    }
}

/// An input of a cell that is not what it should be.
public enum BlobError: Error, Equatable, CustomStringConvertible {
    /// The file is not there.
    case missing(path: String)
    /// The file's bytes do not have the digest that names it.
    case damaged(path: String)

    /// The summary of a trained supernet cannot be read.
    case damagedSummary(path: String)
    /// The weights of a trained supernet are gone or damaged.
    case lostWeights(weights: String, summary: String)

    /// A measurement that was taken once cannot be read.
    case damagedMeasurement(path: String)

    /// What is wrong and what to do.
    public var description: String {
        switch self {
        case .damagedMeasurement(let path):
            "\(path): this measurement of the run is damaged; put it back, or remove it and it is taken again"
        case .damagedSummary(let path):
            "\(path): this summary of a trained supernet is damaged; put it back, or remove it and the supernet is trained again"
        case .lostWeights(let weights, let summary):
            "\(weights): the weights of a trained supernet are missing or damaged; put them back, or remove \(summary) and "
                + "the supernet is trained again"
        case .missing(let path):
            "\(path): this input of a cell is missing; run the sweep again, it makes what is missing"
        case .damaged(let path): "\(path): the bytes do not match the name; remove the file and run the sweep again"
        }
    }
}
