import ArgumentParser
import Foundation
import Supernet
import ViTMoE

/// `cimlab audit`: may the supernet be trusted to rank architectures?
struct Audit: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Train architectures alone and compare their order with the supernet's (Kendall's tau).",
        discussion: """
            Architectures are drawn uniformly from the space. Each is trained by a network of exactly its size on the \
            supernet's images with the supernet's recipe, then judged on the same validation images. Killed at any time, the \
            same command goes on. The 95 % interval of tau is Fieller's; beside it stands what an order by the number of \
            parameters reaches.
            """)

    @OptionGroup var supernet: SupernetOptions
    @Option(help: "Architectures to train alone.")
    var architectures = 40
    @Option(help: "Steps of each training (default: as many as the supernet had).")
    var steps: Int?
    @Flag(help: "Print a JSON document.")
    var json = false

    func run() throws {
        try withEndings {
            guard (RankingAudit.minimumSamples...1000).contains(architectures) else {
                throw ValidationError("--architectures takes \(RankingAudit.minimumSamples) to 1000")
            }
            if let steps, steps < 1 { throw ValidationError("--steps takes 1 or more") }
            let line = Console().progress("training alone")
            let network = try supernet.load()
            let total = architectures * (steps ?? network.configuration.steps)
            let audit = try RankingAudit.run(
                network, count: architectures, steps: steps, directory: supernet.laboratoryFolder + "/audit"
            ) { number, progress in
                line.update(
                    number * progress.steps + progress.step, of: total,
                    note:
                        "architecture \(number + 1) of \(architectures), loss \((progress.loss * 1000).rounded() / 1000)"
                )
            }
            if json { return try printJSON(audit) }
            var lines = [column("architecture", 44) + column("shared", 9) + "alone"]
            for sample in audit.samples {
                lines.append(
                    column("\(sample.architecture)", 44) + column(percentText(sample.shared), 9)
                        + percentText(sample.alone))
            }
            func plain(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }
            lines.append(
                "Kendall tau \(plain(audit.kendallTau)), 95 % interval \(plain(audit.interval[0])) to "
                    + plain(audit.interval[1]))
            if let baseline = audit.parameterTau { lines.append("order by parameters: Kendall tau \(plain(baseline))") }
            try printResult(lines.joined(separator: "\n"))
        }
    }
}
