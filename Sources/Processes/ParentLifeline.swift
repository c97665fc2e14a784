import Foundation
import Glibc

/// Tells a child that the process which started it is gone, however that ended: the parent holds the other end of the
/// child's standard input, and the kernel closes it.
public enum ParentLifeline {
    /// Environment variable that parents set for their children, so that a child started by hand does not watch.
    public static let variable = "CIMLAB_LIFELINE"

    /// Calls `onLost` from a thread of its own when nobody holds the other end of standard input any more. Reads nothing from
    /// it. Does nothing where no parent set the variable.
    ///
    /// Results are written atomically, so the caller may simply exit.
    public static func watch(onLost: @escaping @Sendable () -> Void) {
        guard ProcessInfo.processInfo.environment[variable] != nil else { return }
        Thread.detachNewThread {
            // A hang-up is reported whatever is asked for; requests that wait to be read are none.
            var end = pollfd(fd: STDIN_FILENO, events: 0, revents: 0)
            while poll(&end, 1, -1) < 0 && errno == EINTR {}
            onLost()
        }
    }
}
