import Testing

@testable import Reporting

@Suite("Figure data")
struct FigureDataTests {
    @Test("CSV: quotes, commas, line breaks, missing and non-finite values, header with unit")
    func quoting() {
        let table = FigureTable(
            meaning: "",
            columns: [
                FigureColumn("name", texts: ["plain", "a,b", "say \"hi\"", "two\nlines", "# not a comment"]),
                FigureColumn("energy", unit: "fJ", [1.5, nil, .nan, 0.1, -2e-9]),
            ])
        #expect(
            table.csv == """
                name,energy [fJ]
                plain,1.5
                "a,b",
                "say ""hi""\",
                two lines,0.1
                "# not a comment",-2e-09

                """)
    }

    @Test("every series without data leaves a sentence instead of a picture")
    func empty() {
        let figures = [
            Figure.parity(ParityData(metrics: [])),
            Figure.parity(ParityData(metrics: [ParityMetric(name: "energy", unit: "fJ", points: [])])),
            Figure.drift(DriftData(rows: [DriftRow(discrepancy: "x", panels: [])])),
            Figure.accuracyUnderVariation(AccuracyData(panels: [], idealReference: 0.3)),
            Figure.training(loss: [], meanIoU: [Curve(name: "a", positions: [1], values: [.nan])]),
            Figure.predictor(PredictorData(predicted: [], evaluated: [], kendallTau: nil)),
            Figure.searchConvergence(panels: []),
        ]
        for figure in figures {
            #expect(figure.noData?.hasPrefix("No data: ") == true, "\(figure.id)")
            #expect(figure.script.isEmpty && figure.tables.isEmpty)
        }
    }

    @Test("a point without a positive prediction is left out, not drawn at zero")
    func unusable() {
        let bad = ParityPoint(
            series: .rram, circuit: "c", operatingPoint: "", reported: 0, fitted: 1, heldOut: IntervalEstimate(.nan))
        #expect(Figure.parity(ParityData(metrics: [ParityMetric(name: "e", unit: "fJ", points: [bad])])).noData != nil)
    }

    @Test("ids that are no file names and ragged tables are refused")
    func invalid() {
        for id in ["", "../D1", "a b", "1a", "é"] {
            let figure = Figure(id: id, title: "", caption: "", alternative: "", tables: [], script: "")
            #expect(throws: FigureError.self, "\(id)") { try figure.validate() }
        }
        let ragged = FigureTable(meaning: "", columns: [FigureColumn("a", [1, 2]), FigureColumn("b", [1])])
        let figure = Figure(id: "D1", title: "", caption: "", alternative: "", tables: [ragged], script: "")
        #expect(throws: FigureError.self) { try figure.validate() }
    }

    @Test("text with gnuplot's own markup is escaped")
    func escaping() {
        #expect(GnuplotText.literal("a_b^c{d}@e&f~g\\h'i\nj") == #"'a\_b\^c\{d\}\@e\&f\~g\\h''i j'"#)
        #expect(GnuplotText.ticLiteral("50 %_") == #"'50 %%\_'"#)
    }

    @Test("golden: the script of a small figure")
    func script() {
        #expect(Samples.curves().script == Golden.script)
    }

    @Test("curves: twelve names, no two alike in colour, dash and marker")
    func looks() throws {
        let names = (0..<12).map { "name \($0)" }
        let script = Figure.curves(
            id: "R1", title: "t", caption: "c",
            panels: [
                CurvePanel(
                    title: "p", horizontalTitle: "x", verticalTitle: "y",
                    curves: names.map { Curve(name: $0, positions: [0, 1], values: [0, 1]) })
            ]
        ).script
        let looks = script.matches(
            of: /with linespoints linewidth [0-9.]+ dashtype (\S+) pointtype (\d+) .*?rgb '(#[0-9A-F]+)'/
        )
        .map { "\($0.output.1) \($0.output.2) \($0.output.3)" }
        #expect(looks.count == 12 && Set(looks).count == 12, "\(looks)")
    }

    @Test("curves: intervals are bars of one curve, in the data and inside the axis")
    func curveIntervals() throws {
        let figure = Figure.curves(
            id: "T2", title: "t", caption: "c",
            panels: [
                CurvePanel(
                    title: "p", horizontalTitle: "x", verticalTitle: "y",
                    curves: [
                        Curve(name: "a", positions: [0, 1, 2], values: [1, .nan, 3], halfWidths: [0.5, 1, 4]),
                        Curve(name: "b", positions: [0], values: [2]),
                    ])
            ])
        #expect(figure.tables[0].columns.contains { $0.header.hasPrefix("half width") })
        #expect(figure.tables[0].rowCount == 3)
        #expect(figure.script.contains("column('half width')"))
        #expect(Curve(name: "a", positions: [0], values: [3], halfWidths: [4]).ends == [3, -1, 7])
    }
}
