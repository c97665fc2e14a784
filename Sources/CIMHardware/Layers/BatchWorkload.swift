import Synchronization
import ViTMoE

/// A workload as the batch kernel reads it: what depends on the network alone, computed once for all designs.
public struct BatchWorkload: Sendable {
    /// The workload itself.
    public let workload: Workload
    /// The network as a chip of one memory holds it.
    let whole: NetworkShare
    /// The vector unit's work.
    let digital: VectorWork
    /// Its matrices.
    @_spi(Benchmarks) public var tables: LayerTables { whole.tables }
    private let parts = NetworkShares()

    /// Prepares a workload.
    public init(_ workload: Workload) {
        self.workload = workload
        whole = NetworkShare(workload)
        digital = VectorWork(workload.digital)
    }

    /// What one memory holds. Prepared when it is first asked for.
    func part(_ held: NetworkParts) -> NetworkShare {
        if held == .all { return whole }
        return parts.known.withLock { known in
            if let part = known[Int(held.rawValue)] { return part }
            let part = NetworkShare(workload, holding: held)
            known[Int(held.rawValue)] = part
            return part
        }
    }
}

/// The parts asked for so far, by the bits of what they hold.
private final class NetworkShares: Sendable {
    let known = Mutex([NetworkShare?](repeating: nil, count: Int(NetworkParts.all.rawValue) + 1))
}
