import ArgumentParser
import Foundation
import GSL
import Supernet
import Torch
import ViTMoE

/// `cimlab network`: the dense network that the supernet departs from, and the genes of its space.
struct NetworkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "network",
        abstract:
            "Dense SegFormer networks: size, speed, mIoU of their weights on pictures; what each gene of the supernet's space does to mIoU.",
        subcommands: [Parameters.self, Speed.self, EvaluateDense.self, Export.self, Sensitivity.self, Spread.self, Table.self])
}

extension BackboneSize: ExpressibleByArgument {}

extension NetworkCommand {
    /// `cimlab network parameters`.
    struct Parameters: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Count the trainable parameters of encoder and decode head.",
            discussion: "The networks are built and their tensors counted; nothing is looked up.")

        @Option(help: "Classes that pixels are scored for.")
        var classes = IndoorClass.count
        @Flag(help: "Print a JSON document.")
        var json = false

        private struct Row: Encodable {
            let size: BackboneSize
            let encoder, head: Int
        }

        func run() throws {
            try withEndings {
                let rows = try BackboneSize.allCases.map { size in
                    let counts = try SegFormer(size, classes: classes).parameterCounts
                    return Row(size: size, encoder: counts.encoder, head: counts.head)
                }
                if json { return try printJSON(rows) }
                let text = rows.map {
                    column($0.size.rawValue, 6) + column("encoder \($0.encoder)", 20) + "head \($0.head)"
                }
                try printResult(text.joined(separator: "\n"))
            }
        }
    }

    /// `cimlab network speed`.
    struct Speed: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Time training steps or evaluations of a dense network, one thread.",
            discussion: """
                Training: forward pass, cross-entropy at a quarter of the image's size, backward pass, AdamW. Evaluation: \
                forward pass without gradients. Images are random numbers. Prints images per second by the median of the \
                steps; the first two are not counted. Times are processor time, so that other work on the machine counts \
                little; with --wall they are what passed. Benchmarks/supernet/speed.py does the same in Python.
                """)

        /// What a step is.
        enum Work: String, CaseIterable, ExpressibleByArgument {
            case train, evaluate
        }

        @Option(help: "Backbone: b0, b1 or b2.")
        var backbone = BackboneSize.b0
        @Option(help: "What is timed: train or evaluate.")
        var work = Work.train
        @Option(help: "Height and width of the images.")
        var side = 64
        @Option(help: "Images of a step.")
        var batch = 16
        @Option(help: "Steps that are timed.")
        var steps = 10
        @Flag(help: "Time what passed, instead of processor time.")
        var wall = false
        @Flag(help: "Print a JSON document.")
        var json = false

        private struct Document: Encodable {
            let imagesPerSecond: Double
        }

        func run() throws {
            try withEndings {
                guard (32...1024).contains(side), (1...1024).contains(batch), (1...100_000).contains(steps) else {
                    throw ValidationError("--side takes 32 to 1024, --batch 1 to 1024, --steps 1 to 100000")
                }
                let network = try SegFormer(backbone)
                var stream = RandomStream(StreamKey(seed: 1, purpose: "network speed"))
                let images = try Tensor.zeros([batch, 3, side, side])
                try images.withElements { stream.fillGaussian($0) }
                let quarter = (side + 3) / 4
                let labels = try Tensor(
                    integers: (0..<batch * quarter * quarter).map { _ in
                        Int64(stream.integer(below: IndoorClass.count))
                    }, shape: [batch, quarter, quarter])
                // Without clipping: one pass over the gradients less, as in the comparison.
                var settings = AdamW.Settings()
                settings.maximumGradientNorm = .infinity
                let trainer = try SegFormerTrainer(network, settings: settings)
                let clock = wall ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID
                var times: [Double] = []
                for _ in 0..<steps + 2 {
                    let start = Self.seconds(clock)
                    switch work {
                    case .train: try trainer.step(images, labels: labels, learningRate: 1e-4)
                    case .evaluate: _ = try withoutGradients { try network(images) }
                    }
                    times.append(Self.seconds(clock) - start)
                }
                let timed = times.dropFirst(2).sorted()
                let median = (timed[(timed.count - 1) / 2] + timed[timed.count / 2]) / 2
                let document = Document(imagesPerSecond: Double(batch) / median)
                if json { return try printJSON(document) }
                try printResult("images/s  \((document.imagesPerSecond * 10).rounded() / 10)")
            }
        }

        private static func seconds(_ clock: clockid_t) -> Double {
            var time = timespec()
            clock_gettime(clock, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
        }
    }
}
