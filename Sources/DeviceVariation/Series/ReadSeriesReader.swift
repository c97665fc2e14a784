import Documents
import Foundation
import Quantities

/// Reads a table of series: one read of every device a line, at equal intervals; a column a device, `<name>_<unit>` with a
/// unit of conductance. A first column `i` or `index` counts the reads. Lines that begin with # are comments.
public enum ReadSeriesReader {
    /// Problems are many where one thing is wrong in every line: the first ones suffice.
    private static let mostProblems = 20
    /// A conductance above is a slip of the unit (our choice).
    private static let largest = 1.0

    /// - Parameter interval: from one read to the next.
    /// - Throws: `InputError` with file:line:column for every unknown unit, missing or odd cell, negative conductance, index out
    ///   of order, and for fewer reads than ``ReadSeries/minimumCount``; of kind missing if the file cannot be read.
    public static func read(_ path: String, interval: Time) throws -> [ReadSeries] {
        let bytes: [UInt8]
        do { bytes = try readFile(path) } catch let error as FileError {
            throw InputError(kind: .missing, problems: [Problem(location: nil, message: error.description)])
        }
        guard let text = String(bytes: bytes, encoding: .utf8) else {
            throw InputError(
                kind: .malformed, problems: [Problem(location: nil, message: "\(path): not a text in UTF-8")])
        }
        var problems: [Problem] = []
        func report(_ message: String, _ line: Int, _ column: Int = 1) {
            problems.append(Problem(location: SourceLocation(file: path, line: line, column: column), message: message))
        }
        var devices: [(name: String, factor: Double)?] = []
        var values: [[Double]] = []
        var lastIndex: Int?
        var lines = 0
        for (number, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let content = raw.last == "\r" ? raw.dropLast() : raw
            guard !content.isEmpty, content.first != "#", problems.count < mostProblems else { continue }
            let parts = content.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
            if devices.isEmpty {
                devices = parts.map { title in
                    if ["i", "index"].contains(title) { return nil }
                    guard let place = title.lastIndex(of: "_"), place > title.startIndex,
                        // What is no unit is reported below, with the column.
                        let unit = try? Conductance(parsing: "1 " + title[title.index(after: place)...])
                    else {
                        report("column '\(title)': a device is named <name>_<unit>, for example cell3_uS", number + 1)
                        return nil
                    }
                    return (String(title[..<place]), unit.si)
                }
                values = devices.map { _ in [] }
                if !devices.contains(where: { $0 != nil }) { report("no column is a device", number + 1) }
                continue
            }
            guard parts.count == devices.count else {
                report("\(parts.count) cells in a table of \(devices.count) columns", number + 1)
                continue
            }
            lines += 1
            var place = 1
            for (index, cell) in parts.enumerated() {
                defer { place += cell.unicodeScalars.count + 1 }
                guard let value = DecimalText.parse(cell), value.isFinite else {
                    report(cell.isEmpty ? "the cell is empty" : "'\(cell)' is not a number", number + 1, place)
                    continue
                }
                guard let device = devices[index] else {
                    // Reads that are missing would break the times.
                    let count = Int(exactly: value)
                    if count == nil || (lastIndex.map { $0 + 1 != count } ?? false) {
                        report(
                            "index \(cell) does not follow \(lastIndex.map { "\($0)" } ?? "a whole number")",
                            number + 1, place)
                    }
                    lastIndex = count
                    continue
                }
                let conductance = value * device.factor
                guard (0...largest).contains(conductance) else {
                    report("\(device.name): \(cell) is no conductance between 0 and 1 S", number + 1, place)
                    continue
                }
                values[index].append(conductance)
            }
        }
        if problems.isEmpty, lines < ReadSeries.minimumCount {
            report("\(lines) reads; autocorrelations need \(ReadSeries.minimumCount) or more", max(1, lines))
        }
        guard problems.isEmpty else { throw InputError(kind: .malformed, problems: problems) }
        return zip(devices, values).compactMap { device, values in
            device.map { ReadSeries(name: $0.name, interval: interval, conductances: values) }
        }
    }
}
