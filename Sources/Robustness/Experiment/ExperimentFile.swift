import Documents

/// What a file of experiments/ asks for: nested searches, or estimates of published networks alone.
public enum ExperimentFile: Sendable {
    /// Searches under wrong simulators or variation, on a supernet.
    case searches(Experiment)
    /// Published networks on chips that the file names; nothing is searched, so it knows no seeds, levels or margins.
    case published(PublishedExperiment)

    enum Kind: String, CaseIterable { case discrepancy, variation, published }

    /// Reads an experiment of any kind and resolves it for one profile.
    ///
    /// - Throws: `InputError` with every problem of the file, or of a file that it names.
    public init(path: String, profile: Profile) throws {
        self = try readInput(path) { root -> ExperimentFile? in
            guard let file = root.mapping() else { return nil }
            defer { file.finish() }
            let kind = file.required("kind")?.choice(Kind.self)
            if kind == .published {
                return try file.publishedExperiment(path: path).map { .published($0) }
            }
            return try file.experiment(kind: kind, profile: profile, path: path).map { .searches($0) }
        }
    }
}
