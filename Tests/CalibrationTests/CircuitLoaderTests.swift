import CIMHardware
import Documents
import Quantities
import Testing

@testable import Calibration

/// What a user's circuit folder may get wrong, and what the message says.
@Suite struct CircuitLoaderTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func problems(yaml: String? = validYAML, csv: String? = validCSV) throws -> InputError {
        let path = try folder.circuit("mine", yaml: yaml, csv: csv)
        return try #require(throws: InputError.self) { try loadReferenceCircuit(path) }
    }

    @Test func validCircuitLoads() throws {
        let circuit = try loadReferenceCircuit(folder.circuit("mine", yaml: validYAML, csv: validCSV))
        #expect(circuit.obstacle == nil)
        #expect(circuit.measurements.count == 3)
        #expect(circuit.measurements[0].value == 25e-15)
        #expect(circuit.assumptions == [Assumption(field: "columnsPerADC", value: "8", reason: "not given")])
        #expect(circuit.structure.columnsPerADC == 8)
    }

    @Test func unknownKeyIsLocatedWithASuggestion() throws {
        let error = try problems(yaml: validYAML.replacing("activeRows: 64", with: "activRows: 64"))
        let text = error.description
        #expect(text.contains("mine/circuit.yaml:21:3: free: unknown key 'activRows'; did you mean 'activeRows'?"))
    }

    @Test func wrongUnitIsLocated() throws {
        let error = try problems(yaml: validYAML.replacing("0.9 V", with: "0.9 A"))
        #expect(error.description.contains("mine/circuit.yaml:18:11: free.supply: 'A' is not a unit of voltage"))
    }

    @Test func valueOutOfRangeNamesTheRange() throws {
        let error = try problems(yaml: validYAML.replacing("28 nm", with: "28 um"))
        #expect(error.description.contains("circuit.yaml:13:9"))
        #expect(error.description.contains("is outside"))
    }

    @Test func knownAndAssumedIsAContradiction() throws {
        let error = try problems(yaml: validYAML.replacing("columnsPerADC: null", with: "columnsPerADC: 4"))
        #expect(error.description.contains("it cannot be assumed as well"))
    }

    @Test func folderNameMustBeTheID() throws {
        let error = try problems(yaml: validYAML.replacing("id: mine", with: "id: yours"))
        #expect(error.description.contains("is 'yours', but the folder is named 'mine'"))
    }

    @Test func missingFilesAreNamed() throws {
        let error = try problems(csv: nil)
        #expect(error.kind == .missing)
        #expect(error.description.contains("mine/measurements.csv"))
        let other = try #require(throws: InputError.self) { try loadReferenceCircuit(folder.path + "/nowhere") }
        #expect(other.kind == .missing)
        #expect(other.problems.count == 2)
    }

    @Test func emptyFolderIsAnError() throws {
        let error = try #require(throws: InputError.self) { try loadReferenceCircuits(folder.path) }
        #expect(error.kind == .missing)
        #expect(error.description.contains("holds no circuit"))
    }

    @Test(arguments: [
        ("energy_per_mac,25,fJ", "energy_per_mac,25,ns", ":2:19: unit: 'ns' is not a unit of energy_per_mac"),
        ("energy_per_mac,25,fJ", "energy_per_mac,nan,fJ", ":2:16: value: 'nan' is not a finite number"),
        ("energy_per_mac,25,fJ", "energy_per_mac,0x19,fJ", ":2:16: value: '0x19' is not a finite number"),
        ("energy_per_mac,25,fJ", "energy_per_mac,-25,fJ", ":2:16: value: -25 must be above 0"),
        ("energy_per_mac,25,fJ", "energy_per_mac,,fJ", ":2:16: value: is empty"),
        ("energy_per_mac,25,fJ", "energy_per_mac,1e400,fJ", ":2:16: value: '1e400' is not a finite number"),
        ("energy_per_mac,", "energy_per_mak,", ":2:1: quantity: 'energy_per_mak' is not one of"),
        ("Table 1,printed,,,\nlatency", "Table 1,derived,,,\nlatency", ":2:55: arithmetic: is empty"),
        ("Fig. 9", "", "location: is empty"),
        ("printed,,,\nlatency", "printed,,\nlatency", ":2:1: the row has 19 cells, the header 20"),
        ("quantity,value", "quantity,valve", ":1:10: unknown column 'valve'; did you mean 'value'?"),
        ("Table 1,printed", "\"Table 1,printed", "the quoted cell does not end"),
    ])
    func tableErrorIsLocated(find: String, replacement: String, message: String) throws {
        let changed = validCSV.replacing(find, with: replacement, maxReplacements: 1)
        #expect(changed != validCSV)
        let error = try problems(csv: changed)
        #expect(error.description.contains(message), "\(error)")
    }

    @Test func emptyTableIsAnError() throws {
        #expect(try problems(csv: header).description.contains("the table is empty"))
        #expect(try problems(csv: "").description.contains("measurements.csv:1:1"))
    }

    @Test func severalProblemsOfBothFilesAreReportedTogether() throws {
        let error = try problems(
            yaml: validYAML.replacing("rows: 256", with: "rows: many").replacing("year: 2024", with: "year: 1024"),
            csv: validCSV.replacing("25,fJ", with: "25,pF").replacing("9,ns", with: "x,ns"))
        #expect(error.problems.count == 4)
    }

    @Test func quotedCellsKeepCommasAndQuotes() throws {
        let csv = validCSV.replacing("Table 1,printed,,,", with: "\"Table 1, \"\"peak\"\"\",printed,,,")
        let circuit = try loadReferenceCircuit(folder.circuit("mine", yaml: validYAML, csv: csv))
        #expect(circuit.measurements[0].location == "Table 1, \"peak\"")
    }

    /// A correction names its reason; the first reading is still there.
    @Test func bothReadingsLoad() throws {
        let optional = MeasurementTable.optionalColumns.joined(separator: ",")
        let yaml = validYAML.replacing(
            "not_predicted_because",
            with: "as_read:\n  adcBits: { value: 9, reason: misread }\nnot_predicted_because")
        let csv = """
            \(header),\(optional)
            energy_per_mac,25,fJ,,0.9,,4,4,,,,,,,,Table 1,printed,,,,average,array,9.5,2,1,value=50; weight_bits=8,the title
            """
        let path = try folder.circuit("mine", yaml: yaml, csv: csv)
        let corrected = try loadReferenceCircuit(path)
        let first = try loadReferenceCircuit(path, reading: .asRead)
        #expect((corrected.structure.adcBits, first.structure.adcBits) == (6, 9))
        #expect(corrected.corrections == [Correction(field: "adcBits", asRead: "9", reason: "misread")])
        let row = corrected.measurements[0]
        #expect(row.value == 25e-15 && row.condition == .average && row.scope == .array)
        #expect(row.point.weightBits == 4 && row.point.inputBitsPerCycle == 2 && row.point.conversionsPerProduct == 1)
        #expect(try #require(row.point.accessTime).si == 9.5e-9)
        #expect(first.measurements[0].value == 50e-15 && first.measurements[0].point.weightBits == 8)
    }

    @Test(arguments: [
        ("value=50,", "correction: is empty: a corrected row says why"),
        (",the title", "as_read: is empty: a correction says what was read before"),
        ("valve=50,the title", "as_read: 'valve=50' is no 'column=value'"),
    ])
    func correctionWithoutReasonIsLocated(cells: String, message: String) throws {
        let csv = """
            \(header),as_read,correction
            energy_per_mac,25,fJ,,0.9,,4,4,,,,,,,,Table 1,printed,,,,\(cells)
            """
        let error = try problems(csv: csv)
        #expect(error.description.contains(message), "\(error)")
    }

    @Test func heldOutChipMustExist() throws {
        let circuit = try loadReferenceCircuit(folder.circuit("mine", yaml: validYAML, csv: validCSV))
        #expect(try HeldOutChips.read(folder.path, circuits: [circuit]) == .none)
        let path = folder.path + "/held-out.yaml"
        try "schema: 1\nheldOut: { rramAnalog: [mine] }\n".write(toFile: path, atomically: true, encoding: .utf8)
        #expect(try HeldOutChips.read(folder.path, circuits: [circuit]).all == ["mine"])
        try "schema: 1\nheldOut: { sramAnalog: [mine] }\n".write(toFile: path, atomically: true, encoding: .utf8)
        let error = try #require(throws: InputError.self) {
            try HeldOutChips.read(folder.path, circuits: [circuit])
        }
        #expect(error.description.contains("held-out.yaml:2:25"), "\(error)")
    }
}
