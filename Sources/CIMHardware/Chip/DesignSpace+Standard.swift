import Foundation
import Quantities

extension DesignSpace {
    /// The space that searches use for a memory unless told otherwise. Every range is our choice.
    ///
    /// RRAM and SRAM share the axes of the chip, one node (28 nm, where both are reported in silicon) and 8-bit weights
    /// and activations, so that the two are comparable. RRAM macros store 1 to 4 bits per device in differential pairs;
    /// SRAM macros store one bit per cell and compute digitally (adder tree) or in the analog domain. Converters are SARs, the
    /// class whose law the surveyed converters determine best.
    public static func standard(_ memory: Memory) -> DesignSpace {
        let kinds: [MacroKind] = memory == .rram ? [.rramAnalog] : [.sramDigital, .sramAnalog]
        let macro = MacroDesign(
            kind: kinds[0], node: .nanometers(28), supply: .volts(0.9), rows: 128, columns: 128, activeRows: 128,
            devicesPerWeightCell: memory == .rram ? 2 : 1, adcBits: memory == .rram ? 6 : 0,
            columnsPerADC: memory == .rram ? 8 : 1, converter: memory == .rram ? .sar : nil)
        let base = ChipDesign(
            macro: macro, macrosPerPE: 8, pesPerTile: 8, tiles: 128, replication: 1, globalBufferBytes: 2 << 20,
            busWidthBits: 512)
        var axes: [DesignAxis] = []
        if kinds.count > 1 { axes.append(DesignAxis(.macroKind, (0..<kinds.count).map(Double.init))) }
        axes.append(DesignAxis(.rows, powersOfTwo(5...10)))
        axes.append(DesignAxis(.columns, powersOfTwo(6...10)))
        if memory == .rram { axes.append(DesignAxis(.bitsPerCell, [1, 2, 3, 4])) }
        axes.append(DesignAxis(.adcBits, [3, 4, 5, 6, 7, 8, 9, 10]))
        axes.append(DesignAxis(.columnsPerADC, powersOfTwo(0...5)))
        axes.append(DesignAxis(.inputBitsPerCycle, powersOfTwo(0...3)))
        axes.append(DesignAxis(.activeRowsFraction, [0.03125, 0.0625, 0.125, 0.25, 0.5, 1]))
        axes.append(DesignAxis(.macrosPerPE, powersOfTwo(0...6)))
        axes.append(DesignAxis(.pesPerTile, powersOfTwo(0...6)))
        axes.append(DesignAxis(.tiles, tileCounts))
        axes.append(DesignAxis(.replication, [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64]))
        axes.append(DesignAxis(.globalBufferBytes, powersOfTwo(16...24)))
        axes.append(DesignAxis(.busWidthBits, powersOfTwo(6...12)))
        axes.append(DesignAxis(.vectorLanes, powersOfTwo(5...13)))
        axes.append(DesignAxis(.supply, [0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1]))
        axes.append(DesignAxis(.clockFraction, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]))
        return DesignSpace(base: base, kinds: kinds, axes: axes)
    }

    /// The chips of both memories, block by block: the standard axes of RRAM and of SRAM, each for its own tiles, those
    /// of the whole chip once, and the memory of every block and of the decoder. A block is a stage with its patch
    /// embedding. Chips of one memory are points of this space.
    public static func standardHybrid() -> DesignSpace {
        let rram = standard(.rram)
        let sram = standard(.sram)
        var base = rram.base
        base.second = SecondPart(part: sram.base.first, holds: .decoder)
        let placements: [DesignParameter] = [
            .block1Memory, .block2Memory, .block3Memory, .block4Memory, .decoderMemory,
        ]
        let axes =
            placements.map { DesignAxis($0, [0, 1]) } + rram.axes.filter { $0.parameter.belongsToPart }
            + sram.axes.filter { $0.parameter.belongsToPart }.map {
                DesignAxis($0.parameter, $0.values, ofSecond: true)
            } + rram.axes.filter { !$0.parameter.belongsToPart }
        return DesignSpace(base: base, kinds: sram.kinds, axes: axes)
    }

    /// 1 to 1024 in eighths of an octave, as whole numbers: a chip is at most 9 % larger than its network needs. Coarser counts
    /// make cliffs, on which searches with different seeds end apart.
    private static let tileCounts: [Double] = {
        var counts: [Double] = []
        for step in 0...80 {
            let count = exp2(Double(step) / 8).rounded()
            if count != counts.last { counts.append(count) }
        }
        return counts
    }()

    private static func powersOfTwo(_ exponents: ClosedRange<Int>) -> [Double] {
        exponents.map { Double(1 << $0) }
    }
}
