import ViTMoE

/// Search against distillation: four networks trained alone by one recipe, as in the CMN paper's Table G2.
public struct DistillationStudy: Codable, Hashable, Sendable {
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
    ///
    /// "-" is the largest architecture of the space, and the teacher of the others. "NAS" is a searched architecture. The
    /// student of "Knowledge Distillation" has half the hidden sizes of the largest: the paper gives its costs, half of the
    /// baseline's, and not its architecture. "NAS+Knowledge Distillation" is the searched one with the teacher.
    public static func run(
        _ configuration: SupernetConfiguration, searched: Architecture, kind: Distillation.Kind, steps: Int? = nil,
        directory: String, progress: (String, TrainingProgress) throws -> Void = { _, _ in }
    ) throws -> DistillationStudy {
        var base = configuration
        base.steps = steps ?? configuration.steps
        base.warmUpSteps = base.steps / 9
        let largest = configuration.space.maximum
        var half = largest
        for block in half.blocks.indices { half.blocks[block].hiddenSize /= 2 }
        var rows: [Row] = []
        func train(_ approach: String, _ architecture: Architecture, teacher: Supernet?) throws -> Supernet {
            var own = base
            own.alone = architecture
            own.distillation = try teacher.map { Distillation(teacher: try $0.digest(), kind: kind) }
            let network = try Supernet.trained(own, directory: directory, teacher: teacher) {
                try progress(approach, $0)
            }
            let score = try network.evaluate(architecture).meanIoU
            rows.append(Row(approach: approach, architecture: architecture, meanIoU: score))
            return network
        }
        let teacher = try train("-", largest, teacher: nil)
        _ = try train("NAS", searched, teacher: nil)
        _ = try train("Knowledge Distillation", half, teacher: teacher)
        _ = try train("NAS+Knowledge Distillation", searched, teacher: teacher)
        return DistillationStudy(rows: rows)
    }
}
