import Robustness

/// How the reference searches came to their ends.
extension DriftSection {
    /// Figure S1.
    var convergenceFigure: Figure {
        .curves(
            id: figureID("S1"), title: "Convergence of the reference searches",
            caption:
                "By how much the best design so far is worse than the one that the search ends with, over the generations of the "
                + "outer search, mean over the seeds. The last step of a search is its closing search, which ends at zero. A "
                + "line that still falls steeply before that: outer searches that were stopped too early.",
            panels: convergence)
    }

    private var convergence: [CurvePanel] {
        section.experiment.scenarios.map { scenario in
            CurvePanel(
                title: scenario.name, horizontalTitle: "generation", verticalTitle: "excess over the end (%)",
                isLogarithmic: false,
                curves: drift.baselines.filter { $0.scenario == scenario.name }.map { baseline in
                    let excess = Self.meanExcess(baseline.findings.map(\.history))
                    return Curve(
                        name: baseline.memory.displayName, positions: excess.map(\.generation),
                        values: excess.map { 100 * $0.value })
                })
        }
    }

    /// Mean over searches of (best feasible so far - end) / |end|, from the first generation in which all have one; a search
    /// that ended stays at its end.
    private static func meanExcess(_ histories: [[Double?]]) -> [(generation: Double, value: Double)] {
        (0..<(histories.map(\.count).max() ?? 0)).compactMap { generation in
            let excesses = histories.compactMap { history -> Double? in
                guard let last = history.last, let end = last, end != 0,
                    let best = history[min(generation, history.count - 1)]
                else { return nil }
                return (best - end) / abs(end)
            }
            guard !excesses.isEmpty, excesses.count == histories.count else { return nil }
            return (Double(generation), excesses.reduce(0, +) / Double(excesses.count))
        }
    }
}
