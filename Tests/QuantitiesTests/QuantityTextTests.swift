import Quantities
import Testing

@Suite("Quantities as text")
struct QuantityTextTests {
    @Test("a number and a unit are read, prefix included, without rounding twice")
    func parsing() throws {
        #expect(try Energy(parsing: "1.5 pJ").si == 1.5e-12)
        #expect(try Energy(parsing: " 0.1fJ ").si == 0.1e-15)
        #expect(try Energy(parsing: "-2e3 J").si == -2000)
        #expect(abs(try Energy(parsing: "1 eV").si - 1.602176634e-19) <= 1.602176634e-19.ulp)
        #expect(try Conductance(parsing: "40 uS").si == 40e-6)
        #expect(try Conductance(parsing: "40 µS").si == 40e-6)
        #expect(try Conductance(parsing: "40 \u{03BC}S").si == 40e-6)
        #expect(try Area(parsing: "2 mm2") == .squareMillimeters(2))
        #expect(try Area(parsing: "2 um^2") == .squareMicrometers(2))
        #expect(try Area(parsing: "2 nm²").si == 2e-18)
        #expect(try Length(parsing: "65 nm") == .nanometers(65))
        #expect(try Time(parsing: "2 min") == .seconds(120))
        #expect(try Time(parsing: "1 d") == .seconds(86400))
        #expect(try Resistance(parsing: "10 kohm") == .kiloohms(10))
        #expect(try Resistance(parsing: "10 kΩ") == .kiloohms(10))
        #expect(try Temperature(parsing: "300 K") == .kelvins(300))
        #expect(try Voltage(parsing: "0 V") == .zero)
    }

    @Test("a bare number is refused and the units named")
    func bareNumber() throws {
        let error = try #require(throws: QuantityError.self) { try Energy(parsing: "1.5") }
        #expect(error.description.hasPrefix("'1.5' has no unit; an energy is written with one of TJ, GJ, MJ"))
        #expect(error.description.hasSuffix("fJ, aJ, eV"))
    }

    @Test(
        "what is not a quantity is refused",
        arguments: [
            "", "pJ", "1.5 V", "1.5 pj", "1.5 pJ x", "nan J", "inf J", "0x10 J", "1,5 J", "1. J", ".5 J", "1_0 J",
            "1e400 J", "--1 J", "1.5 PJ", "٣ J",
        ]
    )
    func refusals(text: String) {
        #expect(throws: QuantityError.self) { try Energy(parsing: text) }
    }

    @Test("printing chooses the unit with one to three digits before the point")
    func formatting() {
        #expect(Energy.picojoules(1.5).formatted() == "1.5 pJ")
        #expect(Energy.joules(1.23456e-13).formatted() == "123.5 fJ")
        #expect(Energy.joules(1.23456e-13).formatted(digits: 2) == "120 fJ")
        #expect(Energy.joules(9.9996e-13).formatted() == "1 pJ")
        #expect(Energy.joules(-2e-9).formatted() == "-2 nJ")
        #expect(Energy.zero.formatted() == "0 J")
        #expect(Energy(si: .nan).formatted() == "nan J")
        #expect(Energy(si: -.infinity).formatted() == "-inf J")
        #expect(Conductance.microsiemens(40).description == "40 µS")
        #expect(Area.squareMillimeters(0.25).formatted() == "250000 µm²")
        #expect(Area.squareMillimeters(12.5).formatted() == "12.5 mm²")
        #expect(Time.seconds(86400).formatted(digits: 5) == "86400 s")
        #expect(Length.nanometers(65).formatted() == "65 nm")
        #expect(Frequency.megahertz(200).formatted() == "200 MHz")
        #expect(Temperature.kelvins(0.3).formatted() == "0.3 K")
        #expect(Energy.joules(3e-30).formatted() == "3e-12 aJ")
        #expect(Energy.joules(3e30).formatted() == "3e18 TJ")
        #expect(Energy.joules(.leastNonzeroMagnitude).formatted() == "5e-306 aJ")
    }

    @Test("printing in the unit that the user wrote")
    func givenUnit() throws {
        let unit = try #require(VoltageDimension.unit("mV"))
        #expect(Voltage.volts(1.5).formatted(in: unit) == "1500 mV")
        let minute = try #require(TimeDimension.unit("min"))
        #expect(Time.seconds(90).formatted(in: minute) == "1.5 min")
    }

    @Test("what is printed with 17 digits is read back the same", arguments: 0..<200)
    func roundTrip(trial: Int) throws {
        var generator = SmallGenerator(state: UInt64(trial))
        let value =
            Double.random(in: -1...1, using: &generator) * powerOf10(Int.random(in: -40...30, using: &generator))
        let energy = Energy(si: value)
        #expect(try Energy(parsing: energy.formatted(digits: 17)) == energy, "trial \(trial): \(value)")
    }

    private func powerOf10(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? 0 }
}

/// Seeded, so that a failure can be replayed (SplitMix64).
struct SmallGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
