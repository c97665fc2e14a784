/// One array job: a stretch of a plan's shards that a scheduler takes at once.
public struct ArrayChunk: Hashable, Sendable {
    /// Added to an array index it gives the index of a shard.
    public let offset: Int
    /// Array indices, ascending.
    public let indices: [Int]

    /// The indices as `sbatch --array` takes them: `0-3,7`.
    public var indexText: String {
        var ranges: [ClosedRange<Int>] = []
        for index in indices {
            if let last = ranges.last, last.upperBound + 1 == index {
                ranges[ranges.count - 1] = last.lowerBound...index
            } else {
                ranges.append(index...index)
            }
        }
        return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
            .joined(separator: ",")
    }
}

/// What is missing of a plan as array jobs: several short cells a task, no index beyond what the scheduler allows.
public struct ArrayJobs: Hashable, Sendable {
    /// Parts of the plan. Cell `i` belongs to part `i` modulo this.
    public let shardCount: Int
    /// The jobs, by offset; only shards with missing cells.
    public let chunks: [ArrayChunk]

    /// Number of tasks in all jobs.
    public var taskCount: Int { chunks.reduce(0) { $0 + $1.indices.count } }

    /// Cuts a plan.
    ///
    /// - Parameters:
    ///   - cellCount: cells of the whole plan.
    ///   - missing: indices of the cells to run.
    ///   - cellsPerTask: wanted number of cells a task, at least 1.
    ///   - maximumArraySize: indices of one array job are below this (Slurm's `MaxArraySize`).
    public init(cellCount: Int, missing: [Int], cellsPerTask: Int, maximumArraySize: Int) {
        let perTask = max(1, cellsPerTask)
        let size = max(1, maximumArraySize)
        let count = max(1, (cellCount + perTask - 1) / perTask)
        let shards = Set(missing.map { $0 % count }).sorted()
        shardCount = count
        chunks = Dictionary(grouping: shards) { $0 / size }.sorted { $0.key < $1.key }.map { chunk, shards in
            ArrayChunk(offset: chunk * size, indices: shards.map { $0 - chunk * size })
        }
    }
}
