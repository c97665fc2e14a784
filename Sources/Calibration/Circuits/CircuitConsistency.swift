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
        let places = lines.map(String.init).joined(separator: " and ")
        return "\(circuit)" + (lines.isEmpty ? "" : lines.count == 1 ? ", line \(places)" : ", lines \(places)")
            + ": \(message)"
    }
}

extension ReferenceCircuit {
    /// Contradictions between efficiency and energy per MAC (2 operations per MAC), between throughput and latency, and
    /// between throughput over power and efficiency or energy per MAC, at the same operating point.
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
                // Values under other words may cover something else, but not a hundred times as much.
                var tolerance = tolerance
                if a.note != b.note || a.quantity == .efficiency && a.location != b.location {
                    let isEnergy = a.quantity == .efficiency && a.condition == b.condition && a.scope == b.scope
                    tolerance = max(tolerance, isEnergy ? Self.largestEnergyDifference : Self.largestDifference)
                }
                switch (a.quantity, b.quantity) {
                case (.efficiency, .energyPerMAC):
                    expected = Double(operationsPerMAC) / y
                case (.throughput, .latency):
                    guard let rows = b.point.rows, let columns = b.point.weightColumns else { continue }
                    expected = Double(operationsPerMAC * rows * columns * a.macros) / y
                default: continue
                }
                found += contradiction(x, expected, [a, b], tolerance)
            }
        }
        return found + powerContradictions(usable, tolerance) + powerAgainstEnergy(usable)
    }

    /// Relative disagreement of values that differ in their note or place, from which on a unit is wrong (our choice).
    private static let largestDifference = 99.0
    /// The same of efficiency and energy of one condition and scope, whose notes and places explain less (our choice).
    private static let largestEnergyDifference = 4.0

    /// Power = energy per MAC x MACs / latency, by a factor: a macro that works ahead takes more, one that waits less.
    private func powerAgainstEnergy(_ usable: [Measurement]) -> [Contradiction] {
        var found: [Contradiction] = []
        for power in usable where power.quantity == .power {
            for latency in usable where latency.quantity == .latency && power.point.matches(latency.point) {
                for energy in usable where energy.quantity == .energyPerMAC && latency.point.matches(energy.point) {
                    guard let watts = power.value, let seconds = latency.value, let joules = energy.value,
                        let rows = latency.point.rows, let columns = latency.point.weightColumns
                    else { continue }
                    found += contradiction(
                        watts, joules * Double(rows * columns * power.macros) / seconds, [power, latency, energy],
                        Self.largestDifference)
                }
            }
        }
        return found
    }

    /// Efficiency = throughput / power, and 1 / energy per MAC = throughput / (2 power), of values that cover as many macros.
    private func powerContradictions(_ usable: [Measurement], _ tolerance: Double) -> [Contradiction] {
        var found: [Contradiction] = []
        for throughput in usable where throughput.quantity == .throughput {
            for power in usable
            where power.quantity == .power && power.macros == throughput.macros
                && (power.point.matches(throughput.point) || throughput.point.matches(power.point))
            {
                guard let rate = throughput.value, let watts = power.value, watts > 0 else { continue }
                for other in usable where power.point.matches(other.point) {
                    guard let value = other.value else { continue }
                    // As above: other words may be about something else.
                    let isOneNote = power.note == throughput.note && other.note == power.note
                    let tolerance = isOneNote ? tolerance : max(tolerance, Self.largestDifference)
                    switch other.quantity {
                    case .efficiency:
                        found += contradiction(value, rate / watts, [other, throughput, power], tolerance)
                    case .energyPerMAC:
                        found += contradiction(
                            value, Double(operationsPerMAC) * watts / rate, [other, throughput, power], tolerance)
                    default: continue
                    }
                }
            }
        }
        return found
    }

    /// One contradiction where `value` is off by more than the tolerance, else none.
    private func contradiction(
        _ value: Double, _ expected: Double, _ rows: [Measurement], _ tolerance: Double
    ) -> [Contradiction] {
        let disagreement = max(value / expected, expected / value) - 1
        guard disagreement > tolerance else { return [] }
        let percent = (disagreement * 1000).rounded() / 10
        let text = "\(rows.map(\.quantity.rawValue).joined(separator: " and ")) disagree by \(percent) %"
        return [Contradiction(circuit: id, lines: rows.map(\.line), message: text, disagreement: disagreement)]
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
