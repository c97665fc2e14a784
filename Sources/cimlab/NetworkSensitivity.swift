import ArgumentParser
import Documents
import Foundation
import Robustness
import Supernet
import ViTMoE

extension NetworkCommand {
    /// `cimlab network sensitivity`.
    struct Sensitivity: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "How much each gene of the architecture moves mIoU, in points per doubling.",
            discussion: """
                In each context, an architecture drawn with hidden sizes uniform in their logarithm, one gene at a time is set to \
                its upper and to its lower end; the difference of mIoU over log2 of their ratio is its sensitivity. Intervals (95 %) \
                and standard errors are those of drawing contexts and images again, together. With several supernets the spread \
                between their trainings is added. Images are rooms of a seed of their own, so that they chose nothing, or \
                the validation images of --folder.
                """)

        @Argument(help: "Files of weights: those that ship in supernets/, or as `cimlab train` prints them.")
        var weights: [String]
        @Option(help: "Contexts.")
        var contexts = 24
        @Option(help: "Images to judge with.")
        var images = 192
        @Option(name: .customLong("image-seed"), help: "Seed of the rooms to judge with.")
        var imageSeed: UInt64 = 2001
        @Option(help: "Judge with the validation images of this folder of pictures in the place of rooms.")
        var folder: String?
        @Option(help: "Seed of the contexts.")
        var seed: UInt64 = 1
        @Option(name: .shortAndLong, help: "Architectures judged at a time.")
        var jobs = defaultWorkers
        @Flag(help: "Print a JSON document.")
        var json = false

        private struct Document: Encodable {
            let studies: [SensitivityStudy]
            let genes: [GeneSensitivitySpread]
            /// Genes whose sensitivity has one sign in all supernets and a mean above two standard errors.
            let countingGenes: Int
        }

        func run() throws {
            try withEndings {
                try requireEffect(of: "--image-seed", when: folder == nil, else: "with --folder")
                guard !weights.isEmpty, (2...1000).contains(contexts), (2...100_000).contains(images) else {
                    throw ValidationError(
                        "name at least one file of weights; --contexts takes 2 to 1000, --images 2 to 100000")
                }
                try checkJobs(jobs)
                let line = Console().progress("judging")
                let networks = try weights.map { try loadSupernet($0) }
                let count = networks.count
                let studies = try networks.enumerated().map { place, supernet in
                    let pictures = try self.pictures(supernet.configuration.image)
                    return try SensitivityStudy(
                        supernet, contexts: contexts, images: pictures, seed: seed, threads: jobs
                    ) { done, total in
                        line.update(place * total + done, of: count * total)
                    }
                }
                let rows = try GeneSensitivitySpread.rows(studies)
                let document = Document(studies: studies, genes: rows, countingGenes: rows.count { $0.counts })
                if json { return try printJSON(document) }
                try printResult(text(document))
            }
        }

        private func pictures(_ size: ImageSize) throws -> [LabelledImage] {
            let source: any LabelledImages =
                try folder.map { try PictureFolder(PictureSource(folder: $0), split: .validation, size: size) }
                ?? Rooms(seed: imageSeed, split: .validation, size: size, count: images)
            guard source.count >= images else {
                throw ValidationError("--images \(images): the folder has \(source.count) validation images")
            }
            return try (0..<images).map(source.image)
        }

        private func text(_ document: Document) -> String {
            func points(_ fraction: Double) -> String {
                let value = (fraction * 10_000).rounded() / 100
                return value < 0 ? "\(value)" : "+\(value)"
            }
            var lines = document.studies.map {
                "supernet \($0.supernet.short): largest \(percentText($0.largest)), smallest \(percentText($0.smallest)) mIoU "
                    + "over \($0.images) images"
            }
            lines.append(
                column("points per doubling", 28)
                    + document.studies.map { column($0.supernet.short + " [95 %]", 26) }.joined()
                    + column("mean", 8) + column("+-", 8) + "counts")
            for (place, row) in document.genes.enumerated() {
                let cells = document.studies.map { study in
                    let gene = study.genes[place]
                    return column(
                        "\(points(gene.mean)) [\(points(gene.interval[0])), \(points(gene.interval[1]))]", 26)
                }
                lines.append(
                    column(GeneSensitivity.name(row.gene), 28) + cells.joined() + column(points(row.mean), 8)
                        + column("\((row.standardError * 10_000).rounded() / 100)", 8) + (row.counts ? "yes" : "no"))
            }
            lines.append("\(document.countingGenes) of \(document.genes.count) genes count")
            return lines.joined(separator: "\n")
        }
    }
}
