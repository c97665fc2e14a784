import ArgumentParser
import DeviceVariation
import Documents
import Foundation
import Quantities
import Reporting

/// `cimlab variation`: how devices depart from what they were told.
struct VariationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "variation",
        abstract: "List, show, sample and fit device variation: programming error, relaxation, read noise.",
        subcommands: [
            List.self, Show.self, Sample.self, Fit.self, Recover.self, Circuit.self, Fidelity.self, Speed.self,
        ], defaultSubcommand: List.self)

    /// Presets by name or path.
    struct PresetOption: ParsableArguments {
        @Argument(help: "A preset's name, or the path of a preset file.")
        var preset: String
        @Option(help: "The folder of presets.")
        var devices = "reference-circuits/devices"
        @Option(help: "Time between programming and reading, for example '1 s' (default: the preset's).")
        var age: String?

        func file() throws -> VariationPreset {
            try loadVariationPreset(
                preset.hasSuffix(".yaml") || preset.contains("/")
                    ? preset : try VariationCommand.path(of: preset, in: devices))
        }

        func model() throws -> VariationModel { try file().model(age: age.map { try Time(parsing: $0) }) }
    }

    /// Preset files of a folder and of its folder `measured`.
    static func presets(in folder: String) throws -> [String] {
        let measured = folder + "/measured"
        var paths: [String] = []
        for place in [folder, measured] {
            guard FileManager.default.fileExists(atPath: place) else {
                if place == measured { continue }
                let problem = Problem(location: nil, message: "\(folder): no such folder of presets")
                throw InputError(kind: .missing, problems: [problem])
            }
            let names = try FileManager.default.contentsOfDirectory(atPath: place)
            paths += names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(place)/\($0)" }
        }
        return paths
    }

    /// The file of the preset called `name`.
    static func path(of name: String, in folder: String) throws -> String {
        let paths = try presets(in: folder)
        if let found = paths.first(where: { $0.hasSuffix("/\(name).yaml") }) { return found }
        let known = paths.compactMap { $0.split(separator: "/").last.map { String($0.dropLast(5)) } }
        let hint =
            didYouMean(name, among: known).map { "; did you mean '\($0)'?" } ?? "; known: "
            + known.joined(separator: ", ")
        throw InputError(kind: .missing, problems: [Problem(location: nil, message: "no preset '\(name)'\(hint)")])
    }

    /// `cimlab variation list`.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "One line per preset.")

        @Option(help: "The folder of presets.")
        var devices = "reference-circuits/devices"
        @Flag(help: "Print a JSON document.")
        var json = false

        private struct Row: Encodable {
            let name, device, note: String
            let minimumSiemens, maximumSiemens: Double
            let agesSeconds: [Double]
        }

        func run() throws {
            try withEndings {
                let presets = try VariationCommand.presets(in: devices).map(loadVariationPreset)
                if json {
                    return try printJSON(
                        presets.map {
                            Row(
                                name: $0.name, device: $0.device, note: $0.note, minimumSiemens: $0.range.minimum.si,
                                maximumSiemens: $0.range.maximum.si, agesSeconds: $0.publishedAges.map(\.si))
                        })
                }
                for preset in presets {
                    try printResult(column(preset.name, 28) + column("\(preset.range)", 24) + preset.device)
                }
            }
        }
    }

    /// `cimlab variation show`.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Every axis of a preset, with its sigmas per state.")

        @OptionGroup var preset: PresetOption
        @Flag(help: "Print the model as a JSON document.")
        var json = false
        @Option(
            help: ArgumentHelp(
                "Draw distributions, sigma(G), growth in time and structure in space into this folder (needs gnuplot).",
                valueName: "folder"))
        var figure: String?
        @Option(help: "Seed of the devices that the figure shows.")
        var seed: UInt64 = 1

        func run() throws {
            try withEndings {
                try requireEffect(of: "--seed", when: figure != nil, else: "without --figure")
                let model = try preset.model()
                if let figure {
                    let drawn = try VariationFigure(preset: preset.file(), model: model, seed: seed).figure()
                    let files = try FigureRenderer(gnuplot: Gnuplot()).render(drawn, into: figure).files
                    return try printResult(files.map { "\(figure)/\($0)" }.joined(separator: "\n"))
                }
                if json { return try printJSON(model) }
                let summary = model.summary
                var lines = ["\(summary.name)  \(summary.range), \(summary.age.formatted()) after programming"]
                for axis in summary.axes {
                    lines.append("  " + column(axis.axis, 20) + axis.law)
                    if axis.law != "none" {
                        lines.append("  " + column("", 20) + "refers to \(axis.reference); \(axis.drawn)")
                    }
                }
                lines.append(
                    "  " + column("conductance", 16) + column("programming sigma", 20)
                        + column("relaxation sigma", 20) + "read sigma")
                for state in summary.states {
                    lines.append(
                        "  " + column(state.conductance.formatted(), 16) + column(state.programming.formatted(), 20)
                            + column(Self.text(state.relaxation), 20)
                            + state.read.formatted())
                }
                try printResult(lines.joined(separator: "\n"))
            }
        }

        private static func text(_ relaxation: Conductance?) -> String {
            guard let relaxation else { return "random exponent" }
            return relaxation.si.isFinite ? relaxation.formatted() : "infinite"
        }
    }
}

/// Text and spaces up to a width, at least two of them.
func column(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(2, width - text.count))
}
