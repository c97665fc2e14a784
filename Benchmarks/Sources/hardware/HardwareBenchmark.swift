import CKernel
@_spi(Benchmarks) import CIMHardware
import ViTMoE

/// How many designs a second the hardware model evaluates: the whole B0 network of Table B1 (performance scenario) at
/// 480 x 640, every design another one. Prints lines of a name and a value.
@main
struct HardwareBenchmark: Sendable {
    static let designCount = 60_000
    /// Designs of one call, as in a particle swarm.
    static let swarmSize = 40

    let network: Workload
    let workload: BatchWorkload
    let model = HardwareModel()
    let designs: [ChipDesign]
    let swarms: [[ChipDesign]]

    static func main() throws {
        let benchmark = try HardwareBenchmark()
        benchmark.wholeModel()
        try benchmark.kernels()
        try benchmark.twoCores()
    }

    init() throws {
        let blocks = [(5, 55), (5, 177), (4, 228), (5, 421)].map { BlockChoice(experts: $0.0, hiddenSize: $0.1) }
        network = try Workload(
            architecture: Architecture(backbone: .b0, blocks: blocks), image: .nyud, charged: .network,
            expertsCharged: .topK)
        workload = BatchWorkload(network)
        let designs = Self.distinctDesigns(network, model)
        self.designs = designs
        swarms = stride(from: 0, to: designs.count, by: Self.swarmSize).map {
            Array(designs[$0..<min($0 + Self.swarmSize, designs.count)])
        }
    }

    /// Different designs of both memories that hold the network, by a generator with a fixed seed.
    private static func distinctDesigns(_ network: Workload, _ model: HardwareModel) -> [ChipDesign] {
        var state: UInt64 = 4711
        func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        var seen: Set<ChipDesign> = []
        var designs: [ChipDesign] = []
        var tries = 0
        while designs.count < designCount {
            let space = DesignSpace.standard(Memory.allCases[tries % 2])
            tries += 1
            guard let design = try? space.design(at: space.axes.map { below($0.count) }),
                (try? model.cost(of: network, on: design)) != nil, seen.insert(design).inserted
            else { continue }
            designs.append(design)
        }
        return designs
    }

    /// From designs to costs by component, a swarm at a time; the sum of the energies keeps the work from being dropped.
    @inline(never) func evaluate(_ swarms: ArraySlice<[ChipDesign]>) -> Double {
        let batch = BatchModel(model)
        var sum = 0.0
        for swarm in swarms {
            for case .success(let cost) in batch.costs(of: workload, on: swarm) { sum += cost.energy.total.si }
        }
        return sum
    }

    func report(_ name: String, _ value: Double) { print("\(name) \(value)") }

    func wholeModel() {
        var sum = 0.0
        let seconds = shortest(of: CommandLine.arguments.contains("profile") ? 60 : 41) { sum = evaluate(swarms[...]) }
        precondition(sum > 0)
        report("evaluations_per_second_per_core", Double(designs.count) / seconds)
        report("largest_difference_from_scalar", largestDifference())
        report("distinct_shapes", Double(workload.tables.shapes.count))
        let some = designs.prefix(6_000)
        let scalarSeconds = shortest(of: 3) {
            for design in some { sum += (try? model.cost(of: network, on: design).energy.total.si) ?? 0 }
        }
        report("scalar_evaluations_per_second_per_core", Double(some.count) / scalarSeconds)
    }

    /// Over all designs and components of energy, latency and area, relative to the total.
    private func largestDifference() -> Double {
        var largest = 0.0
        for (design, result) in zip(designs, BatchModel(model).costs(of: workload, on: designs)) {
            guard case .success(let cost) = result, let scalar = try? model.cost(of: network, on: design) else {
                return .infinity
            }
            for (a, b) in [
                (cost.energy.lanes, scalar.energy.lanes), (cost.latency.lanes, scalar.latency.lanes),
                (cost.area.lanes, scalar.area.lanes),
            ] {
                let difference = a - b
                largest = (0..<16).reduce(largest) { max($0, abs(difference[$1]) / b.sum()) }
            }
        }
        return largest
    }
}
