import Quantities

extension DiscrepancyModel {
    /// What a report says before a colon: "Per design error of 10 %", "Measured error, one factor per memory".
    public func errorName(at level: Double) -> String {
        let amount = percent(level)
        let name = displayName.prefix(1).uppercased() + displayName.dropFirst()
        switch kind {
        case .external: return "The external simulator"
        case .measured, .measuredPerDesign:
            return level == 1 ? "\(name) error" : "\(name) error, \(amount) of it"
        case .missingTerm, .unitSlip, .wireUnits:
            return level == 1 ? "\(name)" : "\(name), \(amount) of it"
        default: return "\(name) error of \(amount)"
        }
    }

    /// What the error is, in one sentence for the definitions of a report.
    public var definition: String {
        switch kind {
        case .commonScale:
            "energy and latency are too large by the level\(affectsArea ? ", area too" : "; area is exact"). It changes no ranking, so the regret is zero up to "
                + "rounding unless a limit binds; the apparent drift is the level itself"
        case .perTechnology: "one error factor per memory, the level is the standard deviation of its logarithm"
        case .perComponent: "one error factor per component; the level is the standard deviation of its logarithm"
        case .oneComponent: "only this component errs, as it does among all"
        case .perDesign: "one error factor per chip design; the level is the standard deviation of its logarithm"
        case .correlatedDesign: "the same, but designs that are alike err alike: a random field over the design space"
        case .perEvaluation: "one error factor per pair of network and chip; it averages out over networks"
        case .configurationSlope: "an error that grows with the size of the array and the resolution of the ADC"
        case .wrongExponent: "the component grows with (1 − level) bits per bit of ADC resolution, pinned at 6 bits"
        case .missingTerm: "the component is left out by the share of the level"
        case .unitSlip: "the component is too large by 1000 to the power of the level"
        case .wireUnits:
            "the interconnect's latency lacks a factor of 1.19, as in a published simulator that mixes units"
        case .measured:
            "one draw per memory from the joint error of energy, latency and area on unseen chips; 100 % is as measured"
        case .measuredPerDesign:
            "the same error as a random field over the design space: every kind of design errs in its own way; the chips "
                + "cannot tell this reading from the other"
        case .accuracy: "the hardware is exact; mIoU is seen with an error per network of the level, relative"
        case .external: "another program simulates the hardware"
        case .composition: "several errors at once"
        }
    }
}
