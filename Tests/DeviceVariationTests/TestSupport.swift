import DeviceVariation
import GSL
import Quantities

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where the presets are, from the place of this file.
func presetPath(_ name: String, file: String = #filePath) -> String {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return parts.joined(separator: "/") + "/reference-circuits/devices/\(name).yaml"
}

let presetNames = [
    "wan2022-crosssim", "wan2022-aihwkit", "milo2021-hfo2", "cmo-hfox-0p2pct", "cmo-hfox-2pct", "pcm-nandakumar2019",
]

/// `count` weights spread over -largest...largest, with both ends, zero and negative zero among them.
func spreadWeights(_ count: Int, largest: Float, seed: UInt64) -> [Float] {
    var stream = RandomStream(StreamKey(seed: seed, purpose: "test.weights"))
    var weights = (0..<count).map { _ in Float(2 * stream.uniform() - 1) * largest }
    for (index, value) in [largest, -largest, 0, -0.0].enumerated() where index < count { weights[index] = value }
    return weights
}

/// The weights after one write.
func written(_ weights: [Float], _ model: VariationModel, largest: Float, seed: UInt64) throws -> [Float] {
    var stream = RandomStream(StreamKey(seed: seed, purpose: "test.write"))
    var copy = weights
    try copy.withUnsafeMutableBufferPointer {
        try model.perturbWeights($0, absoluteMaximum: largest, stream: &stream)
    }
    return copy
}

/// The devices after one write of a single row of weights.
func devices(_ weights: [Float], _ model: VariationModel, largest: Float, seed: UInt64) throws -> DifferentialPairs {
    var stream = RandomStream(StreamKey(seed: seed, purpose: "test.write"))
    return try DifferentialPairs(
        weights: weights, outputs: 1, inputs: weights.count, absoluteMaximum: largest, model: model, stream: &stream)
}

/// Sample mean, variance and excess kurtosis with the standard errors of mean and variance.
struct Moments {
    let count: Double
    let mean: Double
    let variance: Double
    let kurtosis: Double

    init(_ values: [Double]) {
        let size = Double(values.count)
        let center = values.reduce(0, +) / size
        var second = 0.0
        var fourth = 0.0
        for value in values {
            let square = (value - center) * (value - center)
            second += square
            fourth += square * square
        }
        count = size
        mean = center
        variance = second / (size - 1)
        kurtosis = second > 0 ? fourth / size / (second / size * second / size) - 3 : 0
    }

    /// Distance of the mean from `expected` in its standard errors.
    func meanDistance(_ expected: Double) -> Double { abs(mean - expected) / (variance / count).squareRoot() }

    /// Distance of the variance from `expected` in its standard errors, with the sample's own kurtosis.
    func varianceDistance(_ expected: Double) -> Double {
        abs(variance - expected) / (expected * ((kurtosis + 2) / count).squareRoot())
    }
}

/// A normal variable N(mean, sigma^2) of which the negative part is set to zero: its mean and variance.
func rectifiedNormal(mean: Double, sigma: Double) -> (mean: Double, variance: Double) {
    let ratio = mean / sigma
    let density = gaussianDensity(ratio)
    let probability = Distributions.normalCDF(ratio)
    let first = mean * probability + sigma * density
    let second = (mean * mean + sigma * sigma) * probability + mean * sigma * density
    return (first, second - first * first)
}

/// Density of the standard normal distribution.
func gaussianDensity(_ x: Double) -> Double { 0.3989422804014327 * exp(-x * x / 2) }
