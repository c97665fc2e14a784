import GSL

/// What a room is for.
enum RoomKind: CaseIterable {
    case bedroom, livingRoom, kitchen, office, bathroom

    /// What hangs at free stretches of wall.
    var hangings: [IndoorClass] {
        switch self {
        case .bathroom: [.towel, .towel, .towel, .mirror]
        case .kitchen: [.towel, .picture]
        case .office: [.paper, .paper, .picture]
        case .bedroom, .livingRoom: [.picture, .picture, .mirror]
        }
    }

    /// Pieces at the walls, the first ones always present.
    var furniture: (always: [Furniture], sometimes: [Furniture]) {
        switch self {
        case .bedroom:
            (
                [.bed, .nightStand],
                [.dresser, .dresser, .wardrobe, .clothesRack, .windowSeat, .door, .desk, .boxes]
            )
        case .livingRoom:
            (
                [.sofa, .televisionStand],
                [.bookshelf, .windowSeat, .armchair, .door, .shelves, .person, .column, .boxes]
            )
        case .kitchen:
            (
                [.counter, .refrigerator],
                [.counter, .towelRail, .shelves, .windowSeat, .door, .wardrobe, .person, .boxes]
            )
        case .office:
            (
                [.desk, .whiteboardStand],
                [.bookshelf, .bookshelf, .notices, .notices, .shelves, .windowSeat, .door, .person, .column, .boxes]
            )
        case .bathroom:
            ([.bathtub, .toilet, .sink, .towelRail], [.door, .clothesRack, .wardrobe, .windowSeat])
        }
    }
}

extension RoomBuilder {
    init(stream: RandomStream) {
        self.stream = stream
        let grey = Color(0.8, 0.8, 0.8)
        let blank = Material(base: grey, accent: grey, pattern: .plain, scale: 1, salt: 0)
        scene = Scene(
            size: (4, 2.6, 4), wall: blank, floor: blank, ceiling: blank,
            camera: Camera(position: (2, 1.4, 0.3), slope: 0, tilt: 0, focalRatio: 0.9), lamp: (2, 2.4, 2),
            ambient: 0.4, lampStrength: 0.8, tint: Color(1, 1, 1))
    }

    /// Draws the whole scene.
    mutating func furnish() {
        let kind = pick(RoomKind.allCases)
        buildShell(kind)
        placeCamera()
        let pieces = kind.furniture
        var queue = pieces.always
        stream.shuffle(&queue)
        var extras = pieces.sometimes
        stream.shuffle(&extras)
        queue.append(contentsOf: extras)
        var used: [Float] = [uniform(0...0.4), uniform(0.9...1.4), uniform(0.9...1.4)]
        let sides: [Spot.Side] = [.far, .left, .right]
        // Far corners belong to the far wall: pieces at the side walls end before them.
        let lengths: [Float] = [scene.size.width, scene.size.depth - 0.9, scene.size.depth - 0.9]
        for piece in queue {
            let width = uniform(piece.widths)
            let first = stream.integer(below: 3)
            for shift in 0..<3 {
                let side = (first + shift) % 3
                guard used[side] + width <= lengths[side] else { continue }
                place(piece, Spot(side: sides[side], start: used[side], width: width))
                if piece == .sofa || piece == .bed || piece == .desk || piece == .boxes {
                    if chance(0.4) { hang(.picture, Spot(side: sides[side], start: used[side] + 0.2, width: width)) }
                }
                used[side] += width + uniform(0.03...0.5)
                break
            }
        }
        for side in 0..<3 where used[side] + 0.7 < lengths[side] && chance(0.7) {
            hang(pick(kind.hangings), Spot(side: sides[side], start: used[side], width: 1.1))
        }
        furnishMiddle(kind)
    }

    private mutating func buildShell(_ kind: RoomKind) {
        scene.size = (uniform(2.8...4.4), uniform(2.35...2.7), uniform(3.0...4.6))
        let paint: Color = pick([
            near(0.78, 0.74, 0.66), near(0.8, 0.8, 0.8), near(0.6, 0.7, 0.75), near(0.66, 0.74, 0.6),
            near(0.75, 0.6, 0.55),
        ])
        let isTiled = kind == .bathroom && chance(0.6)
        scene.wall = material(
            paint, paint.scaled(0.85), isTiled ? .tiles : (chance(0.2) ? .folds : .plain), scale: isTiled ? 0.25 : 0.3)
        switch kind {
        case .bathroom, .kitchen:
            let stone = near(0.5, 0.48, 0.45, spread: 0.15)
            scene.floor = material(stone, stone.scaled(0.6), .tiles, scale: 0.4)
        case .office:
            let carpet = near(0.3, 0.32, 0.36, spread: 0.1)
            scene.floor = material(carpet, carpet.scaled(0.75), .weave, scale: 0.2)
        default:
            scene.floor = chance(0.6) ? wood(scale: 0.18) : material(near(0.55, 0.48, 0.4), nil, .weave, scale: 0.2)
        }
        let white = near(0.88, 0.88, 0.86, spread: 0.05)
        scene.ceiling = material(white, white.scaled(0.85), chance(0.3) ? .tiles : .plain, scale: 0.6)
        scene.lamp = (
            scene.size.width * uniform(0.3...0.7), scene.size.height - 0.15, scene.size.depth * uniform(0.3...0.7)
        )
        scene.ambient = uniform(0.2...0.4)
        scene.lampStrength = uniform(0.4...0.9)
        scene.tint = Color(uniform(0.92...1.05), uniform(0.92...1.0), uniform(0.82...1.05))
    }

    private mutating func placeCamera() {
        let width = scene.size.width
        let x = width * uniform(0.25...0.75)
        // Looks at a point of the far half of the room.
        let target = width * uniform(0.0...1.0)
        scene.camera = Camera(
            position: (x, uniform(1.2...1.75), uniform(0.1...0.5)), slope: (target - x) / (scene.size.depth * 0.75),
            tilt: uniform(-0.42...(-0.12)), focalRatio: uniform(1.05...1.5))
    }

    private mutating func furnishMiddle(_ kind: RoomKind) {
        let width = scene.size.width
        let depth = scene.size.depth
        let place = Spot(
            side: .far, start: width * uniform(0.2...0.5), width: min(uniform(0.9...1.4), width * 0.4),
            offset: depth * uniform(0.3...0.42))
        if kind != .kitchen, chance(0.5) {
            let tone = vivid()
            let look = material(tone, tone.mixed(with: Color(0.8, 0.75, 0.6), 0.6), .weave, scale: 0.5)
            add(.floorMat, place, u: -0.3...(place.width + 0.3), y: 0...0.02, d: -0.4...1.0, look)
        }
        switch kind {
        case .livingRoom, .kitchen:
            guard chance(0.8) else { return }
            let height: Float = kind == .kitchen ? 0.75 : 0.45
            addTable(.table, place, height: height, depth: 0.75, wood(scale: 0.1))
            if chance(0.7) { placeSmallThings(place, on: height) }
            if kind == .kitchen {
                for (start, back) in [(Float(0.1), true), (Float(0.7), false)] where chance(0.8) {
                    let seat = Spot(
                        side: .far, start: place.start + start * place.width, width: 0.42,
                        offset: place.offset + (back ? 0.7 : -0.4))
                    placeChair(seat, depth: 0.42, seat: 0.46, facesWall: back)
                }
            }
        case .office:
            guard chance(0.6) else { return }
            if chance(0.5) {
                addTable(.table, place, height: 0.74, depth: 0.8, wood(scale: 0.1))
                placeSmallThings(place, on: 0.74)
            } else {
                placeChair(
                    Spot(side: .far, start: place.start, width: 0.5, offset: place.offset), depth: 0.5, seat: 0.46)
            }
        case .bedroom:
            if chance(0.35) { placeBoxes(Spot(side: .far, start: place.start, width: 0.7, offset: place.offset)) }
        case .bathroom:
            if chance(0.25) { placePerson(Spot(side: .far, start: place.start, width: 0.5, offset: place.offset)) }
        }
    }
}
