import CIMHardware
import Calibration
import ExactSearch
import ViTMoE

/// A drawn wrong simulator as an exact search asks it: for one network, whose own factors are the same on every chip.
struct DrawnFactors: ChipFactors {
    private let prepared: PreparedDiscrepancy
    private let network: DiscrepancyFactors
    private let architecture: Architecture
    let dependsOnMacro: Bool

    init(
        _ discrepancy: Discrepancy, measured: [JointErrorDistribution], architecture: Architecture, workload: Workload
    ) {
        prepared = PreparedDiscrepancy(discrepancy, measured: measured)
        network = prepared.network(workload)
        self.architecture = architecture
        dependsOnMacro = discrepancy.model.differsByMacro
    }

    func factors(of design: ChipDesign) throws -> MetricFactors {
        let lanes = try discrepancyFactors(of: design).lanes
        return MetricFactors(energy: lanes.energy, latency: lanes.latency, area: lanes.area)
    }

    /// The same as the drift statistics apply them.
    func discrepancyFactors(of design: ChipDesign) throws -> DiscrepancyFactors {
        try prepared.factors(design, architecture) * network
    }
}

extension DiscrepancyModel {
    /// Whether chips of a fixed network can be searched exactly under it: its factors depend on component, macro and network alone.
    var isSearchedExactly: Bool { kind != .external && !concernsAccuracy }

    /// Whether macros that differ in the bits of their converters alone err differently.
    var seesConverterBits: Bool {
        [.perDesign, .perEvaluation, .correlatedDesign, .configurationSlope, .wrongExponent, .measuredPerDesign]
            .contains(kind) || parts.contains(where: \.model.seesConverterBits)
    }

    /// Whether some macros of one memory err differently from others.
    fileprivate var differsByMacro: Bool {
        seesConverterBits || kind == .measured || parts.contains(where: \.model.differsByMacro)
    }
}
