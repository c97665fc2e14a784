import GSL
import ViTMoE

/// A source of labelled images, numbered from 0.
public protocol LabelledImages: Sendable {
    /// Images there are.
    var count: Int { get }
    /// The image of a number in 0..<count, always the same for the same number.
    func image(_ index: Int) throws -> LabelledImage
}

/// Indoor scenes drawn by rule, labelled with the 40 classes of NYU Depth v2.
///
/// A stand-in that needs no download: box-shaped rooms of five kinds (bedroom, living room, kitchen, office, bathroom)
/// with furniture at three walls and in the middle, wall hangings, clutter, textures, a ceiling lamp with falling
/// light, occlusion and sensor grain. All sizes, colours and probabilities are our choice. Image `index` of a seed and
/// split depends on nothing else. Results on these images are no results on NYU Depth v2.
public struct Rooms: LabelledImages {
    /// What the images are for; splits never share an image.
    public enum Split: String, Codable, CaseIterable, Sendable {
        /// For learning.
        case training
        /// For judging.
        case validation
    }

    /// Seed of the whole set.
    public let seed: UInt64
    /// Which split.
    public let split: Split
    /// Size of each image.
    public let size: ImageSize
    /// Images there are.
    public let count: Int

    /// Names a set of images; nothing is drawn yet.
    public init(seed: UInt64, split: Split, size: ImageSize, count: Int) {
        self.seed = seed
        self.split = split
        self.size = size
        self.count = count
    }

    /// All numbers, rooms of one kind (bedrooms, living rooms, kitchens, offices, bathrooms) after the other.
    public var indicesByKind: [Int] {
        (0..<count).map { index -> (kind: Int, index: Int) in
            var builder = RoomBuilder(stream: stream(index))
            return (RoomKind.allCases.firstIndex(of: builder.pick(RoomKind.allCases)) ?? 0, index)
        }.sorted { ($0.kind, $0.index) < ($1.kind, $1.index) }.map(\.index)
    }

    private func stream(_ index: Int) -> RandomStream {
        RandomStream(StreamKey(seed: seed, purpose: "rooms \(split)", index))
    }

    /// Draws one image.
    /// - Throws: `SupernetError.invalidSetting` if the index is not in 0..<count.
    public func image(_ index: Int) throws -> LabelledImage {
        guard index >= 0, index < count else {
            throw SupernetError.invalidSetting(name: "image", value: "\(index)", rule: "0..<\(count)")
        }
        var builder = RoomBuilder(stream: stream(index))
        builder.furnish()
        let grain = builder.uniform(0.005...0.03)
        return SceneRenderer(width: size.width, height: size.height)
            .render(builder.scene, grain: grain, stream: &builder.stream)
    }
}
