import CIMHardware
import Documents
import Foundation
import Quantities
import Testing

@testable import Reporting
@testable import Robustness

/// The chapters of Appendices C, F and G on made-up results: nothing here is a measurement.
@Suite("Chapters of the appendices")
struct AppendixSectionTests {
    private static func file(_ name: String) throws -> ExperimentFile {
        try ExperimentFile(path: PublishedSectionTests.root + "/experiments/\(name).yaml", profile: .quick)
    }

    private static func front() throws -> ReportSection {
        guard case .searches(let experiment) = try file("appendix-c1") else {
            throw ExperimentError.wrongStudy("appendix-c1")
        }
        func point(_ latency: Double, _ energy: Double, _ memories: [String]) -> FrontResult.Point {
            FrontResult.Point(
                scenario: "both", cell: Digest(of: [UInt8]("\(latency)".utf8)), architecture: experiment.space.minimum,
                blockMemories: memories, decoderMemory: "RRAM", latency: .microseconds(latency),
                energy: .microjoules(energy),
                area: .squareMillimeters(20), meanIoU: 0.2)
        }
        func pure(_ name: String) -> [String] { [String](repeating: name, count: 4) }
        let mixed = ["SRAM", "SRAM", "RRAM", "RRAM"]
        let hybrids = (0..<14).map { point(100 + 10 * Double($0), 900 - 20 * Double($0), mixed) }
        let result = FrontResult(
            fronts: [
                .init(
                    memory: .rram, points: [point(300, 800, pure("RRAM")), point(400, 600, pure("RRAM"))],
                    candidates: 9,
                    belowFloor: 1),
                .init(memory: .sram, points: [point(90, 2000, pure("SRAM"))], candidates: 5, belowFloor: 0),
                .init(memory: .hybrid, points: hybrids, candidates: 40, belowFloor: 0),
            ], meanIoUFloor: 0.19)
        return FrontSection(experiment: experiment, result: result).reportSection
    }

    private static func scaling(sizes: Int) throws -> ReportSection {
        guard case .scaling(let experiment) = try file("appendix-f") else {
            throw ExperimentError.wrongStudy("appendix-f")
        }
        let points = zip(experiment.backbones, [10_000_000, 40_000_000, 70_000_000]).prefix(sizes).map {
            ScalingResult.Point(
                backbone: $0, parameters: $1, stepSeconds: [1e-8 * Double($1), 1.1e-8 * Double($1)],
                evaluationSeconds: [0.4, 0.5], searchSeconds: [1, 1.2])
        }
        let deployments = experiment.backbones.map { backbone in
            ScalingResult.Deployment(
                backbone: backbone, weights: 12 << 20,
                costs: experiment.chips.map {
                    NetworkCost(memory: $0.memory, energy: .microjoules(5), latency: .microseconds(7), chips: 2)
                })
        }
        return ScalingSection(
            result: try ScalingResult(
                experiment: experiment, points: points, processors: ["made up"], deployments: deployments)
        ).reportSection
    }

    private static func compression(bits: [Int]? = nil, unquantized: Double = 0.25) throws -> ReportSection {
        guard case .compression(let read) = try file("appendix-g") else {
            throw ExperimentError.wrongStudy("appendix-g")
        }
        let experiment = CompressionExperiment(
            name: read.name, title: read.title, profile: read.profile, supernet: read.supernet, workload: read.workload,
            chips: read.chips, bits: bits ?? read.bits, calibrationImages: read.calibrationImages,
            searched: read.searched, kind: read.kind, steps: read.steps)
        func costs(_ factor: Double) -> [NetworkCost] {
            experiment.chips.map {
                NetworkCost(
                    memory: $0.memory, energy: .microjoules(100 * factor), latency: .microseconds(50 * factor), chips: 1
                )
            }
        }
        let score = TrainedSupernet.Score(meanIoU: unquantized, meanIoUOfPresentClasses: 0.3)
        let trained = TrainedSupernet(
            weights: Digest(of: []), configuration: experiment.supernet, history: [], largest: score, smallest: score)
        let result = CompressionResult(
            experiment: experiment, trained: trained,
            quantized: zip(experiment.bits, [0.25, 0.1, 0.02]).map { bits, meanIoU in
                .init(bits: bits, scores: [meanIoU, 0.9 * meanIoU + 0.02], costs: costs(Double(bits)))
            },
            alone: experiment.networks.map {
                .init(approach: $0.approach, architecture: $0.architecture, meanIoU: 0.2, costs: costs(8))
            })
        return CompressionSection(result: result).reportSection
    }

    private static func sections() throws -> [ReportSection] { try [front(), scaling(sizes: 3), compression()] }

    private static func figures(_ sections: [ReportSection]) -> [Figure] {
        sections.flatMap(\.blocks).compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
    }

    private static func tables(_ section: ReportSection) -> [ReportTable] {
        section.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }

    @Test("every table is rectangular, every figure valid, no number a hole")
    func layout() throws {
        for section in try Self.sections() + [Self.scaling(sizes: 2), Self.scaling(sizes: 0)] {
            for table in Self.tables(section) {
                #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.title)")
                #expect(!table.rows.isEmpty)
                for text in table.rows.flatMap({ $0.map(\.text) }) {
                    #expect(
                        !text.contains("nan") && !text.contains("NaN") && !text.contains("Optional"), "\(table.title)")
                }
            }
        }
        let figures = try Self.figures(Self.sections())
        #expect(figures.map(\.id) == ["C1", "F1", "G2"])
        for figure in figures {
            try figure.validate()
            #expect(figure.noData == nil && !figure.caption.isEmpty)
        }
    }

    @Test("the front says who beats whom, and shows ten of many designs, both ends among them")
    func front() throws {
        let section = try Self.front()
        let lines = section.blocks.compactMap { if case .list(let lines) = $0 { lines } else { nil } }.flatMap { $0 }
        #expect(lines.contains { $0.contains("Of RRAM's front") && $0.contains("beat or equal 50 %") }, "\(lines)")
        #expect(
            lines.contains { $0.contains("14 of the 14 designs") }
                && lines.contains { $0.contains("1 RRAM, 1 SRAM, 14 hybrid") })
        let designs = try #require(Self.tables(section).last)
        #expect(designs.rows.count == 10)
        #expect(designs.rows.first?[0].text == "0.100" && designs.rows.last?[0].text == "0.230")
        #expect(Self.figures([section])[0].tables.last?.rowCount == 17)
    }

    @Test("a growth that cannot be fitted is told as unknown")
    func growth() throws {
        func lines(_ sizes: Int) throws -> [String] {
            try Self.scaling(sizes: sizes).blocks.compactMap { if case .list(let lines) = $0 { lines } else { nil } }
                .flatMap { $0 }
        }
        let found = try lines(3)
        #expect(found[0].hasPrefix("Time of training grows as parameters^1.00"), "\(found)")
        #expect(try lines(2)[0].contains("unknown"))
        #expect(try lines(0)[0].hasPrefix("Not timed in this run"))
        #expect(try Self.figures([Self.scaling(sizes: 0)]).isEmpty)
    }

    @Test("Tables G1 and G2 have the paper's rows with the paper's digits, ours beside them")
    func compression() throws {
        let tables = try Self.tables(Self.compression())
        let rows = tables[0].rows.map { $0.map(\.text) }
        #expect(rows.count == 8 && rows[2].prefix(4) == ["PTQ", "INT8", "SRAM", "34.25"])
        #expect(rows[0][4] == "—", "no searches, nothing beside the searched row")
        #expect(
            tables[1].rows.map { $0[0].text } == ["-", "-", "NAS", "NAS"] + [
                "Knowledge Distillation", "Knowledge Distillation",
            ]
                + ["NAS+Knowledge Distillation", "NAS+Knowledge Distillation"])
    }

    @Test("the words of Figure G2 name the bits of the file, and the paper stands only where it has them")
    func bits() throws {
        func figure(_ bits: [Int]? = nil, unquantized: Double = 0.25) throws -> Figure {
            let section = try Self.compression(bits: bits, unquantized: unquantized)
            return try #require(Self.figures([section]).first)
        }
        let standard = try figure()
        #expect(standard.caption.contains("at INT8, INT4 and INT2, from right to left, joined by a line"))
        #expect(standard.alternative.contains("quantized, paper"))
        let other = try figure([6, 5])
        #expect(other.caption.contains("at INT6 and INT5,") && !other.caption.contains("INT8"))
        #expect(!other.alternative.contains("paper"))
        let single = try figure([4])
        #expect(single.caption.contains("at INT4. All other marks"))
        let nothing = try figure(unquantized: 0)
        try nothing.validate()
        #expect(nothing.caption.contains("has no mIoU") && !nothing.alternative.contains("∞"))
        #expect(nothing.alternative.contains("quantized, paper") && !nothing.alternative.contains("per tensor"))
    }

    @Test(
        "figures are drawn without a complaint, twice with the same bytes",
        .enabled(if: gnuplotIsInstalled, gnuplotReason))
    func drawing() throws {
        let renderer = FigureRenderer(gnuplot: try Gnuplot())
        for figure in try Self.figures(Self.sections()) {
            #expect(try renderer.draw(figure) == renderer.draw(figure), "\(figure.id)")
        }
    }
}
