import Yams

/// Largest input read, 16 MiB: our choice, far above any configuration and far below memory.
public let inputSizeLimit = 16 << 20

/// Most nodes of an input, aliases expanded: our choice, against inputs that expand without end.
public let inputNodeLimit = 1_000_000

/// Reads a YAML file with a schema given as code.
///
/// ```swift
/// let macro = try readInput("macro.yaml") { root -> Macro? in
///     guard let keys = root.mapping() else { return nil }
///     let rows = keys.required("rows")?.int(in: 1...4096)
///     let supply = keys.required("supply")?.quantity(Voltage.self, in: .volts(0.3) ... .volts(1.5))
///     keys.finish()
///     guard let rows, let supply else { return nil }
///     return Macro(rows: rows, supply: supply)
/// }
/// ```
///
/// Scalars get their type from the schema, never from YAML. Each reading method records what is wrong and returns nil,
/// so one run shows all problems of a file.
///
/// - Parameters:
///   - path: the file; messages name it as given here.
///   - body: makes the value from the root; nil after it reported a problem.
/// - Throws: ``InputError`` with all problems, or the error of `body` if no problem was recorded.
public func readInput<T>(_ path: String, _ body: (InputNode) throws -> T?) throws -> T {
    let text = try readText(path)
    return try readInput(text: text, name: path, body)
}

/// The text of a file of at most `limit` bytes, without a byte order mark.
///
/// - Throws: ``InputError``: the file is missing, no regular file, too large, or not UTF-8 text (with the line).
public func readText(_ path: String, limit: Int = inputSizeLimit) throws(InputError) -> String {
    let bytes: [UInt8]
    do {
        bytes = try readFile(path, limit: limit)
    } catch {
        throw InputError(kind: .missing, problems: [Problem(location: nil, message: "\(error)")])
    }
    guard bytes.count <= limit else { throw malformed("the file is larger than \(limit >> 20) MiB", in: path) }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    guard let text = String(validating: bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
    else {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw malformed("the file is UTF-16 text; save it as UTF-8", in: path)
        }
        let line = 1 + bytes.prefix(validPrefixCount(bytes)).count { $0 == UInt8(ascii: "\n") }
        throw malformed("the file is not UTF-8 text", in: path, line: line)
    }
    return text
}

/// Reads YAML text; `name` stands for the file in messages. See ``readInput(_:_:)``.
public func readInput<T>(text: String, name: String, _ body: (InputNode) throws -> T?) throws -> T {
    guard text.utf8.count <= inputSizeLimit else {
        throw malformed("the text is larger than \(inputSizeLimit >> 20) MiB", in: name)
    }
    let root = try compose(text, name: name)
    let collector = ProblemCollector()
    let input = InputNode(root, file: name, path: "", collector: collector)
    let value: T?
    do {
        value = try body(input)
    } catch let error as InputError {
        throw InputError(kind: error.kind, problems: collector.problems + error.problems)
    } catch {
        // What was found wrong before is the likelier cause.
        guard !collector.problems.isEmpty else { throw error }
        throw InputError(kind: .malformed, problems: collector.problems)
    }
    guard let value, collector.problems.isEmpty else {
        if collector.problems.isEmpty { input.report("the input is incomplete") }
        throw InputError(kind: .malformed, problems: collector.problems)
    }
    return value
}

private func compose(_ text: String, name: String) throws -> Node {
    let root: Node?
    do {
        try refuseLargeExpansion(of: text, name: name)
        root = try Parser(yaml: text, encoding: .utf8).singleRoot()
    } catch let error as YamlError {
        throw InputError(kind: .malformed, problems: [error.problem(in: name, text: text)])
    }
    guard let root else { throw malformed("the input is empty", in: name) }
    var remaining = inputNodeLimit
    guard isCountable(root, &remaining) else {
        throw tooManyValues(in: name)
    }
    return root
}

/// Refuses aliases that expand to more than ``inputNodeLimit`` values before they are expanded: the parser hashes every key to find
/// duplicates, so the count of the composed tree would come too late. Each `*` becomes a letter that no anchor uses; aliases are then plain
/// words, and the small tree tells what they would expand to.
private func refuseLargeExpansion(of text: String, name: String) throws {
    guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) else { return }
    let marker: Unicode.Scalar = "\u{E000}"
    var plain = String.UnicodeScalarView()
    plain.append(contentsOf: text.unicodeScalars.lazy.map { $0 == "*" ? marker : $0 })
    let parser = try Parser(yaml: String(plain), encoding: .utf8)
    guard let root = try parser.singleRoot() else { return }
    var sizes: [String: Int] = [:]
    func size(_ node: Node) -> Int {
        var total = 1
        switch node {
        case .scalar(let scalar):
            if scalar.style == .plain, scalar.string.unicodeScalars.first == marker {
                total = sizes[String(scalar.string.unicodeScalars.dropFirst())] ?? 1
            }
        case .sequence(let sequence):
            for element in sequence { total = min(total + size(element), inputNodeLimit + 1) }
        case .mapping(let mapping):
            for (key, value) in mapping { total = min(total + size(key) + size(value), inputNodeLimit + 1) }
        case .alias:
            break
        }
        if let anchor = node.anchor { sizes[anchor.rawValue] = total }
        return total
    }
    // Nodes know their anchors only as long as the parser lives.
    let total = withExtendedLifetime(parser) { size(root) }
    guard total <= inputNodeLimit else { throw tooManyValues(in: name) }
}

private func tooManyValues(in name: String) -> InputError {
    malformed("the input has more than \(inputNodeLimit) values, aliases expanded", in: name)
}

/// Counts down the nodes; false as soon as none remain.
private func isCountable(_ node: Node, _ remaining: inout Int) -> Bool {
    remaining -= 1
    guard remaining >= 0 else { return false }
    switch node {
    case .sequence(let sequence):
        for element in sequence where !isCountable(element, &remaining) { return false }
    case .mapping(let mapping):
        for (key, value) in mapping where !isCountable(key, &remaining) || !isCountable(value, &remaining) {
            return false
        }
    case .scalar, .alias:
        break
    }
    return true
}

private func malformed(_ message: String, in file: String, line: Int = 1) -> InputError {
    InputError(
        kind: .malformed,
        problems: [Problem(location: SourceLocation(file: file, line: line, column: 1), message: message)])
}

/// Bytes before the first one that is not UTF-8.
private func validPrefixCount(_ bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var count = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { count += UTF8.width(scalar) }
    return count
}

extension YamlError {
    fileprivate func problem(in file: String, text: String) -> Problem {
        func located(_ message: String, line: Int = 1, column: Int = 1) -> Problem {
            Problem(location: SourceLocation(file: file, line: max(line, 1), column: max(column, 1)), message: message)
        }
        switch self {
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let place = context.map { " (\($0.text))" } ?? ""
            // libyaml's own words name a C function that is out of the user's reach.
            guard !problem.hasPrefix("Maximum nesting level") else {
                return located("nested more than 1000 levels deep", line: mark.line, column: mark.column)
            }
            return located("not YAML: \(problem)\(place)", line: mark.line, column: mark.column)
        case .reader(let problem, let offset, _, _):
            let before = text.utf8.prefix(offset ?? 0)
            return located("not YAML: \(problem)", line: 1 + before.count { $0 == UInt8(ascii: "\n") })
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.map { "'\($0)'" }.joined(separator: ", ")
            return located("key \(names) appears more than once", line: context.mark.line, column: context.mark.column)
        default:
            return located("not YAML: \(self)")
        }
    }
}
