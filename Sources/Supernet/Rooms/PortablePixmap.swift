extension LabelledImage {
    /// The picture as a binary portable pixmap (PPM, P6), which image viewers and converters read.
    public var portablePixmap: [UInt8] {
        Array("P6\n\(width) \(height)\n255\n".utf8) + pixels
    }

    /// The labels as a portable pixmap: one colour per class, black where the label is not known.
    public var labelPixmap: [UInt8] {
        Array("P6\n\(width) \(height)\n255\n".utf8) + labels.flatMap(Self.color)
    }

    /// Colours that neighbouring class numbers do not share.
    private static func color(_ label: UInt8) -> [UInt8] {
        guard Int(label) < IndoorClass.count else { return [0, 0, 0] }
        return [(label &* 97) | 0x20, (label &* 59) &+ 80, (label &* 151) &+ 140]
    }
}
