import GSL

/// What each suspect simulator would have chosen from a table of designs, judged by the reference, group by group.
///
/// A draw is one suspect within one group. The suspect takes, of the designs that keep every limit as it sees them, the one with
/// the smallest objective; of designs that it ties, the worst by the reference. The reference says whether that design is
/// legal, and its regret from the group's best legal design. Every group is a row with its own ``RowVerdict``.
public struct TableVerdict: Sendable {
    /// What is asked of a table.
    public struct Question: Sendable {
        /// The simulator that judges.
        public let reference: String
        /// What is minimised.
        public let objective: String
        /// Limits on metrics. Where a suspect has no column for one, the reference's value is read.
        public let limits: [TableLimit]
        /// The simulators that choose.
        public let suspects: [String]
        /// Whether the suspects are a random sample of wrong simulators. Only then do they say anything of others.
        public let areDrawn: Bool
        /// The claim.
        public let claim: Claim

        /// A question.
        public init(
            reference: String, objective: String, limits: [TableLimit] = [], suspects: [String], areDrawn: Bool,
            claim: Claim
        ) {
            self.reference = reference
            self.objective = objective
            self.limits = limits
            self.suspects = suspects
            self.areDrawn = areDrawn
            self.claim = claim
        }
    }

    /// What one suspect did in one group.
    public struct Choice: Sendable {
        /// The simulator.
        public let suspect: String
        /// The design that it chose, as a row of the table; nil where it holds none to be legal.
        public let design: Int?
        /// How many designs it held to be equally good.
        public let tied: Int
        /// What came of it.
        public let outcome: Outcome
        /// The objective of the chosen design as the suspect sees it.
        public let reported: Double?
        /// The same by the reference.
        public let actual: Double?
        /// Kendall's tau-b between suspect and reference over the designs of the group; nil where it is undefined: a single design, or
        /// one of them ties all.
        public let kendallTau: Double?
    }

    /// One group of designs.
    public struct Group: Sendable {
        /// Its name.
        public let name: String
        /// Its designs, as rows of the table.
        public let designs: [Int]
        /// How many of them are legal by the reference.
        public let legal: Int
        /// The best legal one; nil without any.
        public let best: Int?
        /// Whether the row says nothing of the suspects: a design is legal, and either all of them agree with the reference on every
        /// objective and limit, or there is but one design and all of them take it.
        public let cannotMove: Bool
        /// One for each suspect.
        public let choices: [Choice]
        /// The verdict on its draws.
        public let verdict: RowVerdict
    }

    /// What was asked.
    public let question: Question
    /// The groups in the order of their first design.
    public let groups: [Group]
    /// All groups that can move, together.
    public let plan: PlanVerdict

    /// - Throws: `TableError` for a missing column, an objective that is not positive, or no suspect; `VerdictError`.
    public init(_ table: DesignTable, _ question: Question) throws {
        guard !question.suspects.isEmpty else { throw TableError.noSuspects(metric: question.objective) }
        let judge = try Judge(table, question)
        var order: [String] = []
        var members: [String: [Int]] = [:]
        for (row, group) in table.groups.enumerated() {
            if members[group] == nil { order.append(group) }
            members[group, default: []].append(row)
        }
        self.question = question
        groups = try order.map { try judge.group($0, members[$0] ?? []) }
        plan = PlanVerdict(
            groups.filter { !$0.cannotMove }.map { PlanVerdict.Row(name: $0.name, verdict: $0.verdict) },
            cannotMove: groups.filter(\.cannotMove).map(\.name))
    }

    /// The word of a verdict: for suspects that were not drawn at random there is none but "no answer".
    public func word(_ word: Word?) -> Word? { question.areDrawn || word == .noAnswer ? word : nil }

    /// The word of the file.
    public var word: Word? {
        question.areDrawn ? plan.word : plan.count(.noAnswer) > 0 ? .noAnswer : nil
    }
}

/// The columns of one question.
private struct Judge {
    private struct View {
        let objective: [Double]
        let limits: [(limit: TableLimit, values: [Double])]

        func isLegal(_ row: Int) -> Bool { limits.allSatisfy { $0.limit.allows($0.values[row]) } }

        func shortfalls(_ row: Int) -> [Shortfall] {
            limits.compactMap { limit, values in
                limit.excess(of: values[row]).map { Shortfall(limit: limit.description, excess: $0) }
            }
        }

        func agrees(with other: View, on rows: [Int]) -> Bool {
            rows.allSatisfy { row in
                objective[row] == other.objective[row]
                    && zip(limits, other.limits).allSatisfy { $0.values[row] == $1.values[row] }
            }
        }
    }

    private let question: TableVerdict.Question
    private let reference: View
    private let suspects: [View]

    init(_ table: DesignTable, _ question: TableVerdict.Question) throws(TableError) {
        func column(_ metric: String, _ simulator: String) throws(TableError) -> [Double] {
            let column = DesignTable.Column(metric, by: simulator)
            guard let values = table.values[column] else { throw .missing(column) }
            return values
        }
        func view(_ simulator: String) throws(TableError) -> View {
            var limits: [(limit: TableLimit, values: [Double])] = []
            for limit in question.limits {
                let own = table.values[DesignTable.Column(limit.metric, by: simulator)]
                if let own {
                    limits.append((limit, own))
                } else {
                    limits.append((limit, try column(limit.metric, question.reference)))
                }
            }
            return View(objective: try column(question.objective, simulator), limits: limits)
        }
        self.question = question
        reference = try view(question.reference)
        var suspects: [View] = []
        for name in question.suspects { suspects.append(try view(name)) }
        self.suspects = suspects
        for (row, value) in reference.objective.enumerated() where !(value > 0 && value.isFinite) {
            throw .notPositive(
                DesignTable.Column(question.objective, by: question.reference), design: table.designs[row], value: value
            )
        }
    }

    func group(_ name: String, _ rows: [Int]) throws -> TableVerdict.Group {
        let legal = rows.filter(reference.isLegal)
        let best = legal.min { reference.objective[$0] < reference.objective[$1] }
        let choices = try zip(question.suspects, suspects).map { name, view in
            try choice(name, view, rows, best: best.map { reference.objective[$0] })
        }
        return TableVerdict.Group(
            name: name, designs: rows, legal: legal.count, best: best,
            cannotMove: best != nil
                && (suspects.allSatisfy { $0.agrees(with: reference, on: rows) }
                    || rows.count == 1 && choices.allSatisfy { $0.design != nil }),
            choices: choices,
            verdict: try RowVerdict(
                choices.map(\.outcome), claim: question.claim, legalDesignExists: best != nil,
                shortfall: Shortfall.nearest(rows.map(reference.shortfalls))))
    }

    private func choice(
        _ suspect: String, _ view: View, _ rows: [Int], best: Double?
    ) throws -> TableVerdict.Choice {
        let believed = rows.filter(view.isLegal)
        let smallest = believed.map { view.objective[$0] }.min()
        let tied = believed.filter { view.objective[$0] == smallest }
        // The user cannot know which of equal designs the search returns: an illegal one is the worst, then the costliest.
        let chosen = tied.max { badness($0) < badness($1) }
        let outcome: Outcome
        switch (chosen, best) {
        case (nil, _): outcome = .nothingFound
        case (let chosen?, let best?) where reference.isLegal(chosen):
            outcome = .legal(regret: reference.objective[chosen] / best - 1)
        default: outcome = .illegal
        }
        return TableVerdict.Choice(
            suspect: suspect, design: chosen, tied: tied.count, outcome: outcome, reported: smallest,
            actual: chosen.map { reference.objective[$0] },
            kendallTau: try tau(rows.map { view.objective[$0] }, rows.map { reference.objective[$0] }))
    }

    private func badness(_ row: Int) -> (Int, Double) {
        (reference.isLegal(row) ? 0 : 1, reference.objective[row])
    }

    private func tau(_ suspect: [Double], _ reference: [Double]) throws -> Double? {
        let isDefined = [suspect, reference].allSatisfy { values in values.contains { $0 != values[0] } }
        return isDefined ? try Statistics.kendallTauB(suspect, reference) : nil
    }
}
