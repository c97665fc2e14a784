import CIMHardware
import Processes

/// All chips of a sample predicted by fits that have not seen them: one chip left out, one laboratory, and forward in time.
struct LeaveOut {
    let rows: [CalibrationRow]
    let ownPoints: [OwnPointPrediction]
    let influence: [Influence]
    /// Folds whose fit ended on an edge of the law.
    let foldsOnEdge: Int

    /// What one fit leaves out.
    private enum LeftOut: Sendable {
        case chip(String)
        case laboratory(String)
        /// All chips of this year and later.
        case from(year: Int)

        var name: String {
            switch self {
            case .chip(let name), .laboratory(let name): name
            case .from(let year): "\(year) and later"
            }
        }
    }

    /// What a fit says of the values that it has not seen, by their positions.
    private struct Part: Sendable {
        var values: [Int: HeldOutValue] = [:]
        var withoutTimes: [Int: Double] = [:]
        var cycleRatios: [Int: Double] = [:]
        var ownPoints: [OwnPointPrediction] = []
        var influence: Influence?
        var isOnEdge = false
    }

    /// Fits that ``init(_:base:settings:threads:progress:)`` makes.
    static func folds(_ sample: Sample, _ settings: CalibrationSettings) -> Int { plan(sample, settings).count }

    private static func plan(_ sample: Sample, _ settings: CalibrationSettings) -> [LeftOut] {
        sample.chips.map { .chip($0) }
            + sharedLaboratories(sample, settings).map { .laboratory($0) }
            + years(sample, settings).map { .from(year: $0) }
    }

    /// Laboratories with two chips or more (one with a single chip is left out with that chip), without which enough are left.
    private static func sharedLaboratories(_ sample: Sample, _ settings: CalibrationSettings) -> [String] {
        let count = sample.chips.count
        return Dictionary(grouping: sample.observations, by: \.laboratory)
            .mapValues { Set($0.map(\.silicon)).count }
            .filter { $0.value > 1 && count - $0.value >= settings.minimumChips }.keys.sorted()
    }

    /// Years with at least three times the smallest number of chips before them.
    private static func years(_ sample: Sample, _ settings: CalibrationSettings) -> [Int] {
        Set(sample.observations.compactMap(\.year)).sorted().filter { year in
            let earlier = sample.observations.filter { $0.year.map { $0 < year } == true }
            return Set(earlier.map(\.silicon)).count >= 3 * settings.minimumChips
        }
    }

    /// - Parameters:
    ///   - threads: fits at a time; the result does not depend on it.
    ///   - progress: called after each fit with the number that are done.
    init(
        _ sample: Sample, base: Fold, settings: CalibrationSettings, threads: Int, progress: @Sendable (Int) -> Void
    ) throws {
        let plan = Self.plan(sample, settings)
        let parts = try concurrently(plan.count, threads: threads, progress: { done, _ in progress(done) }) {
            try Self.part(plan[$0], sample, base: base, settings: settings)
        }
        var byChip: [Int: HeldOutValue] = [:]
        var byLaboratory: [Int: HeldOutValue] = [:]
        var whole = Part()
        var forward: [Int: HeldOutValue] = [:]
        for (leftOut, part) in zip(plan, parts) {
            switch leftOut {
            case .chip: byChip.merge(part.values) { $1 }
            case .laboratory: byLaboratory.merge(part.values) { $1 }
            case .from: forward.merge(part.values) { $1 }
            }
            whole.withoutTimes.merge(part.withoutTimes) { $1 }
            whole.cycleRatios.merge(part.cycleRatios) { $1 }
            whole.ownPoints += part.ownPoints
        }
        let model = base.fit.model
        let offsets = ParameterSpace.offsets(base.fit.parameters)
        rows = sample.observations.enumerated().compactMap { index, observation in
            guard let leftOut = byChip[index] else { return nil }
            let measurement = observation.measurement
            return CalibrationRow(
                circuit: observation.circuit, silicon: observation.silicon, kind: observation.design.kind,
                metric: observation.metric, point: measurement.point, condition: measurement.condition,
                year: observation.year, reported: observation.reported,
                readingUncertainty: observation.readingDeviation,
                fitted: observation.predicted(model, offsets: offsets), leftOut: leftOut,
                laboratoryLeftOut: byLaboratory[index] ?? leftOut, forward: forward[index],
                withoutTimes: whole.withoutTimes[index], cycleRatio: whole.cycleRatios[index],
                location: measurement.location, howRead: measurement.howRead, line: measurement.line)
        }
        ownPoints = whole.ownPoints
        influence = parts.compactMap(\.influence)
        foldsOnEdge = parts.count(where: \.isOnEdge)
    }

    private static func part(
        _ leftOut: LeftOut, _ sample: Sample, base: Fold, settings: CalibrationSettings
    ) throws -> Part {
        let isOut: (Observation) -> Bool
        switch leftOut {
        case .chip(let chip): isOut = { $0.silicon == chip }
        case .laboratory(let name): isOut = { $0.laboratory == name }
        case .from(let year): isOut = { $0.year.map { $0 < year } != true }
        }
        let out = Set(sample.observations.filter(isOut).map(\.silicon))
        let fold = try Fold(
            sample.without { out.contains($0) }, settings: settings, leftOut: leftOut.name, warm: base.fit)
        var part = Part()
        part.isOnEdge = fold.fit.isOnEdge
        for (index, observation) in sample.observations.enumerated() where out.contains(observation.silicon) {
            // Of the chips of a year and later, those of that year: the later ones have fits of their own.
            if case .from(let year) = leftOut, observation.year != year { continue }
            part.values[index] = fold.predict(observation)
            guard case .chip = leftOut else { continue }
            if observation.metric == .energyPerMAC {
                part.withoutTimes[index] = fold.predict(sample.timeless[index]).interval.value
            }
            part.cycleRatios[index] = sample.clocked[index]?.cycleRatio(fold.fit.model)
        }
        if case .chip(let chip) = leftOut {
            part.ownPoints = try OwnPointPrediction.all(
                sample.observations.filter { $0.silicon == chip }, fold: fold)
            part.influence = Influence(silicon: chip, full: base.fit, fold: fold.fit)
        }
        return part
    }

    /// Errors with one chip left out, nothing else.
    static func byChip(
        _ sample: Sample, base: Fold, settings: CalibrationSettings, threads: Int, progress: @Sendable (Int) -> Void
    ) throws -> [ErrorSummary] {
        let chips = sample.chips
        let values = try concurrently(chips.count, threads: threads, progress: { done, _ in progress(done) }) { index in
            let chip = chips[index]
            let fold = try Fold(sample.without { $0 == chip }, settings: settings, leftOut: chip, warm: base.fit)
            return sample.observations.filter { $0.silicon == chip }.map { ComparedValue($0, fold.predict($0)) }
        }
        return try ErrorSummary.byKind(values.flatMap { $0 })
    }
}

extension ComparedValue {
    /// A value beside what a fold says of it.
    init(_ observation: Observation, _ predicted: HeldOutValue) {
        self.init(
            silicon: observation.silicon, kind: observation.design.kind, metric: observation.metric,
            reported: observation.reported, predicted: predicted.interval.value, interval: predicted.interval)
    }
}
