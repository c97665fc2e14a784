import GSL

/// A stretch of wall that a piece of furniture stands at, with coordinates of its own: u along the wall, y up,
/// d away from the wall.
struct Spot {
    enum Side { case far, left, right }
    var side: Side
    /// Where the stretch begins along the wall.
    var start: Float
    /// Length of the stretch.
    var width: Float
    /// Distance from the wall at which d = 0 lies (for pieces in the middle of the room).
    var offset: Float = 0
}

/// Builds one scene from random draws.
struct RoomBuilder {
    var stream: RandomStream
    var scene: Scene

    mutating func uniform(_ range: ClosedRange<Float>) -> Float {
        range.lowerBound + Float(stream.uniform()) * (range.upperBound - range.lowerBound)
    }

    mutating func chance(_ probability: Double) -> Bool { stream.bernoulli(probability) }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[stream.integer(below: elements.count)] }

    /// A colour near the given one.
    mutating func near(_ red: Float, _ green: Float, _ blue: Float, spread: Float = 0.08) -> Color {
        let shade = uniform(-spread...spread)
        func limited(_ value: Float) -> Float { min(max(value, 0.02), 1) }
        return Color(
            limited(red + shade + uniform(-spread...spread) / 2),
            limited(green + shade + uniform(-spread...spread) / 2),
            limited(blue + shade + uniform(-spread...spread) / 2))
    }

    /// Any strong colour.
    mutating func vivid() -> Color {
        Color(uniform(0.05...0.8), uniform(0.05...0.8), uniform(0.05...0.8))
    }

    /// A wood tone from dark to light.
    mutating func woodTone() -> Color {
        let light = uniform(0.15...0.6)
        return near(light + 0.08, light * 0.72, light * 0.42, spread: 0.03)
    }

    mutating func material(
        _ base: Color, _ accent: Color? = nil, _ pattern: Pattern = .plain, scale: Float = 0.2
    ) -> Material {
        Material(
            base: base, accent: accent ?? base.scaled(0.7), pattern: pattern, scale: scale,
            salt: UInt32(truncatingIfNeeded: stream.next()))
    }

    mutating func wood(scale: Float = 0.15) -> Material {
        let tone = woodTone()
        return material(tone, tone.scaled(0.7), .wood, scale: scale)
    }

    /// Adds a box given in the coordinates of a spot.
    mutating func add(
        _ label: IndoorClass, _ spot: Spot, u: ClosedRange<Float>, y: ClosedRange<Float>, d: ClosedRange<Float>,
        _ material: Material
    ) {
        let size = scene.size
        let low = (u: spot.start + u.lowerBound, d: spot.offset + d.lowerBound)
        let high = (u: spot.start + u.upperBound, d: spot.offset + d.upperBound)
        let minimum: (x: Float, y: Float, z: Float)
        let maximum: (x: Float, y: Float, z: Float)
        switch spot.side {
        case .far:
            minimum = (low.u, y.lowerBound, size.depth - high.d)
            maximum = (high.u, y.upperBound, size.depth - low.d)
        case .left:
            minimum = (low.d, y.lowerBound, low.u)
            maximum = (high.d, y.upperBound, high.u)
        case .right:
            minimum = (size.width - high.d, y.lowerBound, low.u)
            maximum = (size.width - low.d, y.upperBound, high.u)
        }
        scene.boxes.append(SceneBox(minimum: minimum, maximum: maximum, label: label, material: material))
    }

    /// A slab on two side panels: tables, desks.
    mutating func addTable(
        _ label: IndoorClass, _ spot: Spot, height: Float, depth: Float, _ material: Material
    ) {
        let width = spot.width
        add(label, spot, u: 0...width, y: (height - 0.07)...height, d: 0.02...depth, material)
        add(label, spot, u: 0.03...0.1, y: 0...(height - 0.07), d: 0.05...(depth - 0.03), material)
        add(label, spot, u: (width - 0.1)...(width - 0.03), y: 0...(height - 0.07), d: 0.05...(depth - 0.03), material)
    }
}
