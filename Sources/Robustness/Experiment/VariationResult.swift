import Quantities
import ViTMoE

/// Everything that Figure E1 and its table show.
public struct VariationResult: Codable, Sendable {
    /// mIoU of the winner of the clean search without variation: the mean over seeds.
    public let cleanMeanIoU: Double
    /// One row per condition.
    public let rows: [Row]

    /// What the study answers, one sentence for each condition but the clean one.
    public var verdicts: [String] {
        rows.filter { $0.condition.axis != .clean }.map { row in
            let word =
                row.gain.lower > 0
                ? "a search that knows it gains" : row.gain.upper < 0 ? "a search that knows it loses" : "no gain shown"
            let blind = row.searchedBlind.reduce(0, +) / Double(max(1, row.searchedBlind.count))
            func points(_ fraction: Double) -> String { DecimalText.significant(100 * fraction, digits: 2) }
            return
                "\(row.condition.name): \(word); it ends \(points(row.gain.mean)) points of mIoU above the blind search "
                + "(95 % interval \(points(row.gain.lower)) to \(points(row.gain.upper)), n = \(row.gain.count)), whose winners lose "
                + "\(points(cleanMeanIoU - blind)) points to the variation"
        }
    }

    /// One condition of the devices.
    public struct Row: Codable, Sendable {
        /// What the devices do.
        public let condition: VariationStudy.Condition
        /// mIoU of every individual, the mean over its draws; the same individuals in every row.
        public let individuals: [Double]
        /// mIoU of the winner of each search on this condition's accuracy, judged with fresh draws.
        public let searched: [Double]
        /// mIoU of the winners of the clean search under this condition, with the same fresh draws.
        public let searchedBlind: [Double]
        /// The same with gain and offset of every column calibrated first: what the cheap remedy saves without a new search.
        public let calibratedBlind: [Double]
        /// Mean of `calibratedBlind` minus `searchedBlind`, paired by seed, with its 95 % t interval.
        public let remedy: MeanInterval
        /// Mean of `searched` with its 95 % t interval.
        public let searchedMean: MeanInterval
        /// Mean of `searched` minus `searchedBlind`, paired by seed, with its 95 % t interval.
        public let gain: MeanInterval
        /// The winners' architectures.
        public let architectures: [Architecture]
        /// How well the accuracy predictor of this condition ranks architectures it has not seen.
        public let predictorKendallTau: Double?
        /// Its held-out root mean square error in mIoU.
        public let predictorError: Double
    }
}
