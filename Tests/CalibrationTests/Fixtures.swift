import Foundation

@testable import Calibration

/// The repository's reference circuits, found from this file.
let referenceCircuitsPath = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "reference-circuits").path

/// A folder that is removed with its contents when the value goes away.
final class TemporaryFolder {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "cimlab-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a circuit folder and returns its path; nil leaves the file out.
    func circuit(_ id: String, yaml: String?, csv: String?) throws -> String {
        let folder = "\(path)/\(id)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try yaml?.write(toFile: folder + "/circuit.yaml", atomically: true, encoding: .utf8)
        try csv?.write(toFile: folder + "/measurements.csv", atomically: true, encoding: .utf8)
        return folder
    }
}

let validYAML = """
    schema: 1
    id: mine
    citation: { authors: A. Author, title: A macro, venue: null, year: 2024, doi: null }
    evidence: A
    silicon: mine
    laboratory: null
    iso:
      memory: rram
      kind: rramAnalog
      cell: 1T1R
      computation: null
      level: macro
      node: 28 nm
      operations_per_mac: 2
      measurement_condition: null
    macros: 1
    free:
      supply: 0.9 V
      rows: 256
      columns: 256
      activeRows: 64
      bitsPerCell: 1
      devicesPerWeightCell: 1
      transistorsPerCell: 1
      inputBitsPerCycle: 1
      adcBits: 6
      columnsPerADC: null
      columnsPerConversion: 1
      guardColumnsPerWeight: 0
      columnRegisters: 0
    assumed:
      columnsPerADC: { value: 8, reason: not given }
    not_predicted_because: null
    notes: null
    related: null
    sources: null
    """

let header = MeasurementTable.columns.joined(separator: ",")
let validCSV = """
    \(header)
    energy_per_mac,25,fJ,,0.9,,1,1,,,,,,,,Table 1,printed,,,
    latency,9,ns,,0.9,,1,1,,,64,32,,,,Table 1,printed,,,
    area,0.05,mm^2,,,,,,,,,,,,,Fig. 9,printed,,,
    """
