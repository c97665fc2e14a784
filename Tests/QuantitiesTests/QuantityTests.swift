import Quantities
import Testing

@Suite("Quantities")
struct QuantityTests {
    @Test("a quantity is as large as a double")
    func size() {
        #expect(MemoryLayout<Energy>.size == 8)
        #expect(MemoryLayout<Energy>.stride == 8)
    }

    @Test("factories give the double nearest to the number written")
    func factories() {
        #expect(Energy.picojoules(1.5).si == 1.5e-12)
        #expect(Energy.femtojoules(7).si == 7e-15)
        #expect(Time.nanoseconds(3).si == 3e-9)
        #expect(Area.squareMicrometers(2).si == 2e-12)
        #expect(Conductance.microsiemens(40).si == 40e-6)
        #expect(Frequency.gigahertz(1.2).si == 1.2e9)
        #expect(Energy.picojoules(1.5).femtojoules == 1500)
        #expect(Length.nanometers(65).micrometers == 0.065)
    }

    @Test("nan is in no order, and in no range")
    func notANumber() {
        let nan = Voltage(si: .nan), one = Voltage.volts(1)
        #expect(!(nan < one) && !(nan > one) && !(nan <= one) && !(nan >= one))
        #expect(!(one < nan) && !(one > nan) && !(one <= nan) && !(one >= nan))
        #expect(!(Voltage.volts(0)...one).contains(nan) && !(Voltage.volts(0)..<one).contains(nan))
        #expect(!(one...).contains(nan) && !(...one).contains(nan))
    }

    @Test("sums, scales and ratios")
    func arithmetic() {
        let energies: [Energy] = [.joules(1), .joules(2), .joules(4)]
        #expect(energies.sum() == .joules(7))
        #expect(energies.reduce(.zero, +) == .joules(7))
        #expect(Energy.joules(6) / Energy.joules(4) == 1.5)
        #expect(2 * Energy.joules(3) - Energy.joules(1) / 2 == .joules(5.5))
        #expect(-Energy.joules(3) == .joules(-3))
        #expect(Energy.joules(-3).magnitude == .joules(3))
        #expect(max(Energy.joules(1), .joules(2)) == .joules(2))
        #expect((Voltage.volts(0.3)...Voltage.volts(1.5)).contains(.volts(1)))
        var energy = Energy.joules(8)
        energy += .joules(2)
        energy -= .joules(4)
        energy *= 3
        energy /= 2
        #expect(energy == .joules(9))
    }

    @Test("the product laws of physics")
    func productLaws() {
        #expect(Power.watts(3) * Time.seconds(2) == .joules(6))
        #expect(Time.seconds(2) * Power.watts(3) == .joules(6))
        #expect(Energy.joules(6) / Time.seconds(2) == .watts(3))
        #expect(Energy.joules(6) / Power.watts(3) == .seconds(2))
        #expect(Voltage.volts(2) * Current.amperes(3) == .watts(6))
        #expect(Current.amperes(3) * Voltage.volts(2) == .watts(6))
        #expect(Voltage.volts(2) * Conductance.siemens(3) == .amperes(6))
        #expect(Conductance.siemens(3) * Voltage.volts(2) == .amperes(6))
        #expect(Voltage.volts(6) / Resistance.ohms(3) == .amperes(2))
        #expect(Capacitance.farads(2) * Voltage.volts(3) == .coulombs(6))
        #expect(Current.amperes(2) * Time.seconds(3) == .coulombs(6))
        #expect(Charge.coulombs(2) * Voltage.volts(3) == .joules(6))
        #expect(Resistance.ohms(2) * Capacitance.farads(3) == .seconds(6))
        #expect(Length.meters(2) * Length.meters(3) == Area.squareMeters(6))
        #expect(Frequency.hertz(4).period == .seconds(0.25))
        #expect(Time.seconds(4).rate == .hertz(0.25))
        #expect(Resistance.ohms(4).conductance == .siemens(0.25))
        #expect(Conductance.siemens(4).resistance == .ohms(0.25))
    }
}
