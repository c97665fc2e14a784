import ArgumentParser
import DeviceVariation
import Documents
import Foundation
import GSL
import Quantities
import Robustness
import Supernet
import ViTMoE

/// Which trained supernet.
struct SupernetOptions: ParsableArguments {
    @Argument(help: "The supernet file.")
    var configurationFile = "experiments/supernet-b0.yaml"
    @Option(help: "Which numbers of the file: smallest, quick or full.")
    var profile = Profile.quick
    @Option(name: .customLong("run"), help: "The run\'s folder.")
    var runFolder: String?
    @Option(help: "A file of weights instead, as `cimlab train` prints its path.")
    var weights: String?

    var laboratoryFolder: String { runFolder ?? "runs/\(profile.rawValue)" }

    func load() throws -> Supernet {
        try requireEffect(of: "--profile", "--run", when: weights == nil, else: "with --weights")
        if let weights { return try loadSupernet(weights) }
        let configuration = try SupernetConfiguration(path: configurationFile, profile: profile)
        if let shipped = try ShippedSupernets().path(of: configuration) { return try Supernet.load(shipped) }
        let laboratory = try Laboratory(directory: laboratoryFolder, create: false)
        guard let trained = try TrainedSupernet.existing(configuration, in: laboratory) else {
            throw ValidationError(
                "neither supernets/ nor \(laboratoryFolder) holds a supernet trained by \(configurationFile) with --profile \(profile.rawValue): "
                    + "run `cimlab train` first, or name a file with --weights")
        }
        return try Supernet.load(laboratory.blobs.verifiedPath(of: trained.weights))
    }
}

/// The supernet of a file that the user named.
func loadSupernet(_ weights: String) throws -> Supernet {
    guard FileManager.default.fileExists(atPath: weights) else {
        let problem = "\(weights): no such file of weights; `cimlab train` prints the path of what it trained"
        throw InputError(kind: .missing, problems: [Problem(location: nil, message: problem)])
    }
    return try Supernet.load(weights)
}

/// `cimlab evaluate`: the mIoU of architectures.
struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Judge architectures by a trained supernet: mIoU, its noise, the balance of the experts.",
        discussion: """
            An architecture is written "2x97,5x99,3x258,2x671": experts x hidden size of each block; "largest" and "smallest" \
            are the ends of the space (the default). The standard error is that of drawing other validation images \
            (bootstrap). With two architectures their difference is given with its own standard error, on the same images. \
            Balance: the coefficient of variation of the tokens per expert, mean and largest over the layers.
            """)

    @OptionGroup var supernet: SupernetOptions
    @Option(
        name: .customLong("architecture"), help: "largest, smallest or e.g. 2x97,5x99,3x258,2x671; may be repeated.")
    var architectures: [String] = []
    @Option(help: "Judge this many random architectures of the space, too.")
    var random = 0
    @Option(help: "A preset of device variation, by name or path; the weights then sit in such devices.")
    var variation: String?
    @Option(help: "Simulated chips, with --variation; all architectures and all strengths share their random numbers.")
    var draws = 4
    @Option(help: "The folder of presets.")
    var devices = "reference-circuits/devices"
    @Flag(help: "Print a JSON document.")
    var json = false

    private struct Row: Encodable {
        let architecture: String
        let meanIoU, meanIoUOfPresentClasses, pixelAccuracy, standardError: Double
        let meanLoadVariation, largestLoadVariation: Double
        let meanIoUWithVariation: Double?
        /// mIoU over the simulated chips.
        let variation: DrawDistribution?
        let meanIoUOfDraws: [Double]?
    }

    private struct Document: Encodable {
        let images: Int
        let majorityMeanIoU: Double
        let architectures: [Row]
        let difference, standardErrorOfDifference: Double?
        /// First minus second architecture on the same chips.
        let differenceWithVariation: DrawDistribution?
    }

    func run() throws {
        try withEndings {
            try requireEffect(of: "--draws", "--devices", when: variation != nil, else: "without --variation")
            guard (0...10_000).contains(random), (1...1000).contains(draws) else {
                throw ValidationError("--random takes 0 to 10000, --draws 1 to 1000")
            }
            let supernet = try supernet.load()
            let model = try variation.map {
                try loadVariationPreset($0.hasSuffix(".yaml") ? $0 : VariationCommand.path(of: $0, in: devices)).model()
            }
            let chosen = try chosenArchitectures(supernet.configuration.space)
            let line = Console().progress("evaluating")
            var confusions: [[ConfusionMatrix]] = []
            var rows: [Row] = []
            for (number, architecture) in chosen.enumerated() {
                confusions.append(try supernet.confusions(architecture))
                rows.append(try row(architecture, confusions[number], supernet, model))
                line.update(number + 1, of: chosen.count)
            }
            let isPair = rows.count == 2
            let document = Document(
                images: confusions[0].count, majorityMeanIoU: Self.sum(confusions[0]).majorityMeanIoU,
                architectures: rows,
                difference: isPair ? rows[0].meanIoU - rows[1].meanIoU : nil,
                standardErrorOfDifference: isPair
                    ? try EvaluationNoise.standardErrorOfDifference(confusions[0], confusions[1]) : nil,
                differenceWithVariation: isPair ? Self.difference(rows[0], rows[1]) : nil)
            if json { return try printJSON(document) }
            try printResult(text(document))
        }
    }

    private func chosenArchitectures(_ space: ArchitectureSpace) throws -> [Architecture] {
        let named = architectures.isEmpty && random == 0 ? ["largest", "smallest"] : architectures
        var chosen = try named.map { try Self.architecture($0, space) }
        for number in 0..<random {
            var stream = RandomStream(StreamKey(seed: 1, purpose: "evaluate", number))
            chosen.append(space.random(&stream))
        }
        return chosen
    }

    /// "largest", "smallest", or experts x hidden size of four blocks.
    static func architecture(_ text: String, _ space: ArchitectureSpace) throws -> Architecture {
        switch text {
        case "largest": return space.maximum
        case "smallest": return space.minimum
        default:
            let blocks = text.split(separator: ",").map { $0.split(separator: "x").compactMap { Int($0) } }
            guard blocks.count == Backbone.stageCount, blocks.allSatisfy({ $0.count == 2 }) else {
                throw ValidationError(
                    "--architecture takes largest, smallest or four blocks like 2x97,5x99,3x258,2x671, not '\(text)'")
            }
            return try space.architecture(blocks.flatMap { $0 })
        }
    }

    private func row(
        _ architecture: Architecture, _ confusions: [ConfusionMatrix], _ supernet: Supernet, _ model: VariationModel?
    ) throws -> Row {
        let score = SegmentationScore(Self.sum(confusions))
        let loads = try supernet.expertLoads(architecture).map(\.coefficientOfVariation)
        let varied = try model.map { model in
            try (0..<UInt64(draws)).map { try supernet.evaluate(architecture, variation: model, draw: $0).meanIoU }
        }
        let distribution = varied.flatMap { DrawDistribution($0) }
        return Row(
            architecture: "\(architecture)", meanIoU: score.meanIoU,
            meanIoUOfPresentClasses: score.meanIoUOfPresentClasses, pixelAccuracy: score.pixelAccuracy,
            standardError: try EvaluationNoise.standardError(confusions),
            meanLoadVariation: loads.reduce(0, +) / Double(max(1, loads.count)),
            largestLoadVariation: loads.max() ?? 0, meanIoUWithVariation: distribution?.mean, variation: distribution,
            meanIoUOfDraws: varied)
    }

    private static func difference(_ first: Row, _ second: Row) -> DrawDistribution? {
        guard let one = first.meanIoUOfDraws, let other = second.meanIoUOfDraws else { return nil }
        return DrawDistribution(zip(one, other).map { $0 - $1 })
    }

    private static func sum(_ confusions: [ConfusionMatrix]) -> ConfusionMatrix {
        var sum = ConfusionMatrix(classes: confusions.first?.classes ?? 0)
        for confusion in confusions { sum.add(confusion) }
        return sum
    }

    private func text(_ document: Document) -> String {
        func percent(_ value: Double) -> String { percentText(value) }
        func plain(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
        var lines = [
            column("architecture", 40) + column("mIoU", 9) + column("+-", 8) + column("present", 10)
                + column("pixels", 9) + column("balance", 9) + column("worst", 8)
                + (variation == nil
                    ? ""
                    : "with variation: " + column("mean", 9) + column("sd", 9) + column("5 %", 9) + column("median", 9)
                        + column("95 %", 9) + "CVaR 10 %")
        ]
        for row in document.architectures {
            lines.append(
                column(row.architecture, 40) + column(percent(row.meanIoU), 9) + column(percent(row.standardError), 8)
                    + column(percent(row.meanIoUOfPresentClasses), 10) + column(percent(row.pixelAccuracy), 9)
                    + column(plain(row.meanLoadVariation), 9) + column(plain(row.largestLoadVariation), 8)
                    + (row.variation.map { column("", 16) + Self.text($0) } ?? ""))
        }
        if let difference = document.difference, let error = document.standardErrorOfDifference {
            lines.append("difference \(percent(difference)), standard error \(percent(error))")
        }
        if let difference = document.differenceWithVariation {
            let error = difference.standardError.map { "\(DecimalText.significant(100 * $0, digits: 2)) %" }
            lines.append(
                "difference on the same \(difference.draws) chips "
                    + "\(DecimalText.significant(100 * difference.mean, digits: 3)) %, standard error "
                    + (error ?? "unknown: one chip has no spread, take --draws 2 or more"))
        }
        lines.append(
            "over \(document.images) validation images; calling every pixel the commonest class gives "
                + percent(document.majorityMeanIoU))
        return lines.joined(separator: "\n")
    }

    private static func text(_ distribution: DrawDistribution) -> String {
        // One chip has a mean and nothing else.
        let isOne = distribution.draws == 1
        let numbers = [
            distribution.mean, distribution.standardDeviation, isOne ? nil : distribution.quantiles[0],
            isOne ? nil : distribution.quantiles[2], isOne ? nil : distribution.quantiles[4],
            isOne ? nil : distribution.conditionalValueAtRisk,
        ]
        // Differences between chips are small: a digit more than the mIoU has.
        return numbers.map { number in
            column(number.map { "\(DecimalText.significant(100 * $0, digits: 4)) %" } ?? "-", 9)
        }.joined()
    }
}
