/// Plot elements that look the same in gnuplot's SVG, PNG and PDF terminals.
enum Marks {
    /// A filled marker.
    static func filled(_ data: String, _ series: FigureSeries, scale: Double = 1, alpha: String = "") -> [String] {
        [points(data, series.filledMarker, scale * series.markerScale, "#\(alpha)\(series.color.dropFirst())")]
    }

    /// An open marker: a filled one with a white one inside, since the SVG terminal draws gnuplot's own open markers
    /// with a hairline whatever the line width.
    static func open(_ data: String, _ series: FigureSeries, scale: Double = 1) -> [String] {
        let size = scale * series.markerScale
        return [
            points(data, series.filledMarker, size, series.color),
            points(data, series.filledMarker, size * openShare, "#ffffff"),
        ]
    }

    /// White part of an open marker.
    static let openShare = 0.6

    static func points(_ data: String, _ type: Int, _ scale: Double, _ color: String) -> String {
        "\(data) with points pointtype \(type) pointsize marker*\(GnuplotText.coordinate(scale)) linecolor rgb '\(color)'"
    }

    /// Interval bars as vectors without heads: error bars clear a white box around every point in the SVG terminal.
    static func verticalBars(
        file: String, abscissa: String, from lower: String, to upper: String, width: Double, color: String
    ) -> String {
        "\(file) using \(abscissa):'\(lower)':(0):(column('\(upper)')-column('\(lower)')) with vectors nohead "
            + "linewidth \(GnuplotText.number(width)) linecolor rgb '\(color)'"
    }
}
