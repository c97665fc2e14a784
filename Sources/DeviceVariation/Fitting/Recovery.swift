import GSL

/// Injected, then fitted again: how often the 95 % intervals hold the truth.
public struct Recovery: Codable, Sendable {
    /// One parameter of one axis.
    public struct Row: Hashable, Codable, Sendable {
        /// What was injected, for example `wan2022-crosssim programming`.
        public let axis: String
        /// The parameter.
        public let parameter: String
        /// The value that was injected.
        public let truth: Double
        /// Repetitions whose fit gave an interval.
        public let repetitions: Int
        /// Repetitions whose interval held the truth.
        public let covered: Int
        /// Mean of the estimates.
        public let meanEstimate: Double

        /// Share of the repetitions.
        public var coverage: Double { repetitions > 0 ? Double(covered) / Double(repetitions) : 0 }
    }

    /// All parameters of all axes.
    public let rows: [Row]
    /// Repetitions asked for.
    public let repetitions: Int
    /// Cells that each fit saw.
    public let cells: Int

    /// Share of all intervals that held the truth.
    public var coverage: Double {
        let total = rows.reduce(0) { $0 + $1.repetitions }
        return total > 0 ? Double(rows.reduce(0) { $0 + $1.covered }) / Double(total) : 0
    }

    /// Injects every frozen axis of a model into devices, through the same code that writes weights, and fits it again.
    ///
    /// Laws with a state are fitted at the model's highest state (weights of 1): sigma(G) as a Gaussian, windows as windows,
    /// tables at their lowest, middle and uppermost row in its family. Polynomials of more than one term are in addition fitted over 16 states.
    /// Read noise is fitted to reads of devices at the highest state.
    ///
    /// - Throws: ``VariationError``, ``DeviationFitError``.
    public init(
        _ model: VariationModel, repetitions: Int, cells: Int, seed: UInt64,
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws {
        let axes = try RecoveryAxis.axes(of: model)
        var rows: [Row] = []
        for (index, axis) in axes.enumerated() {
            var counters: [String: Counter] = [:]
            for repetition in 0..<repetitions {
                let key = StreamKey(seed: seed, purpose: "variation.recovery", index, repetition)
                for (parameter, truth) in try axis.fit(key, cells) {
                    counters[parameter.name, default: Counter(truth: truth)].add(parameter)
                }
            }
            for name in axis.parameters {
                guard let counter = counters[name] else { continue }
                rows.append(counter.row(axis: "\(model.name) \(axis.name)", parameter: name))
            }
            progress(index + 1, axes.count)
        }
        self.rows = rows
        self.repetitions = repetitions
        self.cells = cells
    }

    /// Joins recoveries of several models.
    public init(joining parts: [Recovery]) {
        rows = parts.flatMap(\.rows)
        repetitions = parts.map(\.repetitions).max() ?? 0
        cells = parts.map(\.cells).max() ?? 0
    }
}

private struct Counter {
    let truth: Double
    var repetitions = 0
    var covered = 0
    var sum = 0.0

    init(truth: Double) { self.truth = truth }

    mutating func add(_ parameter: FittedParameter) {
        guard let lower = parameter.lower, let upper = parameter.upper else { return }
        repetitions += 1
        sum += parameter.value
        if lower <= truth && truth <= upper { covered += 1 }
    }

    func row(axis: String, parameter: String) -> Recovery.Row {
        Recovery.Row(
            axis: axis, parameter: parameter, truth: truth, repetitions: repetitions, covered: covered,
            meanEstimate: repetitions > 0 ? sum / Double(repetitions) : .nan)
    }
}
