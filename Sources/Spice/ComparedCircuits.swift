import CIMHardware
import DeviceVariation
import Quantities

/// A circuit with its law and its deck.
protocol ComparedCircuit {
    var deck: SpiceCheck.Deck { get throws }
    func compare(_ ngspice: Ngspice) throws -> [SpiceComparison]
}

struct ComparedColumn: ComparedCircuit {
    let column: ColumnCircuit
    let pattern: ConductancePattern
    let bits: Int

    private var rows: Int { column.conductances.count }
    /// 4 ns as in the macro model's cell energy, or until everything has settled.
    private var durationS: Double { max(4e-9, 4 * column.settlingTime(bits: Double(bits)).si) }
    private var spice: ColumnDeck { ColumnDeck(column: column, bits: bits, durationS: durationS) }
    var deck: SpiceCheck.Deck { ("column-\(rows)-\(pattern.fileName)", spice.text) }

    func compare(_ ngspice: Ngspice) throws -> [SpiceComparison] {
        let found = try ngspice.run(spice.text, expecting: ColumnDeck.names)
        func row(_ measure: SpiceComparison.Measure, _ law: Double, _ simulated: Double, _ unit: String)
            -> SpiceComparison
        {
            SpiceComparison(
                circuit: "1T1R column", rows: rows, pattern: pattern.rawValue, measure: measure, law: law,
                simulated: simulated, unit: unit, solver: "ngspice")
        }
        let current = found["current"] ?? .nan
        return [
            row(.current, column.current.si, current, "A"),
            row(.lossRatio, column.lossRatio, 1 - current / (found["ideal"] ?? .nan), "1"),
            row(.settlingTime, column.settlingTime(bits: Double(bits)).si, found["settled"] ?? .nan, "s"),
            row(
                .energy, column.readEnergy(duration: Time(si: durationS)).si,
                column.supply.si * (found["charge"] ?? .nan), "J"),
        ]
    }
}

struct ComparedBitline: ComparedCircuit {
    let bitline: PrechargedBitline
    let swing: Voltage

    private var spice: BitlineDeck { BitlineDeck(bitline: bitline, swing: swing) }
    var deck: SpiceCheck.Deck { ("bitline-\(bitline.rows)", spice.text) }

    func compare(_ ngspice: Ngspice) throws -> [SpiceComparison] {
        let found = try ngspice.run(spice.text, expecting: BitlineDeck.names)
        func row(_ measure: SpiceComparison.Measure, _ law: Double, _ simulated: Double, _ unit: String)
            -> SpiceComparison
        {
            SpiceComparison(
                circuit: "bitline", rows: bitline.rows, pattern: "one cell", measure: measure, law: law,
                simulated: simulated, unit: unit, solver: "ngspice")
        }
        return [
            row(.voltage, swing.si, bitline.supply.si - (found["low"] ?? .nan), "V"),
            row(.energy, bitline.prechargeEnergy(swing: swing).si, found["energy"] ?? .nan, "J"),
        ]
    }
}

struct ComparedSharing: ComparedCircuit {
    let column: ChargeSharingColumn
    let ones: [Bool]
    let pattern: ConductancePattern
    let bits: Int

    private var spice: ChargeSharingDeck { ChargeSharingDeck(column: column, ones: ones, bits: bits) }
    var deck: SpiceCheck.Deck { ("sharing-\(column.rows)-\(pattern.fileName)", spice.text) }

    func compare(_ ngspice: Ngspice) throws -> [SpiceComparison] {
        let isLongest = pattern == .farHalf
        // Only the half-and-half pattern settles as the law says; others are bounded by it.
        let found = try ngspice.run(
            spice.text, expecting: isLongest ? ChargeSharingDeck.names : ["shared", "energy"])
        func row(_ measure: SpiceComparison.Measure, _ law: Double, _ simulated: Double, _ unit: String)
            -> SpiceComparison
        {
            SpiceComparison(
                circuit: "charge sharing", rows: column.rows, pattern: pattern.rawValue, measure: measure, law: law,
                simulated: simulated, unit: unit, solver: "ngspice")
        }
        let count = ones.count { $0 }
        var rows = [
            row(.voltage, column.voltage(ones: count).si, found["shared"] ?? .nan, "V"),
            row(.energy, column.chargingEnergy(ones: count).si, found["energy"] ?? .nan, "J"),
        ]
        if isLongest {
            rows.append(
                row(
                    .settlingTime, column.longestSettlingTime(bits: Double(bits)).si,
                    (found["joined"] ?? .nan) - spice.joinS, "s"))
        }
        return rows
    }
}

struct ComparedCrossbar: ComparedCircuit {
    let rows: Int
    let pattern: ConductancePattern
    let conductances: [Double]

    private var voltages: [Double] { [Double](repeating: CircuitConstants.readVoltage.si, count: rows) }

    private func exact() throws -> ArrayCircuit {
        try ArrayCircuit(
            rows: rows, columns: rows, conductances: conductances, rowSegment: CircuitConstants.segment,
            columnSegment: CircuitConstants.segment)
    }

    var deck: SpiceCheck.Deck {
        get throws { ("crossbar-\(rows)-\(pattern.fileName)", try exact().netlist(voltages)) }
    }

    func compare(_ ngspice: Ngspice) throws -> [SpiceComparison] {
        let circuit = try exact()
        let isSmall = rows <= SpiceCheck.largestSimulatedCrossbar
        let currents: [Double]
        if isSmall {
            let names = (0..<rows).map { "i(vg\($0))" }
            let found = try ngspice.run(circuit.netlist(voltages), expecting: names)
            currents = names.map { found[$0] ?? .nan }
        } else {
            currents = try circuit.currents(voltages)
        }
        let ideal = circuit.idealCurrents(voltages)
        let law = try CrossbarCircuit(rows: rows, columns: rows, conductances: conductances)
            .lossRatios(voltages: voltages)
        let losses = zip(currents, ideal).map { 1 - $0 / $1 }
        func row(_ suffix: String, _ law: Double, _ simulated: Double) -> SpiceComparison {
            SpiceComparison(
                circuit: "crossbar", rows: rows, pattern: pattern.rawValue + suffix, measure: .lossRatio, law: law,
                simulated: simulated, unit: "1", solver: isSmall ? "ngspice" : "nodal")
        }
        let worst = losses.indices.max { losses[$0] < losses[$1] } ?? 0
        return [
            row(", all columns", law.total, 1 - currents.reduce(0, +) / ideal.reduce(0, +)),
            row(", worst column", law.columns[worst], losses[worst]),
        ]
    }
}

extension ConductancePattern {
    /// The pattern in the name of a file.
    var fileName: String { rawValue.replacing(" ", with: "-") }
}
