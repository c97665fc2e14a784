import GSL
import Supernet
import ViTMoE

/// The chips on which networks are evaluated to learn how much accuracy chips cost (our choice).
struct ChipPlan {
    /// One evaluation.
    struct Item {
        let array: ArrayShape
        /// 0...4: that part alone is analog.
        let part: Int?
        let isLargest: Bool

        /// The arrays of the chip.
        var chip: ChipArrays {
            guard let part else { return ChipArrays(array.part) }
            var chip = ChipArrays(.digital)
            chip.parts[part] = array.part
            return chip
        }
    }

    /// Images of an evaluation.
    static let images = 32

    /// The array that the curves depart from: two-bit cells, inputs bit by bit, 128 active rows, 5 converter bits.
    static let base = ArrayShape(cellBits: 2, inputBits: 1, activeRows: 128, converterBits: 5)

    /// Curves of the largest network along converter bits, active rows, bits per cell and input bits; single parts of it; some
    /// arrays more; and some of all this for a network of middle size, so that the sensitivity is that of both.
    static var items: [Item] {
        func varied(_ change: (inout ArrayShape) -> Void) -> ArrayShape {
            var shape = base
            change(&shape)
            return shape
        }
        var arrays = (3...8).map { bits in varied { $0.converterBits = bits } }
        arrays += [16, 32, 64, 256, 512].map { rows in varied { $0.activeRows = rows } }
        arrays += [1, 3, 4].map { bits in varied { $0.cellBits = bits } }
        arrays += [2, 4].map { bits in varied { $0.inputBits = bits } }
        arrays += [
            ArrayShape(cellBits: 4, inputBits: 8, activeRows: 128, converterBits: 8),
            ArrayShape(cellBits: 1, inputBits: 1, activeRows: 64, converterBits: 4, isDifferential: false),
            ArrayShape(cellBits: 1, inputBits: 4, activeRows: 128, converterBits: 6, isDifferential: false),
        ]
        var items = arrays.map { Item(array: $0, part: nil, isLargest: true) }
        for part in 0..<NetworkParts.count {
            for bits in [3, 4] {
                items.append(Item(array: varied { $0.converterBits = bits }, part: part, isLargest: true))
            }
        }
        for (number, array) in arrays.enumerated() where number.isMultiple(of: 3) {
            items.append(Item(array: array, part: nil, isLargest: false))
        }
        return items
    }

    /// The largest network of the space, or one of middle size.
    static func network(of space: ArchitectureSpace, isLargest: Bool) -> Architecture {
        guard !isLargest else { return space.maximum }
        var stream = RandomStream(StreamKey(seed: 1, purpose: "chip plan"))
        return space.random(&stream)
    }
}
