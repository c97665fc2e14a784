import Documents
import Foundation

extension InputMapping {
    /// `simulator: {command: [python3, ./adapter.py], role: suspect, timeout: 10}`, the timeout in seconds.
    ///
    /// Arguments that begin with `./` or `../` are files beside the experiment.
    func externalSimulator(path: String) throws -> ExternalSimulatorSpecification? {
        let command = required("command")?.list { $0.string() }
        let role = optional("role").map { $0.choice(ExternalSimulatorSpecification.Role.self) } ?? .suspect
        let timeout = optional("timeout").map { $0.double(in: 0.01...86_400) } ?? 30
        finish()
        guard let command, let role, let timeout else { return nil }
        let resolved = command.compactMap { argument in
            argument.hasPrefix("./") || argument.hasPrefix("../")
                ? required("command")?.contained(argument, of: path) : argument
        }
        guard resolved.count == command.count else { return nil }
        var files: [String: Digest] = [:]
        for (argument, file) in zip(command, resolved) {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue else {
                if argument != file { required("command")?.report("'\(argument)' is not there: \(file)") }
                continue
            }
            files[argument] = try Digest(ofFile: file)
        }
        return ExternalSimulatorSpecification(command: resolved, role: role, timeoutSeconds: timeout, files: files)
    }
}
