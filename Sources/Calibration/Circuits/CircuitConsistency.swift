import CIMHardware
import Quantities

/// Two values of one circuit that cannot both be right.
public struct Contradiction: Hashable, Codable, Sendable, CustomStringConvertible {
    /// The circuit.
    public let circuit: String
    /// Lines in measurements.csv.
    public let lines: [Int]
    /// What disagrees, with the numbers.
    public let message: String
    /// Largest relative disagreement.
    public let disagreement: Double

    /// `id, lines 3 and 4: ...`.
    public var description: String {
        "\(circuit), lines \(lines.map(String.init).joined(separator: " and ")): \(message)"
    }
}

extension ReferenceCircuit {
    /// Contradictions between efficiency and energy per MAC (2 operations per MAC), and between throughput and latency,
    /// at the same operating point.
    ///
    /// - Parameters:
    ///   - tolerance: relative disagreement that is passed over; 2 % covers rounding in print (our choice).
    ///   - includingExcluded: whether values that are excluded from comparison are looked at as well.
    public func contradictions(tolerance: Double = 0.02, includingExcluded: Bool = false) -> [Contradiction] {
        let usable = measurements.filter { (includingExcluded || $0.excluded == nil) && $0.value != nil }
        var found: [Contradiction] = []
        for a in usable {
            for b in usable where a.point.matches(b.point) {
                guard let x = a.value, let y = b.value else { continue }
                let expected: Double
                switch (a.quantity, b.quantity) {
                case (.efficiency, .energyPerMAC) where a.note == b.note && a.location == b.location:
                    expected = Double(operationsPerMAC) / y
                case (.throughput, .latency) where a.note == b.note:
                    guard let rows = b.point.rows, let columns = b.point.weightColumns else { continue }
                    expected = Double(operationsPerMAC * rows * columns * a.macros) / y
                default: continue
                }
                let disagreement = abs(x / expected - 1)
                guard disagreement > tolerance else { continue }
                let percent = (disagreement * 1000).rounded() / 10
                let text = "\(a.quantity.rawValue) and \(b.quantity.rawValue) disagree by \(percent) %"
                found.append(
                    Contradiction(circuit: id, lines: [a.line, b.line], message: text, disagreement: disagreement))
            }
        }
        return found
    }
}

extension OperatingPoint {
    /// Equal, except that a throughput row need not repeat the size of the operation.
    fileprivate func matches(_ other: OperatingPoint) -> Bool {
        var point = self
        point.rows = rows ?? other.rows
        point.weightColumns = weightColumns ?? other.weightColumns
        return point == other
    }
}
