import Quantities
import ViTMoE

/// Energy, latency and area of a network on a chip, per image.
///
/// Layers run one after another; within a layer all its macros, replicas and experts work at once. Weights stay in the
/// arrays. Attention's products, softmax, LayerNorm, GELU, depth-wise convolutions and interpolation run on a digital
/// vector unit. Every layer reads its input from the global buffer and writes its output there; what the buffer cannot
/// hold goes to external memory. Idle arrays leak like busy ones (our choice: no power gating), and the image arrives
/// from a sensor, so reading it is not charged.
public struct HardwareModel: Sendable {
    /// The macro model's fitted numbers.
    public let coefficients: Coefficients
    /// Whether SRAM weights that do not fit are loaded from external memory for every image. RRAM never is: its cells
    /// wear out.
    public let allowsReload: Bool
    private let macroModel: MacroModel

    /// A model; `.nominal` are the sourced priors.
    public init(coefficients: Coefficients = .nominal, allowsReload: Bool = false) {
        self.coefficients = coefficients
        self.allowsReload = allowsReload
        macroModel = MacroModel(coefficients: coefficients)
    }

    /// The cost of one image.
    /// - Throws: `DesignError` for a design that cannot exist, `CapacityError` if the weights do not fit.
    public func cost(of workload: Workload, on design: ChipDesign) throws -> ChipCost {
        let chip = try PreparedChip(design, model: macroModel)
        let replication = Replication(largest: design.replication, workload: workload)
        var occupation = Occupation()
        for group in workload.shapeGroups {
            let copies = replication.copies(of: group.shape)
            occupation.add(group.shape, chip.mapping(of: group.shape), stored: group.count * copies)
        }
        let reloadedBits = try reload(occupation, workload: workload, design: design)

        var sum = chip.digital(workload.digital)
        func add(_ cost: WorkCost, times count: Double) {
            sum.energyJ += cost.energyJ * count
            sum.latencyS += cost.latencyS * count
        }
        for group in workload.shapeGroups {
            let layer = chip.layer(
                group.shape, mapping: chip.mapping(of: group.shape), copies: replication.copies(of: group.shape))
            add(layer, times: Double(group.count))
        }
        if reloadedBits > 0 { add(chip.reload(bits: reloadedBits), times: 1) }
        sum.energyJ[Component.leakage.rawValue] += chip.floorplan.leakageW * sum.latencyS.sum()
        return ChipCost(
            energy: Breakdown(lanes: sum.energyJ), latency: Breakdown(lanes: sum.latencyS),
            area: Breakdown(lanes: chip.floorplan.areaM2), weightBytes: Self.bytes(workload.weightCount, design),
            capacityBytes: Self.bytes(design.weightCapacity, design), occupiedMacros: occupation.macros,
            utilizationRatio: occupation.utilizationRatio(of: chip), reloadedBytes: Int(reloadedBits / 8))
    }

    /// The same cost layer by layer, in the order of execution; the sums are those of `cost(of:on:)`.
    ///
    /// The vector unit's work comes last but for the loading of weights, if any.
    /// - Throws: as `cost(of:on:)`.
    public func layerCosts(of workload: Workload, on design: ChipDesign) throws -> [LayerCost] {
        let chip = try PreparedChip(design, model: macroModel)
        let replication = Replication(largest: design.replication, workload: workload)
        var occupation = Occupation()
        var rows: [LayerCost] = []
        func append(_ name: String, _ cost: WorkCost, macros: Int, replication: Int) {
            var energy = cost.energyJ
            energy[Component.leakage.rawValue] += chip.floorplan.leakageW * cost.latencyS.sum()
            rows.append(
                LayerCost(
                    name: name, energy: Breakdown(lanes: energy), latency: Breakdown(lanes: cost.latencyS),
                    macros: macros, replication: replication))
        }
        for layer in workload.layers {
            let shape = MatrixShape(layer)
            let copies = replication.copies(of: shape)
            let mapping = chip.mapping(of: shape)
            occupation.add(shape, mapping, stored: copies)
            append(
                layer.name, chip.layer(shape, mapping: mapping, copies: copies),
                macros: mapping.macros * shape.copies * copies, replication: copies)
        }
        append("vector unit", chip.digital(workload.digital), macros: 0, replication: 1)
        let reloadedBits = try reload(occupation, workload: workload, design: design)
        if reloadedBits > 0 { append("weight reload", chip.reload(bits: reloadedBits), macros: 0, replication: 1) }
        return rows
    }

    /// Bits of weights to load per image: none if everything fits, else the share of the network that finds no place.
    /// The rest stays, and the part that is loaded needs room for its largest matrix at least.
    private func reload(_ occupation: Occupation, workload: Workload, design: ChipDesign) throws -> Double {
        let available = design.peCount
        guard occupation.processingElements > available else { return 0 }
        guard allowsReload, design.macro.kind.memory == .sram, occupation.largestMatrix <= available else {
            throw CapacityError(
                neededPEs: occupation.processingElements, availablePEs: available,
                weightBytes: Self.bytes(workload.weightCount, design),
                capacityBytes: Self.bytes(design.weightCapacity, design))
        }
        let missing = 1 - Double(available) / Double(occupation.processingElements)
        return missing * Double(workload.weightCount * design.weightBits)
    }

    private static func bytes(_ weights: Int, _ design: ChipDesign) -> Int { (weights * design.weightBits + 7) / 8 }
}

/// What the matrices of a network occupy.
private struct Occupation {
    var processingElements = 0
    var macros = 0
    var largestMatrix = 0
    private var weights = 0

    mutating func add(_ shape: MatrixShape, _ mapping: MatrixMapping, stored: Int) {
        let matrices = shape.copies * stored
        processingElements += matrices * mapping.processingElements
        macros += matrices * mapping.macros
        weights += matrices * shape.inputs * shape.outputs
        largestMatrix = max(largestMatrix, mapping.processingElements)
    }

    func utilizationRatio(of chip: PreparedChip) -> Double {
        let places = Double(chip.design.macrosPerPE * chip.design.macro.rows * chip.weightColumns)
        return Double(weights) / max(1, Double(processingElements) * places)
    }
}
