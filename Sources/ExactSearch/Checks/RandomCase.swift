import CIMHardware
import GSL
import Quantities
import ViTMoE

/// Random spaces, networks, errors and limits for checks of the exact search against enumeration.
struct RandomCase: Sendable {
    let space: DesignSpace
    let architecture: Architecture
    let workload: Workload
    let objective: ExactObjective
    /// Nil for the model itself.
    let wrong: RandomFactors?

    /// - Parameter mostPoints: the space keeps both ends of every axis, and has values between them as far as this allows.
    init(seed: UInt64, index: Int, mostPoints: Int) throws {
        var stream = RandomStream(StreamKey(seed: seed, purpose: "exact/case", index))
        let memory = Memory.allCases[stream.integer(below: 2)]
        var space = DesignSpace.standard(memory)
        for axis in space.axes.indices {
            let values = space.axes[axis].values
            guard values.count > 2 else { continue }
            space.axes[axis].values = [values[0], values[values.count - 1]]
        }
        // A value between the ends of random axes, tiles first: with two ends alone few networks fit a small chip.
        var order = Array(space.axes.indices)
        for place in order.indices.reversed() { order.swapAt(place, stream.integer(below: place + 1)) }
        let tiles = space.axes.firstIndex { $0.parameter == .tiles } ?? 0
        for axis in [tiles] + order
        where space.count / space.axes[axis].count * (space.axes[axis].count + 1) <= mostPoints {
            let all = DesignSpace.standard(memory).axes[axis].values
            let between = all.filter { !space.axes[axis].values.contains($0) }
            guard !between.isEmpty else { continue }
            space.axes[axis].values.insert(between[stream.integer(below: between.count)], at: 1)
            space.axes[axis].values.sort()
        }
        self.space = space
        architecture = ArchitectureSpace.standard(.b0).random(&stream)
        workload = try Self.workload(architecture)
        let weights = (0..<3).map { _ in stream.uniform() }
        let objectives: [ExactObjective] = [
            .latency, .energy, .energyDelay, .area,
            .weighted(latency: weights[0] / 0.01, energy: weights[1] / 0.005, area: weights[2] / 2e-4),
        ]
        objective = objectives[index % objectives.count]
        wrong = RandomFactors(kind: index / objectives.count % 4, seed: seed &+ UInt64(index))
    }
}

extension RandomCase {
    /// What a network charges its chip for.
    static func workload(_ architecture: Architecture) throws -> Workload {
        try Workload(
            architecture: architecture, image: ImageSize(height: 480, width: 640), charged: .network,
            expertsCharged: .topK)
    }
}

/// Factors of a simulator that is wrong by component, by macro, or both.
struct RandomFactors: ChipFactors {
    private let byMacro: Bool
    private let byComponent: Bool
    private let seed: UInt64

    var dependsOnMacro: Bool { byMacro }

    /// - Parameter kind: 0 for none, 1 by component, 2 by macro, 3 both.
    init?(kind: Int, seed: UInt64) {
        guard kind > 0 else { return nil }
        byComponent = kind != 2
        byMacro = kind != 1
        self.seed = seed
    }

    func factors(of design: ChipDesign) -> MetricFactors {
        var key = StreamKey(seed: seed, purpose: "exact/factors")
        let macro = design.macro
        if byMacro {
            key = key.appending(macro.rows, macro.columns, macro.adcBits, macro.bitsPerCell).appending(
                macro.activeRows, macro.columnsPerADC, macro.inputBitsPerCycle, macro.kind.isAnalog ? 1 : 0)
        }
        var stream = RandomStream(key)
        func lanes() -> SIMD16<Double> {
            let one = 0.5 + 1.5 * stream.uniform()
            var result = SIMD16<Double>(repeating: one)
            if byComponent { for lane in 0..<16 { result[lane] = 0.4 + 2 * stream.uniform() } }
            return result
        }
        return MetricFactors(energy: lanes(), latency: lanes(), area: lanes())
    }
}
