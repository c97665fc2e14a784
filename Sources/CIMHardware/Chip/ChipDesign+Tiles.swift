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
    public func neededTiles(for workload: Workload, holding parts: NetworkParts, weightBits: Int) -> Int {
        let replication = Replication(largest: self.replication, workload: workload, parts: parts)
        let weightColumns = max(1, macro.weightColumns(weightBits))
        var elements = 0
        for group in workload.shapeGroups {
            let count = group.count(in: parts)
            guard count > 0 else { continue }
            let mapping = MatrixMapping(
                inputs: group.shape.inputs, outputs: group.shape.outputs, rows: macro.rows,
                weightColumns: weightColumns, macrosPerPE: macrosPerPE)
            elements +=
                group.shape.copies * count * replication.copies(of: group.shape) * mapping.processingElements
        }
        return (elements + pesPerTile - 1) / pesPerTile
    }
}
