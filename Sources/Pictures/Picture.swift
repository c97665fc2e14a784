import CPictures

/// Bytes of a picture, row by row: one a pixel (labels, gray) or three (red, green, blue).
public struct Picture: Hashable, Sendable {
    /// Columns of pixels.
    public let width: Int
    /// Rows of pixels.
    public let height: Int
    /// Bytes of a pixel: 1 or 3.
    public let channels: Int
    /// height x width x channels bytes.
    public let bytes: [UInt8]

    /// Makes a picture.
    /// - Throws: `PictureError` if the bytes do not fill it or a pixel has neither 1 nor 3.
    public init(width: Int, height: Int, channels: Int, bytes: [UInt8]) throws(PictureError) {
        guard (1...65_536).contains(width), (1...65_536).contains(height), channels == 1 || channels == 3,
            bytes.count == width * height * channels
        else {
            throw PictureError(
                path: "a picture",
                reason: "\(bytes.count) bytes do not fill \(height) x \(width) pixels of 1 or 3 channels")
        }
        self.width = width
        self.height = height
        self.channels = channels
        self.bytes = bytes
    }

    /// Reads an 8-bit PNG as stored: gray values or palette indices with 1 channel, colours with 3.
    public init(png path: String, channels: Int) throws(PictureError) {
        try self.init(path, channels: channels) { cpictures_read_png(path, Int32(channels), &$0, &$1, &$2) }
    }

    /// Reads a JPEG as colours. A file that ends early is an error.
    public init(jpeg path: String) throws(PictureError) {
        try self.init(path, channels: 3) { cpictures_read_jpeg(path, &$0, &$1, &$2) }
    }

    /// Writes a PNG.
    public func writePNG(_ path: String) throws(PictureError) {
        let status = cpictures_write_png(path, Int32(channels), Int64(width), Int64(height), bytes)
        guard status == 0 else { throw PictureError(path: path, reason: String(cString: cpictures_last_error())) }
    }

    /// Writes a JPEG of a quality from 1 to 100.
    public func writeJPEG(_ path: String, quality: Int = 92) throws(PictureError) {
        guard channels == 3, (1...100).contains(quality) else {
            throw PictureError(
                path: path, reason: "a JPEG takes 3 channels, not \(channels), and a quality of 1 to 100")
        }
        let status = cpictures_write_jpeg(path, Int32(quality), Int64(width), Int64(height), bytes)
        guard status == 0 else { throw PictureError(path: path, reason: String(cString: cpictures_last_error())) }
    }

    private init(
        _ path: String, channels: Int,
        read: (inout Int64, inout Int64, inout UnsafeMutablePointer<UInt8>?) -> Int32
    ) throws(PictureError) {
        var width: Int64 = 0
        var height: Int64 = 0
        var pixels: UnsafeMutablePointer<UInt8>?
        guard read(&width, &height, &pixels) == 0, let pixels else {
            throw PictureError(path: path, reason: String(cString: cpictures_last_error()))
        }
        defer { cpictures_free(pixels) }
        self.width = Int(width)
        self.height = Int(height)
        self.channels = channels
        bytes = Array(UnsafeBufferPointer(start: pixels, count: Int(width * height) * channels))
    }
}

/// A picture that cannot be read or written.
public struct PictureError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where it lies.
    public let path: String
    /// What libpng, libjpeg or this library says.
    public let reason: String

    /// "images/7.jpg: Premature end of JPEG file".
    public var description: String { "\(path): \(reason)" }
}
