import ArgumentParser
import Foundation
import Matio
import Processes

/// `cimlab matlab-read`: the process that reads MATLAB files for another one of this program, which starts it. Help hides it.
struct MatlabRead: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "matlab-read", abstract: "Answer questions about MATLAB files, one line of JSON each.",
        shouldDisplay: false)

    @Option(help: "Longest work on one question; the process ends behind it.")
    var processorSeconds = 30.0

    func validate() throws {
        guard processorSeconds > 0, processorSeconds <= 86_400 else {
            throw ValidationError("--processor-seconds takes numbers above 0 up to 86400, not \(processorSeconds)")
        }
    }

    func run() throws {
        ParentLifeline.watch { _exit(Ending.tryAgain.rawValue) }
        // Answers go where standard output went; whatever a library prints goes to standard error.
        let output = dup(STDOUT_FILENO)
        dup2(STDERR_FILENO, STDOUT_FILENO)
        var server = MatServer(processorSeconds: processorSeconds, output: output)
        guard server.serve() else { throw ExitCode(Ending.badInput.rawValue) }
    }
}
