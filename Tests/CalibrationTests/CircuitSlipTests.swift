import CIMHardware
import Documents
import Testing

@testable import Calibration

/// `circuits check` is at least as strict as what uses the circuits.
@Suite struct CircuitSlipTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func circuit(_ name: String = "mine", yaml: String = validYAML, csv: String = validCSV) throws
        -> ReferenceCircuit
    {
        try loadReferenceCircuit(folder.circuit(name, yaml: yaml, csv: csv))
    }

    @Test func aGoodCircuitHasNoSlip() throws {
        let good = try circuit()
        #expect(good.slips().isEmpty && good.contradictions().isEmpty && good.nothingCompared == nil, "\(good.slips())")
    }

    @Test func reportedChipsHaveNoSlip() throws {
        let circuits = try loadReferenceCircuits("reference-circuits")
        let slips =
            circuits.flatMap { $0.slips() } + CircuitKinship.copiedSilicon(circuits)
            + CircuitKinship.copiedMeasurements(circuits)
        #expect(slips.isEmpty, "\(slips.map(\.description).joined(separator: "; "))")
    }

    @Test(arguments: [
        ("25,fJ,,0.9", "25,fJ,,900", "macro.supply is 900.0 V"), ("25,fJ,,0.9", "25,fJ,,0.0009", "macro.supply"),
        ("25,fJ,,0.9,,1,1", "25,fJ,,0.9,1e8,1,1", "macro.clock"), ("25,fJ", "25,pJ", "check the unit"),
        ("25,fJ", "25,nJ", "check the unit"), ("9,ns", "9,us", "check the unit"), ("9,ns", "9,ps", "check the unit"),
        ("0.05,mm^2", "0.05,um^2", "check the unit"),
    ]) func slipsOfTheUnitAreFound(find: String, replacement: String, message: String) throws {
        let csv = validCSV.replacing(find, with: replacement, maxReplacements: 1)
        #expect(csv != validCSV)
        let slips = try circuit(csv: csv).slips()
        #expect(
            slips.contains { $0.description.contains(message) && $0.description.hasPrefix("mine, line ") }, "\(slips)")
    }

    @Test func rowsGivenTwiceAreFound() throws {
        let row = "latency,9,ns,,0.9,,1,1,,,64,32,,,,Table 1,printed,,,"
        let slips = try circuit(csv: validCSV + "\n" + row + "\n").slips()
        #expect(slips.count == 1 && slips[0].lines == [3, 5] && slips[0].message.contains("given twice"))
    }

    @Test(arguments: ["Table 1,printed", "Table I,printed"]) func rowsGivenTwiceUnderAnotherPlaceAreFound(place: String)
        throws
    {
        let row = "energy_per_mac,0.025,pJ,,0.9,,1,1,,,,,,,,\(place),,another note,"
        let slips = try circuit(csv: validCSV + "\n" + row + "\n").slips()
        #expect(slips.count == 1 && slips[0].lines == [2, 5] && slips[0].message.contains("given twice"), "\(slips)")
    }

    @Test func aLatencyShorterThanItsClockIsFound() throws {
        func slips(_ clock: String) throws -> [Contradiction] {
            try circuit(csv: validCSV.replacing("9,ns,,0.9,,", with: "9,ns,,0.9,\(clock),")).slips()
        }
        #expect(try slips("120").isEmpty)
        #expect(try slips("0.12").first?.message.contains("clock_MHz") == true)
    }

    @Test func powerAndThroughputOfAnotherUnitAreFound() throws {
        // 64 x 32 MACs of 25 fJ in 9 ns take 5.7 mW.
        func circuit(_ quantity: String, _ value: String, alone: Bool) throws -> ReferenceCircuit {
            let row = "\n\(quantity),\(value),,0.9,,1,1,,,64,32,,,,Table 2,printed,,total,\n"
            let rows = validCSV.split(separator: "\n")
            return try self.circuit(csv: (alone ? "\(rows[0])\n\(rows[3])" : validCSV) + row)
        }
        func found(_ quantity: String, _ value: String, alone: Bool = false) throws -> Int {
            let circuit = try circuit(quantity, value, alone: alone)
            return circuit.slips().count + circuit.contradictions().count
        }
        #expect(try found("power", "5.69,mW") == 0 && found("power", "40,mW") == 0)
        #expect(try found("power", "5.69,uW") > 0 && found("power", "5.69,W") > 0)
        #expect(try found("throughput", "455.1,GOPS", alone: true) == 0)
        #expect(try found("throughput", "455.1,TOPS", alone: true) > 0)
        #expect(try found("throughput", "455.1,MOPS", alone: true) > 0)
    }

    @Test func anEfficiencyThatTheEnergyContradictsIsFoundWhateverTheNotesSay() throws {
        func contradictions(_ efficiency: String) throws -> Int {
            try circuit(csv: validCSV + "\nefficiency,\(efficiency),,0.9,,1,1,,,,,,,,Table 2,printed,,peak,\n")
                .contradictions().count
        }
        #expect(try contradictions("80,TOPS/W") == 0 && contradictions("160,TOPS/W") == 0)
        #expect(try contradictions("800,TOPS/W") == 1 && contradictions("8,TOPS/W") == 1)
    }

    @Test func aChipUnderTwoNamesIsFound() throws {
        let first = try circuit()
        let yaml = validYAML.replacing("id: mine", with: "id: other").replacing("silicon: mine", with: "silicon: other")
        let copy = try circuit("other", yaml: yaml)
        #expect(CircuitKinship.copiedMeasurements([first, copy]).first?.message.contains("under two names") == true)
        let own = try circuit("other", yaml: yaml, csv: validCSV.replacing("25,fJ", with: "26,fJ"))
        #expect(CircuitKinship.copiedMeasurements([first, own]).isEmpty)
    }

    @Test func aLatencyThatAThroughputContradictsIsFoundWhateverTheNotesSay() throws {
        // 2 x 64 x 32 operations in 9 ns are 455 GOPS.
        func rows(_ throughput: String, _ note: String) -> String {
            validCSV + "\nthroughput,\(throughput),,0.9,,1,1,,,,,,,,Table 2,printed,,\(note),\n"
        }
        #expect(try circuit(csv: rows("455.1,GOPS", "")).contradictions().isEmpty)
        #expect(try circuit(csv: rows("300,GOPS", "another mode")).contradictions().isEmpty)
        #expect(try circuit(csv: rows("455.1,MOPS", "another mode")).contradictions().count == 1)
        #expect(try circuit(csv: rows("455.1,TOPS", "another mode")).contradictions().count == 1)
    }

    @Test func aSiliconLeftAsInACopyIsFound() throws {
        let first = try circuit()
        let copy = try circuit("other", yaml: validYAML.replacing("id: mine", with: "id: other"))
        #expect(CircuitKinship.copiedSilicon([first, copy]).first?.message.contains("citation is the same") == true)
        let changed = validYAML.replacing("id: mine", with: "id: third").replacing("28 nm", with: "65 nm")
            .replacing("title: A macro", with: "title: Another macro")
        let other = try circuit("third", yaml: changed)
        #expect(CircuitKinship.copiedSilicon([first, other]).first?.message.contains("differ in node") == true)
        let own = try circuit(
            "fourth",
            yaml: changed.replacing("id: third", with: "id: fourth")
                .replacing("silicon: mine", with: "silicon: fourth"))
        #expect(CircuitKinship.copiedSilicon([first, own]).isEmpty)
    }

    @Test func aChipWithoutAnythingToCompareIsTold() throws {
        let csv =
            validCSV.split(separator: "\n").prefix(1).joined()
            + "\nefficiency,80,TOPS/W,,0.9,,1,1,,,,,,,,Table 1,printed,,,\n"
        #expect(try circuit(csv: csv).nothingCompared?.contains("energy_per_mac") == true)
    }

    @Test(arguments: ["crlf", "bom", "both", "semicolons"]) func everySpreadsheetsTableIsRead(kind: String) throws {
        var csv = validCSV
        if kind == "semicolons" {
            csv = csv.replacing(",", with: ";").replacing("0.9;", with: "0,9;").replacing("0.05", with: "0,05")
        }
        if kind == "crlf" || kind == "both" { csv = csv.replacing("\n", with: "\r\n") }
        if kind == "bom" || kind == "both" { csv = "\u{FEFF}" + csv }
        let (here, there) = (try circuit(csv: csv), try circuit())
        #expect(here.measurements == there.measurements)
    }
}
