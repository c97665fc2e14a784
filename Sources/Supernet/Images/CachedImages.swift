import Synchronization

/// Images that are read and resized once, then kept in memory up to a limit.
final class CachedImages: LabelledImages {
    /// Bytes of pixels and labels that are kept: 1 GiB (our choice), some 20,000 images of 96 x 128 pixels.
    static let limit = 1 << 30

    private let source: any LabelledImages
    private let kept = Mutex<(images: [Int: LabelledImage], bytes: Int)>(([:], 0))

    init(_ source: any LabelledImages) { self.source = source }

    var count: Int { source.count }

    func image(_ index: Int) throws -> LabelledImage {
        if let known = kept.withLock({ $0.images[index] }) { return known }
        // Read outside the lock: two threads may read one image, both get the same.
        let image = try source.image(index)
        kept.withLock { kept in
            let size = image.pixels.count + image.labels.count
            guard kept.bytes + size <= Self.limit, kept.images[index] == nil else { return }
            kept.images[index] = image
            kept.bytes += size
        }
        return image
    }
}
