import Foundation

extension RowVerdict: CustomStringConvertible {
    /// The verdict in one sentence, for example `robust: 148 of 150 wrong simulators leave a legal design within 10 % of the best
    /// (98.7 %, at least 95.9 % one-sided at 95 %; claimed 90 %); illegal: 2`.
    public var description: String {
        guard let share else {
            let limit = shortfall.map { "; \($0)" } ?? ""
            return "no answer: no search found a legal design, with either simulator (\(draws) draws)\(limit)"
        }
        let estimate = share.estimate.map { Percent.text($0) + ", " } ?? ""
        let bound =
            word == .notRobust
            ? "at most \(Percent.text(share.upper))"
            : word == .robust
                ? "at least \(Percent.text(share.lower))"
                : "between \(Percent.text(share.lower)) and \(Percent.text(share.upper))"
        var text =
            "\(wordWithReason): \(good) of \(draws) wrong simulators leave a legal design "
            + "within \(Percent.text(claim.margin)) of the best (\(estimate)\(bound), one-sided at "
            + "\(Percent.text(share.confidence)); claimed \(Percent.text(claim.share))); illegal: \(illegal)"
        if nothingFound > 0 { text += ", nothing found: \(nothingFound)" }
        if undecided > 0 { text += ", undecided: \(undecided)" }
        if let control, control.fails { text += "; \(control)" }
        return text
    }

    /// The second line: what the legal designs cost.
    public var regretLine: String {
        guard let regret else { return "no legal design, so no regret" }
        let designs = regret.count == 1 ? "1 legal design" : "\(regret.count) legal designs"
        var text = "mean regret of \(designs) \(Percent.text(regret.mean))"
        if let upper = regret.upper, let interval = regret.interval {
            text +=
                " (\(Percent.text(regret.confidence)) interval \(Percent.text(interval.lower)) to "
                + "\(Percent.text(interval.upper)); one-sided at most \(Percent.text(upper)))"
        }
        return text + ", 90 % quantile \(Percent.text(regret.quantile90)), largest \(Percent.text(regret.largest))"
    }
}

extension Control: CustomStringConvertible {
    /// For example `the right simulator's searches find nothing legal in 5 of 5`.
    public var description: String {
        "the right simulator's searches find nothing legal in \(withoutLegalDesign) of \(searches)"
    }
}

extension NextPlan: CustomStringConvertible {
    /// For example `a new plan of 129 new draws, with earlier draws 60, would end in "robust" with a chance of 80 %, ...`.
    public var description: String {
        "a new plan of \(draws) new draws, with earlier draws \(claim.earlierDraws.map(String.init).joined(separator: ", ")), would "
            + "end in \"\(word.rawValue)\" with a chance of \(Percent.text(power)), if the share seen so far is the true one"
    }
}

extension Shortfall: CustomStringConvertible {
    /// For example `the nearest design breaks area <= 1 mm2 by 9100 %`.
    public var description: String { "the nearest design breaks \(limit) by \(Percent.text(excess))" }
}

extension Claim {
    /// What a plan of this size can say, before it runs: for example `29 draws: proves 90 % at 95 % with at most 0 failures`.
    public func sizeLine(draws: Int) -> String {
        let what = "\(Percent.text(share)) at \(Percent.text(1 - level))"
        guard let allowed = size.failuresAllowed(draws: draws) else {
            return "\(draws) draws cannot prove \(what) even without a single failure: it takes \(fewestDraws) or more"
        }
        return "\(draws) draws prove \(what) with at most \(allowed) failure\(allowed == 1 ? "" : "s")"
    }
}

extension WorstCase {
    /// What an error of this size proves by itself, in one sentence.
    public static func text(boundedError error: Double, margin: Double, factors: Int = 1) -> String {
        guard let regret = regret(boundedError: error, factors: factors) else { return "no bound" }
        return "an error of at most \(Percent.text(error)) on the objective itself allows a regret of up to "
            + "\(Percent.text(regret)); below \(Percent.text(errorThatProves(margin: margin, factors: factors))) its size alone "
            + "proves \(Percent.text(margin))"
    }
}

/// Percent with three digits or one decimal, whichever shows more, without trailing zeros.
public enum Percent {
    /// For example `98.7 %`, `0.012 %`, `0 %`, `525 %`. Shares next to 1 never round up to it.
    public static func text(_ fraction: Double) -> String {
        let value = 100 * fraction
        guard value.isFinite else { return "\(value) %" }
        if value == 0 || abs(value) < 5e-4 { return "0 %" }
        if value < 100, value > 99.9 {
            let floored = (value * 1000).rounded(.down) / 1000
            return number(floored) + " %"
        }
        let decimals = abs(value) >= 1 ? 1 : abs(value) >= 0.1 ? 2 : 3
        return number(Double(String(format: "%.\(decimals)f", value)) ?? value) + " %"
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(format: "%.0f", value) : "\(value)"
    }
}
