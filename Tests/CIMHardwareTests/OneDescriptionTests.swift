import CIMHardware
import GSL
import Quantities
import Testing
import ViTMoE

/// Every cost is written once: one design, many side by side, hybrids and boxes of designs are the same equations.
@Suite("One description of every cost", .serialized)
struct OneDescriptionTests {
    private static let seed: UInt64 = 20_263

    private static func designs(_ space: DesignSpace, _ count: Int, _ purpose: String) -> [ChipDesign] {
        var stream = RandomStream(StreamKey(seed: seed, purpose: purpose))
        var designs: [ChipDesign] = []
        while designs.count < count {
            guard var design = try? space.design(at: ChipFixtures.randomPoint(of: space, &stream)) else { continue }
            ChipFixtures.declare(&design, &stream)
            if (try? design.validate()) != nil { designs.append(design) }
        }
        return designs
    }

    /// The same chip at another node; nil where it cannot be built there.
    private static func carried(_ design: ChipDesign, to node: Length) -> ChipDesign? {
        var design = design
        design.macro.node = node
        if var second = design.second {
            second.part.macro.node = node
            design.second = second
        }
        return (try? design.validate()) == nil ? nil : design
    }

    private static func relative(_ a: Double, _ b: Double) -> Double {
        abs(a - b) / max(abs(a), abs(b), .leastNormalMagnitude)
    }

    /// Energy, latency and area by scalar, batch and bounds of a box that is one design; nil where it has no cost.
    private static func three(
        _ design: ChipDesign, _ model: HardwareModel, _ workload: BatchWorkload
    ) throws -> [[Double]]? {
        guard let scalar = try? model.cost(of: workload.workload, on: design) else { return nil }
        guard case .success(let batch) = BatchModel(model).cost(of: workload, on: design) else { return [] }
        let bounds = model.bounds(of: workload, over: try DesignBox(design, design))
        return [scalar, batch].map { [$0.energy.total.si, $0.latency.total.si, $0.area.total.si] }
            + [
                [bounds.energy.low, bounds.latency.low, bounds.area.low],
                [bounds.energy.high, bounds.latency.high, bounds.area.high],
            ]
    }

    @Test("a change of any coefficient changes scalar, batch, hybrid and bound alike, to 1e-12")
    func everyTermOnce() throws {
        let workload = BatchWorkload(try ChipFixtures.workload(ImageSize(height: 64, width: 64)))
        let spaces = Memory.allCases.map(DesignSpace.standard) + [.standardHybrid()]
        // The laws of the node are 1 at 28 nm, where the spaces are: a quarter of the designs is carried to 22 nm too.
        let designs = spaces.flatMap { space in
            let drawn = Self.designs(space, 400, "one description")
            return drawn + drawn.prefix(100).compactMap { Self.carried($0, to: .nanometers(22)) }
        }
        var (largest, compared, hybrids) = (0.0, 0, 0)
        var moved: Set<Coefficient> = []
        var values: [Int: [Double]] = [:]
        for (index, coefficient) in ([nil] + Coefficient.allCases.map(Optional.some)).enumerated() {
            var coefficients = Coefficients.nominal
            // Enough for converters to leave the surveyed bound.
            let bounded: Set<Coefficient> = [
                .flashEnergy, .rampEnergy, .countExponent, .sarEnergy, .unknownConverterEnergy, .noiseEnergy,
                .converterFixedEnergy,
            ]
            if let coefficient {
                coefficients[coefficient] *=
                    coefficient == .countExponent ? 4 : bounded.contains(coefficient) ? 100 : 1.25
            }
            let model = HardwareModel(coefficients: coefficients)
            for (place, design) in designs.enumerated() where index == 0 || values[place] != nil {
                guard let rows = try Self.three(design, model, workload) else { continue }
                #expect(rows.count == 4)
                guard rows.count == 4 else { continue }
                compared += 1
                if design.isHybrid { hybrids += 1 }
                for row in rows.dropFirst() {
                    for (a, b) in zip(row, rows[0]) { largest = max(largest, Self.relative(a, b)) }
                }
                if index == 0 { values[place] = rows[0] }
                if let coefficient, let before = values[place], before != rows[0] { moved.insert(coefficient) }
            }
        }
        print("one description: largest relative difference \(largest) over \(compared) designs, \(hybrids) hybrid")
        #expect(largest <= 1e-12)
        #expect(hybrids > 1_000)
        // Each of them is in use.
        #expect(moved == Set(Coefficient.allCases), "\(Set(Coefficient.allCases).subtracting(moved))")
    }

    @Test("bounds enclose every design of a box")
    func bounds() throws {
        let workload = BatchWorkload(try ChipFixtures.workload())
        let model = HardwareModel()
        let batch = BatchModel(model)
        let spread: Set<DesignParameter> = [
            .replication, .tiles, .macrosPerPE, .pesPerTile, .globalBufferBytes, .busWidthBits, .vectorLanes, .supply,
            .clockFraction,
        ]
        var stream = RandomStream(StreamKey(seed: Self.seed, purpose: "boxes"))
        var (inside, outside, refused) = (0, 0, 0)
        var widths: [Double] = []
        for space in Memory.allCases.map(DesignSpace.standard) + [.standardHybrid()] {
            for _ in 0..<1_500 {
                let low = ChipFixtures.randomPoint(of: space, &stream)
                // Up to three steps along each axis that a box may spread over.
                let high = zip(space.axes, low).map { axis, index in
                    spread.contains(axis.parameter) ? min(axis.count - 1, index + stream.integer(below: 4)) : index
                }
                guard let box = try Self.box(space, low, high) else { continue }
                let bounds = model.bounds(of: workload, over: box)
                if stream.integer(below: 10) == 0, bounds.energy.high.isFinite {
                    widths.append(bounds.energy.high / bounds.energy.low)
                }
                for _ in 0..<4 {
                    let point = zip(low, high).map { $0 + stream.integer(below: $1 - $0 + 1) }
                    guard let design = try? space.design(at: point), (try? design.validate()) != nil else { continue }
                    switch batch.cost(of: workload, on: design) {
                    case .success(let cost):
                        let isInside =
                            bounds.energy.contains(cost.energy.total.si)
                            && bounds.latency.contains(cost.latency.total.si)
                            && bounds.area.contains(cost.area.total.si) && !bounds.fitsNowhere
                        inside += isInside ? 1 : 0
                        outside += isInside ? 0 : 1
                        if !isInside, outside <= 3 { Issue.record("\(bounds)\n\(cost)\n\(design)") }
                    case .failure: refused += 1
                    }
                }
            }
        }
        widths.sort()
        print(
            "bounds: \(inside) designs inside their box's bounds, \(outside) outside, \(refused) without a cost; median width of",
            "energy \(widths.isEmpty ? .nan : widths[widths.count / 2])")
        #expect(outside == 0 && inside > 1_000)
    }

    /// The corners of a box on the lattice; nil where one of them cannot be built.
    private static func box(_ space: DesignSpace, _ low: [Int], _ high: [Int]) throws -> DesignBox? {
        guard let first = try? space.design(at: low), let second = try? space.design(at: high) else { return nil }
        return try DesignBox(first, second)
    }
}
