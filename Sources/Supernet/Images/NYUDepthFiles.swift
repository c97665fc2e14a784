import Matio
import ViTMoE

/// The three files that NYU Depth v2 with 40 classes comes in.
///
/// N. Silberman, D. Hoiem, P. Kohli, R. Fergus, "Indoor Segmentation and Support Inference from RGBD Images", ECCV 2012;
/// the mapping to 40 classes is that of S. Gupta et al., CVPR 2013.
public struct NYUDepthFiles: Hashable, Codable, Sendable {
    /// `nyu_depth_v2_labeled.mat`, version 7.3: `images` (480 x 640 x 3 x 1449, uint8) and `labels` (480 x 640 x 1449,
    /// uint16; 0 = not labelled, else an object number 1...894), in MATLAB's order of dimensions.
    public var labeled: String
    /// `splits.mat`: `trainNdxs` (795) and `testNdxs` (654), image numbers from 1.
    public var splits: String
    /// `classMapping40.mat`: `mapClass` (894), the class 1...40 of every object number.
    public var mapping: String

    /// Names the files.
    public init(labeled: String, splits: String, mapping: String) {
        self.labeled = labeled
        self.splits = splits
        self.mapping = mapping
    }

    /// The three files by their usual names in one folder.
    public init(folder: String) {
        self.init(
            labeled: "\(folder)/nyu_depth_v2_labeled.mat", splits: "\(folder)/splits.mat",
            mapping: "\(folder)/classMapping40.mat")
    }
}

/// NYU Depth v2 from its original files: 795 images to learn from, 654 to judge with, 40 classes.
///
/// Images are read one at a time from the file; nothing else of it is held in memory.
public struct NYUDepth: LabelledImages {
    /// Size of each image.
    public let size: ImageSize
    private let file: any MatVariables
    /// Image numbers of the split, from 1.
    private let numbers: [Int]
    /// Class 0...39 of object number i + 1.
    private let classes: [UInt8]
    private let height: Int
    private let width: Int

    /// Opens the files and checks versions, types, shapes, splits and mapping.
    /// - Parameters:
    ///   - size: images are resized to it; nil for the size in the file.
    ///   - open: opens each file; by default another process does, so that no file can crash this one.
    /// - Throws: `MatError` for a file that is missing, truncated, of another version, type or shape;
    ///   `SupernetError.invalidSetting` for splits or a mapping that do not fit the images.
    public init(
        _ files: NYUDepthFiles, split: Rooms.Split, size: ImageSize? = nil, open: MatOpener = IsolatedMatFile.opener()
    ) throws {
        file = try open(files.labeled)
        guard file.version == .v73 else {
            throw MatError.wrongVersion(path: files.labeled, found: file.version.rawValue, wanted: "7.3")
        }
        let images = try file.describe("images")
        let labels = try file.describe("labels")
        try Self.check(files.labeled, "images", images, elements: UInt8.matlabName, rank: 4)
        try Self.check(files.labeled, "labels", labels, elements: UInt16.matlabName, rank: 3)
        let (height, width, total) = (images.dimensions[0], images.dimensions[1], images.dimensions[3])
        guard images.dimensions[2] == Backbone.imageChannels, height > 0, width > 0 else {
            throw MatError.wrongShape(
                path: files.labeled, name: "images", found: images.dimensions, wanted: "480 x 640 x 3 x 1449")
        }
        guard labels.dimensions == [height, width, total] else {
            throw MatError.wrongShape(
                path: files.labeled, name: "labels", found: labels.dimensions,
                wanted: "\(height) x \(width) x \(total), as 'images' has")
        }
        self.height = height
        self.width = width
        self.size = size ?? ImageSize(height: height, width: width)
        let splits = try open(files.splits)
        let training = try Self.numbers(splits, "trainNdxs", in: 1...total)
        let test = try Self.numbers(splits, "testNdxs", in: 1...total)
        guard Set(training).isDisjoint(with: test) else {
            throw SupernetError.invalidSetting(
                name: "\(files.splits): trainNdxs and testNdxs", value: "overlapping",
                rule: "sets without a common image")
        }
        numbers = split == .training ? training : test
        classes = try Self.numbers(open(files.mapping), "mapClass", in: 1...IndoorClass.count, repeating: true)
            .map { UInt8($0 - 1) }
    }

    /// Images of the split.
    public var count: Int { numbers.count }

    /// Reads one image.
    /// - Throws: `SupernetError.invalidSetting` for an index outside 0..<count or an object number that the mapping does
    ///   not know; `MatError.unreadable` or `.readerFailed` where the file is damaged.
    public func image(_ index: Int) throws -> LabelledImage {
        guard numbers.indices.contains(index) else {
            throw SupernetError.invalidSetting(name: "image", value: "\(index)", rule: "0..<\(count)")
        }
        let place = numbers[index] - 1
        let colours: [UInt8] = try file.part(
            "images", starts: [0, 0, 0, place], counts: [height, width, Backbone.imageChannels, 1])
        let objects: [UInt16] = try file.part("labels", starts: [0, 0, place], counts: [height, width, 1])
        var pixels = [UInt8](repeating: 0, count: colours.count)
        var labels = [UInt8](repeating: UInt8(IndoorClass.ignored), count: objects.count)
        for column in 0..<width {
            for row in 0..<height {
                // MATLAB's first dimension, the row, is the fastest in the file; with us it is the column.
                let source = column * height + row
                let target = row * width + column
                for channel in 0..<Backbone.imageChannels {
                    pixels[Backbone.imageChannels * target + channel] = colours[channel * height * width + source]
                }
                let object = Int(objects[source])
                guard object <= classes.count else {
                    throw SupernetError.invalidSetting(
                        name: "\(file.path): object number in image \(place + 1)", value: "\(object)",
                        rule: "0 to \(classes.count), the length of mapClass")
                }
                if object > 0 { labels[target] = classes[object - 1] }
            }
        }
        return LabelledImage(width: width, height: height, pixels: pixels, labels: labels).resized(to: size)
    }

    private static func check(
        _ path: String, _ name: String, _ found: MatDescription, elements: String, rank: Int
    ) throws {
        guard found.elements == elements else {
            throw MatError.wrongType(path: path, name: name, found: found.elements, wanted: elements)
        }
        guard found.dimensions.count == rank else {
            throw MatError.wrongShape(
                path: path, name: name, found: found.dimensions, wanted: "an array of \(rank) dimensions")
        }
    }

    /// Whole numbers in a range, each at most once unless `repeating`.
    private static func numbers(
        _ file: any MatVariables, _ name: String, in range: ClosedRange<Int>, repeating: Bool = false
    ) throws -> [Int] {
        let numbers = try file.numbers(name).map { value in
            guard let number = Int(exactly: value), range.contains(number) else {
                throw SupernetError.invalidSetting(
                    name: "\(file.path): an entry of \(name)", value: "\(value)",
                    rule: "whole numbers from \(range.lowerBound) to \(range.upperBound)")
            }
            return number
        }
        guard !numbers.isEmpty, repeating || Set(numbers).count == numbers.count else {
            throw SupernetError.invalidSetting(
                name: "\(file.path): \(name)", value: "\(numbers.count) entries",
                rule: "at least one entry, none of them twice")
        }
        return numbers
    }
}
