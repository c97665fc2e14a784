import CIMHardware
import Quantities

/// A field of a circuit's structure that no source gives and that we chose, with the reason.
public struct Assumption: Hashable, Codable, Sendable {
    /// The field, e.g. `columnsPerADC`.
    public let field: String
    /// The value as written.
    public let value: String
    /// Why this value.
    public let reason: String
}

/// A published macro or chip: structure, reported values and citation, one folder of reference-circuits.
public struct ReferenceCircuit: Hashable, Codable, Sendable {
    /// Folder name.
    public let id: String
    /// Where it was published.
    public let citation: Citation
    /// Evidence grade and remark: A = read in the paper; B = title, abstract or a named repository's copy; C = database.
    public let evidence: String
    /// Circuits with the same value are the same silicon: they are left out together.
    public let silicon: String
    /// Laboratory, where known.
    public let laboratory: String?
    /// Cell as the source names it.
    public let cell: String?
    /// Kind of computation as we class it.
    public let computation: String?
    /// Macro, core, chip: what the reported values cover.
    public let level: String?
    /// Data and activity of the measurement, where given.
    public let measurementCondition: String?
    /// Operations counted per multiply-accumulate.
    public let operationsPerMAC: Int
    /// Macros on the chip.
    public let macros: Int
    /// What is known (or assumed) of the structure.
    public let structure: MacroStructure
    /// The fields that we chose.
    public let assumptions: [Assumption]
    /// Corrections of the structure, with what was read first.
    public let corrections: [Correction]
    /// Why no prediction is made, or nil.
    public let notPredictedBecause: String?
    /// Contradictions and cautions.
    public let notes: [String]
    /// Related circuits.
    public let related: [String]
    /// Source key to text, sorted by key.
    public let sources: [Source]
    /// Reported values.
    public let measurements: [Measurement]

    /// A key used in the notes and what it stands for.
    public struct Source: Hashable, Codable, Sendable {
        /// The key.
        public let key: String
        /// Repository, page or table.
        public let text: String
    }

    /// Memory of the cells.
    public var memory: Memory { structure.kind.memory }

    /// Why the model cannot predict this circuit, or nil: the stated reason, or the fields that are unknown.
    public var obstacle: String? {
        if let notPredictedBecause { return notPredictedBecause }
        let missing = structure.missingFields
        return missing.isEmpty ? nil : "unknown: " + missing.joined(separator: ", ")
    }
}
