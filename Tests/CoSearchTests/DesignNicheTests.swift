import CIMHardware
import GSL
import Testing
import ViTMoE

@testable import CoSearch

@Suite("Coordinates of a hardware search")
struct DesignNicheTests {
    @Test("the fewest tiles hold the network, one tile less does not", arguments: [1, 2, 3])
    func fewestTiles(seed: UInt64) throws {
        var stream = RandomStream(StreamKey(seed: seed, purpose: "tiles"))
        let model = HardwareModel()
        let network = try ReferenceHardwareTests.workload(ArchitectureSpace.standard(.b0).random(&stream))
        let workload = BatchWorkload(network)
        var checked = 0
        for space in [DesignSpace.standard(.rram), .standard(.sram), .standardHybrid()] {
            for _ in 0..<300 {
                let point = space.axes.map { stream.integer(below: $0.count) }
                guard var design = try? space.design(at: point) else { continue }
                let first = design.first.neededTiles(
                    for: workload, holding: design.firstHolds, weightBits: design.weightBits)
                let second = design.second.map {
                    $0.part.neededTiles(for: workload, holding: $0.holds, weightBits: design.weightBits)
                }
                design.tiles = max(1, first)
                if let second { design.second?.part.tiles = max(1, second) }
                guard first > 1, (try? design.validate()) != nil else { continue }
                #expect(throws: Never.self) { try model.cost(of: network, on: design) }
                design.tiles = first - 1
                #expect(throws: CapacityError.self) { try model.cost(of: network, on: design) }
                checked += 1
            }
        }
        #expect(checked > 50, "seed \(seed)")
    }

    @Test("coordinates lead to a design of the niche and back", arguments: [1, 2, 3])
    func thereAndBack(seed: UInt64) throws {
        var stream = RandomStream(StreamKey(seed: seed, purpose: "coordinates"))
        let workload = BatchWorkload(
            try ReferenceHardwareTests.workload(ArchitectureSpace.standard(.b0).random(&stream)))
        let niches = DesignNiche.all(of: [.standard(.rram), .standard(.sram), .standardHybrid()])
        for niche in niches {
            for _ in 0..<200 {
                let coordinates = niche.variables.map { stream.integer(below: $0.count) }
                guard let (point, design) = try? niche.place(coordinates, for: workload) else { continue }
                #expect(try niche.designSpace.design(at: point) == design)
                // Where tiles run out several coordinates lead to one design.
                let again = try niche.place(niche.coordinates(point, for: workload), for: workload)
                #expect(again.point == point)
            }
        }
    }

    @Test(
        "placements fix the memory of every block, each in another way; their coordinates are the niche's",
        arguments: [1, 2, 3])
    func placements(seed: UInt64) throws {
        var stream = RandomStream(StreamKey(seed: seed, purpose: "placements"))
        let workload = BatchWorkload(
            try ReferenceHardwareTests.workload(ArchitectureSpace.standard(.b0).random(&stream)))
        for niche in DesignNiche.all(of: [.standard(.rram), .standard(.sram)]) { #expect(niche.placements.count == 1) }
        for niche in DesignNiche.all(of: [.standardHybrid()]) {
            let placements = niche.placements
            #expect(placements.count == 32)
            let any = niche.variables.map { stream.integer(below: $0.count) }
            let fixed = placements.map { niche.coordinates($0.nearest(to: any), in: $0) }
            #expect(Set(fixed).count == 32 && fixed.contains(any), "seed \(seed)")
            for placement in placements {
                let coordinates = placement.variables.map { stream.integer(below: $0.count) }
                let same = niche.coordinates(coordinates, in: placement)
                #expect(placement.nearest(to: same) == coordinates)
                let found = try? placement.place(coordinates, for: workload)
                let expected = try? niche.place(same, for: workload)
                #expect(found?.design == expected?.design, "seed \(seed)")
            }
        }
    }
}
