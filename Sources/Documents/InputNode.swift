import Yams

/// A value of an input with its place. Each reading method records a problem and returns nil if the value is not what
/// it should be.
public struct InputNode {
    let node: Node
    let file: String
    /// Keys from the root, for messages: `macro.supply`, `axes[2].name`.
    let path: String
    let collector: ProblemCollector

    init(_ node: Node, file: String, path: String, collector: ProblemCollector) {
        self.node = node
        self.file = file
        self.path = path
        self.collector = collector
    }

    /// Where the value begins.
    public var location: SourceLocation {
        SourceLocation(node, in: file)
    }

    /// Records a problem at this value; the message is led by the key.
    public func report(_ message: String) {
        collector.add(path.isEmpty ? message : "\(path): \(message)", at: location)
    }

    /// Whether the value is a block of keys and values rather than a word or a list.
    public var isMapping: Bool {
        if case .mapping = node { true } else { false }
    }

    /// Whether the value is a list.
    public var isList: Bool {
        if case .sequence = node { true } else { false }
    }

    /// Whether the value is left out: nothing, `~` or `null`.
    public var isNull: Bool {
        guard case .scalar(let scalar) = node, scalar.style == .plain else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }

    /// The elements of a list; a single value is not a list.
    public func list(allowEmpty: Bool = false) -> [InputNode]? {
        guard case .sequence(let sequence) = node else {
            report("needs a list, found \(found)")
            return nil
        }
        guard allowEmpty || !sequence.isEmpty else {
            report("needs at least one element")
            return nil
        }
        return sequence.enumerated().map { index, element in
            InputNode(element, file: file, path: "\(path)[\(index)]", collector: collector)
        }
    }

    /// The elements of a list, each read by `read`; nil if one of them is.
    public func list<T>(allowEmpty: Bool = false, of read: (InputNode) -> T?) -> [T]? {
        guard let elements = list(allowEmpty: allowEmpty) else { return nil }
        // All are read first, so that all problems show.
        let values = elements.map(read)
        let present = values.compactMap { $0 }
        return present.count == values.count ? present : nil
    }

    /// The keys and values of a mapping.
    public func mapping() -> InputMapping? {
        guard case .mapping(let mapping) = node else {
            report("needs keys and values, found \(found)")
            return nil
        }
        return InputMapping(mapping, of: self)
    }

    /// The text of a scalar; nil after a problem that says what was needed.
    func scalar(_ needed: String) -> String? {
        guard case .scalar(let scalar) = node, !isNull else {
            report("needs \(needed), found \(found)")
            return nil
        }
        return scalar.string
    }

    /// What stands here, in words.
    var found: String {
        switch node {
        case .scalar(let scalar): isNull ? "nothing" : "'\(abbreviated(scalar.string))'"
        case .sequence: "a list"
        case .mapping: "keys and values"
        case .alias: "an alias"
        }
    }
}

extension SourceLocation {
    init(_ node: Node, in file: String) {
        self.init(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }
}

/// At most 60 characters of a text, for messages.
func abbreviated(_ text: String) -> String {
    text.count <= 60 ? text : text.prefix(57) + "..."
}
