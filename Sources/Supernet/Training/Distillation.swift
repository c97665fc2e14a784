import Documents
import Torch

/// Learning from a teacher's class scores beside the labels.
public struct Distillation: Codable, Hashable, Sendable {
    /// What of the scores is compared.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// The distribution over classes of each pixel (G. Hinton, O. Vinyals, J. Dean, arXiv:1503.02531).
        case logits
        /// The distribution over pixels of each class (C. Shu et al., "Channel-wise Knowledge Distillation for Dense
        /// Prediction", ICCV 2021).
        case channels
    }

    /// Digest of the teacher (`Supernet.digest`).
    public var teacher: Digest
    /// What is compared.
    public var kind: Kind
    /// Weight of the comparison beside the cross-entropy of the labels.
    public var weight: Double
    /// Temperature T that both sides' scores are divided by.
    public var temperature: Double

    /// Names a teacher. Defaults: temperature 4; weight 1 for logits and 3 for channels (our choice; Shu et al. use 3 for
    /// scores).
    public init(teacher: Digest, kind: Kind, weight: Double? = nil, temperature: Double = 4) {
        self.teacher = teacher
        self.kind = kind
        self.weight = weight ?? (kind == .logits ? 1 : 3)
        self.temperature = temperature
    }

    /// T^2 times the mean Kullback-Leibler divergence of the student's distributions from the teacher's; scores are
    /// (batch, classes, height, width).
    func loss(_ student: Tensor, teacher: Tensor) throws -> Tensor {
        let shape = student.shape
        let rows: (Tensor) throws -> Tensor = { scores in
            let scaled = try scores.scaled(by: 1 / temperature)
            switch kind {
            case .logits:
                return try scaled.reshaped([shape[0], shape[1], shape[2] * shape[3]]).transposed(1, 2)
                    .reshaped([shape[0] * shape[2] * shape[3], shape[1]])
            case .channels: return try scaled.reshaped([shape[0] * shape[1], shape[2] * shape[3]])
            }
        }
        let ours = try rows(student).logSoftmax(1)
        let theirs = try rows(teacher).logSoftmax(1)
        let probabilities = try rows(teacher).softmax(1)
        let count = Double(ours.shape[0])
        return try (probabilities * (theirs - ours)).sum().scaled(by: temperature * temperature / count)
    }
}
