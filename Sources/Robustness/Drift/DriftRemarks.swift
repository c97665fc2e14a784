import Foundation
import Quantities

extension DriftResult {
    /// What a reader of the words should look at first: errors under which searches found nothing legal though there is something,
    /// each with what a search says of it, and a simulator of somebody else's whose answers are in another unit.
    public var remarks: [String] { nothingFound + units }

    /// One line for each error at the level that it is judged at.
    private var nothingFound: [String] {
        let rows = judgedRows.filter { $0.best != nil }
        return rows.map { DriftWords.name($0.discrepancy, at: $0.level) }.uniqued.compactMap { name in
            let findings = rows.filter { DriftWords.name($0.discrepancy, at: $0.level) == name }.flatMap(\.findings)
            let empty = findings.filter { $0.ending == .nothingFound }
            guard let message = empty.compactMap(\.message).first else { return nil }
            return "\(name): \(empty.count) of \(findings.count) searches found nothing legal, though there is something; for example \(message)"
        }
    }

    /// Quantities of an external simulator that are far from the calibrated model's on the same designs.
    private var units: [String] {
        let findings = judgedRows.filter { $0.discrepancy.kind == .external }.flatMap(\.findings)
        let quantities: [(name: String, key: String, value: KeyPath<DesignMetrics, Double>)] = [
            ("latency", "latency_s in seconds", \.latency), ("energy", "energy_J in joules", \.energy),
            ("area", "area_m2 in square metres", \.area),
        ]
        return quantities.compactMap { quantity in
            let decades = findings.compactMap { finding -> Double? in
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
