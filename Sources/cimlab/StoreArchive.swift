import ArgumentParser
import Documents
import Foundation
import Robustness
import RunStore

extension StoreCommand {
    /// `cimlab store export`: a run as one file.
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write cells, plans and inputs of a run into one tar file; the same run gives the same bytes.")

        @Argument(help: "The tar file to write.")
        var file: String
        @OptionGroup var options: Options

        func run() throws {
            try withEndings {
                _ = try options.store()
                let parts = ["store/format", "store/cells", "store/failed", "store/plans", "blobs"]
                    .filter { FileManager.default.fileExists(atPath: "\(options.runFolder)/\($0)") }
                // Time and owner of the files are not part of a run.
                try Tar.run(
                    [
                        "--create", "--file", SlurmEngine.absolute(file), "--directory", options.runFolder,
                        "--sort=name",
                        "--mtime=@0", "--owner=0", "--group=0", "--numeric-owner", "--format=ustar", "--",
                    ] + parts, writing: file)
                try printResult("\(file): \(try Digest(ofFile: file))")
            }
        }
    }

    /// `cimlab store import`: such a file, united with a run.
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Add the cells of an exported file to a run, each verified on the way, as `store merge` does.")

        @Argument(help: "A file of `cimlab store export`.")
        var file: String
        @OptionGroup var options: Options

        func run() throws {
            try withEndings {
                guard access(file, R_OK) == 0 else { throw FileError(operation: "read", path: file, code: errno) }
                try makeDirectory(options.runFolder)
                // Beside the run, so that what is copied lies on the same disk.
                let folder = "\(options.runFolder)/.import-\(getpid())"
                try makeDirectory(folder)
                // Everything wanted was merged by then; what stays behind is named .import-... and never read.
                defer { try? FileManager.default.removeItem(atPath: folder) }
                // tar itself refuses names that lead outside; what it unpacks is verified file by file.
                try Tar.run(
                    [
                        "--extract", "--file", SlurmEngine.absolute(file), "--directory", folder, "--no-same-owner",
                        "--no-same-permissions",
                    ], writing: file)
                try StoreCommand.merge(folder, into: options)
            }
        }
    }
}

/// GNU tar, which every Debian has.
private enum Tar {
    static func run(_ arguments: [String], writing file: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["tar"] + arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.standardError
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw FileError(operation: "archive (tar ended with \(process.terminationStatus))", path: file, code: EIO)
        }
    }
}
