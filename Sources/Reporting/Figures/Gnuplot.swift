import Foundation

/// The gnuplot program on this machine.
public struct Gnuplot: Sendable {
    /// Path of the program.
    public var executable: String

    /// Uses the program at `path`, or the first `gnuplot` on PATH.
    public init(path: String? = nil) throws(FigureError) {
        if let path {
            guard FileManager.default.isExecutableFile(atPath: path) else { throw .gnuplotMissing(searched: path) }
            executable = path
            return
        }
        let search = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let candidates = search.split(separator: ":").map { "\($0)/gnuplot" }
        guard let found = candidates.first(where: FileManager.default.isExecutableFile(atPath:)) else {
            throw .gnuplotMissing(searched: search.isEmpty ? "empty PATH" : search)
        }
        executable = found
    }

    /// Picture formats; SVG and PNG have the same bytes for the same data.
    public enum Format: String, CaseIterable, Sendable { case svg, png, pdf }

    /// Draws `<id>.gp` in `directory` and returns the picture's bytes. The user's own gnuplot settings are kept out
    /// (`-d`), and anything on standard error is an error: gnuplot reports lost data there and exits with status 0.
    func draw(_ figure: Figure, as format: Format, in directory: URL) throws(FigureError) -> Data {
        let process = Process()
        let errors = Pipe()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = ["-d", "-e", "fmt='\(format.rawValue)'", "\(figure.id).gp"]
        process.currentDirectoryURL = directory
        var environment = ProcessInfo.processInfo.environment
        for name in environment.keys where name.hasPrefix("GNUPLOT") || name == "GNUTERM" { environment[name] = nil }
        environment["LC_ALL"] = "C.UTF-8"
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = errors
        do { try process.run() } catch { throw .file(path: executable, problem: "cannot be started: \(error)") }
        let complaint = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        if let failure = Self.failure(complaint, figure: figure, format: format) { throw failure }
        let picture = directory.appendingPathComponent("\(figure.id).\(format.rawValue)")
        // Whatever is wrong with the picture, the error names the figure.
        guard process.terminationStatus == 0, let bytes = try? Data(contentsOf: picture), !bytes.isEmpty else {
            throw .noPicture(figure: figure.id, format: format.rawValue, status: process.terminationStatus)
        }
        return bytes
    }

    /// Finds the script line in complaints like `"D1.gp" line 12: undefined variable: x`; nil when there is none.
    static func failure(_ complaint: String, figure: Figure, format: Format) -> FigureError? {
        let lines = complaint.split(separator: "\n").map { String($0).trimmed }.filter { line in
            // Where the C.UTF-8 locale is missing, gnuplot cannot convert a sign that geographic axes use: no mark is lost.
            !line.isEmpty && !line.contains("iconv failed to convert degree sign")
        }
        guard !lines.isEmpty else { return nil }
        for text in lines {
            guard let match = text.firstMatch(of: /line (\d+): (.*)$/), let number = Int(match.1) else { continue }
            let script = figure.script.split(separator: "\n", omittingEmptySubsequences: false)
            let statement = (1...script.count).contains(number) ? String(script[number - 1]).trimmed : nil
            return .scriptFailed(
                figure: figure.id, format: format.rawValue, line: number, statement: statement,
                message: String(match.2))
        }
        return .scriptFailed(
            figure: figure.id, format: format.rawValue, line: nil, statement: nil,
            message: lines.joined(separator: "; "))
    }
}
