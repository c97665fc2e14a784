import Documents
import Quantities

/// Kind `table` of the sections `programming` and `relaxation`: one row per state, at one age or at several.
extension VariationPresetReader {
    static func tables(_ node: InputNode, _ section: InputMapping) -> [(age: Time?, table: DeviationTable)]? {
        let validity = section.required("valid").flatMap(validity)
        let ceiling = section.required("ceiling")?.quantity(Conductance.self, in: conductances)
        let entries: [(age: Time?, rows: [DeviationTable.Row])]?
        if let ages = section.optional("at") {
            if let single = section.optional("rows") {
                single.report("either 'rows' or 'at' (rows at several ages), not both")
            }
            entries = ages.list { entry -> (age: Time?, rows: [DeviationTable.Row])? in
                guard let item = entry.mapping() else { return nil }
                defer { item.finish() }
                let age = item.required("age")?.quantity(Time.self, in: ageRange)
                let rows = item.required("rows")?.list { row($0) }
                guard let age, let rows else { return nil }
                return (age, rows)
            }
            if let entries, Set(entries.map(\.age)).count < entries.count {
                ages.report("an age appears more than once")
            }
        } else {
            entries = section.required("rows")?.list { row($0) }.map { [(nil, $0)] }
        }
        guard let validity, let ceiling, let entries else { return nil }
        var tables: [(age: Time?, table: DeviationTable)] = []
        for entry in entries {
            let table = attempt(at: node) { () throws(VariationError) in
                try DeviationTable(rows: entry.rows, validity: validity, ceiling: ceiling)
            }
            guard let table else { return nil }
            tables.append((entry.age, table))
        }
        return tables
    }

    private static func row(_ node: InputNode) -> DeviationTable.Row? {
        guard let mapping = node.mapping() else { return nil }
        defer { mapping.finish() }
        let target = mapping.required("target")?.quantity(Conductance.self, in: conductances)
        let location = mapping.required("location")?.quantity(Conductance.self)
        let scale = mapping.required("scale")?.quantity(Conductance.self, in: conductances)
        let kinds = ["normal", "student-t", "skewed-t", "mixture", "lognormal", "uniform"]
        guard let kind = mapping.required("shape")?.string(oneOf: kinds) else { return nil }
        let shape: DeviationShape?
        switch kind {
        case "normal": shape = .normal
        case "uniform": shape = .uniform
        case "student-t":
            shape = mapping.required("degrees_of_freedom")?.double().map { .studentT(degreesOfFreedom: $0) }
        case "skewed-t":
            let nu = mapping.required("degrees_of_freedom")?.double()
            let skew = mapping.required("skew")?.double()
            guard let nu, let skew else { return nil }
            shape = .skewedT(degreesOfFreedom: nu, skew: skew)
        case "lognormal": shape = mapping.required("sigma")?.double().map { .lognormal(sigma: $0) }
        default:
            let fraction = mapping.required("core_fraction")?.fraction(in: 0...1)
            let ratio = mapping.required("tail_ratio")?.double()
            guard let fraction, let ratio else { return nil }
            shape = .mixture(coreFraction: fraction, tailRatio: ratio)
        }
        guard let target, let location, let scale, let shape else { return nil }
        return DeviationTable.Row(target: target, location: location, scale: scale, shape: shape)
    }
}
