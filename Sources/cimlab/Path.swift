import Calibration
import Documents
import Foundation
import Reporting
import Robustness
import RunStore
import Supernet

/// The whole path in one run folder: calibrate, train, run experiments.
struct Path {
    let folder: String
    let engine: EngineOptions
    let console: Console
    /// The folder of reference circuits; nil leaves it to the calibration's experiment file.
    var circuits: String?
    /// False where only what is there is read: a missing cell is an error.
    var computesCells = true
    /// Whether times are taken that the run does not have; reports of two runs then differ.
    var takesTimes = true
    /// Whether recorded failures are tried again.
    var retriesFailed = false

    /// Calibrates and trains; the runner stands on both.
    func runner(
        on supernet: SupernetConfiguration, calibration: Calibration, in laboratory: Laboratory
    ) throws -> (ExperimentRunner, TrainedSupernet) {
        let trained: TrainedSupernet
        var table: ShippedEvaluations?
        if let known = try TrainedSupernet.shipped(supernet, in: laboratory) {
            trained = known
            table = try ShippedEvaluations()
            if computesCells { try checkShipped(trained, table, in: laboratory) }
        } else if let known = try TrainedSupernet.existing(supernet, in: laboratory) {
            trained = known
        } else {
            guard computesCells else {
                throw IncompleteError(stage: "supernet", wanted: 1, missing: 1)
            }
            console.stage("training the supernet")
            trained = try trainSupernet(supernet, in: laboratory, console: console)
        }
        let isDryRun = self.engine.dryRun
        let shippedEvaluations = table
        let computesCells = computesCells
        let engine = try self.engine.make(laboratory, console, retriesFailed: retriesFailed)
        let runner = ExperimentRunner(
            laboratory: laboratory, calibration: try laboratory.blobs.write(calibration), weights: trained.weights,
            engine: { plan, label in
                if computesCells { try shippedEvaluations?.fill(plan, laboratory.store) }
                if computesCells || isDryRun {
                    try await engine.complete(plan, label)
                } else {
                    try await engine.requireComplete(plan, label)
                }
            })
        return (runner, trained)
    }

    /// Computes a random part of the shipped evaluations again, once a run.
    private func checkShipped(
        _ trained: TrainedSupernet, _ table: ShippedEvaluations?, in laboratory: Laboratory
    ) throws {
        let weights = try laboratory.blobs.verifiedPath(of: trained.weights)
        let stamp = "\(laboratory.supernetDirectory)/checked-\(trained.weights.short)"
        guard let table, FileManager.default.fileExists(atPath: table.path) else { return }
        let inputs = try "\(Digest(ofFile: table.path)) \(Digest(ofFile: LocalEngine.executable))"
        // Without a stamp the table is checked.
        if (try? String(contentsOfFile: stamp, encoding: .utf8)) == inputs { return }
        let line = console.progress("checking shipped evaluations")
        guard
            let result = try table.check(
                trained.weights, at: weights, seed: trained.configuration.seed,
                progress: {
                    line.update($0, of: $1)
                })
        else { return }
        console.say(
            "\(result.checked) of \(result.of) shipped evaluations computed again: largest difference "
                + "\((result.largest * 1_000_000).rounded() / 10_000) points of mIoU")
        try makeDirectory(laboratory.supernetDirectory)
        try writeAtomically(Data(inputs.utf8), to: stamp)
    }

    /// What an experiment of any kind gives, computed where it is not in the run yet.
    func result(
        of file: ExperimentFile, calibration: Calibration, in laboratory: Laboratory
    ) async throws -> ExperimentResult {
        switch file {
        case .searches(let experiment):
            return .searches(try await section(of: experiment, calibration: calibration, in: laboratory))
        case .published(let experiment): return .published(try experiment.result(by: calibration))
        case .compression(let experiment):
            let (runner, trained) = try runner(on: experiment.supernet, calibration: calibration, in: laboratory)
            console.stage(experiment.title)
            return .compression(try await runner.runCompression(experiment, trained: trained))
        case .scaling(let experiment):
            console.stage(experiment.title)
            var lines: [String: ProgressLine] = [:]
            return .scaling(
                try experiment.result(by: calibration, in: laboratory, takesTimes: takesTimes && computesCells) {
                    part, done, total in
                    let line = lines[part] ?? console.progress("\(experiment.name): \(part)")
                    lines[part] = line
                    line.update(done, of: total)
                })
        case .calibration(let experiment): return .calibration(experiment, calibration)
        }
    }

    /// An experiment's results with what they stand on.
    private func section(
        of experiment: Experiment, calibration: Calibration, in laboratory: Laboratory
    ) async throws -> ExperimentSection {
        if computesCells, let simulator = experiment.simulator { try CommandAgreement.require(simulator) }
        let (runner, trained) = try runner(on: experiment.supernet, calibration: calibration, in: laboratory)
        console.stage(experiment.title)
        switch experiment.study {
        case .discrepancy:
            let (drift, predictor) = try await runner.runDrift(experiment)
            return ExperimentSection(experiment: experiment, trained: trained, outcome: .drift(drift, predictor))
        case .variation:
            let variation = try await runner.runVariation(experiment)
            return ExperimentSection(experiment: experiment, trained: trained, outcome: .variation(variation))
        case .front:
            let front = try await runner.runFront(experiment)
            return ExperimentSection(experiment: experiment, trained: trained, outcome: .front(front))
        }
    }

    /// The calibration of this run, fitted anew where the circuits, the settings, the program or the file are not those of the
    /// last fit. A path that computes nothing takes the run's own.
    ///
    /// - Parameter experiment: how; without one the settings of the run's own, so that all experiments of a run share one.
    func calibrated(in laboratory: Laboratory, by experiment: CalibrationExperiment? = nil) throws -> Calibration {
        let file = laboratory.calibrationPath
        guard computesCells else { return try Calibration.read(file) }
        let circuits = self.circuits ?? experiment?.circuits ?? "reference-circuits"
        // A run without a calibration starts with the standard settings; one that cannot be read is an error, not a reason to fit another.
        let isThere = FileManager.default.fileExists(atPath: file)
        let settings = try experiment?.settings ?? (isThere ? Calibration.read(file).settings : CalibrationSettings())
        let reference = try loadReferenceCircuits(circuits)
        let heldOut = try HeldOutChips.read(circuits, circuits: reference)
        let inputs = try [
            Digest(ofValue: reference), Digest(ofValue: heldOut.all.sorted()), Digest(ofValue: settings),
            Digest(ofFile: LocalEngine.executable),
        ].map(\.hex).joined(separator: " ")
        let stamp = file + ".inputs"
        // A stamp that cannot be read costs another fit, nothing else.
        if let known = try? String(contentsOfFile: stamp, encoding: .utf8), let fitted = try? Digest(ofFile: file),
            known == "\(inputs) \(fitted)"
        {
            return try Calibration.read(file)
        }
        console.stage("calibrating on \(circuits)")
        let line = console.progress("fits")
        let calibration = try Calibration.fit(reference, heldOut: heldOut, settings: settings, threads: defaultWorkers)
        {
            line.update($0.done, of: $0.total)
        }
        try writeAtomically(CanonicalJSON.encode(calibration), to: file)
        try writeAtomically(Data("\(inputs) \(Digest(ofFile: file))".utf8), to: stamp)
        return calibration
    }

    /// Every experiment, then the report.
    func report(
        profile: Profile, to output: String, experiments files: [String]
    ) async throws -> (files: LabReport.Written, summaries: [String], unanswered: [String]) {
        let gnuplot = try Gnuplot()
        // Read first: a mistake in the last file must not show after an hour of work.
        let experiments = try files.map { try ExperimentFile(path: $0, profile: profile) }
        for case .searches(let experiment) in experiments { _ = try experiment.summary() }
        try checkWritable(output)
        let laboratory = try Laboratory(directory: folder, create: computesCells)
        let calibration = try calibrated(in: laboratory, by: experiments.lazy.compactMap(\.calibrationExperiment).first)
        var results: [ExperimentResult] = []
        for experiment in experiments {
            results.append(try await result(of: experiment, calibration: calibration, in: laboratory))
        }
        console.stage("writing the report")
        let report = LabReport(
            name: profile.rawValue, calibration: calibration, results: results,
            command: "cimlab reproduce "
                + (files == Reproduce.appendices ? "" : files.joined(separator: " ") + " ")
                + "--profile \(profile.rawValue)")
        return (
            try report.write(to: output, gnuplot: gnuplot), results.map(\.summaryText), results.flatMap(\.unanswered)
        )
    }
}
