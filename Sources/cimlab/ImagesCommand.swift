import ArgumentParser
import Documents
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
            nyu_depth_v2_labeled.mat, splits.mat, classMapping40.mat), or a folder of pictures of your own (--folder with \
            images/NAME.jpg or .png, segmentation/NAME.png with gray values or palette indices, and names in gt_sets/train.txt \
            and val.txt). Classes are counted from --first-label on, the bytes --ignored-label and 255 are no label.
            """,
        subcommands: [Show.self, Check.self, Export.self])
}

/// Where images come from.
struct ImageSourceOptions: ParsableArguments {
    @Option(help: "Folder with the original files of NYU Depth v2.")
    var nyud: String?
    @Option(help: "Folder of pictures in the layout images/, segmentation/, gt_sets/.")
    var folder: String?
    @Option(help: "Pictures: names of the classes, separated by commas; NYU Depth v2's 40 by default.")
    var classes: String?
    @Option(name: .customLong("first-label"), help: "Pictures: the byte of the first class (default: 1).")
    var firstLabel: Int?
    @Option(
        name: .customLong("ignored-label"),
        help: "Pictures: the byte of pixels without a label (default: 0, or 255 where classes begin with 0).")
    var ignoredLabel: Int?
    @Option(help: "Which images: training or validation; check reads both unless one is named.")
    var split: Rooms.Split?
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
        guard folder != nil || (classes == nil && firstLabel == nil && ignoredLabel == nil) else {
            throw ValidationError("--classes, --first-label and --ignored-label belong to --folder")
        }
        try requireEffect(
            of: "--seed", "--count", when: nyud == nil && folder == nil, else: "on pictures: they belong to rooms")
        guard (1...1_000_000).contains(count) else { throw ValidationError("--count takes 1 to 1000000") }
    }

    /// What the folder of pictures holds; nil for other sources.
    func pictures() throws -> PictureSource? {
        try folder.map {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder), isFolder.boolValue else {
                let problem =
                    "cannot read folder '\($0)': it is not there, or no folder; its layout is images/ID.jpg, segmentation/ID.png, "
                    + "gt_sets/train.txt and val.txt"
                throw InputError(kind: .missing, problems: [Problem(location: nil, message: problem)])
            }
            return try PictureSource(
                folder: $0,
                classes: classes?.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) },
                firstLabel: firstLabel, ignoredLabel: ignoredLabel)
        }
    }

    func open(_ other: Rooms.Split? = nil) throws -> any LabelledImages {
        let split = other ?? split ?? .training
        let size = height.flatMap { height in width.map { ImageSize(height: height, width: $0) } }
        if let nyud { return try NYUDepth(NYUDepthFiles(folder: nyud), split: split, size: size) }
        if let source = try pictures() { return try PictureFolder(source, split: split, size: size) }
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
                Prints the number of images, the share of each class among labelled pixels and the largest memory that this \
                process and the one that reads MATLAB files ever had (as the system counts it). Of a folder of pictures it refuses \
                what a training refuses: splits that share a picture, labels that are none, and labels that fit their pictures \
                better when moved, mirrored, transposed or exchanged.
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
                let pictures = try source.pictures()
                let names = pictures?.classNames ?? IndoorClass.allCases.map(\.name)
                var counts = [Int](repeating: 0, count: names.count)
                var pixels = 0
                var images: [Rooms.Split: Int] = [:]
                let splits = source.split.map { [$0] } ?? Rooms.Split.allCases
                for (number, split) in splits.enumerated() {
                    let set = try source.open(split)
                    images[split] = set.count
                    let line = number == 0 ? line : Console().progress("reading")
                    for index in 0..<set.count {
                        let image = try set.image(index)
                        pixels += image.labels.count
                        for label in image.labels where Int(label) < counts.count { counts[Int(label)] += 1 }
                        line.update(index + 1, of: set.count, note: split.rawValue)
                    }
                }
                if let pictures { try PictureCheck(pictures).refuseWrongLabels() }
                let labelled = max(1, counts.reduce(0, +))
                var shares: [String: Double] = [:]
                for (label, name) in names.enumerated() { shares[name] = Double(counts[label]) / Double(labelled) }
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
        @Flag(name: .customLong("by-kind"), help: "List rooms kind by kind, as the scenes of a film follow each other.")
        var byKind = false

        func run() throws {
            try withEndings {
                let set = try source.open()
                let line = Console().progress("writing")
                var order: [Int]?
                if byKind {
                    guard let rooms = set as? Rooms else {
                        throw ValidationError("--by-kind sorts rooms, no other source")
                    }
                    order = rooms.indicesByKind
                }
                try PictureFolder.write(set, split: source.split ?? .training, to: target, order: order) {
                    line.update($0, of: set.count)
                }
                try printResult("\(set.count) images in \(target)")
            }
        }
    }
}
