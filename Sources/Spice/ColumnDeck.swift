import CIMHardware

/// The deck of a 1T1R column: the wordlines rise, all cells conduct into the bitline, the sense input reads. Beside it
/// stands the same column without resistance of the bitline.
struct ColumnDeck {
    let column: ColumnCircuit
    /// Settling is to half a step of so many bits.
    let bits: Int
    /// How long the cells conduct, in seconds.
    let durationS: Double

    static let names = ["current", "ideal", "charge", "settled"]

    var text: String {
        let supply = column.supply.si
        let cells = column.conductances.count
        let access = Transistors.accessResistance(supply: supply)
        let settling = column.settlingTime(bits: Double(bits)).si
        var lines = ["* 1T1R column, \(cells) cells, beside itself without wire"]
        lines += Transistors.models
        lines += ["vread src 0 \(column.readVoltage.si)", "vbare srcb 0 \(column.readVoltage.si)"]
        lines += ["vword word 0 pwl(0 0 1p \(supply))", "vsense sense 0 0", "vsenseb senseb 0 0"]
        for (cell, conductance) in column.conductances.enumerated() {
            let device = max(1, 1 / max(conductance, 1e-12) - access)
            let next = cell == cells - 1 ? "end" : "b\(cell + 1)"
            lines += ["rc\(cell) src c\(cell) \(device)", "rd\(cell) srcb d\(cell) \(device)"]
            lines.append(
                Transistors.nch(
                    "mc\(cell)", drain: "c\(cell)", gate: "word", source: "b\(cell)",
                    ratio: Transistors.accessRatio))
            lines.append(
                Transistors.nch(
                    "md\(cell)", drain: "d\(cell)", gate: "word", source: "bare", ratio: Transistors.accessRatio))
            lines.append("cb\(cell) b\(cell) 0 \(column.capacitancePerCell.si)")
            lines.append("rw\(cell) b\(cell) \(next) \(column.segment.si)")
        }
        lines += ["rsense end sense \(column.senseResistance.si)", "rsenseb bare senseb \(column.senseResistance.si)"]
        lines += [
            ".control", "set numdgt=12", "option reltol=1e-6 abstol=1e-14",
            "tran \(settling / 200) \(1.001 * durationS) 0 \(settling / 100) uic",
            "let sensed=i(vsense)", "let unwired=i(vsenseb)", "let given=-i(vread)",
            "meas tran charge integ given from=0 to=\(durationS)",
            "meas tran current find sensed at=\(durationS)", "meas tran ideal find unwired at=\(durationS)",
            "let gap=sensed/current-(1-2^(-\(bits + 1)))", "meas tran settled when gap=0 cross=1", "quit", ".endc",
            ".end",
        ]
        return lines.joined(separator: "\n") + "\n"
    }
}
