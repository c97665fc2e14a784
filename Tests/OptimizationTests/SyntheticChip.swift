import GSL
import Optimization

/// A landscape with the traits of a CIM design space: powers of two, mapping steps (ceil), an ADC that grows
/// exponentially with its bits, trade-offs between energy, latency and area, one true category, and an area limit.
struct SyntheticChip {
    /// rows, columns, ADC bits, columns per ADC, input bits, macros, bus width, supply; then the cell type.
    static let variables: [Variable] = [
        .ordinal(count: 5), .ordinal(count: 4), .ordinal(count: 5), .ordinal(count: 5), .ordinal(count: 4),
        .ordinal(count: 5), .ordinal(count: 3), .ordinal(count: 2), .category(count: 3),
    ]

    private let layers: [(inputs: Double, outputs: Double, vectors: Double)]
    private let areaLimit: Double
    private let cell: [(energy: Double, area: Double, time: Double)]

    /// Another workload, cell technology and area limit for every seed.
    init(seed: Int) {
        var stream = RandomStream(StreamKey(seed: 7, purpose: "synthetic chip", seed))
        layers = (0..<6).map { _ in
            (
                Double(stream.integer(in: 16...640)), Double(stream.integer(in: 16...640)),
                Double(stream.integer(in: 75...4800))
            )
        }
        areaLimit = 20 + 100 * stream.uniform()
        cell = (0..<3).map { _ in (0.5 + stream.uniform(), 0.5 + stream.uniform(), 0.5 + stream.uniform()) }
    }

    enum Goal: CaseIterable { case latency, energy, product }

    func fitness(_ point: [Int], _ goal: Goal) -> Fitness {
        let rows = Double(64 << point[0])
        let columns = Double(64 << point[1])
        let adcBits = Double(4 + point[2])
        let columnsPerADC = Double(1 << point[3])
        let inputBits = Double(1 << point[4])
        let macros = Double(8 << point[5])
        let bus = Double(32 << point[6])
        let supply = 0.7 + 0.1 * Double(point[7])
        let cell = cell[point[8]]
        // Rows beyond what the ADC resolves are read in several steps.
        let activeRows = min(rows, adcBits.exponential2 / inputBits * 2)
        var energy = 0.0
        var latency = 0.0
        for layer in layers {
            let rowTiles = (layer.inputs / rows).rounded(.up)
            let columnTiles = (layer.outputs * 8 / columns).rounded(.up)
            let steps = (8 / inputBits).rounded(.up) * (rows / activeRows).rounded(.up)
            let conversions = layer.vectors * rowTiles * columnTiles * columns * steps
            energy += layer.vectors * layer.inputs * layer.outputs * 8 * cell.energy * supply * supply
            energy += conversions * adcBits.exponential2 * 0.05 * supply * supply
            energy += layer.vectors * rowTiles * columnTiles * steps * rows * inputBits.exponential2 * 0.2
            energy += layer.vectors * (layer.inputs * columnTiles + layer.outputs * rowTiles) * (20 + bus * 0.05)
            let copies = max(1, (macros / (rowTiles * columnTiles)).rounded(.down))
            let waves = (rowTiles * columnTiles / macros).rounded(.up) * (layer.vectors / copies).rounded(.up)
            latency += waves * steps * columnsPerADC * adcBits * cell.time / (supply - 0.4)
            latency += layer.vectors * (layer.inputs + layer.outputs * rowTiles) * 8 / bus
        }
        let macroArea = rows * columns * cell.area * 1e-5 + columns / columnsPerADC * adcBits.exponential2 * 1e-4
        let area = macros * macroArea + bus * 0.01
        energy += latency * area * 0.5
        let objective =
            switch goal {
            case .latency: latency
            case .energy: energy
            case .product: energy * latency
            }
        return Fitness(objective: objective, violation: max(0, (area - areaLimit) / areaLimit))
    }
}

extension Double {
    fileprivate var exponential2: Double { Double(sign: .plus, exponent: Int(self), significand: 1) }
}
