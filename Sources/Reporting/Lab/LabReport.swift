import Calibration
import Documents
import GSL
import Robustness

/// The report of a whole path: the answers first, then calibration, drift, variation, training and provenance.
public struct LabReport {
    private let name: String
    private let calibration: Calibration
    private let results: [ExperimentResult]
    private let command: String

    /// A report on a calibration and the experiments that stand on it, a chapter each in their order.
    public init(name: String, calibration: Calibration, results: [ExperimentResult], command: String) {
        self.name = name
        self.calibration = calibration
        self.results = results
        self.command = command
    }

    /// Where a report was written.
    public struct Written: Codable, Sendable {
        /// The page.
        public let html: String
        /// Every file, relative to the folder.
        public let files: [String]
    }

    /// Draws the figures and writes the folder. The bytes depend on the results and on gnuplot alone.
    ///
    /// - Throws: `FigureError`, `FileError` when writing fails, `EncodingError` for a result that is not finite.
    public func write(to directory: String, gnuplot: Gnuplot) throws -> Written {
        let files = try ReportWriter(renderer: FigureRenderer(gnuplot: gnuplot)).write(report(), to: directory)
        return Written(html: "\(directory)/report.html", files: files)
    }

    /// The experiments that search.
    private var sections: [ExperimentSection] {
        results.compactMap { if case .searches(let section) = $0 { section } else { nil } }
    }

    private var drifts: [DriftSection] {
        sections.compactMap { section in
            guard case .drift(let drift, let predictor) = section.outcome else { return nil }
            return DriftSection(section: section, drift: drift, predictor: predictor)
        }
    }

    private var drift: DriftSection? { drifts.first }

    private func report() throws -> Report {
        Report(
            title: "CIMLab: can the searched design be trusted? (\(name))",
            question:
                "My simulator is wrong by some amount; can I still trust the design that my search found with it?",
            completeness: Completeness(text: "every cell of \(sectionNames) is complete", isComplete: true),
            answers: drifts.flatMap { DriftFirstScreen(drift: $0.drift).answers },
            verdicts: drifts.flatMap { DriftVerdictRows(drift: $0.drift).verdicts },
            sections: results.map(chapter)
                + trainings.map { SupernetSection(trained: $0).reportSection } + [limits],
            provenance: try provenance(), reproduceCommand: command)
    }

    private func chapter(_ result: ExperimentResult) -> ReportSection {
        let searches = drift?.drift.baselines ?? []
        switch result {
        case .published(let result):
            return PublishedSection(
                result: result, searches: searches, supernet: drift?.section.trained.configuration
            ).reportSection
        case .calibration(let experiment, let calibration):
            return CalibrationSection(calibration, title: experiment.title).reportSection
        case .scaling(let result): return ScalingSection(result: result).reportSection
        case .compression(let result): return CompressionSection(result: result, searches: searches).reportSection
        case .searches(let section):
            switch section.outcome {
            case .drift(let drift, let predictor):
                return DriftSection(section: section, drift: drift, predictor: predictor).reportSection
            case .variation(let variation):
                return VariationSection(section: section, variation: variation).reportSection
            case .front(let front): return FrontSection(experiment: section.experiment, result: front).reportSection
            }
        }
    }

    private var sectionNames: String { sections.map(\.experiment.name).joined(separator: ", ") }

    /// Each supernet once.
    private var trainings: [TrainedSupernet] {
        var seen: Set<Digest> = []
        return results.compactMap(\.trained).filter { seen.insert($0.weights).inserted }
    }

    private var limits: ReportSection {
        ReportSection(
            title: "Limits of this report",
            blocks: [
                .list(
                    searchLimits + [
                        Self.cellLimit(chipsCostAccuracy: drifts.contains { $0.predictor.chips != nil }),
                        "The searched chip is layer-sequential; writing the weights is not charged.",
                    ])
            ])
    }

    /// What bits in a cell cost in accuracy: through the converters where chips are in the loop, through variation where it is
    /// injected.
    static func cellLimit(chipsCostAccuracy: Bool) -> String {
        chipsCostAccuracy
            ? "More bits in an RRAM cell cost accuracy through the noise of the converters alone; the cells' own variation (programming "
                + "error, read noise) costs none unless an experiment injects it."
            : "A multi-level RRAM cell costs nothing in accuracy here unless an experiment injects variation."
    }

    /// None where nothing was searched.
    private var searchLimits: [String] {
        let experiments = sections.map(\.experiment)
        guard let experiment = experiments.first else { return [] }
        let image = experiment.workload.image
        let images = experiments.map(\.supernet.imageWords).distinct.joined(separator: " and ")
        let areRooms = experiments.allSatisfy { $0.supernet.source == nil }
        let predictor = experiments.contains { $0.accuracy == .predictor } ? "predictor is fitted, the " : ""
        let limits = [
            "The hardware is charged for SegFormer's standard decoder; the supernet that gives mIoU has a decoder of width "
                + "\(experiment.supernet.decoderWidth).",
            "Latency and energy are charged for a \(image.height) × \(image.width) image; mIoU is measured at the supernet's own "
                + "image size on \(images)\(areRooms ? ", not on NYUD-v2" : "").",
            "The \(predictor)winner is chosen and judged on the same validation images.",
        ]
        guard experiment.profile != .full else { return limits }
        return [
            "This is the \(experiment.profile.rawValue) profile: few seeds, small searches, a briefly trained supernet. It "
                + "answers the question for these settings; `cimlab reproduce --profile full` is what one would publish."
        ] + limits
    }

    private func provenance() throws -> [ProvenanceEntry] {
        try [
            ProvenanceEntry("cimlab", labVersion), ProvenanceEntry("GSL", gslVersion),
            ProvenanceEntry("reference circuits", calibration.circuitsDigest.hex),
            ProvenanceEntry("calibration", try Digest(ofValue: calibration).hex),
        ] + trainings.map { ProvenanceEntry("supernet weights", $0.weights.hex) }
            + results.flatMap { result -> [ProvenanceEntry] in
                switch result {
                case .searches(let section):
                    return [
                        ProvenanceEntry("\(section.experiment.name), seed", "\(section.experiment.seed)"),
                        try resolved(section.experiment.name, section.experiment),
                    ]
                case .published(let result): return [try resolved(result.experiment.name, result.experiment)]
                case .compression(let result): return [try resolved(result.experiment.name, result.experiment)]
                case .scaling(let result): return [try resolved(result.experiment.name, result.experiment)]
                case .calibration(let experiment, _): return [try resolved(experiment.name, experiment)]
                }
            }
    }

    private func resolved(_ name: String, _ experiment: some Encodable) throws -> ProvenanceEntry {
        ProvenanceEntry("\(name), resolved", try Digest(ofValue: experiment).hex)
    }
}

/// The version of the lab, as `cimlab --version` prints it.
public let labVersion = "0.1.0"
