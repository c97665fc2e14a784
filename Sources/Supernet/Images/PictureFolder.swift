import Foundation
import Pictures
import ViTMoE

/// One split of a folder of pictures (`PictureSource`).
public struct PictureFolder: LabelledImages {
    /// Size of each image; nil for that of the file.
    public let size: ImageSize?
    /// Names of the images, as listed.
    public let names: [String]
    private let source: PictureSource

    /// Reads the list of a split, and the other's to compare.
    /// - Throws: `SupernetError.unusableImages` if a list is missing, empty or holds a name twice, or if both hold one name.
    public init(_ source: PictureSource, split: Rooms.Split, size: ImageSize? = nil) throws {
        self.source = source
        self.size = size
        let training = try PictureSource.names(source.folder, .training)
        let validation = try PictureSource.names(source.folder, .validation)
        let both = Set(training).intersection(validation)
        if let one = both.min() {
            throw SupernetError.unusableImages(
                path: "\(source.folder)/gt_sets",
                reason: "train.txt and val.txt overlap: both name \"\(one)\""
                    + (both.count > 1 ? " and \(both.count - 1) more" : ""))
        }
        names = split == .training ? training : validation
    }

    /// Images of the split.
    public var count: Int { names.count }

    /// Reads one image.
    /// - Throws: `PictureError`, or `SupernetError` for an index outside 0..<count, a label that is no class, or labels of another
    ///   size than their picture.
    public func image(_ index: Int) throws -> LabelledImage {
        guard names.indices.contains(index) else {
            throw SupernetError.invalidSetting(name: "image", value: "\(index)", rule: "0..<\(count)")
        }
        let picturePath = try PictureSource.picturePath(source.folder, names[index])
        let picture =
            picturePath.hasSuffix(".png")
            ? try Picture(png: picturePath, channels: 3) : try Picture(jpeg: picturePath)
        let path = try PictureSource.labelPath(source.folder, names[index])
        let labels = try Picture(png: path, channels: 1)
        guard labels.width == picture.width, labels.height == picture.height else {
            let isTransposed = labels.width == picture.height && labels.height == picture.width
            throw SupernetError.unusableImages(
                path: path,
                reason:
                    "it has \(labels.height) x \(labels.width) pixels, its picture \(picture.height) x \(picture.width)"
                    + (isTransposed ? ": the labels are transposed" : ""))
        }
        return LabelledImage(
            width: picture.width, height: picture.height, pixels: picture.bytes,
            labels: try source.classes(of: labels.bytes, path: path)
        ).resized(to: size ?? ImageSize(height: picture.height, width: picture.width))
    }

    /// Writes images in this layout, named by `names` or numbered from 1; the list of the other split is left alone.
    public static func write(
        _ images: some LabelledImages, split: Rooms.Split, to folder: String, order: [Int]? = nil,
        progress: (Int) -> Void = { _ in }
    ) throws {
        for part in ["images", "segmentation", "gt_sets"] {
            try FileManager.default.createDirectory(atPath: "\(folder)/\(part)", withIntermediateDirectories: true)
        }
        let listed = split == .training ? "train" : "val"
        var names: [String] = []
        for index in order ?? Array(0..<images.count) {
            let image = try images.image(index)
            let name = "\(listed)\(index + 1)"
            try image.picture.writeJPEG("\(folder)/images/\(name).jpg", quality: 95)
            try Picture(
                width: image.width, height: image.height, channels: 1,
                bytes: image.labels.map { $0 == UInt8(IndoorClass.ignored) ? 0 : $0 + 1 }
            ).writePNG("\(folder)/segmentation/\(name).png")
            names.append(name)
            progress(names.count)
        }
        try Data((names.joined(separator: "\n") + "\n").utf8).write(
            to: URL(fileURLWithPath: "\(folder)/gt_sets/\(listed).txt"), options: .atomic)
    }
}
