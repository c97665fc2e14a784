import Foundation
import GSL
import ViTMoE

/// Predicts the mIoU of an architecture from its eight genes, by ridge regression on measured samples.
///
/// Features: per block log h, log h squared, log e and log h log e, all scaled to -1...1 over the space. Between
/// neighbouring blocks the products of log h, since the weakest block limits the others. The ridge is chosen from a
/// fixed list by the smallest cross-validated error.
public struct AccuracyPredictor: Codable, Hashable, Sendable {
    /// The space that it was fitted for.
    public let space: ArchitectureSpace
    /// Intercept, then one coefficient per feature.
    public let coefficients: [Double]
    /// The ridge that was chosen.
    public let ridge: Double
    /// Architectures that it was fitted to.
    public let sampleCount: Int
    /// Root of the mean squared error on held-out folds, in mIoU (fraction).
    public let heldOutRootMeanSquare: Double
    /// Kendall's tau-b between held-out predictions and measured values.
    public let heldOutKendallTau: Double?
    /// Prediction of each sample by the fit that did not see it, in the order of the samples.
    public let heldOutPredictions: [Double]
    /// What chips take from it; nil where they cost nothing.
    public var chips: ChipAccuracy?

    /// Fewest samples to fit to.
    public static let minimumSamples = 16
    /// Folds of the cross-validation.
    public static let folds = 8
    /// Ridges that are tried (our choice).
    static let ridges = [1e-4, 1e-3, 1e-2, 1e-1, 1]

    /// Fits to measured architectures.
    ///
    /// Sample i belongs to fold i modulo 8. Each fold is predicted by a fit to the others, at every ridge of the list;
    /// the ridge with the smallest error wins and serves for the fit to all samples.
    /// - Throws: `SupernetError.tooFewSamples` below 16 samples, `.invalidSetting` for a value outside 0...1,
    ///   `ArchitectureError` for an architecture outside the space, or the error of the linear fit.
    public static func fit(
        samples: [(architecture: Architecture, meanIoU: Double)], space: ArchitectureSpace
    ) throws -> AccuracyPredictor {
        guard samples.count >= minimumSamples else {
            throw SupernetError.tooFewSamples(found: samples.count, needed: minimumSamples)
        }
        for sample in samples where !(0...1).contains(sample.meanIoU) {
            throw SupernetError.invalidSetting(name: "meanIoU", value: "\(sample.meanIoU)", rule: "0 to 1")
        }
        let rows = try samples.map { try features($0.architecture, space) }
        let values = samples.map(\.meanIoU)
        var best: (ridge: Double, error: Double, predictions: [Double])?
        for ridge in ridges {
            let predictions = try heldOut(rows, values, ridge: ridge)
            let squares = zip(predictions, values).map { ($0 - $1) * ($0 - $1) }
            let error = (squares.reduce(0, +) / Double(values.count)).squareRoot()
            if error < best?.error ?? .infinity { best = (ridge, error, predictions) }
        }
        guard let best else { throw SupernetError.tooFewSamples(found: samples.count, needed: minimumSamples) }
        let model = try solve(rows, values, ridge: best.ridge)
        return AccuracyPredictor(
            space: space, coefficients: model, ridge: best.ridge, sampleCount: samples.count,
            heldOutRootMeanSquare: best.error,
            heldOutKendallTau: try tau(best.predictions, values),
            heldOutPredictions: best.predictions)
    }

    /// Kendall's tau; nil where all values are equal, so that there is no order to find.
    private static func tau(_ predictions: [Double], _ values: [Double]) throws -> Double? {
        guard Set(predictions).count > 1, Set(values).count > 1 else { return nil }
        return try Statistics.kendallTauB(predictions, values)
    }

    /// The mIoU of an architecture, 0...1.
    /// - Throws: `ArchitectureError` for an architecture outside the space.
    public func predict(_ architecture: Architecture) throws -> Double {
        min(max(Self.evaluate(coefficients, try Self.features(architecture, space)), 0), 1)
    }

    private static func features(_ architecture: Architecture, _ space: ArchitectureSpace) throws -> [Double] {
        try space.validate(architecture)
        var widths: [Double] = []
        var counts: [Double] = []
        for (block, choice) in architecture.blocks.enumerated() {
            widths.append(
                scaled(choice.hiddenSize, space.minimumHiddenSize, space.maximumHiddenSizes[block]))
            counts.append(scaled(choice.experts, space.expertRange.lowerBound, space.expertRange.upperBound))
        }
        var row: [Double] = []
        for block in widths.indices {
            row += [widths[block], widths[block] * widths[block], counts[block], widths[block] * counts[block]]
            if block > 0 { row.append(widths[block - 1] * widths[block]) }
        }
        return row
    }

    /// The logarithm of a gene, scaled to -1...1 over its range; 0 for a range of one value.
    private static func scaled(_ value: Int, _ low: Int, _ high: Int) -> Double {
        guard high > low else { return 0 }
        return 2 * log(Double(value) / Double(low)) / log(Double(high) / Double(low)) - 1
    }

    private static func heldOut(_ rows: [[Double]], _ values: [Double], ridge: Double) throws -> [Double] {
        var predictions = [Double](repeating: 0, count: rows.count)
        for fold in 0..<folds {
            let kept = rows.indices.filter { $0 % folds != fold }
            let model = try solve(kept.map { rows[$0] }, kept.map { values[$0] }, ridge: ridge)
            for index in rows.indices where index % folds == fold {
                predictions[index] = min(max(evaluate(model, rows[index]), 0), 1)
            }
        }
        return predictions
    }

    /// Ridge regression; the intercept is not shrunk. The penalty grows with the number of samples, so that a ridge
    /// means the same for every fold.
    private static func solve(_ rows: [[Double]], _ values: [Double], ridge: Double) throws -> [Double] {
        try fitLinear(
            design: rows.map { [1] + $0 }, observations: values, ridge: ridge * Double(rows.count),
            unpenalizedColumns: [0]
        ).parameters
    }

    private static func evaluate(_ model: [Double], _ row: [Double]) -> Double {
        zip(model.dropFirst(), row).reduce(model[0]) { $0 + $1.0 * $1.1 }
    }
}
