extension Discrepancy {
    /// What shares one error.
    ///
    /// | kind | factor on energy and latency at magnitude m |
    /// |---|---|
    /// | `commonScale` | 1 + m, the same for all designs |
    /// | `perTechnology` | exp(m z), one z for each memory and metric; on a hybrid chip by the memories' shares |
    /// | `perComponent` | exp(m z), one z for each component and metric |
    /// | `oneComponent` | the same on one component alone, with the very z of `perComponent` |
    /// | `perDesign` | exp(m z), one z for each macro and metric |
    /// | `correlatedDesign` | exp(m z(x)), z a random field over the macros: alike macros err alike |
    /// | `perEvaluation` | exp(m z), one z for each pair of network and macro |
    /// | `configurationSlope` | exp(m (z1 s + z2 b) / sqrt(2)), s array size, b ADC bits, both centred |
    /// | `layerSlope` | the mean of exp(m z s) over the layers, s layer size, centred, weighted by MACs |
    /// | `wrongExponent` | 2^(-m (b - 6)) on one component: grows with 1 - m bits per bit of resolution |
    /// | `missingTerm` | 1 - m on one component: 1 leaves it out |
    /// | `unitSlip` | 1000^m on one component: 1 mistakes a unit for its thousandth |
    /// | `wireUnits` | 1.19^(-m) on the latency of the interconnect: a published defect |
    /// | `measured` | the error of this simulator on unseen chips, one draw for each kind of macro; 1 = as measured |
    /// | `measuredPerDesign` | the same as a random field over the macros |
    /// | `accuracy` | none; mIoU is seen times 1 + m z, one z for each network |
    /// | `accuracySlope` | none; mIoU is seen times 1 + m z s, s the size of the network, -1...1 |
    /// | `accuracyInputBits` | none; mIoU is seen times (1 + m z1 s / sqrt(2)) exp(m z2 b / sqrt(2)), b the input bits per cycle, -1...1 |
    /// | `external` | none: the wrong simulator is a program of somebody else's |
    /// | `composition` | the product of several |
    ///
    /// z is standard normal, or what ``DiscrepancyModel/meaning`` and ``DiscrepancyModel/tails`` make of it. Log-normal
    /// factors are our choice: they stay positive and are symmetric in the ratio; for them a magnitude of 0.10 puts two
    /// thirds of the factors within about 10 %.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case commonScale, perTechnology, perComponent, oneComponent, perDesign, correlatedDesign, perEvaluation
        case configurationSlope, layerSlope, wrongExponent, missingTerm, unitSlip, wireUnits
        case measured, measuredPerDesign, accuracy, accuracySlope, accuracyInputBits, external
        case composition

        /// The name in tables and figures.
        public var displayName: String {
            switch self {
            case .commonScale: "common scale"
            case .perTechnology: "per technology"
            case .perComponent: "per component"
            case .oneComponent: "one component"
            case .perDesign: "per macro"
            case .correlatedDesign: "correlated macros"
            case .perEvaluation: "per evaluation"
            case .configurationSlope: "slope over array size and ADC bits"
            case .layerSlope: "slope over layer size"
            case .wrongExponent: "wrong exponent"
            case .missingTerm: "missing term"
            case .unitSlip: "unit slip"
            case .wireUnits: "wire units"
            case .measured: "measured (one factor per kind of macro)"
            case .measuredPerDesign: "measured (field over macros)"
            case .accuracy: "accuracy, per network"
            case .accuracySlope: "accuracy, slope over network size"
            case .accuracyInputBits: "accuracy, slope over network size and input bits"
            case .external: "external simulator"
            case .composition: "composition"
            }
        }

        /// The magnitudes that give positive finite factors.
        var magnitudes: ClosedRange<Double> {
            switch self {
            case .commonScale: -0.999...10
            case .missingTerm: 0...1
            default: 0...10
            }
        }

        /// Whether the magnitude is a multiple of a whole error rather than a relative size: its natural level is 1.
        public var isWhole: Bool {
            switch self {
            case .measured, .measuredPerDesign, .external, .unitSlip, .wireUnits, .missingTerm: true
            default: false
            }
        }

        /// Whether its level is a share of the error that was measured on chips, not a size of its own.
        public var isMeasured: Bool { self == .measured || self == .measuredPerDesign }

        /// Whether the hardware is exact and the search's belief of the accuracy errs.
        public var concernsAccuracy: Bool { [.accuracy, .accuracySlope, .accuracyInputBits].contains(self) }

        /// Whether one component must be named.
        var needsComponent: Bool { [.oneComponent, .wrongExponent, .missingTerm, .unitSlip].contains(self) }
    }
}
