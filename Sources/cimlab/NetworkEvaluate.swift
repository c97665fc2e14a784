import ArgumentParser
import Documents
import Foundation
import Supernet
import ViTMoE

/// Weights of a dense SegFormer in a file.
struct DenseWeights: ParsableArguments {
    @Argument(help: "A safetensors file with the names of Hugging Face's SegformerForSemanticSegmentation.")
    var weights: String
    @Option(help: "Backbone: b0, b1 or b2.")
    var backbone = BackboneSize.b0

    func load() throws -> SegFormer {
        guard FileManager.default.fileExists(atPath: weights) else {
            throw InputError(
                kind: .missing, problems: [Problem(location: nil, message: "\(weights): there is no such file")])
        }
        guard let classes = try SegFormer.classes(ofWeights: weights) else {
            throw SupernetError.unusableWeights(
                path: weights,
                reason:
                    "it has no 'decode_head.classifier.bias': an encoder alone gives no classes; take a file with a head"
            )
        }
        let network = try SegFormer(backbone, classes: classes)
        try network.load(weights)
        return network
    }
}

extension NetworkCommand {
    /// `cimlab network evaluate`.
    struct EvaluateDense: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "evaluate",
            abstract: "mIoU of a dense SegFormer with pre-trained weights on a folder of pictures.",
            discussion: """
                The folder has gt_sets/val.txt (and train.txt), images/NAME.jpg or .png and segmentation/NAME.png, as for \
                `cimlab train`. Pictures are normalised as the published weights expect (ImageNet's means and deviations), \
                in their own size or resized to --height and --width; class scores are interpolated to that size. Labels count \
                from --first-label; --ignored-label and 255 are no class.
                """)

        @OptionGroup var dense: DenseWeights
        @Option(help: "The folder of pictures.")
        var folder: String
        @Option(help: "The list that is taken: training or validation.")
        var split = "validation"
        @Option(help: "Byte of the first class in the label pictures.")
        var firstLabel = 1
        @Option(help: "Byte of pixels without a label; 0 where labels begin with 1, else 255.")
        var ignoredLabel: Int?
        @Option(help: "Height of the images; that of each picture by default.")
        var height: Int?
        @Option(help: "Width of the images.")
        var width: Int?
        @Flag(help: "Print a JSON document.")
        var json = false

        private struct Document: Encodable {
            let images: Int
            let classes: Int
            let meanIoU, meanIoUOfPresentClasses, pixelAccuracy, majorityMeanIoU: Double
        }

        func run() throws {
            try withEndings {
                guard (height == nil) == (width == nil) else {
                    throw ValidationError("--height and --width go together")
                }
                guard let split = Rooms.Split.allCases.first(where: { "\($0)" == split }) else {
                    throw ValidationError("--split takes training or validation, not '\(split)'")
                }
                let network = try dense.load()
                let source = try PictureSource(
                    folder: folder, classes: (1...network.classes).map { "class \($0)" }, firstLabel: firstLabel,
                    ignoredLabel: ignoredLabel)
                let size = height.flatMap { height in width.map { ImageSize(height: height, width: $0) } }
                let images = try PictureFolder(source, split: split, size: size)
                let line = Console().progress("pictures")
                let confusion = try network.confusion(of: images) { line.update($0, of: images.count) }
                let score = SegmentationScore(confusion)
                let document = Document(
                    images: images.count, classes: network.classes, meanIoU: score.meanIoU,
                    meanIoUOfPresentClasses: score.meanIoUOfPresentClasses, pixelAccuracy: score.pixelAccuracy,
                    majorityMeanIoU: confusion.majorityMeanIoU)
                if json { return try printJSON(document) }
                try printResult(
                    "mIoU \(percentText(score.meanIoU)) over \(network.classes) classes, "
                        + "\(percentText(score.meanIoUOfPresentClasses)) over those present; pixels "
                        + "\(percentText(score.pixelAccuracy)); \(images.count) images; calling every pixel the commonest class "
                        + "gives \(percentText(confusion.majorityMeanIoU))")
            }
        }
    }

    /// `cimlab network export`.
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the weights of a dense SegFormer for Hugging Face's network.",
            discussion: """
                The file has the names, shapes and order of elements of SegformerForSemanticSegmentation, 32-bit floats: what \
                the lab read from --weights (any of F32, F16, BF16; tensors that the network does not have are left out), or \
                random weights of --seed.
                """)

        @Argument(help: "The file to write.")
        var output: String
        @Option(help: "A safetensors file to read; random weights without it.")
        var weights: String?
        @Option(help: "Backbone: b0, b1 or b2.")
        var backbone = BackboneSize.b0
        @Option(help: "Classes of random weights.")
        var classes = IndoorClass.count
        @Option(help: "Seed of random weights.")
        var seed: UInt64 = 1

        func run() throws {
            try withEndings {
                let network: SegFormer
                if let weights {
                    network = try DenseWeights.parse([weights, "--backbone", backbone.rawValue]).load()
                } else {
                    network = try SegFormer(backbone, classes: classes, seed: seed)
                }
                try network.save(to: output)
                let counts = network.parameterCounts
                try printResult(
                    "\(output): MiT-\(backbone.rawValue.uppercased()), \(counts.encoder + counts.head) parameters, "
                        + "\(network.classes) classes")
            }
        }
    }
}
