/// What a mark in a figure stands for. Colour is never the only cue: every series has its own marker and dash.
///
/// Colours are Okabe and Ito's palette for all kinds of colour vision
/// (M. Okabe, K. Ito, "Color Universal Design", J*FLY 2002, revised 2008).
public enum FigureSeries: String, Hashable, Codable, CaseIterable, Sendable {
    case rram = "RRAM"
    case sram = "SRAM"
    case hybrid = "hybrid"

    /// Name as legends and tables print it.
    public var name: String { rawValue }

    var color: String {
        switch self {
        case .rram: "#0072B2"
        case .sram: "#D55E00"
        case .hybrid: "#009E73"
        }
    }

    /// The series' colour mixed with white, for areas behind marks.
    var paleColor: String {
        switch self {
        case .rram: "#BFDCEC"
        case .sram: "#F4D7BF"
        case .hybrid: "#BFE7DC"
        }
    }

    /// gnuplot point type of the filled marker: circle, square, triangle.
    var filledMarker: Int {
        switch self {
        case .rram: 7
        case .sram: 5
        case .hybrid: 9
        }
    }

    /// Squares look bigger than circles of the same nominal size; this evens them out by eye.
    var markerScale: Double { self == .sram ? 0.88 : 1 }
}

/// Colours that belong to no series.
enum Ink {
    static let text = "#222222"
    static let muted = "#5A5A5A"
    static let reference = "#6E6E6E"
    static let band = "#DEDEDE"
    static let grid = "#EDEDED"
}

/// A value with its confidence or credible interval; the bounds are nil where none can be given (one seed, say).
public struct IntervalEstimate: Hashable, Codable, Sendable {
    /// The estimate itself.
    public var value: Double
    /// Lower bound.
    public var lower: Double?
    /// Upper bound.
    public var upper: Double?

    /// A value with bounds, when there are any.
    public init(_ value: Double, lower: Double? = nil, upper: Double? = nil) {
        self.value = value
        self.lower = lower
        self.upper = upper
    }

    /// The bounds, when both are there.
    public var bounds: ClosedRange<Double>? {
        guard let lower, let upper, lower <= upper else { return nil }
        return lower...upper
    }

    var numbers: [Double] { [value] + [lower, upper].compactMap { $0 } }
}
