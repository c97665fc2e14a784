import CIMHardware
import ExactSearch
import Foundation
import ViTMoE

/// What a proof prints, as solvers of integer programs do.
struct ProofSummary: Codable {
    let status: ProofStatus
    let best, bound: Double?
    let gap: Double
    /// Boxes bounded.
    let nodes: Int
    let seconds: Double
    /// How far the search that came before was from the best, at least and at most.
    let searchGap: [Double]?
    let network, chip: String?

    init(_ proof: ChipProof, seconds: Double) {
        self.init(
            status: proof.status, best: proof.best, bound: proof.bound, gap: proof.gap, nodes: proof.nodes,
            seconds: seconds, searched: nil, architecture: nil, design: proof.design)
    }

    init(_ proof: NetworkProof, seconds: Double, searched: Double?) {
        self.init(
            status: proof.status, best: proof.best, bound: proof.bound, gap: proof.gap, nodes: proof.nodes,
            seconds: seconds, searched: searched, architecture: proof.architecture, design: proof.design)
    }

    private init(
        status: ProofStatus, best: Double, bound: Double, gap: Double, nodes: Int, seconds: Double, searched: Double?,
        architecture: Architecture?, design: ChipDesign?
    ) {
        self.status = status
        self.best = best.isFinite ? best : nil
        self.bound = bound.isFinite ? bound : nil
        self.gap = gap
        self.nodes = nodes
        self.seconds = seconds
        searchGap = searched.map { [$0 / best - 1, $0 / bound - 1] }
        network = architecture?.description
        chip = design.map(Self.describe)
    }

    static func describe(_ design: ChipDesign) -> String {
        let macro = design.macro
        return
            "\(macro.kind.rawValue) \(macro.rows) x \(macro.columns), \(macro.bitsPerCell) b/cell, ADC \(macro.adcBits) b / "
            + "\(macro.columnsPerADC) columns, \(macro.inputBitsPerCycle) input b, \(macro.activeRows) active rows, "
            + "\(design.macrosPerPE) x \(design.pesPerTile) x \(design.tiles) macros, \(design.replication) copies, "
            + "\(design.globalBufferBytes >> 10) KiB, bus \(design.busWidthBits), \(design.vectorLanes) lanes, "
            + "\(macro.supply.formatted()), \(design.clock.formatted())"
    }

    var text: String {
        func number(_ value: Double?) -> String { value.map { String(format: "%.9g", $0) } ?? "none" }
        func percent(_ value: Double) -> String { String(format: "%.4g %%", 100 * value) }
        var lines = [
            "status   \(status.words)", "best     \(number(best))", "bound    \(number(bound))",
            "gap      \(percent(gap))",
            "nodes    \(nodes)", "time     \(String(format: "%.1f", seconds)) s",
        ]
        if let searchGap {
            lines.append(
                "search   missed the best by \(percent(searchGap[0])) to \(percent(max(searchGap[0], searchGap[1])))")
        }
        if let network { lines.append("network  \(network)") }
        if let chip { lines.append("chip     \(chip)") }
        return lines.joined(separator: "\n")
    }
}

extension ProofStatus {
    /// The claim in words.
    var words: String {
        switch self {
        case .optimal: "optimal for this model and this accuracy predictor"
        case .withinGap: "optimal for this model and this accuracy predictor, within the gap"
        case .infeasible: "nothing keeps the limits, for this model and this accuracy predictor"
        case .stopped: "stopped with the gap open"
        }
    }
}
