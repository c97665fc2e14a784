import CIMHardware
import Calibration
import Foundation
import GSL
import ViTMoE

/// A discrepancy with everything computed that does not depend on the design.
struct PreparedDiscrepancy: Sendable {
    typealias Rule = @Sendable (ChipDesign, Architecture?) throws(DiscrepancyError) -> DiscrepancyFactors

    /// The factors for a chip of one memory, or for a whole chip where the memories do not matter.
    private let rule: Rule
    /// The factors for a network, whatever its chip.
    private let networkRule: @Sendable (Workload) -> DiscrepancyFactors
    /// Whether the two memories of a hybrid chip err each in its own way.
    private let differsByPart: Bool

    /// - Parameter measured: joint errors of the calibration, for measured kinds.
    init(_ discrepancy: Discrepancy, measured: [JointErrorDistribution] = []) {
        let model = discrepancy.model
        guard !discrepancy.isNone else {
            rule = { (_, _) throws(DiscrepancyError) in .one }
            networkRule = { _ in .one }
            differsByPart = false
            return
        }
        differsByPart = ([model] + model.parts.map(\.model)).contains { Self.kindsByPart.contains($0.kind) }
        var network: @Sendable (Workload) -> DiscrepancyFactors = { _ in .one }
        switch model.kind {
        case .commonScale, .perTechnology, .perDesign, .perEvaluation, .correlatedDesign, .configurationSlope:
            rule = Self.totals(discrepancy)
        case .perComponent, .oneComponent, .wrongExponent, .missingTerm, .unitSlip, .wireUnits:
            rule = Self.components(discrepancy)
        case .measured, .measuredPerDesign:
            rule = Self.measured(discrepancy, measured)
        case .layerSlope:
            rule = { (_, _) throws(DiscrepancyError) in .one }
            network = Self.layers(discrepancy)
        case .accuracy, .accuracySlope, .accuracyInputBits, .external:
            // They are wrong elsewhere: in what the search believes of the accuracy, in another program.
            rule = { (_, _) throws(DiscrepancyError) in .one }
        case .composition:
            let parts = discrepancy.parts.map { PreparedDiscrepancy($0, measured: measured) }
            rule = { (design, architecture) throws(DiscrepancyError) in
                var product = DiscrepancyFactors.one
                for part in parts { product = product * (try part.rule(design, architecture)) }
                return product
            }
            network = { workload in parts.reduce(.one) { $0 * $1.networkRule(workload) } }
        }
        networkRule = network
    }

    /// Kinds whose factors depend on the macro.
    private static let kindsByPart: Set<Discrepancy.Kind> = [
        .perTechnology, .perDesign, .perEvaluation, .correlatedDesign, .configurationSlope, .wrongExponent, .measured,
        .measuredPerDesign,
    ]

    /// The factors for a chip design and the network on it, without those of ``network(_:)``.
    ///
    /// - Parameter second: the share of a hybrid chip's second memory. Where its memories err each in its own way, the
    ///   factors of the two are weighed with their shares.
    func factors(
        _ design: ChipDesign, _ architecture: Architecture?, _ second: MemoryShare? = nil
    ) throws(DiscrepancyError) -> DiscrepancyFactors {
        let first = try rule(design, architecture)
        guard differsByPart, let part = design.secondAlone else { return first }
        guard let second else { throw .noSecondShare }
        return first.mixed(try rule(part, architecture), second)
    }

    /// The factors that a network has on every chip: once for all chips of a swarm.
    func network(_ workload: Workload) -> DiscrepancyFactors { networkRule(workload) }

    /// Errors that grow with the size of a layer: the cost is split over the layers and the digital work by their MACs, and
    /// a layer's part is wrong by exp(m z s), s = log4(weights of its matrix / 16384).
    private static func layers(_ discrepancy: Discrepancy) -> @Sendable (Workload) -> DiscrepancyFactors {
        let errors = MetricErrors(discrepancy.key, model: discrepancy.model)
        let magnitude = discrepancy.magnitude
        return { workload in
            let total = Double(workload.macCount)
            guard total > 0 else { return .one }
            var (energy, latency) = (Double(workload.digital.macCount), Double(workload.digital.macCount))
            for layer in workload.layers {
                let size = (log2(Double(layer.inputs * layer.outputs)) - 14) / 2
                energy += Double(layer.macCount) * boundedExp(magnitude * errors.energy * size)
                latency += Double(layer.macCount) * boundedExp(magnitude * errors.latency * size)
            }
            return .uniform(energy: energy / total, latency: latency / total, area: 1)
        }
    }

    /// Kinds that move energy and latency as wholes.
    private static func totals(_ discrepancy: Discrepancy) -> Rule {
        let model = discrepancy.model
        let (magnitude, key) = (discrepancy.magnitude, discrepancy.key)
        func errors(_ key: StreamKey) -> DiscrepancyFactors {
            MetricErrors(key, model: model).factors(magnitude: magnitude, affectsArea: model.affectsArea)
        }
        switch model.kind {
        case .perTechnology:
            let byMemory = Dictionary(
                uniqueKeysWithValues: Memory.allCases.map { ($0, errors(key.appending($0.discrepancyIndex))) })
            return { (design, _) throws(DiscrepancyError) in byMemory[design.macro.kind.memory] ?? .one }
        case .perDesign:
            return { (design, _) throws(DiscrepancyError) in
                MetricErrors(design.macroKey(key), model: model)
                    .factors(magnitude: magnitude, affectsArea: model.affectsArea)
            }
        case .perEvaluation:
            return { (design, architecture) throws(DiscrepancyError) in
                var place = design.macroKey(key)
                for block in architecture?.blocks ?? [] { place = place.appending(block.experts, block.hiddenSize) }
                return MetricErrors(place, model: model).factors(magnitude: magnitude, affectsArea: model.affectsArea)
            }
        case .correlatedDesign:
            let fields = DesignFields(key, lengthScale: model.lengthScale ?? DiscrepancyModel.standardLengthScale)
            return { (design, _) throws(DiscrepancyError) in
                MetricErrors(normal: fields.values(at: design.macro), model: model)
                    .factors(magnitude: magnitude, affectsArea: model.affectsArea)
            }
        case .configurationSlope:
            let size = MetricErrors(key.appending(0), model: model)
            let resolution = MetricErrors(key.appending(1), model: model)
            return { (design, _) throws(DiscrepancyError) in
                // Centres and widths of the standard spaces (our choice): 128 x 128 cells, 6 bits; a unit is four times the
                // cells, or two bits.
                let s = (log2(Double(design.macro.cellCount)) - 14) / 2
                let b = design.macro.kind.isAnalog ? (Double(design.macro.adcBits) - 6) / 2 : 0
                func factor(_ metric: KeyPath<MetricErrors, Double>) -> Double {
                    boundedExp(
                        magnitude * (size[keyPath: metric] * s + resolution[keyPath: metric] * b) / 2.0.squareRoot())
                }
                return .uniform(
                    energy: factor(\.energy), latency: factor(\.latency), area: model.affectsArea ? factor(\.area) : 1)
            }
        default:
            let factor = 1 + magnitude
            return { (_, _) throws(DiscrepancyError) in
                .uniform(energy: factor, latency: factor, area: model.affectsArea ? factor : 1)
            }
        }
    }

    /// Kinds that move components.
    private static func components(_ discrepancy: Discrepancy) -> Rule {
        let model = discrepancy.model
        let magnitude = discrepancy.magnitude
        let fixed: DiscrepancyFactors
        switch (model.kind, model.component) {
        case (.oneComponent, let component?): fixed = discrepancy.componentFactors(only: component)
        case (.missingTerm, let component?):
            fixed = .only(
                component, energy: 1 - magnitude, latency: 1 - magnitude, area: model.affectsArea ? 1 - magnitude : 1)
        case (.unitSlip, let component?):
            let slip = boundedExp(magnitude * log(1000))
            fixed = .only(component, energy: slip, latency: slip)
        case (.wireUnits, _):
            // NeuroSim V1.4 mixes nanometres and metres in the barrier correction of wires and so leaves out a factor of
            // 1.19 on their resistance at 22 nm (1.18 to 1.33 over its nodes).
            fixed = .only(.interconnect, energy: 1, latency: pow(1.19, -magnitude))
        case (.wrongExponent, let component?):
            return { (design, _) throws(DiscrepancyError) in
                let bits = design.macro.kind.isAnalog ? Double(design.macro.adcBits) : 6
                let factor = boundedExp(-magnitude * (bits - 6) * log(2))
                return .only(component, energy: factor, latency: factor)
            }
        default: fixed = discrepancy.componentFactors(only: nil)
        }
        return { (_, _) throws(DiscrepancyError) in fixed }
    }

    /// Kinds that draw from the error of this simulator on unseen chips: ln(true / simulated) is known, the wrong simulator is
    /// the reference over that.
    private static func measured(_ discrepancy: Discrepancy, _ joint: [JointErrorDistribution]) -> Rule {
        let model = discrepancy.model
        let (magnitude, key) = (discrepancy.magnitude, discrepancy.key)
        @Sendable func factors(_ logs: [Double]) -> DiscrepancyFactors {
            .uniform(
                energy: boundedExp(-magnitude * logs[0]), latency: boundedExp(-magnitude * logs[1]),
                area: boundedExp(-magnitude * logs[2]))
        }
        if model.kind == .measured {
            var byKind: [MacroKind: DiscrepancyFactors] = [:]
            for distribution in joint {
                var stream = RandomStream(key.appending(distribution.kind.discrepancyIndex))
                byKind[distribution.kind] = factors(distribution.drawLogFactors(&stream))
            }
            let known = byKind
            return { (design, _) throws(DiscrepancyError) in
                guard let found = known[design.macro.kind] else { throw .notMeasured(design.macro.kind) }
                return found
            }
        }
        let fields = DesignFields(key, lengthScale: model.lengthScale ?? DiscrepancyModel.standardLengthScale)
        let distributions = Dictionary(uniqueKeysWithValues: joint.map { ($0.kind, $0) })
        // One stretch for a kind of macro: the field is a multivariate t as the chips are.
        let stretches = distributions.mapValues { distribution in
            var stream = RandomStream(key.appending(100 + distribution.kind.discrepancyIndex))
            return distribution.stretch(stream.uniform())
        }
        return { (design, _) throws(DiscrepancyError) in
            let kind = design.macro.kind
            guard let distribution = distributions[kind], let stretch = stretches[kind] else {
                throw .notMeasured(kind)
            }
            let normal = fields.values(at: design.macro)
            return factors(distribution.logFactors(normal: [normal.0, normal.1, normal.2], stretch: stretch))
        }
    }
}

extension Discrepancy {
    /// The factors for a chip design, by closed form from the frozen identity.
    ///
    /// - Parameter workload: of the network on it, for errors that depend on its layers.
    /// - Throws: `DiscrepancyError.notMeasured` for a measured kind and a kind of macro without joint errors.
    public func factors(
        for design: ChipDesign, architecture: Architecture? = nil, workload: Workload? = nil,
        second: MemoryShare? = nil, measured: [JointErrorDistribution] = []
    ) throws(DiscrepancyError) -> DiscrepancyFactors {
        let prepared = PreparedDiscrepancy(self, measured: measured)
        let chip = try prepared.factors(design, architecture, second)
        return workload.map { chip * prepared.network($0) } ?? chip
    }

    /// Root of the identity: the magnitude is left out on purpose. One component errs as it does among all.
    fileprivate var key: StreamKey {
        let purpose = kind == .oneComponent ? Kind.perComponent : kind
        return StreamKey(seed: identity, purpose: "discrepancy/\(purpose.rawValue)")
    }

    /// Factors of `perComponent`, the same for all designs; on one component alone where it is named.
    fileprivate func componentFactors(only chosen: Component?) -> DiscrepancyFactors {
        var product = DiscrepancyFactors.one
        for component in Component.allCases where chosen.map({ $0 == component }) ?? true {
            let errors = MetricErrors(key.appending(component.rawValue), model: model)
            product =
                product
                * .only(
                    component, energy: errors.factor(\.energy, magnitude: magnitude),
                    latency: errors.factor(\.latency, magnitude: magnitude),
                    area: model.affectsArea ? errors.factor(\.area, magnitude: magnitude) : 1)
        }
        return product
    }
}

extension Memory {
    /// Fixed for ever: identities of wrong simulators depend on it.
    fileprivate var discrepancyIndex: Int {
        switch self {
        case .rram: 0
        case .sram: 1
        }
    }
}

extension MacroKind {
    /// Fixed for ever: identities of wrong simulators depend on it.
    fileprivate var discrepancyIndex: Int {
        switch self {
        case .rramAnalog: 0
        case .sramDigital: 1
        case .sramAnalog: 2
        }
    }
}
