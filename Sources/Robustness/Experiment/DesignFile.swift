import CIMHardware
import Documents
import Quantities
import ViTMoE

/// One network on one chip, as `cimlab estimate` reads it from experiments/designs/*.yaml.
public struct DesignFile: Codable, Sendable {
    /// The network.
    public let architecture: Architecture
    /// What is charged.
    public let workload: WorkloadOptions
    /// The chip.
    public let chip: ChipDesign
    /// How it works through images; nil is one at a time.
    public let execution: ExecutionMode?

    /// Reads and validates a design file.
    ///
    /// - Throws: `InputError` with every problem of the file at its line.
    public init(path: String) throws {
        self = try readInput(path) { root -> DesignFile? in
            guard let file = root.mapping() else { return nil }
            defer { file.finish() }
            let architecture = file.required("architecture")?.mapping()?.architecture()
            let hardwareNode = file.required("hardware")
            let workload = hardwareNode?.mapping()?.workloadOptions()
            let chipNode = file.required("chip")
            let chip = chipNode?.mapping()?.chip()
            let executionNode = file.optional("execution")
            let execution = executionNode?.choice(ExecutionMode.self)
            guard let architecture, let workload, let chipNode, let chip, executionNode == nil || execution != nil
            else { return nil }
            if case .shares = workload.routing {
                do {
                    _ = try workload.workload(of: architecture)
                } catch {
                    hardwareNode?.mapping()?.optional("expert routing")?.report("\(error)")
                    return nil
                }
            }
            do throws(DesignError) {
                try chip.validate()
            } catch {
                // Numbers that are possible one by one and impossible together.
                let part =
                    error.field.hasPrefix("second.") ? chipNode.mapping()?.optional("second memory") : chipNode
                let place = Self.key(of: error.field).flatMap { key in
                    part?.mapping()?.optional("macro")?.mapping()?.optional(key) ?? part?.mapping()?.optional(key)
                }
                (place ?? part ?? chipNode).report("is \(error.value), allowed: \(error.rule)")
                return nil
            }
            return DesignFile(architecture: architecture, workload: workload, chip: chip, execution: execution)
        }
    }

    /// The key of the file behind a field of the design.
    private static func key(of field: String) -> String? {
        let keys = [
            "node": "node", "supply": "supply", "clock": "clock", "rows": "rows", "columns": "columns",
            "activeRows": "active rows", "bitsPerCell": "bits per cell",
            "devicesPerWeightCell": "devices per weight cell", "inputBitsPerCycle": "input bits per cycle",
            "adcBits": "ADC bits", "columnsPerADC": "columns per ADC", "macrosPerPE": "macros per PE",
            "pesPerTile": "PEs per tile", "tiles": "tiles", "replication": "replication",
            "globalBufferBytes": "global buffer", "busWidthBits": "bus width bits", "vectorLanes": "vector lanes",
            "columnsPerConversion": "columns per conversion", "guardColumnsPerWeight": "guard columns per weight",
            "transistorsPerCell": "transistors per cell", "columnRegisters": "column registers",
            "converter": "converter", "sensing": "sensing", "energySupplyExponent": "energy supply exponent",
            "inputDriver": "input driver", "integratesInputs": "integrates inputs", "powerGating": "power gating",
            "weightBits": "weight bits", "inputBits": "input bits", "temperature": "temperature", "kind": "kind",
            "holds": "holds",
        ]
        return keys[field.split(separator: ".").last.map(String.init) ?? field]
    }

    private init(architecture: Architecture, workload: WorkloadOptions, chip: ChipDesign, execution: ExecutionMode?) {
        self.architecture = architecture
        self.workload = workload
        self.chip = chip
        self.execution = execution
    }
}

extension InputMapping {
    func architecture() -> Architecture? {
        let backbone = required("backbone")?.choice(BackboneSize.self)
        let topK = required("experts per token")?.int(in: 1...16)
        let blocks = required("blocks")?.list { $0.mapping()?.block() }
        finish()
        guard let backbone, let topK, let blocks else { return nil }
        guard blocks.count == Backbone.stageCount else {
            report("needs \(Backbone.stageCount) blocks, found \(blocks.count)")
            return nil
        }
        return Architecture(backbone: backbone, blocks: blocks, topK: topK)
    }

    fileprivate func block() -> BlockChoice? {
        let experts = required("experts")?.int(in: 1...256)
        let hiddenSize = required("hidden size")?.int(in: 1...65_536)
        finish()
        guard let experts, let hiddenSize else { return nil }
        return BlockChoice(experts: experts, hiddenSize: hiddenSize)
    }

    fileprivate func chip() -> ChipDesign? {
        let first = part()
        let buffer = required("global buffer")?.megabytes()
        let bus = required("bus width bits")?.int(in: 1...65_536)
        let lanes = optional("vector lanes").map { $0.int(in: 1...65_536) } ?? 512
        let weightBits = optional("weight bits").map { $0.int(in: 1...16) } ?? 8
        let inputBits = optional("input bits").map { $0.int(in: 1...16) } ?? 8
        // Inside an optional: absent is fine, unreadable is not.
        let temperature = optional("temperature").map { $0.quantity(Temperature.self) }
        let gating = optional("power gating").map { $0.bool() }
        let secondNode = optional("second memory")
        let second = secondNode?.mapping()?.second()
        finish()
        guard let first, let buffer, let bus, let lanes, let weightBits, let inputBits,
            isRead(temperature), isRead(gating), secondNode == nil || second != nil
        else { return nil }
        return ChipDesign(
            macro: first.macro, macrosPerPE: first.macrosPerPE, pesPerTile: first.pesPerTile, tiles: first.tiles,
            replication: first.replication, globalBufferBytes: buffer, busWidthBits: bus, vectorLanes: lanes,
            weightBits: weightBits, inputBits: inputBits, temperature: temperature ?? nil, powerGating: gating ?? nil,
            second: second)
    }

    /// The tiles of one memory; the keys beside them are the caller's.
    private func part() -> ChipPart? {
        let macro = required("macro")?.mapping()?.macro()
        let macrosPerPE = required("macros per PE")?.int(in: 1...65_536)
        let pesPerTile = required("PEs per tile")?.int(in: 1...65_536)
        let tiles = required("tiles")?.int(in: 1...65_536)
        let replication = optional("replication").map { $0.int(in: 1...65_536) } ?? 1
        guard let macro, let macrosPerPE, let pesPerTile, let tiles, let replication else { return nil }
        return ChipPart(
            macro: macro, macrosPerPE: macrosPerPE, pesPerTile: pesPerTile, tiles: tiles, replication: replication)
    }

    private func second() -> SecondPart? {
        let part = part()
        let holds = required("holds")?.list { node -> NetworkParts? in
            guard let name = node.string() else { return nil }
            // "block 3" and "block3" are one name.
            guard let held = NetworkParts(name: name.replacing(" ", with: "")) else {
                node.report("'\(name)' is no part of a network, allowed: block 1 ... block 4, decoder")
                return nil
            }
            return held
        }
        finish()
        guard let part, let holds else { return nil }
        return SecondPart(part: part, holds: NetworkParts(holds))
    }

    /// Single numbers have wide ranges here; `ChipDesign.validate` knows which go together.
    fileprivate func macro() -> MacroDesign? {
        let kind = required("kind")?.choice(MacroKind.self)
        let node = required("node")?.quantity(Length.self)
        let supply = required("supply")?.quantity(Voltage.self)
        let clock = optional("clock")?.quantity(Frequency.self)
        let rows = required("rows")?.int(in: 1...65_536)
        let columns = required("columns")?.int(in: 1...65_536)
        let activeRows = required("active rows")?.int(in: 1...65_536)
        let bitsPerCell = optional("bits per cell").map { $0.int(in: 1...8) } ?? 1
        let devices = optional("devices per weight cell").map { $0.int(in: 1...2) } ?? (kind == .rramAnalog ? 2 : 1)
        let inputBits = optional("input bits per cycle").map { $0.int(in: 1...16) } ?? 1
        let isDigital = kind == .sramDigital
        let adcBits = isDigital ? 0 : required("ADC bits")?.int(in: 1...16)
        let columnsPerADC = isDigital ? 1 : required("columns per ADC")?.int(in: 1...65_536)
        let columnsPerConversion = optional("columns per conversion").map { $0.int(in: 1...65_536) } ?? 1
        let guardColumns = optional("guard columns per weight").map { $0.int(in: 0...1024) } ?? 0
        let columnRegisters = optional("column registers").map { $0.int(in: 0...65_536) } ?? 0
        let transistors = optional("transistors per cell").map { $0.int(in: 1...64) }
        let converter = optional("converter").map { $0.choice(ConverterKind.self) }
        let sensing = optional("sensing").map { $0.choice(Sensing.self) }
        let driver = optional("input driver").map { $0.choice(InputDriver.self) }
        let integrates = optional("integrates inputs").map { $0.bool() }
        let exponent = optional("energy supply exponent").map { $0.double(in: 0...8) }
        finish()
        guard let kind, let node, let supply, let rows, let columns, let activeRows, let bitsPerCell, let devices,
            let inputBits, let adcBits, let columnsPerADC, let columnsPerConversion, let guardColumns,
            let columnRegisters, isRead(transistors), isRead(converter), isRead(sensing), isRead(exponent),
            isRead(driver),
            isRead(integrates)
        else { return nil }
        return MacroDesign(
            kind: kind, node: node, supply: supply, clock: clock, rows: rows, columns: columns, activeRows: activeRows,
            bitsPerCell: bitsPerCell, devicesPerWeightCell: devices, inputBitsPerCycle: inputBits, adcBits: adcBits,
            columnsPerADC: columnsPerADC, columnsPerConversion: columnsPerConversion,
            guardColumnsPerWeight: guardColumns, transistorsPerCell: transistors ?? nil,
            columnRegisters: columnRegisters, converter: converter ?? nil, sensing: sensing ?? nil,
            energySupplyExponent: exponent ?? nil, inputDriver: driver ?? nil, integratesInputs: integrates ?? nil)
    }

    /// Whether a key that may be absent is absent or readable.
    private func isRead<Value>(_ value: Value??) -> Bool {
        if case .some(.none) = value { false } else { true }
    }
}
