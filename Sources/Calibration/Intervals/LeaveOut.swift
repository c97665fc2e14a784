import CIMHardware

/// All chips of a sample predicted by fits that have not seen them: one chip left out, one laboratory, and forward in time.
struct LeaveOut {
    let rows: [CalibrationRow]
    let ownPoints: [OwnPointPrediction]
    let influence: [Influence]

    /// Fits that ``init(_:base:settings:progress:)`` makes.
    static func folds(_ sample: Sample, _ settings: CalibrationSettings) -> Int {
        sample.chips.count + sharedLaboratories(sample).count + years(sample, settings).count
    }

    /// Laboratories with two chips or more: one with a single chip is left out with that chip.
    private static func sharedLaboratories(_ sample: Sample) -> [String] {
        Dictionary(grouping: sample.observations, by: \.laboratory)
            .filter { Set($0.value.map(\.silicon)).count > 1 }.keys.sorted()
    }

    /// Years with at least three times the smallest number of chips before them.
    private static func years(_ sample: Sample, _ settings: CalibrationSettings) -> [Int] {
        Set(sample.observations.compactMap(\.year)).sorted().filter { year in
            let earlier = sample.observations.filter { $0.year.map { $0 < year } == true }
            return Set(earlier.map(\.silicon)).count >= 3 * settings.minimumChips
        }
    }

    init(
        _ sample: Sample, base: Fold, settings: CalibrationSettings, progress: (String) -> Void
    ) throws {
        let observations = sample.observations
        var byChip = [HeldOutValue?](repeating: nil, count: observations.count)
        var withoutTimes = [Double?](repeating: nil, count: observations.count)
        var own: [OwnPointPrediction] = []
        var influence: [Influence] = []
        for chip in sample.chips {
            let fold = try Fold(sample.without { $0 == chip }, settings: settings, leftOut: chip, warm: base.fit)
            for (index, observation) in observations.enumerated() where observation.silicon == chip {
                byChip[index] = fold.predict(observation)
                if observation.metric == .energyPerMAC {
                    withoutTimes[index] = fold.predict(sample.timeless[index]).interval.value
                }
            }
            own += try OwnPointPrediction.all(observations.filter { $0.silicon == chip }, fold: fold)
            influence.append(Influence(silicon: chip, full: base.fit, fold: fold.fit))
            progress(chip)
        }
        var byLaboratory = byChip
        for laboratory in Self.sharedLaboratories(sample) {
            let members = Set(observations.filter { $0.laboratory == laboratory }.map(\.silicon))
            let rest = sample.without { members.contains($0) }
            guard rest.chips.count >= settings.minimumChips else { continue }
            let fold = try Fold(rest, settings: settings, leftOut: laboratory, warm: base.fit)
            for (index, observation) in observations.enumerated() where members.contains(observation.silicon) {
                byLaboratory[index] = fold.predict(observation)
            }
            progress(laboratory)
        }
        let forward = try Self.forward(sample, base: base, settings: settings, progress: progress)
        let model = base.fit.model
        let offsets = ParameterSpace.offsets(base.fit.parameters)
        rows = observations.indices.compactMap { index in
            guard let leftOut = byChip[index], let laboratory = byLaboratory[index] else { return nil }
            return CalibrationRow(
                observations[index], model: model, offsets: offsets, leftOut: leftOut, laboratoryLeftOut: laboratory,
                forward: forward[index], withoutTimes: withoutTimes[index])
        }
        ownPoints = own
        self.influence = influence
    }

    /// Every chip of a year predicted by a fit to the chips of earlier years. Later chips are not exchangeable with earlier ones: the
    /// interval is at least as wide as would have held the chips of the years before, each predicted in the same way.
    private static func forward(
        _ sample: Sample, base: Fold, settings: CalibrationSettings, progress: (String) -> Void
    ) throws -> [HeldOutValue?] {
        var found = [HeldOutValue?](repeating: nil, count: sample.observations.count)
        var earlier: [Metric: [String: [Double]]] = [:]
        for year in years(sample, settings) {
            let past = Set(sample.observations.filter { $0.year.map { $0 < year } == true }.map(\.silicon))
            let fold = try Fold(
                sample.without { !past.contains($0) }, settings: settings, leftOut: "\(year) and later", warm: base.fit)
            let now = sample.observations.indices.filter { sample.observations[$0].year == year }
            for index in now {
                let observation = sample.observations[index]
                let scores = earlier[observation.metric].map { $0.sorted { $0.key < $1.key }.map(\.value) } ?? []
                let widened =
                    scores.isEmpty
                    ? 0
                    : ConformalQuantile.value(
                        scores, probability: settings.intervalProbability,
                        fallback: fold.fit.spreads.degreesOfFreedom)
                found[index] = fold.predict(observation, widened: widened)
            }
            for index in now {
                let observation = sample.observations[index]
                guard let score = found[index]?.score else { continue }
                earlier[observation.metric, default: [:]][observation.silicon, default: []].append(score)
            }
            progress("\(year) and later")
        }
        return found
    }

    /// Errors with one chip left out, nothing else.
    static func byChip(
        _ sample: Sample, base: Fold, settings: CalibrationSettings, progress: (String) -> Void
    ) throws -> [ErrorSummary] {
        var values: [ComparedValue] = []
        for chip in sample.chips {
            let fold = try Fold(sample.without { $0 == chip }, settings: settings, leftOut: chip, warm: base.fit)
            for observation in sample.observations where observation.silicon == chip {
                values.append(ComparedValue(observation, fold.predict(observation)))
            }
            progress(chip)
        }
        return try ErrorSummary.byKind(values)
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

extension CalibrationRow {
    fileprivate init(
        _ observation: Observation, model: MacroModel, offsets: [Double], leftOut: HeldOutValue,
        laboratoryLeftOut: HeldOutValue, forward: HeldOutValue?, withoutTimes: Double?
    ) {
        let measurement = observation.measurement
        self.init(
            circuit: observation.circuit, silicon: observation.silicon, kind: observation.design.kind,
            metric: observation.metric, point: measurement.point, condition: measurement.condition,
            year: observation.year, reported: observation.reported,
            readingUncertainty: observation.readingDeviation,
            fitted: observation.predicted(model, offsets: offsets), leftOut: leftOut,
            laboratoryLeftOut: laboratoryLeftOut, forward: forward, withoutTimes: withoutTimes,
            location: measurement.location, howRead: measurement.howRead, line: measurement.line)
    }
}
