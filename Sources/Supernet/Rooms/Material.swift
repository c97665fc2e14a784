/// A colour in linear red, green and blue, each 0...1.
struct Color {
    var red: Float
    var green: Float
    var blue: Float

    init(_ red: Float, _ green: Float, _ blue: Float) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    func mixed(with other: Color, _ share: Float) -> Color {
        Color(
            red + share * (other.red - red), green + share * (other.green - green), blue + share * (other.blue - blue))
    }

    func scaled(_ factor: Float) -> Color { Color(red * factor, green * factor, blue * factor) }
}

/// How two colours alternate over a surface.
enum Pattern {
    /// One colour.
    case plain
    /// Long stripes of varying width along the first surface axis.
    case wood
    /// Squares with joints.
    case tiles
    /// A fine grain of random specks.
    case weave
    /// Upright stripes, each of its own shade: backs of books.
    case books
    /// Level stripes: blinds, drawers, shelf boards.
    case slats
    /// Bright panes divided by bars.
    case panes
    /// A border around a patchy middle.
    case framed
    /// Soft upright folds.
    case folds
    /// Round dots.
    case dots
    /// A slanted sheen: glass, mirrors, screens.
    case sheen
}

/// What a surface looks like.
struct Material {
    var base: Color
    var accent: Color
    var pattern: Pattern
    /// Size of the pattern in metres.
    var scale: Float
    /// Makes equal patterns differ from box to box.
    var salt: UInt32

    /// The colour at surface coordinates in metres; `width` and `height` are those of the face.
    func color(_ first: Float, _ second: Float, width: Float, height: Float) -> Color {
        let across = first / scale
        let along = second / scale
        switch pattern {
        case .plain:
            return base
        case .wood:
            let plank = hash(Int32(along.rounded(.down)), 7)
            let grain = hash(Int32((along * 5).rounded(.down)), Int32((across * 0.7).rounded(.down)))
            return base.mixed(with: accent, 0.6 * plank + 0.4 * grain)
        case .tiles:
            let isJoint = fraction(across) < 0.09 || fraction(along) < 0.09
            let shade = hash(Int32(across.rounded(.down)), Int32(along.rounded(.down)))
            return isJoint ? accent : base.scaled(0.92 + 0.12 * shade)
        case .weave:
            return base.mixed(
                with: accent, hash(Int32((across * 4).rounded(.down)), Int32((along * 4).rounded(.down))))
        case .books:
            let book = Int32((across * 3).rounded(.down))
            let shelf = Int32(along.rounded(.down))
            if fraction(along) < 0.14 { return base }
            let tone = Color(hash(book, shelf), hash(book, shelf &+ 101), hash(book, shelf &+ 211))
            return tone.mixed(with: accent, 0.35)
        case .slats:
            return base.mixed(with: accent, fraction(along) < 0.3 ? 1 : 0)
        case .panes:
            let isBar =
                first < 0.06 || second < 0.06 || width - first < 0.06 || height - second < 0.06
                || abs(first - width / 2) < 0.03 || abs(second - height * 0.55) < 0.03
            return isBar ? accent : base.mixed(with: Color(1, 1, 1), 0.7 * second / max(height, 0.1))
        case .framed:
            let border = 0.12 * min(width, height)
            let isBorder =
                first < border || second < border || width - first < border || height - second < border
            if isBorder { return accent }
            let patch = hash(Int32((first / width * 3).rounded(.down)), Int32((second / height * 3).rounded(.down)))
            return base.mixed(with: Color(1 - base.red, 1 - base.green, base.blue), 0.7 * patch)
        case .folds:
            return base.mixed(with: accent, wave(across))
        case .dots:
            let x = fraction(across) - 0.5
            let y = fraction(along) - 0.5
            return x * x + y * y < 0.07 ? accent : base
        case .sheen:
            return base.mixed(with: accent, wave((first + second) / max(width + height, 0.1)))
        }
    }

    private func fraction(_ value: Float) -> Float { value - value.rounded(.down) }

    /// A triangle wave, 0...1: no library function, so every platform draws the same picture.
    private func wave(_ value: Float) -> Float { abs(2 * fraction(value) - 1) }

    /// A fixed pseudo-random shade 0..<1 for a cell of the pattern.
    private func hash(_ x: Int32, _ y: Int32) -> Float {
        var bits = salt &+ UInt32(bitPattern: x) &* 0x9E37_79B1 &+ UInt32(bitPattern: y) &* 0x85EB_CA77
        bits = (bits ^ (bits >> 15)) &* 0x2C1B_3C6D
        bits = (bits ^ (bits >> 12)) &* 0x297A_2D39
        bits ^= bits >> 15
        return Float(bits >> 8) * 0x1p-24
    }
}
