import Documents
import Foundation

/// Whether the user has agreed that the program of an experiment is started.
///
/// An experiment can come from elsewhere, and its `simulator: {command: ...}` starts a program with all rights of the user. So nothing is
/// started that is not on the user's own list: one digest a command, its arguments and the content of the files it names included. The list
/// lies in the user's own folder, never beside an experiment; digests of a single run come by the environment, which workers inherit.
public enum CommandAgreement {
    /// Digests that are agreed to for one run, separated by commas or spaces.
    public static let variable = "CIMLAB_ALLOWED_COMMANDS"

    /// The list: `$XDG_CONFIG_HOME/cimlab/allowed-commands`, by default in `~/.config`. One line a command: digest, then words for people.
    public static var listPath: String {
        let environment = ProcessInfo.processInfo.environment
        let folder = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        return (folder ?? (environment["HOME"] ?? NSHomeDirectory()) + "/.config") + "/cimlab/allowed-commands"
    }

    private struct Identity: Encodable {
        /// The same relative names in another folder may import other files.
        let directory: String
        let command: [String]
        let files: [String: Digest]
    }

    /// What is agreed to: the command word by word in this folder, and the content of the files that it names.
    public static func digest(of specification: ExternalSimulatorSpecification) throws -> Digest {
        try Digest(
            ofValue: Identity(
                directory: FileManager.default.currentDirectoryPath, command: specification.command,
                files: specification.files))
    }

    /// - Throws: ``CommandNotAllowedError`` for a command that is not on the list, `FileError` where the list cannot be read.
    public static func require(_ specification: ExternalSimulatorSpecification) throws {
        let digest = try digest(of: specification)
        let forThisRun = ProcessInfo.processInfo.environment[variable] ?? ""
        if forThisRun.split(whereSeparator: { $0 == "," || $0 == " " }).contains(Substring(digest.hex)) { return }
        if try list().contains(digest.hex) { return }
        throw CommandNotAllowedError(command: specification.command, digest: digest)
    }

    /// Puts a command on the list for good.
    public static func allow(_ specification: ExternalSimulatorSpecification) throws {
        let digest = try digest(of: specification)
        let known = try list()
        guard !known.contains(digest.hex) else { return }
        let words = specification.command.joined(separator: " ").filter { !$0.isNewline }
        let text = FileManager.default.fileExists(atPath: listPath) ? try readText(listPath) : ""
        try makeDirectory((listPath as NSString).deletingLastPathComponent)
        try writeAtomically(Data("\(text)\(digest.hex)  \(words)\n".utf8), to: listPath)
    }

    /// Agrees to a command for this process and those that it starts.
    public static func allowInThisRun(_ specification: ExternalSimulatorSpecification) throws {
        let before = ProcessInfo.processInfo.environment[variable].map { $0 + "," } ?? ""
        setenv(variable, before + (try digest(of: specification)).hex, 1)
    }

    private static func list() throws -> Set<String> {
        guard FileManager.default.fileExists(atPath: listPath) else { return [] }
        return Set(
            try readText(listPath).split(whereSeparator: \.isNewline)
                .compactMap { $0.split(separator: " ").first.map(String.init) })
    }
}

/// A program that the user has not agreed to.
public struct CommandNotAllowedError: Error, Equatable, CustomStringConvertible {
    /// The command.
    public let command: [String]
    /// What the list would hold.
    public let digest: Digest

    /// What would be started, and how to agree.
    public var description: String {
        "this experiment starts the program '\(command.joined(separator: " "))', which nobody has agreed to yet. Look at it; then "
            + "run again with --allow-command, or put it on your list for good with `cimlab sweep allow EXPERIMENT` (digest "
            + "\(digest.short))"
    }
}
