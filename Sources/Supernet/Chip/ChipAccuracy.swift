import Foundation
import GSL
import ViTMoE

/// The fraction of the mIoU that stays on a chip, part by part of the network:
///
///     kept = product over parts p of exp(- a_p rho_p^b)
///
/// with rho_p the relative noise of conversions in the part (``ConversionNoise``), sensitivities a_p >= 0 and one exponent b
/// fitted to networks evaluated on chips. The form is separable: bounds over boxes of networks and chips are products of
/// bounds.
public struct ChipAccuracy: Codable, Hashable, Sendable {
    /// The noise of every array of the search spaces.
    public let noise: ConversionNoise
    /// a_p by part.
    public let sensitivities: [Double]
    /// b.
    public let exponent: Double
    /// Root of the mean squared error of mIoU on held-out samples, as a fraction.
    public let heldOutRootMeanSquare: Double
    /// The same over the held-out samples that are predicted to keep at least ``nearlyExact``: chips of which a floor on mIoU
    /// leaves the choice. That of all samples where fewer than four are.
    public let heldOutNearlyExact: Double
    /// Samples that it was fitted to.
    public let sampleCount: Int

    /// The fraction of the mIoU from which on a chip counts as nearly exact (our choice): a floor of 95 % passes no chip that
    /// takes more than a twentieth.
    public static let nearlyExact = 0.9

    /// One network on one chip.
    public struct Sample: Codable, Hashable, Sendable {
        /// The chip.
        public var chip: ChipArrays
        /// mIoU on digital arrays.
        public var digital: Double
        /// mIoU on the chip.
        public var onChip: Double

        /// A sample.
        public init(chip: ChipArrays, digital: Double, onChip: Double) {
            self.chip = chip
            self.digital = digital
            self.onChip = onChip
        }
    }

    /// Exponents that are tried (our choice).
    private static let exponents = stride(from: 0.3, through: 1.2, by: 0.05).map { $0 }
    private static let folds = 5
    /// Samples that lost more than this count with the weight of one that lost as much: searches do not go there.
    private static let largestLoss = 3.0

    /// The fraction that stays in one part, 0...4, at a place of the table of noise: above 0 and at most 1.
    public func kept(part: Int, place: Int) -> Double {
        let noise = noise.relative(part: part, place: place)
        return noise > 0 ? exp(-sensitivities[part] * pow(noise, exponent)) : 1
    }

    /// The fraction that stays of a network on these arrays.
    public func kept(by chip: ChipArrays) throws -> Double {
        try chip.parts.enumerated().reduce(1) { product, item in
            guard let place = try ConversionNoise.place(of: item.element) else { return product }
            return product * kept(part: item.offset, place: place)
        }
    }

    /// Fits sensitivities and exponent by least squares on mIoU.
    /// - Throws: `SupernetError.tooFewSamples`, or what the table of noise throws.
    public static func fit(_ samples: [Sample], noise: ConversionNoise) throws -> ChipAccuracy {
        let needed = 2 * NetworkParts.count
        guard samples.count >= needed else {
            throw SupernetError.tooFewSamples(found: samples.count, needed: needed)
        }
        let rows = try samples.map { sample in
            try sample.chip.parts.enumerated().map { try noise.relative(part: $0, arrays: $1) }
        }
        var best: (exponent: Double, error: Double, nearlyExact: Double)?
        for exponent in exponents {
            var square = 0.0
            var nearly: [Double] = []
            for fold in 0..<folds {
                let kept = samples.indices.filter { $0 % folds != fold }
                let slopes = solve(kept.map { rows[$0] }, kept.map { samples[$0] }, exponent)
                for index in samples.indices where index % folds == fold {
                    let kept = predict(rows[index], slopes, exponent)
                    let error = kept * samples[index].digital - samples[index].onChip
                    square += error * error
                    if kept >= nearlyExact { nearly.append(error * error) }
                }
            }
            let error = (square / Double(samples.count)).squareRoot()
            let near = nearly.count < 4 ? error : (nearly.reduce(0, +) / Double(nearly.count)).squareRoot()
            if error < best?.error ?? .infinity { best = (exponent, error, near) }
        }
        guard let best else { throw SupernetError.tooFewSamples(found: 0, needed: needed) }
        return ChipAccuracy(
            noise: noise, sensitivities: solve(rows, samples, best.exponent), exponent: best.exponent,
            heldOutRootMeanSquare: best.error, heldOutNearlyExact: best.nearlyExact, sampleCount: samples.count)
    }

    private static func predict(_ noise: [Double], _ slopes: [Double], _ exponent: Double) -> Double {
        exp(-zip(noise, slopes).reduce(0) { $0 + $1.1 * pow($1.0, exponent) })
    }

    /// Non-negative least squares of - ln(kept) by coordinate descent, each sample with the weight that makes its error
    /// one of mIoU.
    private static func solve(_ rows: [[Double]], _ samples: [Sample], _ exponent: Double) -> [Double] {
        let features = rows.map { $0.map { pow($0, exponent) } }
        let losses = samples.map { min(largestLoss, -log(max($0.onChip / max($0.digital, 1e-9), 1e-9))) }
        let weights = zip(samples, losses).map { $0.digital * exp(-$1) }
        var slopes = [Double](repeating: 0, count: NetworkParts.count)
        for _ in 0..<500 {
            for part in slopes.indices {
                var (product, square) = (0.0, 0.0)
                for (index, row) in features.enumerated() {
                    let weight = weights[index] * weights[index]
                    let others = zip(row, slopes).reduce(0) { $0 + $1.0 * $1.1 } - row[part] * slopes[part]
                    product += weight * row[part] * (losses[index] - others)
                    square += weight * row[part] * row[part]
                }
                slopes[part] = square > 0 ? max(0, product / square) : 0
            }
        }
        return slopes
    }
}
