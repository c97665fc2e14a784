/// The weights of a network do not fit the processing elements of a chip.
///
/// A search can treat `needed / available - 1` as the normalised violation of a constraint.
public struct CapacityError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Processing elements that the network's matrices and their copies need.
    public let neededPEs: Int
    /// Processing elements on the chip.
    public let availablePEs: Int
    /// Bytes of weights in the network, each counted once.
    public let weightBytes: Int
    /// Bytes that the chip's arrays hold.
    public let capacityBytes: Int

    /// How far the need exceeds what is there: needed / available - 1, above 0.
    public var excessRatio: Double { Double(neededPEs) / Double(availablePEs) - 1 }

    /// What is needed, what is there, and what to do.
    public var description: String {
        "the weights (\(weightBytes) bytes) need \(neededPEs) processing elements, the chip has \(availablePEs)"
            + " (\(capacityBytes) bytes): add tiles or lower the replication"
    }
}
