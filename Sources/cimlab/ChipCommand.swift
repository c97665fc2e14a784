import ArgumentParser
import DeviceVariation
import Foundation
import Quantities
import Robustness
import Supernet
import ViTMoE

/// `cimlab chip`: what a chip's arrays make of a network's accuracy.
struct ChipCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chip", abstract: "Accuracy of a network on the arrays of a chip.", subcommands: [Accuracy.self])
}

extension ChipForm: ExpressibleByArgument {}

extension ChipCommand {
    /// `cimlab chip accuracy`.
    struct Accuracy: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "mIoU against converter bits, active rows, bits per cell and input bits per cycle.",
            discussion: """
                Weights and inputs are whole numbers of eight bits. Every slice of the weights, group of active rows and cycle \
                of input bits is converted alone, by converters whose range is calibrated for each matrix and slice: mean and \
                standard deviation of the sums on training images. 'fast' is what searches use, 'bit-true' converts every sum; \
                both are given with the standard error over validation images of their difference from digital arrays, and of \
                each other. Every combination of the options is a row. SRAM arrays of single cells: --single. With --design \
                the network and the chip are those of a design file, as for `cimlab estimate`.
                """)

        @OptionGroup var supernet: SupernetOptions
        @Option(help: "A design file with a network and its chip, in the place of the options of arrays.")
        var design: String?
        @Option(
            name: .customLong("architecture"),
            help: "largest (default), smallest or e.g. 2x97,5x99,3x258,2x671; with --design the file's.")
        var architecture: String?
        @Option(help: "Converter bits, comma-separated.")
        var converterBits = "3,4,5,6,7"
        @Option(help: "Rows driven together, comma-separated.")
        var activeRows = "128"
        @Option(help: "Bits of a cell, comma-separated.")
        var cellBits = "2"
        @Option(help: "Input bits of a cycle, comma-separated.")
        var inputBits = "1"
        @Flag(help: "Single cells in the place of pairs: weights are stored with an offset.")
        var single = false
        @Option(help: "A preset of device variation, by name or path.")
        var variation: String?
        @Option(help: "The folder of presets.")
        var devices = "reference-circuits/devices"
        @Option(help: "fast, bit-true or both.")
        var form = "both"
        @Option(help: "Validation images; all by default.")
        var images: Int?
        @Flag(help: "Print a JSON document.")
        var json = false

        private struct Row: Encodable {
            /// Nil for the chip of a design file.
            let converterBits, activeRows, cellBits, inputBits: Int?
            /// mIoU, the difference from digital arrays and its standard error; nil where the form was not asked for.
            let bitTrue, fast: Score?
            /// Fast minus bit-true, in mIoU, and its standard error.
            let apart, apartError: Double?
            let secondsBitTrue, secondsFast: Double?
        }

        private struct Score: Encodable {
            let meanIoU, lost, standardError: Double
        }

        private struct Document: Encodable {
            let architecture: String
            let images: Int
            let exact, digital: Double
            let secondsExact: Double
            let rows: [Row]
        }

        func run() throws {
            try withEndings {
                try requireEffect(of: "--devices", when: variation != nil, else: "without --variation")
                try requireEffect(
                    of: "--converter-bits", "--active-rows", "--cell-bits", "--input-bits", "--single",
                    when: design == nil, else: "with --design: the file names its arrays")
                let forms: [ChipForm]
                switch form {
                case "both": forms = ChipForm.allCases
                default:
                    guard let one = ChipForm(rawValue: form) else {
                        throw ValidationError("--form takes fast, bit-true or both, not '\(form)'")
                    }
                    forms = [one]
                }
                let axes = try [
                    Self.numbers(converterBits, "--converter-bits", 1...14),
                    Self.numbers(activeRows, "--active-rows", 1...65_536), Self.numbers(cellBits, "--cell-bits", 1...8),
                    Self.numbers(inputBits, "--input-bits", 1...8),
                ]
                let network = try supernet.load()
                let file = try design.map { try DesignFile(path: $0) }
                let chosen =
                    try architecture.map { try Evaluate.architecture($0, network.configuration.space) }
                    ?? file?.architecture ?? network.configuration.space.maximum
                let model = try variation.map {
                    try loadVariationPreset($0.hasSuffix(".yaml") ? $0 : VariationCommand.path(of: $0, in: devices))
                        .model()
                }
                let count = images ?? network.configuration.validationImages
                let started = Self.seconds()
                let exact = try network.evaluate(chosen, images: images).meanIoU
                let secondsExact = Self.seconds() - started
                let digital = try network.confusions(chosen, on: ChipArrays(.digital), images: images)
                let line = Console().progress("chips")
                let points = file == nil ? Self.products(axes) : [[]]
                var rows: [Row] = []
                for point in points {
                    let chip = file.map { ChipArrays($0.chip, variation: model) } ?? arrays(point, model)
                    var found: [ChipForm: [ConfusionMatrix]] = [:]
                    var seconds: [ChipForm: Double] = [:]
                    for form in forms {
                        let begin = Self.seconds()
                        found[form] = try network.confusions(chosen, on: chip, form: form, images: images)
                        seconds[form] = Self.seconds() - begin
                    }
                    func score(_ form: ChipForm) throws -> Score? {
                        try found[form].map { confusions in
                            let meanIoU = SegmentationScore(Self.sum(confusions)).meanIoU
                            return Score(
                                meanIoU: meanIoU, lost: SegmentationScore(Self.sum(digital)).meanIoU - meanIoU,
                                standardError: try EvaluationNoise.standardErrorOfDifference(digital, confusions))
                        }
                    }
                    let (bitTrue, fast) = (try score(.bitTrue), try score(.fast))
                    var apart: (difference: Double, error: Double)?
                    if let slow = found[.bitTrue], let quick = found[.fast], let bitTrue, let fast {
                        apart = (
                            fast.meanIoU - bitTrue.meanIoU,
                            try EvaluationNoise.standardErrorOfDifference(quick, slow)
                        )
                    }
                    rows.append(
                        Row(
                            converterBits: point.first, activeRows: point.dropFirst().first,
                            cellBits: point.dropFirst(2).first, inputBits: point.dropFirst(3).first,
                            bitTrue: bitTrue, fast: fast, apart: apart?.difference, apartError: apart?.error,
                            secondsBitTrue: seconds[.bitTrue], secondsFast: seconds[.fast]))
                    line.update(rows.count, of: points.count)
                }
                let document = Document(
                    architecture: "\(chosen)", images: count, exact: exact,
                    digital: SegmentationScore(Self.sum(digital)).meanIoU, secondsExact: secondsExact, rows: rows)
                if json { return try printJSON(document) }
                try printResult(text(document))
            }
        }

        /// Converter bits, active rows, bits of a cell and of a cycle.
        private func arrays(_ point: [Int], _ variation: VariationModel?) -> ChipArrays {
            var crossbar = CrossbarSettings()
            crossbar.isDifferential = !single
            crossbar.activeRows = point[1]
            crossbar.bitsPerCell = point[2]
            crossbar.inputBitsPerCycle = point[3]
            return ChipArrays(.init(crossbar: crossbar, converterBits: point[0], variation: variation))
        }

        private func text(_ document: Document) -> String {
            func whole(_ value: Int?) -> String { value.map { "\($0)" } ?? "file" }
            func percent(_ value: Double?) -> String {
                value.map { "\(DecimalText.significant(100 * $0, digits: 3)) %" } ?? "-"
            }
            var lines = [
                "\(document.architecture): mIoU exact \(percent(document.exact)), on digital arrays of eight bits "
                    + "\(percent(document.digital)), \(document.images) images",
                column("converter", 11) + column("rows", 7) + column("cell", 6) + column("input", 7)
                    + column("bit-true", 10) + column("lost", 10) + column("+-", 9) + column("fast", 10)
                    + column("lost", 10) + column("+-", 9) + column("apart", 10) + column("+-", 9) + "time over exact",
            ]
            for row in document.rows {
                let times = [row.secondsBitTrue, row.secondsFast].compactMap { $0 }.map {
                    DecimalText.significant($0 / document.secondsExact, digits: 2)
                }
                var line = column(whole(row.converterBits), 11) + column(whole(row.activeRows), 7)
                line += column(whole(row.cellBits), 6) + column(whole(row.inputBits), 7)
                for score in [row.bitTrue, row.fast] {
                    line += column(percent(score?.meanIoU), 10) + column(percent(score?.lost), 10)
                    line += column(percent(score?.standardError), 9)
                }
                line += column(percent(row.apart), 10) + column(percent(row.apartError), 9)
                lines.append(line + times.joined(separator: ", "))
            }
            return lines.joined(separator: "\n")
        }

        private static func sum(_ confusions: [ConfusionMatrix]) -> ConfusionMatrix {
            var sum = ConfusionMatrix(classes: confusions[0].classes)
            for confusion in confusions { sum.add(confusion) }
            return sum
        }

        private static func numbers(_ text: String, _ name: String, _ range: ClosedRange<Int>) throws -> [Int] {
            try text.split(separator: ",").map { part in
                guard let value = Int(part), range.contains(value) else {
                    throw ValidationError(
                        "\(name) takes whole numbers from \(range.lowerBound) to \(range.upperBound), not '\(part)'")
                }
                return value
            }
        }

        private static func products(_ axes: [[Int]]) -> [[Int]] {
            axes.reduce([[]]) { points, axis in points.flatMap { point in axis.map { point + [$0] } } }
        }

        /// Processor time: other work on the machine counts little.
        private static func seconds() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
        }
    }
}
