/// A searched network as Figures B1 and B2 draw it: blocks from left to right, each with attention, router and experts.
public struct NetworkDrawing: Hashable, Sendable {
    /// One block.
    public struct Block: Hashable, Sendable {
        /// Experts behind the router.
        public var experts: Int
        /// Hidden size of each expert.
        public var hiddenSize: Int
        /// Hidden size of the dense network's feed-forward layer: an expert of that size is drawn at full height.
        public var largestHiddenSize: Int
        /// The memory that holds the block: "RRAM".
        public var memory: String

        /// A block.
        public init(experts: Int, hiddenSize: Int, largestHiddenSize: Int, memory: String) {
            self.experts = experts
            self.hiddenSize = hiddenSize
            self.largestHiddenSize = largestHiddenSize
            self.memory = memory
        }
    }

    /// Heading of its row: "latency".
    public var title: String
    /// What it reaches: "3.1 ms, 0.9 mJ, mIoU 33.1 %".
    public var result: String
    /// From the image to the decoder.
    public var blocks: [Block]

    /// A network.
    public init(title: String, result: String, blocks: [Block]) {
        self.title = title
        self.result = result
        self.blocks = blocks
    }
}

extension Figure {
    /// Networks below each other. Expert boxes are as high as their hidden size is of the largest, so that what the search cut
    /// away is seen at once.
    public static func networks(id: String, title: String, _ networks: [NetworkDrawing]) -> Figure {
        guard !networks.isEmpty else { return .empty(id: id, title: title, because: "no search was given.") }
        let words = networks.map { network in
            "\(network.title): "
                + network.blocks.map { "\($0.experts) experts of \($0.hiddenSize) (\($0.memory))" }
                .joined(separator: ", ")
        }
        return Figure(
            id: id, title: title,
            caption: """
                Each block is a stage of the encoder: attention, router, and the experts that the search kept; the \
                height of an expert is its hidden size relative to the largest of the space.
                """,
            alternative: words.joined(separator: "; ") + ".", tables: [table(networks)],
            script: NetworkScript(id: id, title: title, networks: networks).text())
    }

    private static func table(_ networks: [NetworkDrawing]) -> FigureTable {
        let rows = networks.flatMap { network in
            network.blocks.enumerated().map { (network.title, $0.offset + 1, $0.element) }
        }
        return FigureTable(
            meaning: "One block of one network.",
            columns: [
                FigureColumn("network", texts: rows.map(\.0)), FigureColumn("block", rows.map { Double($0.1) }),
                FigureColumn("experts", rows.map { Double($0.2.experts) }),
                FigureColumn("hidden size", rows.map { Double($0.2.hiddenSize) }),
                FigureColumn("largest hidden size", rows.map { Double($0.2.largestHiddenSize) }),
                FigureColumn("memory", texts: rows.map(\.2.memory)),
            ])
    }
}

/// The drawing of networks.
private struct NetworkScript {
    let id: String
    let title: String
    let networks: [NetworkDrawing]

    private static let rowHeight = 190.0
    private static let left = 16.0
    private static let expertHeight = 64.0
    private static let colors = ["RRAM": "#F3D9C9", "SRAM": "#CFE3F1"]

    func text() -> String {
        let height = Double(networks.count) * Self.rowHeight + 16
        var canvas = FigureCanvas(id: id, height: height, title: title, files: ["\(id).csv"])
        canvas.command("unset border; unset tics; unset grid; set xrange [0:1]; set yrange [0:1]")
        for (row, network) in networks.enumerated() {
            draw(network, top: 12 + Double(row) * Self.rowHeight, on: &canvas)
        }
        canvas.plot(["-1 notitle"])
        return canvas.script()
    }

    private func draw(_ network: NetworkDrawing, top: Double, on canvas: inout FigureCanvas) {
        canvas.text(network.title, x: Self.left, y: top + 8, bold: true)
        canvas.text(network.result, x: Self.left + 150, y: top + 8, scale: FigureCanvas.small)
        let step = (canvas.width - 2 * Self.left) / Double(max(1, network.blocks.count))
        for (index, block) in network.blocks.enumerated() {
            draw(
                block, index, left: Self.left + Double(index) * step, width: step - 14, top: top + 24,
                isLast:
                    index == network.blocks.count - 1, on: &canvas)
        }
    }

    private func draw(
        _ block: NetworkDrawing.Block, _ index: Int, left: Double, width: Double, top: Double, isLast: Bool,
        on canvas: inout FigureCanvas
    ) {
        let fill = Self.colors[block.memory] ?? "#E8E8E8"
        let frame = FigureCanvas.Frame(left: left, top: top, width: width, height: Self.rowHeight - 40)
        canvas.box(frame, fill: fill, border: Ink.text)
        canvas.text("block \(index + 1), \(block.memory)", x: left + 6, y: top + 10, scale: FigureCanvas.small)
        canvas.box(
            .init(left: left + 8, top: top + 22, width: width - 16, height: 16), fill: "#FFFFFF", border: Ink.text)
        canvas.text("attention", x: left + width / 2, y: top + 30, anchor: .center, scale: FigureCanvas.small)
        canvas.box(
            .init(left: left + 8, top: top + 44, width: width - 16, height: 16), fill: "#FFFFFF", border: Ink.text)
        canvas.text("router", x: left + width / 2, y: top + 52, anchor: .center, scale: FigureCanvas.small)
        let room = (width - 16) / Double(max(1, block.experts))
        let floor = top + 66 + Self.expertHeight
        let share = min(1, Double(block.hiddenSize) / Double(max(1, block.largestHiddenSize)))
        for expert in 0..<block.experts {
            let height = max(3, Self.expertHeight * share)
            canvas.box(
                .init(left: left + 8 + Double(expert) * room, top: floor - height, width: room - 4, height: height),
                fill: "#555555", border: Ink.text)
        }
        canvas.text(
            "\(block.experts) x \(block.hiddenSize)", x: left + width / 2, y: floor + 10, anchor: .center,
            scale: FigureCanvas.small)
        if !isLast {
            canvas.line(
                from: (left + width, top + frame.height / 2), to: (left + width + 14, top + frame.height / 2),
                color: Ink.text, width: 1.2)
        }
    }
}
