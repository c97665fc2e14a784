import CIMHardware
import Documents
import Quantities

/// Reads `circuit.yaml`; every field is either known (`free`), chosen by us (`assumed`) or null.
struct CircuitDocument {
    let root: InputMapping
    let measurements: [Measurement]
    var reading = Reading.corrected

    func circuit(expectedID: String?) -> ReferenceCircuit? {
        _ = root.required("schema")?.formatVersion(upTo: 1)
        let idNode = root.required("id")
        let id = idNode?.string()
        if let expectedID, let id, id != expectedID {
            idNode?.report("is '\(id)', but the folder is named '\(expectedID)'")
        }
        let citation = root.required("citation")?.mapping().map(citation)
        let evidence = root.required("evidence")?.string()
        let silicon = root.required("silicon")?.string()
        let laboratory = root.optional("laboratory")?.string()
        let macros = root.required("macros")?.int(in: 1...100_000)
        let reason = root.optional("not_predicted_because")?.string()
        let notes = root.optional("notes")?.list { $0.string() }
        let related = root.optional("related")?.list { $0.string() }
        let sources = root.optional("sources")?.mapping().map { mapping in
            mapping.all().compactMap { entry in
                entry.value.string().map { ReferenceCircuit.Source(key: entry.key, text: $0) }
            }.sorted { $0.key < $1.key }
        }
        guard let iso = root.required("iso")?.mapping(), let free = root.required("free")?.mapping() else {
            root.finish()
            return nil
        }
        let memory = iso.required("memory")?.choice(Memory.self)
        let kindNode = iso.required("kind")
        let kind = kindNode?.choice(MacroKind.self)
        if let memory, let kind, kind.memory != memory {
            kindNode?.report("\(kind.rawValue) is not a macro of memory \(memory.rawValue)")
        }
        let cell = iso.optional("cell")?.string()
        let computation = iso.optional("computation")?.string()
        let level = iso.optional("level")?.string()
        let condition = iso.optional("measurement_condition")?.string()
        let operations = iso.required("operations_per_mac")?.int(in: 2...2)
        var fields = StructureReader(
            free: free, assumed: root.optional("assumed")?.mapping(), asRead: root.optional("as_read")?.mapping(),
            reading: reading)
        let structure = kind.map { fields.structure(kind: $0, iso: iso) }
        iso.finish()
        fields.finish()
        root.finish()
        guard let id, let citation, let evidence, let silicon, let macros, let operations, let structure else {
            return nil
        }
        return ReferenceCircuit(
            id: id, citation: citation, evidence: evidence, silicon: silicon, laboratory: laboratory, cell: cell,
            computation: computation, level: level, measurementCondition: condition, operationsPerMAC: operations,
            macros: macros, structure: structure, assumptions: fields.assumptions, corrections: fields.corrections,
            notPredictedBecause: reason,
            notes: notes ?? [], related: related ?? [], sources: sources ?? [], measurements: measurements)
    }

    private func citation(_ mapping: InputMapping) -> Citation {
        let citation = Citation(
            authors: mapping.optional("authors")?.string(), title: mapping.optional("title")?.string(),
            venue: mapping.optional("venue")?.string(), year: mapping.optional("year")?.int(in: 1990...2100),
            doi: mapping.optional("doi")?.string())
        mapping.finish()
        return citation
    }
}

/// Takes each structural field from `free`, or from `assumed` with its reason, never from both.
private struct StructureReader {
    let free: InputMapping
    let assumed: InputMapping?
    let asRead: InputMapping?
    let reading: Reading
    var assumptions: [Assumption] = []
    var corrections: [Correction] = []

    init(free: InputMapping, assumed: InputMapping?, asRead: InputMapping?, reading: Reading) {
        self.free = free
        self.assumed = assumed
        self.asRead = asRead
        self.reading = reading
    }

    mutating func structure(kind: MacroKind, iso: InputMapping) -> MacroStructure {
        var structure = MacroStructure(kind: kind)
        let nodes = Length.nanometers(2) ... .nanometers(250)
        let supplies = Voltage.volts(0.3) ... .volts(5)
        structure.node = value("node", in: iso) { $0.quantity(Length.self, in: nodes) }
        structure.supply = value("supply", in: free) { $0.quantity(Voltage.self, in: supplies) }
        structure.rows = count("rows", 1...65_536)
        structure.columns = count("columns", 1...65_536)
        structure.activeRows = count("activeRows", 1...65_536)
        structure.bitsPerCell = count("bitsPerCell", 1...8)
        structure.devicesPerWeightCell = count("devicesPerWeightCell", 1...4)
        structure.transistorsPerCell = count("transistorsPerCell", 1...64)
        structure.inputBitsPerCycle = count("inputBitsPerCycle", 1...16)
        structure.adcBits = count("adcBits", 0...14)
        structure.columnsPerADC = count("columnsPerADC", 1...65_536)
        structure.columnsPerConversion = count("columnsPerConversion", 1...65_536)
        structure.guardColumnsPerWeight = count("guardColumnsPerWeight", 0...1024)
        structure.columnRegisters = count("columnRegisters", 0...65_536)
        structure.converter = value("converter", in: free) { $0.choice(ConverterKind.self) }
        structure.sensing = value("sensing", in: free) { $0.choice(Sensing.self) }
        structure.inputDriver = value("inputDriver", in: free) { $0.choice(InputDriver.self) }
        structure.integratesInputs = value("integratesInputs", in: free) { $0.bool() }
        structure.energySupplyExponent = value("energySupplyExponent", in: free) { $0.double(in: 0...8) }
        return structure
    }

    func finish() {
        free.finish()
        assumed?.finish()
        asRead?.finish()
    }

    private mutating func count(_ field: String, _ range: ClosedRange<Int>) -> Int? {
        value(field, in: free) { $0.int(in: range) }
    }

    private mutating func value<T>(_ field: String, in mapping: InputMapping, _ read: (InputNode) -> T?) -> T? {
        let corrected = current(field, in: mapping, read)
        guard let entry = asRead?.optional(field)?.mapping() else { return corrected }
        let node = entry.optional("value")
        let reason = entry.required("reason")?.string()
        entry.finish()
        let first = node.flatMap(read)
        if let reason {
            corrections.append(Correction(field: field, asRead: node?.string() ?? "not known", reason: reason))
        }
        return reading == .asRead ? first : corrected
    }

    private mutating func current<T>(_ field: String, in mapping: InputMapping, _ read: (InputNode) -> T?) -> T? {
        let known = mapping.optional(field)
        guard let chosen = assumed?.optional(field) else { return known.flatMap(read) }
        if known != nil { chosen.report("the field is known: it cannot be assumed as well") }
        guard let entry = chosen.mapping() else { return nil }
        let node = entry.required("value")
        let reason = entry.required("reason")?.string()
        entry.finish()
        let value = node.flatMap(read)
        if let text = node?.string(), let reason {
            assumptions.append(Assumption(field: field, value: text, reason: reason))
        }
        return value
    }
}
