import ArgumentParser
import DeviceVariation
import Foundation
import GSL
import Quantities

extension VariationCommand {
    /// `cimlab variation fidelity`.
    struct Fidelity: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compare the fast form of a layer with the faithful one, device by device.",
            discussion: """
                A random layer of integer weights on cells of --bits is written and read in both forms under each preset: \
                as published, with half of the variance structured in space, and with half of the read noise slow and \
                converters that err. Distances of the output errors' mean and standard deviation are relative, those \
                of the correlation between outputs absolute. Exit code 2 when errors of size zero do not give the integers.
                """)

        @Argument(help: "Presets by name or path (default: all).")
        var presets: [String] = []
        @Option(help: "The folder of presets.")
        var devices = "reference-circuits/devices"
        @Option(help: "Rows and columns of the layer.")
        var size = 256
        @Option(help: "Bits of a cell.")
        var bits = 2
        @Option(help: "Writes of the layer.")
        var chips = 100
        @Option(help: "Seed.")
        var seed: UInt64 = 1
        @Flag(help: "Print a JSON document.")
        var json = false

        private struct Row: Encodable {
            let preset, condition: String
            let result: FidelityStudy
        }

        private struct Document: Encodable {
            let isExactWithoutErrors: Bool
            let rows: [Row]
        }

        func run() throws {
            try withEndings {
                guard (8...1024).contains(size), chips >= 2, (1...7).contains(bits) else {
                    throw ValidationError("--size takes 8 to 1024, --chips 2 or more, --bits 1 to 7")
                }
                let models = try (presets.isEmpty ? VariationCommand.presets(in: devices) : presets).map { name in
                    try loadVariationPreset(
                        name.hasSuffix(".yaml") ? name : VariationCommand.path(of: name, in: devices)
                    ).model()
                }
                var settings = CrossbarSettings()
                settings.bitsPerCell = bits
                var erring = settings
                (erring.converterStep, erring.offsetSigma, erring.gainSigma, erring.cubicCurrent) = (64, 32, 0.01, 0.05)
                let line = Console().progress("fidelity")
                var rows: [Row] = []
                for model in models {
                    let conditions: [(String, VariationModel, CrossbarSettings)] = [
                        ("as published", model, settings),
                        ("half structured", try model.replacingStructure(.mixed(0.5)), settings),
                        ("slow reads, converters", try model.replacingSlowReadFraction(0.5), erring),
                    ]
                    for (name, model, settings) in conditions {
                        let result = try FidelityStudy(model, settings: settings, size: size, chips: chips, seed: seed)
                        rows.append(Row(preset: model.name, condition: name, result: result))
                        line.update(rows.count, of: 3 * models.count, note: model.name)
                    }
                }
                let isExact = try FidelityStudy.isExactWithoutErrors(size: size, seed: seed)
                if json {
                    try printJSON(Document(isExactWithoutErrors: isExact, rows: rows))
                } else {
                    var lines = ["preset,condition,mean_distance,sigma_distance,correlation_distance,sigma,correlation"]
                    for row in rows {
                        let numbers = [
                            row.result.meanDistance, row.result.sigmaDistance, row.result.correlationDistance,
                            row.result.relativeSigma, row.result.neighbourCorrelation,
                        ]
                        lines.append(
                            "\(row.preset),\(row.condition.replacing(",", with: " and")),"
                                + numbers.map { DecimalText.significant($0, digits: 4) }.joined(separator: ","))
                    }
                    lines.append("without errors,,\(isExact ? "bit-exact" : "NOT EXACT"),,,,")
                    try printResult(lines.joined(separator: "\n"))
                }
                if !isExact { throw ExitCode(Ending.outsideLimits.rawValue) }
            }
        }
    }
}
