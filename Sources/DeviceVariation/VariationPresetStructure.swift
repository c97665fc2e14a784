import Documents
import Quantities

/// The section `structure`: the parts of the variance that neighbours share, at any age or at several.
extension VariationPresetReader {
    private static var parts: [(key: String, path: WritableKeyPath<SpatialStructure.Shares, Double>)] {
        [
            ("die", \.die), ("tile", \.tile), ("row", \.row), ("column", \.column),
            ("converter_group", \.converterGroup), ("gradient", \.gradient), ("field", \.field),
        ]
    }

    static func structures(_ node: InputNode, sources: [String]) -> [VariationPreset.AgedStructure]? {
        guard let section = node.mapping() else { return nil }
        defer { section.finish() }
        guard requireSource(section, sources) else { return nil }
        var places = Places()
        if let node = section.optional("tile_rows") { places.tileRows = node.int(in: 1...65536) ?? 0 }
        if let node = section.optional("tile_columns") { places.tileColumns = node.int(in: 1...65536) ?? 0 }
        if let node = section.optional("columns_per_converter") { places.perConverter = node.int(in: 1...65536) ?? 0 }
        if let node = section.optional("correlation_length") { places.length = node.double() ?? 0 }
        guard let ages = section.optional("at") else {
            return structure(section, node, places).map { [.init(age: nil, structure: $0)] }
        }
        let entries = ages.list { entry -> VariationPreset.AgedStructure? in
            guard let item = entry.mapping() else { return nil }
            defer { item.finish() }
            let age = item.required("age")?.quantity(Time.self, in: ageRange)
            let structure = structure(item, entry, places)
            guard let age, let structure else { return nil }
            return .init(age: age, structure: structure)
        }
        if let entries, Set(entries.map(\.age)).count < entries.count {
            ages.report("an age appears more than once")
        }
        return entries
    }

    /// What the arrays look like, the same at all ages; a value that could not be read is 0, which the model refuses.
    private struct Places {
        var tileRows = SpatialStructure.independent.tileRows
        var tileColumns = SpatialStructure.independent.tileColumns
        var perConverter = SpatialStructure.independent.columnsPerConverter
        var length = SpatialStructure.independent.correlationLength
    }

    private static func structure(_ mapping: InputMapping, _ node: InputNode, _ places: Places) -> SpatialStructure? {
        var shares = SpatialStructure.Shares()
        for (key, path) in parts {
            guard let entry = mapping.optional(key) else { continue }
            guard let share = entry.fraction(in: 0...1) else { return nil }
            shares[keyPath: path] = share
        }
        var scales = [0.0, 0.5]
        for (index, (key, range)) in [("scale_sigma", 0...2.0), ("scale_tile_share", 0...1.0)].enumerated() {
            guard let entry = mapping.optional(key) else { continue }
            guard let value = entry.double(in: range) else { return nil }
            scales[index] = value
        }
        let total = shares.named.reduce(0) { $0 + $1.value }
        guard total > 0 || scales[0] > 0 else { return .independent }
        return attempt(at: node) { () throws(VariationError) in
            try SpatialStructure(
                structure: total, shares: shares, tileRows: places.tileRows, tileColumns: places.tileColumns,
                columnsPerConverter: places.perConverter, correlationLength: places.length, scaleSigma: scales[0],
                scaleTileShare: scales[1])
        }
    }
}
