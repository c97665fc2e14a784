// Factories and accessors carry the unit in their name.
//
// A prefix below 1 divides by its exact power of ten instead of multiplying by an inexact one, so .picojoules(1.5)
// is the double nearest to 1.5e-12.

extension Quantity where D == EnergyDimension {
    /// From a number of J.
    @inlinable
    public static func joules(_ value: Double) -> Self { Self(si: value) }
    /// The value in J.
    @inlinable public var joules: Double { si }

    /// From a number of mJ.
    @inlinable
    public static func millijoules(_ value: Double) -> Self { Self(si: value / 1e3) }
    /// The value in mJ.
    @inlinable public var millijoules: Double { si * 1e3 }

    /// From a number of µJ.
    @inlinable
    public static func microjoules(_ value: Double) -> Self { Self(si: value / 1e6) }
    /// The value in µJ.
    @inlinable public var microjoules: Double { si * 1e6 }

    /// From a number of nJ.
    @inlinable
    public static func nanojoules(_ value: Double) -> Self { Self(si: value / 1e9) }
    /// The value in nJ.
    @inlinable public var nanojoules: Double { si * 1e9 }

    /// From a number of pJ.
    @inlinable
    public static func picojoules(_ value: Double) -> Self { Self(si: value / 1e12) }
    /// The value in pJ.
    @inlinable public var picojoules: Double { si * 1e12 }

    /// From a number of fJ.
    @inlinable
    public static func femtojoules(_ value: Double) -> Self { Self(si: value / 1e15) }
    /// The value in fJ.
    @inlinable public var femtojoules: Double { si * 1e15 }
}

extension Quantity where D == TimeDimension {
    /// From a number of s.
    @inlinable
    public static func seconds(_ value: Double) -> Self { Self(si: value) }
    /// The value in s.
    @inlinable public var seconds: Double { si }

    /// From a number of ms.
    @inlinable
    public static func milliseconds(_ value: Double) -> Self { Self(si: value / 1e3) }
    /// The value in ms.
    @inlinable public var milliseconds: Double { si * 1e3 }

    /// From a number of µs.
    @inlinable
    public static func microseconds(_ value: Double) -> Self { Self(si: value / 1e6) }
    /// The value in µs.
    @inlinable public var microseconds: Double { si * 1e6 }

    /// From a number of ns.
    @inlinable
    public static func nanoseconds(_ value: Double) -> Self { Self(si: value / 1e9) }
    /// The value in ns.
    @inlinable public var nanoseconds: Double { si * 1e9 }

    /// From a number of ps.
    @inlinable
    public static func picoseconds(_ value: Double) -> Self { Self(si: value / 1e12) }
    /// The value in ps.
    @inlinable public var picoseconds: Double { si * 1e12 }
}

extension Quantity where D == PowerDimension {
    /// From a number of W.
    @inlinable
    public static func watts(_ value: Double) -> Self { Self(si: value) }
    /// The value in W.
    @inlinable public var watts: Double { si }

    /// From a number of mW.
    @inlinable
    public static func milliwatts(_ value: Double) -> Self { Self(si: value / 1e3) }
    /// The value in mW.
    @inlinable public var milliwatts: Double { si * 1e3 }

    /// From a number of µW.
    @inlinable
    public static func microwatts(_ value: Double) -> Self { Self(si: value / 1e6) }
    /// The value in µW.
    @inlinable public var microwatts: Double { si * 1e6 }

    /// From a number of nW.
    @inlinable
    public static func nanowatts(_ value: Double) -> Self { Self(si: value / 1e9) }
    /// The value in nW.
    @inlinable public var nanowatts: Double { si * 1e9 }
}

extension Quantity where D == AreaDimension {
    /// From a number of m².
    @inlinable
    public static func squareMeters(_ value: Double) -> Self { Self(si: value) }
    /// The value in m².
    @inlinable public var squareMeters: Double { si }

    /// From a number of mm².
    @inlinable
    public static func squareMillimeters(_ value: Double) -> Self { Self(si: value / 1e6) }
    /// The value in mm².
    @inlinable public var squareMillimeters: Double { si * 1e6 }

    /// From a number of µm².
    @inlinable
    public static func squareMicrometers(_ value: Double) -> Self { Self(si: value / 1e12) }
    /// The value in µm².
    @inlinable public var squareMicrometers: Double { si * 1e12 }
}

extension Quantity where D == LengthDimension {
    /// From a number of m.
    @inlinable
    public static func meters(_ value: Double) -> Self { Self(si: value) }
    /// The value in m.
    @inlinable public var meters: Double { si }

    /// From a number of mm.
    @inlinable
    public static func millimeters(_ value: Double) -> Self { Self(si: value / 1e3) }
    /// The value in mm.
    @inlinable public var millimeters: Double { si * 1e3 }

    /// From a number of µm.
    @inlinable
    public static func micrometers(_ value: Double) -> Self { Self(si: value / 1e6) }
    /// The value in µm.
    @inlinable public var micrometers: Double { si * 1e6 }

    /// From a number of nm.
    @inlinable
    public static func nanometers(_ value: Double) -> Self { Self(si: value / 1e9) }
    /// The value in nm.
    @inlinable public var nanometers: Double { si * 1e9 }
}

extension Quantity where D == VoltageDimension {
    /// From a number of V.
    @inlinable
    public static func volts(_ value: Double) -> Self { Self(si: value) }
    /// The value in V.
    @inlinable public var volts: Double { si }

    /// From a number of mV.
    @inlinable
    public static func millivolts(_ value: Double) -> Self { Self(si: value / 1e3) }
    /// The value in mV.
    @inlinable public var millivolts: Double { si * 1e3 }
}

extension Quantity where D == CurrentDimension {
    /// From a number of A.
    @inlinable
    public static func amperes(_ value: Double) -> Self { Self(si: value) }
    /// The value in A.
    @inlinable public var amperes: Double { si }

    /// From a number of mA.
    @inlinable
    public static func milliamperes(_ value: Double) -> Self { Self(si: value / 1e3) }
    /// The value in mA.
    @inlinable public var milliamperes: Double { si * 1e3 }

    /// From a number of µA.
    @inlinable
    public static func microamperes(_ value: Double) -> Self { Self(si: value / 1e6) }
    /// The value in µA.
    @inlinable public var microamperes: Double { si * 1e6 }

    /// From a number of nA.
    @inlinable
    public static func nanoamperes(_ value: Double) -> Self { Self(si: value / 1e9) }
    /// The value in nA.
    @inlinable public var nanoamperes: Double { si * 1e9 }
}

extension Quantity where D == ConductanceDimension {
    /// From a number of S.
    @inlinable
    public static func siemens(_ value: Double) -> Self { Self(si: value) }
    /// The value in S.
    @inlinable public var siemens: Double { si }

    /// From a number of mS.
    @inlinable
    public static func millisiemens(_ value: Double) -> Self { Self(si: value / 1e3) }
    /// The value in mS.
    @inlinable public var millisiemens: Double { si * 1e3 }

    /// From a number of µS.
    @inlinable
    public static func microsiemens(_ value: Double) -> Self { Self(si: value / 1e6) }
    /// The value in µS.
    @inlinable public var microsiemens: Double { si * 1e6 }

    /// From a number of nS.
    @inlinable
    public static func nanosiemens(_ value: Double) -> Self { Self(si: value / 1e9) }
    /// The value in nS.
    @inlinable public var nanosiemens: Double { si * 1e9 }
}

extension Quantity where D == ResistanceDimension {
    /// From a number of Ω.
    @inlinable
    public static func ohms(_ value: Double) -> Self { Self(si: value) }
    /// The value in Ω.
    @inlinable public var ohms: Double { si }

    /// From a number of kΩ.
    @inlinable
    public static func kiloohms(_ value: Double) -> Self { Self(si: value * 1e3) }
    /// The value in kΩ.
    @inlinable public var kiloohms: Double { si / 1e3 }

    /// From a number of MΩ.
    @inlinable
    public static func megaohms(_ value: Double) -> Self { Self(si: value * 1e6) }
    /// The value in MΩ.
    @inlinable public var megaohms: Double { si / 1e6 }
}

extension Quantity where D == CapacitanceDimension {
    /// From a number of F.
    @inlinable
    public static func farads(_ value: Double) -> Self { Self(si: value) }
    /// The value in F.
    @inlinable public var farads: Double { si }

    /// From a number of pF.
    @inlinable
    public static func picofarads(_ value: Double) -> Self { Self(si: value / 1e12) }
    /// The value in pF.
    @inlinable public var picofarads: Double { si * 1e12 }

    /// From a number of fF.
    @inlinable
    public static func femtofarads(_ value: Double) -> Self { Self(si: value / 1e15) }
    /// The value in fF.
    @inlinable public var femtofarads: Double { si * 1e15 }
}

extension Quantity where D == FrequencyDimension {
    /// From a number of Hz.
    @inlinable
    public static func hertz(_ value: Double) -> Self { Self(si: value) }
    /// The value in Hz.
    @inlinable public var hertz: Double { si }

    /// From a number of kHz.
    @inlinable
    public static func kilohertz(_ value: Double) -> Self { Self(si: value * 1e3) }
    /// The value in kHz.
    @inlinable public var kilohertz: Double { si / 1e3 }

    /// From a number of MHz.
    @inlinable
    public static func megahertz(_ value: Double) -> Self { Self(si: value * 1e6) }
    /// The value in MHz.
    @inlinable public var megahertz: Double { si / 1e6 }

    /// From a number of GHz.
    @inlinable
    public static func gigahertz(_ value: Double) -> Self { Self(si: value * 1e9) }
    /// The value in GHz.
    @inlinable public var gigahertz: Double { si / 1e9 }
}

extension Quantity where D == TemperatureDimension {
    /// From a number of K.
    @inlinable
    public static func kelvins(_ value: Double) -> Self { Self(si: value) }
    /// The value in K.
    @inlinable public var kelvins: Double { si }
}

extension Quantity where D == ChargeDimension {
    /// From a number of C.
    @inlinable
    public static func coulombs(_ value: Double) -> Self { Self(si: value) }
    /// The value in C.
    @inlinable public var coulombs: Double { si }

    /// From a number of fC.
    @inlinable
    public static func femtocoulombs(_ value: Double) -> Self { Self(si: value / 1e15) }
    /// The value in fC.
    @inlinable public var femtocoulombs: Double { si * 1e15 }
}
