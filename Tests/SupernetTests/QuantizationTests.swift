import Testing
import ViTMoE

@testable import Supernet
@testable import Torch

@Suite("Quantization")
struct QuantizationTests {
    @Test("levels are evenly spaced, hold 0 exactly and round to the nearest", arguments: [2, 4, 8])
    func levels(bits: Int) {
        let quantizer = Quantizer(lowest: -1, highest: 2, bits: bits)
        #expect(quantizer.highest == (1 << bits) - 1)
        #expect(quantizer.rounded(0) == 0)
        for value in gaussians(500, seed: 3).filter({ $0 > -1 && $0 < 2 }) {
            // A range whose zero is no level is moved by up to half a step.
            #expect(abs(Double(quantizer.rounded(value) - value)) <= quantizer.scale * 1.0001)
        }
        #expect(Double(quantizer.rounded(100)) <= 2 + quantizer.scale / 2)
        #expect(Quantizer(lowest: 0, highest: 0, bits: bits).rounded(0) == 0)
    }

    @Test("libtorch rounds to the same levels")
    func sameAsTorch() throws {
        let values = gaussians(1000, seed: 4)
        let quantizer = Quantizer(lowest: -1.5, highest: 2.2, bits: 4)
        let rounded = try Tensor(values, shape: [1000]).quantized(
            scale: quantizer.scale, zero: quantizer.zero, range: 0...quantizer.highest
        ).floats()
        for (found, value) in zip(rounded, values) {
            // Ties may fall either way in 32 bits.
            let expected = quantizer.rounded(value)
            #expect(abs(found - expected) < 1e-5 || abs(abs(Double(found - expected)) - quantizer.scale) < 1e-5)
        }
    }

    @Test("cutting a range never has a larger error than the whole of it, and less with an outlier")
    func clipping() {
        func error(_ quantizer: Quantizer, _ values: [Float]) -> Double {
            values.reduce(0) { $0 + Double(($1 - quantizer.rounded($1)) * ($1 - quantizer.rounded($1))) }
        }
        for seed in 0..<20 as Range<UInt64> {
            var values = gaussians(400, seed: seed)
            values[0] = 12
            let whole = Quantizer(lowest: Double(values.min() ?? 0), highest: 12, bits: 3)
            #expect(error(.clipped(values, bits: 3), values) < error(whole, values))
        }
    }

    @Test("16 bits change next to nothing, 2 bits much; the same question has the same answer")
    func bits() throws {
        let supernet = try Supernet(tinyConfiguration())
        let architecture = supernet.configuration.space.maximum
        let exact = try supernet.evaluate(architecture)
        func agreement(_ bits: Int, _ method: QuantizationMethod) throws -> SegmentationScore {
            try supernet.evaluate(architecture, quantizedTo: bits, method: method, calibrationImages: 2)
        }
        for method in QuantizationMethod.allCases {
            #expect(abs(try agreement(16, method).pixelAccuracy - exact.pixelAccuracy) < 0.02)
            let coarse = try agreement(2, method)
            #expect(coarse != exact)
            #expect(try agreement(2, method) == coarse)
        }
        #expect(throws: SupernetError.self) { try agreement(0, .minMax) }
        #expect(throws: SupernetError.self) {
            try supernet.evaluate(architecture, quantizedTo: 8, method: .minMax, calibrationImages: 33)
        }
    }
}
