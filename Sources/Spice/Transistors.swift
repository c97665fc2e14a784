/// The transistors of the decks: Shichman-Hodges (level 1) at about 28 nm. Our choice: no foundry's model is free, and
/// the laws under test are those of wires, capacitors and resistances, which these only have to load.
enum Transistors {
    static let thresholdV = 0.4
    /// A/V^2 of an n-channel transistor with width = length.
    static let gainN = 300e-6
    static let gainP = 120e-6
    /// Width over length of a cell's access transistor.
    static let accessRatio = 4.0

    static let models = [
        ".model nch nmos level=1 vto=\(thresholdV) kp=\(gainN) lambda=0 gamma=0",
        ".model pch pmos level=1 vto=-\(thresholdV) kp=\(gainP) lambda=0 gamma=0",
    ]

    /// Resistance of an access transistor that is fully on, in ohms: 1 / (KP W/L (V - VT)).
    static func accessResistance(supply: Double) -> Double { 1 / (gainN * accessRatio * (supply - thresholdV)) }

    /// Current of an n-channel transistor with width = length in saturation, in amperes: KP / 2 (V - VT)^2.
    static func saturationCurrent(supply: Double) -> Double {
        gainN / 2 * (supply - thresholdV) * (supply - thresholdV)
    }

    static func nch(_ name: String, drain: String, gate: String, source: String, ratio: Double) -> String {
        "\(name) \(drain) \(gate) \(source) 0 nch l=28n w=\(28 * ratio)n"
    }
}
