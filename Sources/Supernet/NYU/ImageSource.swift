import ViTMoE

/// Images of one size, whatever they come from.
public enum ImageSource: Hashable, Codable, Sendable {
    /// NYU Depth v2 from the original files in a folder.
    case nyud(folder: String)
    /// A folder of pictures in the layout of NYUD_MT.
    case pictures(folder: String)

    /// The images of a split, resized.
    public func images(_ split: Rooms.Split, size: ImageSize) throws -> any LabelledImages {
        switch self {
        case .nyud(let folder): try NYUDepth(NYUDepthFiles(folder: folder), split: split, size: size)
        case .pictures(let folder): try NYUDepthFolder(folder, split: split, size: size)
        }
    }
}
