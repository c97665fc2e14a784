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
    private let chargesPorts: Bool

    /// Prepares a workload.
    public init(_ workload: Workload) { self.init(workload, chargesPorts: true) }

    /// The same without the time of the PEs' ports, the one cost of a layer that may fall when its matrix grows: a layer that
    /// needs another PE splits its sums over one port more. Without it, every cost rises with every hidden size, so that the
    /// smallest network of a box bounds all of them.
    package init(_ workload: Workload, chargesPorts: Bool) {
        self.workload = workload
        self.chargesPorts = chargesPorts
        whole = NetworkShare(workload, chargesPorts: chargesPorts)
        digital = VectorWork(workload.digital)
    }

    /// What one memory holds. Prepared when it is first asked for.
    func part(_ held: NetworkParts) -> NetworkShare {
        if held == .all { return whole }
        return parts.known.withLock { known in
            if let part = known[Int(held.rawValue)] { return part }
            let part = NetworkShare(workload, holding: held, chargesPorts: chargesPorts)
            known[Int(held.rawValue)] = part
            return part
        }
    }
}

/// The parts asked for so far, by the bits of what they hold.
private final class NetworkShares: Sendable {
    let known = Mutex([NetworkShare?](repeating: nil, count: Int(NetworkParts.all.rawValue) + 1))
}
