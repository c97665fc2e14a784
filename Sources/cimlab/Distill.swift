import ArgumentParser
import Calibration
import CIMHardware
import Foundation
import Robustness
import Supernet
import ViTMoE

/// `cimlab distill`: search against knowledge distillation, with what the networks cost on two chips.
struct Distill: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Train a searched network and a small one with and without a teacher (Table G2).",
        discussion: """
            Four networks are trained alone by the recipe of a supernet file: the largest of the space (the teacher), a \
            searched one, one with half the hidden sizes that also learns from the teacher's class scores, and the searched \
            one with the teacher. Killed at any time, the same command goes on. Energy and latency are those of each network \
            on the chips of two design files. The paper's figures stand beside: they are for its own networks, simulator and \
            data.
            """)

    @Argument(help: "The supernet file.")
    var configurationFile = "experiments/supernet-b0.yaml"
    @Option(help: "Which numbers of the file: smallest, quick or full.")
    var profile = Profile.quick
    @Option(name: .customLong("run"), help: "The run\'s folder.")
    var runFolder: String?
    @Option(help: "The searched network; by default the paper's performance-optimised one (Table B1).")
    var searched = PublishedTables.network(scenario: "performance", memory: .rram)?.commandText ?? "largest"
    @Option(help: "What of the teacher's scores is compared: logits (per pixel) or channels (per class).")
    var kind = Distillation.Kind.channels
    @Option(help: "Steps of each training (default: those of the profile).")
    var steps: Int?
    @Option(help: "A design file with an RRAM chip.")
    var rram = "experiments/designs/rram-energy.yaml"
    @Option(help: "A design file with an SRAM chip.")
    var sram = "experiments/designs/sram-energy.yaml"
    @Option(help: "A calibration file of `cimlab calibrate`.")
    var calibration: String?
    @Flag(help: "Print a JSON document.")
    var json = false

    // The keys of the document name their unit.
    // swift-format-ignore: AlwaysUseLowerCamelCase
    private struct Row: Encodable {
        let approach, architecture: String
        let meanIoU: Double
        let energySRAM_J, latencySRAM_s, energyRRAM_J, latencyRRAM_s: Double
    }

    func run() throws {
        try withEndings {
            if let steps, steps < 1 { throw ValidationError("--steps takes 1 or more") }
            let configuration = try SupernetConfiguration(path: configurationFile, profile: profile)
            let chosen = try Evaluate.architecture(searched, configuration.space)
            let chips = try [sram, rram].map { try DesignFile(path: $0) }
            let coefficients = try calibration.map { try Calibration.read($0).coefficients } ?? .nominal
            let model = HardwareModel(coefficients: coefficients, overflow: .reload)
            let line = Console().progress("training")
            let study = try DistillationStudy.run(
                configuration, searched: chosen, kind: kind, steps: steps,
                directory: (runFolder ?? "runs/\(profile.rawValue)") + "/distillation"
            ) { approach, progress in
                line.update(progress.step, of: progress.steps, note: "\(approach), loss \(progress.loss)")
            }
            let rows = try study.rows.map { row in
                let costs = try chips.map {
                    try model.cost(of: $0.workload.workload(of: row.architecture), on: $0.chip)
                }
                return Row(
                    approach: row.approach, architecture: "\(row.architecture)", meanIoU: row.meanIoU,
                    energySRAM_J: costs[0].energy.total.si, latencySRAM_s: costs[0].latency.total.si,
                    energyRRAM_J: costs[1].energy.total.si, latencyRRAM_s: costs[1].latency.total.si)
            }
            if json { return try printJSON(rows) }
            func plain(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
            var lines = [
                column("approach", 28) + column("hardware", 10) + column("mIoU", 8) + column("energy (uJ)", 13)
                    + column("latency (us)", 14) + "paper: mIoU (%), energy, latency"
            ]
            for row in rows {
                for (memory, energy, latency) in [
                    (ChipMemory.sram, row.energySRAM_J, row.latencySRAM_s),
                    (ChipMemory.rram, row.energyRRAM_J, row.latencyRRAM_s),
                ] {
                    let paper = PublishedTables.costs.first {
                        $0.approach.table == "G2" && $0.approach.displayName == row.approach && $0.memory == memory
                    }
                    let beside = paper.map { "\($0.meanIoUPercent), \($0.microjoules), \($0.microseconds)" }
                    lines.append(
                        column(row.approach, 28) + column(memory.displayName, 10)
                            + column(percentText(row.meanIoU), 8) + column(plain(energy * 1e6), 13)
                            + column(plain(latency * 1e6), 14) + (beside ?? ""))
                }
            }
            try printResult(lines.joined(separator: "\n"))
        }
    }
}

extension Distillation.Kind: ExpressibleByArgument {}
