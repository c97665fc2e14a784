import CIMHardware
import Testing
import ViTMoE

@Suite("Axes of the searches")
struct ShortAxesTests {
    // Swarm and evolution take other moves where an axis has more values (decision 0021): no such axis here, so that searches of
    // chips and networks keep their bytes.
    @Test("no axis of the standard chips or networks has more than 4096 values")
    func standardSpaces() {
        for space in [DesignSpace.standard(.rram), .standard(.sram), .standardHybrid()] {
            #expect(space.axes.allSatisfy { $0.count <= 4096 })
        }
        for backbone in BackboneSize.allCases {
            #expect(ArchitectureSpace.standard(backbone).genomeBounds.allSatisfy { $0.count <= 4096 }, "\(backbone)")
        }
    }
}
