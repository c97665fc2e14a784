import ArgumentParser
import Foundation
import Pictures
import Supernet
import ViTMoE

/// `cimlab images`: what the supernet learns from.
struct ImagesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "images",
        abstract: "Look at, check and write the images that a supernet learns from.",
        discussion: """
            Three sources: rooms drawn by rule (the default), NYU Depth v2 from its original MATLAB files (--nyud FOLDER with \
            nyu_depth_v2_labeled.mat, splits.mat, classMapping40.mat), or as a folder of pictures (--folder with images/ID.jpg, \
            segmentation/ID.png, gt_sets/train.txt and val.txt).
            """,
        subcommands: [Show.self, Check.self, Export.self])
}

/// Where images come from.
struct ImageSourceOptions: ParsableArguments {
    @Option(help: "Folder with the original files of NYU Depth v2.")
    var nyud: String?
    @Option(help: "Folder of pictures in the layout images/, segmentation/, gt_sets/.")
    var folder: String?
    @Option(help: "Which images: training or validation.")
    var split = Rooms.Split.training
    @Option(help: "Height in pixels; 480 for rooms, that of the file for others.")
    var height: Int?
    @Option(help: "Width in pixels; 640 for rooms, that of the file for others.")
    var width: Int?
    @Option(help: "Rooms: the seed of the set.")
    var seed: UInt64 = 1
    @Option(help: "Rooms: how many.")
    var count = 100

    func validate() throws {
        guard nyud == nil || folder == nil else { throw ValidationError("give --nyud or --folder, not both") }
        for side in [height, width].compactMap({ $0 }) where !(1...4096).contains(side) {
            throw ValidationError("--height and --width take 1 to 4096, not \(side)")
        }
        guard (nyud == nil && folder == nil) || (height == nil) == (width == nil) else {
            throw ValidationError("give --height and --width, or none of them")
        }
        guard (1...1_000_000).contains(count) else { throw ValidationError("--count takes 1 to 1000000") }
    }

    func open() throws -> any LabelledImages {
        let size = height.flatMap { height in width.map { ImageSize(height: height, width: $0) } }
        if let nyud { return try NYUDepth(NYUDepthFiles(folder: nyud), split: split, size: size) }
        if let folder { return try NYUDepthFolder(folder, split: split, size: size) }
        return Rooms(
            seed: seed, split: split, size: ImageSize(height: height ?? 480, width: width ?? 640), count: count)
    }
}

extension Rooms.Split: ExpressibleByArgument {}

extension ImagesCommand {
    /// `cimlab images show`.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write one image and its labels as PNG files.",
            discussion: "Writes NAME.png and NAME-labels.png (one colour a class, black where no label is known).")

        @OptionGroup var source: ImageSourceOptions
        @Option(help: "Number of the image, from 0.")
        var index = 0
        @Option(help: "NAME of the two files.")
        var output = "image"

        func run() throws {
            try withEndings {
                let image = try source.open().image(index)
                try image.picture.writePNG("\(output).png")
                try image.labelPicture.writePNG("\(output)-labels.png")
                try printResult("\(output).png\n\(output)-labels.png")
            }
        }
    }

    /// `cimlab images check`.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read every image of a source once; count classes and memory.",
            discussion: """
                Prints the number of images of both splits together, the share of each class among labelled pixels and the \
                largest memory that this process and the one that reads MATLAB files ever had (as the system counts it).
                """)

        @OptionGroup var source: ImageSourceOptions
        @Flag(help: "Print a JSON document.")
        var json = false

        private struct Document: Encodable {
            let training, validation: Int
            let labelledShare: Double
            let classShares: [String: Double]
            let peakMebibytes: Double
        }

        func run() throws {
            try withEndings {
                let line = Console().progress("reading")
                var counts = [Int](repeating: 0, count: IndoorClass.count)
                var pixels = 0
                var images: [Rooms.Split: Int] = [:]
                for split in Rooms.Split.allCases {
                    var part = source
                    part.split = split
                    let set = try part.open()
                    images[split] = set.count
                    for index in 0..<set.count {
                        let image = try set.image(index)
                        pixels += image.labels.count
                        for label in image.labels where Int(label) < counts.count { counts[Int(label)] += 1 }
                        line.update(index + 1, of: set.count, note: split.rawValue)
                    }
                }
                let labelled = max(1, counts.reduce(0, +))
                var shares: [String: Double] = [:]
                for label in IndoorClass.allCases {
                    shares[label.name] = Double(counts[Int(label.rawValue)]) / Double(labelled)
                }
                let document = Document(
                    training: images[.training] ?? 0, validation: images[.validation] ?? 0,
                    labelledShare: Double(counts.reduce(0, +)) / Double(max(1, pixels)), classShares: shares,
                    peakMebibytes: Self.peak(RUSAGE_SELF) + Self.peak(RUSAGE_CHILDREN))
                if json { return try printJSON(document) }
                var lines = [
                    column("images", 20) + "\(document.training) training, \(document.validation) validation",
                    column("labelled pixels", 20) + percentText(document.labelledShare),
                ]
                lines += shares.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
                    column($0.key, 20) + percentText($0.value)
                }
                lines.append(column("peak memory", 20) + "\(Int(document.peakMebibytes.rounded())) MiB")
                try printResult(lines.joined(separator: "\n"))
            }
        }

        /// The largest memory in MiB: of this process, or of the largest child that has ended.
        private static func peak(_ who: __rusage_who) -> Double {
            var usage = rusage()
            getrusage(__rusage_who_t(who.rawValue), &usage)
            return Double(usage.ru_maxrss) / 1024
        }
    }

    /// `cimlab images export`.
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a split as a folder of pictures that other code reads, too.",
            discussion:
                "The layout of NYUD_MT: images/ID.jpg, segmentation/ID.png (0 = no label, 1 to 40 = class), gt_sets/.")

        @OptionGroup var source: ImageSourceOptions
        @Argument(help: "The folder.")
        var target: String

        func run() throws {
            try withEndings {
                let set = try source.open()
                let line = Console().progress("writing")
                try NYUDepthFolder.write(set, split: source.split, to: target) { line.update($0, of: set.count) }
                try printResult("\(set.count) images in \(target)")
            }
        }
    }
}
