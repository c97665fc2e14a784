import CIMHardware
import Documents
import Foundation

/// The chips (silicon) that no fit, prior or choice of the model has used: `held-out.yaml` beside the circuits.
public struct HeldOutChips: Hashable, Codable, Sendable {
    /// Names of dies by kind of macro.
    public let silicon: [MacroKind: Set<String>]

    /// All of them.
    public var all: Set<String> { silicon.values.reduce(into: []) { $0.formUnion($1) } }

    /// No chip.
    public static let none = HeldOutChips(silicon: [:])

    /// Reads `held-out.yaml` of a folder of circuits; a folder without one holds nothing out.
    ///
    /// - Throws: `InputError` for a file that is wrong, or that names a chip which no circuit has.
    public static func read(_ directory: String, circuits: [ReferenceCircuit]) throws -> HeldOutChips {
        let path = (directory.hasSuffix("/") ? String(directory.dropLast()) : directory) + "/held-out.yaml"
        guard FileManager.default.fileExists(atPath: path) else { return .none }
        return try readInput(path) { node -> HeldOutChips? in
            guard let root = node.mapping() else { return nil }
            _ = root.required("schema")?.formatVersion(upTo: 1)
            guard let kinds = root.required("heldOut")?.mapping() else { return nil }
            var silicon: [MacroKind: Set<String>] = [:]
            for kind in MacroKind.allCases {
                let names = kinds.optional(kind.rawValue)?.list { name -> String? in
                    guard let text = name.string() else { return nil }
                    guard circuits.contains(where: { $0.silicon == text && $0.structure.kind == kind }) else {
                        name.report("'\(text)' is the silicon of no circuit of this kind")
                        return nil
                    }
                    return text
                }
                silicon[kind] = Set(names ?? [])
            }
            kinds.finish()
            root.finish()
            return HeldOutChips(silicon: silicon)
        }
    }
}
