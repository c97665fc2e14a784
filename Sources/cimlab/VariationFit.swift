import ArgumentParser
import DeviceVariation
import Documents
import Foundation
import Quantities
import Reporting

extension VariationCommand {
    /// `cimlab variation fit`.
    struct Fit: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Fit the variation of measured devices from your own table.",
            discussion: """
                The table is comma-separated, units in the column names: level, time_s, target_uS, conductance_uS (or \
                error_uS), address, row, column; or one cell per line with t0s_uS (first read), t1s_uS, t100s_uS and so on. \
                Every family is fitted by maximum likelihood; the smallest AIC wins \
                among those that keep to their bounds, have a stable variance, and give the mean and the standard deviation of the cells \
                within 4 %; readings in steps of a converter or at a bound count as intervals. Kolmogorov-Smirnov and \
                Anderson-Darling say whether it describes the cells (p by parametric bootstrap). --output writes a preset \
                that experiments can inject; with --spatial it carries the structure that was found.

                With --series '400 Hz' the table holds series of reads at that rate instead, one device a column \
                (cell1_uS, ...): standard deviation, what is new in every read, autocorrelation, slope of the spectrum and \
                telegraph levels of each, and with --output a preset of read noise.
                """)

        @Argument(help: "The table.")
        var table: String
        @Option(help: "auto, or families to compare: normal, student-t, mixture, lognormal, window (comma-separated).")
        var model = "auto"
        @Option(
            help:
                "Group by 'level', 'time', 'level,time' or 'none' (default: by level, and by time where the table has it)."
        )
        var by: String?
        @Option(help: "Make this many levels from targets: floor(target / maximum x levels).")
        var levels: Int?
        @Option(help: "The maximum for --levels, for example '40 uS'.")
        var maximum: String?
        @Option(help: "Fewest cells of a group.")
        var minimumCells = 30
        @Option(help: "Readings may be this far below zero: the offset of the measuring circuit, for example '0.2 uS'.")
        var offset: String?
        @Option(help: "A column of the table to leave out; repeatable.")
        var ignore: [String] = []
        @Option(help: "Samples of the parametric bootstrap; 0: no p-values.")
        var bootstrap = 199
        @Option(help: "Seed of the bootstrap.")
        var seed: UInt64 = 1
        @Option(help: "Terms of the sigma(G) polynomial, 1...5.")
        var terms = 4
        @Option(help: "The table holds series of reads, one device a column, at this rate: for example '400 Hz'.")
        var series: String?
        @Option(help: "With --series: noise slower than this stays during one inference of the preset.")
        var inference = "1 ms"
        @Flag(help: "Analyse structure by address: variance components and variogram.")
        var spatial = false
        @Option(help: "With --spatial: group addresses by address%N, address/N, row or column; repeatable.")
        var group: [String] = []
        @Option(name: .shortAndLong, help: "Write a preset to this file; its name is the file's.")
        var output: String?
        @Flag(help: "Write the preset even if it does not give the mean and the standard deviation of its own cells.")
        var force = false
        @Option(
            help: ArgumentHelp(
                "Draw measured against fitted quantiles into this folder (needs gnuplot).", valueName: "folder"))
        var figure: String?
        @OptionGroup(title: "Words for the preset file")
        var words: WordOptions
        @Flag(help: "Print everything as a JSON document.")
        var json = false
        @Flag(help: "Print one line per group and family as a comma-separated table.")
        var csv = false

        func run() throws {
            try withEndings {
                guard !(json && csv) else { throw ValidationError("--json or --csv, not both") }
                guard output != nil || !(force || words.areGiven) else {
                    throw ValidationError(
                        "--force, --device, --note, --citation and --licence belong to the preset that --output writes")
                }
                try requireEffect(of: "--inference", when: series != nil, else: "without --series")
                try requireEffect(
                    of: "--model", "--by", "--levels", "--maximum", "--minimum-cells", "--offset", "--ignore",
                    "--bootstrap", "--seed", "--terms", "--spatial", "--force", "--figure", when: series == nil,
                    else: "with --series")
                guard spatial || group.isEmpty else { throw ValidationError("--group belongs to --spatial") }
                if let series { return try runSeries(rate: series) }
                let (options, settings) = try (tableOptions(), fitSettings())
                let cells = try CellTable(path: table, options: options)
                let line = Console().progress("fitting")
                let fit = try VariationFit(cells, settings: settings) { line.update($0, of: $1) }
                if let output {
                    let file = output.split(separator: "/").last.map(String.init) ?? output
                    let name = file.hasSuffix(".yaml") ? String(file.dropLast(5)) : file
                    let preset = try FittedPreset(
                        fit, table: cells, name: name, words: words.words(command), isForced: force)
                    // What is written is read: a preset that the lab cannot inject never leaves here.
                    _ = try loadVariationPreset(text: preset.text, name: output)
                    try writeAtomically(Data(preset.text.utf8), to: output)
                }
                if let figure {
                    let drawn = VariationFitFigure(fit: fit, table: cells).figure()
                    _ = try FigureRenderer(gnuplot: Gnuplot()).render(drawn, into: figure)
                }
                if json {
                    try printJSON(fit)
                } else {
                    try printResult(csv ? csvText(fit) : FitText.text(fit))
                }
            }
        }

        /// The command as it would be typed; the words for the file stand in the file.
        var command: String {
            func quoted(_ text: String) -> String { text.contains(" ") ? "'\(text)'" : text }
            var parts = ["cimlab variation fit", quoted(table)]
            func add(_ name: String, _ value: String, unless standard: String?) {
                if value != standard { parts += [name, quoted(value)] }
            }
            add("--model", model, unless: "auto")
            if let by { add("--by", by, unless: nil) }
            if let levels { add("--levels", "\(levels)", unless: nil) }
            if let maximum { add("--maximum", maximum, unless: nil) }
            add("--minimum-cells", "\(minimumCells)", unless: "30")
            if let offset { add("--offset", offset, unless: nil) }
            for column in ignore { add("--ignore", column, unless: nil) }
            if spatial { parts.append("--spatial") }
            if force { parts.append("--force") }
            for grouping in group { add("--group", grouping, unless: nil) }
            if let series { add("--series", series, unless: nil) }
            add("--inference", inference, unless: "1 ms")
            if let output { add("--output", output, unless: nil) }
            return parts.joined(separator: " ")
        }

        /// Parameters in the order of their family, empty where there are fewer than four.
        private func csvText(_ fit: VariationFit) -> String {
            var lines = ["level,time_s,cells,family,is_best,aic,bic,parameter_1,parameter_2,parameter_3,parameter_4"]
            for group in fit.groups {
                for candidate in group.fits {
                    var cells = ["\(group.level)", group.seconds.map { "\($0)" } ?? "", "\(group.cells)"]
                    cells += [candidate.family.rawValue, candidate.family == group.best ? "1" : "0"]
                    cells += [candidate.aic, candidate.bic].map { DecimalText.significant($0, digits: 9) }
                    cells += candidate.fit.parameters.map { DecimalText.significant($0.value, digits: 9) }
                    while cells.count < 11 { cells.append("") }
                    lines.append(cells.joined(separator: ","))
                }
            }
            return lines.joined(separator: "\n")
        }

        private func tableOptions() throws -> CellTableOptions {
            var options = CellTableOptions()
            if let by {
                let groups = by == "none" ? [] : by.split(separator: ",").map(String.init)
                guard groups.allSatisfy({ ["level", "time"].contains($0) }) else {
                    throw ValidationError("--by takes 'level', 'time', 'level,time' or 'none', not '\(by)'")
                }
                options.byLevel = groups.contains("level")
                options.byTime = groups.contains("time")
            } else {
                options.requiresTime = false
            }
            guard (levels == nil) == (maximum == nil) else {
                throw ValidationError("--levels and --maximum go together: level = floor(target / maximum x levels)")
            }
            if let levels, let maximum {
                let limit = try conductance(maximum, "--maximum")
                guard levels >= 1, limit.si > 0 else {
                    throw ValidationError("--levels takes 1 or more, --maximum a conductance above zero")
                }
                options.levels = levels
                options.maximum = limit
            }
            guard minimumCells >= DeviationFamily.minimumCells else {
                throw ValidationError("--minimum-cells takes \(DeviationFamily.minimumCells) or more")
            }
            options.minimumCells = minimumCells
            if let offset {
                options.readingOffset = try conductance(offset, "--offset")
            }
            options.ignoredColumns = ignore
            return options
        }

        /// A conductance of 0 to 1 S.
        private func conductance(_ text: String, _ option: String) throws -> Conductance {
            let value: Conductance
            do throws(QuantityError) { value = try Conductance(parsing: text) } catch {
                throw ValidationError("\(option): \(error)")
            }
            guard value >= .zero, value <= ConductanceRange.largestConductance else {
                throw ValidationError("\(option): \(text) is outside 0 S ... 1 S")
            }
            return value
        }

        private func fitSettings() throws -> VariationFitSettings {
            var settings = VariationFitSettings()
            if model != "auto" {
                settings.families = try model.split(separator: ",").map { name in
                    guard let family = DeviationFamily(rawValue: String(name)) else {
                        let known = DeviationFamily.allCases.map(\.rawValue)
                        let hint = didYouMean(String(name), among: known).map { "; did you mean '\($0)'?" } ?? ""
                        throw ValidationError(
                            "--model: '\(name)' is not one of auto, \(known.joined(separator: ", "))\(hint)")
                    }
                    return family
                }
            }
            guard bootstrap >= 0, (1...5).contains(terms) else {
                throw ValidationError("--bootstrap takes 0 or more, --terms 1...5")
            }
            settings.repetitions = bootstrap
            settings.seed = seed
            settings.polynomialTerms = terms
            settings.isSpatial = spatial
            settings.addressGroupings = try group.map { text in
                guard let grouping = AddressGrouping(text) else {
                    throw ValidationError("--group takes address%N, address/N, row or column, not '\(text)'")
                }
                return grouping
            }
            return settings
        }
    }
}
