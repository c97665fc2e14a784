import Quantities

/// What a variation model injects, in a form for reports: the size of each axis, what it refers to, and when it is
/// drawn anew.
public struct VariationSummary: Hashable, Sendable {
    /// Standard deviations of one device at one target conductance.
    public struct StateRow: Hashable, Sendable {
        /// Target conductance.
        public let conductance: Conductance
        /// Programming error of one device, before negative conductances are set to zero.
        public let programming: Conductance
        /// Relaxation of one device until the model's age; nil for a power law (its exponent is random), infinite for tails
        /// without a variance.
        public let relaxation: Conductance?
        /// Read noise of one device that sits at the target.
        public let read: Conductance
        /// Programming error as a fraction of Gmax - Gmin.
        public let programmingRatio: Double
        /// Read noise as a fraction of Gmax - Gmin.
        public let readRatio: Double
    }

    /// One axis in words.
    public struct AxisRow: Hashable, Sendable {
        /// "programming error", "relaxation", "faults" or "read noise".
        public let axis: String
        /// Formula with its numbers.
        public let law: String
        /// What the magnitude is a fraction or a function of.
        public let reference: String
        /// When new numbers are drawn.
        public let drawn: String
    }

    /// Name of the model.
    public let name: String
    /// Gmin...Gmax.
    public let range: ConductanceRange
    /// Time between programming and reading.
    public let age: Time
    /// Five states from Gmin to Gmax.
    public let states: [StateRow]
    /// The four axes, also those that are off.
    public let axes: [AxisRow]
}

extension VariationModel {
    /// The model for a report, with the sigmas at five conductances from Gmin to Gmax.
    public var summary: VariationSummary {
        let axes =
            [
                VariationSummary.AxisRow(
                    axis: "programming error", law: programming.law, reference: programming.reference,
                    drawn: "once per write, each device"),
                VariationSummary.AxisRow(
                    axis: "relaxation", law: relaxation.law(age: age), reference: "time since programming",
                    drawn: "once per write, each device"),
                VariationSummary.AxisRow(
                    axis: "faults",
                    law: faults == .none
                        ? "none"
                        : "\(faults.stuckLowFraction) stuck at Gmin, \(faults.stuckHighFraction) stuck at Gmax"
                            + (faults.hasDeadLines
                                ? ", \(faults.deadRowFraction) of rows and \(faults.deadColumnFraction) of columns open"
                                : ""),
                    reference: "fraction of devices", drawn: "once per write, each device"),
                VariationSummary.AxisRow(
                    axis: "read noise", law: read.law(age: age), reference: read.reference,
                    drawn: read == .none ? "never" : "every read, each device" + slowReads),
            ]
            + (deviceToDevice == 0
                ? []
                : [
                    VariationSummary.AxisRow(
                        axis: "device to device", law: "factor exp(s z - s^2 / 2), s = \(deviceToDevice)",
                        reference: "conductance as programmed", drawn: "once per write, each device")
                ])
            + (structure.isIndependent
                ? []
                : [
                    VariationSummary.AxisRow(
                        axis: "structure", law: structure.law,
                        reference: "variance of programming error and of relaxation, each device",
                        drawn: "once per write, shared by neighbours")
                ])
        return VariationSummary(name: name, range: range, age: age, states: states(5), axes: axes)
    }
}

extension VariationModel {
    /// Standard deviations of one device at `count` conductances, two at least, from Gmin to Gmax.
    public func states(_ count: Int) -> [VariationSummary.StateRow] {
        range.grid(max(2, count)).map { conductance in
            let written = programming.sigma(at: conductance, range: range)
            let readSigma = read.sigma(at: conductance, range: range, age: age)
            return VariationSummary.StateRow(
                conductance: conductance, programming: written,
                relaxation: relaxation.sigma(at: conductance, age: age), read: readSigma,
                programmingRatio: written.si / range.width.si, readRatio: readSigma.si / range.width.si)
        }
    }

    private var slowReads: String {
        guard slowReadFraction > 0 else { return "" }
        let kind = telegraphFraction > 0 ? "telegraph noise of \(telegraphFraction) of the devices" : "Gaussian"
        return "; \(DecimalText.significant(slowReadFraction, digits: 3)) of the variance once per inference, \(kind)"
    }
}

extension SpatialStructure {
    var law: String {
        func number(_ value: Double) -> String { DecimalText.significant(value, digits: 3) }
        let total = shares.named.reduce(0) { $0 + $1.value }
        var parts: [String] = []
        for (name, share) in shares.named where share > 0 && structure > 0 {
            parts.append("\(name) \(number(structure * share / total))")
        }
        let owners = scaleTileShare == 0 ? "columns" : scaleTileShare == 1 ? "tiles" : "columns and tiles"
        if scaleSigma > 0 { parts.append("sigma of ln(scale) \(number(scaleSigma)) of \(owners)") }
        return parts.joined(separator: ", ") + "; tiles of \(tileRows) rows, \(tileColumns) columns"
    }
}

extension ProgrammingError {
    var law: String {
        switch self {
        case .none: "none"
        case .relative(let sigma): "Gaussian, sigma = \(sigma) (Gmax - Gmin)"
        case .stateDependent(let polynomial):
            "Gaussian, sigma(G) = sum c_k (G / \(polynomial.reference.formatted()))^k, c = "
                + polynomial.coefficients.map { $0.formatted(digits: 5) }.joined(separator: ", ")
        case .window(let halfWidth): "uniform within ±\(halfWidth.formatted()) of the target"
        case .distributed(let table): table.law
        }
    }

    var reference: String {
        switch self {
        case .none: "-"
        case .relative: "conductance range, one device"
        case .stateDependent, .window, .distributed: "target conductance, one device"
        }
    }
}

extension Relaxation {
    /// Standard deviation of the shift at a state.
    func sigma(at conductance: Conductance, age: Time) -> Conductance? {
        switch self {
        case .none: .zero
        case .logarithmicTime(let law): law.sigma(at: age)
        case .powerLaw: nil
        case .distributed(let table): table.sigma(at: conductance)
        }
    }

    func law(age: Time) -> String {
        switch self {
        case .none: return "none"
        case .logarithmicTime(let law):
            return "Gaussian shift, mean \(law.mean(at: age).formatted()), sigma \(law.sigma(at: age).formatted()) "
                + "at \(age.formatted())"
        case .powerLaw(let law):
            return "G (1 + \(age.formatted()) / \(law.firstRead.formatted()))^-nu, random nu"
        case .distributed(let table): return table.law + " at \(age.formatted())"
        }
    }
}

extension DeviationTable {
    var law: String {
        let names = rows.map(\.shape.name)
        let kinds = names.indices.filter { names.firstIndex(of: names[$0]) == $0 }.map { names[$0] }
        return "table of \(rows.count) states, " + kinds.joined(separator: " and ")
    }
}

extension DeviationShape {
    /// Name as in preset files.
    public var name: String {
        switch self {
        case .normal: "normal"
        case .studentT: "student-t"
        case .skewedT: "skewed-t"
        case .mixture: "mixture"
        case .lognormal: "lognormal"
        case .uniform: "uniform"
        }
    }
}

extension ReadNoise {
    func law(age: Time) -> String {
        switch self {
        case .none: return "none"
        case .relative(let sigma): return "Gaussian, sigma = \(sigma) (Gmax - Gmin)"
        case .ofMaximumWeight(let sigma): return "Gaussian, sigma = \(sigma) w_max"
        case .logarithmicState(let law):
            let growth = oneOverFGrowth(age: age, readTime: law.readTime)
            return "Gaussian, sigma(G) = \(Conductance(si: law.scale.si * growth).formatted()) log10(G / 1 µS)"
        case .proportional(let law):
            return "Gaussian, sigma(G) = G min(\(law.ratio) (G / \(law.reference.formatted()))^-\(law.exponent), "
                + "\(law.maximumRatio)) times the growth of 1/f noise"
        case .series(let law):
            let rows = law.rows.map { "\($0.sigma.formatted()) at \($0.conductance.formatted())" }
            return "series of \(law.duration.formatted()): sigma " + rows.joined(separator: ", ")
        }
    }

    var reference: String {
        switch self {
        case .none: "-"
        case .relative: "conductance range, one device"
        case .ofMaximumWeight: "largest weight, the pair"
        case .logarithmicState, .proportional, .series: "conductance that is read, one device"
        }
    }
}
