import Quantities
import ViTMoE

/// What putting a network's weights into the arrays of a chip costs, once.
public struct ProgrammingCost: Hashable, Codable, Sendable {
    /// Energy by component.
    public var energy: Breakdown<EnergyDimension>
    /// Time by component.
    public var time: Breakdown<TimeDimension>
    /// RRAM cells written, replicas included.
    public var cells: Double
    /// Those of them that end outside their window.
    public var unverifiedCells: Double
    /// Bytes of weights from external memory, each once.
    public var loadedBytes: Int

    /// Average power while the arrays are written.
    public var power: Power { energy.total / time.total }
}

extension HardwareModel {
    /// The cost of writing a network into a chip before its first image.
    ///
    /// SRAM is loaded from external memory, at every start; RRAM cells are pulsed until a read verifies them
    /// (``WriteVerify``), once. Weights are loaded first, then written; the two memories of a hybrid chip one after the other; chips of
    /// a system are written together, loaded one after the other. Leakage and clock during the writing are charged.
    ///
    /// - Throws: as `cost(of:on:)`; every weight needs its place, so that weights loaded or rewritten for every image
    ///   (`Overflow.reload`, `.rewrite`) are refused with `CapacityError`.
    public func programming(of workload: Workload, on design: ChipDesign) throws -> ProgrammingCost {
        let resident = HardwareModel(coefficients: coefficients, overflow: overflow == .chips ? .chips : .refuse)
        let chip = try PreparedChip(design, model: macroModel)
        var (sum, cells, unverified, chips) = (WorkCost<Double>(), 0.0, 0.0, 1)
        for part in [chip.first, chip.second].compactMap({ $0 }) {
            let work = try resident.use(of: part, workload: workload, isHybrid: design.isHybrid).work
            let stored = StoredWeights(workload, part: part, replication: work.replication)
            chips = work.chips
            var loading = part.loading(stored)
            if part.design.macro.kind.memory == .rram {
                let macro = part.design.macro
                let written =
                    stored.count * Double(macro.columnsPerWeight(design.weightBits) * macro.devicesPerWeightCell)
                loading.energyJ.localBuffer = 0
                loading += part.pulsing(cells: written, rowsOfElement: stored.rowsOfBusiestElement)
                cells += written
                unverified += written * WriteVerify.pulses(bitsPerCell: macro.bitsPerCell).unverifiedRatio
            }
            sum += loading
        }
        chip.floorplan.charge(&sum, chips: Double(chips))
        return ProgrammingCost(
            energy: Breakdown(lanes: sum.energyJ.lanes), time: Breakdown(lanes: sum.latencyS.lanes), cells: cells,
            unverifiedCells: unverified, loadedBytes: Self.bytes(workload.weightCount, design))
    }
}

/// The weights that a part of a chip stores.
struct StoredWeights {
    /// With replicas.
    private(set) var count = 0.0
    /// Each once.
    private(set) var distinct = 0.0
    /// Rows with weights in the processing element that has most of them, at most: its macros one after another.
    private(set) var rowsOfBusiestElement = 0.0

    init(_ workload: Workload, part: PreparedPart<Double>, replication: Replication) {
        for group in workload.shapeGroups {
            let layers = group.count(in: part.holds)
            guard layers > 0 else { continue }
            let shape = group.shape
            let weights = Double(shape.copies * shape.inputs * shape.outputs * layers)
            distinct += weights
            count += weights * Double(replication.copies(of: shape))
            let mapping = part.mapping(of: shape)
            let rows = mapping.rowTiles > 1 ? part.design.macro.rows : mapping.lastRows
            rowsOfBusiestElement = max(
                rowsOfBusiestElement, Double(min(mapping.macros, part.design.macrosPerPE) * rows))
        }
    }
}

extension PreparedPart<Double> {
    /// Bringing weights to their arrays: from external memory each once, over the chip's wires with their replicas.
    fileprivate func loading(_ stored: StoredWeights) -> WorkCost<Double> {
        let bits = Double(design.weightBits)
        var cost = prices.reload(bits: stored.count * bits)
        let once = prices.reload(bits: stored.distinct * bits)
        cost.energyJ.offChip = once.energyJ.offChip
        cost.latencyS.offChip = once.latencyS.offChip
        return cost
    }
}
