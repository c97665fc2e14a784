/// Widths of Liberation Sans (metrically equal to Helvetica and Arial), so that legends and tables inside figures
/// can be laid out without asking the terminal. Source of the widths: Adobe Font Metrics of Helvetica, 1/1000 em.
enum TextMetrics {
    /// Width in the unit of `size`. Characters outside the table count as an average digit.
    static func width(of text: String, size: Double) -> Double {
        text.unicodeScalars.reduce(0) { $0 + thousandths(of: $1) } * size / 1000
    }

    private static let byWidth: [(Double, String)] = [
        (191, "'"), (222, "ijl"), (260, "|"), (278, " !,./:;I[\\]ft·"), (333, "-()`r"), (334, "{}"), (355, "\""),
        (389, "*"), (469, "^"), (500, "Jckvsxyz"), (556, "#$0123456789?L_abdeghnopqu–"), (584, "+<=>~±×÷−"),
        (611, "FTZ"), (667, "&ABEKPSVXY"), (722, "CDHNRUw"), (778, "GOQ"), (833, "Mm"), (889, "%"), (944, "W"),
        (1015, "@"), (1000, "→●○■□"),
    ]

    private static let table: [Unicode.Scalar: Double] = {
        var table: [Unicode.Scalar: Double] = [:]
        for (width, characters) in byWidth {
            for scalar in characters.unicodeScalars { table[scalar] = width }
        }
        return table
    }()

    private static func thousandths(of scalar: Unicode.Scalar) -> Double { table[scalar] ?? 556 }
}
