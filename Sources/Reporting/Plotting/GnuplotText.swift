import Foundation

/// Text and numbers in gnuplot's own notation.
enum GnuplotText {
    /// A single-quoted gnuplot string that shows `text` as it is, in enhanced mode: the characters that enhanced mode
    /// gives a meaning to (`{ } _ ^ @ & ~ \`) are escaped, quotes doubled, line breaks and control characters
    /// turned into spaces.
    static func literal(_ text: String) -> String { quoted(escaped(text)) }

    /// The same for tic labels, which gnuplot also passes through its number format: `%` becomes `%%`.
    static func ticLiteral(_ text: String) -> String {
        quoted(escaped(text).replacingOccurrences(of: "%", with: "%%"))
    }

    /// A string for comparison with a CSV field (no enhanced mode involved).
    static func plainLiteral(_ text: String) -> String { quoted(oneLine(text)) }

    /// Escapes the markup of enhanced mode.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in oneLine(text).unicodeScalars {
            if "{}_^@&~\\".unicodeScalars.contains(scalar) { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    /// Wraps markup that is already escaped.
    static func quoted(_ markup: String) -> String {
        "'" + markup.replacingOccurrences(of: "'", with: "''") + "'"
    }

    static func oneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .format: true
        default: false
        }
    }

    /// A number as a gnuplot literal: always with a decimal point or exponent, so that no integer division sneaks in.
    static func number(_ value: Double) -> String { "\(value)" }

    /// A screen coordinate; four decimals are a tenth of a pixel at the sizes used here.
    static func coordinate(_ value: Double) -> String { String(format: "%.4f", value) }
}
