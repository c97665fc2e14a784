import Foundation

/// Lays out a figure in pixels (origin top left, as in the SVG) and writes the gnuplot script that draws it.
///
/// Every legend, heading and table stands outside the plotting areas, at a position computed here: nothing can cover
/// data, whatever the data are.
struct FigureCanvas {
    /// A plotting area's frame.
    struct Frame {
        var left: Double
        var top: Double
        var width: Double
        var height: Double
        var right: Double { left + width }
        var bottom: Double { top + height }
    }

    enum Anchor: String { case left, center, right }

    static let fontSize = 13.0
    static let small = 0.85
    /// From the lower edge of a plotting area to the middle of the x axis title; the SVG terminal sets tic labels lower
    /// than the others do.
    static let axisTitleDrop = 42.0

    let id: String
    let width: Double
    let height: Double
    private(set) var lines: [String] = []

    init(id: String, width: Double = 720, height: Double, title: String, files: [String]) {
        self.id = id
        self.width = width
        self.height = height
        let svgSize = "\(Int(width)),\(Int(height))"
        let pngSize = "\(Int(width * 2)),\(Int(height * 2))"
        // 720 pixels become 175 mm, the text width of a two-column journal page; text is then about 9 points
        // (this terminal's own font scale is below 1).
        let pdfSize = String(format: "%.2fcm,%.2fcm", 17.5 * width / 720, 17.5 * height / 720)
        let font = "font 'Liberation Sans,"
        // gnuplot puts it into element ids and allows letters, digits and _ only.
        let name = id.replacingOccurrences(of: "-", with: "_")
        lines = [
            "# Figure \(id): \(GnuplotText.oneLine(title))",
            "# Draw it again: gnuplot -d -e \"fmt='png'\" \(id).gp   (svg, png or pdf; reads \(files.joined(separator: ", ")))",
            "if (!exists('fmt')) fmt = 'svg'",
            "set encoding utf8",
            "if (fmt eq 'svg') set terminal svg size \(svgSize) dynamic enhanced \(font)13' background '#ffffff' name '\(name)'",
            "if (fmt eq 'png') set terminal pngcairo size \(pngSize) enhanced \(font)19.5' linewidth 1.6 background '#ffffff'",
            "if (fmt eq 'pdf') set terminal pdfcairo size \(pdfSize) enhanced \(font)13' linewidth 0.9",
            "marker = fmt eq 'svg' ? 0.62 : (fmt eq 'pdf' ? 0.5 : 1.6)   # point size that looks alike in all three",
            "set output '\(id).'.fmt",
            "set datafile separator comma",
            "set datafile columnheaders",
            "set border 3 linewidth 0.8 linecolor rgb '\(Ink.text)'",
            "set tics nomirror out scale 0.6,0.35 textcolor rgb '\(Ink.text)'",
            "set grid xtics ytics linewidth 0.6 linetype 1 linecolor rgb '\(Ink.grid)'",
            "set key off",
            "set samples 2",
            "set multiplot",
        ]
    }

    mutating func comment(_ text: String) { lines += ["", "# \(GnuplotText.oneLine(text))"] }

    mutating func command(_ text: String) { lines.append(text) }

    /// Starts a plotting area: margins and axes. Labels, arrows and objects put before `plot` belong to this area.
    mutating func open(_ frame: Frame, x: Axis, y: Axis, xLabels: Bool = true, yLabels: Bool = true) {
        lines += [
            "set lmargin at screen \(horizontal(frame.left)); set rmargin at screen \(horizontal(frame.right))",
            "set bmargin at screen \(vertical(frame.bottom)); set tmargin at screen \(vertical(frame.top))",
        ]
        lines += x.commands("x", labelled: xLabels) + y.commands("y", labelled: yLabels)
    }

    /// Draws the open area, then forgets its labels.
    mutating func plot(_ elements: [String]) {
        lines.append("plot " + elements.joined(separator: ", \\\n     "))
        lines.append("unset label; unset arrow; unset object")
    }

    mutating func text(
        _ text: String, x: Double, y: Double, anchor: Anchor = .left, scale: Double = 1, bold: Bool = false,
        color: String = Ink.text, rotated: Bool = false
    ) {
        guard !text.isEmpty else { return }
        markup(
            GnuplotText.escaped(text), x: x, y: y, anchor: anchor, scale: scale, bold: bold, color: color,
            rotated: rotated)
    }

    /// Text whose enhanced-mode markup the caller wrote on purpose (subscripts, powers).
    mutating func markup(
        _ markup: String, x: Double, y: Double, anchor: Anchor = .left, scale: Double = 1, bold: Bool = false,
        color: String = Ink.text, rotated: Bool = false
    ) {
        var shown = markup
        if bold { shown = "{/:Bold \(shown)}" }
        if scale != 1 { shown = "{/*\(GnuplotText.number(scale)) \(shown)}" }
        let turn = rotated ? " rotate by 90" : ""
        lines.append(
            "set label \(GnuplotText.quoted(shown)) at \(screen(x, y)) \(anchor.rawValue)\(turn) "
                + "textcolor rgb '\(color)' front")
    }

    mutating func marker(type: Int, scale: Double, color: String, x: Double, y: Double, lineWidth: Double = 1) {
        lines.append(
            "set label '' at \(screen(x, y)) point pointtype \(type) pointsize marker*\(GnuplotText.number(scale)) "
                + "linewidth \(GnuplotText.number(lineWidth)) linecolor rgb '\(color)' front")
    }

    mutating func line(
        from start: (x: Double, y: Double), to end: (x: Double, y: Double), color: String, width: Double,
        dash: String = "solid"
    ) {
        lines.append(
            "set arrow from \(screen(start.x, start.y)) to \(screen(end.x, end.y)) nohead linewidth "
                + "\(GnuplotText.number(width)) dashtype \(dash) linecolor rgb '\(color)' front")
    }

    mutating func box(_ frame: Frame, fill: String, border: String? = nil) {
        let edge = border.map { "border linecolor rgb '\($0)'" } ?? "noborder"
        lines.append(
            "set object rectangle from \(screen(frame.left, frame.bottom)) to \(screen(frame.right, frame.top)) "
                + "fillcolor rgb '\(fill)' fillstyle solid 1 \(edge)")
    }

    /// An area in the coordinates of the open plot, behind everything.
    mutating func area(_ corners: [(x: Double, y: Double)], fill: String) {
        guard let first = corners.first else { return }
        let path = (corners + [first]).map { "\(GnuplotText.number($0.x)),\(GnuplotText.number($0.y))" }
        lines.append(
            "set object polygon from \(path.joined(separator: " to ")) fillcolor rgb '\(fill)' fillstyle solid 1 "
                + "noborder behind")
    }

    /// A band over the whole width of the open plot, behind everything.
    mutating func horizontalBand(_ range: ClosedRange<Double>, fill: String) {
        lines.append(
            "set object rectangle from graph 0, first \(GnuplotText.number(range.lowerBound)) to graph 1, first "
                + "\(GnuplotText.number(range.upperBound)) fillcolor rgb '\(fill)' fillstyle solid 1 noborder behind")
    }

    /// The finished script.
    func script() -> String { (lines + ["", "unset multiplot", "unset output"]).joined(separator: "\n") + "\n" }

    func screen(_ x: Double, _ y: Double) -> String { "screen \(horizontal(x)),\(vertical(y))" }

    private func horizontal(_ x: Double) -> String { GnuplotText.coordinate(x / width) }

    private func vertical(_ y: Double) -> String { GnuplotText.coordinate(1 - y / height) }
}
