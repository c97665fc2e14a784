/// A place in a text file. Line and column count from 1; columns count Unicode scalars.
public struct SourceLocation: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The file as it was named to the reader.
    public let file: String
    /// Line, from 1.
    public let line: Int
    /// Column, from 1.
    public let column: Int

    /// The place in `file` at `line` and `column`.
    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// Orders by file, line and column.
    public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
        (a.file, a.line, a.column) < (b.file, b.line, b.column)
    }

    /// `file:line:column`.
    public var description: String { "\(file):\(line):\(column)" }
}

/// One thing that is wrong with an input, and where.
public struct Problem: Hashable, Sendable, CustomStringConvertible {
    /// Where; nil if the problem has no place, such as a file that is not there.
    public let location: SourceLocation?
    /// What is wrong, the value, what is allowed.
    public let message: String

    /// A problem at a place.
    public init(location: SourceLocation?, message: String) {
        self.location = location
        self.message = message
    }

    /// `file:line:column: message`.
    public var description: String {
        location.map { "\($0): \(message)" } ?? message
    }
}

/// An input that cannot be used, with everything that is wrong with it.
public struct InputError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of failure, for exit codes.
    public enum Kind: Hashable, Sendable {
        /// The input is there but wrong.
        case malformed
        /// The input cannot be read.
        case missing
    }

    /// What kind of failure.
    public let kind: Kind
    /// All problems, ordered by location.
    public let problems: [Problem]

    /// An error with its problems in any order; equal problems are kept once.
    public init(kind: Kind, problems: [Problem]) {
        self.kind = kind
        var seen: Set<Problem> = []
        let distinct = problems.filter { seen.insert($0).inserted }
        // Stable: problems at one place stay in the order in which they were found.
        self.problems = distinct.enumerated().sorted { a, b in
            switch (a.element.location, b.element.location) {
            case (nil, nil): a.offset < b.offset
            case (nil, _): true
            case (_, nil): false
            case (let first?, let second?): first != second ? first < second : a.offset < b.offset
            }
        }.map(\.element)
    }

    /// One line per problem.
    public var description: String {
        problems.map(\.description).joined(separator: "\n")
    }
}

/// Collects the problems of one input while it is read.
final class ProblemCollector {
    var problems: [Problem] = []

    func add(_ message: String, at location: SourceLocation?) {
        problems.append(Problem(location: location, message: message))
    }
}
