import Foundation
import GSL
import Testing
import ViTMoE

struct ArchitectureSpaceTests {
    @Test(arguments: BackboneSize.allCases) func genomeAndArchitectureAreInverse(size: BackboneSize) throws {
        let space = ArchitectureSpace.standard(size)
        for seed in UInt64(1)...200 {
            var stream = RandomStream(StreamKey(seed: seed, purpose: "architecture space test"))
            let architecture = space.random(&stream)
            #expect(try space.architecture(space.genome(of: architecture)) == architecture, "seed \(seed)")
            try space.validate(architecture)
        }
    }

    @Test func boundsAreTheDocumentedOnes() {
        let space = ArchitectureSpace.standard(.b0)
        #expect(space.maximumHiddenSizes == [128, 256, 640, 1024])
        #expect(space.genomeBounds == [2...5, 16...128, 2...5, 16...256, 2...5, 16...640, 2...5, 16...1024])
        #expect(space.maximum.blocks.map(\.hiddenSize) == [128, 256, 640, 1024])
        #expect(space.minimum.blocks.allSatisfy { $0.experts == 2 && $0.hiddenSize == 16 })
    }

    @Test func geneOutOfBoundsIsNamed() {
        let space = ArchitectureSpace.standard(.b0)
        #expect(throws: ArchitectureError.outOfRange(field: "blocks[3].hiddenSize", value: 641, allowed: 16...640)) {
            try space.architecture([2, 16, 2, 16, 2, 641, 2, 16])
        }
        #expect(throws: ArchitectureError.outOfRange(field: "blocks[1].experts", value: 6, allowed: 2...5)) {
            try space.architecture([6, 16, 2, 16, 2, 16, 2, 16])
        }
        #expect(throws: ArchitectureError.wrongCount(field: "genome", count: 3, expected: 8)) {
            try space.architecture([2, 16, 2])
        }
    }

    @Test func impossibleSpacesAndImagesAreRejected() throws {
        #expect(throws: ArchitectureError.outOfRange(field: "topK", value: 3, allowed: 1...2)) {
            try ArchitectureSpace(backbone: .b0, topK: 3)
        }
        #expect(throws: ArchitectureError.outOfRange(field: "image.width", value: 0, allowed: 1...16_384)) {
            try Backbone.standard(.b0).stages(for: ImageSize(height: 4, width: 0))
        }
        let broken = Architecture(backbone: .b0, blocks: [BlockChoice(experts: 2, hiddenSize: 16)])
        #expect(throws: ArchitectureError.wrongCount(field: "blocks", count: 1, expected: 4)) {
            try Workload(architecture: broken, image: .nyud, charged: .network, expertsCharged: .topK)
        }
    }

    @Test func measuredRoutingSetsTheBusiestExpert() throws {
        let space = ArchitectureSpace.standard(.b0)
        let skewed = ExpertRouting.shares([[0.9, 0.1], [0.5, 0.5], [0.25, 0.75], [1, 0]])
        let workload = try Workload(
            architecture: space.minimum, image: .nyud, charged: .experts, expertsCharged: .topK, routing: skewed)
        let busiest = workload.layers.filter { $0.kind == .expertUp && $0.name.contains("layer1") }
        #expect(busiest.map(\.busiestVectors) == [17_280, 2_400, 900, 300])
        let invalid = ExpertRouting.shares([[0.9, 0.2], [0.5, 0.5], [0.5, 0.5], [1, 0]])
        #expect(throws: ArchitectureError.self) {
            try Workload(
                architecture: space.minimum, image: .nyud, charged: .experts, expertsCharged: .topK, routing: invalid)
        }
    }

    @Test("worst routing sends every token to the same experts; routings are written as words or shares and read back")
    func worstRouting() throws {
        let space = ArchitectureSpace.standard(.b0)
        func experts(_ routing: ExpertRouting) throws -> [MatrixLayer] {
            try Workload(
                architecture: space.minimum, image: .nyud, charged: .experts, expertsCharged: .topK, routing: routing
            ).layers.filter { $0.kind == .expertUp }
        }
        let (balanced, worst) = (try experts(.balanced), try experts(.worst))
        #expect(worst.allSatisfy { $0.busiestVectors == $0.vectors })
        #expect(zip(balanced, worst).allSatisfy { $0.busiestVectors * 2 == $1.busiestVectors })
        #expect(balanced.map(\.macCount) == worst.map(\.macCount))
        for (routing, text) in [
            (ExpertRouting.balanced, "\"balanced\""), (.worst, "\"worst\""), (.shares([[0.5, 0.5]]), "[[0.5,0.5]]"),
        ] {
            let data = try JSONEncoder().encode(routing)
            #expect(String(decoding: data, as: UTF8.self) == text)
            #expect(try JSONDecoder().decode(ExpertRouting.self, from: data) == routing)
        }
    }
}
