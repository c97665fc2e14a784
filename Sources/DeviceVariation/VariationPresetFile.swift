import Documents
import Quantities

/// Reads a device preset (format: reference-circuits/devices/README.md).
///
/// - Throws: `InputError` with file:line:column for every problem of the file: unknown keys and kinds, missing units,
///   numbers outside their definition, sections without a source, a range outside the range of a fit.
public func loadVariationPreset(_ path: String) throws -> VariationPreset {
    try readInput(path, VariationPresetReader.preset)
}

/// The same for a text; `name` stands for the file in messages.
public func loadVariationPreset(text: String, name: String) throws -> VariationPreset {
    try readInput(text: text, name: name, VariationPresetReader.preset)
}

/// One function per section of the file. Every function records problems at the node where they are and returns nil.
enum VariationPresetReader {
    static func preset(_ root: InputNode) -> VariationPreset? {
        guard let file = root.mapping() else { return nil }
        defer { file.finish() }
        _ = file.required("format")?.formatVersion(upTo: 1)
        let name = file.required("name")?.string()
        let device = file.required("device")?.string()
        let note = file.optional("note")?.string()
        let sources = file.required("sources").flatMap(sources)
        let known = sources?.map(\.identifier) ?? []
        let rangeNode = file.required("range")
        let range = rangeNode.flatMap { Self.range($0, sources: known) }
        let age = file.required("age")?.quantity(Time.self, in: ageRange)
        let programmingNode = file.required("programming")
        let programmings = programmingNode.flatMap { programming($0, sources: known) }
        let relaxations = file.required("relaxation").flatMap { relaxation($0, sources: known) }
        let read = file.required("read").flatMap { Self.read($0, sources: known) }
        var faults: DeviceFaults? = DeviceFaults.none
        if let node = file.optional("faults") { faults = Self.faults(node, sources: known) }
        var deviceToDevice: Double? = 0
        if let node = file.optional("device_to_device") { deviceToDevice = Self.deviceToDevice(node, sources: known) }
        var structures: [VariationPreset.AgedStructure]? = [.init(age: nil, structure: .independent)]
        if let node = file.optional("structure") { structures = Self.structures(node, sources: known) }
        guard let name, let device, let sources, let range, let age, let programmings, let relaxations, let read,
            let faults, let deviceToDevice, let structures
        else { return nil }
        let preset = VariationPreset(
            name: name, device: device, note: note ?? "", sources: sources, range: range, standardAge: age,
            faults: faults, deviceToDevice: deviceToDevice, reads: read, programmings: programmings,
            relaxations: relaxations, structures: structures)
        // Every model that the file offers must be buildable.
        let ages = preset.publishedAges.contains(age) ? preset.publishedAges : [age] + preset.publishedAges
        for age in ages {
            attempt(at: programmingNode ?? root) { () throws(VariationError) in try preset.model(age: age) }
        }
        return preset
    }

    private static func sources(_ node: InputNode) -> [VariationPreset.Source]? {
        guard let mapping = node.mapping() else { return nil }
        let entries = mapping.all()
        guard !entries.isEmpty else {
            node.report("a preset needs at least one source")
            return nil
        }
        let found = entries.map { identifier, value -> VariationPreset.Source? in
            guard let entry = value.mapping() else { return nil }
            defer { entry.finish() }
            let citation = entry.required("citation")?.string()
            let location = entry.required("location")?.string()
            let licence = entry.optional("licence")?.string()
            guard let citation, let location else { return nil }
            return VariationPreset.Source(
                identifier: identifier, citation: citation, location: location, licence: licence)
        }
        let complete = found.compactMap { $0 }
        return complete.count == found.count ? complete : nil
    }

    private static func range(_ node: InputNode, sources: [String]) -> ConductanceRange? {
        guard let mapping = node.mapping() else { return nil }
        defer { mapping.finish() }
        let limits = ["minimum", "maximum"].map { key -> Conductance? in
            guard let entry = mapping.required(key)?.mapping() else { return nil }
            defer { entry.finish() }
            let value = entry.required("value")?.quantity(Conductance.self, in: conductances)
            return requireSource(entry, sources) ? value : nil
        }
        guard let minimum = limits[0], let maximum = limits[1] else { return nil }
        return attempt(at: node) { () throws(VariationError) in
            try ConductanceRange(minimum: minimum, maximum: maximum)
        }
    }

    private static func programming(_ node: InputNode, sources: [String]) -> [VariationPreset.AgedProgramming]? {
        section(node, kinds: ["none", "polynomial", "window", "table"], sources: sources) { kind, section in
            switch kind {
            case "none": return [.init(age: nil, error: .none)]
            case "table": return tables(node, section)?.map { .init(age: $0.age, error: .distributed($0.table)) }
            case "window":
                guard let halfWidth = section.required("half_width")?.quantity(Conductance.self, in: conductances)
                else { return nil }
                return [.init(age: nil, error: .window(halfWidth: halfWidth))]
            default: return polynomials(node, section)
            }
        }
    }

    private static func polynomials(
        _ node: InputNode, _ section: InputMapping
    ) -> [VariationPreset.AgedProgramming]? {
        let reference = section.required("reference")?.quantity(Conductance.self)
        let floor = section.required("floor")?.quantity(Conductance.self, in: conductances)
        let validity = section.required("valid").flatMap(validity)
        let entries = agedCoefficients(section)
        guard let reference, let floor, let validity, let entries else { return nil }
        var laws: [VariationPreset.AgedProgramming] = []
        for entry in entries {
            let law = attempt(at: node) { () throws(VariationError) in
                try PolynomialSigma(
                    coefficients: entry.coefficients, reference: reference, floor: floor, validity: validity)
            }
            guard let law else { return nil }
            laws.append(.init(age: entry.age, error: .stateDependent(law)))
        }
        return laws
    }

    /// `coefficients` for every age, or `at`: a list of ages with coefficients.
    private static func agedCoefficients(_ section: InputMapping) -> [(age: Time?, coefficients: [Conductance])]? {
        guard let ages = section.optional("at") else {
            return section.required("coefficients").flatMap(coefficients).map { [(nil, $0)] }
        }
        if let single = section.optional("coefficients") {
            single.report("either 'coefficients' or 'at' (coefficients at several ages), not both")
        }
        let entries = ages.list { entry -> (age: Time?, coefficients: [Conductance])? in
            guard let item = entry.mapping() else { return nil }
            defer { item.finish() }
            let age = item.required("age")?.quantity(Time.self, in: ageRange)
            let coefficients = item.required("coefficients").flatMap(Self.coefficients)
            guard let age, let coefficients else { return nil }
            return (age, coefficients)
        }
        if let entries, Set(entries.map(\.age)).count < entries.count {
            ages.report("an age appears more than once")
        }
        return entries
    }

    private static func coefficients(_ node: InputNode) -> [Conductance]? {
        node.list { $0.quantity(Conductance.self) }
    }

    /// 0 to 1 S: what a conductance can be.
    static var conductances: ClosedRange<Conductance> { Conductance.zero...ConductanceRange.largestConductance }

    /// 0 to 1e10 s (300 years): our choice, against slips of the unit.
    static var ageRange: ClosedRange<Time> { Time(si: 0)...Time(si: 1e10) }

    /// `valid: {minimum: ..., maximum: ...}`: the conductances that a law was fitted on.
    static func validity(_ node: InputNode) -> ConductanceRange? {
        guard let mapping = node.mapping() else { return nil }
        defer { mapping.finish() }
        let minimum = mapping.required("minimum")?.quantity(Conductance.self, in: conductances)
        let maximum = mapping.required("maximum")?.quantity(Conductance.self, in: conductances)
        guard let minimum, let maximum else { return nil }
        return attempt(at: node) { () throws(VariationError) in
            try ConductanceRange(minimum: minimum, maximum: maximum)
        }
    }

    /// A section with `source` and `kind`; `read` takes the rest. Unknown keys are only known once the kind is.
    static func section<T>(
        _ node: InputNode, kinds: [String], sources: [String], _ read: (String, InputMapping) -> T?
    ) -> T? {
        guard let section = node.mapping() else { return nil }
        let hasSource = requireSource(section, sources)
        guard let kind = section.required("kind")?.string(oneOf: kinds) else { return nil }
        let value = read(kind, section)
        section.finish()
        return hasSource ? value : nil
    }

    /// `source: key`, one of the keys of `sources`.
    static func requireSource(_ mapping: InputMapping, _ sources: [String]) -> Bool {
        mapping.required("source")?.string(oneOf: sources.isEmpty ? nil : sources) != nil
    }

    @discardableResult
    static func attempt<T>(at node: InputNode, _ body: () throws(VariationError) -> T) -> T? {
        do { return try body() } catch {
            node.report(error.description)
            return nil
        }
    }
}
