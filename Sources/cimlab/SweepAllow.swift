import ArgumentParser
import Robustness

extension Sweep {
    /// `cimlab sweep allow`: agrees that the program of an experiment is started.
    struct Allow: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Agree to the program that an experiment's external simulator starts.",
            discussion: """
                An experiment that comes from elsewhere starts nothing before you agree. This puts the digest of the command, its \
                arguments and the files it names on your own list; a changed file needs a new agreement. See \
                docs/external-simulator.md.
                """)

        @OptionGroup var options: Options

        func run() throws {
            try withEndings {
                guard
                    case .searches(let experiment) = try ExperimentFile(
                        path: options.experiment, profile: options.profile),
                    let simulator = experiment.simulator
                else { throw ValidationError("\(options.experiment) starts no program: there is nothing to agree to") }
                try CommandAgreement.allow(simulator)
                try printResult(
                    "\(try CommandAgreement.digest(of: simulator).hex)  \(simulator.command.joined(separator: " "))\n"
                        + "is on the list \(CommandAgreement.listPath)")
            }
        }
    }
}
