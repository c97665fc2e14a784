import Documents
import GSL
import Quantities

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What a table of measured cells says about its devices.
public struct VariationFit: Codable, Sendable {
    /// One level at one time. Conductances in microsiemens.
    public struct GroupFit: Codable, Sendable {
        /// The level.
        public let level: Int
        /// Seconds after programming; nil where the table has no times.
        public let seconds: Double?
        /// Number of cells.
        public let cells: Int
        /// Mean target; nil where the table has none.
        public let meanTarget: Double?
        /// Mean deviation.
        public let mean: Double
        /// Standard deviation, divisor n - 1.
        public let standardDeviation: Double
        /// Standard error of it, right for heavy tails.
        public let standardDeviationError: Double
        /// 1.4826 times the median absolute deviation.
        public let robustDeviation: Double
        /// Skewness.
        public let skewness: Double
        /// Kurtosis beyond that of a Gaussian.
        public let excessKurtosis: Double
        /// Every family that was fitted, in the order asked for.
        public let fits: [Candidate]
        /// The eligible family with the smallest AIC that reproduces the mean and the standard deviation of the cells.
        public let best: DeviationFamily
        /// The eligible family with the smallest BIC.
        public let bestByBIC: DeviationFamily
        /// The law of the best family. Where no family reproduces the cells' mean and standard deviation within 4 %, its location and scale are
        /// those that do.
        public let law: FittedDistribution
        /// Whether location and scale of the law come from the moments of the cells.
        public let isMatched: Bool
        /// Mean deviation that the law injects, between zero and the largest conductance of the table.
        public let injectedMean: Double
        /// Standard deviation that the law injects.
        public let injectedDeviation: Double
        /// Whether the law reproduces mean and standard deviation within 4 % of the standard deviation.
        public let isReproduced: Bool
        /// Families that no preset carries, and why: a parameter at its bound, or no variance.
        public let ineligible: [String: String]
        /// What is special about the readings: steps of a converter, cells at a bound.
        public let readings: [String]
        /// Whether the best family describes the sample.
        public let goodness: GoodnessOfFit
        /// Families that do not apply, and why.
        public let notApplicable: [String: String]

        /// The fit of the best family.
        public var bestFit: DeviationFit? { fits.first { $0.fit.family == best }?.fit }
    }

    /// A fit with its criteria spelt out for readers of JSON.
    public struct Candidate: Codable, Sendable {
        /// The family.
        public let family: DeviationFamily
        /// Akaike's criterion.
        public let aic: Double
        /// Schwarz' Bayesian criterion.
        public let bic: Double
        /// The fit.
        public let fit: DeviationFit
    }

    /// The table's name.
    public let table: String
    /// What deviations are measured from.
    public let reference: CellTable.Reference
    /// Groups by level, then time.
    public let groups: [GroupFit]
    /// sigma(G) at every time with enough levels.
    public let stateLaws: [StateLaw]
    /// Growth in the logarithm of time: each level, then all levels together.
    public let timeLaws: [TimeLaw]
    /// Structure by address; nil unless asked for.
    public let spatial: [SpatialReport]?
}

/// How a table is fitted.
public struct VariationFitSettings: Hashable, Sendable {
    /// Families to compare; nil: all that apply.
    public var families: [DeviationFamily]?
    /// Samples of the parametric bootstrap; 0 for none.
    public var repetitions = 199
    /// Seed of the bootstrap.
    public var seed: UInt64 = 1
    /// Terms of the sigma(G) polynomial.
    public var polynomialTerms = 4
    /// Whether structure by address is analysed.
    public var isSpatial = false
    /// Groupings of addresses.
    public var addressGroupings: [AddressGrouping] = []

    /// The defaults.
    public init() {}
}

extension VariationFit {
    /// Fits every group of a table.
    /// - Throws: `InputError` with the line of a group that has no fit, also where an asked-for family does not apply;
    ///   `FitError`, ``SpatialError``.
    public init(
        _ table: CellTable, settings: VariationFitSettings = .init(),
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws {
        // First: a table without places is told before minutes of fits.
        spatial = settings.isSpatial ? try SpatialReport.analyse(table, settings: settings) : nil
        var groups: [GroupFit] = []
        for (index, group) in table.groups.enumerated() {
            do {
                groups.append(try GroupFit(group, settings: settings, index: index, ceiling: table.largestConductance))
            } catch let error as GroupFitError {
                let place = SourceLocation(file: table.name, line: group.cells.first?.line ?? 1, column: 1)
                let problem = Problem(location: place, message: "column 'level': \(error)")
                throw InputError(kind: .malformed, problems: [problem])
            }
            progress(index + 1, table.groups.count)
        }
        self.table = table.name
        reference = table.reference
        self.groups = groups
        stateLaws = try StateLaw.fit(groups, terms: settings.polynomialTerms)
        timeLaws = try TimeLaw.fit(groups)
    }
}

extension VariationFit.GroupFit {
    fileprivate init(_ group: CellTable.Group, settings: VariationFitSettings, index: Int, ceiling: Double) throws {
        let sample = group.sample
        let moments = SampleMoments(sample.errors)
        var fits: [VariationFit.Candidate] = []
        var refused: [String: String] = [:]
        for family in settings.families ?? DeviationFamily.allCases {
            do throws(DeviationFitError) {
                let fit = try family.fit(sample)
                fits.append(.init(family: family, aic: fit.akaike, bic: fit.bayesian, fit: fit))
            } catch {
                switch error {
                // Nothing can be fitted to such cells.
                case .tooFewCells, .constant:
                    throw GroupFitError(level: group.level, seconds: group.seconds, reason: error)
                // One family less to compare.
                case .notApplicable, .failed: refused[family.rawValue] = error.description
                }
            }
        }
        guard !fits.isEmpty else {
            throw GroupFitError(
                level: group.level, seconds: group.seconds,
                reason: .failed(
                    family: .normal, reason: "no family applies: " + refused.values.sorted().joined(separator: "; ")))
        }
        var ineligible: [String: String] = [:]
        for fit in fits {
            if !fit.fit.atBound.isEmpty {
                ineligible[fit.family.rawValue] = "at bound: " + fit.fit.atBound.joined(separator: ", ")
            } else if let obstacle = fit.fit.distribution.obstacle {
                ineligible[fit.family.rawValue] = obstacle
            }
        }
        let target = sample.targets.isEmpty ? nil : sample.targets.reduce(0, +) / Double(sample.targets.count)
        let choice = Self.choice(
            fits, ineligible, moments: moments, target: target, ceiling: ceiling,
            mayAddGaussian: settings.families == nil)
        let best = choice.candidate
        let eligible = fits.filter { ineligible[$0.family.rawValue] == nil }
        bestByBIC = (eligible.isEmpty ? fits : eligible).min { $0.bic < $1.bic }?.family ?? best.family
        law = choice.law
        isMatched = choice.law != best.fit.distribution
        let injected = ReproducedMoments(choice.law, target: target, ceiling: ceiling)
        injectedMean = injected.mean
        injectedDeviation = injected.deviation
        isReproduced =
            choice.law.obstacle == nil
            && injected.reproduces(mean: moments.mean, deviation: moments.standardDeviation)
        self.ineligible = ineligible
        readings = Readings(sample)?.words ?? []
        level = group.level
        seconds = group.seconds
        cells = group.cells.count
        meanTarget = target
        mean = moments.mean
        standardDeviation = moments.standardDeviation
        standardDeviationError = moments.deviationError
        robustDeviation = robustCenterAndWidth(sample.errors).width
        skewness = moments.skewness
        excessKurtosis = moments.excessKurtosis
        self.fits = fits
        self.best = best.family
        notApplicable = refused
        goodness = GoodnessOfFit(
            best.fit, sample: sample, repetitions: settings.repetitions,
            key: StreamKey(seed: settings.seed, purpose: "variation.goodness", index))
    }

    /// The first eligible family, by AIC, that reproduces the moments of the cells; else the one with the smallest AIC whose location and
    /// scale can be moved so that it does, the Gaussian first; else the smallest AIC as it is.
    private static func choice(
        _ fits: [VariationFit.Candidate], _ ineligible: [String: String], moments: SampleMoments, target: Double?,
        ceiling: Double, mayAddGaussian: Bool
    ) -> (candidate: VariationFit.Candidate, law: FittedDistribution) {
        let sorted = fits.sorted { $0.aic < $1.aic }
        let eligible = sorted.filter { ineligible[$0.family.rawValue] == nil }
        let (mean, deviation) = (moments.mean, moments.standardDeviation)
        for candidate in eligible
        where ReproducedMoments(candidate.fit.distribution, target: target, ceiling: ceiling)
            .reproduces(mean: mean, deviation: deviation)
        {
            return (candidate, candidate.fit.distribution)
        }
        let gaussian = mayAddGaussian ? sorted.filter { $0.family == .normal } : []
        // The Gaussian first: moved off its likelihood, a heavy tail is no better founded.
        for candidate in gaussian + eligible {
            if let law = ReproducedMoments.match(
                candidate.fit.distribution, mean: mean, deviation: deviation, target: target, ceiling: ceiling)
            {
                return (candidate, law)
            }
        }
        let first = eligible.first ?? sorted[0]
        return (first, first.fit.distribution)
    }
}

/// A group of cells that has no fit.
private struct GroupFitError: Error, CustomStringConvertible {
    let level: Int
    let seconds: Double?
    let reason: DeviationFitError

    var description: String {
        "level \(level)\(seconds.map { ", \($0) s" } ?? ""): \(reason)"
    }
}
