/// The weights of a network do not fit the processing elements of a chip or of one of its two memories.
///
/// A search can treat `needed / available - 1` as the normalised violation of a constraint.
public struct CapacityError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Processing elements that the network's matrices and their copies need.
    public let neededPEs: Int
    /// Processing elements there.
    public let availablePEs: Int
    /// Bytes of the weights that belong there, each counted once.
    public let weightBytes: Int
    /// Bytes that those arrays hold.
    public let capacityBytes: Int
    /// The memory of a hybrid chip that is too small; nil on a chip of one memory.
    public let memory: Memory?

    /// An error of a chip, or of one memory of a hybrid chip.
    public init(
        neededPEs: Int, availablePEs: Int, weightBytes: Int, capacityBytes: Int, memory: Memory? = nil
    ) {
        self.neededPEs = neededPEs
        self.availablePEs = availablePEs
        self.weightBytes = weightBytes
        self.capacityBytes = capacityBytes
        self.memory = memory
    }

    /// How far the need exceeds what is there: needed / available - 1, above 0.
    public var excessRatio: Double { Double(neededPEs) / Double(availablePEs) - 1 }

    /// What is needed, what is there, and what to do.
    public var description: String {
        "the weights\(memory.map { " in \($0.displayName)" } ?? "") (\(weightBytes) bytes) need \(neededPEs) processing"
            + " elements, \(memory == nil ? "the chip has" : "there are") \(availablePEs)"
            + " (\(capacityBytes) bytes): add tiles or lower the replication"
    }
}
