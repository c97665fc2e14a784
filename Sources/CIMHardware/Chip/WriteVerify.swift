#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writing RRAM cells by pulses until a read verifies the level.
public enum WriteVerify {
    /// Pulse counts by bits per cell: one bit is charged as 2, four and more as 3 (no measurement).
    ///
    /// Pooled over levels and chips of the measured tables in reference-circuits/devices/measured
    /// (`radar-write-verify-levels.csv`, doi 10.1109/TED.2021.3097975): incremental step pulses at 2 bits (12 sweeps of 8,192
    /// cells), fixed-parameter pulse verify at 3 bits (8 sweeps of 5,919). Limits are the largest 99th percentiles, at which the
    /// counts of several levels stop.
    public static func pulses(bitsPerCell: Int) -> PulseCounts {
        bitsPerCell <= 2
            ? PulseCounts(mean: 20.81, standardDeviation: 33.40, limit: 199, unverifiedRatio: 0.0334)
            : PulseCounts(mean: 136.3, standardDeviation: 348.7, limit: 2000, unverifiedRatio: 0.0333)
    }

    /// A pulse: 1.55 V, between the 1.8 V of setting and the 1.3 V of resetting, for 100 ns (the benchmark pulses of
    /// Stanford's RRAM model), at 100 uA (our choice).
    public static let pulseS = 100e-9
    /// Energy of one pulse.
    public static let pulseEnergyJ = 1.55 * 100e-6 * 100e-9
    /// Writes that a cell survives; our choice within the 1e5 to 1e9 that devices are reported with.
    public static let endurance = 1e6
}

/// How many pulses cells need: a log-normal distribution of the measured mean and standard deviation, cut at a limit.
///
/// The tail is heavy, the standard deviation above the mean: cells that are written together wait for one of them. Against
/// what was measured, averaged over levels: medians 11 (measured 12) at 2 bits and 50 (37) at 3 bits, 99th percentiles 152
/// (112) and 1,355 (2,000, the limit).
public struct PulseCounts: Hashable, Sendable {
    /// Mean of a cell.
    public let mean: Double
    /// Standard deviation over cells.
    public let standardDeviation: Double
    /// Pulses after which a cell is given up.
    public let limit: Double
    /// Share of the cells that end outside their window, 0...1.
    public let unverifiedRatio: Double

    /// Share of cells that need at most so many pulses, before the limit cuts.
    public func share(atMost pulses: Double) -> Double {
        guard pulses > 0 else { return 0 }
        let variance = log(1 + standardDeviation * standardDeviation / (mean * mean))
        let center = log(mean) - variance / 2
        return 0.5 * erfc(-(log(pulses) - center) / (2 * variance).squareRoot())
    }

    /// Mean count of the slowest of so many cells: integral from 0 to the limit of 1 - share(x)^cells.
    ///
    /// The midpoint rule over 4,000 steps; its error is below 1e-4 of the result.
    public func slowest(of cells: Int) -> Double {
        let steps = 4_000
        let width = limit / Double(steps)
        var sum = 0.0
        for step in 0..<steps {
            sum += 1 - pow(share(atMost: (Double(step) + 0.5) * width), Double(max(1, cells)))
        }
        return sum * width
    }
}

extension PreparedPart<Double> {
    /// Pulsing `cells` to their levels, with a read after each pulse.
    ///
    /// The cells of a row are written at once and wait for the slowest of them; a processing element writes one row at a time,
    /// all elements together (our choice).
    func pulsing(cells: Double, rowsOfElement: Double) -> WorkCost<Double> {
        let steps = MacroSteps(design.macro, design.precision, usedRows: nil, usedWeightColumns: nil)
        let counts = MacroCounts(steps, drivesAgain: prices.macro.drivesAgain)
        let accesses = Double(steps.accesses)
        let readEnergyPerCellJ =
            prices.macro.energy(counts).sum / accesses / Double(steps.rows * steps.weightColumns)
        let accessS = prices.macro.latency(counts).sum / accesses
        let pulses = WriteVerify.pulses(bitsPerCell: design.macro.bitsPerCell)
        var cost = WorkCost<Double>()
        cost.energyJ.macro.array = cells * pulses.mean * (WriteVerify.pulseEnergyJ + readEnergyPerCellJ)
        cost.latencyS.macro.array =
            rowsOfElement * pulses.slowest(of: design.macro.columns) * (WriteVerify.pulseS + accessS)
        return cost
    }
}
