import ArgumentParser
import Calibration
import CIMHardware
import Documents
import Foundation
import Quantities
import Reporting
import Robustness

/// `cimlab estimate`: one network on one chip.
struct Estimate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Estimate energy, latency and area of one network on one chip.",
        discussion: """
            Reads a design file (see experiments/designs/) and prints what one image costs. Without --calibration the \
            sourced priors of the component model are used as they are. One multiply-accumulate counts as two operations.

            A network whose weights do not fit is refused, or, with --overflow, charged for what it needs: reload (SRAM, from \
            external memory, for every image), chips (as many as hold it, on links), rewrite (RRAM cells, by write-verify \
            pulses, for every image).

            A macro may declare what it is built of: `converter: senseAmplifier|flash|sar|ramp` (without it, a converter of \
            unknown class), `sensing: current|voltage|charge`, `input driver: pulse|voltage|capacitor`, `integrates inputs`, `column registers` and `guard columns per weight` (a column that adds bit by bit, \
            without an adder tree), `columns per conversion`, `transistors per cell`, `energy supply exponent` (4.8 near \
            threshold); a chip its `temperature` (leakage) and `power gating`; see experiments/designs/declared.yaml and docs/models/components.md.

            `execution: pipelined` in the design file charges a stream of images, every layer at work on another one: images a \
            second by the busiest layer or by what all share, and with --breakdown layer how long each is busy.
            """)

    enum Split: String, ExpressibleByArgument, CaseIterable { case component, layer }

    @Argument(help: "The design file.")
    var design: String
    @Option(help: "A calibration file of `cimlab calibrate`.")
    var calibration: String?
    @Option(help: "Split the cost by component or by layer.")
    var breakdown = Split.component
    @Option(help: "What becomes of weights that do not fit.")
    var overflow = Overflow.refuse
    @Option(help: "Draw the breakdown as stacked bars into this folder.")
    var figure: String?
    @Flag(help: "Also tell what writing the weights into the arrays costs, once before the first image.")
    var programming = false
    @Flag(help: "Print a table of comma-separated values: SI units, named in the header.")
    var csv = false
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
    private struct Excess: Codable {
        let chips: Int
        let reloadedBytes: Int
        let linkBits, rewrittenCells: Double
        let imagesUntilWorn: Double?
    }

    // swift-format-ignore: AlwaysUseLowerCamelCase
    private struct Writing: Codable {
        let energy_J, time_s, power_W, cells, unverifiedCells: Double
        let loadedBytes: Int
    }

    // swift-format-ignore: AlwaysUseLowerCamelCase
    private struct Converter: Codable {
        let part: String
        let adcBits: Int
        let energy_J, rate_per_s, leastSurveyed_J: Double
        let comparable: Int
        let percentile: Double?
        let isOutside: Bool
    }

    // swift-format-ignore: AlwaysUseLowerCamelCase
    private struct Document: Codable {
        let design: DesignFile
        let energy_J, latency_s, area_m2, power_W, dynamicPower_W, leakagePower_W: Double
        let macs, operations: Int
        let energyPerMAC_J, topsPerWatt, topsPerMM2: Double
        let weightBits, inputBits, weightBytes, capacityBytes: Int
        let overflow: Excess?
        let programming: Writing?
        let columnIRDrop: Double?
        /// Each memory's converter among the surveyed ones.
        let converters: [Converter]
        let isAboveReticle: Bool
        let experts: ExpertLoad?
        let execution: ExecutionMode
        let throughput_per_s: Double
        /// What sets the pace of a pipeline, and activations that its buffer cannot hold.
        let bottleneck: String?
        let spilledBytes: Int?
        let breakdown: [Row]
    }

    func validate() throws {
        guard !(json && csv) else { throw ValidationError("--json and --csv exclude each other") }
    }

    func run() throws {
        try withEndings {
            let file = try DesignFile(path: design)
            let coefficients = try calibration.map { try Calibration.read($0).coefficients } ?? .nominal
            let model = HardwareModel(coefficients: coefficients, overflow: overflow)
            let workload = try file.workload.workload(of: file.architecture)
            let pipeline =
                file.execution == .pipelined ? try model.pipeline(of: workload, on: file.chip) : nil
            let cost = try pipeline?.cost ?? model.cost(of: workload, on: file.chip)
            // Between two finished images.
            let interval = pipeline?.interval ?? cost.latency.total
            let layers =
                breakdown == .layer ? try pipeline?.stages ?? model.layerCosts(of: workload, on: file.chip) : []
            let writing = programming ? Self.writing(try model.programming(of: workload, on: file.chip)) : nil
            let converters = file.chip.converters(MacroModel(coefficients: coefficients))
            let energyPerMAC = cost.energy.total.si / Double(workload.macCount)
            let document = Document(
                design: file, energy_J: cost.energy.total.si, latency_s: cost.latency.total.si,
                area_m2: cost.area.total.si, power_W: (cost.energy.total / interval).si,
                dynamicPower_W: (cost.energy.total / interval - cost.energy[.leakage] / interval).si,
                leakagePower_W: (cost.energy[.leakage] / interval).si, macs: workload.macCount,
                operations: 2 * workload.macCount, energyPerMAC_J: energyPerMAC,
                topsPerWatt: 2e-12 / energyPerMAC,
                topsPerMM2: 2e-12 * Double(workload.macCount) / interval.si / (cost.area.total.si * 1e6),
                weightBits: file.chip.weightBits, inputBits: file.chip.inputBits,
                weightBytes: cost.weightBytes,
                capacityBytes: cost.capacityBytes, overflow: Self.excess(cost), programming: writing,
                columnIRDrop: file.chip.columnIRDrop,
                converters: converters.map(Self.converter),
                isAboveReticle: cost.isAboveReticle, experts: try ExpertLoad(file, model: model),
                execution: file.execution ?? .sequential, throughput_per_s: 1 / interval.si,
                bottleneck: pipeline?.bottleneck, spilledBytes: pipeline?.spilledBytes,
                breakdown: breakdown == .component ? components(cost) : layers.map(Self.row))
            if let figure {
                let picture =
                    breakdown == .component ? Figure.breakdown(cost) : Figure.breakdown(layers, of: cost)
                let drawn = try FigureRenderer(gnuplot: Gnuplot()).render(picture, into: figure)
                Console().say("drawn: \(figure)/\(drawn.figure.id).svg, .png, .csv")
            }
            if json { return try printJSON(document) }
            try printResult(csv ? Self.table(document.breakdown) : text(document, cost, converters))
        }
    }

    private static func converter(_ use: ConverterUse) -> Converter {
        Converter(
            part: use.macro.rawValue, adcBits: use.bits, energy_J: use.energy.si, rate_per_s: use.rate.si,
            leastSurveyed_J: use.leastSurveyed.si, comparable: use.standing.comparable,
            percentile: use.standing.percentile, isOutside: use.standing.isOutside)
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

    private static func excess(_ cost: ChipCost) -> Excess? {
        guard cost.overflow != nil || cost.reloadedBytes > 0 else { return nil }
        return Excess(
            chips: cost.overflow?.chips ?? 1, reloadedBytes: cost.reloadedBytes,
            linkBits: cost.overflow?.linkBits ?? 0,
            rewrittenCells: cost.overflow?.rewrittenCells ?? 0,
            imagesUntilWorn: cost.overflow?.imagesUntilWorn)
    }

    private static func writing(_ cost: ProgrammingCost) -> Writing {
        Writing(
            energy_J: cost.energy.total.si, time_s: cost.time.total.si, power_W: cost.power.si, cells: cost.cells,
            unverifiedCells: cost.unverifiedCells, loadedBytes: cost.loadedBytes)
    }

    private static func text(_ writing: Writing) -> String {
        let cells =
            writing.cells > 0
            ? "\(DecimalText.significant(writing.cells * 1e-6)) million cells pulsed, "
                + "\(DecimalText.percent(writing.unverifiedCells / writing.cells, digits: 2)) of them end beside their level; "
            : ""
        return "written  once: \(Energy(si: writing.energy_J).formatted()) in \(Time(si: writing.time_s).formatted()) "
            + "(\(Power(si: writing.power_W).formatted()) on average); \(cells)"
            + "\(DecimalText.significant(Double(writing.loadedBytes) * 1e-6)) MB loaded"
    }

    private static func table(_ rows: [Row]) -> String {
        (["name,energy_J,latency_s,area_m2"]
            + rows.map {
                "\"\($0.name)\",\($0.energy_J),\($0.latency_s)," + ($0.area_m2.map { "\($0)" } ?? "")
            })
            .joined(separator: "\n")
    }

    /// In words what a network that does not fit was charged for.
    private static func text(_ excess: Excess) -> String {
        var parts: [String] = []
        if excess.chips > 1 {
            parts.append(
                "\(excess.chips) equal chips, \(DecimalText.significant(excess.linkBits * 1e-6)) Mbit between them"
            )
        }
        if excess.reloadedBytes > 0 {
            parts.append(
                "\(DecimalText.significant(Double(excess.reloadedBytes) * 1e-6)) MB of weights loaded")
        }
        if excess.rewrittenCells > 0 {
            parts.append("\(DecimalText.significant(excess.rewrittenCells * 1e-6)) million cells written")
        }
        let worn = excess.imagesUntilWorn.map {
            "; the written cells are worn out after \(DecimalText.significant($0)) images (endurance of "
                + "\(DecimalText.significant(WriteVerify.endurance)) writes)"
        }
        return "does not fit: for every image " + parts.joined(separator: ", ") + (worn ?? "")
    }

    private func text(_ document: Document, _ cost: ChipCost, _ converters: [ConverterUse]) -> String {
        var lines = [
            "\(document.design.architecture), one image of \(document.design.workload.image.height) x "
                + "\(document.design.workload.image.width), charged: \(document.design.workload.charged.rawValue)",
            "energy   \(cost.energy.total.formatted())    latency  \(cost.latency.total.formatted())    "
                + "area  \(cost.area.total.formatted())",
            "power    \(Power(si: document.power_W).formatted()) on average: "
                + "\(Power(si: document.dynamicPower_W).formatted()) dynamic, "
                + "\(Power(si: document.leakagePower_W).formatted()) leakage",
            "\(DecimalText.significant(Double(document.macs) * 1e-9)) GMAC, "
                + "\(Energy(si: document.energyPerMAC_J).formatted()) per MAC, "
                + "\(DecimalText.significant(document.topsPerWatt)) TOPS/W and "
                + "\(DecimalText.significant(document.topsPerMM2)) TOPS/mm2 at \(document.inputBits) b x "
                + "\(document.weightBits) b (1 MAC = 2 operations)",
            "weights  \(document.weightBytes) bytes in arrays of \(document.capacityBytes) bytes",
        ]
        if let bottleneck = document.bottleneck {
            lines.append(
                "pipeline \(DecimalText.significant(document.throughput_per_s)) images/s, paced by \(bottleneck); "
                    + "\(DecimalText.significant(Double(document.spilledBytes ?? 0) * 1e-6)) MB of activations outside the "
                    + "chip")
        }
        if let excess = document.overflow { lines.append(Self.text(excess)) }
        if let writing = document.programming { lines.append(Self.text(writing)) }
        if let drop = document.columnIRDrop {
            lines.append(
                "IR drop  \(DecimalText.percent(drop, digits: 2)) of a column's current when all active cells conduct "
                    + "(not in the costs)")
        }
        lines += converters.map(\.text)
        if document.isAboveReticle {
            lines.append(
                "warning  the chip is larger than one exposure prints (\(Reticle.area.formatted())): it cannot be made in "
                    + "one piece")
        }
        if let experts = document.experts { lines.append(experts.text) }
        lines += [
            "",
            pad("", 24) + pad("energy", 16)
                + pad(document.bottleneck != nil && breakdown == .layer ? "busy" : "latency", 16) + "area",
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
