import CIMHardware
import CoSearch
import DeviceVariation
import Documents
import RunStore
import ViTMoE

/// Appendix E1 as cells: the same individuals under every condition of the devices, a search on each condition's accuracy,
/// and its winner judged with fresh draws.
public struct VariationStudy: Sendable {
    /// The resolved experiment.
    public let experiment: Experiment
    /// Clean, every level of both axes, every preset.
    public let conditions: [Condition]
    /// Independent programmings a judgement averages over.
    public let draws: Int

    /// What the devices do.
    public struct Condition: Codable, Hashable, Sendable {
        /// Which axis is moved.
        public let axis: Axis
        /// By how much, as a fraction of the conductance range; nil for a preset.
        public let level: Double?
        /// The model; nil for clean.
        public let variation: VariationModel?

        /// The axes of Figure E1.
        public enum Axis: String, Codable, CaseIterable, Sendable {
            /// No variation.
            case clean
            /// Once per write.
            case programming
            /// Anew at every read.
            case read
            /// Programming error of which a part is shared in space, at the same variance.
            case structured
            /// A published device.
            case preset
        }

        /// The name in tables.
        public var name: String {
            switch axis {
            case .clean: "clean"
            case .programming: "programming error \(percent(level ?? 0))"
            case .read: "read noise \(percent(level ?? 0))"
            case .structured:
                "programming error \(percent(level ?? 0)), "
                    + "\(percent(variation?.structure.structure ?? 0)) of its variance structured"
            case .preset: variation?.name ?? "preset"
            }
        }
    }

    /// A study of RRAM variation; nil where the experiment studies something else.
    ///
    /// - Throws: `InputError` for a preset that cannot be read, `VariationError` for a level no model allows.
    public init?(experiment: Experiment) throws {
        guard case .variation(let levels, let structured, let presets, let draws) = experiment.study else { return nil }
        var conditions = [Condition(axis: .clean, level: 0, variation: nil)]
        for level in levels {
            let model = try VariationModel.relative(programming: level, read: 0)
            conditions.append(Condition(axis: .programming, level: level, variation: model))
        }
        for level in levels {
            let model = try VariationModel.relative(programming: 0, read: level)
            conditions.append(Condition(axis: .read, level: level, variation: model))
        }
        if let structured {
            let structure = try SpatialStructure.mixed(structured)
            for level in levels {
                let model = try VariationModel.relative(programming: level, read: 0).replacingStructure(structure)
                conditions.append(Condition(axis: .structured, level: level, variation: model))
            }
        }
        for preset in presets {
            conditions.append(Condition(axis: .preset, level: nil, variation: try loadVariationPreset(preset).model()))
        }
        self.experiment = experiment
        self.conditions = conditions
        self.draws = draws
    }

    /// The scenario of the searches: the only one of the experiment, without a floor on mIoU.
    var scenario: Scenario { experiment.scenarios[0].scenario(largestMeanIoU: 0, guardBand: 0) }

    /// The individuals under one condition.
    func evaluations(weights: Digest, individuals: [Architecture], condition: Condition) throws -> [CellSpecification] {
        try individuals.map { try judgement(of: $0, weights: weights, condition: condition, seed: experiment.seed) }
    }

    /// Training images that the remedy is fitted on, or all where there are fewer (our choice: one batch).
    public static let calibrationImages = 32

    /// One architecture under one condition with the draws of one seed.
    ///
    /// - Parameter calibrated: with gain and offset of every column fitted on known images first.
    func judgement(
        of architecture: Architecture, weights: Digest, condition: Condition, seed: UInt64, calibrated: Bool = false
    ) throws -> CellSpecification {
        try EvaluationCell(
            weights: weights, architecture: architecture, variation: condition.variation,
            draws: condition.variation == nil ? 1 : draws,
            columnCalibrationImages: calibrated && condition.variation != nil
                ? min(Self.calibrationImages, experiment.supernet.trainingImages) : nil
        ).specification(seed: condition.variation == nil ? 0 : seed)
    }

    /// The searches on one condition's accuracy, one a seed.
    func searches(calibration: Digest, predictor: Digest) throws -> [CellSpecification] {
        try (0..<experiment.pairedSeeds).map { index in
            try SearchCell(
                calibration: calibration, predictor: predictor, supernet: nil, space: experiment.space,
                workload: experiment.workload, scenario: scenario, memory: experiment.memories[0], discrepancy: nil,
                external: nil,
                settings: experiment.searchSettings, withinData: experiment.withinData
            ).specification(seed: experiment.seed &+ UInt64(index))
        }
    }

    /// The seed of the fresh draws that judge the winner of search `index`: never one of the individuals' draws.
    func judgementSeed(_ index: Int) -> UInt64 { experiment.seed &+ 1_000_000 &+ UInt64(index) }
}
