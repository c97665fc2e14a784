import GSL

/// How far a mIoU moves when other validation images are drawn: the bootstrap over images.
public enum EvaluationNoise {
    /// Standard error of one architecture's mIoU over all classes.
    public static func standardError(
        _ confusions: [ConfusionMatrix], resamples: Int = 400, seed: UInt64 = 1
    ) throws -> Double {
        try Statistics.standardDeviation(
            resampled([confusions], resamples: resamples, seed: seed).map { $0[0] })
    }

    /// Standard error of the difference between two architectures that were judged on the same images: both are
    /// resampled together.
    /// - Throws: `SupernetError.invalidSetting` if they have different numbers of images.
    public static func standardErrorOfDifference(
        _ first: [ConfusionMatrix], _ second: [ConfusionMatrix], resamples: Int = 400, seed: UInt64 = 1
    ) throws -> Double {
        guard first.count == second.count else {
            throw SupernetError.invalidSetting(
                name: "images", value: "\(first.count) and \(second.count)", rule: "the same for both")
        }
        return try Statistics.standardDeviation(
            resampled([first, second], resamples: resamples, seed: seed).map { $0[0] - $0[1] })
    }

    /// The mIoU of each list in each resample; all lists take the same images.
    private static func resampled(_ lists: [[ConfusionMatrix]], resamples: Int, seed: UInt64) throws -> [[Double]] {
        let count = lists.map(\.count).min() ?? 0
        guard count >= 2, resamples >= 2, let classes = lists.first?.first?.classes else {
            throw SupernetError.invalidSetting(
                name: "images", value: "\(count)", rule: "at least 2, and 2 resamples, for a standard error")
        }
        return (0..<resamples).map { resample in
            var stream = RandomStream(StreamKey(seed: seed, purpose: "evaluation noise", resample))
            var times = [Int](repeating: 0, count: count)
            for _ in 0..<count { times[stream.integer(below: count)] += 1 }
            return lists.map { list in
                var sum = ConfusionMatrix(classes: classes)
                for (confusion, repeats) in zip(list, times) where repeats > 0 { sum.add(confusion, times: repeats) }
                return SegmentationScore(sum).meanIoU
            }
        }
    }
}
