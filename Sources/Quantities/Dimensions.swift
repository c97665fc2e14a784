// The dimensions that the models need, and no others.

/// Energy, joule. The electronvolt is read too: 1.602176634e-19 J exactly (SI Brochure, 9th edition, table 8).
public enum EnergyDimension: PhysicalDimension {
    /// The name in messages.
    public static let name = "energy"
    /// The accepted units.
    public static let units =
        prefixedUnits("J") + [
            PhysicalUnit("eV", decimalExponent: -19, multiplier: 1.602176634, isPrinted: false)
        ]
}

/// Time, second. Minute, hour and day are read too.
public enum TimeDimension: PhysicalDimension {
    /// The name in messages.
    public static let name = "time"
    /// The accepted units.
    public static let units =
        prefixedUnits("s", printed: -18...0) + [
            PhysicalUnit("min", decimalExponent: 1, multiplier: 6, isPrinted: false),
            PhysicalUnit("h", decimalExponent: 2, multiplier: 36, isPrinted: false),
            PhysicalUnit("d", decimalExponent: 2, multiplier: 864, isPrinted: false),
        ]
}

/// Power, watt.
public enum PowerDimension: PhysicalDimension {
    /// The name in messages.
    public static let name = "power"
    /// The accepted units.
    public static let units = prefixedUnits("W")
}

/// Area, square metre.
public enum AreaDimension: PhysicalDimension {
    /// The name in messages.
    public static let name = "area"
    /// The accepted units.
    public static let units = [
        PhysicalUnit("m²", decimalExponent: 0), PhysicalUnit("cm²", decimalExponent: -4, isPrinted: false),
        PhysicalUnit("mm²", decimalExponent: -6), PhysicalUnit("µm²", decimalExponent: -12),
        PhysicalUnit("nm²", decimalExponent: -18),
    ]
}

/// Length, metre.
public enum LengthDimension: PhysicalDimension {
    /// The name in messages.
    public static let name = "length"
    /// The accepted units.
    public static let units =
        prefixedUnits("m", printed: -15...0) + [PhysicalUnit("cm", decimalExponent: -2, isPrinted: false)]
}

/// Electric potential difference, volt.
public enum VoltageDimension: PhysicalDimension {
    /// The name in messages.
    public static let name = "voltage"
    /// The accepted units.
    public static let units = prefixedUnits("V")
}

/// Electric current, ampere.
public enum CurrentDimension: PhysicalDimension {
    /// The name in messages.
    public static let name = "current"
    /// The accepted units.
    public static let units = prefixedUnits("A")
}

/// Electric conductance, siemens.
public enum ConductanceDimension: PhysicalDimension {
    /// The name in messages.
    public static let name = "conductance"
    /// The accepted units.
    public static let units = prefixedUnits("S")
}

/// Electric resistance, ohm. `ohm` is read with the same prefixes as Ω.
public enum ResistanceDimension: PhysicalDimension {
    /// The name in messages.
    public static let name = "resistance"
    /// The accepted units.
    public static let units =
        prefixedUnits("Ω")
        + prefixedUnits("ohm").map {
            PhysicalUnit($0.symbol, decimalExponent: $0.decimalExponent, isPrinted: false)
        }
}

/// Capacitance, farad.
public enum CapacitanceDimension: PhysicalDimension {
    /// The name in messages.
    public static let name = "capacitance"
    /// The accepted units.
    public static let units = prefixedUnits("F")
}

/// Frequency, hertz.
public enum FrequencyDimension: PhysicalDimension {
    /// The name in messages.
    public static let name = "frequency"
    /// The accepted units.
    public static let units = prefixedUnits("Hz")
}

/// Thermodynamic temperature, kelvin.
public enum TemperatureDimension: PhysicalDimension {
    /// The name in messages.
    public static let name = "temperature"
    /// The accepted units.
    public static let units = prefixedUnits("K", printed: 0...0)
}

/// Electric charge, coulomb.
public enum ChargeDimension: PhysicalDimension {
    /// The name in messages.
    public static let name = "charge"
    /// The accepted units.
    public static let units = prefixedUnits("C")
}

/// Energy in joules.
public typealias Energy = Quantity<EnergyDimension>
/// Time in seconds.
public typealias Time = Quantity<TimeDimension>
/// Power in watts.
public typealias Power = Quantity<PowerDimension>
/// Area in square metres.
public typealias Area = Quantity<AreaDimension>
/// Length in metres.
public typealias Length = Quantity<LengthDimension>
/// Voltage in volts.
public typealias Voltage = Quantity<VoltageDimension>
/// Current in amperes.
public typealias Current = Quantity<CurrentDimension>
/// Conductance in siemens.
public typealias Conductance = Quantity<ConductanceDimension>
/// Resistance in ohms.
public typealias Resistance = Quantity<ResistanceDimension>
/// Capacitance in farads.
public typealias Capacitance = Quantity<CapacitanceDimension>
/// Frequency in hertz.
public typealias Frequency = Quantity<FrequencyDimension>
/// Temperature in kelvins.
public typealias Temperature = Quantity<TemperatureDimension>
/// Charge in coulombs.
public typealias Charge = Quantity<ChargeDimension>
