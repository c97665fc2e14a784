import CIMHardware
import GSL
import Quantities
import Testing

/// Directions that hold for every design; 200 random designs from a fixed seed, named in the message of a failure.
@Suite struct MacroPropertyTests {
    static let seed: UInt64 = 20_260_101
    let model = MacroModel()

    struct Case {
        var design: MacroDesign
        var precision: Precision
    }

    func cases(_ purpose: String) -> [Case] {
        var stream = RandomStream(StreamKey(seed: Self.seed, purpose: purpose))
        return (0..<200).map { _ in
            let kind = MacroKind.allCases[stream.integer(below: 3)]
            let rows = 1 << stream.integer(in: 4...10)
            let isAnalog = kind.isAnalog
            let devices = isAnalog ? stream.integer(in: 1...2) : 1
            var item = Case(
                design: MacroDesign(
                    kind: kind, node: .nanometers([16, 22, 28, 40, 65, 130][stream.integer(below: 6)]),
                    supply: .volts(0.6 + 0.1 * Double(stream.integer(below: 7))), rows: rows,
                    columns: 64 << stream.integer(below: 3), activeRows: max(1, rows >> stream.integer(below: 4)),
                    bitsPerCell: kind == .rramAnalog ? stream.integer(in: 1...3) : 1, devicesPerWeightCell: devices,
                    inputBitsPerCycle: stream.integer(in: 1...4), adcBits: isAnalog ? stream.integer(in: 1...10) : 0,
                    columnsPerADC: isAnalog ? 1 << stream.integer(below: 5) : 1),
                precision: Precision(inputBits: stream.integer(in: 1...8), weightBits: stream.integer(in: 1...8)))
            ChipFixtures.declare(&item.design, &stream)
            return item
        }
    }

    @Test func everyCostIsPositiveAndFinite() throws {
        for (index, item) in cases("positive").enumerated() {
            try item.design.validate()
            let cost = model.cost(item.design, item.precision)
            for value in [
                cost.energyPerMAC.si, cost.latencyPerMVM.total.si, cost.area.total.si, cost.leakage.si,
            ] {
                #expect(value > 0 && value.isFinite, "seed \(Self.seed), case \(index): \(item)")
            }
            #expect(
                cost.macsPerMVM == item.design.rows * item.design.weightColumns(item.precision.weightBits),
                "seed \(Self.seed), case \(index)")
        }
    }

    @Test func higherSupplyIsFasterAndDearer() {
        for (index, item) in cases("supply").enumerated() {
            var higher = item.design
            higher.supply = higher.supply * 1.2
            let a = model.cost(item.design, item.precision)
            let b = model.cost(higher, item.precision)
            // A column read by its current spends I V t, and t falls faster than V grows.
            let (switchedA, switchedB) = (
                a.energyPerMVM.total - a.energyPerMVM[.array], b.energyPerMVM.total - b.energyPerMVM[.array]
            )
            #expect(switchedB > switchedA, "seed \(Self.seed), case \(index)")
            #expect(b.latencyPerMVM.total < a.latencyPerMVM.total, "seed \(Self.seed), case \(index)")
        }
    }

    @Test func moreBitsCostMore() {
        for (index, item) in cases("bits").enumerated() {
            let a = model.cost(item.design, item.precision)
            var precision = item.precision
            precision.inputBits += item.design.inputBitsPerCycle
            let b = model.cost(item.design, precision)
            #expect(b.energyPerMAC > a.energyPerMAC, "seed \(Self.seed), case \(index)")
            #expect(b.latencyPerMVM.total > a.latencyPerMVM.total, "seed \(Self.seed), case \(index)")
            guard item.design.kind.isAnalog else { continue }
            var finer = item.design
            finer.adcBits += 1
            guard (try? finer.validate()) != nil else { continue }
            let c = model.cost(finer, item.precision)
            // A slower converter may be a cheaper one: the surveyed bound falls with the rate.
            let (restA, restC) = (
                a.energyPerMVM.total - a.energyPerMVM[.adc], c.energyPerMVM.total - c.energyPerMVM[.adc]
            )
            #expect(restC > restA, "seed \(Self.seed), case \(index)")
            #expect(c.area.total > a.area.total, "seed \(Self.seed), case \(index)")
        }
    }

    @Test func fewerUsedRowsNeverCostMoreInAll() {
        for (index, item) in cases("rows").enumerated() where item.design.rows > 1 {
            let all = model.cost(item.design, item.precision)
            let half = model.cost(item.design, item.precision, usedRows: item.design.rows / 2)
            #expect(half.energyPerMVM.total <= all.energyPerMVM.total, "seed \(Self.seed), case \(index)")
            #expect(half.latencyPerMVM.total <= all.latencyPerMVM.total, "seed \(Self.seed), case \(index)")
            #expect(half.area == all.area, "seed \(Self.seed), case \(index)")
        }
    }

    @Test func moreConvertersTradeAreaForTime() {
        for (index, item) in cases("converters").enumerated() {
            guard item.design.kind.isAnalog, item.design.columnsPerADC >= 2 else { continue }
            var parallel = item.design
            parallel.columnsPerADC /= 2
            let a = model.cost(item.design, item.precision)
            let b = model.cost(parallel, item.precision)
            #expect(b.latencyPerMVM.total <= a.latencyPerMVM.total, "seed \(Self.seed), case \(index)")
            #expect(b.area.total > a.area.total, "seed \(Self.seed), case \(index)")
        }
    }

    @Test func clockNeverMakesAStepFaster() {
        for (index, item) in cases("clock").enumerated() {
            var clocked = item.design
            clocked.clock = .megahertz(200)
            let a = model.cost(item.design, item.precision)
            let b = model.cost(clocked, item.precision)
            #expect(b.latencyPerMVM.total >= a.latencyPerMVM.total, "seed \(Self.seed), case \(index)")
            #expect(b.energyPerMVM.total >= a.energyPerMVM.total, "seed \(Self.seed), case \(index)")
        }
    }
}
