import Documents
import Foundation

/// Reads one circuit: `circuit.yaml` and `measurements.csv` in a folder whose name is the circuit's id.
///
/// - Throws: `InputError` with all problems of both files (file:line:column, value, what is allowed).
public func loadReferenceCircuit(_ directory: String, reading: Reading = .corrected) throws -> ReferenceCircuit {
    let path = directory.hasSuffix("/") ? String(directory.dropLast()) : directory
    let csvPath = path + "/measurements.csv"
    var problems: [Problem] = []
    var kind = InputError.Kind.malformed
    var measurements: [Measurement] = []
    do throws(InputError) {
        let text = try readText(csvPath)
        measurements = MeasurementTable.read(text: text, name: csvPath, reading: reading, problems: &problems)
    } catch {
        kind = error.kind
        problems += error.problems
    }
    // "." and "a/.." name no circuit: the id is then only checked against itself.
    let name = path.split(separator: "/").last.map(String.init)
    let expected = name.flatMap { $0 == "." || $0 == ".." ? nil : $0 }
    do {
        let circuit = try readInput(path + "/circuit.yaml") { node -> ReferenceCircuit? in
            guard let root = node.mapping() else { return nil }
            return CircuitDocument(root: root, measurements: measurements, reading: reading).circuit(
                expectedID: expected)
        }
        guard problems.isEmpty else { throw InputError(kind: kind, problems: problems) }
        return circuit
    } catch let error as InputError {
        throw InputError(
            kind: kind == .missing ? .missing : error.kind, problems: problems + error.problems)
    }
}

/// Reads every circuit below a folder (each sub-folder that holds a `circuit.yaml` or a `measurements.csv`), by id.
///
/// - Throws: `InputError` with the problems of all circuits together, or naming a folder that is missing or empty.
public func loadReferenceCircuits(
    _ directory: String, reading: Reading = .corrected
) throws -> [ReferenceCircuit] {
    let path = directory.hasSuffix("/") ? String(directory.dropLast()) : directory
    let manager = FileManager.default
    guard let folder = opendir(path) else {
        let reason = String(cString: strerror(errno))
        throw InputError(
            kind: .missing, problems: [Problem(location: nil, message: "cannot read folder '\(path)': \(reason)")])
    }
    closedir(folder)
    let names = try manager.contentsOfDirectory(atPath: path)
    let folders = names.sorted().filter { name in
        ["circuit.yaml", "measurements.csv"].contains { manager.fileExists(atPath: "\(path)/\(name)/\($0)") }
    }
    guard !folders.isEmpty else {
        throw InputError(
            kind: .missing,
            problems: [Problem(location: nil, message: "'\(path)' holds no circuit: no folder with a circuit.yaml")])
    }
    var circuits: [ReferenceCircuit] = []
    var problems: [Problem] = []
    var kind = InputError.Kind.malformed
    for folder in folders {
        do {
            circuits.append(try loadReferenceCircuit("\(path)/\(folder)", reading: reading))
        } catch let error as InputError {
            problems += error.problems
            if error.kind == .missing { kind = .missing }
        }
    }
    guard problems.isEmpty else { throw InputError(kind: kind, problems: problems) }
    return circuits.sorted { $0.id < $1.id }
}
