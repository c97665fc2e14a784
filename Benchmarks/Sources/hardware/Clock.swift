#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// CPU time of this thread: what the work costs, however busy the machine is.
func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// The shortest of some runs: other programs on the machine only ever add.
func shortest(of repeats: Int, _ body: () -> Void) -> Double {
    (0..<repeats).map { _ in
        let start = threadSeconds()
        body()
        return threadSeconds() - start
    }.min() ?? .nan
}
