import ExactSearch
import Foundation
import Synchronization

/// The gap of a proof as it closes, on stderr: a line a second on a terminal, one every five seconds elsewhere.
final class GapLine: Sendable {
    static let shared = GapLine()
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let shown = Mutex<(time: ContinuousClock.Instant, lines: Int)>((ContinuousClock.now, 0))

    /// Shows best, bound, gap and nodes where some time has passed since the last line.
    func update(_ now: ProofProgress, since start: ContinuousClock.Instant) {
        shown.withLock { shown in
            let time = ContinuousClock.now
            guard time - shown.time > .seconds(isTerminal ? 1 : 5) else { return }
            shown.time = time
            var text = ""
            if shown.lines == 0 { text += "     nodes      open          best         bound       gap     time\n" }
            shown.lines += 1
            let seconds = SearchProveCommand.seconds(time - start)
            text += String(
                format: "%10d%10d%14.6g%14.6g%9.3f%%%8.0f s\n", now.nodes, now.open, now.best, now.bound,
                100 * now.gap, seconds)
            FileHandle.standardError.write(Data(text.utf8))
        }
    }

    /// Ends the table, so that the next proof starts with a title.
    func finish() { shown.withLock { $0.lines = 0 } }
}
