import Quantities
import Robustness

/// What nested searches of several scenarios and memories found, in the layout of the CMN paper's Table B1, with the paper's own
/// rows beside it.
public struct SearchTable: Sendable {
    /// One search.
    public struct Entry: Sendable {
        /// The scenario's name.
        public let scenario: String
        /// The memory.
        public let memory: ChipMemory
        /// What was found.
        public let report: SearchReport

        /// An entry.
        public init(scenario: String, memory: ChipMemory, report: SearchReport) {
            self.scenario = scenario
            self.memory = memory
            self.report = report
        }
    }

    /// The searches, in the order of the table.
    public let entries: [Entry]

    /// A table of these searches.
    public init(_ entries: [Entry]) { self.entries = entries }

    /// Two rows a search, two more where the paper has the same one.
    public var table: ReportTable {
        var rows: [[ReportTable.Cell]] = []
        for entry in entries {
            let blocks = entry.report.result.outcome.architecture.blocks
            let metrics = entry.report.result.reference
            func row(_ kind: String, _ values: [Int], _ tail: [ReportTable.Cell]) -> [ReportTable.Cell] {
                [.text(entry.scenario), .text(entry.memory.displayName), .text(kind)] + values.map { .integer($0) }
                    + tail
            }
            let none = [ReportTable.Cell](repeating: .missing, count: 3)
            rows.append(
                row(
                    "experts", blocks.map(\.experts),
                    [
                        .number(metrics.latency.milliseconds), .number(metrics.energy.millijoules),
                        .fixed(100 * entry.report.meanIoU, decimals: 2),
                    ]))
            rows.append(row("hidden size", blocks.map(\.hiddenSize), none))
            if let paper = PublishedTables.network(scenario: entry.scenario, memory: entry.memory) {
                rows.append(row("experts, paper", paper.experts, none))
                rows.append(row("hidden size, paper", paper.hiddenSizes, none))
            }
        }
        return ReportTable(
            title: "Searched networks",
            caption: """
                One nested search each. The paper's rows (Table B1) come from another search space, supernet and simulator, \
                none of which is public: they show the trend, not a target.
                """,
            columns: [.text("scenario"), .text("memory"), .text("")]
                + (1...4).map { .number("block \($0)") } + [
                    .number("latency", unit: "ms"), .number("energy", unit: "mJ"), .number("mIoU", unit: "%"),
                ],
            rows: rows)
    }

    /// Figures B1 (SRAM) and B2 (RRAM), the hybrid one where it was searched, and C1, the fronts of the memories.
    public var figures: [Figure] {
        let networks: [(ChipMemory, String)] = [(.sram, "B1"), (.rram, "B2"), (.hybrid, "B3")]
        let drawn = networks.filter { memory, _ in entries.contains { $0.memory == memory } }
        return drawn.map { memory, id in
            .networks(
                id: id, title: "Searched networks for \(memory.displayName)",
                entries.filter { $0.memory == memory }.map(drawing))
        } + [fronts, convergence]
    }

    private func drawing(_ entry: Entry) -> NetworkDrawing {
        let outcome = entry.report.result.outcome
        let metrics = entry.report.result.reference
        let largest = [128, 256, 640, 1024]
        return NetworkDrawing(
            title: entry.scenario,
            result: "\(metrics.latency.formatted()), \(metrics.energy.formatted()), "
                + "mIoU \(NumberText.significant(100 * entry.report.meanIoU)) %",
            blocks: outcome.architecture.blocks.enumerated().map { index, block in
                NetworkDrawing.Block(
                    experts: block.experts, hiddenSize: block.hiddenSize,
                    largestHiddenSize: index < largest.count ? largest[index] : block.hiddenSize,
                    memory: entry.report.blockMemories[index])
            })
    }

    /// Designs that no other searched design of the same memory beats in both latency and energy.
    private var fronts: Figure {
        let curves = ChipMemory.allCases.compactMap { memory -> Curve? in
            let points = entries.filter { $0.memory == memory }.flatMap { entry in
                entry.report.result.outcome.individuals.filter { $0.fitness.isFeasible }.compactMap(\.metrics)
            }.map { (latency: $0.latency.milliseconds, energy: $0.energy.millijoules) }
            let front = ParetoFront.indices(points.map { ($0.latency, $0.energy) }).map { points[$0] }
            return front.isEmpty
                ? nil : Curve(name: memory.displayName, positions: front.map(\.latency), values: front.map(\.energy))
        }
        return .curves(
            id: "C1", title: "Fronts of the memories",
            caption: """
                Latency and energy of the searched designs that no other one of the same memory beats in both, over all \
                scenarios. A hybrid chip chooses RRAM or SRAM for each block; chips of one memory are among its choices.
                """,
            panels: [
                CurvePanel(
                    title: "searched designs", horizontalTitle: "latency (ms)", verticalTitle: "energy (mJ)",
                    curves: curves)
            ])
    }

    private var convergence: Figure {
        .searchConvergence(
            panels: entries.map { entry in
                let outcome = entry.report.result.outcome
                // One a generation, from 0, then the end.
                let bests = outcome.history.map(\.best) + [outcome.fitness]
                let feasible = bests.enumerated().filter { $0.element.isFeasible }
                return CurvePanel(
                    title: "\(entry.scenario), \(entry.memory.displayName)", horizontalTitle: "generation",
                    verticalTitle: "best value",
                    curves: [
                        Curve(
                            name: "best so far", positions: feasible.map { Double($0.offset) },
                            values: feasible.map { abs($0.element.objective) })
                    ])
            })
    }

    /// The designs with a hardware search of their own as a table for other programs: one row a network.
    public var archive: FigureTable {
        let rows = entries.flatMap { entry in
            entry.report.result.outcome.individuals.map { (entry, $0) }
        }
        var columns = [
            FigureColumn("scenario", texts: rows.map(\.0.scenario)),
            FigureColumn("memory", texts: rows.map(\.0.memory.rawValue)),
            FigureColumn("generation", rows.map { Double($0.1.generation) }),
            FigureColumn("mIoU", rows.map(\.1.meanIoU)),
            FigureColumn("latency", unit: "s", rows.map { $0.1.metrics?.latency.si }),
            FigureColumn("energy", unit: "J", rows.map { $0.1.metrics?.energy.si }),
            FigureColumn("area", unit: "m2", rows.map { $0.1.metrics?.area.si }),
            FigureColumn("power", unit: "W", rows.map { $0.1.metrics?.power.si }),
            FigureColumn("objective", rows.map(\.1.fitness.objective)),
            FigureColumn("violation", rows.map(\.1.fitness.violation)),
        ]
        for block in 0..<4 {
            let choices = rows.map { row in
                row.1.architecture.blocks.indices.contains(block) ? row.1.architecture.blocks[block] : nil
            }
            columns.append(FigureColumn("experts \(block + 1)", choices.map { $0.map { Double($0.experts) } }))
            columns.append(FigureColumn("hidden size \(block + 1)", choices.map { $0.map { Double($0.hiddenSize) } }))
        }
        return FigureTable(
            name: "archive", meaning: "One network with a hardware search of its own, on the best chip known for it.",
            columns: columns)
    }
}
