import ArgumentParser
import Calibration
import CIMHardware
import Foundation
import Robustness
import Supernet
import ViTMoE

/// `cimlab quantize`: post-training quantization of a network, with what it costs on two chips.
struct Quantize: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Quantize a trained network after training: mIoU, energy and latency at fewer bits (Table G1).",
        discussion: """
            Weights and inputs of every matrix are rounded to the same number of bits, in two ways: one range per tensor from \
            its smallest to its largest value, and one range per output channel, cut where the mean squared error is least. \
            Ranges of inputs come from training images. Energy and latency are those of the network's matrices on the chips of \
            two design files at that precision; both ways cost the same. The paper's figures stand beside: they are for its own \
            network, on its own simulator and data.
            """)

    @OptionGroup var supernet: SupernetOptions
    @Option(name: .customLong("architecture"), help: "largest, smallest or e.g. 2x97,5x99,3x258,2x671.")
    var architecture = "largest"
    @Option(help: "A design file with an RRAM chip.")
    var rram = "experiments/designs/rram-energy.yaml"
    @Option(help: "A design file with an SRAM chip.")
    var sram = "experiments/designs/sram-energy.yaml"
    @Option(help: "A calibration file of `cimlab calibrate`.")
    var calibration: String?
    @Option(name: .customLong("bits"), help: "Bits of weights and inputs; may be repeated.")
    var bits: [Int] = [8, 4, 2]
    @Option(help: "Training images that the ranges come from.")
    var calibrationImages = 32
    @Flag(help: "Print a JSON document.")
    var json = false

    // The keys of the document name their unit.
    // swift-format-ignore: AlwaysUseLowerCamelCase
    private struct Row: Encodable {
        let bits: Int
        let meanIoUMinMax, meanIoUClipped: Double
        let energySRAM_J, latencySRAM_s, energyRRAM_J, latencyRRAM_s: Double
    }

    private struct Document: Encodable {
        let architecture: String
        let meanIoU: Double
        let rows: [Row]
    }

    func run() throws {
        try withEndings {
            guard !bits.isEmpty, bits.allSatisfy({ (1...16).contains($0) }) else {
                throw ValidationError("--bits takes 1 to 16")
            }
            let network = try supernet.load()
            let chosen = try Evaluate.architecture(architecture, network.configuration.space)
            let chips = try [sram, rram].map { try DesignFile(path: $0) }
            let coefficients = try calibration.map { try Calibration.read($0).coefficients } ?? .nominal
            let model = HardwareModel(coefficients: coefficients, overflow: .reload)
            let line = Console().progress("quantizing")
            var rows: [Row] = []
            for (number, width) in bits.enumerated() {
                let scores = try QuantizationMethod.allCases.map {
                    try network.evaluate(
                        chosen, quantizedTo: width, method: $0, calibrationImages: calibrationImages
                    ).meanIoU
                }
                let costs = try chips.map { file in
                    var chip = file.chip
                    chip.weightBits = width
                    chip.inputBits = width
                    return try model.cost(of: file.workload.workload(of: chosen), on: chip)
                }
                rows.append(
                    Row(
                        bits: width, meanIoUMinMax: scores[0], meanIoUClipped: scores[1],
                        energySRAM_J: costs[0].energy.total.si, latencySRAM_s: costs[0].latency.total.si,
                        energyRRAM_J: costs[1].energy.total.si, latencyRRAM_s: costs[1].latency.total.si))
                line.update(number + 1, of: bits.count)
            }
            let document = Document(
                architecture: "\(chosen)", meanIoU: try network.evaluate(chosen).meanIoU, rows: rows)
            if json { return try printJSON(document) }
            try printResult(text(document))
        }
    }

    private func text(_ document: Document) -> String {
        func plain(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
        var lines = [
            "\(document.architecture), mIoU without quantization \(percentText(document.meanIoU))",
            column("approach", 12) + column("hardware", 10) + column("mIoU min-max", 14) + column("mIoU clipped", 14)
                + column("energy (uJ)", 14) + column("latency (us)", 14) + "paper: mIoU (%), energy, latency",
        ]
        for row in document.rows {
            for (memory, energy, latency) in [
                (ChipMemory.sram, row.energySRAM_J, row.latencySRAM_s),
                (ChipMemory.rram, row.energyRRAM_J, row.latencyRRAM_s),
            ] {
                let paper = PublishedTables.cost(.quantized, bits: row.bits, memory: memory)
                let beside = paper.map { "\($0.meanIoUPercent), \($0.microjoules), \($0.microseconds)" }
                lines.append(
                    column("PTQ INT\(row.bits)", 12) + column(memory.displayName, 10)
                        + column(percentText(row.meanIoUMinMax), 14) + column(percentText(row.meanIoUClipped), 14)
                        + column(plain(energy * 1e6), 14) + column(plain(latency * 1e6), 14) + (beside ?? ""))
            }
        }
        return lines.joined(separator: "\n")
    }
}
