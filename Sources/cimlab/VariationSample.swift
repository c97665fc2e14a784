import ArgumentParser
import DeviceVariation
import Foundation
import GSL
import Quantities

extension VariationCommand {
    /// `cimlab variation sample`.
    struct Sample: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write devices at given levels and print them as a table that `variation fit` reads.",
            discussion: "Columns: level, address, row, column, time_s, target_uS, conductance_uS; one line per device.")

        @OptionGroup var preset: PresetOption
        @Option(help: "Levels, at equal steps over the preset's range.")
        var levels = 8
        @Option(help: "Devices per level.")
        var cells = 500
        @Option(help: "Seed.")
        var seed: UInt64 = 1
        @Option(help: "The structured part of the variance, 0...1: columns, rows, tiles, a gradient and a field alike.")
        var structure = FractionArgument(0)

        func run() throws {
            try withEndings {
                guard levels >= 2, cells >= 1, levels * cells <= 10_000_000 else {
                    throw ValidationError("--levels takes 2 or more, --cells 1 or more, together at most ten million")
                }
                var model = try preset.model()
                if structure.value > 0 { model = try model.replacingStructure(.mixed(structure.value)) }
                var stream = RandomStream(StreamKey(seed: seed, purpose: "variation.sample"))
                // An array column per device of a level, levels side by side.
                let weights = (0..<levels).flatMap { level in
                    [Float](repeating: Float(level) / Float(levels - 1), count: cells)
                }
                let pairs = try DifferentialPairs(
                    weights: weights, outputs: levels, inputs: cells, absoluteMaximum: 1, model: model, stream: &stream)
                var text = "level,address,row,column,time_s,target_uS,conductance_uS\n"
                for index in weights.indices {
                    let level = index / cells
                    let target = model.range.minimum + model.range.width * Double(weights[index])
                    text += "\(level),\(index),\(index % cells),\(level),\(model.age.si),"
                    text += "\(target.microsiemens),\(pairs.positive[index] * 1e6)\n"
                }
                try printResult(text)
            }
        }
    }

    /// `cimlab variation recover`.
    struct Recover: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Inject a preset's errors, fit them again, and count how often the 95 % intervals hold the truth."
        )

        @Argument(help: "Presets by name or path (default: all, and one model of each family).")
        var presets: [String] = []
        @Option(help: "The folder of presets.")
        var devices = "reference-circuits/devices"
        @Option(help: "Repetitions.")
        var repetitions = 200
        @Option(help: "Devices per fit.")
        var cells = 1000
        @Option(help: "Seed.")
        var seed: UInt64 = 1
        @Flag(help: "Print a JSON document.")
        var json = false
        @Flag(help: "Print one line per parameter as a comma-separated table.")
        var csv = false

        private struct Document: Encodable {
            let coverage: Double
            let recovery: Recovery
        }

        func run() throws {
            try withEndings {
                guard repetitions >= 1, cells >= DeviationFamily.minimumCells else {
                    throw ValidationError(
                        "--repetitions takes 1 or more, --cells \(DeviationFamily.minimumCells) or more")
                }
                var models = try (presets.isEmpty ? VariationCommand.presets(in: devices) : presets).map { name in
                    try loadVariationPreset(
                        name.hasSuffix(".yaml") ? name : VariationCommand.path(of: name, in: devices)
                    ).model()
                }
                if presets.isEmpty { models += try Recovery.familyModels() }
                let line = Console().progress("recovery")
                var parts: [Recovery] = []
                for (index, model) in models.enumerated() {
                    parts.append(
                        try Recovery(model, repetitions: repetitions, cells: cells, seed: seed &+ UInt64(index)))
                    line.update(index + 1, of: models.count, note: model.name)
                }
                let recovery = Recovery(joining: parts)
                if json { return try printJSON(Document(coverage: recovery.coverage, recovery: recovery)) }
                if csv {
                    // Names of axes are words with commas at times.
                    let lines = recovery.rows.map { row in
                        "\(row.axis.split(separator: ",").joined(separator: ";")),\(row.parameter),\(row.truth),"
                            + "\(row.repetitions),\(row.covered)"
                    }
                    return try printResult(
                        (["axis,parameter,truth,repetitions,covered"] + lines).joined(separator: "\n"))
                }
                for row in recovery.rows {
                    try printResult(
                        column(row.axis, 44) + column(row.parameter, 20)
                            + column("\(row.covered) of \(row.repetitions)", 14)
                            + "truth \(DecimalText.significant(row.truth)), mean \(DecimalText.significant(row.meanEstimate))"
                    )
                }
                try printResult("95 % intervals that held the truth: \(DecimalText.percent(recovery.coverage))")
            }
        }
    }
}
