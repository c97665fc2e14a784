import CIMHardware
import Foundation
import Quantities
import Testing

@testable import Reporting
@testable import Robustness

@Suite("Table B1 through the model")
struct PublishedSectionTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    static func result() throws -> PublishedResult {
        let file = try ExperimentFile(path: root + "/experiments/appendix-b1.yaml", profile: .quick)
        guard case .published(let experiment) = file else { throw ExperimentError.wrongStudy("appendix-b1") }
        return PublishedResult(
            experiment: experiment, estimates: try experiment.estimates(by: HardwareModel(coefficients: .nominal)),
            leastReportedEnergyPerMAC: .femtojoules(28), reportingChips: 7)
    }

    private func tables(_ section: ReportSection) -> [ReportTable] {
        section.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }

    @Test("every table is rectangular, and the paper's digits are the paper's")
    func layout() throws {
        let section = PublishedSection(result: try Self.result()).reportSection
        let tables = tables(section)
        #expect(tables.count == 6)
        for table in tables { #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.title)") }
        let searched = tables[0].rows.map { $0.map(\.text).prefix(7).joined(separator: " ") }
        #expect(
            searched[0] == "Latency RRAM Number of Experts 2 5 3 2"
                && searched[1] == "Latency RRAM Hidden Size 97 99 258 671")
        #expect(searched.count == 12)
        #expect(tables[1].rows.count == 12)
        let (quantization, distillation) = (tables[2], tables[3])
        #expect(quantization.rows.count == 8 && distillation.rows.count == 8)
        #expect(
            quantization.rows[6].map(\.text).prefix(8) == [
                "PTQ", "INT2", "SRAM", "8.32", "120.22", "4620.22", "—", "—",
            ])
        #expect(distillation.rows[5].map(\.text).prefix(6).last == "8990.85")
        // NAS rows have ours beside them in every reading, all others nothing.
        for row in quantization.rows + distillation.rows {
            #expect(row.dropFirst(6).contains(.missing) == (row[0] != .text("NAS")))
        }
    }

    @Test(
        "the lab's own searches stand beside the searched rows: the best mean of a column, or the performance scenario's"
    )
    func searches() throws {
        func baseline(_ objective: DriftMetric, _ miou: Double, _ joules: Double, _ seconds: Double) throws
            -> DriftResult.Baseline
        {
            try DriftSamples.baseline(
                objective, .sram,
                DesignMetrics(latency: seconds, energy: joules, area: 1e-6, power: 1, meanIoU: miou), count: 3)
        }
        let searches = try [
            baseline(.latency, 0.2, 2e-3, 1e-3), baseline(.energy, 0.21, 1e-3, 3e-3),
            baseline(.meanIoU, 0.3, 4e-3, 5e-3),
        ]
        let section = PublishedSection(result: try Self.result(), searches: searches).reportSection
        let table = try #require(tables(section).first { $0.title.contains("This lab") })
        #expect(
            table.rows.map { $0.map(\.text).joined(separator: " | ") } == [
                "G1, best over all scenarios | SRAM | 35.21 | 30.00 | 92.88 | 1000 | 10.8 | 3810.00 | 1000 | 0.262",
                "G2, performance scenario | SRAM | 34.12 | 30.00 | 233.09 | 4000 | 17.2 | 12\u{202F}719.6 | 5000 | 0.393",
            ])
        #expect(table.caption.contains("3 seeds"))
        guard
            case .searches(let experiment) = try ExperimentFile(
                path: Self.root + "/experiments/appendix-d2.yaml", profile: .quick)
        else { throw ExperimentError.wrongStudy("appendix-d2") }
        var supernet = experiment.supernet
        supernet.source = .nyud(folder: "nyud")
        let caption = PublishedSection(result: try Self.result(), searches: searches, supernet: supernet).searched?
            .caption
        #expect(caption?.contains("measured on NYUD-v2, ours on images of NYU Depth v2;") == true)
        #expect(PublishedSection(result: try Self.result()).searched == nil)
    }

    @Test("golden: what the printed rows say of halved bits")
    func halvings() throws {
        let table = try #require(
            tables(PublishedSection(result: try Self.result()).reportSection).first { $0.title.contains("halving") })
        #expect(
            table.rows.map { $0.map(\.text).prefix(6).joined(separator: " | ") } == [
                "SRAM energy | 1.9994 | 1.9993 | yes | 120.22 | 120.26",
                "SRAM latency | 1.9841 | 1.9841 | yes | 4620.22 | 4656.30",
                "RRAM energy | 1.9417 | 1.9417 | yes | 103.22 | 106.05",
                "RRAM latency | 2.0000 | 2.0000 | yes | 3968 | 3968",
            ])
    }

    @Test("oddities carry their numbers and no hole")
    func oddities() throws {
        let sentences = PublishedSection(result: try Self.result()).oddities
        #expect(sentences.count == 11)
        let text = sentences.joined(separator: "\n")
        for words in [
            "In 4 of 4 printed series", "4656.3 where 4620.22", "1984 µs a bit", "0.5000 to 0.5006",
            "480.57 and 587.05",
            "228 and 227", "2.51 in energy and 3.34 in latency",
            "28 fJ: the published energies can hardly charge this much: whole network, chosen experts.",
            "3.95 mJ", "In no reading", "64 rows at a time and 8 of them",
        ] { #expect(text.contains(words), "'\(words)' is missing in \(text)") }
        for hole in ["nan", "NaN", "—", "∞", "Optional"] { #expect(!text.contains(hole), "\(hole) in \(text)") }
    }

    @Test("the figure has a row for each published cost with a network, in every reading")
    func figure() throws {
        let section = PublishedSection(result: try Self.result()).reportSection
        let figure = try #require(
            section.blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }.first)
        try figure.validate()
        #expect(figure.tables.map(\.rowCount) == [8, 2 * 2 * (1 + 6) * 3])
        #expect(figure.tables[0].columns.filter { $0.name.hasPrefix("reading") }.count == 3)
        #expect(Figure.published(PublishedData(readings: [], points: [], curves: [])).noData != nil)
    }

    @Test(
        "the figure is drawn without a complaint, twice with the same bytes",
        .enabled(if: gnuplotIsInstalled, gnuplotReason))
    func drawing() throws {
        let section = PublishedSection(result: try Self.result()).reportSection
        let figure = try #require(
            section.blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }.first)
        let renderer = FigureRenderer(gnuplot: try Gnuplot())
        let first = try renderer.draw(figure)
        #expect(try renderer.draw(figure) == first)
        #expect(first["G1.svg"].map { String(decoding: $0, as: UTF8.self).contains("</svg>") } == true)
    }
}
