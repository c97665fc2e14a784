import GSL
import Quantities

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

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
    /// tables in the family of their uppermost row. Polynomials of more than one term are in addition fitted over 16 states.
    /// Read noise is fitted to reads of devices at the highest state.
    ///
    /// - Throws: ``VariationError``, ``DeviationFitError``.
    public init(
        _ model: VariationModel, repetitions: Int, cells: Int, seed: UInt64,
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws {
        let axes = try Self.axes(of: model)
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

extension Recovery {
    /// An axis alone, what it injects, and how it is fitted.
    private struct Axis {
        let name: String
        let parameters: [String]
        let fit: (_ key: StreamKey, _ cells: Int) throws -> [(FittedParameter, Double)]
    }

    private static func axes(of model: VariationModel) throws -> [Axis] {
        var axes: [Axis] = []
        let top = model.range.maximum.microsiemens
        // Conductances near zero are cut there, which is no fault of a fit: limits are off, states are high.
        func alone(
            programming: ProgrammingError = .none, relaxation: Relaxation = .none, read: ReadNoise = .none
        ) throws -> VariationModel {
            try VariationModel(
                name: model.name, range: model.range, programming: programming, relaxation: relaxation, age: model.age,
                read: read, staysNonNegative: false)
        }
        func gaussian(_ name: String, _ single: VariationModel, mean: Double, sigma: Double) -> Axis {
            Axis(name: name, parameters: ["mean", "sigma"]) { key, cells in
                let fit = try DeviationFamily.normal.fit(sample(single, key, cells: cells, fraction: 1))
                return zip(fit.parameters, [mean, sigma]).map { ($0, $1) }
            }
        }
        switch model.programming {
        case .none: break
        case .relative, .stateDependent:
            let single = try alone(programming: model.programming)
            let sigma = model.programming.sigma(at: model.range.maximum, range: model.range).microsiemens
            axes.append(gaussian("programming error", single, mean: 0, sigma: sigma))
            if case .stateDependent(let law) = model.programming, law.coefficients.count > 1 {
                axes.append(polynomial(single, law))
            }
        case .window(let halfWidth):
            let single = try alone(programming: model.programming)
            axes.append(
                Axis(name: "programming error", parameters: ["center", "half width"]) { key, cells in
                    let fit = try DeviationFamily.window.fit(sample(single, key, cells: cells, fraction: 1))
                    return zip(fit.parameters, [0, halfWidth.microsiemens]).map { ($0, $1) }
                })
        case .distributed(let table):
            axes.append(tableAxis("programming error", try alone(programming: model.programming), table, top))
        }
        switch model.relaxation {
        case .none: break
        case .powerLaw(let law): axes.append(exponentAxis(try alone(relaxation: model.relaxation), law))
        case .logarithmicTime(let law):
            axes.append(
                gaussian(
                    "relaxation", try alone(relaxation: model.relaxation), mean: law.mean(at: model.age).microsiemens,
                    sigma: law.sigma(at: model.age).microsiemens))
        case .distributed(let table):
            axes.append(tableAxis("relaxation", try alone(relaxation: model.relaxation), table, top))
        }
        if model.read != .none { axes.append(readAxis(try alone(read: model.read))) }
        if model.faults != .none { axes.append(faultAxis(model)) }
        return axes
    }

    /// Deviations of the positive devices of weights that are `fraction` of the largest.
    private static func sample(
        _ model: VariationModel, _ key: StreamKey, cells: Int, fraction: Float
    ) throws -> DeviationSample {
        var stream = RandomStream(key)
        let pairs = try DifferentialPairs(
            weights: [Float](repeating: fraction, count: cells), outputs: 1, inputs: cells, absoluteMaximum: 1,
            model: model, stream: &stream)
        let target = model.range.minimum.si + Double(fraction) * model.range.width.si
        return DeviationSample(
            errors: pairs.positive.map { ($0 - target) * 1e6 }, targets: pairs.positive.map { _ in target * 1e6 })
    }

    private static func tableAxis(
        _ name: String, _ model: VariationModel, _ table: DeviationTable, _ top: Double
    ) -> Axis {
        let row = table.rows[table.rows.count - 1]
        let location = row.location.microsiemens
        let scale = row.scale.microsiemens
        let family: DeviationFamily
        let truths: [Double]
        switch row.shape {
        case .normal: (family, truths) = (.normal, [location, scale])
        case .studentT(let nu): (family, truths) = (.studentT, [location, scale, nu])
        case .mixture(let fraction, let ratio):
            (family, truths) = (.mixture, [location, scale, scale * ratio, fraction])
        case .uniform: (family, truths) = (.window, [location, scale])
        case .lognormal(let sigma): (family, truths) = (.lognormal, [log(scale / top), sigma])
        }
        let names: [DeviationFamily: [String]] = [
            .normal: ["mean", "sigma"], .lognormal: ["mean", "sigma"], .window: ["center", "half width"],
            .studentT: ["location", "scale", "degrees of freedom"],
            .mixture: ["center", "core sigma", "tail sigma", "core fraction"],
        ]
        return Axis(name: name, parameters: names[family] ?? []) { key, cells in
            let fit = try family.fit(sample(model, key, cells: cells, fraction: 1))
            return zip(fit.parameters, truths).map { ($0, $1) }
        }
    }

    /// sigma(G) over 16 states from one sixteenth of the range to its top.
    private static func polynomial(_ model: VariationModel, _ law: PolynomialSigma) -> Axis {
        let states = (1...16).map { Double($0) / 16 }
        let terms = law.coefficients.count
        let reference = law.reference.microsiemens
        return Axis(name: "programming error, sigma(G)", parameters: (0..<terms).map { "c\($0)" }) { key, cells in
            let points = try states.enumerated().map { place, fraction in
                let drawn = try sample(model, key.appending(place), cells: cells, fraction: Float(fraction))
                let moments = SampleMoments(drawn.errors)
                return SigmaPoint(
                    target: drawn.targets[0], sigma: moments.standardDeviation,
                    relativeError: moments.deviationError / moments.standardDeviation)
            }
            let fit = try StateLaw(points, terms: terms, seconds: nil)
            return fit.coefficients.enumerated().map { power, parameter in
                // The same polynomial in units of the fit's reference.
                (parameter, law.coefficients[power].microsiemens * pow(fit.reference / reference, Double(power)))
            }
        }
    }

    /// The exponents of single devices at the highest state, -ln(G / G_target) / ln((t + t0) / t0).
    ///
    /// The exponent is |N(mean, sigma)|, fitted as N(mean, sigma): presets have means of several sigma.
    private static func exponentAxis(_ model: VariationModel, _ law: PowerLawDrift) -> Axis {
        let ratio = log(model.range.maximum.si / law.reference.si)
        let truths = [law.exponentMean.value(atLog: ratio), law.exponentSigma.value(atLog: ratio)]
        let logTime = log((model.age.si + law.firstRead.si) / law.firstRead.si)
        let top = model.range.maximum.microsiemens
        return Axis(name: "relaxation, exponent", parameters: ["mean", "sigma"]) { key, cells in
            let errors = try sample(model, key, cells: cells, fraction: 1).errors
            let fit = try DeviationFamily.normal.fit(
                DeviationSample(errors: errors.map { -log1p($0 / top) / logTime }))
            return zip(fit.parameters, truths).map { ($0, $1) }
        }
    }

    /// The fraction of devices that are stuck at either end, written to the other, with the interval of Wilson's score.
    private static func faultAxis(_ model: VariationModel) -> Axis {
        let truths = [model.faults.stuckLowFraction, model.faults.stuckHighFraction]
        return Axis(name: "faults", parameters: ["stuck low", "stuck high"]) { key, cells in
            let faulty = try VariationModel(name: model.name, range: model.range, faults: model.faults)
            // The positive device of a weight of one is told Gmax, its negative device Gmin.
            var stream = RandomStream(key)
            let pairs = try DifferentialPairs(
                weights: [Float](repeating: 1, count: cells), outputs: 1, inputs: cells, absoluteMaximum: 1,
                model: faulty, stream: &stream)
            let middle = model.range.minimum.si + model.range.width.si / 2
            let counts = [pairs.positive.count { $0 < middle }, pairs.negative.count { $0 > middle }]
            return zip(["stuck low", "stuck high"], zip(counts, truths)).map { name, pair in
                (proportion(name, pair.0, of: cells), pair.1)
            }
        }
    }

    private static func proportion(_ name: String, _ count: Int, of total: Int) -> FittedParameter {
        let n = Double(total)
        let share = Double(count) / n
        let z = Distributions.normalQuantile(0.975)
        let center = (share + z * z / (2 * n)) / (1 + z * z / n)
        let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot() / (1 + z * z / n)
        return FittedParameter(name: name, unit: "", value: share, lower: center - half, upper: center + half)
    }

    /// The sigma of one weight of 1, from as many reads as there are cells.
    private static func readAxis(_ model: VariationModel) -> Axis {
        Axis(name: "read noise", parameters: ["sigma"]) { key, cells in
            var stream = RandomStream(key)
            let pairs = try DifferentialPairs(
                weights: [1], outputs: 1, inputs: 1, absoluteMaximum: 1, model: model, stream: &stream)
            let reads = try (0..<cells).map { _ in try pairs.multiply([1], stream: &stream)[0] - 1 }
            var variance: [Float] = [0]
            let weights: [Float] = [1]
            try weights.withUnsafeBufferPointer { source in
                try variance.withUnsafeMutableBufferPointer {
                    try model.fillReadVariance(of: source, absoluteMaximum: 1, into: $0)
                }
            }
            let fit = try DeviationFamily.normal.fit(DeviationSample(errors: reads))
            return [(fit.parameters[1], Double(variance[0]).squareRoot())]
        }
    }
}

extension Recovery {
    /// One model of each family that presets can hold, with parameters as technology C has them (our choice).
    public static func familyModels() throws(VariationError) -> [VariationModel] {
        let range = VariationModel.standardRange
        func model(
            _ name: String, _ shape: DeviationShape, scale: Double, location: Double = 0
        ) throws(VariationError) -> VariationModel {
            let table = try DeviationTable.uniform(
                location: .microsiemens(location), scale: .microsiemens(scale), shape: shape, range: range)
            return try VariationModel(
                name: name, range: range, programming: .distributed(table), relaxation: .distributed(table))
        }
        let lognormal = try DeviationTable.lognormal(sigma: 0.2, range: range)
        return [
            try .relative(programming: 0.05, read: 0.02), try .window(halfWidth: .microsiemens(1)),
            try model("student-t", .studentT(degreesOfFreedom: 2), scale: 0.8, location: -0.2),
            try model("mixture", .mixture(coreFraction: 0.72, tailRatio: 3.8), scale: 0.9, location: -0.2),
            try VariationModel(
                name: "lognormal", range: range, programming: .distributed(lognormal),
                relaxation: .distributed(lognormal)),
            try VariationModel(
                name: "stuck devices", range: range,
                faults: DeviceFaults(stuckLowFraction: 0.05, stuckHighFraction: 0.02)),
        ]
    }
}
