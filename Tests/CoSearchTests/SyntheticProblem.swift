import CIMHardware
import CoSearch
import Optimization
import Quantities
import Synchronization
import ViTMoE

/// A problem whose optimum is known in closed form.
///
/// Hardware: three independent axes (rows, bus, lanes) and one category (kind); latency and energy are the network's
/// size times a bowl around a known point; area grows with the lanes. Accuracy: linear in the hidden sizes, blind to
/// the number of experts; size: experts x hidden size x cost per block. So the cheapest network with mIoU at least a
/// floor has two experts everywhere and fills the blocks in the order of accuracy per cost (a linear program).
enum SyntheticProblem {
    static let space = ArchitectureSpace.standard(.b0)
    static let rows = [32.0, 64, 128, 256, 512]
    static let buses = [64.0, 128, 256, 512, 1024, 2048]
    static let lanes = [32.0, 64, 128, 256, 512, 1024, 2048]

    static func designSpace(kinds: [MacroKind] = [.sramDigital, .sramAnalog]) -> DesignSpace {
        var base = DesignSpace.standard(.sram).base
        base.macro.activeRows = 32
        return DesignSpace(
            base: base, kinds: kinds,
            axes: [
                DesignAxis(.macroKind, (0..<kinds.count).map(Double.init)), DesignAxis(.rows, rows),
                DesignAxis(.columnsPerADC, [8]), DesignAxis(.adcBits, [10]), DesignAxis(.busWidthBits, buses),
                DesignAxis(.vectorLanes, lanes),
            ])
    }

    /// Cost per hidden unit and accuracy gained by filling a block.
    static let unitCost = [1.0, 2, 4, 8]
    static let gain = [0.02, 0.05, 0.05, 0.03]

    static func size(_ architecture: Architecture) -> Double {
        zip(architecture.blocks, unitCost).reduce(0) { $0 + Double($1.0.experts * $1.0.hiddenSize) * $1.1 }
    }

    static func meanIoU(_ architecture: Architecture) -> Double {
        var result = 0.2
        for (index, block) in architecture.blocks.enumerated() {
            result += gain[index] * Double(block.hiddenSize) / Double(space.maximumHiddenSizes[index])
        }
        return result
    }

    /// The smallest size with mIoU >= floor, hidden sizes taken as real numbers: a lower bound, tight to one unit.
    static func leastSize(meanIoUFloor: Double) -> Double {
        var missing = meanIoUFloor - meanIoU(space.minimum)
        var size = size(space.minimum)
        let ratio = { (index: Int) in gain[index] / Double(space.maximumHiddenSizes[index]) / unitCost[index] }
        for index in (0..<4).sorted(by: { ratio($0) > ratio($1) }) where missing > 0 {
            let room = space.maximumHiddenSizes[index] - space.minimumHiddenSize
            let units = min(Double(room), missing / (gain[index] / Double(space.maximumHiddenSizes[index])))
            missing -= units * gain[index] / Double(space.maximumHiddenSizes[index])
            size += 2 * units * unitCost[index]
        }
        return size
    }

    /// Latency factor of a design, 1 at its best: analog kind, 256 rows, bus 512, lanes 1024.
    static func latencyFactor(_ design: ChipDesign) -> Double {
        factor(design, kind: .sramAnalog, rows: 256, bus: 512, lanes: 1024, weight: 1)
    }

    /// Energy factor, 1 at its best: digital kind, 64 rows, bus 128, lanes 64.
    static func energyFactor(_ design: ChipDesign) -> Double {
        factor(design, kind: .sramDigital, rows: 64, bus: 128, lanes: 64, weight: 1.3)
    }

    /// `weight` keeps the two factors from being mirror images: no exact ties in their product or sum.
    private static func factor(
        _ design: ChipDesign, kind: MacroKind, rows: Int, bus: Int, lanes: Int, weight: Double
    ) -> Double {
        func octaves(_ value: Int, _ best: Int) -> Double {
            let steps = Double(value.trailingZeroBitCount - best.trailingZeroBitCount)
            return steps * steps
        }
        return (design.macro.kind == kind ? 1 : 1 + 0.5 * weight)
            * (1 + weight * 0.1 * octaves(design.macro.rows, rows) + 0.21 * octaves(design.busWidthBits, bus)
                + 0.32 * weight * octaves(design.vectorLanes, lanes))
    }

    static func area(_ design: ChipDesign) -> Area { .squareMillimeters(0.01 * Double(design.vectorLanes)) }

    static func search(
        _ scenario: Scenario, simulator: any HardwareSimulator = SyntheticSimulator(),
        accuracy: any AccuracyModel = SyntheticAccuracy(), designSpaces: [DesignSpace] = [designSpace()],
        settings: NestedSearchSettings = settings, seed: UInt64 = 1, threads: Int = 1
    ) throws -> NestedSearch {
        // The synthetic simulators look at the architecture, so one workload serves all.
        let workload = try Workload(
            architecture: space.minimum, image: ImageSize(height: 32, width: 32), charged: .experts,
            expertsCharged: .topK)
        return try NestedSearch(
            space: space, designSpaces: designSpaces, scenario: scenario, simulator: simulator, accuracy: accuracy,
            workload: { _ in workload }, settings: settings, seed: seed, threads: threads)
    }

    static let settings = NestedSearchSettings(
        evolution: EvolutionarySettings(population: 64, generations: 16, patience: 16),
        selectedPerGeneration: 2, swarm: ParticleSwarmSettings(particles: 8, iterations: 10),
        closingSwarm: ParticleSwarmSettings(particles: 16, iterations: 30))
}

struct SyntheticAccuracy: AccuracyModel {
    func meanIoU(of architecture: Architecture) -> Double { SyntheticProblem.meanIoU(architecture) }
}

struct SyntheticSimulator: HardwareSimulator {
    /// A common factor on every metric.
    var scale = 1.0
    var calls: CallCounter?

    func metrics(of workload: Workload, architecture: Architecture, on design: ChipDesign) throws -> HardwareMetrics {
        calls?.count.withLock { $0 += 1 }
        let size = SyntheticProblem.size(architecture)
        let latency = Time.nanoseconds(scale * size * SyntheticProblem.latencyFactor(design))
        let energy = Energy.picojoules(scale * size * SyntheticProblem.energyFactor(design))
        return HardwareMetrics(
            latency: latency, energy: energy, area: SyntheticProblem.area(design) * scale,
            power: Power(si: scale * energy.si / latency.si), capacityBytes: 4 << 20, weightBytes: Int(size))
    }
}

/// Counts simulator calls across threads.
final class CallCounter: Sendable {
    let count = Mutex(0)
}

/// A simulator made of a closure.
struct ClosureSimulator: HardwareSimulator {
    let body: @Sendable (Architecture, ChipDesign) throws -> HardwareMetrics

    func metrics(of workload: Workload, architecture: Architecture, on design: ChipDesign) throws -> HardwareMetrics {
        try body(architecture, design)
    }
}

/// The synthetic accuracy on chips that cost some of it: each part of the network in analog arrays keeps a share.
struct ChipLoss: AccuracyModel {
    var analogKeeps = 0.98
    var seesChips: Bool { true }

    func meanIoU(of architecture: Architecture) -> Double { SyntheticProblem.meanIoU(architecture) }

    func kept(of part: NetworkParts, in macro: MacroDesign, precision: Precision) -> Double {
        macro.kind.isAnalog ? analogKeeps : 1
    }
}

/// An accuracy model made of a closure.
struct ClosureAccuracy: AccuracyModel {
    let body: @Sendable (Architecture) throws -> Double

    func meanIoU(of architecture: Architecture) throws -> Double { try body(architecture) }
}
