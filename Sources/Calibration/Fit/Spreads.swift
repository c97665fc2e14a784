import CIMHardware

/// A cause that several values of ln(reported / predicted) share, beside coefficients and reading.
enum SpreadComponent: Hashable, CaseIterable, Sendable {
    /// All values of one silicon and metric: Student t.
    case chip(MacroKind, Metric)
    /// All chips of one kind.
    case kind(Metric)
    /// All chips of one readout class.
    case readout(Metric)
    /// All chips of one laboratory: style.
    case laboratory(Metric)
    /// Values of one chip and data condition: how far its ratio to the chip's other figures departs from the common one.
    case condition

    static let allCases: [SpreadComponent] =
        MacroKind.allCases.flatMap { kind in Metric.allCases.map { .chip(kind, $0) } }
        + Metric.allCases.flatMap { [.kind($0), .readout($0), .laboratory($0)] } + [.condition]

    /// Position in ``Spreads/values``: the order of ``allCases``.
    var index: Int {
        switch self {
        case .chip(.rramAnalog, let metric): metric.index
        case .chip(.sramDigital, let metric): 3 + metric.index
        case .chip(.sramAnalog, let metric): 6 + metric.index
        case .kind(let metric): 9 + 3 * metric.index
        case .readout(let metric): 10 + 3 * metric.index
        case .laboratory(let metric): 11 + 3 * metric.index
        case .condition: 18
        }
    }

    /// Whether its spread is divided by a chip's weight.
    var isChip: Bool { index < 9 }

    /// Scale of the half-t prior (3 degrees of freedom) of the spread, ln; our choice, from what is known before any fit: published
    /// macros of one class differ by a factor of about 2, groups by less. The prior of a spread of chips is multiplied by the spread, so
    /// that few chips that happen to agree do not make it 0 (Chung, Rabe-Hesketh, Dorie, Gelman and Liu 2013).
    var priorScale: Double {
        switch self {
        case .chip: 0.7
        case .kind, .readout, .laboratory: 0.3
        case .condition: 0.5
        }
    }

    /// What the report calls it.
    var displayName: String {
        switch self {
        case .chip(let kind, let metric): "chips, \(kind.rawValue) \(metric.displayName)"
        case .kind(let metric): "kinds, \(metric.displayName)"
        case .readout(let metric): "readout classes, \(metric.displayName)"
        case .laboratory(let metric): "laboratories, \(metric.displayName)"
        case .condition: "data conditions within a chip"
        }
    }
}

/// Estimated spreads, ln.
struct Spreads: Codable, Hashable, Sendable {
    /// By ``SpreadComponent``.
    var values = SpreadComponent.allCases.map(\.priorScale)
    /// Shape of a series, by metric.
    var within = [0.2, 0.2, 0.1]
    /// Ratios of two components of one breakdown.
    var share = 0.5
    /// Degrees of freedom of chip effects.
    var degreesOfFreedom = 6.0

    subscript(_ component: SpreadComponent) -> Double { values[component.index] }

    /// Whether there is one of each, none negative, and degrees of freedom above 0: a file may hold anything.
    var isUsable: Bool {
        values.count == SpreadComponent.allCases.count && within.count == Metric.allCases.count
            && (values + within + [share]).allSatisfy { $0 >= 0 && $0.isFinite } && degreesOfFreedom > 0
            && degreesOfFreedom.isFinite
    }

    /// The largest change of a spread, relative to at least 0.1.
    func change(from other: Spreads) -> Double {
        zip(other.values + other.within, values + within).reduce(0) { max($0, abs($1.1 - $1.0) / max($1.0, 0.1)) }
    }

    /// Geometric means with other spreads; degrees of freedom as they are here.
    func between(_ other: Spreads) -> Spreads {
        var mean = self
        mean.values = zip(values, other.values).map { ($0 * $1).squareRoot() }
        mean.within = zip(within, other.within).map { ($0 * $1).squareRoot() }
        mean.share = (share * other.share).squareRoot()
        return mean
    }

    /// Degrees of freedom of the half-t priors.
    static let priorDegreesOfFreedom = 3.0

    /// Degrees of freedom of chip effects that are tried.
    static let candidates: [Double] = [2.5, 3, 4, 5, 6, 8, 10, 15, 20, 30, 50, 100]
}

/// Two groups that share the effect of a component; first is at least second.
struct SharedEffect: Sendable {
    let first: Int
    let second: Int
    let component: Int
    let isChip: Bool

    /// Every pair of groups, each with itself too.
    static func all(_ groups: [ObservationGroup]) -> [SharedEffect] {
        var pairs: [SharedEffect] = []
        for (i, a) in groups.enumerated() {
            let components: [SpreadComponent] = [
                .chip(a.kind, a.metric), .kind(a.metric), .readout(a.metric), .laboratory(a.metric), .condition,
            ]
            for j in 0...i where groups[j].metric == a.metric {
                for component in components where a.shares(component, groups[j]) {
                    pairs.append(
                        SharedEffect(first: i, second: j, component: component.index, isChip: component.isChip))
                }
            }
        }
        return pairs
    }
}

/// Values of one silicon, metric and data condition.
struct ObservationGroup: Sendable {
    let silicon: String
    let kind: MacroKind
    let metric: Metric
    let condition: DataCondition?
    let laboratory: String
    let readout: ConverterKind?
    /// Positions of the observations.
    let indices: [Int]

    /// Whether the effect of a component is the same for this group and another.
    func shares(_ component: SpreadComponent, _ other: ObservationGroup) -> Bool {
        guard metric == other.metric else { return false }
        let isSame = kind == other.kind && silicon == other.silicon
        switch component {
        case .chip(let kind, let metric): return isSame && self.kind == kind && self.metric == metric
        case .kind(let metric): return self.metric == metric && kind == other.kind
        case .readout(let metric):
            guard self.metric == metric, kind.isAnalog, other.kind.isAnalog else { return false }
            // A class that is not known is shared with nobody.
            return readout == nil ? isSame : readout == other.readout
        case .laboratory(let metric): return self.metric == metric && laboratory == other.laboratory
        case .condition: return isSame && condition != nil && condition == other.condition
        }
    }

    init(_ observation: Observation, indices: [Int]) {
        silicon = observation.silicon
        kind = observation.design.kind
        metric = observation.metric
        condition = observation.measurement.condition
        laboratory = observation.laboratory
        readout = observation.readout
        self.indices = indices
    }

    /// Groups in order of first appearance.
    static func all(_ observations: [Observation]) -> [ObservationGroup] {
        struct Key: Hashable {
            let silicon: String
            let kind: MacroKind
            let metric: Metric
            let condition: DataCondition?
        }
        var order: [Key] = []
        var members: [Key: [Int]] = [:]
        for (index, observation) in observations.enumerated() {
            let key = Key(
                silicon: observation.silicon, kind: observation.design.kind, metric: observation.metric,
                condition: observation.measurement.condition)
            if members[key] == nil { order.append(key) }
            members[key, default: []].append(index)
        }
        return order.compactMap { key in
            members[key].map { ObservationGroup(observations[$0[0]], indices: $0) }
        }
    }
}
