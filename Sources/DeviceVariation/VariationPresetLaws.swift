import Documents
import Quantities

/// The sections `relaxation`, `read` and `faults` of a preset file.
extension VariationPresetReader {
    static func relaxation(_ node: InputNode, sources: [String]) -> [VariationPreset.AgedRelaxation]? {
        section(node, kinds: ["none", "logarithmic-time", "power-law", "table"], sources: sources) { kind, section in
            switch kind {
            case "none": return [.init(age: nil, law: .none)]
            case "table": return tables(node, section)?.map { .init(age: $0.age, law: .distributed($0.table)) }
            default: return lawOfTime(kind, section).map { [.init(age: nil, law: $0)] }
            }
        }
    }

    private static func lawOfTime(_ kind: String, _ section: InputMapping) -> Relaxation? {
        switch kind {
        case "logarithmic-time":
            let mean = section.required("mean_per_log_time")?.quantity(Conductance.self)
            let sigma = section.required("sigma_at_one_second")?.quantity(Conductance.self)
            let growth = section.required("sigma_per_log_time")?.quantity(Conductance.self)
            guard let mean, let sigma, let growth else { return nil }
            return .logarithmicTime(
                LogarithmicTimeRelaxation(
                    meanPerLogTime: mean, sigmaAtOneSecond: sigma, sigmaPerLogTime: growth))
        default:
            let firstRead = section.required("first_read")?.quantity(Time.self)
            let reference = section.required("reference")?.quantity(Conductance.self)
            let mean = section.required("exponent_mean").flatMap(clippedLine)
            let sigma = section.required("exponent_sigma").flatMap(clippedLine)
            guard let firstRead, let reference, let mean, let sigma else { return nil }
            return .powerLaw(
                PowerLawDrift(
                    firstRead: firstRead, reference: reference, exponentMean: mean, exponentSigma: sigma))
        }
    }

    private static func clippedLine(_ node: InputNode) -> PowerLawDrift.ClippedLine? {
        guard let mapping = node.mapping() else { return nil }
        defer { mapping.finish() }
        let slope = mapping.required("slope")?.double()
        let intercept = mapping.required("intercept")?.double()
        let minimum = mapping.required("minimum")?.double()
        let maximum = mapping.required("maximum")?.double()
        guard let slope, let intercept, let minimum, let maximum else { return nil }
        return PowerLawDrift.ClippedLine(slope: slope, intercept: intercept, minimum: minimum, maximum: maximum)
    }

    static func read(_ node: InputNode, sources: [String]) -> VariationPreset.ReadSection? {
        section(
            node, kinds: ["none", "relative", "of-maximum-weight", "logarithmic-state", "proportional", "series"],
            sources: sources
        ) { kind, section in
            var reads = VariationPreset.ReadSection(noise: .none)
            guard kind != "none" else { return reads }
            let noise = readLaw(kind, section)
            if ["logarithmic-state", "proportional", "series"].contains(kind), let node = section.optional("inference")
            {
                reads.inference = node.quantity(Time.self, in: ageRange)
                guard reads.inference != nil else { return nil }
            }
            if let node = section.optional("slow_fraction") {
                if reads.inference != nil { node.report("either 'inference' or 'slow_fraction', not both") }
                reads.slowFraction = node.fraction(in: 0...0.999)
                guard reads.slowFraction != nil else { return nil }
            }
            if let node = section.optional("telegraph_share") {
                if reads.inference == nil, reads.slowFraction == nil {
                    node.report("telegraph noise is slow: 'slow_fraction' or 'inference' says how much of it there is")
                }
                guard let share = node.fraction(in: 0...1) else { return nil }
                reads.telegraphShare = share
            }
            guard let noise else { return nil }
            reads.noise = noise
            return reads
        }
    }

    private static func readLaw(_ kind: String, _ section: InputMapping) -> ReadNoise? {
        switch kind {
        case "relative":
            return section.required("sigma_of_range")?.fraction(in: 0...1).map { .relative(sigmaOfRange: $0) }
        case "of-maximum-weight":
            return section.required("sigma")?.fraction(in: 0...1).map { .ofMaximumWeight(sigma: $0) }
        case "logarithmic-state":
            let scale = section.required("scale")?.quantity(Conductance.self)
            let readTime = section.required("read_time")?.quantity(Time.self)
            let validity = section.required("valid").flatMap(validity)
            guard let scale, let readTime, let validity else { return nil }
            return .logarithmicState(
                LogarithmicStateReadNoise(scale: scale, readTime: readTime, validity: validity))
        case "series":
            let duration = section.required("duration")?.quantity(Time.self, in: ageRange)
            let rows = section.required("rows")?.list { seriesRow($0) }
            guard let duration, let rows else { return nil }
            return .series(SeriesReadNoise(rows: rows, duration: duration))
        default:
            let ratio = section.required("ratio")?.double()
            let exponent = section.required("exponent")?.double()
            let maximumRatio = section.required("maximum_ratio")?.double()
            let reference = section.required("reference")?.quantity(Conductance.self)
            let readTime = section.required("read_time")?.quantity(Time.self)
            let firstRead = section.required("first_read")?.quantity(Time.self)
            guard let ratio, let exponent, let maximumRatio, let reference, let readTime, let firstRead else {
                return nil
            }
            return .proportional(
                ProportionalReadNoise(
                    ratio: ratio, exponent: exponent, maximumRatio: maximumRatio, reference: reference,
                    readTime: readTime, firstRead: firstRead))
        }
    }

    /// `{conductance:, sigma:, white:, drift:, holds: [{time:, share:}]}`.
    private static func seriesRow(_ node: InputNode) -> SeriesReadNoise.Row? {
        guard let row = node.mapping() else { return nil }
        defer { row.finish() }
        let conductance = row.required("conductance")?.quantity(Conductance.self)
        let sigma = row.required("sigma")?.quantity(Conductance.self)
        let white = row.required("white")?.double(in: 0...1)
        let drift = row.required("drift")?.double(in: 0...1)
        let holds = row.required("holds")?.list(allowEmpty: true) { node -> SeriesReadNoise.Hold? in
            guard let hold = node.mapping() else { return nil }
            defer { hold.finish() }
            let time = hold.required("time")?.quantity(Time.self, in: ageRange)
            let share = hold.required("share")?.double(in: 0...1)
            guard let time, let share else { return nil }
            return SeriesReadNoise.Hold(time: time, share: share)
        }
        guard let conductance, let sigma, let white, let drift, let holds else { return nil }
        return SeriesReadNoise.Row(conductance: conductance, sigma: sigma, white: white, drift: drift, holds: holds)
    }

    static func deviceToDevice(_ node: InputNode, sources: [String]) -> Double? {
        guard let section = node.mapping() else { return nil }
        defer { section.finish() }
        let hasSource = requireSource(section, sources)
        let sigma = section.required("sigma_of_log")?.fraction(in: 0...1)
        return hasSource ? sigma : nil
    }

    static func faults(_ node: InputNode, sources: [String]) -> DeviceFaults? {
        guard let section = node.mapping() else { return nil }
        defer { section.finish() }
        let hasSource = requireSource(section, sources)
        let low = section.required("stuck_low")?.fraction(in: 0...1)
        let high = section.required("stuck_high")?.fraction(in: 0...1)
        var lines: [Double?] = []
        for key in ["dead_rows", "dead_columns"] {
            lines.append(section.optional(key).map { $0.fraction(in: 0...1) } ?? 0)
        }
        guard hasSource, let low, let high, let rows = lines[0], let columns = lines[1] else { return nil }
        return DeviceFaults(
            stuckLowFraction: low, stuckHighFraction: high, deadRowFraction: rows, deadColumnFraction: columns)
    }
}
