import ViTMoE

/// Where images come from that are no rooms.
public enum ImageSource: Hashable, Codable, Sendable {
    /// NYU Depth v2 from the original files in a folder. Its identity is the path.
    case nyud(folder: String)
    /// Pictures of one's own, or NYU Depth v2 in the layout of NYUD_MT. Their identity is their content.
    case pictures(PictureSource)

    /// The images of a split, resized.
    public func images(_ split: Rooms.Split, size: ImageSize) throws -> any LabelledImages {
        switch self {
        case .nyud(let folder): try NYUDepth(NYUDepthFiles(folder: folder), split: split, size: size)
        case .pictures(let source): CachedImages(try PictureFolder(source, split: split, size: size))
        }
    }

    /// The same without the place where pictures lie: what they are.
    var identity: ImageSource {
        guard case .pictures(var source) = self else { return self }
        source.folder = ""
        return .pictures(source)
    }

    /// Names of the classes, NYU Depth v2's 40 unless pictures have their own.
    public var classNames: [String] {
        if case .pictures(let source) = self { source.classNames } else { IndoorClass.allCases.map(\.name) }
    }
}

extension SupernetConfiguration {
    /// Names of the classes that pixels are scored for.
    public var classNames: [String] { source?.classNames ?? IndoorClass.allCases.map(\.name) }
}
