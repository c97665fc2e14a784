import Quantities

/// Factors and fastest clocks of the nodes and supplies seen last.
///
/// A search moves on a lattice with a dozen supplies; without the cache the powers of node and supply would be half of the
/// cost of a design. A node and supply that are not there replace the oldest.
struct TechnologyCache {
    private let model: MacroModel
    private var entries: [(node: Length, supply: Voltage, technology: Technology)] = []
    private var oldest = 0
    private static let capacity = 16

    init(_ model: MacroModel) {
        self.model = model
        entries.reserveCapacity(Self.capacity)
    }

    /// What this node and supply decide.
    mutating func lookUp(node: Length, supply: Voltage) -> Technology {
        for entry in entries where entry.supply == supply && entry.node == node { return entry.technology }
        let technology = Technology(node: node, supply: supply, model: model)
        if entries.count < Self.capacity {
            entries.append((node, supply, technology))
        } else {
            entries[oldest] = (node, supply, technology)
            oldest = (oldest + 1) % Self.capacity
        }
        return technology
    }
}
