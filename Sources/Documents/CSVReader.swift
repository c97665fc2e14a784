/// Reads a table of separated values row by row, for tables that are too large to keep as text. The rules are those of ``CSVTable``.
public struct CSVReader {
    /// What is wrong so far.
    public private(set) var problems: [Problem] = []
    /// The line of the row that was read last, from 1.
    public private(set) var line = 0

    private let bytes: [UInt8]
    private let name: String
    private let hasComments: Bool
    private let separator: UInt8
    private var place: Int
    private var nextLine = 1
    private var decimals = Decimals()

    /// What the numbers of a table without commas as separators look like.
    private struct Decimals {
        var point: SourceLocation?
        var comma: SourceLocation?
        /// `1,234`: a decimal comma or a separator of thousands, if nothing else says which.
        var unclear: (text: String, location: SourceLocation)?
        var isReported = false
    }

    /// A reader at the first row.
    /// - Parameter hasComments: whether lines that begin with `#` are left out.
    public init(text: String, name: String, hasComments: Bool = false) {
        let bytes = Array(text.utf8)
        self.bytes = bytes
        self.name = name
        self.hasComments = hasComments
        // The byte order mark that spreadsheets write.
        place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        // "sep=;" is how spreadsheets are told the separator.
        let hint = bytes[place...].prefix { $0 != newline && $0 != carriageReturn }
        if hint.count == 5, hint.starts(with: "sep=".utf8), let last = hint.last {
            separator = last
            place += 5
            if place < bytes.count, bytes[place] == carriageReturn { place += 1 }
            if place < bytes.count, bytes[place] == newline { place += 1 }
            nextLine = 2
        } else {
            separator = Self.separator(of: bytes[place...], hasComments)
        }
    }

    /// The cells of the next row; nil after the last one.
    public mutating func next() -> [CSVTable.Cell]? {
        while place < bytes.count {
            line = nextLine
            if hasComments, bytes[place] == UInt8(ascii: "#") {
                skipLine()
                continue
            }
            let cells = record()
            guard let cells else { continue }
            if cells.contains(where: { !$0.text.isEmpty }) { return cells }
        }
        if let unclear = decimals.unclear, decimals.comma == nil, !decimals.isReported {
            decimals.isReported = true
            add(
                "'\(unclear.text)' may have a decimal comma or a separator of thousands; write a decimal point",
                at: unclear.location)
        }
        return nil
    }

    /// One row; nil after a problem, at the start of the next line.
    private mutating func record() -> [CSVTable.Cell]? {
        var cells: [CSVTable.Cell] = []
        // Counted on from cell to cell: a line may be as long as the file.
        var counted = (place: place, column: 1)
        func location(_ reader: CSVReader) -> SourceLocation {
            counted.column += reader.bytes[counted.place..<reader.place].count { $0 & 0xC0 != 0x80 }
            counted.place = reader.place
            return SourceLocation(file: reader.name, line: reader.nextLine, column: counted.column)
        }
        while true {
            while place < bytes.count, isBlank(bytes[place]) { place += 1 }
            let start = location(self)
            var text: [UInt8] = []
            if place < bytes.count, bytes[place] == quote {
                place += 1
                var isOpen = true
                while place < bytes.count, isOpen {
                    let byte = bytes[place]
                    if byte == quote {
                        isOpen = place + 1 < bytes.count && bytes[place + 1] == quote
                        if isOpen { text.append(quote) }
                        place += isOpen ? 2 : 1
                        continue
                    }
                    text.append(byte)
                    place += 1
                    if byte == newline || byte == carriageReturn && (place == bytes.count || bytes[place] != newline) {
                        nextLine += 1
                        counted = (place, 1)
                    }
                }
                guard !isOpen else {
                    add("the quoted cell does not end", at: start)
                    return nil
                }
                while place < bytes.count, isBlank(bytes[place]) { place += 1 }
            } else {
                let first = place
                while place < bytes.count, !endsCell(bytes[place]), bytes[place] != quote { place += 1 }
                text = Array(bytes[first..<place])
                while let last = text.last, isBlank(last) { text.removeLast() }
            }
            guard place == bytes.count || endsCell(bytes[place]) else {
                add(
                    "a quote in the middle of a cell; write \"\" inside a quoted cell",
                    at: location(self))
                skipLine()
                return nil
            }
            cells.append(cell(text, at: start))
            guard place < bytes.count, bytes[place] == separator else { break }
            place += 1
        }
        skipLine()
        return cells
    }

    private mutating func cell(_ bytes: [UInt8], at location: SourceLocation) -> CSVTable.Cell {
        var text = String(decoding: bytes, as: UTF8.self)
        // Spreadsheets of some countries write the sign minus, U+2212, for the hyphen that programs write.
        if bytes.starts(with: [0xE2, 0x88, 0x92]), text.wholeMatch(of: /\u{2212}[.,]?\d[\d.,]*([eE][+-]?\d+)?/) != nil {
            text = "-" + text.dropFirst()
        }
        guard separator != UInt8(ascii: ",") else { return CSVTable.Cell(text: text, location: location) }
        if bytes.contains(UInt8(ascii: ".")), text.wholeMatch(of: /[+-]?\d+\.\d+([eE][+-]?\d+)?/) != nil {
            decimals.point = decimals.point ?? location
        } else if bytes.contains(UInt8(ascii: ",")), text.wholeMatch(of: /[+-]?\d+,\d+([eE][+-]?\d+)?/) != nil {
            if text.wholeMatch(of: /[+-]?[1-9]\d{0,2},\d{3}/) != nil {
                decimals.unclear = decimals.unclear ?? (text, location)
            } else {
                decimals.comma = decimals.comma ?? location
            }
            mixed(at: location)
            return CSVTable.Cell(text: text.replacing(",", with: "."), location: location)
        }
        mixed(at: location)
        return CSVTable.Cell(text: text, location: location)
    }

    private mutating func mixed(at location: SourceLocation) {
        guard !decimals.isReported, let point = decimals.point, let comma = decimals.comma ?? decimals.unclear?.location
        else { return }
        decimals.isReported = true
        add("some numbers have a decimal comma (\(comma)), others a point (\(point)); write points", at: location)
    }

    private mutating func skipLine() {
        while place < bytes.count, bytes[place] != newline, bytes[place] != carriageReturn { place += 1 }
        guard place < bytes.count else { return }
        let isReturn = bytes[place] == carriageReturn
        place += 1
        if isReturn, place < bytes.count, bytes[place] == newline { place += 1 }
        nextLine += 1
    }

    private mutating func add(_ message: String, at location: SourceLocation) {
        problems.append(Problem(location: location, message: message))
    }

    private func endsCell(_ byte: UInt8) -> Bool { byte == separator || byte == newline || byte == carriageReturn }

    private func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || (byte == UInt8(ascii: "\t") && separator != byte)
    }

    /// What separates the cells of the header: the commonest of comma, semicolon and tab outside of quotes.
    private static func separator(of bytes: ArraySlice<UInt8>, _ hasComments: Bool) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        var isStart = true
        var isComment = false
        for byte in bytes {
            if byte == newline || byte == carriageReturn, !isQuoted {
                if !isStart, !isComment { break }
                isStart = true
                isComment = false
                continue
            }
            if isStart, hasComments, byte == UInt8(ascii: "#") { isComment = true }
            isStart = false
            if byte == quote { isQuoted.toggle() }
            if !isQuoted, !isComment { counts[byte, default: 0] += 1 }
        }
        let candidates = [",", ";", "\t"].map { Character($0).asciiValue ?? 0 }
        return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ",")
    }
}

private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
private let quote = UInt8(ascii: "\"")
