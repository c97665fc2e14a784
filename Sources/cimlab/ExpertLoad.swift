import CIMHardware
import Documents
import Quantities
import Robustness
import ViTMoE

/// How unevenly the experts work, and what an image costs whose tokens all choose the same ones.
// swift-format-ignore: AlwaysUseLowerCamelCase
struct ExpertLoad: Codable {
    /// Of the tokens of each block, what its busiest expert receives.
    let busiestShares: [Double]
    /// Nil where the replicas of such a chip do not fit.
    let worstLatency_s, worstEnergy_J: Double?

    init?(_ file: DesignFile, model: HardwareModel) throws {
        guard file.workload.expertsCharged == .topK else { return nil }
        var shares: [Int: Double] = [:]
        for layer in try file.workload.workload(of: file.architecture).layers where layer.kind == .expertUp {
            if let block = layer.block { shares[block] = Double(layer.busiestVectors) / Double(layer.vectors) }
        }
        busiestShares = shares.sorted { $0.key < $1.key }.map(\.value)
        let worst = try file.workload.workload(of: file.architecture, routing: .worst)
        do {
            let cost =
                file.execution == .pipelined
                ? try model.pipeline(of: worst, on: file.chip).cost : try model.cost(of: worst, on: file.chip)
            (worstLatency_s, worstEnergy_J) = (cost.latency.total.si, cost.energy.total.si)
        } catch is CapacityError {
            (worstLatency_s, worstEnergy_J) = (nil, nil)
        }
    }

    var text: String {
        let shares = busiestShares.map { DecimalText.percent($0, digits: 3) }.joined(separator: ", ")
        guard let worstLatency_s, let worstEnergy_J else {
            return "experts  the busiest receives \(shares) of its block's tokens; replicas for the case that all "
                + "choose the same do not fit"
        }
        return "experts  the busiest receives \(shares) of its block's tokens; if all choose the same: "
            + "\(Time(si: worstLatency_s).formatted()), \(Energy(si: worstEnergy_J).formatted())"
    }
}
