import Testing

@testable import RunStore

@Suite("Array jobs")
struct ArrayJobTests {
    @Test("every missing cell is in exactly one task, no index reaches the scheduler's limit")
    func coverage() throws {
        for (cells, perTask, limit) in [(1, 1, 1), (10, 3, 2), (10_000, 7, 1001), (100, 1000, 5), (0, 1, 1)] {
            let missing = (0..<cells).filter { $0 % 3 != 1 }
            let jobs = ArrayJobs(
                cellCount: cells, missing: missing, cellsPerTask: perTask, maximumArraySize: limit)
            var covered: [Int] = []
            for chunk in jobs.chunks {
                #expect(
                    chunk.indices == chunk.indices.sorted() && chunk.indices.allSatisfy { (0..<limit).contains($0) })
                for index in chunk.indices {
                    let shard = try #require(Shard(index: chunk.offset + index, count: jobs.shardCount))
                    let mine = stride(from: shard.index, to: cells, by: shard.count).filter { $0 % 3 != 1 }
                    #expect(!mine.isEmpty && mine.count <= perTask)
                    covered += mine
                }
            }
            #expect(covered.sorted() == missing)
        }
    }

    @Test("indices are written as sbatch takes them")
    func text() {
        #expect(ArrayChunk(offset: 0, indices: [0, 1, 2, 3, 7, 9, 10]).indexText == "0-3,7,9-10")
        #expect(ArrayChunk(offset: 0, indices: [4]).indexText == "4")
    }

    @Test("the shell gets every word as it is")
    func quoting() {
        #expect(SlurmScheduler.quoted("/runs/quick-1.yaml") == "/runs/quick-1.yaml")
        #expect(SlurmScheduler.quoted("") == "''")
        #expect(SlurmScheduler.quoted("a b; $(rm -r x) 'y'") == "'a b; $(rm -r x) '\\''y'\\'''")
        let request = SlurmScheduler.ArrayRequest(
            name: "n", chunk: ArrayChunk(offset: 1000, indices: [0, 1]), throttle: 5, folder: "/f", logs: "/l",
            options: ["--partition=p"], command: ["/bin/my lab", "cell"], shardCount: 1002)
        #expect(request.arguments.contains("--array=0-1%5") && request.arguments.contains("--partition=p"))
        #expect(
            request.arguments.last
                == "--wrap=OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 exec '/bin/my lab' cell "
                + "--shard $((1000 + SLURM_ARRAY_TASK_ID))/1002")
    }
}
