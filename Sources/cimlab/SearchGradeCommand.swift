import ArgumentParser
import CIMHardware
import CoSearch
import Documents
import ExactSearch
import Foundation
import GSL
import Processes
import Robustness
import ViTMoE

/// `cimlab search grade`: searchers against the certificate.
struct SearchGradeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grade", abstract: "Grade a searcher against the proven best network and chip.",
        discussion: """
            Proves the best network and chip on the nominal model as `cimlab search prove --network any` does, then grades designs \
            against it. FILE holds what a searcher tried, one JSON object a line, in the order of its evaluations:

              {"network": "5x110,5x253,5x475,5x229", "chip": {"rows": 128, "columns": 512, "tiles": 64, ...}}

            "chip" names the axes of the memory's standard space and values of theirs; an axis that is left out takes its first \
            value. Without FILE the lab's own searches are graded: --efforts, each with --seeds seeds. The gap is given as an \
            interval, since the proof has one. Exit code 3 where the proof did not end in time.
            """)

    @Argument(help: "Designs that a searcher tried, a JSON object a line.")
    var file: String?
    @Option(help: "The memory: rram or sram.")
    var memory = ChipMemory.sram
    @Option(help: "latency or energy.")
    var objective = "latency"
    @Option(help: "Efforts to grade where there is no file, separated by commas.")
    var efforts = "paper,quick"
    @Option(help: "Searches an effort.")
    var seeds = 20
    @Option(help: "The gap of the proof.")
    var gap = "1%"
    @Option(help: "When the proof stops with the gap open: 90s, 10min or 1h.")
    var within: String?
    @Option(name: .shortAndLong, help: "Searches, or threads of the proof, at a time.")
    var jobs = defaultWorkers
    @Flag(help: "Print a JSON document.")
    var json = false

    /// One searcher's grade.
    struct Row: Codable {
        let name: String
        /// Searches, and those that found a legal design.
        let searches, legal: Int
        /// Largest gap that each may have from the best design, ascending.
        let gaps: [Double]
        let trials: GradedSearch?

        var median: Double? { gaps.isEmpty ? nil : gaps[gaps.count / 2] }
        /// An interval of the median with at least 95 % coverage, by order statistics.
        var medianInterval: [Double]? {
            guard gaps.count >= 6 else { return nil }
            var rank = 0
            var tail = 0.0
            var term = 1.0
            for _ in 0..<gaps.count { term /= 2 }
            while tail + term <= 0.025 {
                tail += term
                rank += 1
                term *= Double(gaps.count - rank + 1) / Double(rank)
            }
            guard rank > 0 else { return nil }
            return [gaps[rank - 1], gaps[gaps.count - rank]]
        }
    }

    struct Grades: Codable {
        let proof: ProofSummary
        let rows: [Row]
    }

    func run() async throws {
        try await withEndings {
            try checkJobs(jobs)
            try requireEffect(of: "--efforts", "--seeds", when: file == nil, else: "with a file of designs")
            guard memory != .hybrid else { throw ValidationError("--memory takes rram or sram") }
            guard (1...10_000).contains(seeds) else { throw ValidationError("--seeds takes 1 to 10000") }
            let settings = try efforts.split(separator: ",").map { ($0, try namedEffort(String($0))) }
            let problem = try NominalProblem(memory, objective: objective)
            let gap = try gapValue(gap)
            let deadline = try within.map { ContinuousClock.now + (try duration($0)) }
            let trials = try file.map { try Self.read($0, problem.memory.designSpace) }
            let grades = try await Interruption.stopping("the gap was still open") { [self] in
                var outcomes: [(name: String, outcomes: [SearchOutcome])] = []
                if trials == nil {
                    for (name, effort) in settings {
                        let line = Console().progress("\(name) searches")
                        outcomes.append(
                            (
                                String(name),
                                try concurrently(seeds, threads: jobs, progress: { line.update($0, of: $1) }) {
                                    try problem.search(effort, seed: UInt64($0 + 1))
                                }
                            ))
                    }
                } else {
                    outcomes.append(("quick", [try problem.search(.quick, seed: 1)]))
                }
                // The best of all searches is what the proof starts from.
                let incumbent = outcomes.flatMap(\.outcomes).filter(\.feasible).min {
                    $0.fitness.objective < $1.fitness.objective
                }
                let optimum = try problem.optimum()
                let start = ContinuousClock.now
                let proof = try optimum.prove(
                    gap: gap, incumbent: incumbent.map { ($0.architecture, $0.designChoice.point) }, threads: jobs
                ) { now in
                    GapLine.shared.update(now, since: start)
                    return !Task.isCancelled && (deadline.map { ContinuousClock.now < $0 } ?? true)
                }
                GapLine.shared.finish()
                let summary = ProofSummary(
                    proof, seconds: SearchProveCommand.seconds(ContinuousClock.now - start), searched: nil)
                if let trials {
                    let values = try trials.map { try optimum.value(of: $0.architecture, on: $0.design) }
                    let best = min(proof.best, values.min() ?? .infinity)
                    let graded = GradedSearch(values, best: best, bound: min(best, proof.bound))
                    return Grades(
                        proof: summary,
                        rows: [
                            Row(
                                name: file ?? "", searches: 1, legal: graded.legal > 0 ? 1 : 0,
                                gaps: graded.steps.last.map { [$0.gap[1]] } ?? [], trials: graded)
                        ])
                }
                return Grades(
                    proof: summary,
                    rows: outcomes.map { name, found in
                        let legal = found.filter(\.feasible)
                        return Row(
                            name: name, searches: found.count, legal: legal.count,
                            gaps: legal.map { max(0, $0.fitness.objective / proof.bound - 1) }.sorted(), trials: nil)
                    })
            }
            if json { try printJSON(grades) } else { try printResult(text(grades)) }
            if grades.proof.status == .stopped { throw ExitCode(Ending.incomplete.rawValue) }
        }
    }

    private func text(_ grades: Grades) -> String {
        func percent(_ value: Double) -> String { String(format: "%.2f %%", 100 * value) }
        var lines = [grades.proof.text, ""]
        for row in grades.rows {
            if let trials = row.trials {
                lines.append("\(trials.trials) designs, \(trials.legal) legal")
                lines += trials.steps.map {
                    pad("after \($0.trials)", 16)
                        + "\($0.best)   \(percent($0.gap[0])) to \(percent($0.gap[1])) above the best"
                }
            } else {
                lines.append(
                    pad(row.name, 10) + pad("\(row.legal)/\(row.searches) legal", 14)
                        + "gap at most: median \(row.median.map(percent) ?? "none")"
                        + (row.medianInterval.map { " [\(percent($0[0])), \(percent($0[1]))]" } ?? "")
                        + (row.gaps.first.map { ", least \(percent($0))" } ?? "")
                        + (row.gaps.last.map { ", largest \(percent($0))" } ?? ""))
            }
        }
        return lines.joined(separator: "\n")
    }

    /// A design that a searcher tried.
    struct Trial: Sendable {
        let architecture: Architecture
        let design: ChipDesign
    }

    private struct Line: Decodable {
        let network: String
        let chip: [String: Double]
    }

    /// The designs of a file, an object a line.
    static func read(_ path: String, _ space: DesignSpace) throws -> [Trial] {
        let bytes = try readInputFile(path)
        func reject(_ line: Int, _ problem: String) -> InputError {
            InputError(kind: .malformed, problems: [Problem(location: nil, message: "\(path):\(line): \(problem)")])
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let trials = try lines.enumerated().filter { !$0.element.allSatisfy(\.isWhitespace) }.map { number, line in
            try trial(line, space) { reject(number + 1, $0) }
        }
        guard !trials.isEmpty else {
            throw reject(
                1, #"no design; expected a line {"network": "5x110,...", "chip": {"rows": 128, ...}} for each"#)
        }
        return trials
    }

    private static func trial(
        _ line: Substring, _ space: DesignSpace, reject: (String) -> InputError
    ) throws -> Trial {
        let trial: Line
        do { trial = try ForeignJSON.decode(Line.self, from: Data(line.utf8)) } catch let error as RepeatedKeyError {
            throw reject("\(error)")
        } catch {
            throw reject(
                #"expected {"network": "5x110,...", "chip": {"rows": 128, ...}}, found '\#(line.prefix(80))'"#)
        }
        var point = space.axes.map { _ in 0 }
        for (name, value) in trial.chip.sorted(by: { $0.key < $1.key }) {
            guard let axis = space.axes.firstIndex(where: { $0.name == name }) else {
                throw reject(
                    "chip.\(name) is no axis; the axes are \(space.axes.map(\.name).joined(separator: ", "))")
            }
            guard let index = space.axes[axis].values.firstIndex(of: value) else {
                throw reject("chip.\(name) \(value) is not on its axis: \(space.axes[axis].values)")
            }
            point[axis] = index
        }
        do {
            return Trial(
                architecture: try SearchProveCommand.architecture(trial.network),
                design: try space.assembled(at: point))
        } catch let error as DesignError {
            throw reject("\(error)")
        } catch let error as ArchitectureError {
            throw reject("network '\(trial.network)': \(error)")
        } catch is ValidationError {
            throw reject("network takes four blocks such as 5x29,5x84,5x196,5x134, not '\(trial.network)'")
        }
    }
}

/// The problem on which proofs and grades stand: the nominal model on a standard space, and an accuracy in closed form with a
/// floor of 95 % of the largest network's; 10,000,000 weights at most.
struct NominalProblem: Sendable {
    let memory: ChipMemory
    let objective: ExactObjective
    let accuracy = StandInAccuracy()
    let scenario: Scenario
    let model = HardwareModel()

    init(_ memory: ChipMemory, objective name: String, area: Double = 200, power: Double = 5) throws {
        objective = try SearchProveCommand.objective(name)
        guard [.latency, .energy].contains(objective) else {
            throw ValidationError("network and chip together are proven for the objectives latency and energy")
        }
        self.memory = memory
        scenario = Scenario(
            name: name, objective: objective == .energy ? .energy : .latency,
            constraints: Constraints(
                meanIoUFloor: 0.95 * accuracy.meanIoU(of: accuracy.space.maximum), areaLimit: .squareMillimeters(area),
                powerLimit: .watts(power), capacityLimitBytes: nil, weightLimitBytes: 10_000_000))
    }

    @Sendable static func workload(_ architecture: Architecture) throws -> Workload {
        try Workload(
            architecture: architecture, image: ImageSize(height: 480, width: 640), charged: .network,
            expertsCharged: .topK)
    }

    /// One nested search.
    func search(_ settings: NestedSearchSettings, seed: UInt64, threads: Int = 1) throws -> SearchOutcome {
        try NestedSearch(
            space: accuracy.space, designSpaces: [memory.designSpace], scenario: scenario,
            simulator: ReferenceSimulator(model: model), accuracy: accuracy, workload: Self.workload,
            settings: settings, seed: seed, threads: threads
        ).run()
    }

    /// The proof of network and chip.
    func optimum() throws -> NetworkOptimum {
        try NetworkOptimum(
            space: accuracy.space, lattice: ChipLattice(memory.designSpace, model: model, bitsMatter: false),
            objective: objective, constraints: scenario.constraints, model: BatchModel(model), accuracy: accuracy,
            workload: Self.workload)
    }
}
