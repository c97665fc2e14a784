/// The 40 classes of NYU Depth v2 semantic segmentation, in the order of the usual 40-class mapping.
///
/// Source of names and order: S. Gupta, P. Arbelaez, J. Malik, "Perceptual Organization and Recognition of Indoor
/// Scenes from RGB-D Images", CVPR 2013 (classMapping40). The raw value is the label 0...39 of a pixel.
public enum IndoorClass: UInt8, CaseIterable, Codable, Sendable {
    case wall, floor, cabinet, bed, chair, sofa, table, door, window, bookshelf
    case picture, counter, blinds, desk, shelves, curtain, dresser, pillow, mirror, floorMat
    case clothes, ceiling, books, refrigerator, television, paper, towel, showerCurtain, box, whiteboard
    case person, nightStand, toilet, sink, lamp, bathtub, bag, otherStructure, otherFurniture, otherProp

    /// Number of classes.
    public static let count = 40
    /// The label of pixels that count neither in training nor in evaluation.
    public static let ignored = 255

    /// The name in words, e.g. "floor mat".
    public var name: String {
        var words = ""
        for character in String(describing: self) {
            if character.isUppercase { words += " " }
            words += character.lowercased()
        }
        return words
    }
}
