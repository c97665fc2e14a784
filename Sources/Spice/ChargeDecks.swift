import CIMHardware
import Foundation
import Quantities

/// The deck of a precharged bitline: a cell at its far end discharges it for a while, then a p-channel transistor at the
/// near end restores it.
struct BitlineDeck {
    let bitline: PrechargedBitline
    /// The swing that the law gives for the time of discharge.
    let swing: Voltage

    static let names = ["low", "energy"]

    /// Current of the cell in amperes.
    var cellCurrent: Current { Current(si: Transistors.saturationCurrent(supply: bitline.supply.si)) }
    var dischargeTime: Time { bitline.dischargeTime(swing: swing, current: cellCurrent) }

    var text: String {
        let supply = bitline.supply.si
        let count = bitline.rows
        let segment = CircuitConstants.segment.si
        let capacitance = bitline.capacitancePerCell.si
        let discharge = dischargeTime.si
        // Long enough for the charge to even out along the wire, and for the precharge.
        let wait = 1e-10 + 5 * Double(count * count) * segment * capacitance
        let restore = 1e-9 + 10 * wait
        let begin = discharge + wait
        let end = begin + restore
        var lines = ["* bitline of \(count) cells, discharged and precharged"]
        lines += Transistors.models
        lines.append("vdd vdd 0 \(supply)")
        // Edges of 2 fs: the charge that flows during them is not the law's.
        lines.append("vword word 0 pwl(0 0 2f \(supply) \(discharge) \(supply) \(discharge + 2e-15) 0)")
        lines.append("vpre pre 0 pwl(0 \(supply) \(begin) \(supply) \(begin + 1e-12) 0)")
        lines.append(Transistors.nch("mcell", drain: "b0", gate: "word", source: "0", ratio: 1))
        lines.append("mpre end pre vdd vdd pch l=28n w=560n")
        for cell in 0..<count {
            lines.append("cb\(cell) b\(cell) 0 \(capacitance) ic=\(supply)")
            lines.append("rw\(cell) b\(cell) \(cell == count - 1 ? "end" : "b\(cell + 1)") \(segment)")
        }
        lines += [
            ".control", "set numdgt=12", "option reltol=1e-6 abstol=1e-14",
            "tran \(end / 2000) \(1.001 * end) 0 \(min(discharge / 50, end / 500)) uic",
            "let given=-i(vdd)*\(supply)",
            "meas tran low find v(end) at=\(begin)",
            "meas tran energy integ given from=\(begin) to=\(end)", "quit",
            ".endc", ".end",
        ]
        return lines.joined(separator: "\n") + "\n"
    }
}

/// The deck of a charge-sharing column: capacitors of ones are charged, then all are joined to the line.
struct ChargeSharingDeck {
    let column: ChargeSharingColumn
    /// Whether each capacitor is charged; the first lies farthest from the line's read end.
    let ones: [Bool]
    let bits: Int

    static let names = ["shared", "energy", "joined"]

    /// How long the capacitors are charged, in seconds.
    private var chargeS: Double { 20 * column.unitCapacitance.si * column.switchResistance.si }
    /// When they are joined to the line.
    var joinS: Double { chargeS + 2e-14 }

    var text: String {
        let supply = column.supply.si
        let resistance = column.switchResistance.si
        let charge = chargeS
        let settling = column.longestSettlingTime(bits: Double(bits)).si
        let end = charge + 3 * settling
        var lines = ["* charge sharing of \(ones.count) capacitors"]
        lines.append(".model gate sw vt=0.5 vh=0 ron=\(resistance) roff=1e13")
        lines += ["vdd vdd 0 \(supply)", "vload load 0 pwl(0 1 \(charge) 1 \(charge + 1e-14) 0)"]
        lines.append("vjoin join 0 pwl(0 0 \(charge + 1e-14) 0 \(joinS) 1)")
        for (cell, one) in ones.enumerated() {
            lines.append("cu\(cell) u\(cell) 0 \(column.unitCapacitance.si) ic=0")
            if one { lines.append("sl\(cell) vdd u\(cell) load 0 gate on") }
            lines.append("sj\(cell) u\(cell) l\(cell) join 0 gate off")
            lines.append("cl\(cell) l\(cell) 0 \(column.lineCapacitancePerCell.si) ic=0")
            if cell > 0 { lines.append("rw\(cell) l\(cell - 1) l\(cell) \(column.segment.si)") }
        }
        lines += [
            ".control", "set numdgt=12", "option reltol=1e-6 abstol=1e-14",
            "tran \(end / 2000) \(1.001 * end) 0 \(end / 1000) uic", "let given=-i(vdd)*\(supply)",
            "meas tran energy integ given from=0 to=\(charge)", "let line=v(l\(ones.count - 1))",
            "meas tran shared find line at=\(end)",
            "let gap=abs(line/shared-1)-2^(-\(bits + 1))", "meas tran joined when gap=0 fall=last", "quit", ".endc",
            ".end",
        ]
        return lines.joined(separator: "\n") + "\n"
    }
}
