import CIMHardware
import CoSearch
import Foundation
import GSL
import Quantities
import ViTMoE

/// A reference simulator for tests: metrics of design number i from a table, split over all components.
struct TableSimulator: HardwareSimulator {
    var energies: [Double]
    var latencies: [Double]
    var hasBreakdown = true

    /// Log-normal energies and latencies with a standard deviation of 1 in the logarithm.
    init(count: Int, seed: UInt64) {
        var stream = RandomStream(StreamKey(seed: seed, purpose: "table simulator"))
        energies = (0..<count).map { _ in 1e-3 * exp(stream.gaussian()) }
        latencies = (0..<count).map { _ in 1e-2 * exp(stream.gaussian()) }
    }

    func metrics(
        of workload: Workload, architecture: Architecture, on design: ChipDesign
    ) throws -> HardwareMetrics {
        let index = design.number
        let (energy, latency, area) = (energies[index], latencies[index], 1e-6 * Double(index + 1))
        var metrics = HardwareMetrics(
            latency: Time(si: latency), energy: Energy(si: energy), area: Area(si: area),
            power: Power(si: energy / latency), capacityBytes: 1000, weightBytes: 900)
        if hasBreakdown {
            metrics.breakdown = .init(
                energy: Breakdown(lanes: Self.shares * energy), latency: Breakdown(lanes: Self.shares * latency),
                area: Breakdown(lanes: Self.shares * area))
        }
        return metrics
    }

    /// Unequal shares that add up to 1 exactly: 1/2, 1/4, ... over the components, the last two equal.
    static let shares: SIMD16<Double> = {
        var shares = SIMD16<Double>.zero
        var rest = 1.0
        for component in Component.allCases {
            let isLast = component == Component.allCases.last
            shares[component.rawValue] = isLast ? rest : rest / 2
            rest /= 2
        }
        return shares
    }()
}

extension ChipDesign {
    /// Design number i of a table: a chip with that many bytes of buffer beyond 1000.
    static func numbered(_ number: Int, kind: MacroKind = .rramAnalog) -> ChipDesign {
        var macro = MacroDesign(
            kind: kind, node: .nanometers(40), supply: .volts(0.9), rows: 128, columns: 128, activeRows: 64,
            adcBits: 6, columnsPerADC: 8)
        // A macro of its own for every number; the table does not look at it.
        macro.columnRegisters = number
        return ChipDesign(
            macro: macro, macrosPerPE: 4, pesPerTile: 4, tiles: 8, replication: 1, globalBufferBytes: 1000 + number,
            busWidthBits: 64)
    }

    var number: Int { globalBufferBytes - 1000 }
}

/// A small architecture and its workload: what the table simulator is asked with and does not look at.
struct Question {
    let architecture: Architecture
    let workload: Workload

    init() throws {
        architecture = Architecture(
            backbone: .b0, blocks: [BlockChoice](repeating: BlockChoice(experts: 2, hiddenSize: 16), count: 4))
        workload = try Workload(
            architecture: architecture, image: ImageSize(height: 64, width: 64), charged: .experts,
            expertsCharged: .topK)
    }

    func ask(_ simulator: some HardwareSimulator, _ design: ChipDesign) throws -> HardwareMetrics {
        try simulator.metrics(of: workload, architecture: architecture, on: design)
    }
}
