import CIMHardware

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How wide the departures of one chip are, in ln, and over which distance they change.
struct OwnEffectScales: Codable, Sendable {
    /// Spread of the chip's own scale.
    let between: Double
    /// Spread of smooth departures and of a series' offset.
    let smooth: Double
    /// Spread of departures without smoothness, one for each set of bits.
    let rough: Double
    /// Factor on ``ConditionAxis/length``.
    let length: Double
    /// ln of the prior density, but for a constant.
    let logPrior: Double

    /// The population's spreads; the rough part is a quarter of the within-series spread (our choice).
    init(between: Double, within: Double) {
        self.init(between: between, within: within, scaleFactor: 1, smoothFactor: 1, roughFactor: 1, length: 1)
    }

    private init(
        between: Double, within: Double, scaleFactor: Double, smoothFactor: Double, roughFactor: Double, length: Double
    ) {
        self.between = between * scaleFactor
        smooth = within * smoothFactor
        rough = within / 4 * roughFactor
        self.length = length
        // Log-normal with a standard deviation of a factor 2 each; our choice.
        let deviations = [scaleFactor, smoothFactor, roughFactor, length].map { log2($0) }
        logPrior = -0.5 * deviations.reduce(0) { $0 + $1 * $1 }
    }

    /// Factors 1 ... 8 on the chip's own scale (chip effects have heavy tails), 1/8 ... 4 on the spreads and 1/4 ... 4 on the
    /// lengths, in steps of 2.
    static func grid(between: Double, within: Double) -> [OwnEffectScales] {
        let chips = (0...3).map { exp2(Double($0)) }
        let spreads = (-3...2).map { exp2(Double($0)) }
        let lengths = (-2...2).map { exp2(Double($0)) }
        var grid: [OwnEffectScales] = []
        for chip in chips {
            for smooth in spreads {
                for rough in spreads {
                    for length in lengths {
                        grid.append(
                            OwnEffectScales(
                                between: between, within: within, scaleFactor: chip, smoothFactor: smooth,
                                roughFactor: rough, length: length))
                    }
                }
            }
        }
        return grid
    }

    /// Prior covariance of the departures of two points.
    func covariance(_ a: OwnEffects.Point, _ b: OwnEffects.Point) -> Double {
        var linear = between * between
        var squared = 0.0
        for (axis, (x, y)) in zip(ConditionAxis.allCases, zip(a.coordinates, b.coordinates)) {
            linear += axis.priorDeviation * axis.priorDeviation * x * y
            let distance = (x - y) / (axis.length * length)
            squared += distance * distance
        }
        let alike = smooth * smooth * exp(-squared / 2)
        let shared = smooth * smooth + a.sharedDeviation * b.sharedDeviation
        return linear + alike + (a.bits == b.bits ? rough * rough : 0) + (a.series == b.series ? alike + shared : 0)
    }
}
