import Documents
import Foundation
import Supernet

/// What the supernets that ship say of each other: `supernets/comparison.json`, measured on rooms that chose nothing.
public struct SupernetComparison: Codable, Hashable, Sendable {
    /// The sensitivities of each supernet.
    public let sensitivities: [SensitivityStudy]
    /// The same over the supernets, one row a gene.
    public let genes: [GeneSensitivitySpread]
    /// The spread of mIoU between trainings; nil for one supernet.
    public let spread: SeedSpread?

    /// Contexts of a sensitivity, images, their seed, and architectures of the spread: those of the claims.
    static let (contexts, images, imageSeed, architectures) = (24, 192, UInt64(77_001), 64)

    /// Measures the supernets of some files.
    public init(
        of paths: [String], threads: Int, progress: @escaping @Sendable (String, Int, Int) -> Void = { _, _, _ in }
    ) throws {
        let supernets = try paths.map(Supernet.load)
        sensitivities = try supernets.enumerated().map { place, supernet in
            let rooms = Rooms(
                seed: Self.imageSeed, split: .validation, size: supernet.configuration.image, count: Self.images)
            return try SensitivityStudy(
                supernet, contexts: Self.contexts, images: (0..<Self.images).map(rooms.image), seed: 1, threads: threads
            ) { progress("sensitivities of supernet \(place + 1)", $0, $1) }
        }
        genes = try GeneSensitivitySpread.rows(sensitivities)
        guard supernets.count > 1 else {
            spread = nil
            return
        }
        let rooms = Rooms(
            seed: Self.imageSeed, split: .validation, size: supernets[0].configuration.image, count: Self.images)
        spread = try SeedSpread(
            supernets, architectures: Self.architectures, images: (0..<Self.images).map(rooms.image), seed: 1,
            threads: threads
        ) { progress("spread between supernets", $0, $1) }
    }
}

extension ShippedSupernets {
    /// The comparison of the shipped supernets; nil where none is listed.
    /// - Throws: ``ShippedSupernetError`` for a file that is not what the list says.
    func comparison() throws -> SupernetComparison? {
        let path = "\(directory)/comparison.json"
        guard let listed = try files().first(where: { $0.name == "comparison.json" }) else { return nil }
        guard FileManager.default.fileExists(atPath: path) else { throw ShippedSupernetError.missing(path: path) }
        guard try Digest(ofFile: path) == listed.digest else {
            throw ShippedSupernetError.changed(path: path, list: listPath)
        }
        return try CanonicalJSON.decode(SupernetComparison.self, from: Data(readFile(path)))
    }

    /// Writes the comparison and its digest.
    public func write(_ comparison: SupernetComparison) throws {
        let path = "\(directory)/comparison.json"
        try writeAtomically(CanonicalJSON.encode(comparison), to: path)
        try list([path])
    }
}
