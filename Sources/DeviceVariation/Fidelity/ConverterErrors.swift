import GSL

/// Offset and gain of the converters of a layer, frozen; one of each for a group of neighbouring outputs.
struct ConverterErrors: Sendable {
    /// Added to what a converter reads, in units of its input.
    let offsets: [Double]
    /// Multiplies what it reads.
    let gains: [Double]
    private let columns: Int

    init(_ settings: CrossbarSettings, outputs: Int, root: UInt64) {
        var stream = RandomStream(StreamKey(seed: root, purpose: "variation.converters"))
        columns = settings.columnsPerConverter
        let groups = (outputs + columns - 1) / columns
        offsets = stream.gaussians(groups).map { settings.offsetSigma * $0 }
        gains = stream.gaussians(groups).map { 1 + settings.gainSigma * $0 }
    }

    func offset(_ output: Int) -> Double { offsets[output / columns] }
    func gain(_ output: Int) -> Double { gains[output / columns] }
}
