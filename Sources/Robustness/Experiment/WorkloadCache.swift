import Synchronization
import ViTMoE

/// The workloads of architectures, each computed once: a search meets the same ones in every generation and in its audit, and
/// paired searches start from the same ones. They took a tenth of a search's time.
final class WorkloadCache: Sendable {
    /// When as many are known, all are forgotten: about 20 kB each (our choice).
    private static let capacity = 4096
    private let known = Mutex<[Key: Workload]>([:])

    private struct Key: Hashable {
        let architecture: Architecture
        let options: WorkloadOptions
    }

    /// The workload of `architecture` under `options`.
    func workload(of architecture: Architecture, _ options: WorkloadOptions) throws -> Workload {
        let key = Key(architecture: architecture, options: options)
        if let workload = known.withLock({ $0[key] }) { return workload }
        let workload = try options.workload(of: architecture)
        known.withLock { known in
            if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
            known[key] = workload
        }
        return workload
    }
}
