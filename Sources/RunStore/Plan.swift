import Documents

/// The cells that an experiment wants, in a fixed order. Its name in the store is the SHA-256 of its content.
public struct Plan: Hashable, Sendable {
    /// Name for people; letters, digits, `.`, `_`, `-`.
    public let name: String
    /// The wanted cells, each once.
    public let cells: [CellSpecification]
    /// Identifiers of `cells`, in the same order.
    public let identifiers: [Digest]

    /// Makes a plan; a cell that is named twice is kept once, at its first place.
    public init(name: String, cells: [CellSpecification]) throws(RunStoreError) {
        guard CellSpecification.isIdentifier(name) else {
            throw .invalidSpecification("plan \"\(name)\": use 1 to 64 letters, digits, '.', '_' or '-'")
        }
        var seen: Set<Digest> = []
        var kept: [CellSpecification] = []
        var identifiers: [Digest] = []
        for cell in cells {
            let identifier = cell.identifier
            if seen.insert(identifier).inserted {
                kept.append(cell)
                identifiers.append(identifier)
            }
        }
        self.name = name
        self.cells = kept
        self.identifiers = identifiers
    }

    /// Indices of the cells of shard `index` of `count`: every `count`-th, so that expensive neighbours spread.
    public func indices(of shard: Shard) -> [Int] {
        Array(stride(from: shard.index, to: cells.count, by: shard.count))
    }

    /// SHA-256 of the plan's content; its file name in the store.
    public var identifier: Digest { Digest(of: document.bytes) }

    var document: SealedDocument {
        SealedDocument(
            [("name", Array("\"\(name)\"".utf8)), ("schema", Array("1".utf8))]
                + cells.enumerated().map { ("cell\($0.offset)", $0.element.canonicalBytes) })
    }

    init(_ document: SealedDocument) throws(Damage) {
        guard document.fields.count >= 2, document.fields[0].name == "name",
            document.fields[1].name == "schema", document.fields[1].value == Array("1".utf8)
        else { throw .malformed }
        let quoted = String(decoding: document.fields[0].value, as: UTF8.self)
        do {
            var cells: [CellSpecification] = []
            for field in document.fields.dropFirst(2) {
                cells.append(try CellSpecification(canonicalBytes: field.value))
            }
            try self.init(name: String(quoted.dropFirst().dropLast()), cells: cells)
        } catch {
            throw .malformed
        }
        guard self.document == document else { throw .malformed }
    }
}

/// Part `index` of `count` of a plan, both fixed when the work is handed out.
public struct Shard: Hashable, Sendable, CustomStringConvertible {
    /// From 0.
    public let index: Int
    /// Number of parts.
    public let count: Int

    /// Nil unless `0 <= index < count`.
    public init?(index: Int, count: Int) {
        guard count > 0, (0..<count).contains(index) else { return nil }
        self.index = index
        self.count = count
    }

    /// Reads `index/count`, for example `0/4`; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let index = parts[0], let count = parts[1] else { return nil }
        self.init(index: index, count: count)
    }

    /// `index/count`
    public var description: String { "\(index)/\(count)" }
}

/// How far a plan is.
public struct PlanStatus: Hashable, Sendable {
    /// Indices into the plan's cells that are done.
    public var done: [Int] = []
    /// Indices with nothing stored.
    public var missing: [Int] = []
    /// Indices whose file does not verify.
    public var damaged: [Int] = []
    /// Indices with a recorded failure.
    public var failed: [Int] = []

    /// What the next run does, in the plan's order.
    public func toRun(retryFailed: Bool = false) -> [Int] {
        (missing + damaged + (retryFailed ? failed : [])).sorted()
    }

    /// True where every cell is done.
    public var isComplete: Bool { missing.isEmpty && damaged.isEmpty && failed.isEmpty }
}

extension RunStore {
    /// Stores a plan under the digest of its content; the same plan twice is one file.
    @discardableResult
    public func write(_ plan: Plan) throws(RunStoreError) -> Digest {
        let bytes = plan.document.bytes
        let identifier = Digest(of: bytes)
        let target = planPath(identifier)
        if try DurableFile.create(bytes, at: target, temporaryFolder: temporaryFolder) == .targetExists,
            try DurableFile.read(target) != bytes
        {
            try DurableFile.replace(bytes, at: target, temporaryFolder: temporaryFolder)
        }
        return identifier
    }

    /// Reads a plan back.
    ///
    /// - Throws: `RunStoreError.notFound`, `.damaged`.
    public func plan(_ identifier: Digest) throws(RunStoreError) -> Plan {
        let path = planPath(identifier)
        guard let document = try readSealed(path) else { throw .notFound("plan \(identifier)") }
        guard Digest(of: document.bytes) == identifier else { throw .damaged(path: path, .misplaced) }
        do {
            return try Plan(document)
        } catch {
            throw .damaged(path: path, error)
        }
    }

    /// Stored plans, in the order of their names.
    public func plans() throws(RunStoreError) -> [Digest] {
        try DurableFile.list(directory + "/plans").compactMap { CellFileName($0)?.cell }
    }

    /// Compares what the plan wants with what is valid. Only the plan's own files are opened.
    public func status(of plan: Plan) throws(RunStoreError) -> PlanStatus {
        let listed = Set(try completedCells())
        let failed = Set(try failedCells())
        var status = PlanStatus()
        for (index, cell) in plan.identifiers.enumerated() {
            switch listed.contains(cell) || failed.contains(cell) ? try state(of: cell) : .missing {
            case .done: status.done.append(index)
            case .missing: status.missing.append(index)
            case .damaged: status.damaged.append(index)
            case .failed: status.failed.append(index)
            }
        }
        return status
    }

    /// The cells that the next run computes: wanted minus valid minus failed, in the plan's order.
    ///
    /// - Parameters:
    ///   - shard: keep only this shard's share of the plan.
    ///   - retryFailed: count recorded failures as missing.
    public func missing(
        _ plan: Plan, shard: Shard? = nil, retryFailed: Bool = false
    ) throws(RunStoreError) -> [CellSpecification] {
        let mine = shard.map { Set(plan.indices(of: $0)) }
        return try status(of: plan).toRun(retryFailed: retryFailed)
            .filter { mine?.contains($0) ?? true }.map { plan.cells[$0] }
    }

    private func planPath(_ identifier: Digest) -> String { "\(directory)/plans/\(identifier.hex).json" }
}
