import Dispatch
import Synchronization

/// The results of independent tasks in their order, at most `threads` at a time; the result of none depends on their number.
///
/// - Parameters:
///   - progress: finished tasks and all of them, one call at a time.
/// - Throws: the error of the first task that failed, in the order of the tasks.
package func concurrently<Value: Sendable>(
    _ count: Int, threads: Int, progress: @Sendable (Int, Int) -> Void = { _, _ in },
    _ task: @Sendable (Int) throws -> Value
) throws -> [Value] {
    let state = Mutex((next: 0, finished: [Result<Value, any Error>?](repeating: nil, count: count), done: 0))
    DispatchQueue.concurrentPerform(iterations: max(0, min(threads, count))) { _ in
        while true {
            let index = state.withLock { state in
                defer { state.next += 1 }
                return state.next
            }
            guard index < count else { return }
            let result = Result { try task(index) }
            state.withLock { state in
                state.finished[index] = result
                state.done += 1
                progress(state.done, count)
            }
        }
    }
    return try state.withLock { try $0.finished.compactMap { try $0?.get() } }
}
