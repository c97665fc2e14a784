import Quantities

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// One column of cells read through its bitline: laws for current, IR drop, settling and energy.
///
/// Every cell joins its source line (at the read voltage) to the bitline; between two cells lies one segment of wire with its
/// capacitance; the last cell is followed by one segment and the sense input, a resistance to a virtual ground. ``CircuitConstants``
/// has the reference point. `cimlab circuits
/// spice-check` holds them beside ngspice; range and misfits: docs/models/circuits.md.
public struct ColumnCircuit: Hashable, Sendable {
    /// Conductances of the cells with their access transistors, in siemens; the first lies farthest from the sense input.
    public var conductances: [Double]
    /// One segment of bitline.
    public var segment: Resistance
    /// Capacitance of the bitline per cell.
    public var capacitancePerCell: Capacitance
    /// Source line, column switch and sense input.
    public var senseResistance: Resistance
    /// Voltage of the source line over the virtual ground.
    public var readVoltage: Voltage
    /// The supply that delivers the current.
    public var supply: Voltage

    /// A column; cells of conductance 0 conduct nothing.
    public init(
        conductances: [Double], segment: Resistance = CircuitConstants.segment,
        capacitancePerCell: Capacitance = CircuitConstants.bitlineCapacitancePerCell,
        senseResistance: Resistance = CircuitConstants.senseResistance,
        readVoltage: Voltage = CircuitConstants.readVoltage, supply: Voltage
    ) {
        self.conductances = conductances
        self.segment = segment
        self.capacitancePerCell = capacitancePerCell
        self.senseResistance = senseResistance
        self.readVoltage = readVoltage
        self.supply = supply
    }

    /// Sum of the conductances.
    public var totalConductance: Double { conductances.reduce(0, +) }

    /// What the end of the bitline sees of the cells through the wire, in siemens.
    ///
    ///     G_eff = sum G tanh(x) / x,  x^2 = 3 d,  d = R sum over segments (sum of G beyond)^2 / sum G
    ///
    /// d is the loss of first order. For equal conductances x^2 = R G n^2 and G_eff is that of the uniform line, exact but
    /// for its granularity; any other pattern has the same first order.
    public var effectiveConductance: Double {
        let total = totalConductance
        guard total > 0 else { return 0 }
        var beyond = 0.0
        var squares = 0.0
        for conductance in conductances {
            beyond += conductance
            squares += beyond * beyond
        }
        return total * (1 - WireLoss.ratio(firstOrder: segment.si * squares / total))
    }

    /// The sensed current: V G_eff / (1 + R_sense G_eff).
    public var current: Current { current(effectiveConductance) }

    /// The same without resistance of the wire.
    public var currentWithoutWire: Current { current(totalConductance) }

    private func current(_ conductance: Double) -> Current {
        Current(si: readVoltage.si * conductance / (1 + senseResistance.si * conductance))
    }

    /// IR drop: the share of the current that the wire takes.
    public var lossRatio: Double {
        let ideal = currentWithoutWire.si
        return ideal > 0 ? 1 - current.si / ideal : 0
    }

    /// Time constant of the bitline: n C ((R_sense + n R / 3) parallel to 1 / sum G).
    ///
    /// The slowest mode of the line that leaks through its cells and ends in the sense input; n R / 3 is the wire's share of
    /// first order.
    public var timeConstant: Time {
        let count = Double(conductances.count)
        let path = 1 / (senseResistance.si + count * segment.si / 3) + totalConductance
        return Time(si: count * capacitancePerCell.si / path)
    }

    /// Time until the current is within half a step of a converter of `bits` bits: tau ln 2^(bits + 1).
    public func settlingTime(bits: Double) -> Time { Self.settlingTime(timeConstant, bits: bits) }

    /// The same for any time constant.
    static func settlingTime(_ timeConstant: Time, bits: Double) -> Time { timeConstant * ((bits + 1) * log(2)) }

    /// Energy that the supply gives while the cells conduct for `duration`, the bitline starting discharged.
    ///
    ///     E = V_supply (I t + (n C R_sense - tau) I (1 - exp(-t / tau)))
    ///
    /// The macro model charges the first term (an average cell's share of it); the second is the charge of the bitline.
    public func readEnergy(duration: Time) -> Energy {
        let tau = timeConstant.si
        let final = current.si
        let bitline = Double(conductances.count) * capacitancePerCell.si * senseResistance.si
        let settled = 1 - exp(-duration.si / tau)
        return Energy(si: supply.si * final * (duration.si + (bitline - tau) * settled))
    }
}

/// How a loss of first order in a wire saturates.
enum WireLoss {
    /// 1 - tanh(x) / x with x^2 = 3 d: d for small d.
    static func ratio(firstOrder d: Double) -> Double {
        // Below this the next term, -6/5 d^2, is lost in the rounding of tanh.
        guard d > 1e-7 else { return max(0, d) }
        let x = (3 * d).squareRoot()
        return 1 - tanh(x) / x
    }
}
