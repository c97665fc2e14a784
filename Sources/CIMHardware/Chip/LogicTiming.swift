import Quantities

/// How fast the chip's logic can be clocked.
public enum LogicTiming {
    /// Supplies at which the delay law is used, by node: from 0.5 V to about one and a half times the usual core supply
    /// (our choice).
    static func supplyRange(node: Length) -> ClosedRange<Double> {
        switch node.si * 1e9 {
        case ..<10.5: 0.5...1.1
        case ..<22.5: 0.5...1.3
        case ..<32.5: 0.5...1.5
        case ..<65.5: 0.5...1.7
        default: 0.5...2.0
        }
    }

    /// Highest clock at a node and supply: 1 / (20 NAND2 delays), scaled with the nominal exponents of the macro model.
    ///
    /// 1.05 GHz at 28 nm and 0.9 V. A design rule: it does not move with calibration or discrepancy, so no simulator
    /// error can make a design impossible.
    public static func maximumClock(node: Length, supply: Voltage) -> Frequency {
        let cycle = ChipConstants.gatesPerCycle * ChipConstants.gateDelayS
        return Frequency(si: 1 / (cycle * MacroScaling(node: node.si, supply: supply.si, law: law).delay))
    }

    /// Looked up once: every design of a search asks for its fastest clock.
    private static let law = ScalingLaw(.nominal)
}
