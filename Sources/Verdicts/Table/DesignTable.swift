/// Designs whose metrics several simulators have computed: one row a design, one column for each metric and simulator.
public struct DesignTable: Sendable {
    /// A metric by a simulator, written `metric@simulator`.
    public struct Column: Hashable, Sendable, CustomStringConvertible {
        /// For example `energy`.
        public let metric: String
        /// For example `rtl`.
        public let simulator: String

        /// A metric by a simulator.
        public init(_ metric: String, by simulator: String) {
            self.metric = metric
            self.simulator = simulator
        }

        /// `metric@simulator`.
        public var description: String { "\(metric)@\(simulator)" }
    }

    /// The names of the designs, for texts.
    public let designs: [String]
    /// The group of every design: designs of one group are alternatives, those of different groups are not.
    public let groups: [String]
    /// One value a design in every column.
    public let values: [Column: [Double]]

    /// - Precondition: all lists have one length.
    public init(designs: [String], groups: [String], values: [Column: [Double]]) {
        precondition(groups.count == designs.count && values.values.allSatisfy { $0.count == designs.count })
        self.designs = designs
        self.groups = groups
        self.values = values
    }

    /// The simulators that have computed a metric, by name.
    public func simulators(of metric: String) -> [String] {
        values.keys.filter { $0.metric == metric }.map(\.simulator).sorted()
    }
}

/// A limit on a metric, in the unit of its column.
public struct TableLimit: Hashable, Sendable, CustomStringConvertible {
    /// On which side values are legal.
    public enum Relation: String, Sendable {
        case atMost = "<="
        case atLeast = ">="
    }

    /// What is limited.
    public let metric: String
    /// Above or below.
    public let relation: Relation
    /// The last legal value.
    public let bound: Double

    /// A limit.
    public init(_ metric: String, _ relation: Relation, _ bound: Double) {
        self.metric = metric
        self.relation = relation
        self.bound = bound
    }

    /// Whether a value keeps the limit.
    public func allows(_ value: Double) -> Bool { relation == .atMost ? value <= bound : value >= bound }

    /// How far a value is beyond the limit, relative to it (absolute for a limit of zero); nil for a legal value.
    public func excess(of value: Double) -> Double? {
        guard !allows(value) else { return nil }
        return bound == 0 ? abs(value) : abs(value - bound) / abs(bound)
    }

    /// For example `area <= 200`.
    public var description: String {
        let whole = bound == bound.rounded() && abs(bound) < 1e15
        return "\(metric) \(relation.rawValue) \(whole ? "\(Int(bound))" : "\(bound)")"
    }
}

/// Why a table has no verdict.
public enum TableError: Error, Equatable, Sendable, CustomStringConvertible {
    /// A column that is not there.
    case missing(DesignTable.Column)
    /// A regret is relative to the best design, so the reference's objective must be positive.
    case notPositive(DesignTable.Column, design: String, value: Double)
    /// Nothing to judge.
    case noSuspects(metric: String)

    /// The sentence that a user sees.
    public var description: String {
        switch self {
        case .missing(let column): "the table has no column '\(column)'"
        case .notPositive(let column, let design, let value):
            "design '\(design)': \(column) is \(value); a regret is relative, so the objective of the reference must be positive"
        case .noSuspects(let metric): "no simulator but the reference has a column '\(metric)@...'"
        }
    }
}
