import Documents
import Foundation
import Pictures

/// A folder of pictures and what the bytes of its label pictures mean.
///
/// Layout: `gt_sets/train.txt` and `gt_sets/val.txt` list names; `images/NAME.jpg`, `.jpeg` or `.png` are pictures,
/// `segmentation/NAME.png` their labels, as gray values or as indices of a palette. Two sources are equal if their contents
/// and classes are, wherever they lie.
public struct PictureSource: Codable, Sendable {
    /// Where it lies.
    public var folder: String
    /// SHA-256 over lists, pictures and labels.
    public let content: Digest
    /// Names of the classes in the order of their labels; nil for NYU Depth v2's 40.
    public let classes: [String]?
    /// The byte of the first class.
    public let firstLabel: Int
    /// The byte of pixels without a label. 255 is one, too.
    public let ignoredLabel: Int

    /// Names of the classes.
    public var classNames: [String] { classes ?? IndoorClass.allCases.map(\.name) }

    /// Reads the folder's lists and files once for their digest.
    ///
    /// - Parameters:
    ///   - classes: 1 to 255 names, or nil.
    ///   - firstLabel: 1, as in NYUD_MT, unless given.
    ///   - ignoredLabel: 0 where labels begin with 1, else 255, unless given.
    /// - Throws: `SupernetError.unusableImages` for a file that is missing or a list that is none, `.invalidSetting` for labels
    ///   outside a byte or an ignored label that is a class.
    public init(folder: String, classes: [String]? = nil, firstLabel: Int? = nil, ignoredLabel: Int? = nil) throws {
        self.folder = folder
        self.classes = classes
        self.firstLabel = firstLabel ?? 1
        self.ignoredLabel = ignoredLabel ?? (self.firstLabel > 0 ? 0 : 255)
        let count = classes?.count ?? IndoorClass.count
        let labels = self.firstLabel..<self.firstLabel + count
        guard (0...254).contains(self.firstLabel), count >= 1, labels.upperBound <= 255 else {
            throw SupernetError.invalidSetting(
                name: "labels", value: "\(self.firstLabel) to \(labels.upperBound - 1)", rule: "0 to 254")
        }
        guard (0...255).contains(self.ignoredLabel), !labels.contains(self.ignoredLabel) else {
            throw SupernetError.invalidSetting(
                name: "ignored label", value: "\(self.ignoredLabel)",
                rule: "a byte that is no class: these are \(labels.lowerBound) to \(labels.upperBound - 1)")
        }
        var parts: [[String]] = []
        for split in Rooms.Split.allCases {
            for name in try Self.names(folder, split) {
                parts.append([
                    "\(split)", name, try Digest(ofFile: Self.picturePath(folder, name)).hex,
                    try Digest(ofFile: Self.labelPath(folder, name)).hex,
                ])
            }
        }
        content = try Digest(ofValue: parts)
    }

    /// A folder of known content, in the layout and with the labels of NYUD_MT; nothing is read.
    public init(folder: String, content: Digest) {
        self.folder = folder
        self.content = content
        classes = nil
        firstLabel = 1
        ignoredLabel = 0
    }

    /// The names of a split's list.
    /// - Throws: `SupernetError.unusableImages` if the list is missing or empty, or holds a name twice.
    static func names(_ folder: String, _ split: Rooms.Split) throws -> [String] {
        let list = "\(folder)/gt_sets/\(split == .training ? "train" : "val").txt"
        guard let text = try? String(contentsOfFile: list, encoding: .utf8) else {
            throw SupernetError.unusableImages(path: list, reason: "it cannot be read")
        }
        let names = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard !names.isEmpty else { throw SupernetError.unusableImages(path: list, reason: "it names no image") }
        if let wrong = names.first(where: { $0.contains("/") || $0.hasPrefix(".") }) {
            throw SupernetError.unusableImages(path: list, reason: "\"\(wrong)\" is no name of an image")
        }
        var seen: Set<String> = []
        if let twice = names.first(where: { !seen.insert($0).inserted }) {
            throw SupernetError.unusableImages(path: list, reason: "it names \"\(twice)\" twice")
        }
        return names
    }

    /// Kinds of picture, in the order in which they are looked for.
    static let pictureKinds = ["jpg", "jpeg", "png"]

    /// The picture of a name.
    static func picturePath(_ folder: String, _ name: String) throws -> String {
        let paths = pictureKinds.map { "\(folder)/images/\(name).\($0)" }
        guard let path = paths.first(where: FileManager.default.fileExists) else {
            throw SupernetError.unusableImages(
                path: "\(folder)/images/\(name)", reason: "there is no .jpg, .jpeg or .png of this name")
        }
        return path
    }

    /// The label picture of a name.
    static func labelPath(_ folder: String, _ name: String) throws -> String {
        let path = "\(folder)/segmentation/\(name).png"
        guard FileManager.default.fileExists(atPath: path) else {
            throw SupernetError.unusableImages(path: path, reason: "it is missing: every picture needs its labels")
        }
        return path
    }

    /// The class of each label byte, 255 for no label.
    /// - Throws: `SupernetError.unusableImages` for a byte that is neither.
    func classes(of bytes: [UInt8], path: String) throws -> [UInt8] {
        let ignored = UInt8(IndoorClass.ignored)
        let count = classNames.count
        var table = [UInt8?](repeating: nil, count: 256)
        for label in 0..<count { table[firstLabel + label] = UInt8(label) }
        table[ignoredLabel] = ignored
        table[Int(ignored)] = ignored
        return try bytes.map { byte in
            guard let label = table[Int(byte)] else {
                throw SupernetError.unusableImages(
                    path: path,
                    reason:
                        "it holds the label \(byte); classes are \(firstLabel) to \(firstLabel + count - 1), no label is "
                        + "\(ignoredLabel) or 255. State other labels by 'classes', 'first label' and 'ignored label'")
            }
            return label
        }
    }
}

extension PictureSource: Hashable {
    /// Equal contents and meanings, in any place.
    public static func == (first: PictureSource, second: PictureSource) -> Bool {
        first.content == second.content && first.classes == second.classes && first.firstLabel == second.firstLabel
            && first.ignoredLabel == second.ignoredLabel
    }

    /// Of what is compared.
    public func hash(into hasher: inout Hasher) { hasher.combine(content) }
}
