/// Pieces that stand at a wall or in the middle of a room. Sizes in metres are everyday ones, our choice.
enum Furniture: CaseIterable {
    case bed, nightStand, dresser, wardrobe, desk, bookshelf, shelves, sofa, televisionStand, counter, refrigerator
    case toilet, sink, bathtub, towelRail, armchair, clothesRack, boxes, column, whiteboardStand, notices, door
    case windowSeat, person

    /// Length that the piece takes along its wall.
    var widths: ClosedRange<Float> {
        switch self {
        case .bed: 1.3...2.0
        case .nightStand: 0.45...0.65
        case .dresser: 0.9...1.4
        case .wardrobe: 0.9...1.5
        case .desk: 1.2...1.7
        case .bookshelf: 0.8...1.5
        case .shelves: 0.8...1.3
        case .sofa: 1.5...2.3
        case .televisionStand: 1.1...1.6
        case .counter: 1.4...2.4
        case .refrigerator: 0.7...0.95
        case .toilet: 0.5...0.6
        case .sink: 0.7...1.0
        case .bathtub: 1.5...1.9
        case .towelRail: 0.6...0.9
        case .armchair: 0.7...0.9
        case .clothesRack: 0.7...1.1
        case .boxes: 0.6...1.0
        case .column: 0.3...0.5
        case .whiteboardStand: 1.3...2.2
        case .notices: 0.6...1.0
        case .door: 0.85...1.05
        case .windowSeat: 1.1...2.0
        case .person: 0.5...0.6
        }
    }
}

extension RoomBuilder {
    /// Builds a piece at its spot.
    mutating func place(_ furniture: Furniture, _ spot: Spot) {
        switch furniture {
        case .bed: placeBed(spot)
        case .nightStand: placeNightStand(spot)
        case .dresser: placeDresser(spot)
        case .wardrobe: placeWardrobe(spot)
        case .desk: placeDesk(spot)
        case .bookshelf: placeBookshelf(spot)
        case .shelves: placeShelves(spot)
        case .sofa: placeSofa(spot)
        case .televisionStand: placeTelevisionStand(spot)
        case .counter: placeCounter(spot)
        case .refrigerator: placeRefrigerator(spot)
        case .toilet: placeToilet(spot)
        case .sink: placeSink(spot)
        case .bathtub: placeBathtub(spot)
        case .towelRail: hang(.towel, spot)
        case .notices: hang(.paper, spot)
        case .armchair: placeChair(spot, depth: 0.8, seat: 0.42)
        case .clothesRack: placeClothes(spot)
        case .boxes: placeBoxes(spot)
        case .column:
            let tone = near(0.6, 0.58, 0.55)
            let look = material(tone, tone.scaled(0.8), .tiles, scale: 0.25)
            add(.otherStructure, spot, u: 0...spot.width, y: 0...scene.size.height, d: 0...0.4, look)
        case .whiteboardStand: placeWhiteboard(spot)
        case .door: placeDoor(spot)
        case .windowSeat: placeWindow(spot)
        case .person: placePerson(spot)
        }
    }

    private mutating func placeBed(_ spot: Spot) {
        let width = spot.width
        let length = uniform(1.8...2.1)
        let top = uniform(0.45...0.65)
        let frame = wood()
        let cover = vivid()
        add(.bed, spot, u: 0...width, y: 0...uniform(0.9...1.2), d: 0...0.08, frame)
        add(.bed, spot, u: 0...width, y: 0...(top - 0.2), d: 0.08...length, frame)
        let pattern: Pattern = pick([.plain, .weave, .folds])
        let blanket = material(cover, cover.mixed(with: Color(0.9, 0.9, 0.9), 0.35), pattern, scale: 0.3)
        add(.bed, spot, u: 0...width, y: (top - 0.2)...top, d: 0.08...length, blanket)
        let pillow = material(near(0.85, 0.83, 0.8))
        let half = width / 2
        for start in [0.08, half + 0.04] {
            add(.pillow, spot, u: start...(start + half - 0.14), y: top...(top + 0.17), d: 0.1...0.55, pillow)
        }
        if chance(0.3) {
            let look = material(vivid(), nil, .weave, scale: 0.1)
            add(.clothes, spot, u: 0.1...(width * 0.55), y: top...(top + 0.12), d: 1.1...1.6, look)
        }
    }

    private mutating func placeNightStand(_ spot: Spot) {
        let height = uniform(0.45...0.65)
        let tone = woodTone()
        let look = material(tone, tone.scaled(0.55), .slats, scale: 0.22)
        add(.nightStand, spot, u: 0...spot.width, y: 0...height, d: 0...0.45, look)
        if chance(0.8) { placeLamp(spot, at: spot.width / 2, on: height) }
    }

    /// A shade on a stem.
    mutating func placeLamp(_ spot: Spot, at u: Float, on height: Float) {
        let shade = material(near(1.0, 0.88, 0.55, spread: 0.05))
        add(.lamp, spot, u: (u - 0.03)...(u + 0.03), y: height...(height + 0.2), d: 0.17...0.23, material(woodTone()))
        add(.lamp, spot, u: (u - 0.16)...(u + 0.16), y: (height + 0.2)...(height + 0.5), d: 0.05...0.36, shade)
    }

    private mutating func placeDresser(_ spot: Spot) {
        let height = uniform(0.8...1.1)
        let tone = woodTone()
        let look = material(tone, tone.scaled(0.5), .slats, scale: 0.25)
        add(.dresser, spot, u: 0...spot.width, y: 0...height, d: 0...0.5, look)
        if chance(0.65) {
            placeMirror(spot, u: 0.12...(spot.width - 0.12), y: (height + 0.1)...(height + 0.9))
        } else {
            placeSmallThings(spot, on: height)
        }
    }

    mutating func placeMirror(_ spot: Spot, u: ClosedRange<Float>, y: ClosedRange<Float>) {
        let look = material(near(0.35, 0.5, 0.6), near(0.75, 0.85, 0.9), .sheen)
        add(.mirror, spot, u: u, y: y, d: 0...0.03, look)
    }

    private mutating func placeWardrobe(_ spot: Spot) {
        let isPlain = chance(0.5)
        let tone = isPlain ? near(0.75, 0.75, 0.72) : woodTone()
        let look = material(tone, tone.scaled(0.75), isPlain ? .plain : .wood, scale: 0.4)
        let label: IndoorClass = chance(0.75) ? .cabinet : .otherFurniture
        let paint = label == .cabinet ? look : material(vivid(), nil, .tiles, scale: 0.3)
        add(label, spot, u: 0...spot.width, y: 0...uniform(1.7...2.1), d: 0...0.6, paint)
    }

    private mutating func placeDesk(_ spot: Spot) {
        let height: Float = 0.75
        addTable(.desk, spot, height: height, depth: 0.7, wood())
        let screen = material(near(0.06, 0.07, 0.1, spread: 0.03), near(0.2, 0.25, 0.35), .sheen)
        if chance(0.6) {
            add(.otherProp, spot, u: 0.25...0.75, y: (height + 0.05)...(height + 0.42), d: 0.15...0.2, screen)
        }
        let sheet = material(near(0.95, 0.95, 0.93, spread: 0.03))
        if chance(0.6) { add(.paper, spot, u: 0.8...1.15, y: height...(height + 0.03), d: 0.2...0.6, sheet) }
        if chance(0.6) {
            let seat = Spot(side: spot.side, start: spot.start + 0.3, width: 0.5, offset: spot.offset + 0.65)
            placeChair(seat, depth: 0.5, seat: 0.46, facesWall: true)
        }
    }

    /// Seat, back and legs.
    mutating func placeChair(_ spot: Spot, depth: Float, seat: Float, facesWall: Bool = false) {
        let look = chance(0.5) ? wood(scale: 0.08) : material(vivid(), nil, .weave, scale: 0.12)
        let width = spot.width
        add(.chair, spot, u: 0...width, y: (seat - 0.12)...seat, d: 0...depth, look)
        let back: ClosedRange<Float> = facesWall ? (depth - 0.1)...depth : 0...0.1
        add(.chair, spot, u: 0...width, y: seat...(seat + 0.5), d: back, look)
        add(.chair, spot, u: 0...0.07, y: 0...(seat - 0.12), d: 0.03...(depth - 0.03), look)
        add(.chair, spot, u: (width - 0.07)...width, y: 0...(seat - 0.12), d: 0.03...(depth - 0.03), look)
    }

    private mutating func placeBookshelf(_ spot: Spot) {
        let tone = woodTone()
        let books = material(tone, Color(0.5, 0.4, 0.3), .books, scale: 0.33)
        add(.bookshelf, spot, u: 0...spot.width, y: 0...uniform(1.5...2.2), d: 0...0.32, books)
    }

    private mutating func placeShelves(_ spot: Spot) {
        let tone = woodTone()
        let look = material(tone.scaled(0.35), tone, .slats, scale: 0.38)
        let height = uniform(1.2...1.9)
        add(.shelves, spot, u: 0...spot.width, y: 0...height, d: 0...0.35, look)
        placeSmallThings(spot, on: height)
    }

    private mutating func placeSofa(_ spot: Spot) {
        let width = spot.width
        let tone = near(uniform(0.15...0.6), uniform(0.15...0.5), uniform(0.15...0.5))
        let look = material(tone, tone.scaled(0.85), .weave, scale: 0.3)
        add(.sofa, spot, u: 0...width, y: 0...0.42, d: 0.1...0.9, look)
        add(.sofa, spot, u: 0...width, y: 0...uniform(0.75...0.95), d: 0...0.25, look)
        add(.sofa, spot, u: 0...0.2, y: 0...0.62, d: 0.1...0.9, look)
        add(.sofa, spot, u: (width - 0.2)...width, y: 0...0.62, d: 0.1...0.9, look)
        if chance(0.6) {
            let pillow = material(vivid(), nil, .dots, scale: 0.15)
            add(.pillow, spot, u: 0.25...0.7, y: 0.42...0.8, d: 0.27...0.42, pillow)
        }
    }

    private mutating func placeTelevisionStand(_ spot: Spot) {
        let height = uniform(0.4...0.6)
        add(.cabinet, spot, u: 0...spot.width, y: 0...height, d: 0...0.45, wood())
        let screen = material(near(0.05, 0.05, 0.07, spread: 0.02), near(0.14, 0.16, 0.2, spread: 0.04), .sheen)
        let low = height + 0.05
        add(.television, spot, u: 0.1...(spot.width - 0.1), y: low...(low + 0.7), d: 0.15...0.22, screen)
    }

    private mutating func placeCounter(_ spot: Spot) {
        let width = spot.width
        let tone = chance(0.5) ? near(0.8, 0.8, 0.78) : woodTone()
        let front = material(tone, tone.scaled(0.8), .tiles, scale: 0.6)
        add(.cabinet, spot, u: 0...width, y: 0...0.82, d: 0...0.58, front)
        let stone = near(0.5, 0.5, 0.52, spread: 0.15)
        let slab = material(stone, stone.scaled(0.7), .weave, scale: 0.1)
        add(.counter, spot, u: 0...width, y: 0.82...0.98, d: 0...0.62, slab)
        if chance(0.6) {
            let metal = material(near(0.75, 0.77, 0.8), near(0.5, 0.52, 0.55), .sheen)
            add(.sink, spot, u: (width * 0.3)...(width * 0.3 + 0.55), y: 0.98...1.08, d: 0.08...0.55, metal)
        }
        if chance(0.7) {
            let look = material(tone, tone.scaled(0.8), .tiles, scale: 0.45)
            add(.cabinet, spot, u: 0...width, y: 1.5...min(2.2, scene.size.height), d: 0...0.35, look)
        } else {
            placeSmallThings(spot, on: 0.98)
        }
    }

    private mutating func placeRefrigerator(_ spot: Spot) {
        let tone = chance(0.5) ? near(0.85, 0.86, 0.87, spread: 0.04) : near(0.45, 0.47, 0.5, spread: 0.05)
        let look = material(tone, tone.scaled(0.6), .slats, scale: 1.1)
        add(.refrigerator, spot, u: 0...spot.width, y: 0...uniform(1.6...1.9), d: 0...0.7, look)
    }
}
