import GSL
import Quantities
import ViTMoE

/// Everything that Figure E1 and its table show.
public struct VariationResult: Codable, Sendable {
    /// mIoU of the winner of the clean search without variation: the mean over seeds.
    public let cleanMeanIoU: Double
    /// One row per condition.
    public let rows: [Row]

    /// What the study answers, one sentence for each condition but the clean one: the difference between searches that know the
    /// variation and blind ones, and whether it can be told from zero.
    ///
    /// A 95 % interval that excludes zero is no proof where several are looked at: such a difference counts only if it also
    /// excludes zero at 1 - 0.05 / m, m the number of conditions (Bonferroni).
    public var verdicts: [String] {
        let conditions = rows.filter { $0.condition.axis != .clean }
        return conditions.map { row in
            let gain = row.gain
            let blind = row.searchedBlind.reduce(0, +) / Double(max(1, row.searchedBlind.count))
            let size = Self.points(abs(gain.mean))
            let place = size == "0.00" ? "level with" : "\(size) points of mIoU \(gain.mean > 0 ? "above" : "below")"
            let interval =
                "n = \(gain.count) pairs, 95 % interval of the difference \(Self.points(gain.lower)) to \(Self.points(gain.upper))"
            let word: String
            let reason: String
            if gain.lower <= 0, gain.upper >= 0 {
                word = "no difference shown"
                reason = "which contains 0"
            } else if gain.excludesZero(amongst: conditions.count) {
                word = gain.mean > 0 ? "knowing the variation helps" : "knowing the variation does harm"
                reason = "without 0, also after allowing for \(conditions.count) conditions"
            } else {
                word = "no difference shown"
                reason = "without 0, but with it after allowing for \(conditions.count) conditions"
            }
            return
                "\(row.condition.name): \(word). Searches that know the variation end \(place) the blind ones (\(interval), "
                + "\(reason)); the variation costs the blind winners \(Self.points(cleanMeanIoU - blind)) points"
        }
    }

    /// A fraction in percentage points, with a true minus sign.
    private static func points(_ fraction: Double) -> String {
        let text = DecimalText.fixed(100 * abs(fraction), places: 2)
        return (fraction < 0 && text != "0.00" ? "\u{2212}" : "") + text
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

extension MeanInterval {
    /// Whether the interval at 1 - (1 - confidence) / `intervals` excludes zero: the same mean, a wider t.
    func excludesZero(amongst intervals: Int) -> Bool {
        let freedom = Double(count - 1)
        func t(_ level: Double) -> Double { Distributions.studentTQuantile(1 - level / 2, degreesOfFreedom: freedom) }
        let level = 1 - confidence
        let half = (upper - lower) / 2 * t(level / Double(max(1, intervals))) / t(level)
        return abs(mean) > half
    }
}
