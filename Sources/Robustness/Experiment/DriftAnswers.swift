/// The answers of a study, from its rows: intersection-union for "robust" (Berger 1982); for "no" Holm's correction over the
/// scenarios and memories, and only where the harm is.
enum DriftAnswers {
    static func answers(_ plans: [DiscrepancyPlan], _ rows: [DriftResult.Row]) throws -> [DriftResult.Answer] {
        try plans.compactMap { plan in
            let judged = rows.filter { $0.discrepancy == plan.model && $0.level == plan.judgedAt }
            let adjusted = try HolmCorrection.adjusted(judged.map(\.verdict.outsidePValue))
            let harmful = zip(judged, adjusted).filter { $0.isHarmful && $1 < 0.05 }.map(\.0)
            let unproven = judged.filter { $0.verdict.answer != .robust }
            let worst = (harmful.isEmpty ? (unproven.isEmpty ? judged : unproven) : harmful)
                .max { $0.largestChange < $1.largestChange }
            guard let worst else { return nil }
            return DriftResult.Answer(
                discrepancy: plan.model, level: plan.judgedAt,
                answer: harmful.isEmpty ? (unproven.isEmpty ? .robust : .notProven) : .notRobust,
                decidedBy: "\(worst.objective.displayName) in scenario \(worst.scenario), \(worst.memory.displayName)",
                verdict: worst.verdict, robustCount: judged.count { $0.verdict.answer == .robust },
                pairCount: judged.count)
        }
    }
}

extension DriftResult.Row {
    /// Whether the change is for the worse: up in latency and energy, down in mIoU.
    public var isHarmful: Bool {
        objective == .meanIoU ? verdict.change.estimate < 0 : verdict.change.estimate > 0
    }

    /// The far end of the interval, in margins.
    fileprivate var largestChange: Double {
        max(abs(verdict.change.lower), abs(verdict.change.upper)) / verdict.margin
    }
}
