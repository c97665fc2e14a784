import Foundation
import Quantities

extension DriftResult {
    /// What a reader should look at first where somebody else's simulator is judged: what it breaks where its searches call
    /// everything illegal, and answers that seem to be in another unit.
    public var remarks: [String] { nothingFound + units }

    private var external: [SearchFinding] {
        judgedRows.filter { $0.discrepancy.kind == .external }.flatMap(\.findings)
    }

    private var nothingFound: [String] {
        let empty = external.filter { $0.ending == .nothingFound }
        guard let message = empty.compactMap(\.message).first else { return [] }
        return [
            "External simulator: \(empty.count) of \(external.count) searches that trust it end with nothing that it calls legal; "
                + "for example \(message)"
        ]
    }

    /// Quantities of an external simulator that are far from the calibrated model's on the same designs.
    private var units: [String] {
        let quantities: [(name: String, key: String, value: KeyPath<DesignMetrics, Double>)] = [
            ("latency", "latency_s in seconds", \.latency), ("energy", "energy_J in joules", \.energy),
            ("area", "area_m2 in square metres", \.area),
        ]
        return quantities.compactMap { quantity in
            let decades = external.compactMap { finding -> Double? in
                guard let seen = finding.seen?[keyPath: quantity.value],
                    let actual = finding.actual?[keyPath: quantity.value], seen > 0, actual > 0
                else { return nil }
                return log10(seen / actual)
            }.sorted()
            guard let middle = decades.isEmpty ? nil : decades[decades.count / 2], abs(middle) >= Self.foreignDecades
            else { return nil }
            return
                "External simulator: its \(quantity.name) is \(DecimalText.significant(pow(10, middle), digits: 2)) times that of the "
                + "calibrated model for the same designs; is its answer in the protocol's unit, \(quantity.key)?"
        }
    }

    /// A factor of a thousand is another unit rather than another model: published chips and the calibrated model differ by far
    /// less (our choice).
    private static let foreignDecades = 2.9
}
