import CIMHardware

/// Parts of the standard spaces that can be enumerated, with every kind of axis that makes the whole space hard: macros,
/// hierarchy, number of tiles, copies, buses, supply and clock. Thinning is our choice; each has 100,000 points or more.
public enum AuditSpaces {
    /// RRAM, 103,680 points.
    public static let rram = thinned(
        .standard(.rram),
        [
            .rows: [64, 128, 256, 512], .columns: [128, 512], .bitsPerCell: [1, 2, 4], .adcBits: [5, 7, 9],
            .columnsPerADC: [1, 8], .macrosPerPE: [2, 16], .tiles: [32, 64, 128, 256, 512],
            .replication: [1, 4, 16, 64],
            .busWidthBits: [128, 512, 2048], .supply: [0.6, 0.8, 1], .clockFraction: [0.3, 1],
        ])

    /// SRAM, digital and analog, 122,880 points.
    public static let sram = thinned(
        .standard(.sram),
        [
            .macroKind: [0, 1], .rows: [64, 128, 256, 512], .columns: [128, 512], .adcBits: [5, 7, 9],
            .inputBitsPerCycle: [1, 4], .macrosPerPE: [2, 16], .tiles: [32, 64, 128, 256, 512],
            .replication: [1, 4, 16, 64], .busWidthBits: [256, 1024], .vectorLanes: [256, 2048],
            .supply: [0.6, 0.75, 0.9, 1], .clockFraction: [0.3, 1],
        ])

    /// Both memories, block by block, 165,888 points around chips that the 200 mm2 of the audit allow.
    public static let hybrid: DesignSpace = {
        var space = DesignSpace.standardHybrid()
        let common: [DesignParameter: [Double]] = [
            .macroKind: [0, 1], .block1Memory: [0, 1], .block2Memory: [0, 1], .block3Memory: [0, 1],
            .block4Memory: [0, 1], .decoderMemory: [0, 1], .globalBufferBytes: [8_388_608], .busWidthBits: [512],
            .vectorLanes: [4096], .supply: [0.6, 0.8, 1], .clockFraction: [0.3, 1],
        ]
        let first: [DesignParameter: [Double]] = [
            .rows: [64, 128, 256], .columns: [512], .bitsPerCell: [2, 4], .adcBits: [8], .columnsPerADC: [8],
            .inputBitsPerCycle: [2], .activeRowsFraction: [1], .macrosPerPE: [1], .pesPerTile: [16],
            .tiles: [8, 32, 128], .replication: [4, 16],
        ]
        let second: [DesignParameter: [Double]] = [
            .rows: [128, 256], .columns: [256], .adcBits: [7], .columnsPerADC: [8], .inputBitsPerCycle: [4],
            .activeRowsFraction: [0.0625], .macrosPerPE: [1], .pesPerTile: [32], .tiles: [8, 32, 64],
            .replication: [4, 16],
        ]
        space.axes = space.axes.compactMap { axis in
            let values = (axis.isOfSecond ? second : first)[axis.parameter] ?? common[axis.parameter]
            return values.map { DesignAxis(axis.parameter, $0, ofSecond: axis.ofSecond) }
        }
        return space
    }()

    private static func thinned(_ space: DesignSpace, _ values: [DesignParameter: [Double]]) -> DesignSpace {
        var result = space
        result.axes = space.axes.compactMap { axis in values[axis.parameter].map { DesignAxis(axis.parameter, $0) } }
        return result
    }
}
