import CIMHardware
import Calibration
import Quantities
import ViTMoE

/// An experiment that searches nothing: the published networks of Table B1 estimated on the chips that its file names.
public struct PublishedExperiment: Codable, Sendable {
    /// The identifier, also the name of the report's section: `appendix-b1`.
    public let name: String
    /// What a reader sees above the figure.
    public let title: String
    /// The backbone that the published blocks are put on.
    public let backbone: BackboneSize
    /// Experts per token.
    public let topK: Int
    /// Readings of what the published figures may charge; tables show the costs of the first.
    public let readings: [WorkloadOptions]
    /// Bits of weights and inputs.
    public let bits: [Int]
    /// One chip a memory.
    public let chips: [NamedChip]

    /// Estimates of all.
    public var estimateCount: Int { PublishedTables.networks.count * readings.count * bits.count * chips.count }

    /// What would be estimated, in plain lines.
    public var text: String {
        let readings = readings.map(\.displayName).joined(separator: "; ")
        let chips = chips.map { "\($0.memory.displayName) \($0.file)" }.joined(separator: ", ")
        let image = self.readings.first?.image
        return """
            \(name): \(title)
              networks   \(PublishedTables.networks.count) of Table B1 on MiT-\(backbone.rawValue.uppercased()), \(topK) expert\(topK == 1 ? "" : "s") per token
              image      \(image?.height ?? 0) x \(image?.width ?? 0)
              chips      \(chips)
              bits       \(bits.map(String.init).joined(separator: ", "))
              charged    \(readings)
              estimates  \(estimateCount); nothing is searched or trained
            """
    }

    /// Estimates every network on every chip at every precision in every reading.
    ///
    /// - Throws: `CapacityError` or `DesignError` for a chip that cannot take one of them.
    public func result(by calibration: Calibration) throws -> PublishedResult {
        // Macros that multiply 8 by 8 bits: the precision of the searched networks.
        let reported = calibration.rows.filter {
            $0.metric == .energyPerMAC && $0.point.inputBits == 8 && $0.point.weightBits == 8
        }
        return PublishedResult(
            experiment: self, estimates: try estimates(by: HardwareModel(coefficients: calibration.coefficients)),
            leastReportedEnergyPerMAC: reported.map(\.reported).min().map { Energy(si: $0) },
            reportingChips: Set(reported.map(\.silicon)).count)
    }

    func estimates(by model: HardwareModel) throws -> [PublishedEstimate] {
        var estimates: [PublishedEstimate] = []
        for network in PublishedTables.networks {
            for (reading, options) in readings.enumerated() {
                let workload = try options.workload(of: network.architecture(backbone: backbone, topK: topK))
                for chip in chips {
                    for bits in bits {
                        let cost = try model.cost(of: workload, on: chip.design.withOperands(of: bits))
                        estimates.append(
                            PublishedEstimate(
                                network: network, chip: chip.memory, bits: bits, reading: reading,
                                energy: cost.energy.total, latency: cost.latency.total, macs: workload.macCount,
                                weights: workload.weightCount))
                    }
                }
            }
        }
        return estimates
    }
}

/// One network on one chip.
public struct PublishedEstimate: Codable, Hashable, Sendable {
    /// The network.
    public let network: PublishedNetwork
    /// The memory of the chip.
    public let chip: ChipMemory
    /// Bits of weights and inputs.
    public let bits: Int
    /// Which of the experiment's readings, from 0.
    public let reading: Int
    /// Energy per image.
    public let energy: Energy
    /// Latency per image.
    public let latency: Time
    /// Multiply-accumulates per image.
    public let macs: Int
    /// Weights in arrays.
    public let weights: Int
}

extension ChipDesign {
    /// This chip with weights and inputs of so many bits.
    func withOperands(of bits: Int) -> ChipDesign {
        var copy = self
        copy.weightBits = bits
        copy.inputBits = bits
        return copy
    }
}

extension WorkloadOptions {
    /// `whole network, chosen experts`.
    public var displayName: String {
        let part =
            switch charged {
            case .network: "whole network"
            case .encoder: "encoder"
            case .experts: "experts alone"
            }
        return part + (expertsCharged == .topK ? ", chosen experts" : ", all experts")
    }
}
