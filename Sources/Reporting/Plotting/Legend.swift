/// One entry of a legend: a drawn key and its words.
struct LegendItem {
    enum Key {
        case marker(type: Int, scale: Double, color: String, isOpen: Bool)
        case line(color: String, width: Double, dash: String)
        case lineWithMarker(color: String, width: Double, dash: String, type: Int, scale: Double, isOpen: Bool)
        case band(fill: String, border: String?)
        /// A short vertical interval bar with an open marker on it.
        case bar(color: String, type: Int, scale: Double)
        /// A thick vertical bar with a white dot, as inside a violin.
        case quartiles(color: String)
        case violin(fill: String, border: String)
    }

    var key: Key
    var text: String
    init(_ key: Key, _ text: String) {
        self.key = key
        self.text = text
    }
}

/// Legends in rows above the plotting areas.
enum Legend {
    static let rowHeight = 19.0
    private static let gap = 6.0
    private static let spacing = 18.0

    private static func keyWidth(_ key: LegendItem.Key) -> Double {
        switch key {
        case .marker, .bar, .quartiles: 10
        case .line, .lineWithMarker, .band, .violin: 24
        }
    }

    /// Splits the items into rows no wider than `width`.
    static func rows(_ items: [LegendItem], width: Double) -> [[LegendItem]] {
        var rows: [[LegendItem]] = []
        var used = 0.0
        for item in items {
            let needed = itemWidth(item)
            if rows.isEmpty || used + needed > width {
                rows.append([item])
                used = needed + spacing
            } else {
                rows[rows.count - 1].append(item)
                used += needed + spacing
            }
        }
        return rows
    }

    static func height(_ items: [LegendItem], width: Double) -> Double {
        Double(rows(items, width: width).count) * rowHeight
    }

    static func draw(_ items: [LegendItem], on canvas: inout FigureCanvas, left: Double, top: Double, width: Double) {
        for (index, row) in rows(items, width: width).enumerated() {
            var x = left
            let y = top + (Double(index) + 0.5) * rowHeight
            for item in row {
                draw(item.key, on: &canvas, left: x, middle: y)
                canvas.text(item.text, x: x + keyWidth(item.key) + gap, y: y, scale: FigureCanvas.small)
                x += itemWidth(item) + spacing
            }
        }
    }

    private static func itemWidth(_ item: LegendItem) -> Double {
        // 3 % more than the metrics say: a fallback font may run wider.
        let size = FigureCanvas.fontSize * FigureCanvas.small
        return keyWidth(item.key) + gap + 1.03 * TextMetrics.width(of: item.text, size: size)
    }

    private static func draw(_ key: LegendItem.Key, on canvas: inout FigureCanvas, left: Double, middle: Double) {
        let keyWidth = keyWidth(key)
        let center = left + keyWidth / 2
        let right = left + keyWidth
        switch key {
        case .marker(let type, let scale, let color, let isOpen):
            mark(type, scale, color, isOpen, on: &canvas, x: center, y: middle)
        case .line(let color, let width, let dash):
            canvas.line(from: (left, middle), to: (right, middle), color: color, width: width, dash: dash)
        case .lineWithMarker(let color, let width, let dash, let type, let scale, let isOpen):
            canvas.line(from: (left, middle), to: (right, middle), color: color, width: width, dash: dash)
            mark(type, scale, color, isOpen, on: &canvas, x: center, y: middle)
        case .band(let fill, let border):
            canvas.box(.init(left: left, top: middle - 5, width: keyWidth, height: 10), fill: fill, border: border)
        case .bar(let color, let type, let scale):
            canvas.line(from: (center, middle - 7), to: (center, middle + 7), color: color, width: 1.4)
            mark(type, scale, color, true, on: &canvas, x: center, y: middle)
        case .quartiles(let color):
            canvas.line(from: (center, middle - 8), to: (center, middle + 8), color: color, width: 1)
            canvas.line(from: (center, middle - 4.5), to: (center, middle + 4.5), color: color, width: 4.5)
            canvas.marker(type: 7, scale: 0.6, color: "#ffffff", x: center, y: middle)
        case .violin(let fill, let border):
            canvas.box(
                .init(left: left + 2, top: middle - 5, width: keyWidth - 4, height: 10), fill: fill, border: border)
        }
    }

    private static func mark(
        _ type: Int, _ scale: Double, _ color: String, _ isOpen: Bool, on canvas: inout FigureCanvas, x: Double,
        y: Double
    ) {
        canvas.marker(type: type, scale: scale, color: color, x: x, y: y)
        if isOpen { canvas.marker(type: type, scale: scale * Marks.openShare, color: "#ffffff", x: x, y: y) }
    }
}
