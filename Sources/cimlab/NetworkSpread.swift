import ArgumentParser
import Foundation
import Supernet
import ViTMoE

extension NetworkCommand {
    /// `cimlab network spread`.
    struct Spread: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "How far mIoU and the order of architectures differ between trainings that differ in their seed.",
            discussion: """
                Judges the same uniformly drawn architectures on the same rooms in every supernet. Between: the standard deviation \
                of one architecture's mIoU over the supernets. Within: its standard error in one supernet, from drawing other \
                images. Kendall's tau of two supernets is a ceiling for every ranking that rests on one of them.
                """)

        @Argument(help: "Files of weights: those that ship in supernets/, or as `cimlab train` prints them.")
        var weights: [String]
        @Option(help: "Architectures.")
        var architectures = 64
        @Option(help: "Images to judge with.")
        var images = 192
        @Option(name: .customLong("image-seed"), help: "Seed of the rooms to judge with.")
        var imageSeed: UInt64 = 2001
        @Option(help: "Seed of the architectures.")
        var seed: UInt64 = 1
        @Option(name: .shortAndLong, help: "Architectures judged at a time.")
        var jobs = defaultWorkers
        @Flag(help: "Print a JSON document.")
        var json = false

        func run() throws {
            try withEndings {
                guard weights.count >= 2, (8...10_000).contains(architectures), (2...100_000).contains(images) else {
                    throw ValidationError(
                        "name two files of weights or more; --architectures takes 8 to 10000, --images 2 to 100000")
                }
                try checkJobs(jobs)
                let line = Console().progress("judging")
                let networks = try weights.map { try loadSupernet($0) }
                let size = networks[0].configuration.image
                let rooms = Rooms(seed: imageSeed, split: .validation, size: size, count: images)
                let spread = try SeedSpread(
                    networks, architectures: architectures, images: (0..<images).map(rooms.image), seed: seed,
                    threads: jobs
                ) { line.update($0, of: $1) }
                if json { return try printJSON(spread) }
                func points(_ fraction: Double) -> String { "\((fraction * 10_000).rounded() / 100) points" }
                func plain(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }
                try printResult(
                    [
                        column("supernets", 46) + spread.supernets.map(\.short).joined(separator: " "),
                        column("mean mIoU", 46) + spread.means.map(percentText).joined(separator: " "),
                        column("sd of one architecture between trainings", 46) + points(spread.between),
                        column("the same, each supernet's own mean taken away", 46) + points(spread.betweenRelative),
                        column("standard error within one, from the images", 46) + points(spread.within),
                        column("sd among architectures", 46) + points(spread.amongArchitectures),
                        column("Kendall tau of two supernets", 46)
                            + spread.kendallTaus.map(plain).joined(separator: " "),
                        column("smallest Kendall tau of two supernets", 46) + plain(spread.smallestTau),
                    ].joined(separator: "\n"))
            }
        }
    }
}
