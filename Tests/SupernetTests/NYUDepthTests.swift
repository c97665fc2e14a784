import CMatio
import Foundation
import Matio
import Pictures
import Testing
import ViTMoE

@testable import Supernet

/// The loaders on files of the exact original layout, written by matio, libjpeg and libpng.
@Suite("NYU Depth v2")
struct NYUDepthTests {
    /// In this process, which is quicker: MatReadingTests says that it makes no difference.
    private static let open: @Sendable (String) throws(MatError) -> any MatVariables = { path throws(MatError) in
        try MatFile(path)
    }

    private func files(_ folder: String) -> NYUDepthFiles { NYUDepthFiles(folder: folder) }

    @Test("images are transposed, splits count from 1, objects become classes and 0 is ignored")
    func originalFiles() throws {
        try withTemporaryDirectory { folder in
            try MatFixture.nyud(in: folder)
            for (split, numbers) in [(Rooms.Split.training, [3, 1, 5]), (.validation, [2, 4])] {
                let set = try NYUDepth(files(folder), split: split, open: Self.open)
                #expect(set.count == numbers.count)
                for (index, n) in numbers.enumerated() {
                    let image = try set.image(index)
                    #expect(image.width == 6 && image.height == 4)
                    for row in 0..<4 {
                        for column in 0..<6 {
                            let place = row * 6 + column
                            for channel in 0..<3 {
                                #expect(image.pixels[3 * place + channel] == MatFixture.colour(n, row, column, channel))
                            }
                            let object = Int(MatFixture.object(n, row, column))
                            #expect(Int(image.labels[place]) == (object == 0 ? 255 : (object - 1) % 40))
                        }
                    }
                }
                #expect(throws: SupernetError.self) { try set.image(numbers.count) }
                #expect(throws: SupernetError.self) { try set.image(-1) }
            }
        }
    }

    @Test("a truncated file is an error, wherever it ends")
    func truncated() throws {
        try withTemporaryDirectory { folder in
            try MatFixture.nyud(in: folder)
            let path = files(folder).labeled
            let whole = try Data(contentsOf: URL(fileURLWithPath: path))
            for share in [0.0, 0.01, 0.1, 0.5, 0.9, 0.99] {
                try whole.prefix(Int(share * Double(whole.count))).write(to: URL(fileURLWithPath: path))
                #expect(throws: MatError.self, "\(share) of the file") {
                    let set = try NYUDepth(files(folder), split: .training, open: Self.open)
                    for index in 0..<set.count { _ = try set.image(index) }
                }
            }
        }
    }

    @Test("files of another version, shape or type are refused with what was found and what is needed")
    func wrongFiles() throws {
        func error(_ change: (String) throws -> Void) throws -> String {
            try withTemporaryDirectory { folder in
                try change(folder)
                let error = #expect(throws: (any Error).self) {
                    try NYUDepth(files(folder), split: .training, open: Self.open)
                }
                return error.map { "\($0)" } ?? ""
            }
        }
        let version = try error { try MatFixture.nyud(in: $0, version: MAT_FT_MAT5) }
        #expect(version.contains("version 5") && version.contains("7.3"), "\(version)")
        let shape = try error { try MatFixture.nyud(in: $0, labelWidth: 7) }
        #expect(shape.contains("4 x 7 x 5") && shape.contains("4 x 6 x 5"), "\(shape)")
        let type = try error { folder in
            try MatFixture.nyud(in: folder)
            try MatFixture.write(
                files(folder).labeled, version: MAT_FT_MAT73,
                variables: [
                    ("images", [4, 6, 3, 5], [Double](repeating: 0, count: 360)),
                    ("labels", [4, 6, 5], [Double](repeating: 0, count: 120)),
                ],
                type: (MAT_C_DOUBLE, MAT_T_DOUBLE))
        }
        #expect(type.contains("double") && type.contains("uint8"), "\(type)")
        let absent = try error { folder in
            try MatFixture.nyud(in: folder)
            try FileManager.default.removeItem(atPath: files(folder).splits)
        }
        #expect(absent.contains("splits.mat"), "\(absent)")
        let variable = try error { folder in
            try MatFixture.nyud(in: folder)
            try FileManager.default.removeItem(atPath: files(folder).mapping)
            try FileManager.default.copyItem(atPath: files(folder).splits, toPath: files(folder).mapping)
        }
        #expect(variable.contains("mapClass"), "\(variable)")
        let text = try error { folder in
            try MatFixture.nyud(in: folder)
            try Data("no MATLAB file".utf8).write(to: URL(fileURLWithPath: files(folder).labeled))
        }
        #expect(text.contains("no MATLAB file"), "\(text)")
    }

    @Test("splits and mappings outside their ranges are refused")
    func wrongNumbers() throws {
        func error(_ make: (String) throws -> Void) throws -> String {
            try withTemporaryDirectory { folder in
                try make(folder)
                let error = #expect(throws: SupernetError.self) {
                    let set = try NYUDepth(files(folder), split: .training, open: Self.open)
                    for index in 0..<set.count { _ = try set.image(index) }
                }
                return error.map { "\($0)" } ?? ""
            }
        }
        #expect(try error { try MatFixture.nyud(in: $0, training: [0, 1]) }.contains("1 to 5"))
        #expect(try error { try MatFixture.nyud(in: $0, training: [1, 6]) }.contains("1 to 5"))
        #expect(try error { try MatFixture.nyud(in: $0, training: [1, 1]) }.contains("twice"))
        #expect(try error { try MatFixture.nyud(in: $0, training: [1, 2], test: [2, 3]) }.contains("overlapping"))
        #expect(try error { try MatFixture.nyud(in: $0, mapClass: [1, 41]) }.contains("1 to 40"))
        #expect(try error { try MatFixture.nyud(in: $0, mapClass: [1, 2]) }.contains("0 to 2"))
    }

    @Test("the folder of pictures holds the same labels, and nearly the same pixels, as what was written to it")
    func folder() throws {
        let rooms = Rooms(seed: 5, split: .training, size: ImageSize(height: 48, width: 64), count: 2)
        try withTemporaryDirectory { folder in
            try PictureFolder.write(rooms, split: .training, to: folder)
            // One list alone is no source.
            #expect(throws: SupernetError.self) { try PictureSource(folder: folder) }
            let others = Rooms(seed: 5, split: .validation, size: ImageSize(height: 48, width: 64), count: 2)
            try PictureFolder.write(others, split: .validation, to: folder)
            let source = try PictureSource(folder: folder)
            let set = try PictureFolder(source, split: .training)
            #expect(set.count == 2)
            for index in 0..<2 {
                let (image, original) = (try set.image(index), try rooms.image(index))
                #expect(image.labels == original.labels)
                let errors = zip(image.pixels, original.pixels).map { abs(Int($0) - Int($1)) }
                // JPEG's loss at quality 95, with halved colour resolution.
                #expect(Double(errors.reduce(0, +)) / Double(errors.count) < 8)
            }
            let small = try PictureFolder(source, split: .training, size: ImageSize(height: 24, width: 32)).image(0)
            #expect(small.width == 32 && small.labels.count == 24 * 32)

            let label = "\(folder)/segmentation/train1.png"
            try Picture(width: 64, height: 48, channels: 1, bytes: [UInt8](repeating: 41, count: 64 * 48)).writePNG(
                label)
            #expect(throws: SupernetError.self) { try set.image(0) }
            try Picture(width: 63, height: 48, channels: 1, bytes: [UInt8](repeating: 1, count: 63 * 48)).writePNG(
                label)
            #expect(throws: SupernetError.self) { try set.image(0) }
            let jpeg = URL(fileURLWithPath: "\(folder)/images/train2.jpg")
            try Data(contentsOf: jpeg).prefix(700).write(to: jpeg)
            #expect(throws: PictureError.self) { try set.image(1) }
        }
    }

    @Test("resizing averages areas and keeps labels whole")
    func resizing() {
        let image = LabelledImage(
            width: 4, height: 2, pixels: [0, 0, 0, 100, 100, 100, 40, 50, 60, 40, 50, 60].flatMap { [$0, $0] },
            labels: [1, 2, 3, 4, 5, 6, 7, 8])
        let half = image.resized(to: ImageSize(height: 1, width: 2))
        let mean = (0..<3).map { channel in
            [0, 1, 4, 5].reduce(0) { $0 + Double(image.pixels[3 * $1 + channel]) } / 4
        }
        #expect(half.pixels[0..<3].map(Double.init) == mean.map { $0.rounded() })
        #expect(half.labels == [6, 8])
        #expect(image.resized(to: ImageSize(height: 2, width: 4)) == image)
        let double = image.resized(to: ImageSize(height: 4, width: 8))
        #expect(double.labels[0] == 1 && double.labels[31] == 8)
        #expect(double.pixels[0..<3] == image.pixels[0..<3])
    }
}
