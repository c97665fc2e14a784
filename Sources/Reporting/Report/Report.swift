/// A report: the answer first, then what it rests on, then where it comes from. The model knows no format.
public struct Report: Sendable {
    /// Title of the page.
    public var title: String
    /// The question that the report answers, one sentence.
    public var question: String
    /// Whether every wanted cell is in.
    public var completeness: Completeness
    /// The question answered in a few sentences, printed first.
    public var answers: [String]
    /// The claims and what came out.
    public var verdicts: [Verdict]
    /// Chapters in reading order.
    public var sections: [ReportSection]
    /// Where every number comes from: versions, digests, seeds, sources.
    public var provenance: [ProvenanceEntry]
    /// The command that makes this report again.
    public var reproduceCommand: String

    /// A report from its parts.
    public init(
        title: String, question: String, completeness: Completeness, answers: [String] = [], verdicts: [Verdict],
        sections: [ReportSection],
        provenance: [ProvenanceEntry], reproduceCommand: String
    ) {
        self.title = title
        self.question = question
        self.completeness = completeness
        self.answers = answers
        self.verdicts = verdicts
        self.sections = sections
        self.provenance = provenance
        self.reproduceCommand = reproduceCommand
    }

    /// All figures in the order of the page.
    public var figures: [Figure] {
        sections.flatMap(\.blocks).compactMap { block in
            if case .figure(let figure) = block { figure } else { nil }
        }
    }
}

/// Whether everything that the plan wanted is in the report.
public struct Completeness: Hashable, Codable, Sendable {
    /// "60 of 60 cells, 0 failed".
    public var text: String
    /// False puts PARTIAL on the page.
    public var isComplete: Bool

    /// The state of a sweep in words.
    public init(text: String, isComplete: Bool) {
        self.text = text
        self.isComplete = isComplete
    }
}

/// One claim that was fixed before the run, and what came out.
public struct Verdict: Hashable, Codable, Sendable {
    /// Whether the interval proves the claim, disproves it, or neither.
    public enum Outcome: String, Codable, Sendable {
        case yes
        case no
        case notProven = "not proven"

        /// The second cue beside the word.
        public var symbol: String {
            switch self {
            case .yes: "✓"
            case .no: "✗"
            case .notProven: "?"
            }
        }
    }

    /// What was claimed, one sentence.
    public var claim: String
    /// The number that decides, with its interval, in `unit`.
    public var estimate: IntervalEstimate
    /// Symbol after the number: "%". Empty for a pure number.
    public var unit: String
    /// Level of the interval, 0.95.
    public var intervalLevel: Double
    /// The limit that was stated before the run: "≤ 5 %".
    public var margin: String
    /// What the estimate says about the claim.
    public var outcome: Outcome
    /// What the claim was judged on: "5 paired seeds, latency scenario, RRAM".
    public var basis: String

    /// A verdict; estimate, unit and margin speak of the same quantity.
    public init(
        claim: String, estimate: IntervalEstimate, unit: String, intervalLevel: Double = 0.95, margin: String,
        outcome: Outcome, basis: String
    ) {
        self.claim = claim
        self.estimate = estimate
        self.unit = unit
        self.intervalLevel = intervalLevel
        self.margin = margin
        self.outcome = outcome
        self.basis = basis
    }
}

/// A chapter of the report.
public struct ReportSection: Sendable {
    /// Heading of the chapter.
    public var title: String
    /// Pieces in reading order.
    public var blocks: [ReportBlock]

    /// A chapter from its pieces.
    public init(title: String, blocks: [ReportBlock]) {
        self.title = title
        self.blocks = blocks
    }
}

/// A piece of a chapter. Texts are plain: every format escapes them.
public enum ReportBlock: Sendable {
    case paragraph(String)
    case list([String])
    case figure(Figure)
    case table(ReportTable)
    /// A limit or caveat that the reader must not miss.
    case note(String)
    /// Verbatim text: a command, a configuration.
    case code(String)
}

/// One row of the provenance block.
public struct ProvenanceEntry: Hashable, Codable, Sendable {
    /// What the value is.
    public var name: String
    /// The value in words.
    public var value: String

    /// One row: what, and its value.
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
