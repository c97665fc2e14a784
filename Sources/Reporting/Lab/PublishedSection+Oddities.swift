import Foundation
import Quantities
import Robustness

/// What a reader of the published rows should know, each sentence with the numbers that it rests on.
extension PublishedSection {
    var oddities: [String] {
        [
            equalFactors, bend, twoCosts, halves, order, oneUnit, spread, separateBests, places, efficiency, headline,
        ].compactMap { $0 }
    }

    private typealias Metric = PublishedResult.Metric
    private var pairs: [(memory: ChipMemory, metric: Metric)] {
        [ChipMemory.sram, .rram].flatMap { memory in Metric.allCases.map { (memory, $0) } }
    }

    private func printed(
        _ approach: PublishedCost.Approach, _ memory: ChipMemory, _ metric: Metric
    ) -> PrintedNumber? {
        PublishedTables.cost(approach, memory: memory).map(metric.printed)
    }

    /// Over the memories and metrics: one approach's cost over another's.
    private func ratios(_ first: PublishedCost.Approach, over second: PublishedCost.Approach) -> [Double] {
        pairs.compactMap { memory, metric in
            guard let above = printed(first, memory, metric), let below = printed(second, memory, metric) else {
                return nil
            }
            return above.value / below.value
        }
    }

    private func text(_ value: Double, _ decimals: Int = 2) -> String { NumberText.fixed(value, decimals: decimals) }

    private func range(_ values: [Double], _ decimals: Int = 2) -> String {
        guard let least = values.min(), let most = values.max() else { return "—" }
        let ends = (text(least, decimals), text(most, decimals))
        return ends.0 == ends.1 ? ends.0 : "\(ends.0) to \(ends.1)"
    }

    /// One factor per halving.
    private var equalFactors: String? {
        let halvings = pairs.compactMap { PublishedHalving($0.memory, $0.metric) }
        let equal = halvings.filter(\.isEqualWithinRounding)
        guard !equal.isEmpty else { return nil }
        let powers = equal.map { halving in
            // A factor f per halving is cost ∝ bits^(log2 f).
            "\(halving.memory.displayName) \(halving.metric.rawValue) × \(text(halving.halving.first, 4)) "
                + "(bits to the power \(text(log2(halving.halving.first), 3)))"
        }
        let straight = halvings.filter { !$0.isAffineWithinRounding }.map { halving in
            "\(halving.memory.displayName) \(halving.metric.rawValue) \(text(halving.affineAtTwoBits, 1)) where "
                + "\(halving.printed[2]) is printed"
        }
        return
            "In \(equal.count) of \(halvings.count) printed series both halvings of the bits save the same factor, within the "
            + "rounding of the digits: \(powers.joined(separator: "; ")). A cost that adds up from parts which grow with "
            + "different powers of the bits (a share without any: control, leakage, buffers of fixed width; conversions with "
            + "the bits; products with their square) saves less with the second halving than with the first, always: "
            + "equal factors leave one single power and no share that does not depend on the bits. With such a share, a "
            + "straight line through 8 and 4 bits would put 2 bits at "
            + straight.joined(separator: "; ") + "."
    }

    /// What ours do.
    private var bend: String? {
        let parts = pairs.compactMap { memory, metric -> String? in
            let ours = ourHalvings(memory, metric)
            guard !ours.isEmpty else { return nil }
            return
                "\(memory.displayName) \(metric.rawValue) \(range(ours.map(\.first))), then \(range(ours.map(\.second)))"
        }
        guard !parts.isEmpty else { return nil }
        return
            "The model's factors, 8 to 4 bits and then 4 to 2: \(parts.joined(separator: "; ")). Above 2 where input cycles "
            + "and weight slices shrink together, below 2 where a share stays. RRAM latency is printed as exactly "
            + "\(latencyPerBit) µs a bit: input cycles and nothing else."
    }

    private var latencyPerBit: String {
        guard let eight = PublishedTables.cost(.quantized, memory: .rram)?.microseconds else { return "—" }
        return NumberText.integer(Int((eight.value / 8).rounded()))
    }

    /// The same network in two tables.
    private var twoCosts: String? {
        let parts = pairs.compactMap { memory, metric -> String? in
            guard let one = printed(.quantized, memory, metric), let two = printed(.baseline, memory, metric) else {
                return nil
            }
            return "\(memory.displayName) \(metric.rawValue) \(one) and \(two) (× \(text(two.value / one.value)))"
        }
        guard let miou = PublishedTables.cost(.baseline, memory: .sram)?.meanIoUPercent, !parts.isEmpty else {
            return nil
        }
        return "The sparse ViT-MoE with \(miou) % mIoU has two costs, one in Table G1 (INT8) and another in Table G2: "
            + parts.joined(separator: "; ") + ". One network on one chip has one cost; the chips must differ, and the "
            + "appendix does not say how."
    }

    /// The distilled student.
    private var halves: String? {
        let shares = ratios(.distilled, over: .baseline)
        guard !shares.isEmpty else { return nil }
        return
            "The distilled student costs \(range(shares, 4)) of its teacher in both metrics and memories: a half, as if "
            + "it were set and not simulated. A real network with half the hidden sizes keeps its attention and its decoder. Search with "
            + "distillation costs \(range(ratios(.searchedAndDistilled, over: .performanceSearch), 3)) of search alone: another, "
            + "smaller network, which Table B1 does not show."
    }

    /// Which memory is faster.
    private var order: String? {
        let named: [(String, PublishedCost.Approach)] = [
            ("Table G1, quantized", .quantized), ("Table G2, the same network", .baseline),
            ("least over all scenarios", .bestOfSearch), ("performance scenario", .performanceSearch),
        ]
        let parts = named.compactMap { name, approach in rramOverSRAM(approach, .latency).map { "\(name) \(text($0))" }
        }
        let ours = experiment.readings.indices.map { reading in
            PublishedTables.networks.compactMap { network -> Double? in
                guard let rram = result.estimate(network, chip: .rram, reading: reading),
                    let sram = result.estimate(network, chip: .sram, reading: reading)
                else { return nil }
                return rram.latency / sram.latency
            }
        }
        let all = ours.flatMap { $0 }
        guard !all.isEmpty else { return nil }
        let crosses = all.contains { $0 < 1 } && all.contains { $0 > 1 }
        return
            "Latency of RRAM over that of SRAM in the paper: \(parts.joined(separator: "; ")). Which memory is faster changes "
            + "from row to row, even for one network, which on one pair of chips has one such factor: the rows do not share their "
            + "chips. On ours it is, over the six networks, "
            + zip(ours, readings).map { "\(range($0, 1)) (\($1))" }.joined(separator: "; ")
            + (crosses ? "" : ", always on the same side of 1") + mechanism + "."
    }

    /// Why our chips differ so much, where they are of the kinds that explain it.
    private var mechanism: String {
        let macros = experiment.chips.map(\.design.macro)
        guard let rram = macros.first(where: { $0.kind == .rramAnalog }),
            macros.contains(where: { $0.kind == .sramDigital })
        else { return "" }
        return
            ": RRAM columns are read \(rram.activeRows) rows at a time and \(rram.columnsPerADC) of them share one converter, a "
            + "digital SRAM column adds its rows at once"
    }

    /// 228 against 227.
    private var oneUnit: String? {
        let networks = PublishedTables.networks.filter { $0.scenario == .performance }
        guard networks.count == 2 else { return nil }
        let changes = [ChipMemory.rram, .sram].flatMap { chip in
            Metric.allCases.compactMap { metric -> Double? in
                let values = networks.compactMap { result.estimate($0, chip: chip).map(metric.value) }
                return values.count == 2 ? abs(values[0] / values[1] - 1) : nil
            }
        }
        let hiddenSizes = zip(networks[0].hiddenSizes, networks[1].hiddenSizes).first { $0 != $1 }
        guard let most = changes.max(), let hiddenSizes,
            let energy = rramOverSRAM(.performanceSearch, .energy),
            let latency = rramOverSRAM(.performanceSearch, .latency)
        else { return nil }
        return
            "The performance scenario found the same network on both memories but for one hidden size, \(hiddenSizes.0) and "
            + "\(hiddenSizes.1). On one chip that changes our costs by at most \(NumberText.percent(most, decimals: 3)); the paper's "
            + "RRAM row is \(text(energy)) times its SRAM row in energy and \(text(latency)) times in latency, "
            + "which is the hardware alone."
    }

    /// RRAM's printed cost over SRAM's.
    private func rramOverSRAM(_ approach: PublishedCost.Approach, _ metric: Metric) -> Double? {
        guard let rram = printed(approach, .rram, metric), let sram = printed(approach, .sram, metric) else {
            return nil
        }
        return rram.value / sram.value
    }

    /// 2.5 and 3.3 times.
    private var spread: String? {
        func part(_ memory: ChipMemory) -> String? {
            guard let energy = PublishedResult.publishedSpread(memory, .energy),
                let latency = PublishedResult.publishedSpread(memory, .latency)
            else { return nil }
            return "\(memory.displayName) \(text(energy)) in energy and \(text(latency)) in latency"
        }
        let ours = experiment.readings.indices.map { reading in
            let values = pairs.compactMap { result.spread($0.memory, $0.metric, reading: reading) }
            return "\(range(values)) (\(readings[reading]))"
        }
        return
            "The performance scenario's network costs more than the least of the three by these factors in the paper: "
            + [part(.sram), part(.rram)].compactMap { $0 }.joined(separator: "; ")
            + ". The same networks on one chip a memory, "
            + "ours: \(ours.joined(separator: "; ")). " + spreadConclusion
    }

    /// Which readings come near to the paper in all its factors, if any; near is our choice: within a quarter.
    private var spreadConclusion: String {
        let near = experiment.readings.indices.filter { reading in
            pairs.allSatisfy { memory, metric in
                guard let paper = PublishedResult.publishedSpread(memory, metric),
                    let own = result.spread(memory, metric, reading: reading)
                else { return false }
                return abs(own / paper - 1) <= 0.25
            }
        }
        let common =
            "Attention and decoder are common to all six networks: where they are charged, they hide the experts. "
        return common
            + (near.isEmpty
                ? "In no reading do all of the factors come within a quarter of the paper's: its scenarios differ by more than the "
                    + "networks, as if each had a chip of its own."
                : "All of the factors come within a quarter of the paper's where is charged: "
                    + near.map { readings[$0] }.joined(separator: "; ") + ".")
    }

    /// The starred row is no design.
    private var separateBests: String? {
        let parts = [ChipMemory.sram, .rram].compactMap { memory -> String? in
            guard let row = PublishedTables.cost(.bestOfSearch, memory: memory),
                let energy = result.estimate(beside: row, .energy, reading: 0),
                let latency = result.estimate(beside: row, .latency, reading: 0)
            else { return nil }
            let names = (energy.network.scenario.rawValue, latency.network.scenario.rawValue)
            return names.0 == names.1
                ? "on \(memory.displayName) the \(names.0) scenario's network has both"
                : "on \(memory.displayName) the \(names.0) scenario's network has the least energy, the \(names.1) scenario's "
                    + "the least latency"
        }
        guard let row = PublishedTables.cost(.bestOfSearch, memory: .sram), !parts.isEmpty else { return nil }
        return "Table G1's NAS rows give the best of each column over all scenarios (\(row.meanIoUPercent) %, "
            + "\(row.microjoules) µJ, \(row.microseconds) µs on SRAM): no single design need reach all three. Of ours, "
            + parts.joined(separator: "; ") + "."
    }

    /// Who wins on our chips.
    private var places: String? {
        let parts = pairs.compactMap { memory, metric -> String? in
            let places = experiment.readings.indices.compactMap {
                result.place(of: metric == .energy ? .energy : .latency, memory, metric, reading: $0)
            }
            guard !places.isEmpty else { return nil }
            return "\(memory.displayName) \(metric.rawValue) \(places.map(String.init).joined(separator: ", "))"
        }
        guard !parts.isEmpty else { return nil }
        return
            "Place of the network that the paper found for a metric among the three of its memory, by our model (1 is the "
            + "least; one number a reading): \(parts.joined(separator: "; ")). Where it is not 1, the published search answered "
            + "to another chip or another count: in our model experts work side by side, so that more of them shorten the "
            + "longest queue of tokens, and a chip that runs one expert after the other would prefer few."
    }

    /// 11 fJ per MAC.
    private var efficiency: String? {
        let rows = PublishedTables.costs.filter { result.estimate(beside: $0, .energy, reading: 0) != nil }
        let values = experiment.readings.indices.map { reading in
            rows.compactMap { row in
                result.estimate(beside: row, .energy, reading: reading).map {
                    1e15 * row.energy.si / Double($0.macs)
                }
            }
        }
        guard let least = result.leastReportedEnergyPerMAC, !rows.isEmpty else { return nil }
        let parts = zip(values, readings).map { "\(range($0, 0)) fJ (\($1))" }
        let below = zip(values, readings).filter { ($0.0.min() ?? .infinity) < least.femtojoules }.map(\.1)
        return "The printed energies of the searched networks over our count of multiply-accumulates: "
            + parts.joined(separator: "; ")
            + ". The least that any of \(result.reportingChips) chips reports for a macro alone "
            + "at 8 b × 8 b, without buffers, buses and attention, is \(text(least.femtojoules, 0)) fJ"
            + (below.isEmpty
                ? "." : ": the published energies can hardly charge this much: \(below.joined(separator: "; ")).")
    }

    /// 29.67 times.
    private var headline: String? {
        let parts = PublishedTables.headline.compactMap { gain -> String? in
            guard let best = PublishedTables.cost(.bestOfSearch, memory: gain.memory),
                let baseline = PublishedTables.cost(.baseline, memory: gain.memory)
            else { return nil }
            let energy = gain.energyGain * best.energy.millijoules
            let latency = gain.speedup * best.latency.milliseconds
            return
                "\(gain.memory.displayName) \(text(gain.energyGain)) and \(text(gain.speedup)) times give \(text(energy)) mJ and "
                + "\(NumberText.significant(latency)) ms, \(text(energy / baseline.energy.millijoules, 1)) and "
                + "\(text(latency / baseline.latency.milliseconds, 1)) times Table G2's sparse ViT-MoE"
        }
        guard !parts.isEmpty else { return nil }
        return "The abstract's savings in energy and latency, applied to the best of Table G1, imply their baseline: "
            + parts.joined(separator: "; ") + ". It must be a far larger network than the one of Appendix G."
    }
}
