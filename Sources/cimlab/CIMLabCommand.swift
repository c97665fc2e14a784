import ArgumentParser
import Reporting

/// The command: every verb is a file of its own beside this one.
@main
struct CIMLabCommand: AsyncParsableCommand {
    static func main() async {
        await main(joiningNegativeValues(Array(CommandLine.arguments.dropFirst())))
    }

    /// `--wire "-1 ohm"` as `--wire=-1 ohm`: a value that begins with a minus sign and a digit is no option, and the verb says what is wrong
    /// with it.
    static func joiningNegativeValues(_ arguments: [String]) -> [String] {
        var joined: [String] = []
        for argument in arguments {
            if let last = joined.last, last.hasPrefix("--"), last.count > 2, !last.contains("="),
                argument.prefixMatch(of: /-\.?\d/) != nil
            {
                joined[joined.count - 1] = "\(last)=\(argument)"
            } else {
                joined.append(argument)
            }
        }
        return joined
    }

    static let configuration = CommandConfiguration(
        commandName: "cimlab",
        abstract: "How wrong may my CIM simulator be before my search finds the wrong chip?",
        discussion: """
            A lab for computing-in-memory (CIM) hardware models and the searches that trust them: it calibrates the model \
            on reported chips, trains a weight-sharing Dynamic ViT-MoE, searches network and hardware together under a \
            simulator that is wrong by a known amount, and reports how far the result drifts.

            Start here:
              cimlab reproduce --profile quick     everything, from reported chips to a report, in minutes
              cimlab doctor                        is everything here that the lab stands on?

            Results go to stdout (--json for machines), progress to stderr. The same command again continues where it
            stopped. Exit codes: 0 done, 1 internal error, 2 outside the stated limits or infeasible, 3 incomplete or not
            converged, 64 wrong usage, 65 bad input, 66 missing input, 69 missing tool, 74 input or output failed,
            75 try again.
            """,
        version: labVersion,
        subcommands: [
            Reproduce.self, Calibrate.self, Predict.self, Circuits.self, Estimate.self, Train.self,
            Evaluate.self, ChipCommand.self, Audit.self, Quantize.self, Distill.self, Scaling.self, NetworkCommand.self,
            ImagesCommand.self, SearchCommand.self,
            VariationCommand.self, Sweep.self, ReportCommand.self, VerdictCommand.self, Simulate.self,
            CellCommand.self, StoreCommand.self, Doctor.self, Fuzz.self, MatlabRead.self,
        ])
}
