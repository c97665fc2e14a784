import CIMHardware
import CoSearch
import Documents
import Foundation
import Processes
import Synchronization
import ViTMoE

/// What a cell must know to ask somebody else's simulator.
public struct ExternalSimulatorSpecification: Codable, Hashable, Sendable {
    /// Whose place it takes.
    public enum Role: String, Codable, CaseIterable, Sendable {
        /// It is the simulator under suspicion: g of the drift statistics. The calibrated model is the reference.
        case suspect
        /// It is taken as right: f. The discrepancies of the plan are put on top of it.
        case reference
    }

    /// Program and arguments; no shell reads them.
    public let command: [String]
    /// Its role.
    public let role: Role
    /// The longest time for one answer.
    public let timeoutSeconds: Double
    /// Digests of the files that the command names, so that results belong to these very files.
    public let files: [String: Digest]
}

/// A simulator in another process: one JSON line per design to its standard input, one JSON line of metrics back.
///
/// Answers are kept, so a design is asked for once in a process, apart from a few that are asked again: a program that
/// answers them otherwise is refused (`ExternalSimulator+Repeats.swift`). A child that crashes, hangs or talks nonsense is
/// restarted and asked again once; after that the search ends with an error that names the design.
public final class ExternalSimulator: HardwareSimulator {
    let specification: ExternalSimulatorSpecification
    private let workload: WorkloadOptions
    private let state: Mutex<State>

    struct Question: Hashable {
        let architecture: Architecture
        let design: ChipDesign
    }

    struct State: ~Copyable {
        var child: ChildProcess?
        var known: [Question: Result<HardwareMetrics, CostError>] = [:]
        var count = 0
        var restarts = 0
        var answers = 0
        var batches = 0
        /// The metrics that all answers had so far, until one differs.
        var sameMetrics: (first: HardwareMetrics, count: Int)?
        var haveMetricsDiffered = false
        /// Designs that it called impossible, by its words.
        var refusals: [String: Int] = [:]
    }

    /// Restarts that are accepted (our choice): five, and one more for every twenty answers. A program that fails every few designs would
    /// otherwise crawl on for days.
    private static func mostRestarts(answers: Int) -> Int { 5 + answers / 20 }

    /// How many designs are on their way at once (our choice): enough to hide the way, few enough to name the culprit.
    private static let batchSize = 64
    /// Answers whose keys are looked at one by one (our choice): a slip in a name is in every answer.
    private static let answersReadForSlips = 20
    /// Answers kept; beyond that all are forgotten.
    private let mostKnown: Int

    /// Asks what `specification` names, about images as `workload` charges them. The program starts with the first design.
    ///
    /// - Parameter mostKnown: answers kept; the default (our choice) takes some hundreds of megabytes at most.
    public init(
        _ specification: ExternalSimulatorSpecification, workload: WorkloadOptions, mostKnown: Int = 500_000
    ) {
        self.specification = specification
        self.workload = workload
        self.mostKnown = mostKnown
        state = Mutex(State())
    }

    /// The metrics of one design.
    ///
    /// - Throws: `DesignError` or `CapacityError` where the simulator calls the design infeasible, `ExternalSimulatorError`
    ///   where it fails.
    public func metrics(
        of workload: Workload, architecture: Architecture, on design: ChipDesign
    ) throws -> HardwareMetrics {
        switch try ask([(workload, architecture, design)])[0] {
        case .success(let metrics): return metrics
        case .failure(let error): throw error.underlying
        }
    }

    /// What it says of designs where it calls at least half of those that it was asked about impossible: its commonest words.
    /// Nil elsewhere.
    public var refusal: String? {
        state.withLock { state in
            let refused = state.refusals.values.reduce(0, +)
            guard refused > 0, 2 * refused >= state.answers,
                let (words, count) = state.refusals.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })
            else { return nil }
            return
                "the external simulator '\(specification.command.joined(separator: " "))' called \(refused) of the "
                + "\(state.answers) designs that it was asked about impossible, \(count) of them with '\(words)'"
        }
    }

    /// The metrics of many designs of one network, asked together.
    public func metrics(
        of workload: BatchWorkload, architecture: Architecture, on designs: [ChipDesign]
    ) throws -> [Result<HardwareMetrics, CostError>] {
        try ask(designs.map { (workload.workload, architecture, $0) })
    }

    /// The metrics of many designs, asked together.
    ///
    /// - Throws: `ExternalSimulatorError` where the simulator fails on one of them; infeasible designs are in the result.
    public func ask(
        _ questions: [(workload: Workload, architecture: Architecture, design: ChipDesign)]
    ) throws -> [Result<HardwareMetrics, CostError>] {
        try state.withLock { state in
            // Before looking: what this call needs is then asked again.
            if state.known.count + questions.count > mostKnown { state.known = [:] }
            var open: [Question: Int] = [:]
            for question in questions {
                let key = Question(architecture: question.architecture, design: question.design)
                if state.known[key] == nil {
                    open[key] = (question.workload.weightCount * question.design.weightBits + 7) / 8
                }
            }
            // In the order given: a dictionary has none.
            var order: [Question] = []
            var seen: Set<Question> = []
            for question in questions {
                let key = Question(architecture: question.architecture, design: question.design)
                if open[key] != nil, seen.insert(key).inserted { order.append(key) }
            }
            for start in stride(from: 0, to: order.count, by: Self.batchSize) {
                let batch = Array(order[start..<min(start + Self.batchSize, order.count)])
                try complete(batch, weightBytes: open, state: &state)
                try checkAnswers(batch, weightBytes: open, state: &state)
            }
            return try questions.map { question in
                guard let reply = state.known[Question(architecture: question.architecture, design: question.design)]
                else { throw failure(.crashed("no answer"), request: nil, child: nil) }
                return reply
            }
        }
    }

    /// Asks until all are known; the design at the head may fail twice.
    func complete(_ batch: [Question], weightBytes: [Question: Int], state: inout State) throws {
        var rest = batch[...]
        var failedBefore: Question?
        while let head = rest.first {
            let lines = try rest.map { question in
                state.count += 1
                return try line(question, id: state.count)
            }
            var answered = 0
            let first = state.count - lines.count + 1
            do {
                let child = try state.child ?? ChildProcess(command: specification.command)
                state.child = child
                try child.converse(lines, timeout: .seconds(specification.timeoutSeconds)) { text in
                    let question = batch[rest.startIndex + answered]
                    if state.answers < Self.answersReadForSlips { try SimulatorAnswer.refuseSlips(in: text) }
                    state.known[question] = try reply(
                        text, to: question, id: first + answered, weightBytes[question] ?? 0)
                    answered += 1
                    state.answers += 1
                }
                return
            } catch {
                let culprit = rest.startIndex + answered
                let reason = reason(error, state.child)
                // A new process knows nothing of the old one's state, and a clean pipe has no half lines in it.
                state.child?.stop()
                let culpritQuestion = answered == 0 ? head : batch[culprit]
                let error = failure(reason, request: lines[answered], child: state.child)
                state.child = nil
                if case .notStarted = reason { throw error }
                if failedBefore == culpritQuestion { throw error }
                state.restarts += 1
                guard state.restarts <= Self.mostRestarts(answers: state.answers) else {
                    throw failure(
                        .unreliable(restarts: state.restarts, answers: state.answers, last: "\(reason.words)"),
                        request: lines[answered], child: nil)
                }
                warn("\(reason.words); started again, \(state.restarts) times so far for \(state.answers) answers")
                failedBefore = culpritQuestion
                rest = batch[culprit...]
            }
        }
    }

    /// A warning on standard error: the console's, or a worker's log.
    private func warn(_ words: String) {
        let text = "cimlab: warning: external simulator '\(specification.command.joined(separator: " "))' \(words)\n"
        // A warning that nobody can read is no reason to stop.
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }

    func line(_ question: Question, id: Int) throws -> String {
        let request = SimulatorRequest(
            id: id, architecture: question.architecture, workload: workload, chip: question.design)
        return String(decoding: try CanonicalJSON.encode(request), as: UTF8.self)
    }

    private func reply(
        _ text: String, to question: Question, id: Int, _ weightBytes: Int
    ) throws -> Result<HardwareMetrics, CostError> {
        let answer = try SimulatorAnswer(line: text)
        guard answer.id == id else {
            throw ExternalSimulatorError.Reason.garbage("answer to request \(answer.id) instead of \(id)")
        }
        return try answer.reply(weightBytes: weightBytes, second: question.design.second?.part.macro.kind.memory)
    }

    private func reason(_ error: any Error, _ child: ChildProcess?) -> ExternalSimulatorError.Reason {
        switch error {
        case let reason as ExternalSimulatorError.Reason: return reason
        case ChildProcess.Failure.notStarted(let why): return .notStarted(why)
        case ChildProcess.Failure.timeout: return .timeout(seconds: specification.timeoutSeconds)
        case ChildProcess.Failure.lineTooLong: return .garbage("a line of more than a megabyte")
        default: break
        }
        child?.waitAfterClosing()
        return .crashed(child?.ending ?? "it closed its output")
    }

    func failure(
        _ reason: ExternalSimulatorError.Reason, request: String?, child: ChildProcess?
    ) -> ExternalSimulatorError {
        ExternalSimulatorError(
            command: specification.command, reason: reason, request: request, lastWords: child?.lastWords ?? "")
    }
}
