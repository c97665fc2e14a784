/// Fixtures of bathrooms and offices, openings in walls, things that stand or lie about.
extension RoomBuilder {
    mutating func placeToilet(_ spot: Spot) {
        let white = material(near(0.93, 0.93, 0.92, spread: 0.03))
        let width = spot.width
        add(.toilet, spot, u: 0.02...(width - 0.02), y: 0.35...0.85, d: 0...0.22, white)
        add(.toilet, spot, u: 0.06...(width - 0.06), y: 0...0.42, d: 0.1...0.7, white)
    }

    mutating func placeSink(_ spot: Spot) {
        let white = material(near(0.92, 0.93, 0.94, spread: 0.03), near(0.8, 0.82, 0.84), .sheen)
        let width = spot.width
        add(.sink, spot, u: 0...width, y: 0.68...0.9, d: 0...0.5, white)
        add(.sink, spot, u: (width / 2 - 0.12)...(width / 2 + 0.12), y: 0...0.68, d: 0.05...0.3, white)
        placeMirror(spot, u: 0.05...(width - 0.05), y: 1.15...1.95)
    }

    mutating func placeBathtub(_ spot: Spot) {
        let white = material(near(0.9, 0.91, 0.93, spread: 0.04), near(0.75, 0.78, 0.82), .sheen)
        add(.bathtub, spot, u: 0...spot.width, y: 0...0.58, d: 0...0.75, white)
        if chance(0.75) {
            let cloth = near(uniform(0.6...0.9), uniform(0.6...0.9), uniform(0.7...0.95))
            let look = material(cloth, vivid(), .dots, scale: 0.22)
            let end = spot.width * uniform(0.35...0.8)
            add(.showerCurtain, spot, u: 0...end, y: 0.4...2.05, d: 0.74...0.8, look)
        }
    }

    mutating func placeClothes(_ spot: Spot) {
        for part in 0..<3 {
            let look = material(vivid(), nil, .folds, scale: 0.12)
            let start = spot.width * Float(part) / 3
            let low = uniform(0.3...0.8)
            add(.clothes, spot, u: start...(start + spot.width / 3 - 0.02), y: low...1.6, d: 0.05...0.4, look)
        }
    }

    mutating func placeBoxes(_ spot: Spot) {
        let low = uniform(0.3...0.5)
        let card = near(0.55, 0.4, 0.24, spread: 0.06)
        let look = material(card, near(0.75, 0.65, 0.5), .slats, scale: 0.3)
        if chance(0.55) {
            add(.box, spot, u: 0...spot.width, y: 0...low, d: 0.05...0.6, look)
            if chance(0.6) { add(.box, spot, u: 0.1...(spot.width - 0.1), y: low...(low + 0.35), d: 0.1...0.5, look) }
        } else {
            let leather = material(near(uniform(0.05...0.3), 0.1, uniform(0.05...0.3)), nil, .weave, scale: 0.3)
            add(.bag, spot, u: 0.05...(spot.width - 0.05), y: 0...0.5, d: 0.1...0.45, leather)
            add(.bag, spot, u: 0.2...(spot.width - 0.2), y: 0.5...0.62, d: 0.2...0.3, leather)
        }
    }

    mutating func placeWhiteboard(_ spot: Spot) {
        let look = material(near(0.95, 0.96, 0.97, spread: 0.02), near(0.45, 0.45, 0.48), .panes)
        add(.whiteboard, spot, u: 0...spot.width, y: 0.9...2.0, d: 0...0.04, look)
        if chance(0.4) {
            let low = Spot(side: spot.side, start: spot.start + 0.1, width: 0.7)
            placeBoxes(low)
        }
    }

    mutating func placeDoor(_ spot: Spot) {
        let tone = chance(0.4) ? near(0.85, 0.84, 0.8) : woodTone()
        let look = material(tone, tone.scaled(0.75), .framed)
        add(.door, spot, u: 0...spot.width, y: 0...2.05, d: 0...0.05, look)
    }

    mutating func placeWindow(_ spot: Spot) {
        let width = spot.width
        let top = min(2.2, scene.size.height - 0.15)
        let sky = material(near(0.65, 0.8, 0.98, spread: 0.06), near(0.85, 0.85, 0.82), .panes)
        add(.window, spot, u: 0.1...(width - 0.1), y: 0.85...top, d: 0...0.03, sky)
        if chance(0.4) {
            let tone = near(0.88, 0.86, 0.8)
            let low = uniform(1.1...1.6)
            let look = material(tone, tone.scaled(0.55), .slats, scale: 0.12)
            add(.blinds, spot, u: 0.08...(width - 0.08), y: low...(top + 0.05), d: 0.03...0.06, look)
        } else if chance(0.75) {
            let cloth = vivid()
            let look = material(cloth, cloth.scaled(0.55), .folds, scale: 0.16)
            let side = max(0.3, width * 0.24)
            add(.curtain, spot, u: -0.08...side, y: 0.3...(top + 0.08), d: 0.04...0.12, look)
            add(.curtain, spot, u: (width - side)...(width + 0.08), y: 0.3...(top + 0.08), d: 0.04...0.12, look)
        }
    }

    mutating func placePerson(_ spot: Spot) {
        let height = uniform(1.5...1.85)
        let skin = near(uniform(0.3...0.85), 0.5, 0.38, spread: 0.04)
        add(.person, spot, u: 0.12...0.38, y: 0...(height * 0.48), d: 0.2...0.42, material(near(0.12, 0.13, 0.25)))
        add(
            .person, spot, u: 0.02...0.48, y: (height * 0.48)...(height * 0.84), d: 0.18...0.44,
            material(vivid(), nil, .folds, scale: 0.3))
        add(.person, spot, u: 0.15...0.35, y: (height * 0.86)...height, d: 0.2...0.4, material(skin))
    }

    /// Books, boxes, lamps and knick-knacks on a surface at `height`.
    mutating func placeSmallThings(_ spot: Spot, on height: Float) {
        var u = uniform(0.02...0.2)
        while u + 0.4 < spot.width {
            let width = uniform(0.22...0.4)
            let place = u...(u + width)
            switch stream.integer(below: 5) {
            case 0, 4:
                let look = material(woodTone(), vivid(), .books, scale: 0.3)
                add(.books, spot, u: place, y: height...(height + 0.32), d: 0.06...0.3, look)
            case 1:
                let card = near(0.55, 0.4, 0.24, spread: 0.06)
                let look = material(card, near(0.75, 0.65, 0.5), .slats, scale: 0.3)
                add(.box, spot, u: place, y: height...(height + 0.24), d: 0.06...0.34, look)
            case 2:
                placeLamp(spot, at: u + 0.15, on: height)
            default:
                let top = height + uniform(0.15...0.4)
                add(.otherProp, spot, u: place, y: height...top, d: 0.08...0.3, material(vivid()))
            }
            u += width + uniform(0.1...0.5)
        }
    }

    /// Something that hangs where no tall furniture stands.
    mutating func hang(_ label: IndoorClass, _ spot: Spot) {
        let width = min(spot.width, uniform(0.5...1.1))
        let low = uniform(1.2...1.45)
        switch label {
        case .towel:
            let cloth = near(uniform(0.5...0.9), uniform(0.4...0.9), uniform(0.4...0.9))
            let look = material(cloth, cloth.scaled(0.85), .folds, scale: 0.3)
            add(.towel, spot, u: 0...max(width, 0.7), y: 0.6...1.5, d: 0...0.07, look)
        case .paper:
            let sheet = material(near(0.96, 0.96, 0.94, spread: 0.02), near(0.7, 0.7, 0.72), .slats, scale: 0.1)
            add(.paper, spot, u: 0...width, y: low...(low + 0.75), d: 0...0.02, sheet)
        case .mirror:
            placeMirror(spot, u: 0...width, y: low...(low + 0.8))
        default:
            let frame = material(vivid(), near(0.2, 0.15, 0.1), .framed)
            add(.picture, spot, u: 0...width, y: low...(low + uniform(0.45...0.8)), d: 0...0.04, frame)
        }
    }
}
