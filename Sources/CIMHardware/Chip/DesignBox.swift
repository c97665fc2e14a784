import Quantities
import ViTMoE

/// A box of designs: equal in everything but the fields below, each of which lies between those of two corners.
///
/// Fields that may differ: replication, tiles, macros and processing elements, buffer, bus, lanes, supply and clock. Kind,
/// rows, columns, bits and all else of the macros are equal in the whole box.
public struct DesignBox: Hashable, Sendable {
    /// One corner; which field is smaller does not matter.
    public let first: ChipDesign
    /// The other corner.
    public let second: ChipDesign

    /// - Throws: `DesignError` where the corners differ in a field that a box does not spread over.
    public init(_ first: ChipDesign, _ second: ChipDesign) throws(DesignError) {
        self.first = first
        self.second = second
        guard Self.common(first) == Self.common(second) else {
            throw DesignError(
                field: "second", value: "another macro",
                rule:
                    "corners of a box equal in everything but replication, counts, buffer, bus, lanes, supply and clock"
            )
        }
        guard (first.macro.clock == nil) == (second.macro.clock == nil) else {
            throw DesignError(
                field: "macro.clock", value: "none in one corner", rule: "a clock in both corners of a box, or in none")
        }
    }

    /// A design with all fields that may differ made equal.
    private static func common(_ design: ChipDesign) -> ChipDesign {
        var result = design
        result.first = common(design.first)
        (result.globalBufferBytes, result.busWidthBits, result.vectorLanes) = (1, 1, 1)
        if let second = design.second {
            result.second = SecondPart(part: common(second.part), holds: second.holds)
        }
        return result
    }

    private static func common(_ part: ChipPart) -> ChipPart {
        var result = ChipPart(macro: part.macro, macrosPerPE: 1, pesPerTile: 1, tiles: 1, replication: 1)
        (result.macro.supply, result.macro.clock) = (.volts(1), nil)
        return result
    }
}

/// Bounds of every metric over a box of designs.
public struct CostBounds: Hashable, Sendable {
    /// Joules for one image.
    public let energy: CostInterval
    /// Seconds for one image.
    public let latency: CostInterval
    /// Square metres.
    public let area: CostInterval
    /// Processing elements that the network needs, in each memory.
    public let needed: [CostInterval]
    /// Processing elements that there are, in each memory.
    public let available: [CostInterval]

    /// Whether no design of the box holds the network.
    public var fitsNowhere: Bool { zip(needed, available).contains { $0.low > $1.high } }
}

extension HardwareModel {
    /// Bounds of the cost of one image over all designs of a box, by the equations of `cost(of:on:)` with intervals.
    ///
    /// Sound: every design of the box that holds the network costs something inside (for `Overflow.refuse`; what does not fit is
    /// not charged). Exact where the corners are equal, to about 1e-13.
    public func bounds(of workload: BatchWorkload, over box: DesignBox) -> CostBounds {
        let numbers = ChipNumbers(box.first, box.second)
        let other: ChipNumbers<CostInterval>? =
            if let first = box.first.secondAlone, let second = box.second.secondAlone {
                ChipNumbers(first, second)
            } else { nil }
        let scale = CostScaling(node: box.first.macro.node.si, supply: numbers.supply, law: macroModel.scaling)
        let chip = PreparedChip(box.first, numbers, second: other, model: macroModel, scale: scale)
        var seconds = CostInterval(0)
        let digital = workload.digital
        var cost = chip.first.prices.vectorUnit(operations: digital.operations, elements: digital.elements)
        seconds += cost.latencyS.digital + cost.latencyS.globalBuffer
        var (needed, available): ([CostInterval], [CostInterval]) = ([], [])
        for part in [chip.first, chip.second].compactMap({ $0 }) {
            let network = workload.part(part.holds)
            let sums = part.sums(network)
            cost += sums.work(part.prices, network)
            seconds += sums.latencyS(part.prices, network)
            needed.append(sums.processingElements)
            available.append(part.chip.peCount)
        }
        let always = (chip.floorplan.leakageW + chip.floorplan.clockW) * seconds
        return CostBounds(
            energy: cost.energyJ.sum + always, latency: seconds, area: chip.floorplan.areaM2.sum, needed: needed,
            available: available)
    }
}

extension ChipNumbers<CostInterval> {
    fileprivate init(_ a: ChipDesign, _ b: ChipDesign) {
        func between(_ field: (ChipDesign) -> Double) -> CostInterval { CostInterval(field(a), field(b)) }
        self.init(
            macrosPerPE: between { Double($0.macrosPerPE) }, pesPerTile: between { Double($0.pesPerTile) },
            tiles: between { Double($0.tiles) }, replication: between { Double($0.replication) },
            globalBufferBytes: between { Double($0.globalBufferBytes) },
            busWidthBits: between { Double($0.busWidthBits) }, vectorLanes: between { Double($0.vectorLanes) },
            supply: between { $0.macro.supply.si }, clock: between { $0.clock.si },
            period: a.macro.clock == nil ? nil : between { 1 / $0.clock.si })
    }
}
