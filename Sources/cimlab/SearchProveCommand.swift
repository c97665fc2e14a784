import ArgumentParser
import CIMHardware
import CoSearch
import Documents
import ExactSearch
import Foundation
import Quantities
import Robustness
import ViTMoE

/// `cimlab search prove`: the best chip for a network, or the best of both, proven on the nominal model.
struct SearchProveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove",
        abstract: "Find the best chip, or the best network and chip, and prove that none is better.",
        discussion: """
            Branch and bound over the whole standard space of a memory, with the nominal model and without calibration or \
            supernet: what proofs take, and how far searches are from the best. Prints status, best, bound, gap and nodes as \
            solvers of integer programs do. With --network any, networks are searched too; their accuracy is a formula with the \
            traits of measured ones, with a floor of 95 % of the largest network's mIoU. `cimlab search run --prove` does \
            the same for the calibrated model and the trained predictor. Ctrl-C ends a proof with what is proven so far. Exit \
            code 2 where nothing keeps the limits, 3 where the gap is still open.
            """)

    @Option(help: "The memory: rram or sram.")
    var memory = ChipMemory.rram
    @Option(help: "latency, energy, edp or area.")
    var objective = "latency"
    @Option(help: "Experts x hidden size of the four blocks, or any: the best network too.")
    var network = "5x110,5x253,5x475,5x229"
    @Option(help: "Most silicon area in mm2.")
    var area = 200.0
    @Option(help: "Most power in W.")
    var power = 5.0
    @Option(help: "The gap at which to stop: 0, 0.01 or 1% (default: 0, with --network any 1%).")
    var gap: String?
    @Option(help: "Most boxes to bound.")
    var nodes: Int?
    @Option(help: "When to stop: 90s, 10min or 1h.")
    var within: String?
    @Option(name: .shortAndLong, help: "Threads; the result is the same for any number.")
    var jobs = defaultWorkers
    @Option(help: "Write the certificate of a chip to this file, for `cimlab search recheck`.")
    var certificate: String?
    @Option(help: "The seed of the nested search before a proof of network and chip.")
    var seed: UInt64 = 1
    @Flag(help: "Print a JSON document.")
    var json = false

    func run() async throws {
        try await withEndings {
            try checkJobs(jobs)
            try requireEffect(of: "--seed", when: network == "any", else: "on the proof of one chip")
            guard memory != .hybrid else { throw ValidationError("--memory takes rram or sram") }
            guard area > 0, power > 0, nodes ?? 1 > 0 else {
                throw ValidationError("--area, --power and --nodes take more than 0")
            }
            let objective = try Self.objective(objective)
            let gap = try gapValue(self.gap ?? (network == "any" ? "1%" : "0"))
            let deadline = try within.map { ContinuousClock.now + (try duration($0)) }
            let summary = try await Interruption.stopping("the gap was still open") { [self] in
                let start = ContinuousClock.now
                func goesOn(_ now: ProofProgress) -> Bool {
                    GapLine.shared.update(now, since: start)
                    return !Task.isCancelled && (deadline.map { ContinuousClock.now < $0 } ?? true)
                }
                let summary =
                    network == "any"
                    ? try proveBoth(gap: gap, start: start, goesOn)
                    : try proveChip(objective, gap: gap, start: start, goesOn)
                GapLine.shared.finish()
                return summary
            }
            if json { try printJSON(summary) } else { try printResult(summary.text) }
            switch summary.status {
            case .infeasible: throw ExitCode(Ending.outsideLimits.rawValue)
            case .stopped: throw ExitCode(Ending.incomplete.rawValue)
            case .optimal, .withinGap: break
            }
        }
    }

    private func proveChip(
        _ objective: ExactObjective, gap: Double, start: ContinuousClock.Instant, _ goesOn: (ProofProgress) -> Bool
    ) throws -> ProofSummary {
        let architecture = try Self.architecture(network)
        var limits = ChipLimits()
        limits.areaM2 = area * 1e-6
        limits.powerW = power
        let model = HardwareModel()
        let lattice = try ChipLattice(memory.designSpace, model: model, bitsMatter: false)
        let proof = try ChipOptimum(
            lattice: lattice, workload: BatchWorkload(NominalProblem.workload(architecture)), objective: objective,
            limits: limits,
            model: BatchModel(model)
        ).prove(gap: gap, nodes: nodes ?? .max, threads: jobs, keepsLeaves: certificate != nil, progress: goesOn)
        if let certificate {
            let document = Certificate(
                proof, lattice: lattice, architecture: architecture, objective: objective, limits: limits)
            try writeAtomically(CanonicalJSON.encode(document), to: certificate)
        }
        return ProofSummary(proof, seconds: Self.seconds(ContinuousClock.now - start))
    }

    private func proveBoth(
        gap: Double, start: ContinuousClock.Instant, _ goesOn: (ProofProgress) -> Bool
    ) throws -> ProofSummary {
        guard certificate == nil else {
            throw ValidationError("--certificate is for a chip: name its --network")
        }
        let problem = try NominalProblem(memory, objective: self.objective, area: area, power: power)
        let found = try problem.search(.quick, seed: seed, threads: jobs)
        let proof = try problem.optimum().prove(
            gap: gap, incumbent: (found.architecture, found.designChoice.point), nodes: nodes ?? .max, threads: jobs,
            progress: goesOn)
        return ProofSummary(
            proof, seconds: Self.seconds(ContinuousClock.now - start),
            searched: found.fitness.isFeasible ? found.fitness.objective : nil)
    }

    static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + 1e-18 * Double(duration.components.attoseconds)
    }

    static func objective(_ name: String) throws -> ExactObjective {
        switch name {
        case "latency": .latency
        case "energy": .energy
        case "edp": .energyDelay
        case "area": .area
        default: throw ValidationError("--objective takes latency, energy, edp or area, not \(name)")
        }
    }

    static func architecture(_ text: String) throws -> Architecture {
        let blocks = try text.split(separator: ",").map { block in
            let numbers = block.split(separator: "x").compactMap { Int($0.trimmingCharacters(in: .whitespaces)) }
            guard numbers.count == 2 else {
                throw ValidationError("--network takes any, or four blocks such as 5x29,5x84,5x196,5x134, not \(text)")
            }
            return BlockChoice(experts: numbers[0], hiddenSize: numbers[1])
        }
        let architecture = Architecture(backbone: .b0, blocks: blocks)
        try ArchitectureSpace.standard(.b0).validate(architecture)
        return architecture
    }
}

/// "1%", "0.01" as a ratio.
func gapValue(_ text: String) throws -> Double {
    let isPercent = text.hasSuffix("%")
    let digits = isPercent ? String(text.dropLast()).trimmingCharacters(in: .whitespaces) : text
    guard let number = Double(digits), number >= 0, number.isFinite, number / (isPercent ? 100 : 1) < 1 else {
        throw ValidationError("--gap takes a ratio such as 0.01 or 1%, below 1, not \(text)")
    }
    return isPercent ? number / 100 : number
}

/// "90s", "10min", "1h".
func duration(_ text: String) throws -> Duration {
    for (unit, seconds) in [("min", 60.0), ("s", 1), ("h", 3600)] where text.hasSuffix(unit) {
        let digits = text.dropLast(unit.count).trimmingCharacters(in: .whitespaces)
        if let number = Double(digits), number > 0, number < 1e7 { return .seconds(number * seconds) }
    }
    throw ValidationError("--within takes a time such as 90s, 10min or 1h, not \(text)")
}
