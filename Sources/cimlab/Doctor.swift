import ArgumentParser
import Foundation
import GSL
import Reporting

/// `cimlab doctor`: is everything here that the lab stands on?
struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the tools and files that the lab stands on.",
        discussion: "Exit code 0 when everything needed is here, 69 otherwise. `make lab` installs what is missing.")

    @Flag(help: "Print a JSON document.")
    var json = false

    private struct Finding: Codable {
        let what: String
        let isFine: Bool
        let found: String
        let remedy: String?
    }

    func run() throws {
        let findings = [libraries(), gnuplot(), font(), data("reference-circuits"), data("experiments"), disk()]
        if json {
            try printJSON(findings)
        } else {
            for finding in findings {
                try printResult(
                    (finding.isFine ? "ok       " : "missing  ")
                        + finding.what.padding(toLength: 22, withPad: " ", startingAt: 0) + finding.found
                        + (finding.remedy.map { "\n         -> \($0)" } ?? ""))
            }
        }
        guard findings.allSatisfy(\.isFine) else { throw ExitCode(Ending.missingTool.rawValue) }
    }

    private func libraries() -> Finding {
        // Linked libraries are here, or this program would not have started.
        Finding(
            what: "GSL, libtorch", isFine: true,
            found: "GSL \(gslVersion); both linked, one thread per process", remedy: nil)
    }

    private func gnuplot() -> Finding {
        do {
            let gnuplot = try Gnuplot()
            return Finding(what: "gnuplot", isFine: true, found: gnuplot.executable, remedy: nil)
        } catch {
            return Finding(what: "gnuplot", isFine: false, found: "not found", remedy: "\(error)")
        }
    }

    private func font() -> Finding {
        let folder = "/usr/share/fonts/truetype/liberation"
        let isThere = FileManager.default.fileExists(atPath: folder)
        return Finding(
            what: "Liberation fonts", isFine: true, found: isThere ? folder : "not found: figures use another font",
            remedy: isThere ? nil : "apt-get install fonts-liberation")
    }

    private func data(_ folder: String) -> Finding {
        let isThere = FileManager.default.fileExists(atPath: folder)
        return Finding(
            what: folder, isFine: isThere,
            found: isThere ? "here" : "not in \(FileManager.default.currentDirectoryPath)",
            remedy: isThere ? nil : "run cimlab from the repository's top folder")
    }

    private func disk() -> Finding {
        // Where the system does not tell, the finding says so.
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: ".")
        guard let free = (attributes?[.systemFreeSize] as? NSNumber)?.int64Value else {
            return Finding(
                what: "free disk space", isFine: true, found: "not known: the file system does not tell", remedy: nil)
        }
        return Finding(
            what: "free disk space", isFine: free > 200 << 20, found: "\(free >> 20) MiB",
            remedy: free > 200 << 20 ? nil : "a quick run needs about 200 MiB")
    }
}
