import Synchronization
import ViTMoE

/// A workload as the batch kernel reads it: what depends on the network alone, computed once for all designs.
public struct BatchWorkload: Sendable {
    /// The workload itself.
    public let workload: Workload
    /// The network as a chip of one memory holds it, with the vector unit's work.
    let whole: BatchPart
    /// Its matrices.
    @_spi(Benchmarks) public var tables: BatchTables { whole.tables }
    private let parts = BatchParts()
    private let chargesPorts: Bool

    /// Prepares a workload.
    public init(_ workload: Workload) { self.init(workload, chargesPorts: true) }

    /// The same without the time of the PEs' ports, the one cost of a layer that may fall when its matrix grows: a layer that
    /// needs another PE splits its sums over one port more. Without it, every cost rises with every hidden size, so that the
    /// smallest network of a box bounds all of them.
    package init(_ workload: Workload, chargesPorts: Bool) {
        self.workload = workload
        self.chargesPorts = chargesPorts
        whole = BatchPart(workload, holding: .all, digital: workload.digital, chargesPorts: chargesPorts)
    }

    /// What one memory holds: without the vector unit's work where that is not all. Prepared when it is first asked for.
    func part(_ held: NetworkParts) -> BatchPart {
        if held == .all { return whole }
        return parts.known.withLock { known in
            if let part = known[Int(held.rawValue)] { return part }
            let part = BatchPart(workload, holding: held, digital: nil, chargesPorts: chargesPorts)
            known[Int(held.rawValue)] = part
            return part
        }
    }
}

/// The parts asked for so far, by the bits of what they hold.
private final class BatchParts: Sendable {
    let known = Mutex([BatchPart?](repeating: nil, count: Int(NetworkParts.all.rawValue) + 1))
}

/// What of a network one memory holds.
final class BatchPart: Sendable {
    let tables: BatchTables
    let weightCount: Int
    /// Elements that pass the global buffer: into and out of the matrices, and of the vector unit.
    let matrixElements: Double
    let vectorElements: Double
    /// Elements of the first input and the last output of every layer: the pipeline fills once.
    let fillElements: Double
    /// Scaled outputs, and lane operations of everything else.
    let scalings: Double
    let operations: Double
    /// The distinct shapes with their numbers of layers.
    let groups: [(shape: MatrixShape, count: Int)]

    /// - Parameter digital: the vector unit's work, where it is charged along with these matrices.
    init(_ workload: Workload, holding parts: NetworkParts, digital: DigitalWork?, chargesPorts: Bool = true) {
        groups = workload.shapeGroups.map { ($0.shape, $0.count(in: parts)) }.filter { $0.1 > 0 }
        tables = BatchTables(groups, chargesPorts: chargesPorts)
        weightCount = parts == .all ? workload.weightCount : workload.weightCount(in: parts)
        let entries = tables.shapes
        matrixElements = entries.reduce(0) { $0 + $1.weightedProducts * $1.elements }
        vectorElements = Double(digital?.bufferElements ?? 0)
        fillElements = entries.reduce(0) { $0 + $1.count * $1.elements }
        scalings = entries.reduce(0) { $0 + $1.weightedProducts * $1.outputs } * ChipConstants.requantizationOperations
        operations = digital.map(PreparedPart.operations) ?? 0
    }

    /// Processing elements of the largest matrix on one lane's design; asked only where weights are loaded per image.
    func largestMatrix(_ chip: ChipLanes, _ lane: Int) -> Int {
        groups.reduce(0) { largest, group in
            let mapping = MatrixMapping(
                inputs: group.shape.inputs, outputs: group.shape.outputs, rows: Int(chip.rows[lane]),
                weightColumns: Int(chip.weightColumns[lane]), macrosPerPE: Int(chip.macrosPerPE[lane]))
            return max(largest, mapping.processingElements)
        }
    }
}
