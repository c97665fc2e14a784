// The product laws that formulas of the models need; each is one physical law. Kept few: every overload costs
// type-checking time.

/// E = P t.
@inlinable
public func * (power: Power, time: Time) -> Energy { Energy(si: power.si * time.si) }

/// E = P t.
@inlinable
public func * (time: Time, power: Power) -> Energy { Energy(si: time.si * power.si) }

/// P = E / t.
@inlinable
public func / (energy: Energy, time: Time) -> Power { Power(si: energy.si / time.si) }

/// t = E / P.
@inlinable
public func / (energy: Energy, power: Power) -> Time { Time(si: energy.si / power.si) }

/// P = V I.
@inlinable
public func * (voltage: Voltage, current: Current) -> Power { Power(si: voltage.si * current.si) }

/// P = I V.
@inlinable
public func * (current: Current, voltage: Voltage) -> Power { Power(si: current.si * voltage.si) }

/// I = V G (Ohm's law).
@inlinable
public func * (voltage: Voltage, conductance: Conductance) -> Current { Current(si: voltage.si * conductance.si) }

/// I = G V (Ohm's law).
@inlinable
public func * (conductance: Conductance, voltage: Voltage) -> Current { Current(si: conductance.si * voltage.si) }

/// I = V / R (Ohm's law).
@inlinable
public func / (voltage: Voltage, resistance: Resistance) -> Current { Current(si: voltage.si / resistance.si) }

/// Q = C V.
@inlinable
public func * (capacitance: Capacitance, voltage: Voltage) -> Charge { Charge(si: capacitance.si * voltage.si) }

/// Q = I t.
@inlinable
public func * (current: Current, time: Time) -> Charge { Charge(si: current.si * time.si) }

/// E = Q V.
@inlinable
public func * (charge: Charge, voltage: Voltage) -> Energy { Energy(si: charge.si * voltage.si) }

/// t = R C.
@inlinable
public func * (resistance: Resistance, capacitance: Capacitance) -> Time { Time(si: resistance.si * capacitance.si) }

/// A = l w.
@inlinable
public func * (length: Length, width: Length) -> Area { Area(si: length.si * width.si) }

extension Quantity where D == FrequencyDimension {
    /// Duration of one cycle, 1 / f.
    @inlinable public var period: Time { Time(si: 1 / si) }
}

extension Quantity where D == TimeDimension {
    /// How often per second something of this duration fits, 1 / t.
    @inlinable public var rate: Frequency { Frequency(si: 1 / si) }
}

extension Quantity where D == ResistanceDimension {
    /// G = 1 / R.
    @inlinable public var conductance: Conductance { Conductance(si: 1 / si) }
}

extension Quantity where D == ConductanceDimension {
    /// R = 1 / G.
    @inlinable public var resistance: Resistance { Resistance(si: 1 / si) }
}
