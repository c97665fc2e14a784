import GSL

/// In which order a training sees its images, epoch after epoch.
public enum ImageOrder: String, Codable, CaseIterable, Sendable {
    /// In a new random order in every epoch. Neighbours in a list (frames of one video, rooms of one scene) are alike: in its own order
    /// a training drifts after whatever comes last.
    case shuffled
    /// As the source lists them: for measuring what the order does.
    case listed

    /// The images at some places of the endless sequence of epochs; depends on nothing but the arguments, so that a resumed training
    /// sees what an unbroken one sees.
    func images(at places: Range<Int>, of count: Int, seed: UInt64) -> [Int] {
        guard self == .shuffled else { return places.map { $0 % count } }
        var epochs: [Int: [Int]] = [:]
        return places.map { place in
            let epoch = place / count
            if let known = epochs[epoch] { return known[place % count] }
            var order = Array(0..<count)
            var stream = RandomStream(StreamKey(seed: seed, purpose: "order of the images", epoch))
            stream.shuffle(&order)
            epochs[epoch] = order
            return order[place % count]
        }
    }
}
