import Yams

/// Keys and values of an input. Ask for every key that the schema knows, then call ``finish()``.
public final class InputMapping {
    private let owner: InputNode
    private let entries: [(key: String, keyNode: Node, value: Node)]
    private let positions: [String: Int]
    /// In the order of asking, for messages.
    private var askedKeys: [String] = []
    private var askedSet: Set<String> = []

    init(_ mapping: Node.Mapping, of owner: InputNode) {
        self.owner = owner
        var entries: [(key: String, keyNode: Node, value: Node)] = []
        for (keyNode, value) in mapping {
            guard case .scalar(let scalar) = keyNode else {
                owner.collector.add("keys must be plain words", at: SourceLocation(keyNode, in: owner.file))
                continue
            }
            entries.append((scalar.string, keyNode, value))
        }
        self.entries = entries
        positions = Dictionary(entries.indices.map { (entries[$0].key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Where the mapping begins: its first key.
    public var location: SourceLocation { owner.location }

    /// The keys as written, in the order of the file.
    public var keys: [String] { entries.map(\.key) }

    /// The value of a key; a problem if the key is not there.
    public func required(_ key: String) -> InputNode? {
        guard let value = value(key) else {
            owner.report("missing key '\(key)'")
            return nil
        }
        return value
    }

    /// The value of a key; nil if the key is absent or its value left out (null).
    public func optional(_ key: String) -> InputNode? {
        guard let value = value(key), !value.isNull else { return nil }
        return value
    }

    /// All entries in the order of the file, for mappings whose keys are names that the user chose.
    public func all() -> [(key: String, value: InputNode)] {
        keys.compactMap { key in value(key).map { (key, $0) } }
    }

    /// Records a problem for each key that was never asked for.
    public func finish() {
        let absent = askedKeys.filter { positions[$0] == nil }
        for entry in entries where !askedSet.contains(entry.key) {
            let hint = didYouMean(entry.key, among: absent) ?? didYouMean(entry.key, among: askedKeys)
            let rest = hint.map { "; did you mean '\($0)'?" } ?? "; known keys: \(listed(askedKeys))"
            let prefix = owner.path.isEmpty ? "" : "\(owner.path): "
            owner.collector.add(
                "\(prefix)unknown key '\(abbreviated(entry.key))'\(rest)",
                at: SourceLocation(entry.keyNode, in: owner.file))
        }
    }

    /// Records a problem at the mapping.
    public func report(_ message: String) { owner.report(message) }

    private func value(_ key: String) -> InputNode? {
        if askedSet.insert(key).inserted { askedKeys.append(key) }
        guard let position = positions[key] else { return nil }
        let path = owner.path.isEmpty ? key : "\(owner.path).\(key)"
        return InputNode(entries[position].value, file: owner.file, path: path, collector: owner.collector)
    }
}
