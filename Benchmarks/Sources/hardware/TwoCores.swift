@_spi(Benchmarks) import CIMHardware
import Dispatch
import Foundation

extension HardwareBenchmark {
    /// Two threads, half of the designs each, against one thread with all of them: 2 where nothing is shared.
    ///
    /// CPU time, so that other programs do not count as sharing; one and two threads in turn, the best of each. The kernel
    /// in C, whose threads have nothing in common but what they read, shows beside it what the machine itself allows: two
    /// cores that are one core's threads, or share its clock, give less than 2 to any program.
    func twoCores() throws {
        let middle = swarms.count / 2
        report(
            "two_cores_speedup",
            speedup {
                evaluate(swarms[...])
            } half: {
                evaluate($0 == 0 ? swarms[..<middle] : swarms[middle...])
            })
        let chips = try LayerChip<Lanes>.blocks(of: designs, model: model)
        let halves = [Array(chips[..<(chips.count / 2)]), Array(chips[(chips.count / 2)...])]
        let sums = (0..<3).map { _ in Sums(chips.count) }
        report(
            "two_cores_speedup_of_the_kernel_in_c",
            speedup {
                inC(chips, workload.tables, into: sums[2].memory)
                return 1
            } half: {
                inC(halves[$0], workload.tables, into: sums[$0].memory)
                return 1
            })
    }

    private func speedup(all: () -> Double, half: @Sendable (Int) -> Double) -> Double {
        var (one, two) = (Double.infinity, Double.infinity)
        for _ in 0..<15 {
            one = min(one, shortest(of: 1) { precondition(all() > 0) })
            let seconds = Total()
            DispatchQueue.concurrentPerform(iterations: 2) { index in
                seconds.add(shortest(of: 1) { precondition(half(index) > 0) })
            }
            two = min(two, seconds.total)
        }
        return 2 * one / two
    }
}

/// A sum that two threads add to.
private final class Total: @unchecked Sendable {
    private let lock = NSLock()
    private(set) var total = 0.0

    func add(_ seconds: Double) { lock.withLock { total += seconds } }
}

/// Where a thread writes its sums.
private final class Sums: @unchecked Sendable {
    let memory: UnsafeMutablePointer<LayerSums<Lanes>>

    init(_ count: Int) { memory = .allocate(capacity: count) }

    deinit { memory.deallocate() }
}
