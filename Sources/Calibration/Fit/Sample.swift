/// What circuits give to a fit.
struct Sample {
    let observations: [Observation]
    /// The same energies with clock and access time withheld, in the same order; other values as they are.
    let timeless: [Observation]
    /// Latencies of chips whose clock is known, with that clock, in the same order; nil for other values.
    let clocked: [Observation?]
    let shares: [ShareRatio]

    /// The chips, by name.
    var chips: [String] { Set(observations.map(\.silicon)).sorted() }

    init(_ circuits: [ReferenceCircuit]) throws {
        observations = try circuits.flatMap { circuit in try circuit.observations() }
        timeless = try circuits.flatMap { circuit in try circuit.observations(withholdsTimes: true) }
        clocked = try circuits.flatMap { circuit in try circuit.clockedLatencies() }
        shares = try circuits.flatMap { circuit in try circuit.shareRatios() }
    }

    private init(
        _ observations: [Observation], _ timeless: [Observation], _ clocked: [Observation?], _ shares: [ShareRatio]
    ) {
        self.observations = observations
        self.timeless = timeless
        self.clocked = clocked
        self.shares = shares
    }

    /// The sample without the chips for which `isLeftOut`.
    func without(_ isLeftOut: (String) -> Bool) -> Sample {
        let kept = observations.indices.filter { !isLeftOut(observations[$0].silicon) }
        return Sample(
            kept.map { observations[$0] }, kept.map { timeless[$0] }, kept.map { clocked[$0] },
            shares.filter { !isLeftOut($0.silicon) })
    }
}

extension Fold {
    /// Fits to a sample.
    init(_ sample: Sample, settings: CalibrationSettings, leftOut: String?, warm: CalibrationFit?) throws {
        try self.init(
            sample.observations, shares: sample.shares, settings: settings, leftOut: leftOut, warm: warm)
    }
}
