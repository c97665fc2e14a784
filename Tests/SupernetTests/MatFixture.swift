import CMatio
import Foundation

/// Writes MATLAB files with matio, as the originals are written: column by column, indices from 1.
enum MatFixture {
    struct Failed: Error { let what: String }

    /// One variable; the first dimension is the fastest.
    static func write<Element>(
        _ path: String, version: mat_ft, variables: [(name: String, dimensions: [Int], elements: [Element])],
        type: (matio_classes, matio_types), compressed: Bool = false
    ) throws {
        guard let file = Mat_CreateVer(path, nil, version) else { throw Failed(what: path) }
        defer { Mat_Close(file) }
        try add(file, variables, type, compressed: compressed)
    }

    static func add<Element>(
        _ file: OpaquePointer, _ variables: [(name: String, dimensions: [Int], elements: [Element])],
        _ type: (matio_classes, matio_types), compressed: Bool = false
    ) throws {
        for variable in variables {
            var dimensions = variable.dimensions
            var elements = variable.elements
            let status = dimensions.withUnsafeMutableBytes { sizes in
                elements.withUnsafeMutableBytes { bytes in
                    let made = Mat_VarCreate(
                        variable.name, type.0, type.1, Int32(variable.dimensions.count),
                        sizes.bindMemory(to: Int.self).baseAddress, bytes.baseAddress, 0)
                    defer { Mat_VarFree(made) }
                    return Mat_VarWrite(file, made, compressed ? MAT_COMPRESSION_ZLIB : MAT_COMPRESSION_NONE)
                }
            }
            guard status == 0 else { throw Failed(what: variable.name) }
        }
    }

    /// The three files of NYU Depth v2 in a folder, small, with the original's names, types and order of dimensions.
    ///
    /// Pixel (row, column) of image n has the colour `colour(n, row, column, channel)`, its object is `object(n, row, column)`;
    /// n, like the splits, counts from 1.
    static func nyud(
        in folder: String, height: Int = 4, width: Int = 6, images: Int = 5, training: [UInt16] = [3, 1, 5],
        test: [UInt16] = [2, 4], mapClass: [UInt8] = (0..<894).map { UInt8($0 % 40 + 1) },
        version: mat_ft = MAT_FT_MAT73,
        labelWidth: Int? = nil
    ) throws {
        var colours: [UInt8] = []
        var objects: [UInt16] = []
        for n in 1...images {
            for channel in 0..<3 {
                for column in 0..<width {
                    for row in 0..<height { colours.append(colour(n, row, column, channel)) }
                }
            }
            for column in 0..<(labelWidth ?? width) {
                for row in 0..<height { objects.append(object(n, row, column)) }
            }
        }
        let path = "\(folder)/nyu_depth_v2_labeled.mat"
        guard let file = Mat_CreateVer(path, nil, version) else { throw Failed(what: path) }
        do {
            defer { Mat_Close(file) }
            // The original holds more than is read here.
            try add(
                file, [("depths", [height, width, 2], [Float](repeating: 1, count: 2 * height * width))],
                (MAT_C_SINGLE, MAT_T_SINGLE))
            try add(file, [("images", [height, width, 3, images], colours)], (MAT_C_UINT8, MAT_T_UINT8))
            try add(file, [("labels", [height, labelWidth ?? width, images], objects)], (MAT_C_UINT16, MAT_T_UINT16))
        }
        try write(
            "\(folder)/splits.mat", version: MAT_FT_MAT5,
            variables: [("trainNdxs", [training.count, 1], training), ("testNdxs", [test.count, 1], test)],
            type: (MAT_C_UINT16, MAT_T_UINT16))
        try write(
            "\(folder)/classMapping40.mat", version: MAT_FT_MAT5,
            variables: [("mapClass", [1, mapClass.count], mapClass)],
            type: (MAT_C_UINT8, MAT_T_UINT8))
    }

    static func colour(_ n: Int, _ row: Int, _ column: Int, _ channel: Int) -> UInt8 {
        UInt8((n * 40 + row * 10 + column + channel * 80) % 256)
    }

    static func object(_ n: Int, _ row: Int, _ column: Int) -> UInt16 {
        UInt16((n * 131 + row * 17 + column * 5) % 895)
    }
}
