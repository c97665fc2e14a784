import DeviceVariation
import GSL
import Testing
import ViTMoE

@testable import Supernet
@testable import Torch

/// Matrices in the arrays of a chip: bit by bit against the devices, and the fast form against bit by bit.
@Suite("Arrays of a chip")
struct ChipArraysTests {
    static func crossbar(
        bitsPerCell: Int, activeRows: Int?, inputBitsPerCycle: Int?, isDifferential: Bool = true
    ) -> CrossbarSettings {
        var settings = CrossbarSettings()
        settings.bitsPerCell = bitsPerCell
        settings.activeRows = activeRows
        settings.inputBitsPerCycle = inputBitsPerCycle
        settings.isDifferential = isDifferential
        return settings
    }

    private static let shapes: [(bitsPerCell: Int, rows: Int?, inputBits: Int?, isDifferential: Bool)] = [
        (2, nil, nil, true), (1, 16, 1, true), (3, 7, 2, true), (2, 20, 4, false), (1, 8, 1, false), (4, 16, 3, true),
    ]

    private func matrix(
        _ shape: (bitsPerCell: Int, rows: Int?, inputBits: Int?, isDifferential: Bool), bits: Int,
        variation: VariationModel? = nil, isSigned: Bool = true, seed: UInt64 = 1
    ) throws -> (matrix: CrossbarMatrix, inputs: Tensor) {
        let (outputs, inputs) = (24, 50)
        let weight = try Tensor(gaussians(outputs * inputs, seed: seed), shape: [outputs, inputs])
        let values = gaussians(40 * inputs, seed: seed + 1).map { isSigned ? $0 : max(0, $0) }
        let x = try Tensor(values, shape: [40, inputs])
        let matrix = try CrossbarMatrix(
            weight: weight, sample: x, part: .init(crossbar: nil, converterBits: bits, variation: variation),
            crossbar: Self.crossbar(
                bitsPerCell: shape.bitsPerCell, activeRows: shape.rows, inputBitsPerCycle: shape.inputBits,
                isDifferential: shape.isDifferential),
            key: StreamKey(seed: seed, purpose: "test write"))
        return (matrix, x)
    }

    private let noise = StreamKey(seed: 1, purpose: "test read")

    @Test(
        "converters with bits to spare give the product of the integers, bit for bit, in both forms", arguments: 0..<6)
    func lossless(number: Int) throws {
        for isSigned in [true, false] {
            let (matrix, x) = try matrix(Self.shapes[number], bits: 14, isSigned: isSigned)
            #expect(matrix.codes.hasSignedInputs == isSigned)
            let integers = try Tensor(matrix.codes.layer.codes.map(Float.init), shape: [24, 50])
            let exact = try matrix.codes.codes(of: x).linear(integers, nil).scaled(by: matrix.codes.scale).floats()
            // 14 bits hold every sum but those of whole inputs of eight bits.
            guard matrix.settings.converters.allSatisfy({ $0.step == 1 }) else { continue }
            #expect(try matrix.bitTrue(x, noise: noise).floats() == exact)
            #expect(try matrix.fast(x, noise: noise).floats() == exact)
        }
    }

    @Test("bit by bit equals the devices read one after the other", arguments: 0..<6)
    func againstDevices(number: Int) throws {
        let shape = Self.shapes[number]
        let models: [VariationModel?] =
            shape.isDifferential ? [nil, try .relative(programming: 0.05, read: 0)] : [nil]
        for variation in models {
            for isSigned in [true, false] {
                let (matrix, x) = try matrix(shape, bits: 5, variation: variation, isSigned: isSigned)
                var stream = RandomStream(StreamKey(seed: 1, purpose: "test write"))
                let devices = try FaithfulLayer(
                    matrix.codes.layer, model: variation ?? .ideal, settings: matrix.settings, stream: &stream)
                let codes = try matrix.codes.codes(of: x).floats().map(Int.init)
                let found = try matrix.bitTrue(x, noise: noise).floats()
                var (apart, square) = (0.0, 0.0)
                for row in 0..<40 {
                    let vector = Array(codes[row * 50..<(row + 1) * 50])
                    let expected = try devices.multiply(vector, stream: &stream)
                    for (output, value) in expected.enumerated() {
                        let value = value * matrix.codes.scale
                        apart += (Double(found[row * 24 + output]) - value) * (Double(found[row * 24 + output]) - value)
                        square += value * value
                    }
                }
                let distance = (apart / square).squareRoot()
                print(
                    "distance of bit-true products from devices, "
                        + "\(variation == nil ? "exact digits" : "digits that err"): \(distance)")
                // A sum of devices that err may lie at the edge of two levels, where the last bit decides.
                #expect(distance <= (variation == nil ? 1e-6 : 1e-2), "\(shape)")
            }
        }
    }

    @Test("the fast form errs as much as the bits do, and by as many converter bits less", arguments: [4, 5, 6])
    func fastForm(bits: Int) throws {
        let (matrix, x) = try matrix(Self.shapes[1], bits: bits)
        let integers = try Tensor(matrix.codes.layer.codes.map(Float.init), shape: [24, 50])
        let exact = try matrix.codes.codes(of: x).linear(integers, nil).scaled(by: matrix.codes.scale).floats()
        func error(_ products: Tensor) throws -> Double {
            let squares = zip(try products.floats(), exact).map { Double($0 - $1) * Double($0 - $1) }
            return (squares.reduce(0, +) / Double(exact.count)).squareRoot()
        }
        let products = (try matrix.bitTrue(x, noise: noise).floats(), try matrix.fast(x, noise: noise).floats())
        let bitTrue = try error(Tensor(products.0, shape: [40, 24]))
        let fast = try error(Tensor(products.1, shape: [40, 24]))
        // 960 products: the standard error of a root mean square is 2.3 % each.
        #expect(bitTrue == 0 ? fast == 0 : abs(fast / bitTrue - 1) < 0.25, "\(fast) and \(bitTrue)")
        // What is drawn is at most 0.005 of the mean square error: 0.07 of the error, 0.011 of it in the mean of 40 rows.
        // The root mean square of 24 means has a standard error of 15 %.
        let means = (0..<24).map { output in
            (0..<40).reduce(0.0) { $0 + Double(products.1[$1 * 24 + output] - products.0[$1 * 24 + output]) } / 40
        }
        let bias = (means.reduce(0) { $0 + $1 * $1 } / 24).squareRoot()
        #expect(bias <= 0.02 * bitTrue, "\(bias) and \(bitTrue)")
    }

    @Test("a network on lossless arrays scores as on digital ones, in both forms; fewer bits change it")
    func network() throws {
        let supernet = try Supernet(tinyConfiguration())
        let architecture = supernet.configuration.space.maximum
        func score(bits: Int, _ form: ChipForm) throws -> SegmentationScore {
            let crossbar = Self.crossbar(bitsPerCell: 2, activeRows: 16, inputBitsPerCycle: 1)
            return try supernet.evaluate(
                architecture, on: ChipArrays(.init(crossbar: crossbar, converterBits: bits)), form: form)
        }
        let digital = try supernet.evaluate(architecture, on: ChipArrays(.digital))
        #expect(try score(bits: 8, .bitTrue) == digital)
        #expect(try score(bits: 8, .fast) == digital)
        #expect(try score(bits: 2, .bitTrue) != digital)
        #expect(throws: SupernetError.self) { try score(bits: 0, .fast) }
    }
}
