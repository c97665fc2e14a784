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
    ///
    /// - Parameters:
    ///   - known: what was measured before; a supernet's sensitivities and the spread of the same supernets are taken from it.
    ///   - keep: called with all that is known after each supernet, so that a stopped measurement goes on there.
    public init(
        of paths: [String], known: SupernetComparison? = nil, threads: Int,
        keep: (SupernetComparison) throws -> Void = { _ in },
        progress: @escaping @Sendable (String, Int, Int) -> Void = { _, _, _ in }
    ) throws {
        let supernets = try paths.map(Supernet.load)
        let digests = try supernets.map { try $0.digest() }
        var studies: [SensitivityStudy] = []
        for (place, supernet) in supernets.enumerated() {
            if let study = known?.sensitivities.first(where: { $0.supernet == digests[place] && $0.isWhole }) {
                studies.append(study)
                continue
            }
            let rooms = Rooms(
                seed: Self.imageSeed, split: .validation, size: supernet.configuration.image, count: Self.images)
            studies.append(
                try SensitivityStudy(
                    supernet, contexts: Self.contexts, images: (0..<Self.images).map(rooms.image), seed: 1,
                    threads: threads
                ) { progress("sensitivities of supernet \(place + 1)", $0, $1) })
            try keep(
                SupernetComparison(sensitivities: studies, genes: GeneSensitivitySpread.rows(studies), spread: nil))
        }
        var spread = known?.spread
        if spread?.supernets != digests || spread?.rows.count != Self.architectures || spread?.images != Self.images {
            let rooms = Rooms(
                seed: Self.imageSeed, split: .validation, size: supernets[0].configuration.image, count: Self.images)
            spread =
                supernets.count < 2
                ? nil
                : try SeedSpread(
                    supernets, architectures: Self.architectures, images: (0..<Self.images).map(rooms.image), seed: 1,
                    threads: threads
                ) { progress("spread between supernets", $0, $1) }
        }
        self.init(sensitivities: studies, genes: try GeneSensitivitySpread.rows(studies), spread: spread)
    }

    private init(sensitivities: [SensitivityStudy], genes: [GeneSensitivitySpread], spread: SeedSpread?) {
        (self.sensitivities, self.genes, self.spread) = (sensitivities, genes, spread)
    }
}

extension SensitivityStudy {
    /// Whether it has the contexts and images of a comparison.
    fileprivate var isWhole: Bool {
        images == SupernetComparison.images && genes.allSatisfy { $0.contexts.count == SupernetComparison.contexts }
    }
}

extension ShippedSupernets {
    /// The comparison of the shipped supernets; nil where none is listed.
    /// - Throws: ``ShippedSupernetError`` for a file that is not what the list says.
    public func comparison() throws -> SupernetComparison? {
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
