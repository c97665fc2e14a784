import CIMHardware
import Documents
import Foundation
import Quantities
import ViTMoE

/// Figure C1: what the searches of each memory found in latency and energy, under the same limits.
public struct FrontResult: Codable, Sendable {
    /// One design that no other one of its memory beats in both latency and energy.
    public struct Point: Codable, Hashable, Sendable {
        /// The scenario whose search found it.
        public let scenario: String
        /// That search's cell.
        public let cell: Digest
        /// The network.
        public let architecture: Architecture
        /// What holds each block: its memory's name, block by block.
        public let blockMemories: [String]
        /// What holds the decoder; nil where it is not charged.
        public let decoderMemory: String?
        /// Latency per image.
        public let latency: Time
        /// Energy per image.
        public let energy: Energy
        /// Area of the chip.
        public let area: Area
        /// mIoU on the supernet.
        public let meanIoU: Double

        /// Whether the network lies in both memories.
        public var isMixed: Bool { Set(blockMemories + [decoderMemory].compactMap { $0 }).count > 1 }
    }

    /// The front of one memory.
    public struct Front: Codable, Sendable {
        /// The memory.
        public let memory: ChipMemory
        /// By rising latency and falling energy.
        public let points: [Point]
        /// Feasible designs of the searches of this memory that had a hardware search of their own.
        public let candidates: Int
        /// Designs whose mIoU was predicted above the floor and is below it on the supernet; they are left out.
        public let belowFloor: Int
    }

    /// The fronts, in the order of the experiment's memories.
    public let fronts: [Front]
    /// The least mIoU allowed; nil for none.
    public let meanIoUFloor: Double?
    /// What the training of the supernet changes; nil where only one is known.
    public var trainings: TrainingSpread?

    /// The front of a memory; nil where it was not searched.
    public func front(_ memory: ChipMemory) -> Front? { fronts.first { $0.memory == memory } }

    /// The share of a memory's front that some design on another memory's front beats or equals in both latency and energy:
    /// the coverage C(other, one) of E. Zitzler and L. Thiele, IEEE Trans. Evol. Comput. 3:257 (1999).
    ///
    /// - Returns: nil where one of the fronts is empty.
    public func share(of one: ChipMemory, coveredBy other: ChipMemory) -> Double? {
        guard let points = front(one)?.points, let others = front(other)?.points, !points.isEmpty, !others.isEmpty
        else { return nil }
        let covered = points.count { point in
            others.contains { $0.latency <= point.latency && $0.energy <= point.energy }
        }
        return Double(covered) / Double(points.count)
    }

    /// What none of all fronts' designs beats in both latency and energy, with its memory.
    public var jointFront: [(memory: ChipMemory, point: Point)] {
        let all = fronts.flatMap { front in front.points.map { (memory: front.memory, point: $0) } }
        return ParetoFront.indices(all.map { ($0.point.latency.si, $0.point.energy.si) }).map { all[$0] }
    }

    /// The part of the box in ln latency and ln energy, from the best values of all fronts to 10 % beyond their worst (our
    /// choice, so that ends count), that a memory's front dominates: 1 is a design that has the best of both.
    ///
    /// - Returns: nil for an empty front.
    public func dominatedShare(_ memory: ChipMemory) -> Double? {
        let all = fronts.flatMap(\.points)
        guard let points = front(memory)?.points, !points.isEmpty else { return nil }
        let latencies = all.map { log($0.latency.si) }
        let energies = all.map { log($0.energy.si) }
        guard let fastest = latencies.min(), let slowest = latencies.max(), let least = energies.min(),
            let most = energies.max()
        else { return nil }
        let room = log(1.1)
        let area = ParetoFront.hypervolume(
            points.map { (loss: log($0.latency.si), gain: -log($0.energy.si)) },
            reference: (loss: slowest + room, gain: -(most + room)))
        return area / ((slowest + room - fastest) * (most + room - least))
    }

    /// The answers in plain lines.
    public var summaryLines: [String] {
        fronts.map { front in
            guard let fastest = front.points.first, let thriftiest = front.points.last else {
                return "\(front.memory.displayName): no feasible design found"
            }
            return "\(front.memory.displayName): \(front.points.count) designs, least latency "
                + "\(fastest.latency.formatted()), least energy \(thriftiest.energy.formatted())"
        }
    }
}
