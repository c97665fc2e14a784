import Foundation

/// Input of the predictor's parity figure: architectures that the predictor was not fitted to.
public struct PredictorData: Hashable, Sendable {
    /// mIoU from the predictor, fractions.
    public var predicted: [Double]
    /// mIoU of the same architectures evaluated in the supernet, fractions.
    public var evaluated: [Double]
    /// Kendall's τ-b between the two, as the predictor's fit reports it.
    public var kendallTau: Double?

    /// Pairs in the same order; a pair with a value that is not finite is left out.
    public init(predicted: [Double], evaluated: [Double], kendallTau: Double?) {
        self.predicted = predicted
        self.evaluated = evaluated
        self.kendallTau = kendallTau
    }
}

extension Figure {
    /// Held-out check of the accuracy predictor: predicted against evaluated mIoU, and the errors below.
    public static func predictor(id: String = "P1", _ data: PredictorData) -> Figure {
        let title = "Accuracy predictor on architectures it has not seen"
        let pairs = zip(data.evaluated, data.predicted).filter { $0.isFinite && $1.isFinite }
        guard !pairs.isEmpty else { return .empty(id: id, title: title, because: "no held-out architecture.") }
        let errors = pairs.map { $1 - $0 }
        let rootMeanSquare = (errors.reduce(0) { $0 + $1 * $1 } / Double(errors.count)).squareRoot()
        let bias = errors.reduce(0, +) / Double(errors.count)
        let decimals = NumberText.decimals(forSpread: rootMeanSquare * 100)
        let tau = data.kendallTau.map { ", Kendall τ = \(NumberText.fixed($0, decimals: 2))" } ?? ""
        let facts = [
            "n = \(pairs.count) held out\(tau)",
            "RMS error \(NumberText.fixed(rootMeanSquare * 100, decimals: decimals)), bias "
                + "\(NumberText.fixed(bias * 100, decimals: decimals)) percentage points",
        ]
        return Figure(
            id: id, title: title,
            caption: """
                Top: mIoU that the predictor gives against mIoU evaluated in the supernet; marks on the line are exact. \
                Bottom: the error in percentage points; the band is ± the root-mean-square error. \
                Every mark is an architecture that was left out of the fit.
                """,
            alternative: "Parity plot of predicted and evaluated mIoU: \(facts.joined(separator: ", ")).",
            tables: [
                FigureTable(
                    meaning: "One held-out architecture.",
                    columns: [
                        FigureColumn("evaluated", unit: "%", pairs.map { $0.0 * 100 }),
                        FigureColumn("predicted", unit: "%", pairs.map { $0.1 * 100 }),
                        FigureColumn("error", unit: "percentage points", errors.map { $0 * 100 }),
                    ])
            ],
            script: script(id, title, pairs.map { ($0 * 100, $1 * 100) }, rootMeanSquare * 100, facts))
    }

    private static func script(
        _ id: String, _ title: String, _ pairs: [(evaluated: Double, predicted: Double)], _ spread: Double,
        _ facts: [String]
    ) -> String {
        let width = 460.0
        let top = 12 + Double(facts.count) * 17 + 14
        let parity = FigureCanvas.Frame(left: 74, top: top, width: 366, height: 300)
        let strip = FigureCanvas.Frame(left: 74, top: parity.bottom + 22, width: 366, height: 110)
        var canvas = FigureCanvas(id: id, width: width, height: strip.bottom + 58, title: title, files: ["\(id).csv"])
        for (index, fact) in facts.enumerated() {
            canvas.text(fact, x: parity.left, y: 18 + Double(index) * 17, scale: FigureCanvas.small)
        }
        let axis = Axis.linear(covering: pairs.flatMap { [$0.evaluated, $0.predicted] }, tics: 5)
        let errors = pairs.map { $0.predicted - $0.evaluated }
        let reach = max(errors.map(abs).max() ?? 0, spread, 1e-6)
        let mark = "with points pointtype 7 pointsize marker*\(pairs.count > 150 ? "0.5" : "0.8") linecolor rgb"
        canvas.comment("predicted against evaluated")
        canvas.open(parity, x: axis, y: axis, xLabels: false)
        canvas.text(
            "predicted mIoU (%)", x: 16, y: parity.top + parity.height / 2, anchor: .center, rotated: true)
        canvas.plot([
            "x with lines linewidth 1 linecolor rgb '\(Ink.text)'",
            "'\(id).csv' using 'evaluated [%]':'predicted [%]' \(mark) '#60\(FigureSeries.rram.color.dropFirst())'",
        ])
        canvas.comment("error")
        canvas.open(strip, x: axis, y: .linear(covering: [-reach, reach], tics: 4))
        canvas.horizontalBand(-spread...spread, fill: Ink.band)
        canvas.text("error (points)", x: 16, y: strip.top + strip.height / 2, anchor: .center, rotated: true)
        canvas.text(
            "evaluated mIoU (%)", x: strip.left + strip.width / 2, y: strip.bottom + FigureCanvas.axisTitleDrop,
            anchor: .center)
        canvas.plot([
            "0 with lines linewidth 1 linecolor rgb '\(Ink.text)'",
            "'\(id).csv' using 'evaluated [%]':'error [percentage points]' \(mark) '#60\(FigureSeries.rram.color.dropFirst())'",
        ])
        return canvas.script()
    }
}
