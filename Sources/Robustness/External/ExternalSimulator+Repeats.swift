import CIMHardware
import CoSearch

/// Answers that cannot be a model's: others to the same request, or the same to every request.
///
/// A search that believed them would still end, and what it found would say nothing. A few repeated questions find answers that are
/// drawn at random, that depend on the questions before, or on the start of the program.
extension ExternalSimulator {
    /// Relative difference from which on two answers differ (our choice): sums in another order differ by far less.
    private static let largestDifference = 1e-9
    /// Different designs with the same latency, energy and area after which a program is refused (our choice).
    private static let mostAlike = 100
    /// Words of refused designs that are kept apart (our choice); a program that numbers them would fill the memory.
    private static let mostWords = 100

    /// Looks at the answers of a batch, and after the 1st, 2nd, 4th, 8th ... batch asks its first design again: the first time in
    /// a new process too.
    ///
    /// - Throws: `ExternalSimulatorError` with the design and both answers, or with the answer that all designs share.
    func checkAnswers(_ batch: [Question], weightBytes: [Question: Int], state: inout State) throws {
        for question in batch { try note(question, state: &state) }
        state.batches += 1
        guard state.batches.nonzeroBitCount == 1, let question = batch.first, let before = state.known[question] else {
            return
        }
        for isNewProcess in state.batches == 1 ? [false, true] : [false] {
            if isNewProcess {
                state.child?.stop()
                state.child = nil
            }
            try complete([question], weightBytes: weightBytes, state: &state)
            state.answers -= 1
            let again = state.known.updateValue(before, forKey: question) ?? before
            guard let words = Self.difference(before, again) else { continue }
            throw failure(
                .changing(words, inNewProcess: isNewProcess), request: try line(question, id: state.count),
                child: state.child)
        }
    }

    private func note(_ question: Question, state: inout State) throws {
        switch state.known[question] {
        case .success(let metrics)?:
            guard !state.haveMetricsDiffered else { return }
            let (first, count) = state.sameMetrics ?? (metrics, 0)
            guard metrics.latency == first.latency, metrics.energy == first.energy, metrics.area == first.area else {
                state.haveMetricsDiffered = true
                return
            }
            state.sameMetrics = (first, count + 1)
            guard count + 1 >= Self.mostAlike else { return }
            throw failure(
                .alike(
                    designs: count + 1,
                    "latency_s \(first.latency.si), energy_J \(first.energy.si), area_m2 \(first.area.si)"),
                request: try line(question, id: state.count), child: state.child)
        case .failure(.design(let error))?:
            let isKnown = state.refusals[error.value] != nil || state.refusals.count < Self.mostWords
            state.refusals[isKnown ? error.value : "other words", default: 0] += 1
        case .failure, nil: return
        }
    }

    /// What two answers to one question differ in; nil where they agree.
    private static func difference(
        _ first: Result<HardwareMetrics, CostError>, _ second: Result<HardwareMetrics, CostError>
    ) -> String? {
        switch (first, second) {
        case (.success(let a), .success(let b)):
            for (name, x, y) in [
                ("latency_s", a.latency.si, b.latency.si), ("energy_J", a.energy.si, b.energy.si),
                ("area_m2", a.area.si, b.area.si), ("power_W", a.power.si, b.power.si),
                ("capacity_bytes", Double(a.capacityBytes), Double(b.capacityBytes)),
            ] where abs(x - y) > largestDifference * max(abs(x), abs(y)) {
                return "\(name) was \(x), then \(y)"
            }
            return nil
        case (.success, .failure(let error)): return "it had metrics, then was called impossible (\(error.underlying))"
        case (.failure(let error), .success): return "it was called impossible (\(error.underlying)), then had metrics"
        // The words may count or name a licence server; that it cannot be built is what counts.
        case (.failure, .failure): return nil
        }
    }
}
