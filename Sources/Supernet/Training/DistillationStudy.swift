import ViTMoE

/// Search against distillation: four networks trained alone by one recipe, as in the CMN paper's Table G2.
public struct DistillationStudy: Codable, Hashable, Sendable {
    /// How a network is trained.
    public enum Approach: String, Codable, CaseIterable, Sendable {
        /// The largest architecture of the space from the labels: the teacher of the others.
        case baseline
        /// A searched architecture from the labels.
        case searched
        /// Half the hidden sizes of the largest with the teacher: the paper gives its costs, half of the baseline's, and not its
        /// architecture.
        case distilled
        /// The searched architecture with the teacher.
        case searchedAndDistilled

        /// As the paper prints it.
        public var displayName: String {
            switch self {
            case .baseline: "-"
            case .searched: "NAS"
            case .distilled: "Knowledge Distillation"
            case .searchedAndDistilled: "NAS+Knowledge Distillation"
            }
        }

        /// Whether it learns from the teacher.
        public var isTaught: Bool { self == .distilled || self == .searchedAndDistilled }

        /// The network of a space.
        public func architecture(_ space: ArchitectureSpace, searched: Architecture) -> Architecture {
            var largest = space.maximum
            switch self {
            case .baseline: return largest
            case .searched, .searchedAndDistilled: return searched
            case .distilled:
                for block in largest.blocks.indices { largest.blocks[block].hiddenSize /= 2 }
                return largest
            }
        }
    }

    /// One network.
    public struct Row: Codable, Hashable, Sendable {
        /// "-", "NAS", "Knowledge Distillation" or "NAS+Knowledge Distillation".
        public let approach: String
        /// The network.
        public let architecture: Architecture
        /// mIoU over all 40 classes.
        public let meanIoU: Double
    }

    /// In the order of the paper's table.
    public let rows: [Row]

    /// Trains the four networks, or goes on where an earlier call stopped.
    public static func run(
        _ configuration: SupernetConfiguration, searched: Architecture, kind: Distillation.Kind, steps: Int? = nil,
        directory: String, progress: (String, TrainingProgress) throws -> Void = { _, _ in }
    ) throws -> DistillationStudy {
        DistillationStudy(
            rows: try Approach.allCases.map { approach in
                try row(
                    approach, configuration, searched: searched, kind: kind, steps: steps, directory: directory,
                    progress: progress)
            })
    }

    /// Trains one network, its teacher first where the directory does not hold it, or goes on where an earlier call stopped.
    public static func row(
        _ approach: Approach, _ configuration: SupernetConfiguration, searched: Architecture, kind: Distillation.Kind,
        steps: Int? = nil, directory: String, progress: (String, TrainingProgress) throws -> Void = { _, _ in }
    ) throws -> Row {
        var base = configuration
        base.steps = steps ?? configuration.steps
        base.warmUpSteps = base.steps / 9
        func train(_ approach: Approach, teacher: Supernet?) throws -> Supernet {
            var own = base
            own.alone = approach.architecture(configuration.space, searched: searched)
            own.distillation = try teacher.map { Distillation(teacher: try $0.digest(), kind: kind) }
            return try Supernet.trained(own, directory: directory, teacher: teacher) {
                try progress(approach.displayName, $0)
            }
        }
        let teacher = approach.isTaught ? try train(.baseline, teacher: nil) : nil
        let architecture = approach.architecture(configuration.space, searched: searched)
        let score = try train(approach, teacher: teacher).evaluate(architecture).meanIoU
        return Row(approach: approach.displayName, architecture: architecture, meanIoU: score)
    }
}
