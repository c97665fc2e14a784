/// A report: the answer first, then what it rests on, then where it comes from. The model knows no format.
public struct Report: Sendable {
    /// Title of the page.
    public var title: String
    /// The question that the report answers, one sentence.
    public var question: String
    /// Whether every wanted cell is in.
    public var completeness: Completeness
    /// The question answered in a few sentences, printed first.
    public var answers: [ReportAnswer]
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
        title: String, question: String, completeness: Completeness, answers: [ReportAnswer] = [], verdicts: [Verdict],
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

/// One line of the first screen: what it speaks of, and the sentence.
public struct ReportAnswer: Hashable, Sendable {
    /// "Answer", "What to do".
    public var label: String
    /// The sentence.
    public var text: String

    /// A line from its label and its sentence.
    public init(_ label: String, _ text: String) {
        self.label = label
        self.text = text
    }

    /// Both in one line.
    var line: String { "\(label): \(text)" }
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
    /// The word.
    public enum Outcome: String, Codable, CaseIterable, Sendable {
        case robust
        case notRobust = "not robust"
        case notProven = "not proven"
        case noAnswer = "no answer"
        /// One simulator and no population: what is said holds for it alone.
        case forThisError = "for this error"
        case cannotMove = "cannot move"

        /// The second cue beside the word.
        public var symbol: String {
            switch self {
            case .robust: "✓"
            case .notRobust: "✗"
            case .notProven: "?"
            case .noAnswer: "∅"
            case .forThisError: "·"
            case .cannotMove: "="
            }
        }
    }

    /// The error that the claim speaks of, with its size and what the size means.
    public var claim: String
    /// What the word means for the reader, one plain line.
    public var meaning: String
    /// The word.
    public var outcome: Outcome
    /// Good draws of the row that decides: "26 of 30".
    public var good: String
    /// The same in percent with its interval; nil without an answer.
    public var share: IntervalEstimate?
    /// What the legal designs of that row cost.
    public var regret: String
    /// Illegal designs of all rows: "3 of 180".
    public var illegal: String
    /// What decides, and how the other rows stand.
    public var basis: String

    /// A verdict; good draws, share and regret speak of the same row.
    public init(
        claim: String, meaning: String, outcome: Outcome, good: String, share: IntervalEstimate?, regret: String,
        illegal: String, basis: String
    ) {
        self.claim = claim
        self.meaning = meaning
        self.outcome = outcome
        self.good = good
        self.share = share
        self.regret = regret
        self.illegal = illegal
        self.basis = basis
    }

    /// "26 of 30 (87 [69, 96] %)".
    var goodText: String { share.map { "\(good) (\($0.text) %)" } ?? good }
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
