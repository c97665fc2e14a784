import DeviceVariation
import GSL
import Supernet
import ViTMoE

/// The chips on which networks are evaluated to learn how much accuracy chips cost (our choice).
enum ChipPlan {
    /// Arrays from hardly lossy to useless: bits per cell, input bits per cycle, active rows, converter bits.
    private static let arrays: [(cell: Int, input: Int, rows: Int, bits: Int)] = [
        (2, 1, 128, 6), (2, 1, 128, 5), (2, 1, 128, 4), (2, 1, 128, 3), (1, 1, 64, 4), (1, 1, 256, 4), (3, 2, 64, 5),
        (1, 4, 32, 5), (4, 8, 128, 6), (4, 8, 128, 8), (2, 2, 512, 5),
    ]
    private static let single: [(cell: Int, input: Int, rows: Int, bits: Int)] = [
        (2, 1, 128, 4), (2, 1, 128, 3), (4, 8, 128, 5),
    ]

    /// Whole chips of each array, then chips of which one part alone is analog; SRAM arrays of single cells among them.
    static var chips: [ChipArrays] {
        var chips = arrays.map { ChipArrays(part($0)) }
        chips += [(1, 1, 64, 3), (1, 1, 128, 4), (1, 4, 128, 6)].map { ChipArrays(part($0, isDifferential: false)) }
        for index in 0..<NetworkParts.count {
            for shape in single {
                var chip = ChipArrays(.digital)
                chip.parts[index] = part(shape)
                chips.append(chip)
            }
        }
        return chips
    }

    /// Images of an evaluation.
    static let images = 24

    /// The largest network of the space and one of middle size: the sensitivity is that of both.
    static func networks(of space: ArchitectureSpace) -> [Architecture] {
        var stream = RandomStream(StreamKey(seed: 1, purpose: "chip plan"))
        return [space.maximum, space.random(&stream)]
    }

    private static func part(
        _ shape: (cell: Int, input: Int, rows: Int, bits: Int), isDifferential: Bool = true
    ) -> ChipArrays.Part {
        var crossbar = CrossbarSettings()
        crossbar.isDifferential = isDifferential
        crossbar.bitsPerCell = shape.cell
        crossbar.inputBitsPerCycle = shape.input
        crossbar.activeRows = shape.rows
        return ChipArrays.Part(crossbar: crossbar, converterBits: shape.bits)
    }
}
