import DeviceVariation
import Foundation
import GSL
import Quantities
import Testing

/// Tables: what is read, and what is said where one is wrong.
@Suite struct CellTableTests {
    private static let header = "level,time_s,target_uS,conductance_uS"

    private func table(_ header: String, _ rows: [String], _ options: CellTableOptions = Self.small) throws -> CellTable
    {
        try CellTable(text: ([header] + rows).joined(separator: "\n"), name: "t.csv", options: options)
    }

    private static var small: CellTableOptions {
        var options = CellTableOptions()
        options.minimumCells = 2
        return options
    }

    private func message(_ header: String, _ rows: [String], _ options: CellTableOptions = Self.small) -> String {
        do {
            let found = try table(header, rows, options)
            return "accepted \(found.cells.count) cells"
        } catch { return "\(error)" }
    }

    @Test func longTablesInAnyUnits() throws {
        let found = try table(
            "level,time_ms,target_nS,conductance_mS",
            ["1,500,20000,0.021", "1,500,20000,0.0195", "0,500,0,0", "0,500,0,0.001"])
        #expect(found.reference == .target)
        #expect(found.groups.map(\.level) == [0, 1] && found.groups.allSatisfy { $0.seconds == 0.5 })
        let errors = found.groups[1].sample.errors
        #expect(abs(errors[0] - 1) < 1e-9 && abs(errors[1] + 0.5) < 1e-9)
    }

    @Test func wideTablesMeasureFromTheFirstRead() throws {
        var options = Self.small
        (options.levels, options.maximum) = (4, .microsiemens(40))
        let found = try table(
            "addr,t0s_nS,t1s_nS,t0.01s_nS", ["3,10000,9000,10100", "4,10000,,10200", "5,11000,12000,"], options)
        #expect(found.reference == .firstRead)
        #expect(found.groups.map(\.seconds) == [0.01, 1] && found.groups.map(\.level) == [1, 1])
        #expect(abs(found.groups[1].sample.errors[0] + 1) < 1e-9)
    }

    @Test(arguments: [
        ("level,time_s,conductance_uS", "1,1,20", "t.csv:1:1", "target_uS"),
        ("level,time_s,target_uS", "1,1,20", "t.csv:1:1", "conductance_uS"),
        ("time_s,target_uS,conductance_uS", "1,20,20", "t.csv:1:1", "level"),
        ("level,target_uS,conductance_uS", "1,20,20", "t.csv:1:1", "time_s"),
        ("level,time_s,target_uS,conductance", "1,1,20,20", "t.csv:1:24", "no unit"),
        ("level,time_s,target_uS,conductance_uA", "1,1,20,20", "t.csv:1:24", "uA"),
        ("level,time_s,target_uS,conductence_uS", "1,1,20,20", "t.csv:1:24", "did you mean 'conductance_uS'"),
        ("addr,t0s_uS,t1s", "1,1,20", "t.csv:1:13", "no unit; write it into the name, as in 't1s_uS'"),
        ("addr,t1s_uS", "1,1", "t.csv:1:1", "t0s_uS"), ("level,t0s_uS,t1s_uS", "1,-2,3", "t.csv:2:3", "negative"),
        (header, "1,1,20,-0.5", "t.csv:2:8", "column 'conductance_uS': -0.5 is negative"),
        (header, "1,-1,20,2", "t.csv:2:3", "column 'time_s'"), (header, "1,1,20", "t.csv:2:1", "3 cells"),
        (header, "1,1,20,", "t.csv:2:8", "empty"), (header, "1,1,20,nan", "t.csv:2:8", "not a finite number"),
        (header, "x,1,20,20", "t.csv:2:1", "column 'level'"),
        (header, "1,1,20,20;21", "t.csv:2:8", "not a finite number"),
        (header, "1,1,20", "t.csv:2:1", "'conductance_uS' is missing"),
        ("level;time_s;target_uS", "1;1;20", "t.csv:1:1", "missing column 'conductance_uS'"),
        ("level,time_s,target_uS,conductance_S", "1,1,20,21", "t.csv:2:8", "more than 1 S"),
        ("level,time_s,target_uS,resistance_kOhm", "1,1,20,21", "t.csv:1:24", "not known. Known"),
        (header, "1,1,-20,20", "t.csv:2:5", "column 'target_uS'"),
        (header, "7,1,20,20", "t.csv:2:1", "level 7, time 1.0 s has 1 cells, at least 2"),
    ])
    func wrongTablesAreRefusedWithColumnAndRow(header: String, row: String, place: String, word: String) {
        let text = message(header, [row])
        #expect(text.contains(place) && text.contains(word), "\(text)")
    }

    @Test func cellsWithoutAnyDeviationHaveNoFit() throws {
        let table = try table(Self.header, [String](repeating: "3,1,20,20", count: 40))
        #expect { try VariationFit(table) } throws: {
            "\($0)".contains("t.csv:2:1: column 'level': level 3, 1.0 s: all deviations are 0.0 uS")
        }
    }

    @Test func aByteOrderMarkIsNoPartOfTheFirstColumn() throws {
        #expect(try table("\u{FEFF}" + Self.header, ["1,1,20,21", "1,1,20,22"]).cells.count == 2)
    }

    @Test func nothingIsReadFromNothing() {
        #expect(message("", []).contains("no cells"))
        #expect(message(Self.header, []).contains("no cells"))
        #expect(throws: (any Error).self) { try CellTable(path: "/nowhere.csv") }
    }

    @Test func aFittedPresetInjectsWhatWasMeasured() throws {
        // Student-t cells at three levels, fitted, written as a preset, injected: the same quartiles.
        var stream = RandomStream(StreamKey(seed: 91, purpose: "test.preset"))
        let law = FittedDistribution.studentT(location: 0.2, scale: 0.7, degreesOfFreedom: 2.5)
        var rows: [String] = []
        for (level, target) in [10.0, 20, 30].enumerated() {
            for _ in 0..<1500 {
                let value = max(0, target + law.sample(stream: &stream))
                rows.append("\(level),1,\(target),\(value)")
            }
        }
        let table = try table(Self.header, rows)
        var settings = VariationFitSettings()
        settings.repetitions = 0
        let fit = try VariationFit(table, settings: settings)
        #expect(fit.groups.allSatisfy { $0.best == .studentT || $0.best == .mixture })
        let preset = try FittedPreset(fit, table: table, name: "mine")
        let model = try loadVariationPreset(text: preset.text, name: "mine.yaml").model(age: .seconds(1))
        let pairs = try devices([Float](repeating: 0.5, count: 40_000), model, largest: 1, seed: 91)
        let errors = pairs.positive.map { $0 * 1e6 - 20 }
        for probability in [0.05, 0.25, 0.5, 0.75, 0.95] {
            let expected = 0.2 + 0.7 * Distributions.studentTQuantile(probability, degreesOfFreedom: 2.5)
            // Twice: 1500 cells were fitted. Standard error of a quantile near 0.04 at the quartiles, 0.2 further out.
            let bound = probability == 0.05 || probability == 0.95 ? 0.5 : 0.12
            #expect(abs(try Statistics.quantile(errors, probability) - expected) < bound, "seed 91, \(probability)")
        }
    }

    @Test func structureIsFoundWhereItWasInjected() throws {
        // Columns hold 30 % of the variance; 60 columns of 80 cells: standard error of the ICC near 0.05.
        let model = try VariationModel.relative(programming: 0.05, read: 0).replacingStructure(.columns(0.3))
        var stream = RandomStream(StreamKey(seed: 92, purpose: "test.spatial"))
        let pairs = try DifferentialPairs(
            weights: [Float](repeating: 0.5, count: 4800), outputs: 60, inputs: 80, absoluteMaximum: 1, model: model,
            stream: &stream)
        let rows = pairs.positive.enumerated().map { "0,1,20.5,\($1 * 1e6),\($0 % 80),\($0 / 80)" }
        var settings = VariationFitSettings()
        (settings.repetitions, settings.isSpatial) = (0, true)
        let fit = try VariationFit(table(Self.header + ",row,column", rows), settings: settings)
        let report = try #require(fit.spatial?.first)
        let column = try #require(report.location.first { $0.grouping == "column" })
        let row = try #require(report.location.first { $0.grouping == "row" })
        #expect(column.lower < 0.3 && column.upper > 0.3 && column.probability < 1e-10, "seed 92, \(column)")
        #expect(row.probability > 0.001 && abs(row.intraclassCorrelation) < 0.02, "seed 92, \(row)")
    }

    @Test func structureThatIsFoundIsInjectedAgain() throws {
        // 400 columns of 40 cells at two levels: standard errors near 0.02 of the column's share and of sigma of ln(scale).
        var shares = SpatialStructure.Shares()
        shares.column = 0.2
        let structure = try SpatialStructure(
            structure: 0.2, shares: shares, tileRows: 40, tileColumns: 400, scaleSigma: 0.5, scaleTileShare: 0)
        let model = try VariationModel.relative(programming: 0.02, read: 0).replacingStructure(structure)
        var stream = RandomStream(StreamKey(seed: 93, purpose: "test.spatial"))
        let weights = (0..<16_000).map { Float(0.4) + Float($0 % 2) * 0.2 }
        let pairs = try DifferentialPairs(
            weights: weights, outputs: 400, inputs: 40, absoluteMaximum: 1, model: model, stream: &stream)
        let rows = pairs.positive.enumerated().map { index, value in
            let target = 1 + 39 * Double(weights[index])
            return "\(index % 2),1,\(target),\(value * 1e6),\(index % 40),\(index / 40)"
        }
        var settings = VariationFitSettings()
        (settings.repetitions, settings.isSpatial, settings.families) = (0, true, [.normal])
        let table = try table(Self.header + ",row,column", rows)
        let fit = try VariationFit(table, settings: settings)
        var words = FittedPreset.Words()
        words.command = "cimlab variation fit t.csv --spatial"
        words.citation = "it's mine"
        let text = try FittedPreset(fit, table: table, name: "mine", words: words).text
        #expect(text.contains("# Written by `cimlab variation fit t.csv --spatial`") && text.contains("'it''s mine'"))
        let found = try loadVariationPreset(text: text, name: "mine.yaml").model(age: .seconds(1)).structure
        #expect(abs(found.structure - 0.2) < 0.1, "seed 93, \(found)")
        #expect(abs(found.scaleSigma - 0.5) < 0.1 && found.scaleTileShare == 0, "seed 93, \(found)")
        #expect(found.tileRows == 40)
    }

    @Test func thePresetOfTechnologyBHasTheCorrelationsThatWereMeasured() throws {
        // An array of its size, 16 lines of 1024, at eight levels, 1e4 s. Measured: docs/models/variation.md; standard errors
        // near 0.008 (columns) and 0.006 (blocks), twice, since cells were measured too: 5 of them (6e-7 each).
        let model = try loadVariationPreset(presetPath("measured/technology-b")).model(age: .seconds(10_000))
        let (rows, columns) = (16, 1024)
        var stream = RandomStream(StreamKey(seed: 94, purpose: "test.spatial"))
        let weights = (0..<rows * columns).map { Float(($0 / rows + 3 * ($0 % rows)) % 8) / 8 }
        let pairs = try DifferentialPairs(
            weights: weights, outputs: columns, inputs: rows, absoluteMaximum: 1, model: model, stream: &stream)
        let lines = weights.indices.map { index in
            let target = (model.range.minimum + model.range.width * Double(weights[index])).microsiemens
            let address = index % rows * columns + index / rows
            return "\(Int(weights[index] * 8)),1e4,\(target),\(pairs.positive[index] * 1e6),\(address)"
        }
        var settings = VariationFitSettings()
        (settings.repetitions, settings.isSpatial, settings.families) = (0, true, [.normal])
        let fit = try VariationFit(table(Self.header + ",address", lines), settings: settings)
        let report = try #require(fit.spatial?.first)
        func found(_ components: [VarianceComponent], _ grouping: String) -> Double {
            components.first { $0.grouping == grouping }?.intraclassCorrelation ?? .nan
        }
        #expect(abs(found(report.location, "address%1024") - 0.0776) < 0.055, "seed 94")
        #expect(abs(found(report.scale, "address%1024") - 0.183) < 0.07, "seed 94")
        #expect(abs(found(report.location, "address/64") - 0.0477) < 0.04, "seed 94")
    }

    @Test func groupingsOfAddresses() {
        #expect(AddressGrouping("address%1024")?.description == "address%1024")
        #expect(AddressGrouping("address/64")?.divisor == 64)
        for wrong in ["address%", "address*3", "addres%4", "address/1", "x"] { #expect(AddressGrouping(wrong) == nil) }
    }
}

func textLines(_ path: String) throws -> [String] {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self).split(separator: "\n").map(
        String.init)
}
