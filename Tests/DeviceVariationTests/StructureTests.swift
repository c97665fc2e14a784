import DeviceVariation
import Foundation
import GSL
import Quantities
import Testing

/// Errors that hang together in space. Statistical bounds: 5 standard errors over independent draws (6e-7 each).
@Suite struct StructureTests {
    private static let outputs = 48
    private static let inputs = 64

    private func errors(_ structure: SpatialStructure, seed: Int, programming: Double = 0.05) throws -> [Double] {
        let model = try VariationModel.relative(programming: programming, read: 0).replacingStructure(structure)
        var weights = [Float](repeating: 0.25, count: Self.outputs * Self.inputs)
        var stream = RandomStream(StreamKey(seed: 71, purpose: "test.structure", seed))
        try weights.withUnsafeMutableBufferPointer {
            try model.perturbWeights(
                $0, outputs: Self.outputs, inputs: Self.inputs, absoluteMaximum: 1, stream: &stream)
        }
        return weights.map { (Double($0) - 0.25) / (2.0.squareRoot() * programming) }
    }

    private func single(_ component: WritableKeyPath<SpatialStructure.Shares, Double>) throws -> SpatialStructure {
        var shares = SpatialStructure.Shares()
        shares[keyPath: component] = 1
        return try SpatialStructure(
            structure: 0.6, shares: shares, tileRows: 32, tileColumns: 24, columnsPerConverter: 8, correlationLength: 6)
    }

    @Test(arguments: [0.0, 0.3, 1]) func theTotalVarianceStays(strength: Double) throws {
        let structure = try SpatialStructure.mixed(strength)
        let squares = try (0..<400).map { draw in
            let values = try errors(structure, seed: draw)
            return values.reduce(0) { $0 + $1 * $1 } / Double(values.count)
        }
        #expect(Moments(squares).meanDistance(1) < 5, "seed 71, structure \(strength)")
    }

    @Test func aScaleFieldKeepsTheDistributionAndTiesSizes() throws {
        let structure = try SpatialStructure(
            structure: 0, shares: .init(), tileRows: 16, tileColumns: 16, scaleSigma: 0.5)
        var squares: [Double] = []
        var fourths: [Double] = []
        var neighbours: [Double] = []
        for draw in 0..<400 {
            let values = try errors(structure, seed: draw)
            let powers = values.map { $0 * $0 }
            let count = Double(values.count)
            squares.append(powers.reduce(0, +) / count)
            fourths.append(powers.reduce(0) { $0 + $1 * $1 } / count)
            // Two rows of one column of a tile, over all outputs.
            let pairs = stride(from: 0, to: values.count, by: Self.inputs).map { powers[$0] * powers[$0 + 1] }
            neighbours.append(pairs.reduce(0, +) / Double(pairs.count))
        }
        // A Gaussian has variance 1 and fourth moment 3; independent squares have the mean product 1.
        #expect(Moments(squares).meanDistance(1) < 5, "seed 71")
        #expect(Moments(fourths).meanDistance(3) < 5, "seed 71")
        #expect(Moments(neighbours).mean > 1 && Moments(neighbours).meanDistance(1) > 5, "seed 71")
    }

    @Test("scales of columns alone leave other columns alone", arguments: [0.0, 1])
    func sharesOfScales(tileShare: Double) throws {
        let structure = try SpatialStructure(
            structure: 0, shares: .init(), tileRows: 16, tileColumns: 24, scaleSigma: 0.8, scaleTileShare: tileShare)
        let products = try (0..<400).map { draw in
            let powers = try errors(structure, seed: draw).map { $0 * $0 }
            // Outputs 2 k and 2 k + 1 at all inputs: eight tiles, each of one scale.
            let first = powers.indices.filter { $0 / Self.inputs % 2 == 0 }
            let pairs = first.map { powers[$0] * powers[$0 + Self.inputs] }
            return pairs.reduce(0, +) / Double(pairs.count)
        }
        #expect((Moments(products).meanDistance(1) > 5) == (tileShare == 1), "seed 71")
    }

    @Test func componentsCorrelateWhatTheyShare() throws {
        // Correlation of two places over draws: structure times one where they share the component.
        let width = Self.inputs
        let cases: [(WritableKeyPath<SpatialStructure.Shares, Double>, Int, Int, Double)] = [
            (\.column, 0, 5, 0.6), (\.column, 0, width, 0), (\.column, 0, 40, 0),
            (\.row, 0, width, 0.6), (\.row, 0, 1, 0), (\.row, 0, 30 * width, 0),
            (\.tile, 0, 3 * width + 7, 0.6), (\.tile, 0, 40, 0), (\.die, 0, 47 * width + 63, 0.6),
            (\.converterGroup, 0, 7 * width, 0.6), (\.converterGroup, 0, 8 * width, 0),
            (\.field, 0, 3, 0.6 * 0.606_530_659_7), (\.field, 0, 2 * width + 1, 0.6 * 0.606_530_659_7),
        ]
        for (component, first, second, expected) in cases {
            let structure = try single(component)
            let products = try (0..<1500).map { draw in
                let values = try errors(structure, seed: draw)
                return values[first] * values[second]
            }
            #expect(Moments(products).meanDistance(expected) < 5, "seed 71, places \(first) and \(second)")
        }
    }

    @Test func independentDrawsStayWhateverTheStructure() throws {
        var shares = SpatialStructure.Shares()
        shares.column = 1
        let none = try errors(.independent, seed: 1)
        let half = try errors(SpatialStructure(structure: 0.5, shares: shares), seed: 1)
        let full = try errors(SpatialStructure(structure: 1, shares: shares), seed: 1)
        for index in none.indices {
            let expected = 0.5.squareRoot() * (none[index] + full[index])
            #expect(abs(half[index] - expected) < 1e-4)
        }
    }

    @Test func columnErrorsDoNotAverageOut() throws {
        // The sum over the inputs of an output: n sigma^2 for independent errors, n^2 sigma^2 for shared ones.
        let model = try SpatialStructure.columns(1)
        let sums = try (0..<300).map { draw in
            try errors(model, seed: draw)[..<Self.inputs].reduce(0, +) / Double(Self.inputs)
        }
        #expect(Moments(sums).varianceDistance(1) < 5, "seed 71")
    }

    @Test func windowsStayWindows() throws {
        let model = try VariationModel.window(halfWidth: .microsiemens(1)).replacingStructure(.mixed(0.5))
        var stream = RandomStream(StreamKey(seed: 72, purpose: "test.structure"))
        let pairs = try DifferentialPairs(
            weights: [Float](repeating: 0.5, count: 4096), outputs: 64, inputs: 64, absoluteMaximum: 1, model: model,
            stream: &stream)
        #expect(pairs.positive.allSatisfy { abs($0 - 20.5e-6) <= 1e-6 + 1e-12 })
    }

    @Test func structureNeedsTheShape() throws {
        let model = try VariationModel.relative(programming: 0.1, read: 0).replacingStructure(.columns(0.5))
        #expect(throws: VariationError.needsShape(model: model.name)) { try written([0.5], model, largest: 1, seed: 1) }
        #expect(throws: VariationError.self) { try SpatialStructure.columns(1.5) }
        #expect(throws: VariationError.self) { try SpatialStructure(structure: 0.5, shares: .init()) }
        #expect(throws: VariationError.self) {
            try SpatialStructure(structure: 0, shares: .init(), scaleSigma: 0.5, scaleTileShare: 2)
        }
    }

    @Test func structuredModelsSurviveTheirEncoding() throws {
        let model = try VariationModel.relative(programming: 0.1, read: 0.1).replacingStructure(.mixed(0.4))
            .replacingSlowReadFraction(0.5)
        #expect(try JSONDecoder().decode(VariationModel.self, from: encoded(model)) == model)
        let scales = try model.replacingStructure(
            SpatialStructure(structure: 0, shares: .init(), scaleSigma: 0.5, scaleTileShare: 0))
        #expect(try JSONDecoder().decode(VariationModel.self, from: encoded(scales)) == scales)
    }
}

func encoded(_ model: VariationModel) throws -> Data { try JSONEncoder().encode(model) }
