import Documents
import Foundation

/// Whether a folder's labels can be what they are said to be: looked at before a training spends hours on them.
public struct PictureCheck {
    /// The folder.
    public let source: PictureSource
    /// Pictures of a split whose labels are held against their edges (our choice).
    static let compared = 64

    /// Names a folder.
    public init(_ source: PictureSource) { self.source = source }

    /// - Throws: `SupernetError.unusableImages` where a picture is in both splits, where no pixel of a split is labelled, where a
    ///   class's byte never occurs as if labels began elsewhere, or where labels fit their pictures better after being moved,
    ///   mirrored, transposed or exchanged.
    public func refuseWrongLabels() throws {
        try refuseSharedPictures()
        for split in Rooms.Split.allCases {
            let set = try PictureFolder(source, split: split)
            let list = "\(source.folder)/gt_sets/\(split == .training ? "train" : "val").txt"
            var images: [LabelledImage] = []
            var seen = [Bool](repeating: false, count: source.classNames.count)
            var ignored = 0
            var pixels = 0
            // Evenly over the list, whose neighbours are alike.
            let places = Set((0..<Self.compared).map { $0 * set.count / Self.compared }).sorted()
            for index in places {
                let image = try set.image(index)
                for label in image.labels {
                    if Int(label) < seen.count { seen[Int(label)] = true } else { ignored += 1 }
                }
                pixels += image.labels.count
                images.append(image)
            }
            guard ignored < pixels else { throw noLabels(list, split) }
            try refuseShiftedNumbers(list, seen, ignoredShare: Double(ignored) / Double(max(1, pixels)))
            if let finding = LabelAlignment(images).finding {
                throw SupernetError.unusableImages(
                    path: list,
                    reason:
                        "the labels do not lie on their pictures: \(finding). Look at one with `cimlab images show --folder "
                        + "\(source.folder)`")
            }
        }
    }

    private func noLabels(_ list: String, _ split: Rooms.Split) -> SupernetError {
        .unusableImages(
            path: list,
            reason:
                "no pixel of its \(split) images is labelled: every label is \(source.ignoredLabel) or 255. Masks of 0 and 255 "
                + "are no classes: write class numbers from \(source.firstLabel) on")
    }

    /// Labels that begin one lower than said: the last class never occurs and the first one's byte minus one, "no label", is common.
    private func refuseShiftedNumbers(_ list: String, _ seen: [Bool], ignoredShare: Double) throws {
        guard source.classes != nil, source.ignoredLabel == source.firstLabel - 1, seen.count > 1,
            seen.dropLast().allSatisfy({ $0 }), seen.last == false, ignoredShare > 0.05
        else { return }
        throw SupernetError.unusableImages(
            path: list,
            reason:
                "label \(source.firstLabel + seen.count - 1), \"\(source.classNames.last ?? "")\", never occurs, while "
                + "\(Int((100 * ignoredShare).rounded())) % of the pixels have \(source.ignoredLabel), \"no label\": labels that begin "
                + "with \(source.firstLabel - 1)? Then state 'first label: \(source.firstLabel - 1)'")
    }

    private func refuseSharedPictures() throws {
        let training = try PictureFolder(source, split: .training)
        let validation = try PictureFolder(source, split: .validation)
        func digests(_ set: PictureFolder) throws -> [(name: String, digest: Digest)] {
            try set.names.map { ($0, try Digest(ofFile: PictureSource.picturePath(source.folder, $0))) }
        }
        let known = Dictionary(try digests(training).map { ($0.digest, $0.name) }) { first, _ in first }
        for (name, digest) in try digests(validation) {
            guard let other = known[digest] else { continue }
            throw SupernetError.unusableImages(
                path: "\(source.folder)/gt_sets",
                reason: "train.txt and val.txt overlap: \"\(other)\" and \"\(name)\" are the same picture")
        }
    }
}
