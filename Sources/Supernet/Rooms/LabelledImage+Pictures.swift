import Pictures

extension LabelledImage {
    /// The picture.
    public var picture: Picture {
        get throws { try Picture(width: width, height: height, channels: 3, bytes: pixels) }
    }

    /// The labels as a picture: one colour per class, black where the label is not known.
    public var labelPicture: Picture {
        get throws { try Picture(width: width, height: height, channels: 3, bytes: labels.flatMap(Self.color)) }
    }

    /// Colours that neighbouring class numbers do not share.
    private static func color(_ label: UInt8) -> [UInt8] {
        guard Int(label) < IndoorClass.count else { return [0, 0, 0] }
        return [(label &* 97) | 0x20, (label &* 59) &+ 80, (label &* 151) &+ 140]
    }
}
