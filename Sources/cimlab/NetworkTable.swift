import ArgumentParser
import Documents
import Foundation
import Robustness
import Supernet
import ViTMoE

extension NetworkCommand {
    /// `cimlab network table`.
    struct Table: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Evaluate what experiments fit their accuracy predictors to, on the supernets that ship.",
            discussion: """
                Writes supernets/comparison.json, the sensitivities and the spread between trainings that reports show, and \
                supernets/evaluations.csv: mIoU of every architecture that the named experiments draw, in every supernet of \
                the folder. What is there for the same weights stays, so that the same command goes on where it was stopped. Runs take their clean \
                evaluations from it and compute a random twentieth of them again as a check.
                """)

        @Argument(help: "Experiment files.")
        var experiments = ["c1", "d2", "e1"].map { "experiments/appendix-\($0).yaml" }
        @Option(help: "smallest, quick or full.")
        var profile = Profile.quick
        @Option(help: "The folder of shipped supernets.")
        var folder = "supernets"
        @Option(name: .shortAndLong, help: "Architectures judged at a time, in the comparison.")
        var jobs = defaultWorkers

        func run() throws {
            try withEndings {
                let shipped = ShippedSupernets(directory: folder)
                var wanted: [Architecture] = []
                var seen: Set<Architecture> = []
                for path in experiments {
                    guard case .searches(let experiment) = try ExperimentFile(path: path, profile: profile) else {
                        throw ValidationError("\(path) fits no accuracy predictor")
                    }
                    wanted += ExperimentRunner.individuals(of: experiment).filter { seen.insert($0).inserted }
                }
                let weights = try shipped.files().map(\.name).filter { $0.hasSuffix(".safetensors") }
                guard !weights.isEmpty else {
                    let problem =
                        "\(shipped.listPath): not there, or names no .safetensors file; it lists the supernets that ship"
                    throw InputError(kind: .missing, problems: [Problem(location: nil, message: problem)])
                }
                var table = try ShippedEvaluations(shipped)
                let line = Console().progress("evaluating")
                try table.complete(wanted, of: weights.map { "\(folder)/\($0)" }, shipped: shipped) {
                    line.update($0, of: $1)
                }
                let comparing = Console().progress("comparing")
                let comparison = try SupernetComparison(
                    of: weights.map { "\(folder)/\($0)" }, known: shipped.comparison(), threads: jobs,
                    keep: { try shipped.write($0) }, progress: { comparing.update($1, of: $2, note: $0) })
                try shipped.write(comparison)
                try printResult("\(table.count) rows in \(table.path), and \(folder)/comparison.json")
            }
        }
    }
}
