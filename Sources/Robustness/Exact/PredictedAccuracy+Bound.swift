import CIMHardware
import ExactSearch
import Foundation
import Supernet
import ViTMoE

extension PredictedAccuracy: AccuracyBounding {
    /// Whether the predictor has a chip part.
    var dependsOnChip: Bool { seesChips }

    /// The predictor's quadratic over a box of networks, times what the chip keeps.
    func upperBound(of box: NetworkBox, on macro: ChipDesign?) throws -> Double {
        // What rounding may move.
        let bound = min(max(try predictor.quadratic().upperBound(of: box) + 1e-12, 0), 1)
        guard let macro else { return bound }
        return try bound * kept(by: macro)
    }

    /// That of the network times what the chip keeps.
    func meanIoU(of architecture: Architecture, on chip: ChipDesign) throws -> Double {
        try meanIoU(of: architecture) * kept(by: chip)
    }
}

extension AccuracyPredictor {
    /// The predictor as a quadratic in the scaled logarithms of its genes, for bounds.
    /// - Throws: `PredictorFormError` where its features are not those of `AccuracyPredictor`.
    func quadratic() throws -> QuadraticAccuracy {
        let blocks = space.maximumHiddenSizes.count
        guard coefficients.count == 5 * blocks else {
            throw PredictorFormError(found: coefficients.count, expected: 5 * blocks)
        }
        var rest = coefficients.dropFirst()
        let terms = (0..<blocks).map { block in
            QuadraticAccuracy.Block(
                width: rest.removeFirst(), square: rest.removeFirst(), experts: rest.removeFirst(),
                both: rest.removeFirst(), neighbours: block > 0 ? rest.removeFirst() : 0)
        }
        let (least, largest, range) = (space.minimumHiddenSize, space.maximumHiddenSizes, space.expertRange)
        @Sendable func scaled(_ value: Int, _ low: Int, _ high: Int) -> Double {
            high > low ? 2 * log(Double(value) / Double(low)) / log(Double(high) / Double(low)) - 1 : 0
        }
        return QuadraticAccuracy(
            intercept: coefficients[0], blocks: terms, width: { scaled($1, least, largest[$0]) },
            experts: { scaled($0, range.lowerBound, range.upperBound) })
    }
}

/// A predictor with other features than the bound knows.
struct PredictorFormError: Error, CustomStringConvertible {
    let found, expected: Int

    var description: String {
        "the accuracy predictor has \(found) coefficients where the bound knows \(expected): it was fitted by another version; "
            + "fit it again"
    }
}
