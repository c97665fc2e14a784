import ViTMoE

/// What of a network one memory holds, as the walk over its layers reads it.
final class NetworkShare: Sendable {
    let tables: LayerTables
    let weightCount: Int
    /// Elements that pass the global buffer into and out of the matrices.
    let matrixElements: Double
    /// Elements of the first input and the last output of every layer: the pipeline fills once.
    let fillElements: Double
    /// Outputs that the vector unit scales.
    let scalings: Double
    /// The distinct shapes with their numbers of layers.
    let groups: [(shape: MatrixShape, count: Int)]

    convenience init(_ workload: Workload, holding parts: NetworkParts = .all, chargesPorts: Bool = true) {
        self.init(
            workload.shapeGroups.map { ($0.shape, $0.count(in: parts)) }.filter { $0.1 > 0 },
            weightCount: parts == .all ? workload.weightCount : workload.weightCount(in: parts),
            chargesPorts: chargesPorts)
    }

    /// One layer, on a part of a chip whose busiest layer has so many vectors.
    convenience init(_ shape: MatrixShape, busiest: Int) {
        self.init([(shape, 1)], weightCount: shape.inputs * shape.outputs * shape.copies, busiest: busiest)
    }

    private init(
        _ groups: [(shape: MatrixShape, count: Int)], weightCount: Int, busiest: Int = 1, chargesPorts: Bool = true
    ) {
        self.groups = groups
        self.weightCount = weightCount
        tables = LayerTables(groups, busiest: busiest, chargesPorts: chargesPorts)
        let entries = tables.shapes
        matrixElements = entries.reduce(0) { $0 + $1.weightedProducts * $1.elements }
        fillElements = entries.reduce(0) { $0 + $1.count * $1.elements }
        scalings = entries.reduce(0) { $0 + $1.weightedProducts * $1.outputs } * ChipConstants.requantizationOperations
    }
}

/// The vector unit's work for one image: lane operations, and elements that it exchanges with the global buffer.
struct VectorWork: Sendable {
    let operations: Double
    let elements: Double

    init(_ work: DigitalWork) {
        operations =
            Double(work.macCount) + Double(work.softmaxElements) * ChipConstants.softmaxOperations
            + Double(work.normalizationElements) * ChipConstants.normalizationOperations
            + Double(work.geluElements) * ChipConstants.geluOperations
            + Double(work.reluElements) * ChipConstants.reluOperations
            + Double(work.residualAdditions) * ChipConstants.additionOperations
        elements = Double(work.bufferElements)
    }
}
