import Foundation
import Synchronization

/// What people see while they wait: stderr only, a bar on a terminal, plain lines elsewhere.
struct Console: Sendable {
    /// Whether stderr is a terminal that can redraw a line.
    private let isTerminal: Bool
    /// Whether titles may be bold: not where `NO_COLOR` is set to anything (https://no-color.org).
    private let isStyled: Bool

    init() {
        let environment = ProcessInfo.processInfo.environment
        isTerminal = isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb"
        isStyled = isTerminal && (environment["NO_COLOR"] ?? "").isEmpty
    }

    /// One line of news.
    func say(_ line: String) {
        Self.write((isTerminal ? "\r\u{1B}[K" : "") + line + "\n")
    }

    /// News that nobody can read are no reason to stop: errors of stderr are passed over.
    static func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }

    /// A stage of the path begins.
    func stage(_ title: String) {
        say(isStyled ? "\u{1B}[1m==> \(title)\u{1B}[0m" : "==> \(title)")
    }

    /// A progress line: redrawn on a terminal, printed at every tenth elsewhere.
    func progress(_ label: String) -> ProgressLine {
        ProgressLine(label: label, isTerminal: isTerminal)
    }
}

/// The progress of one stage, with the time that is left.
final class ProgressLine: Sendable {
    private let label: String
    private let isTerminal: Bool
    private let start = ContinuousClock.now
    private let shown = Mutex(Shown())

    /// What was shown last.
    private struct Shown {
        var firstFraction: Double?
        var time = ContinuousClock.now - .seconds(1)
        var tenth = -1
    }

    init(label: String, isTerminal: Bool) {
        self.label = label
        self.isTerminal = isTerminal
    }

    /// Shows how far the stage is.
    ///
    /// The time left counts only what this run did: a resumed stage starts at the fraction it finds.
    ///
    /// - Parameter remaining: seconds that are left, where the caller knows better than the share that is done.
    func update(_ completed: Int, of total: Int, note: String = "", remaining: Double? = nil) {
        shown.withLock { update(&$0, completed, of: total, note: note, known: remaining) }
    }

    private func update(_ shown: inout Shown, _ completed: Int, of total: Int, note: String, known: Double?) {
        let fraction = total > 0 ? Double(completed) / Double(total) : 1
        let first = shown.firstFraction ?? fraction
        shown.firstFraction = first
        let elapsed = (ContinuousClock.now - start).seconds
        let rate = elapsed > 0 ? (fraction - first) / elapsed : 0
        var remaining = ""
        if fraction >= 1 {
            remaining = "done in \(Self.duration(elapsed))"
        } else if let known {
            remaining = "ETA \(Self.duration(known))"
        } else if rate > 0 {
            remaining = "ETA \(Self.duration((1 - fraction) / rate))"
        }
        let percent = Int((fraction * 100).rounded(.down))
        let tail = note.isEmpty ? "" : "  \(note)"
        if isTerminal {
            guard fraction >= 1 || (ContinuousClock.now - shown.time).seconds > 0.1 else { return }
            shown.time = ContinuousClock.now
            let filled = Int(fraction * 24)
            let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 24 - filled)
            Console.write("\r\u{1B}[K\(label) [\(bar)] \(completed)/\(total) \(percent)%  \(remaining)\(tail)")
            if fraction >= 1 { Console.write("\n") }
        } else {
            let tenth = percent / 10
            guard tenth > shown.tenth else { return }
            shown.tenth = tenth
            Console.write("\(label) \(completed)/\(total) \(percent)%  \(remaining)\(tail)\n")
        }
    }

    /// Seconds as people say them: `42 s`, `3 min 20 s`, `1 h 5 min`.
    static func duration(_ seconds: Double) -> String {
        guard seconds.isFinite, seconds < 1e7 else { return "unknown" }
        let whole = Int(seconds.rounded())
        if whole < 60 { return "\(whole) s" }
        if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
        return "\(whole / 3600) h \(whole % 3600 / 60) min"
    }
}

extension Duration {
    /// The duration in seconds.
    var seconds: Double {
        let parts = components
        return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
    }
}
