import Quantities

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How leakage grows with the junction temperature.
///
/// The off current of a low-standby-power transistor of 32 nm, in nA per um of width: CACTI, technology.cc, `I_off_n` of the LSTP
/// device at 32 nm, one value for each 10 K. Between them the logarithm is linear.
/// Known misfit: one device stands for all nodes and supplies; gate leakage, which hardly moves with temperature, is not told apart;
/// high-performance devices of the same table leak thousands of times more, 38 times as much at 400 K as at 320 K, most of the
/// growth above 350 K.
enum LeakageTemperature {
    private static let offCurrents = [
        0.0206, 0.0330, 0.0515, 0.0783, 0.116, 0.169, 0.240, 0.334, 0.454, 0.596, 0.744,
    ]
    private static let step = 10.0

    /// Where the model's leakage constants are taken to hold (our choice: the sources name no temperature).
    static let reference = Temperature.kelvins(300)
    /// What the table covers; it is not extrapolated.
    static let range = Temperature.kelvins(300) ... .kelvins(400)

    /// Leakage relative to 300 K; 1 for nil.
    static func factor(_ temperature: Temperature?) -> Double {
        guard let temperature else { return 1 }
        let place = (temperature - reference).kelvins / step
        let lower = min(Int(place), offCurrents.count - 2)
        let below = log(offCurrents[lower] / offCurrents[0]), above = log(offCurrents[lower + 1] / offCurrents[0])
        return exp(below + (place - Double(lower)) * (above - below))
    }
}
