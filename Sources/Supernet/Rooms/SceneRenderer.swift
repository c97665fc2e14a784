import GSL

/// A colour image and the class of every pixel.
public struct LabelledImage: Hashable, Sendable {
    /// Columns of pixels.
    public let width: Int
    /// Rows of pixels.
    public let height: Int
    /// Red, green and blue of each pixel, row by row: `3 * width * height` bytes.
    public let pixels: [UInt8]
    /// The class of each pixel, row by row: 0...39, or 255 where it is not known.
    public let labels: [UInt8]

    /// Pairs pixels with labels.
    public init(width: Int, height: Int, pixels: [UInt8], labels: [UInt8]) {
        self.width = width
        self.height = height
        self.pixels = pixels
        self.labels = labels
    }
}

/// Draws a scene by casting one ray through each pixel's centre.
struct SceneRenderer {
    let width: Int
    let height: Int

    /// Draws the scene with sensor grain, uniform in -grain...grain (fraction of full scale), from the stream.
    func render(_ scene: Scene, grain: Float, stream: inout RandomStream) -> LabelledImage {
        let count = width * height
        let hits = cast(scene)
        var labels = [UInt8](repeating: 0, count: count)
        let pixels = [UInt8](unsafeUninitializedCapacity: 3 * count) { pixels, initialized in
            for index in 0..<count {
                let (color, label) = shade(scene, hits, index)
                labels[index] = label.rawValue
                // One draw serves the three channels, 16 bits each.
                let draw = stream.next()
                pixels[3 * index] = Self.byte(color.red, grain, draw)
                pixels[3 * index + 1] = Self.byte(color.green, grain, draw >> 16)
                pixels[3 * index + 2] = Self.byte(color.blue, grain, draw >> 32)
            }
            initialized = 3 * count
        }
        return LabelledImage(width: width, height: height, pixels: pixels, labels: withIgnoredEdges(labels))
    }

    /// Ray directions (along the axes, by rows of the picture), distance along each and box hit, -1 for the shell.
    private struct Hits {
        var x: [Float]
        var y: [Float]
        var z: [Float]
        var distance: [Float]
        var box: [Int32]
    }

    private func cast(_ scene: Scene) -> Hits {
        let (right, up, forward) = scene.camera.axes
        let eye = scene.camera.position
        let aspect = Float(height) / Float(width)
        let blank = [Float](repeating: 0, count: width * height)
        var hits = Hits(x: blank, y: blank, z: blank, distance: blank, box: blank.map { _ in -1 })
        for row in 0..<height {
            let v = (1 - (2 * Float(row) + 1) / Float(height)) * aspect / scene.camera.focalRatio
            for column in 0..<width {
                let u = ((2 * Float(column) + 1) / Float(width) - 1) / scene.camera.focalRatio
                let index = row * width + column
                let x = Self.leaving(forward.x + u * right.x + v * up.x)
                let y = Self.leaving(forward.y + u * right.y + v * up.y)
                let z = Self.leaving(forward.z + u * right.z + v * up.z)
                hits.x[index] = x
                hits.y[index] = y
                hits.z[index] = z
                let exitX = ((x > 0 ? scene.size.width : 0) - eye.x) / x
                let exitY = ((y > 0 ? scene.size.height : 0) - eye.y) / y
                let exitZ = ((z > 0 ? scene.size.depth : 0) - eye.z) / z
                hits.distance[index] = min(exitX, min(exitY, exitZ))
            }
        }
        hits.distance.withUnsafeMutableBufferPointer { distance in
            hits.box.withUnsafeMutableBufferPointer { found in
                hits.x.withUnsafeBufferPointer { x in
                    hits.y.withUnsafeBufferPointer { y in
                        hits.z.withUnsafeBufferPointer { z in
                            for (number, box) in scene.boxes.enumerated() {
                                let area = screenArea(of: box, scene.camera, right, up, forward)
                                draw(box, Int32(number), eye, area, (x, y, z), distance, found)
                            }
                        }
                    }
                }
            }
        }
        return hits
    }

    /// A component of a ray. One that is exactly 0 would leave through its pair of walls at 0 / 0 or at minus infinity: tilted
    /// by 1e-20, the ray reaches them after every other wall, and no quotient is NaN.
    private static func leaving(_ component: Float) -> Float { component == 0 ? 1e-20 : component }

    private typealias Rays = (
        x: UnsafeBufferPointer<Float>, y: UnsafeBufferPointer<Float>, z: UnsafeBufferPointer<Float>
    )

    /// Keeps the box wherever it is nearer than what was drawn before (slab test per pixel).
    private func draw(
        _ box: SceneBox, _ number: Int32, _ eye: (x: Float, y: Float, z: Float),
        _ area: (rows: Range<Int>, columns: Range<Int>), _ rays: Rays,
        _ distance: UnsafeMutableBufferPointer<Float>, _ found: UnsafeMutableBufferPointer<Int32>
    ) {
        let lowX = box.minimum.x - eye.x
        let lowY = box.minimum.y - eye.y
        let lowZ = box.minimum.z - eye.z
        let highX = box.maximum.x - eye.x
        let highY = box.maximum.y - eye.y
        let highZ = box.maximum.z - eye.z
        for row in area.rows {
            for index in (row * width + area.columns.lowerBound)..<(row * width + area.columns.upperBound) {
                let inverseX = 1 / rays.x[index]
                let inverseY = 1 / rays.y[index]
                let inverseZ = 1 / rays.z[index]
                let firstX = lowX * inverseX
                let secondX = highX * inverseX
                let firstY = lowY * inverseY
                let secondY = highY * inverseY
                let firstZ = lowZ * inverseZ
                let secondZ = highZ * inverseZ
                let enter = max(min(firstX, secondX), max(min(firstY, secondY), min(firstZ, secondZ)))
                let leave = min(max(firstX, secondX), min(max(firstY, secondY), max(firstZ, secondZ)))
                if enter > 0, enter <= leave, enter < distance[index] {
                    distance[index] = enter
                    found[index] = number
                }
            }
        }
    }

    /// The pixels that can show the box: the bounding rectangle of its projected corners, or everything if the box
    /// reaches behind the camera.
    private func screenArea(
        of box: SceneBox, _ camera: Camera, _ right: SIMD3<Float>, _ up: SIMD3<Float>, _ forward: SIMD3<Float>
    ) -> (rows: Range<Int>, columns: Range<Int>) {
        var left = Float.infinity
        var top = Float.infinity
        var end = -Float.infinity
        var bottom = -Float.infinity
        for corner in 0..<8 {
            let x = (corner & 1 == 0 ? box.minimum.x : box.maximum.x) - camera.position.x
            let y = (corner & 2 == 0 ? box.minimum.y : box.maximum.y) - camera.position.y
            let z = (corner & 4 == 0 ? box.minimum.z : box.maximum.z) - camera.position.z
            let depth = x * forward.x + y * forward.y + z * forward.z
            guard depth > 0.05 else { return (0..<height, 0..<width) }
            let scale = camera.focalRatio * Float(width) / (2 * depth)
            let column = (x * right.x + y * right.y + z * right.z) * scale + Float(width) / 2
            let row = Float(height) / 2 - (x * up.x + y * up.y + z * up.z) * scale
            left = min(left, column)
            end = max(end, column)
            top = min(top, row)
            bottom = max(bottom, row)
        }
        return (Self.pixelRange(top, bottom, height), Self.pixelRange(left, end, width))
    }

    private static func pixelRange(_ low: Float, _ high: Float, _ count: Int) -> Range<Int> {
        let limit = Float(count)
        let first = Int(min(max(low.rounded(.down), 0), limit))
        return first..<max(first, Int(min(max(high.rounded(.up), 0), limit)))
    }

    private func shade(_ scene: Scene, _ hits: Hits, _ index: Int) -> (Color, IndoorClass) {
        let distance = hits.distance[index]
        let x = scene.camera.position.x + distance * hits.x[index]
        let y = scene.camera.position.y + distance * hits.y[index]
        let z = scene.camera.position.z + distance * hits.z[index]
        let number = Int(hits.box[index])
        let isShell = number < 0
        let low = isShell ? (x: Float(0), y: Float(0), z: Float(0)) : scene.boxes[number].minimum
        let high =
            isShell
            ? (x: scene.size.width, y: scene.size.height, z: scene.size.depth) : scene.boxes[number].maximum
        // The face that the point lies on: the nearest of the six planes.
        let nearX = min(abs(x - low.x), abs(x - high.x))
        let nearY = min(abs(y - low.y), abs(y - high.y))
        let nearZ = min(abs(z - low.z), abs(z - high.z))
        let toLampX = scene.lamp.x - x
        let toLampY = scene.lamp.y - y
        let toLampZ = scene.lamp.z - z
        let squared = toLampX * toLampX + toLampY * toLampY + toLampZ * toLampZ + 0.01
        let lightAlongNormal: Float
        let surface: (first: Float, second: Float, width: Float, height: Float)
        var material: Material
        var label: IndoorClass
        if isShell {
            (material, label) = (scene.wall, .wall)
        } else {
            (material, label) = (scene.boxes[number].material, scene.boxes[number].label)
        }
        if nearY <= nearX && nearY <= nearZ {
            surface = (x - low.x, z - low.z, high.x - low.x, high.z - low.z)
            lightAlongNormal = toLampY
            if isShell {
                let isFloor = abs(y - low.y) < abs(y - high.y)
                (material, label) = isFloor ? (scene.floor, .floor) : (scene.ceiling, .ceiling)
            }
        } else if nearX <= nearZ {
            surface = (z - low.z, y - low.y, high.z - low.z, high.y - low.y)
            lightAlongNormal = toLampX
        } else {
            surface = (x - low.x, y - low.y, high.x - low.x, high.y - low.y)
            lightAlongNormal = toLampZ
        }
        let lambert = abs(lightAlongNormal) / squared.squareRoot()
        let light = scene.ambient + scene.lampStrength * lambert / (1 + 0.2 * squared)
        let color = material.color(surface.first, surface.second, width: surface.width, height: surface.height)
        return (
            Color(
                color.red * light * scene.tint.red, color.green * light * scene.tint.green,
                color.blue * light * scene.tint.blue), label
        )
    }

    /// Marks the pixels whose right or lower neighbour has another class, as hand-made labels leave borders open.
    private func withIgnoredEdges(_ labels: [UInt8]) -> [UInt8] {
        var result = labels
        for row in 0..<height {
            for column in 0..<width {
                let index = row * width + column
                let differsRight = column + 1 < width && labels[index + 1] != labels[index]
                let differsBelow = row + 1 < height && labels[index + width] != labels[index]
                if differsRight || differsBelow { result[index] = UInt8(IndoorClass.ignored) }
            }
        }
        return result
    }

    /// A byte of the picture: square-root tone curve, grain from the lowest 16 bits of the draw, clipping.
    private static func byte(_ value: Float, _ grain: Float, _ draw: UInt64) -> UInt8 {
        let deviation = Float(UInt16(truncatingIfNeeded: draw)) * 0x1p-15 - 1
        return UInt8(min(max((max(value, 0).squareRoot() + grain * deviation) * 255 + 0.5, 0), 255))
    }
}
