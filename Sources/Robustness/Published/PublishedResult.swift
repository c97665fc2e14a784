import CoSearch
import Quantities
import ViTMoE

/// The estimates of Table B1's networks, with what can be compared with the paper's Tables G1 and G2.
public struct PublishedResult: Codable, Sendable {
    /// The resolved experiment.
    public let experiment: PublishedExperiment
    /// By network, reading, chip and bits.
    public let estimates: [PublishedEstimate]
    /// The least energy per 8 b x 8 b multiply-accumulate among the reported macros; nil without one.
    public let leastReportedEnergyPerMAC: Energy?
    /// Chips that report such a value.
    public let reportingChips: Int

    /// What is compared.
    public enum Metric: String, Codable, CaseIterable, Sendable {
        case energy
        case latency

        /// In SI units.
        public func value(_ estimate: PublishedEstimate) -> Double {
            self == .energy ? estimate.energy.si : estimate.latency.si
        }

        /// In SI units.
        public func value(_ row: PublishedCost) -> Double { self == .energy ? row.energy.si : row.latency.si }

        /// As printed, in µJ or µs.
        public func printed(_ row: PublishedCost) -> PrintedNumber {
            self == .energy ? row.microjoules : row.microseconds
        }
    }

    /// One estimate; nil for a combination that the experiment lacks.
    public func estimate(
        _ network: PublishedNetwork, chip: ChipMemory, bits: Int = 8, reading: Int = 0
    ) -> PublishedEstimate? {
        estimates.first { $0.network == network && $0.chip == chip && $0.bits == bits && $0.reading == reading }
    }

    /// The estimate that belongs beside a published value: of the performance scenario's network, or the least of the three
    /// networks of the row's memory; nil for rows whose network is not published.
    public func estimate(beside row: PublishedCost, _ metric: Metric, reading: Int) -> PublishedEstimate? {
        let own = estimates.filter {
            $0.network.memory == row.memory && $0.chip == row.memory && $0.bits == row.bits && $0.reading == reading
        }
        switch row.approach {
        case .bestOfSearch: return own.min { metric.value($0) < metric.value($1) }
        case .performanceSearch: return own.first { $0.network.scenario == .performance }
        case .quantized, .baseline, .distilled, .searchedAndDistilled: return nil
        }
    }

    /// Ours over the paper's; nil where there is nothing to compare.
    public func ratio(_ row: PublishedCost, _ metric: Metric, reading: Int) -> Double? {
        estimate(beside: row, metric, reading: reading).map { metric.value($0) / metric.value(row) }
    }

    /// The performance scenario's cost over the least of the three scenarios: the paper's.
    public static func publishedSpread(_ memory: ChipMemory, _ metric: Metric) -> Double? {
        guard let best = PublishedTables.cost(.bestOfSearch, memory: memory),
            let performance = PublishedTables.cost(.performanceSearch, memory: memory)
        else { return nil }
        return metric.value(performance) / metric.value(best)
    }

    /// The same of ours, on one chip.
    public func spread(_ memory: ChipMemory, _ metric: Metric, reading: Int) -> Double? {
        guard let best = PublishedTables.cost(.bestOfSearch, memory: memory),
            let performance = PublishedTables.cost(.performanceSearch, memory: memory),
            let least = estimate(beside: best, metric, reading: reading),
            let other = estimate(beside: performance, metric, reading: reading)
        else { return nil }
        return metric.value(other) / metric.value(least)
    }

    /// The place (1 = least) of the network that the paper found for `scenario` among the three of its memory.
    public func place(of scenario: Scenario.Objective, _ memory: ChipMemory, _ metric: Metric, reading: Int) -> Int? {
        let own = estimates.filter {
            $0.network.memory == memory && $0.chip == memory && $0.bits == 8 && $0.reading == reading
        }
        guard let mine = own.first(where: { $0.network.scenario == scenario }) else { return nil }
        return 1 + own.count { metric.value($0) < metric.value(mine) }
    }

    /// The comparison in plain lines.
    public var summaryText: String {
        var lines = [experiment.title]
        for row in PublishedTables.costs {
            guard let energy = ratio(row, .energy, reading: 0), let latency = ratio(row, .latency, reading: 0) else {
                continue
            }
            let which = row.approach == .bestOfSearch ? "least over all scenarios" : "performance scenario"
            lines.append(
                "Table \(row.approach.table), \(row.memory.displayName), \(which): ours / paper "
                    + "\(DecimalText.significant(energy, digits: 3)) in energy, "
                    + "\(DecimalText.significant(latency, digits: 3)) in latency")
        }
        if let reading = experiment.readings.first { lines.append("charged: \(reading.displayName)") }
        return lines.joined(separator: "\n")
    }
}
