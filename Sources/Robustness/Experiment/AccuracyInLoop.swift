import CoSearch
import Supernet
import Synchronization
import ViTMoE

/// What tells a search the mIoU of a network.
public enum AccuracySource: String, Codable, CaseIterable, Sendable {
    /// A predictor fitted to networks evaluated on the supernet; winners are judged by the supernet.
    case predictor
    /// The supernet itself: hundreds of evaluations a search, so that the closing search over networks is left out.
    case supernet
}

/// The supernet itself: every network once for all searches of a worker, one at a time.
final class SupernetAccuracy: AccuracyModel {
    // Safe: it is only used under the lock of what is known.
    nonisolated(unsafe) private let supernet: Supernet
    private let known = Mutex<[Architecture: Double]>([:])

    init(_ supernet: Supernet) { self.supernet = supernet }

    func meanIoU(of architecture: Architecture) throws -> Double {
        try known.withLock { known in
            if let meanIoU = known[architecture] { return meanIoU }
            let meanIoU = try supernet.evaluate(architecture).meanIoU
            known[architecture] = meanIoU
            return meanIoU
        }
    }
}
