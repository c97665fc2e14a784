import ViTMoE

extension ChipPart {
    /// The fewest tiles of this part that hold some of a network with its copies; 0 where they hold nothing.
    ///
    /// The same mapping as in ``HardwareModel``: on so many tiles the network fits, on one less it does not.
    ///
    /// - Parameters:
    ///   - workload: the network.
    ///   - parts: what of it this part of the chip holds.
    ///   - weightBits: bits of a weight.
    public func neededTiles(for workload: BatchWorkload, holding parts: NetworkParts, weightBits: Int) -> Int {
        let part = workload.part(parts)
        let replication = Replication(largest: self.replication, busiest: Int(part.tables.busiest))
        let weightColumns = max(1, macro.weightColumns(weightBits))
        var elements = 0
        for group in part.groups {
            let mapping = MatrixMapping(
                inputs: group.shape.inputs, outputs: group.shape.outputs, rows: macro.rows,
                weightColumns: weightColumns, macrosPerPE: macrosPerPE)
            elements +=
                group.shape.copies * group.count * replication.copies(of: group.shape) * mapping.processingElements
        }
        return (elements + pesPerTile - 1) / pesPerTile
    }
}
