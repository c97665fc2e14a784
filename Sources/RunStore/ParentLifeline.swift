import Foundation
import Glibc

/// Tells a worker that the process which started it is gone, however that ended: the pool holds the other end of the
/// worker's standard input, and the kernel closes it.
public enum ParentLifeline {
    /// Environment variable that the pool sets for its workers, so that a worker started by hand does not watch.
    public static let variable = "CIMLAB_LIFELINE"

    /// Calls `onLost` from a thread of its own when standard input ends. Does nothing outside a pool.
    ///
    /// Results are written atomically, so the caller may simply exit.
    public static func watch(onLost: @escaping @Sendable () -> Void) {
        guard ProcessInfo.processInfo.environment[variable] != nil else { return }
        Thread.detachNewThread {
            var byte: UInt8 = 0
            while true {
                let count = read(STDIN_FILENO, &byte, 1)
                if count == 0 || (count < 0 && errno != EINTR) { break }
            }
            onLost()
        }
    }
}
