import ArgumentParser
import Calibration
import CIMHardware
import Documents
import Foundation
import Quantities
import Robustness

/// `cimlab estimate`: one network on one chip.
struct Estimate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Estimate energy, latency and area of one network on one chip.",
        discussion: """
            Reads a design file (see experiments/designs/) and prints what one image costs. Without --calibration the \
            sourced priors of the component model are used as they are.
            """)

    enum Split: String, ExpressibleByArgument, CaseIterable { case component, layer }

    @Argument(help: "The design file.")
    var design: String
    @Option(help: "A calibration file of `cimlab calibrate`.")
    var calibration: String?
    @Option(help: "Split the cost by component or by layer.")
    var breakdown = Split.component
    @Flag(help: "Load SRAM weights that do not fit from external memory for every image, and charge it.")
    var allowReload = false
    @Flag(help: "Print a JSON document: SI units, named in the keys.")
    var json = false

    // The keys of the document name their unit.
    // swift-format-ignore: AlwaysUseLowerCamelCase
    private struct Row: Codable {
        let name: String
        let energy_J: Double
        let latency_s: Double
        let area_m2: Double?
    }

    // swift-format-ignore: AlwaysUseLowerCamelCase
    private struct Document: Codable {
        let design: DesignFile
        let energy_J, latency_s, area_m2, power_W: Double
        let macs, operations: Int
        let energyPerMAC_J, topsPerWatt: Double
        let weightBits, inputBits, weightBytes, capacityBytes: Int
        let breakdown: [Row]
    }

    func run() throws {
        try withEndings {
            let file = try DesignFile(path: design)
            let coefficients = try calibration.map { try Calibration.read($0).coefficients } ?? .nominal
            let model = HardwareModel(coefficients: coefficients, allowsReload: allowReload)
            let workload = try file.workload.workload(of: file.architecture)
            let cost = try model.cost(of: workload, on: file.chip)
            let energyPerMAC = cost.energy.total.si / Double(workload.macCount)
            let document = Document(
                design: file, energy_J: cost.energy.total.si, latency_s: cost.latency.total.si,
                area_m2: cost.area.total.si, power_W: cost.power.si, macs: workload.macCount,
                operations: 2 * workload.macCount, energyPerMAC_J: energyPerMAC, topsPerWatt: 2e-12 / energyPerMAC,
                weightBits: file.chip.weightBits, inputBits: file.chip.inputBits, weightBytes: cost.weightBytes,
                capacityBytes: cost.capacityBytes,
                breakdown: breakdown == .component
                    ? components(cost) : try model.layerCosts(of: workload, on: file.chip).map(Self.row))
            if json { try printJSON(document) } else { try printResult(text(document, cost)) }
        }
    }

    private func components(_ cost: ChipCost) -> [Row] {
        Component.allCases.map { component in
            Row(
                name: component.displayName, energy_J: cost.energy[component].si,
                latency_s: cost.latency[component].si, area_m2: cost.area[component].si)
        }
    }

    private static func row(_ layer: LayerCost) -> Row {
        Row(name: layer.name, energy_J: layer.energy.total.si, latency_s: layer.latency.total.si, area_m2: nil)
    }

    private func text(_ document: Document, _ cost: ChipCost) -> String {
        var lines = [
            "\(document.design.architecture), one image of \(document.design.workload.image.height) x "
                + "\(document.design.workload.image.width), charged: \(document.design.workload.charged.rawValue)",
            "energy   \(cost.energy.total.formatted())    latency  \(cost.latency.total.formatted())    "
                + "area  \(cost.area.total.formatted())    average power  \(cost.power.formatted())",
            "\(DecimalText.significant(Double(document.macs) * 1e-9)) GMAC, "
                + "\(Energy(si: document.energyPerMAC_J).formatted()) per MAC, "
                + "\(DecimalText.significant(document.topsPerWatt)) TOPS/W at \(document.inputBits) b x "
                + "\(document.weightBits) b (1 MAC = 2 operations)",
            "weights  \(document.weightBytes) bytes in arrays of \(document.capacityBytes) bytes", "",
            pad("", 24) + pad("energy", 16) + pad("latency", 16) + "area",
        ]
        for row in document.breakdown where row.energy_J > 0 || row.latency_s > 0 || (row.area_m2 ?? 0) > 0 {
            lines.append(
                pad(row.name, 24) + pad(Energy(si: row.energy_J).formatted(), 16)
                    + pad(Time(si: row.latency_s).formatted(), 16)
                    + (row.area_m2.map { Area(si: $0).formatted() } ?? ""))
        }
        return lines.joined(separator: "\n")
    }
}

/// Text in a column of this width.
func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
}
