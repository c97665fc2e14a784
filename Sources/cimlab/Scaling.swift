import ArgumentParser
import Foundation
import Robustness
import Supernet
import ViTMoE

/// `cimlab scaling`: training time against the size of the backbone.
struct Scaling: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Time training steps of the supernets on MiT-B0, B1 and B2 and fit how time grows (Figure F1).",
        discussion: """
            Steps of the three supernets are timed in turns, by the recipe of a supernet file, in processor time of one \
            thread. Prints the time of the profile's whole training at that speed and the exponent b of time = a \
            parameters^b with its 95 % interval; 1 is linear growth.
            """)

    @Argument(help: "The supernet file.")
    var configurationFile = "experiments/supernet-b0.yaml"
    @Option(help: "Which numbers of the file: smallest, quick or full.")
    var profile = Profile.quick
    @Option(help: "Timed steps of each supernet.")
    var steps = 10
    @Flag(help: "Print a JSON document.")
    var json = false

    func run() throws {
        try withEndings {
            guard (2...10_000).contains(steps) else { throw ValidationError("--steps takes 2 to 10000") }
            let configuration = try SupernetConfiguration(path: configurationFile, profile: profile)
            let line = Console().progress("timing")
            let scaling = try TrainingScaling.measure(configuration, steps: steps, clock: processorSeconds) {
                line.update($0, of: steps)
            }
            if json { return try printJSON(scaling) }
            func plain(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
            var lines = [
                column("backbone", 10) + column("parameters", 12) + column("s a step", 10)
                    + "minutes for \(configuration.steps) steps"
            ]
            for point in scaling.points {
                let median = point.secondsPerStep.sorted()[point.secondsPerStep.count / 2]
                lines.append(
                    column(point.backbone.rawValue, 10) + column("\(point.parameters)", 12) + column(plain(median), 10)
                        + plain(median * Double(configuration.steps) / 60))
            }
            lines.append(
                "time grows as parameters^\(plain(scaling.exponent)), 95 % interval \(plain(scaling.interval[0])) to "
                    + plain(scaling.interval[1]))
            try printResult(lines.joined(separator: "\n"))
        }
    }
}
