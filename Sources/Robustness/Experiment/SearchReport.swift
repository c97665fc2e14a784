import CoSearch
import Documents
import ViTMoE

/// One nested search with what the supernet says of its winner.
public struct SearchReport: Codable, Sendable {
    /// The search's cell in the run store.
    public let cell: Digest
    /// What it left there.
    public let result: SearchCell.Result
    /// mIoU of the winner on the supernet.
    public let meanIoU: Double
    /// Stated limits that the winner breaks, judged by the reference simulator and the supernet.
    public let violations: [ConstraintViolation]

    /// The memory of every block of the winner, as the literature prints it.
    public var blockMemories: [String] {
        result.outcome.design.blockMemories(of: result.outcome.architecture)
    }
}
