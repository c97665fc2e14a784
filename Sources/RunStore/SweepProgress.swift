/// How far a sweep is while workers run.
public struct SweepProgress: Hashable, Sendable {
    /// Cells of the plan.
    public var totalCount: Int
    /// Cells with a result, earlier runs included.
    public var completedCount: Int
    /// Cells that this run completed.
    public var completedThisRun: Int
    /// Cells with a recorded failure.
    public var failedCount: Int
    /// Worker processes that run now.
    public var runningWorkers: Int
    /// Time since this run began, in seconds.
    public var elapsedSeconds: Double
    /// Cells per second in this run; nil before the first one.
    public var cellsPerSecond: Double?
    /// Expected time until the end in seconds; nil until `RemainingTime.minimumCells` cells were timed.
    public var remainingSeconds: Double?

    /// Completed share of the plan, 0...1.
    public var completedFraction: Double { totalCount == 0 ? 1 : Double(completedCount) / Double(totalCount) }
}

/// Estimate of the time that is left, by kind of cell: a sweep's cheap cells say little about its expensive ones.
public enum RemainingTime {
    /// Below this many timed cells there is no estimate. Our choice.
    public static let minimumCells = 5

    /// Sum over kinds of (cells left x median seconds) / workers.
    ///
    /// A kind without a median takes the largest known one. Without any median, cells left x elapsed / completed in this
    /// run. Nil where neither is known yet.
    ///
    /// - Parameters:
    ///   - remaining: cells left, by kind.
    ///   - medianSeconds: median time of one finished cell, by kind.
    public static func seconds(
        remaining: [String: Int], medianSeconds: [String: Double], workers: Int, completedThisRun: Int,
        elapsedSeconds: Double
    ) -> Double? {
        let left = remaining.values.reduce(0, +)
        if left == 0 { return 0 }
        if let largest = medianSeconds.values.max() {
            let work = remaining.sorted { $0.key < $1.key }
                .reduce(0.0) { $0 + Double($1.value) * (medianSeconds[$1.key] ?? largest) }
            return work / Double(max(1, min(workers, left)))
        }
        guard completedThisRun >= minimumCells else { return nil }
        return elapsedSeconds * Double(left) / Double(completedThisRun)
    }
}
