import DeviceVariation
import Supernet

/// What chips take from the accuracy of networks: measured on the supernet, and what searches believe.
public struct ChipAccuracyResult: Codable, Sendable {
    /// What searches believe.
    let model: ChipAccuracy
    /// The measurements.
    public let rows: [Row]
    /// Root mean square error in mIoU on measurements held out of the fit.
    public var heldOutError: Double { model.heldOutRootMeanSquare }
    /// The same on chips predicted to keep nearly all of the mIoU, between which a floor decides.
    public var heldOutNearlyExact: Double { model.heldOutNearlyExact }
    /// Sensitivity of the four blocks and of the decoder.
    public var sensitivities: [Double] { model.sensitivities }
    /// The exponent of noise.
    public var exponent: Double { model.exponent }

    /// The array that the curves depart from.
    public var baseArray: ArrayShape { ChipPlan.base }

    /// One network on one chip.
    public struct Row: Codable, Sendable {
        /// The arrays of all parts, or of the one that is analog.
        public let array: ArrayShape
        /// 0...4 where that part alone is analog; nil for the whole network.
        public let part: Int?
        /// Whether the network is the largest of the space.
        public let isLargest: Bool
        /// mIoU on digital arrays and on the chip, as fractions.
        public let digital, onChip: Double
        /// Standard error of their difference over validation images.
        public let standardError: Double
        /// mIoU that the model gives.
        public let predicted: Double
    }
}

/// An array of cells with its converters, as a row of the plan names it.
public struct ArrayShape: Codable, Hashable, Sendable {
    /// Bits of a cell.
    public var cellBits: Int
    /// Input bits of a cycle.
    public var inputBits: Int
    /// Rows driven together.
    public var activeRows: Int
    /// Bits of a converter.
    public var converterBits: Int
    /// Pairs of cells, or single ones.
    public var isDifferential = true

    var part: ChipArrays.Part {
        var crossbar = CrossbarSettings()
        crossbar.isDifferential = isDifferential
        crossbar.bitsPerCell = cellBits
        crossbar.inputBitsPerCycle = inputBits
        crossbar.activeRows = activeRows
        return ChipArrays.Part(crossbar: crossbar, converterBits: converterBits)
    }
}
