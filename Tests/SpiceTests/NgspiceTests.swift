import CIMHardware
import Quantities
import Testing

@testable import Spice

@Suite struct NgspiceTests {
    @Test("values are read from printed and measured lines, and nothing else")
    func values() {
        let text = """
            Doing analysis at TEMP = 27.000000 and TNOM = 27.000000
            i(vg0) = 1.250000000000e-05
            energy              =   3.5e-13 from=   0.0e+00 to=   4.0e-09
            settled             =  2.9e-11
            Reference value :  3.8e-09
            broken = failed
            """
        let values = Ngspice.values(in: text)
        #expect(values["i(vg0)"] == 1.25e-5 && values["energy"] == 3.5e-13 && values["settled"] == 2.9e-11)
        #expect(values["broken"] == nil && values["Reference value"] == nil)
    }

    @Test("a program that is not there is named")
    func missing() {
        #expect(throws: SpiceError.missing(searched: "/nowhere/ngspice")) { try Ngspice(path: "/nowhere/ngspice") }
    }

    @Test("a column's deck has every cell twice, its capacitors once, and measures what is compared")
    func columnDeck() {
        let column = ColumnCircuit(conductances: [2e-5, 1e-6, 2e-5], supply: Voltage(si: 0.9))
        let lines = ColumnDeck(column: column, bits: 6, durationS: 4e-9).text.split(separator: "\n")
        #expect(lines.count { $0.hasPrefix("mc") } == 3 && lines.count { $0.hasPrefix("md") } == 3)
        #expect(lines.count { $0.hasPrefix("cb") } == 3)
        for name in ColumnDeck.names { #expect(lines.contains { $0.hasPrefix("meas tran \(name) ") }) }
        // Device and transistor together have the conductance of the cell.
        let device = lines.first { $0.hasPrefix("rc0 ") }?.split(separator: " ").last.flatMap { Double($0) } ?? 0
        #expect(abs(device + Transistors.accessResistance(supply: 0.9) - 50e3) < 1e-6)
    }

    @Test("settings that no check can have are refused", arguments: [([1], 6), ([2048], 6), ([16], 0), ([16], 13)])
    func settings(sizes: [Int], bits: Int) {
        #expect(throws: SpiceError.self) { try SpiceCheck(sizes: sizes, bits: bits) }
    }

    @Test("random patterns depend on the seed, others do not; the decks of one seed are the same text")
    func patterns() throws {
        func decks(_ seed: UInt64) throws -> [String: String] {
            Dictionary(
                uniqueKeysWithValues: try SpiceCheck(sizes: [8], seed: seed).circuits().map { circuit in
                    let deck = try circuit.deck
                    return (deck.name, deck.text)
                })
        }
        let (first, again, other) = (try decks(1), try decks(1), try decks(2))
        #expect(first == again)
        #expect(first["column-8-random"] != other["column-8-random"])
        #expect(first["column-8-far-half"] == other["column-8-far-half"])
        #expect(first.count == 5 + 1 + 3 + 5)
    }
}
