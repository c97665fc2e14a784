import Documents
import Foundation

/// A time that was taken on a machine.
public struct Measurement<Value: Codable & Sendable>: Codable, Sendable {
    /// The processor, as the system names it; nil where it does not.
    public let processor: String?
    /// What was measured.
    public let value: Value
}

extension Laboratory {
    /// A measurement that is taken once a run and kept: a report never takes it again.
    ///
    /// It is no cell: a cell holds what inputs and seed determine, and the same inputs take other times elsewhere.
    ///
    /// - Parameters:
    ///   - name: what is measured, for people.
    ///   - configuration: everything that is measured.
    ///   - measure: takes it; nil where no time may be taken.
    /// - Returns: nil where it is missing and may not be taken.
    /// - Throws: `BlobError.damagedMeasurement`.
    func measurement<Value: Codable & Sendable>(
        _ name: String, of configuration: some Encodable, measure: (() throws -> Value)?
    ) throws -> Measurement<Value>? {
        let path = try "\(directory)/measured/\(name)-\(Digest(ofValue: configuration).short).json"
        if FileManager.default.fileExists(atPath: path) {
            // Whatever is wrong with it, it is named as damaged.
            guard let known = try? CanonicalJSON.decode(Measurement<Value>.self, from: Data(readFile(path))) else {
                throw BlobError.damagedMeasurement(path: path)
            }
            return known
        }
        guard let measure else { return nil }
        let measurement = Measurement(processor: processorName(), value: try measure())
        try makeDirectory(directory + "/measured")
        try writeAtomically(CanonicalJSON.encode(measurement), to: path)
        return measurement
    }
}

/// Seconds that this process has kept processors busy: what other processes do beside it counts less than in elapsed time.
public func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

private func processorName() -> String? {
    // The name of the processor is for people: nil where the system does not tell.
    guard let text = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8),
        let line = text.split(separator: "\n").first(where: { $0.hasPrefix("model name") }),
        let name = line.split(separator: ":").last
    else { return nil }
    return name.trimmingCharacters(in: .whitespaces)
}
