import Quantities

extension DiscrepancyModel {
    /// What a report says before a colon: "Per component error of 10 %", "Measured error, one factor per memory".
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

    /// The level with what it means: "10 % (standard deviation)", "100 % of the measured error".
    public func levelName(_ level: Double) -> String {
        switch kind {
        case .external: "as it is"
        case .measured, .measuredPerDesign: "\(percent(level)) of the measured error"
        case .unitSlip, .wireUnits, .missingTerm: "\(percent(level)) of the whole error"
        case .commonScale, .wrongExponent: "\(percent(level)) (exactly)"
        case .composition: "\(percent(level)) of each part's weight"
        default: "\(percent(level)) (\(meaning.displayName))"
        }
    }

    /// What the error is, in one sentence for the definitions of a report.
    public var definition: String {
        let level =
            meaning == .bound
            ? "no error is larger than the level, and all sizes below it are equally likely"
            : tails == .heavy
                ? "the level is the standard deviation of its logarithm, Student's t with 4 degrees of freedom"
                : "the level is the standard deviation of its logarithm, which is normal"
        switch kind {
        case .commonScale:
            return
                "energy and latency are too large by the level\(affectsArea ? ", area too" : "; area is exact"). It changes no "
                + "ranking, so the regret is zero up to rounding unless a limit binds; the apparent drift is the level itself"
        case .perTechnology: return "one error factor per memory; \(level)"
        case .perComponent: return "one error factor per component and metric; \(level)"
        case .oneComponent: return "only this component errs, as it does among all; \(level)"
        case .perDesign:
            return "one error factor for each structure of a macro, whatever surrounds it; \(level)"
        case .correlatedDesign:
            return
                "macros that are alike err alike: a random field over the macro's structure that forgets over "
                + "\(lengthScale ?? Self.standardLengthScale) octaves; \(level)"
        case .perEvaluation:
            return "one error factor per pair of network and macro; it averages out over networks; \(level)"
        case .configurationSlope:
            return
                "an error that grows with the size of the array and the resolution of the ADC; the level is the standard "
                + "deviation of the slope, per factor of four in cells or two bits"
        case .layerSlope:
            return
                "an error that grows with the size of a layer's matrix, so that it depends on the network; the level is the "
                + "standard deviation of the slope, per factor of four in weights from 16 384"
        case .wrongExponent:
            return "the component grows with (1 − level) bits per bit of ADC resolution, pinned at 6 bits"
        case .missingTerm: return "the component is left out by the share of the level"
        case .unitSlip: return "the component is too large by 1000 to the power of the level"
        case .wireUnits:
            return
                "the interconnect's latency lacks a factor of 1.19, as in a published simulator that mixes units"
        case .measured:
            return
                "one draw per kind of macro from the joint error of energy, latency and area of unseen macros, applied to the whole "
                + "chip; 100 % is as measured"
        case .measuredPerDesign:
            return
                "the same error as a random field over the macro's structure that forgets over "
                + "\(lengthScale ?? Self.standardLengthScale) octaves; which of the readings is right, the chips do not say"
        case .accuracy:
            return
                "the hardware is exact; mIoU is seen with a relative error per network; the level is its standard deviation"
        case .accuracySlope:
            return
                "the hardware is exact; mIoU is seen with a relative error that grows from the smallest to the largest network, "
                + "from −level to +level times one standard normal number"
        case .accuracyInputBits:
            return
                "the hardware is exact; mIoU is seen with a relative error that grows with the size of the network and, by a normal "
                + "number of its own, with the input bits that a macro takes per cycle (1 to 8); all networks and chips share both"
        case .external: return "another program simulates the hardware"
        case .composition:
            return "several errors at once: "
                + parts.map { "\($0.model.displayName) (\(percent($0.weight)) of the level)" }.joined(separator: ", ")
        }
    }
}
