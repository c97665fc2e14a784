import Documents
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
    ///   of order, missing read, and for fewer reads than ``ReadSeries/minimumCount``; of kind missing if the file cannot be read.
    public static func read(_ path: String, interval: Time) throws -> [ReadSeries] {
        try read(text: readText(path, limit: 256 << 20), name: path, interval: interval)
    }

    /// Reads a table from text; `name` stands for the file in messages.
    public static func read(text: String, name: String, interval: Time) throws -> [ReadSeries] {
        var reader = CSVReader(text: text, name: name, hasComments: true)
        var problems: [Problem] = []
        var devices: [(name: String, factor: Double)?] = []
        var values: [[Double]] = []
        var lastIndex: Int?
        var lastLine: Int?
        var reads = 0
        while problems.count < mostProblems, let row = reader.next() {
            func report(_ message: String, _ place: Int = 0) {
                problems.append(Problem(location: row[place].location, message: message))
            }
            if devices.isEmpty {
                devices = row.map(device)
                values = devices.map { _ in [] }
                for (place, cell) in row.enumerated() where devices[place] == nil && !isIndex(cell) {
                    report("column '\(cell.text)': a device is named <name>_<unit>, for example cell3_uS", place)
                }
                for (place, cell) in row.enumerated() where row[..<place].contains(where: { $0.text == cell.text }) {
                    report("column '\(cell.text)' appears more than once", place)
                }
                if problems.isEmpty, !devices.contains(where: { $0 != nil }) { report("no column is a device") }
                continue
            }
            guard row.count == devices.count else {
                report("\(row.count) cells in a table of \(devices.count) columns")
                continue
            }
            if let lastLine, reader.line > lastLine + 1 {
                report("no read between line \(lastLine) and this one; reads that are missing break the times")
            }
            lastLine = reader.line
            reads += 1
            for (place, cell) in row.enumerated() {
                let value: Double
                do throws(InputError) { value = try cell.number() } catch {
                    if cell.text.isEmpty { report("the cell is empty", place) } else { problems += error.problems }
                    continue
                }
                guard let device = devices[place] else {
                    // Reads that are missing would break the times.
                    let count = Int(exactly: value)
                    if count == nil || (lastIndex.map { $0 + 1 != count } ?? false) {
                        report(
                            "index \(cell.text) does not follow \(lastIndex.map { "\($0)" } ?? "a whole number")", place
                        )
                    }
                    lastIndex = count
                    continue
                }
                let conductance = value * device.factor
                guard (0...largest).contains(conductance) else {
                    report("\(device.name): \(cell.text) is no conductance between 0 and 1 S", place)
                    continue
                }
                values[place].append(conductance)
            }
        }
        problems += reader.problems
        if problems.isEmpty, reads < ReadSeries.minimumCount {
            problems.append(
                Problem(
                    location: SourceLocation(file: name, line: max(1, reads), column: 1),
                    message: "\(reads) reads; autocorrelations need \(ReadSeries.minimumCount) or more"))
        }
        guard problems.isEmpty else { throw InputError(kind: .malformed, problems: problems) }
        return zip(devices, values).compactMap { device, values in
            device.map { ReadSeries(name: $0.name, interval: interval, conductances: values) }
        }
    }

    private static func isIndex(_ cell: CSVTable.Cell) -> Bool { ["i", "index"].contains(cell.text) }

    /// Name and siemens of the unit; nil for the index and for what is no device.
    private static func device(_ cell: CSVTable.Cell) -> (name: String, factor: Double)? {
        let title = cell.text
        guard !isIndex(cell), let place = title.lastIndex(of: "_"), place > title.startIndex,
            // What is no unit is reported by the caller, with the column.
            let unit = try? Conductance(parsing: "1 " + title[title.index(after: place)...])
        else { return nil }
        return (String(title[..<place]), unit.si)
    }
}
