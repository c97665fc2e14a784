import Verdicts

/// The JSON of `cimlab verdict table`. Fields without a value are null, never left out.
struct VerdictTableDocument: Encodable {
    let verdict: TableVerdict
    let table: DesignTable

    private enum Key: String, CodingKey {
        case word, draws, good, illegal, lower, upper, reference, minimise, limits, suspects, claim, groups, worst,
            share, margin
        case confidence, group, name, designs, legal, best, choices, suspect, design, tied, outcome, regret, reported,
            actual
        case shortfall, limit, excess, costly, largest
        case nothingFound = "nothing_found"
        case regretMean = "regret_mean"
        case regretUpper = "regret_upper"
        case regretInterval = "regret_interval"
        case regretQuantile90 = "regret_q90"
        case cannotMove = "cannot_move"
        case kendallTau = "kendall_tau"
        case drawsNeeded = "draws_needed"
        case nextPlan = "next_plan"
    }

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ text: String) { stringValue = text }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }

    private struct Group: Encodable {
        let group: TableVerdict.Group
        let document: VerdictTableDocument

        func encode(to encoder: any Encoder) throws {
            let (verdict, table) = (group.verdict, document.table)
            let areDrawn = document.verdict.question.areDrawn
            let share = areDrawn ? verdict.share : nil
            var fields = encoder.container(keyedBy: Key.self)
            try fields.encode(group.name, forKey: .group)
            try fields.encode(document.verdict.word(group.cannotMove ? nil : verdict.word)?.rawValue, forKey: .word)
            try fields.encode(group.cannotMove, forKey: .cannotMove)
            try fields.encode(group.designs.count, forKey: .designs)
            try fields.encode(group.legal, forKey: .legal)
            try fields.encode(group.best.map { table.designs[$0] }, forKey: .best)
            try fields.encode(verdict.draws, forKey: .draws)
            try fields.encode(verdict.good, forKey: .good)
            try fields.encode(verdict.costly, forKey: .costly)
            try fields.encode(verdict.illegal, forKey: .illegal)
            try fields.encode(verdict.nothingFound, forKey: .nothingFound)
            try fields.encode(share?.estimate, forKey: .share)
            try fields.encode(share?.lower, forKey: .lower)
            try fields.encode(share?.upper, forKey: .upper)
            try fields.encode(verdict.regret?.mean, forKey: .regretMean)
            try fields.encode(areDrawn ? verdict.regret?.upper : nil, forKey: .regretUpper)
            let interval = areDrawn ? verdict.regret?.interval : nil
            try fields.encode(interval.map { [$0.lower, $0.upper] }, forKey: .regretInterval)
            try fields.encode(verdict.regret?.quantile90, forKey: .regretQuantile90)
            try fields.encode(areDrawn ? verdict.nextPlan?.draws : nil, forKey: .nextPlan)
            if let shortfall = verdict.shortfall {
                var nested = fields.nestedContainer(keyedBy: Key.self, forKey: .shortfall)
                try nested.encode(shortfall.limit, forKey: .limit)
                try nested.encode(shortfall.excess, forKey: .excess)
            } else {
                try fields.encodeNil(forKey: .shortfall)
            }
            try fields.encode(group.choices.map { Choice(choice: $0, table: table) }, forKey: .choices)
        }
    }

    private struct Choice: Encodable {
        let choice: TableVerdict.Choice
        let table: DesignTable

        func encode(to encoder: any Encoder) throws {
            var fields = encoder.container(keyedBy: Key.self)
            try fields.encode(choice.suspect, forKey: .suspect)
            try fields.encode(choice.design.map { table.designs[$0] }, forKey: .design)
            try fields.encode(choice.tied, forKey: .tied)
            try fields.encode(choice.outcome.name, forKey: .outcome)
            try fields.encode(choice.outcome.regret, forKey: .regret)
            try fields.encode(choice.reported, forKey: .reported)
            try fields.encode(choice.actual, forKey: .actual)
            try fields.encode(choice.kendallTau, forKey: .kendallTau)
        }
    }

    func encode(to encoder: any Encoder) throws {
        let (plan, question) = (verdict.plan, verdict.question)
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(verdict.word?.rawValue, forKey: .word)
        try fields.encode(plan.draws, forKey: .draws)
        try fields.encode(plan.good, forKey: .good)
        try fields.encode(plan.illegal, forKey: .illegal)
        try fields.encode(question.areDrawn ? plan.lower : nil, forKey: .lower)
        try fields.encode(question.areDrawn ? plan.upper : nil, forKey: .upper)
        let regrets = plan.rows.compactMap(\.verdict.regret)
        let count = regrets.reduce(0) { $0 + $1.count }
        let sum = regrets.reduce(0) { $0 + $1.mean * Double($1.count) }
        try fields.encode(count > 0 ? sum / Double(count) : nil, forKey: .regretMean)
        try fields.encode(question.reference, forKey: .reference)
        try fields.encode(question.objective, forKey: .minimise)
        try fields.encode(question.limits.map(\.description), forKey: .limits)
        try fields.encode(question.areDrawn ? "drawn" : "named", forKey: .suspects)
        var claim = fields.nestedContainer(keyedBy: Key.self, forKey: .claim)
        try claim.encode(question.claim.share, forKey: .share)
        try claim.encode(question.claim.margin, forKey: .margin)
        try claim.encode(question.claim.confidence, forKey: .confidence)
        try claim.encode(question.claim.fewestDraws, forKey: .drawsNeeded)
        if question.areDrawn, let worst = plan.worst, let share = plan.worstShare {
            var fields = fields.nestedContainer(keyedBy: Key.self, forKey: .worst)
            try fields.encode(worst.name, forKey: .group)
            try fields.encode(share.interval.lower, forKey: .lower)
            try fields.encode(share.interval.upper, forKey: .upper)
            try fields.encode(share.confidence, forKey: .confidence)
        } else {
            try fields.encodeNil(forKey: .worst)
        }
        var groups = fields.nestedContainer(keyedBy: Name.self, forKey: .groups)
        for group in verdict.groups {
            try groups.encode(Group(group: group, document: self), forKey: Name(group.name))
        }
    }
}

extension Outcome {
    /// The outcome in a word or two.
    var name: String {
        switch self {
        case .legal: "legal"
        case .illegal: "illegal"
        case .nothingFound: "nothing found"
        case .undecided: "undecided"
        }
    }

    /// The regret of a legal design.
    var regret: Double? {
        if case .legal(let regret) = self { regret } else { nil }
    }
}
