import Documents
import Foundation
import GSL
import Pictures
import Testing
import ViTMoE

@testable import Supernet

@Suite("Pictures of one's own")
struct PictureFolderTests {
    private static let size = ImageSize(height: 48, width: 64)

    /// 16 training and 12 validation rooms as a folder of pictures, perhaps changed, and what its check says.
    private func finding(
        size: ImageSize = size, classes: [String]? = nil, firstLabel: Int? = nil,
        _ change: (String) throws -> Void = { _ in }
    ) throws -> String? {
        try withTemporaryDirectory { folder in
            for (split, count) in [(Rooms.Split.training, 16), (.validation, 12)] {
                try PictureFolder.write(
                    Rooms(seed: 8, split: split, size: size, count: count), split: split, to: folder)
            }
            try change(folder)
            do {
                let source = try PictureSource(folder: folder, classes: classes, firstLabel: firstLabel)
                try PictureCheck(source).refuseWrongLabels()
                return nil
            } catch { return "\(error)" }
        }
    }

    /// Writes every label picture anew.
    private func relabel(_ folder: String, _ change: (Picture) throws -> Picture) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: "\(folder)/segmentation") {
            let path = "\(folder)/segmentation/\(name)"
            try change(Picture(png: path, channels: 1)).writePNG(path)
        }
    }

    private func moved(_ picture: Picture, _ source: (Int, Int) -> (Int, Int)) throws -> Picture {
        var bytes = [UInt8](repeating: 0, count: picture.bytes.count)
        for row in 0..<picture.height {
            for column in 0..<picture.width {
                let (y, x) = source(row, column)
                guard (0..<picture.height).contains(y), (0..<picture.width).contains(x) else { continue }
                bytes[row * picture.width + column] = picture.bytes[y * picture.width + x]
            }
        }
        return try Picture(width: picture.width, height: picture.height, channels: 1, bytes: bytes)
    }

    @Test("good labels pass, and so do those a pixel beside")
    func good() throws {
        #expect(try finding() == nil)
        #expect(try finding { folder in try relabel(folder) { try moved($0) { ($0, $1 - 1) } } } == nil)
    }

    @Test("labels that were moved, mirrored, transposed or given to the next picture are refused before training")
    func displaced() throws {
        let right = try finding { folder in try relabel(folder) { try moved($0) { ($0, $1 - 8) } } }
        #expect(right?.contains("fit better moved") == true, "\(right ?? "")")
        let mirrored = try finding { folder in
            try relabel(folder) { picture in try moved(picture) { ($0, picture.width - 1 - $1) } }
        }
        #expect(mirrored?.contains("mirrored") == true, "\(mirrored ?? "")")
        let transposed = try finding(size: ImageSize(height: 64, width: 64)) { folder in
            try relabel(folder) { try moved($0) { ($1, $0) } }
        }
        #expect(transposed?.contains("rows and columns exchanged") == true, "\(transposed ?? "")")
        let turned = try finding { folder in
            try relabel(folder) { picture in
                try Picture(width: picture.height, height: picture.width, channels: 1, bytes: picture.bytes)
            }
        }
        #expect(turned?.contains("transposed") == true, "\(turned ?? "")")
        let exchanged = try finding { folder in
            let labels = try (1...16).map { try Picture(png: "\(folder)/segmentation/train\($0).png", channels: 1) }
            for number in 1...16 { try labels[number % 16].writePNG("\(folder)/segmentation/train\(number).png") }
        }
        #expect(exchanged?.contains("in the list better") == true, "\(exchanged ?? "")")
    }

    @Test("labels that are none, numbers that begin elsewhere, and splits that overlap are refused with the reason")
    func wrongNumbers() throws {
        let none = try finding { folder in
            try relabel(folder) {
                try Picture(width: $0.width, height: $0.height, channels: 1, bytes: $0.bytes.map { _ in 0 })
            }
        }
        #expect(none?.contains("no pixel") == true, "\(none ?? "")")
        let mask = try finding { folder in
            try relabel(folder) {
                try Picture(width: $0.width, height: $0.height, channels: 1, bytes: $0.bytes.map { $0 > 3 ? 255 : 0 })
            }
        }
        #expect(mask?.contains("0 and 255") == true, "\(mask ?? "")")
        // Three classes with the bytes 0, 1, 2 in the place of 1, 2, 3.
        let shifted = try finding(classes: ["a", "b", "c"]) { folder in
            try relabel(folder) {
                try Picture(width: $0.width, height: $0.height, channels: 1, bytes: $0.bytes.map { $0 % 3 })
            }
        }
        #expect(shifted?.contains("first label: 0") == true, "\(shifted ?? "")")
        let high = try finding(classes: ["a", "b", "c"])
        #expect(high?.contains("classes are 1 to 3") == true, "\(high ?? "")")
        let named = try finding { folder in
            try Data("train1\ntrain2\n".utf8).write(to: URL(fileURLWithPath: "\(folder)/gt_sets/val.txt"))
        }
        #expect(named?.contains("overlap") == true, "\(named ?? "")")
        let copied = try finding { folder in
            for kind in ["images/", "segmentation/"] {
                let end = kind == "images/" ? "jpg" : "png"
                try FileManager.default.removeItem(atPath: "\(folder)/\(kind)val1.\(end)")
                try FileManager.default.copyItem(
                    atPath: "\(folder)/\(kind)train3.\(end)", toPath: "\(folder)/\(kind)val1.\(end)")
            }
        }
        #expect(copied?.contains("same picture") == true, "\(copied ?? "")")
    }

    @Test("a folder is what it holds, wherever it lies; PNG pictures and classes from 0 are read")
    func identity() throws {
        try withTemporaryDirectory { parent in
            let (first, second) = ("\(parent)/a", "\(parent)/b")
            for split in Rooms.Split.allCases {
                let rooms = Rooms(seed: 8, split: split, size: Self.size, count: 2)
                try PictureFolder.write(rooms, split: split, to: first)
            }
            try FileManager.default.copyItem(atPath: first, toPath: second)
            var configuration = try tinyConfiguration()
            configuration.source = .pictures(try PictureSource(folder: first))
            var moved = configuration
            moved.source = .pictures(try PictureSource(folder: second))
            #expect(configuration == moved)
            #expect(try configuration.digest() == moved.digest())
            let before = try PictureFolder(PictureSource(folder: second), split: .training).image(1)
            try before.picture.writePNG("\(second)/images/train2.png")
            try FileManager.default.removeItem(atPath: "\(second)/images/train2.jpg")
            moved.source = .pictures(try PictureSource(folder: second))
            #expect(configuration != moved)
            #expect(try configuration.digest() != moved.digest())
            #expect(try PictureFolder(PictureSource(folder: second), split: .training).image(1) == before)
            // The same bytes read as classes 0 to 40: no label is 255 alone.
            let names = (0...40).map { "class \($0)" }
            let fromZero = try PictureSource(folder: second, classes: names, firstLabel: 0)
            let labels = try PictureFolder(fromZero, split: .training).image(1).labels
            #expect(labels == before.labels.map { $0 == 255 ? 0 : $0 + 1 })
            var wide = try tinyConfiguration()
            wide.source = .pictures(fromZero)
            #expect(wide.classNames.count == 41)
            #expect(try Supernet(wide).parameterCount > Supernet(tinyConfiguration()).parameterCount)
            #expect(throws: SupernetError.self) { try PictureSource(folder: second, firstLabel: 3, ignoredLabel: 5) }
        }
    }

    @Test("views keep the network's size; labels go with their pixels; a colour change moves no label")
    func augmentation() throws {
        // Each pixel's red is its label.
        let labels = (0..<48 * 64).map { UInt8($0 * 7 % 31) }
        let image = LabelledImage(width: 64, height: 48, pixels: labels.flatMap { [$0, 9, 9] }, labels: labels)
        let network = ImageSize(height: 24, width: 32)
        var stream = RandomStream(StreamKey(seed: 3, purpose: "augmentation"))
        for _ in 0..<20 {
            // A scale of 2 shows exactly 24 x 32 of the 48 x 64 pixels: nothing is averaged.
            let view = Augmentation(scale: [2, 2]).view(of: image, size: network, &stream)
            #expect(view.width == 32 && view.height == 24)
            #expect((0..<24 * 32).allSatisfy { view.pixels[3 * $0] == view.labels[$0] })
        }
        let small = Augmentation(scale: [0.5, 0.5]).view(of: image, size: network, &stream)
        #expect(small.labels.count == 24 * 32)
        #expect(small.labels.filter { $0 != 255 }.count == 12 * 16)
        let toned = Augmentation(colour: 0.3).view(of: image, size: Self.size, &stream)
        #expect(toned.labels == image.labels)
        #expect(toned.pixels != image.pixels)
        #expect(Augmentation(scale: [0.5, 1.5]).storedSize(for: network) == ImageSize(height: 48, width: 64))
    }

    @Test("balanced classes weigh the median frequency over their own; training with all of it goes on as unbroken")
    func weights() throws {
        struct Two: LabelledImages {
            let count = 2
            func image(_ index: Int) -> LabelledImage {
                // Class 0: 3 of 4 pixels, class 1: 1 of 4 where it occurs, in one image of the two.
                let labels: [UInt8] = index == 0 ? [0, 0, 0, 1] : [0, 0, 0, 0]
                return LabelledImage(width: 2, height: 2, pixels: [UInt8](repeating: 5, count: 12), labels: labels)
            }
        }
        let weights = try #require(try ClassWeights.balanced.weights(Two(), classes: 3))
        // Frequencies 7/8 and 1/4, median 9/16; the third class never occurs.
        #expect(abs(weights[0] - 9 / 14) < 1e-6 && abs(weights[1] - 9 / 4) < 1e-6 && weights[2] == 1)
        #expect(try ClassWeights.equal.weights(Two(), classes: 3) == nil)
        try withTemporaryDirectory { folder in
            for split in Rooms.Split.allCases {
                let rooms = Rooms(seed: 2, split: split, size: Self.size, count: 10)
                try PictureFolder.write(rooms, split: split, to: folder)
            }
            var configuration = try tinyConfiguration(steps: 4)
            configuration.source = .pictures(try PictureSource(folder: folder))
            configuration.augmentation = Augmentation(scale: [0.75, 2], colour: 0.2)
            configuration.classWeights = .balanced
            let unbroken = try Supernet(configuration)
            try unbroken.train()
            struct Killed: Error {}
            let checkpoints = "\(folder)/checkpoints"
            #expect(throws: Killed.self) {
                try Supernet(configuration).train(checkpointDirectory: checkpoints, checkpointInterval: 2) {
                    if $0.step == 3 { throw Killed() }
                }
            }
            let resumed = try Supernet(configuration)
            try resumed.train(checkpointDirectory: checkpoints, checkpointInterval: 2)
            #expect(try resumed.digest() == unbroken.digest())
            configuration.classWeights = nil
            let equal = try Supernet(configuration)
            try equal.train()
            #expect(try equal.digest() != unbroken.digest())
        }
    }
}
