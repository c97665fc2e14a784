import Documents
import GSL
import Testing
import ViTMoE

@testable import Supernet

@Suite("Rooms")
struct RoomsTests {
    private let size = ImageSize(height: 24, width: 32)

    private func rooms(_ split: Rooms.Split = .training, seed: UInt64 = 1, count: Int = 48) -> Rooms {
        Rooms(seed: seed, split: split, size: size, count: count)
    }

    @Test("an image depends on seed, split and number only, not on the order of drawing")
    func deterministic() throws {
        let first = try rooms().image(7)
        _ = try rooms().image(3)
        #expect(try rooms(count: 8).image(7) == first)
        #expect(try rooms().image(8) != first)
        #expect(try rooms(seed: 2).image(7) != first)
        #expect(try rooms(.validation).image(7) != first)
    }

    @Test("the pictures are those that results were made with")
    func golden() throws {
        let image = try rooms().image(0)
        #expect(Digest(of: image.pixels).short == "67f3528d")
        #expect(Digest(of: image.labels).short == "07817e6b")
    }

    @Test("a ray exactly parallel to walls leaves through the others: every pixel of a level view has a finite colour")
    func parallelRays() throws {
        var builder = RoomBuilder(stream: RandomStream(StreamKey(seed: 5, purpose: "parallel rays")))
        builder.furnish()
        builder.scene.camera.slope = 0
        builder.scene.camera.tilt = 0
        // Odd sizes have a middle row and column, whose rays have no part upward and none to the side. A box whose side lies in
        // such a ray's plane gives 0 / 0 to whoever divides by that part.
        let eye = builder.scene.camera.position
        builder.scene.boxes.append(
            SceneBox(
                minimum: (eye.x, 0.2, eye.z + 1), maximum: (eye.x + 0.5, eye.y, eye.z + 1.4), label: .box,
                material: builder.material(Color(0.5, 0.5, 0.5))))
        for (height, width) in [(1, 1), (33, 65)] {
            let image = SceneRenderer(width: width, height: height).render(
                builder.scene, grain: 0.01, stream: &builder.stream)
            #expect(image.labels.allSatisfy { $0 < 40 || $0 == 255 })
        }
    }

    @Test("labels are the 40 classes or 255, at least 30 classes occur, and walls and floors are common")
    func labels() throws {
        var seen: Set<UInt8> = []
        var walls = 0
        for index in 0..<48 {
            let image = try rooms().image(index)
            #expect(image.labels.count == 24 * 32)
            #expect(image.pixels.count == 3 * 24 * 32)
            let found = Set(image.labels)
            if found.contains(IndoorClass.wall.rawValue) { walls += 1 }
            seen.formUnion(found)
        }
        #expect(seen.allSatisfy { $0 < 40 || $0 == 255 })
        #expect(seen.subtracting([255]).count >= 30)
        #expect(walls >= 44)
    }

    @Test("any size can be drawn, and an index outside the set throws")
    func sizes() throws {
        for (height, width) in [(1, 1), (5, 3), (40, 16)] {
            let set = Rooms(seed: 3, split: .training, size: ImageSize(height: height, width: width), count: 1)
            let image = try set.image(0)
            #expect(image.labels.count == height * width)
            #expect(try image.picture.bytes.count == 3 * height * width)
        }
        #expect(throws: SupernetError.self) { try rooms().image(48) }
        #expect(throws: SupernetError.self) { try rooms().image(-1) }
    }

    @Test("class names are words")
    func names() {
        #expect(IndoorClass.allCases.count == IndoorClass.count)
        #expect(IndoorClass.floorMat.name == "floor mat")
        #expect(IndoorClass.wall.name == "wall")
    }
}
