/// What can go wrong between a figure's data and its picture.
public enum FigureError: Error, Hashable, Sendable, CustomStringConvertible {
    /// gnuplot is not installed (or not on PATH).
    case gnuplotMissing(searched: String)
    /// gnuplot complained: any warning counts, since a warning is a mark that is missing from the picture.
    case scriptFailed(figure: String, format: String, line: Int?, statement: String?, message: String)
    /// gnuplot said nothing and left no picture.
    case noPicture(figure: String, format: String, status: Int32)
    /// The figure itself is malformed.
    case invalid(figure: String, problem: String)
    /// A file could not be read or written.
    case file(path: String, problem: String)

    /// What failed, where, and what to do.
    public var description: String {
        switch self {
        case .gnuplotMissing(let searched):
            return "gnuplot not found (searched: \(searched)); figures need it. "
                + "On Debian: apt-get install gnuplot-nox fonts-liberation"
        case .scriptFailed(let figure, let format, let line, let statement, let message):
            let place = line.map { "\(figure).gp:\($0)" } ?? "\(figure).gp"
            let shown = statement.map { "\n    \($0)" } ?? ""
            return "\(place): gnuplot (\(format)): \(message)\(shown)\n"
                + "Draw it alone with: gnuplot -d -e \"fmt='\(format)'\" \(figure).gp"
        case .noPicture(let figure, let format, let status):
            return "\(figure).gp: gnuplot ended with status \(status) and left no \(figure).\(format)"
        case .invalid(let figure, let problem):
            return "figure \(figure): \(problem)"
        case .file(let path, let problem):
            return "\(path): \(problem)"
        }
    }
}
