import Documents

/// What a file of experiments/ asks for, by its kind: nested searches, or one of the studies that search nothing.
public enum ExperimentFile: Sendable {
    /// Searches under wrong simulators or variation, on a supernet.
    case searches(Experiment)
    /// Published networks on chips that the file names; nothing is searched, so it knows no seeds, levels or margins.
    case published(PublishedExperiment)
    /// Quantized and distilled networks on such chips.
    case compression(CompressionExperiment)
    /// Times of training and search over the sizes of the backbone.
    case scaling(ScalingExperiment)
    /// How the run's calibration is made.
    case calibration(CalibrationExperiment)

    /// The settings of the run's calibration, where the file states them.
    public var calibrationExperiment: CalibrationExperiment? {
        if case .calibration(let experiment) = self { experiment } else { nil }
    }

    enum Kind: String, CaseIterable {
        case discrepancy, variation, front, published, compression, scaling, calibration

        /// Whether nested searches answer it: what ``Experiment`` reads.
        var searches: Bool { [.discrepancy, .variation, .front].contains(self) }
    }

    /// Reads an experiment of any kind and resolves it for one profile.
    ///
    /// - Throws: `InputError` with every problem of the file, or of a file that it names.
    public init(path: String, profile: Profile) throws {
        self = try readInput(path) { root -> ExperimentFile? in
            // Without its kind nobody knows which keys a file may have.
            guard let file = root.mapping(), let kind = file.required("kind")?.choice(Kind.self) else { return nil }
            defer { file.finish() }
            switch kind {
            case .published: return try file.publishedExperiment(path: path).map { .published($0) }
            case .compression:
                return try file.compressionExperiment(profile: profile, path: path).map { .compression($0) }
            case .scaling: return try file.scalingExperiment(profile: profile, path: path).map { .scaling($0) }
            case .calibration: return file.calibrationExperiment(path: path).map { .calibration($0) }
            case .discrepancy, .variation, .front:
                return try file.experiment(kind: kind, profile: profile, path: path).map { .searches($0) }
            }
        }
    }
}
