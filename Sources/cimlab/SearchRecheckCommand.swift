import ArgumentParser
import CIMHardware
import Documents
import ExactSearch
import Foundation
import ViTMoE

/// `cimlab search recheck`: reads a certificate again.
struct SearchRecheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recheck", abstract: "Check a certificate of `cimlab search prove` independently of the search.",
        discussion: """
            Confirms that the boxes cover the space, bounds each of them again with its own bound, computes the best chip by the \
            readable model and compares random chips of the space with the bound. Exit code 2 where anything fails.
            """)

    @Argument(help: "The certificate.")
    var certificate: String
    @Option(help: "Random chips.")
    var chips = 20_000
    @Flag(help: "Print a JSON document.")
    var json = false

    func run() throws {
        try withEndings {
            guard (0...100_000_000).contains(chips) else { throw ValidationError("--chips takes 0 to 100000000") }
            let data = Data(try readInputFile(certificate))
            let document: Certificate
            do { document = try ForeignJSON.decode(from: data) } catch {
                let problem =
                    "\(certificate): no certificate (\(decodingWords(error))); write one with `cimlab search prove --certificate`"
                throw InputError(kind: .malformed, problems: [Problem(location: nil, message: problem)])
            }
            let workload = try Workload(
                architecture: document.architecture, image: ImageSize(height: 480, width: 640), charged: .network,
                expertsCharged: .topK)
            let finding = try CertificateChecker(document, workload: workload, model: HardwareModel())
                .check(randomChips: chips)
            if json {
                try printJSON(finding)
            } else {
                try printResult(
                    """
                    certificate  \(finding.isSound ? "sound" : "NOT SOUND")
                    boxes        \(finding.boxes), \(finding.boxesBelowBound) not excluded by their bound
                    bases        \(finding.basesNotCovered) not covered by their boxes
                    chips        \(finding.chips) at random, \(finding.chipsBelowBound) below the bound
                    best chip    \(finding.bestIsRight ? "legal, with the objective stated" : "NOT as stated")
                    """)
            }
            if !finding.isSound { throw ExitCode(Ending.outsideLimits.rawValue) }
        }
    }
}
