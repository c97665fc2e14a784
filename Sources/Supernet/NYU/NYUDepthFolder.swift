import Foundation
import Pictures
import ViTMoE

/// NYU Depth v2 as a folder of pictures, the layout of the multi-task code (NYUD_MT): `gt_sets/train.txt` and
/// `gt_sets/val.txt` list image numbers, `images/ID.jpg` are pictures, `segmentation/ID.png` their labels (0 = not
/// labelled, 1...40 = class).
public struct NYUDepthFolder: LabelledImages {
    /// Size of each image; nil for that of the file.
    public let size: ImageSize?
    private let folder: String
    private let names: [String]

    /// Reads the list of a split.
    /// - Throws: `SupernetError.unusableImages` if the list is missing or empty.
    public init(_ folder: String, split: Rooms.Split, size: ImageSize? = nil) throws {
        self.folder = folder
        self.size = size
        let list = "\(folder)/gt_sets/\(split == .training ? "train" : "val").txt"
        guard let text = try? String(contentsOfFile: list, encoding: .utf8) else {
            throw SupernetError.unusableImages(path: list, reason: "it cannot be read")
        }
        names = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard !names.isEmpty else { throw SupernetError.unusableImages(path: list, reason: "it names no image") }
        if let wrong = names.first(where: { $0.contains("/") || $0.hasPrefix(".") }) {
            throw SupernetError.unusableImages(path: list, reason: "\"\(wrong)\" is no image number")
        }
    }

    /// Images of the split.
    public var count: Int { names.count }

    /// Reads one image.
    /// - Throws: `PictureError`, or `SupernetError` for an index outside 0..<count, labels above 40, or pictures of
    ///   different size.
    public func image(_ index: Int) throws -> LabelledImage {
        guard names.indices.contains(index) else {
            throw SupernetError.invalidSetting(name: "image", value: "\(index)", rule: "0..<\(count)")
        }
        let picture = try Picture(jpeg: "\(folder)/images/\(names[index]).jpg")
        let path = "\(folder)/segmentation/\(names[index]).png"
        let labels = try Picture(png: path, channels: 1)
        guard labels.width == picture.width, labels.height == picture.height else {
            throw SupernetError.unusableImages(
                path: path,
                reason:
                    "it has \(labels.height) x \(labels.width) pixels, its picture \(picture.height) x \(picture.width)"
            )
        }
        if let wrong = labels.bytes.first(where: { Int($0) > IndoorClass.count && Int($0) != IndoorClass.ignored }) {
            throw SupernetError.unusableImages(path: path, reason: "it holds the label \(wrong), allowed are 0 to 40")
        }
        let ignored = UInt8(IndoorClass.ignored)
        return LabelledImage(
            width: picture.width, height: picture.height, pixels: picture.bytes,
            labels: labels.bytes.map { $0 == 0 || $0 == ignored ? ignored : $0 - 1 }
        ).resized(to: size ?? ImageSize(height: picture.height, width: picture.width))
    }

    /// Writes images in this layout, numbered from 1; the list of the other split is left alone.
    public static func write(
        _ images: some LabelledImages, split: Rooms.Split, to folder: String, progress: (Int) -> Void = { _ in }
    ) throws {
        for part in ["images", "segmentation", "gt_sets"] {
            try FileManager.default.createDirectory(atPath: "\(folder)/\(part)", withIntermediateDirectories: true)
        }
        let listed = split == .training ? "train" : "val"
        var names: [String] = []
        for index in 0..<images.count {
            let image = try images.image(index)
            let name = "\(listed)\(index + 1)"
            try image.picture.writeJPEG("\(folder)/images/\(name).jpg", quality: 95)
            try Picture(
                width: image.width, height: image.height, channels: 1,
                bytes: image.labels.map { $0 == UInt8(IndoorClass.ignored) ? 0 : $0 + 1 }
            ).writePNG("\(folder)/segmentation/\(name).png")
            names.append(name)
            progress(index + 1)
        }
        try Data((names.joined(separator: "\n") + "\n").utf8).write(
            to: URL(fileURLWithPath: "\(folder)/gt_sets/\(listed).txt"), options: .atomic)
    }
}
