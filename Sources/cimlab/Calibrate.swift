import ArgumentParser
import CIMHardware
import Calibration
import Documents
import Foundation
import Quantities

/// `cimlab calibrate`: the hardware model fitted to reported chips.
struct Calibrate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fit the hardware model to reported chips and measure its error on chips it has not seen.",
        discussion: """
            Reads every folder of reference-circuits/, fits the component coefficients with their priors, and leaves out one \
            chip at a time, then one laboratory, then the chips of later years. Chips of held-out.yaml take no part in that. Writes nothing where the fit does not converge (exit code 3).

            Your chip: --with my-chip/ adds it to the others; --with my-chip/ --first 3 leaves it out of the fit, takes its \
            first three operating points for its own scales and exponents, and predicts the rest.
            """)

    @Option(help: "The folder of reference circuits.")
    var circuits = "reference-circuits"
    @Option(help: "Reading of the sources: corrected, or as_read before corrections.")
    var reading = Reading.corrected
    @Option(help: "Further folders of circuits, for example your own chip.")
    var with: [String] = []
    @Option(help: "Fit the own effects of the circuit of --with to its first K operating points and predict the rest.")
    var first: Int?
    @Option(help: "Print the profile likelihood of one coefficient, for example sarEnergy.")
    var profile: Coefficient?
    @Option(help: "Print one number.")
    var figure: CalibrationFigure?
    @Flag(help: "Print every number that --figure knows, a line each.")
    var figures = false
    @Option(help: "Take --figure, --figures or --markdown from this calibration file instead of fitting.")
    var from: String?
    @Flag(help: "Print error, coverage and score tables as Markdown, as docs/models/calibration.md has them.")
    var markdown = false
    @Option(help: "Fit this many simulated data sets and print how often 95 % intervals hold the truth.")
    var simulate: Int?
    @Option(help: "Give up after this many rounds of fit and re-estimation of the spreads (exit code 3).")
    var maximumRounds = CalibrationSettings().maximumRounds
    @Flag(help: "While choosing a model: do not predict the chips of held-out.yaml, and keep them out of every fit.")
    var withoutHeldOut = false
    @Option(name: .shortAndLong, help: "Write the calibration to this file.")
    var output: String?
    @Flag(help: "Print the whole result as JSON.")
    var json = false

    func validate() throws {
        if let first {
            guard with.count == 1 else { throw ValidationError("--first needs exactly one --with FOLDER") }
            guard first >= 1 else { throw ValidationError("--first is \(first), allowed: 1 or more") }
        }
        if let simulate, !(1...100_000).contains(simulate) {
            throw ValidationError("--simulate is \(simulate), allowed: 1 ... 100000")
        }
        guard maximumRounds >= 1 else {
            throw ValidationError("--maximum-rounds is \(maximumRounds), allowed: 1 or more")
        }
        guard from == nil || figure != nil || figures || markdown else {
            throw ValidationError("--from needs --figure, --figures or --markdown")
        }
        try requireEffect(
            of: "--circuits", "--with", "--reading", "--maximum-rounds", "--without-held-out",
            when: simulate == nil && from == nil, else: "with --simulate and --from, which fit no circuits")
        try requireEffect(
            of: "--maximum-rounds", "--without-held-out", when: first == nil && profile == nil,
            else: "with --first and --profile")
        let modes = [first != nil, profile != nil, figure != nil, figures, simulate != nil].count { $0 }
        guard modes <= 1 else {
            throw ValidationError("--first, --profile, --figure, --figures and --simulate exclude each other")
        }
    }

    func run() throws {
        try withEndings {
            let console = Console()
            if let simulate {
                let line = console.progress("simulating")
                let study = try RecoveryStudy.run(sets: simulate) { line.update($0, of: simulate) }
                return try show(study, study.text)
            }
            if let from { return try show(figureOf: Calibration.read(from)) }
            let mine = try with.map { try loadReferenceCircuit($0, reading: reading) }
            let others = try loadReferenceCircuits(circuits, reading: reading).filter { circuit in
                !mine.contains { $0.id == circuit.id }
            }
            if let first, let chip = mine.first {
                let own = try ChipCalibration.fit(chip, split: .first(first), population: others)
                return try show(own, own.text)
            }
            if let profile {
                let likelihood = try ProfileLikelihood.of(profile, circuits: others + mine)
                return try show(likelihood, likelihood.text)
            }
            let line = console.progress("calibrating")
            var settings = CalibrationSettings()
            settings.maximumRounds = maximumRounds
            if withoutHeldOut { settings.predictsHeldOutChips = false }
            let heldOut = try HeldOutChips.read(circuits, circuits: others)
            let first =
                figure == nil && !figures && reading == .corrected
                ? try loadReferenceCircuits(circuits, reading: .asRead) : []
            let calibration = try Calibration.fit(
                others + mine, asRead: first, heldOut: heldOut, settings: settings, threads: defaultWorkers
            ) {
                line.update($0.done, of: $0.total)
            }
            if figure != nil || figures || markdown { return try show(figureOf: calibration) }
            try show(calibration, calibration.text)
        }
    }

    /// Prints one figure, all of them, or the tables.
    private func show(figureOf calibration: Calibration) throws {
        if figures {
            return try printResult(
                CalibrationFigure.allCases.compactMap { figure in
                    figure.value(of: calibration).map { "\(figure.name) \(DecimalText.significant($0, digits: 4))" }
                }.joined(separator: "\n"))
        }
        guard let figure else { return try printResult(calibration.markdown) }
        guard let value = figure.value(of: calibration) else { throw CalibrationError.noFigure(figure.name) }
        try printResult(DecimalText.significant(value, digits: 4))
    }

    /// Writes and prints one result.
    private func show(_ result: some Encodable, _ text: @autoclosure () -> String) throws {
        if let output { try writeAtomically(CanonicalJSON.encode(result), to: output) }
        if json { try printJSON(result) } else { try printResult(text()) }
    }
}

extension Coefficient: ExpressibleByArgument {}
extension Reading: ExpressibleByArgument {}
extension CalibrationFigure: ExpressibleByArgument {
    /// The figure of a name, for the command line.
    public init?(argument: String) { self.init(name: argument) }

    /// The names that the help lists.
    public static var allValueStrings: [String] { allCases.map(\.name) }
}

extension Calibration {
    /// The bytes of a file that should hold a calibration.
    static func bytes(_ path: String) throws -> Data {
        Data(try readInputFile(path, limit: 256 << 20))
    }

    /// Reads a calibration file of `cimlab calibrate`.
    static func read(_ path: String) throws -> Calibration {
        let bytes = try bytes(path)
        do {
            let calibration = try ForeignJSON.decode(Calibration.self, from: bytes)
            try calibration.validate()
            return calibration
        } catch {
            let problem =
                "\(path): not a calibration of this version, or a damaged one (\(decodingWords(error))); make one with "
                + "`cimlab calibrate --output`"
            throw InputError(kind: .malformed, problems: [Problem(location: nil, message: problem)])
        }
    }
}
