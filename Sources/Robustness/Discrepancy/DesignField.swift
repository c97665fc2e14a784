import CIMHardware
import Foundation
import GSL

/// A frozen random field over macros: standard normal at every macro, correlated between macros by
/// exp(-d^2 / (2 length^2)) with d their distance in octaves.
///
/// By random Fourier features (Rahimi and Recht, NIPS 2007): sqrt(2 / m) sum cos(w x + b) with normal w and uniform b. With
/// m = 64 (our choice) the correlation is right within 1 / sqrt(m) and one value costs about half a microsecond.
struct DesignField: Sendable {
    private let frequencies: [SIMD8<Double>]
    private let phases: [Double]

    private static let featureCount = 64

    init(_ key: StreamKey, lengthScale: Double) {
        var stream = RandomStream(key)
        var frequencies: [SIMD8<Double>] = []
        var phases: [Double] = []
        for _ in 0..<Self.featureCount {
            var frequency = SIMD8<Double>.zero
            for lane in 0..<8 { frequency[lane] = stream.gaussian() / lengthScale }
            frequencies.append(frequency)
            phases.append(2 * Double.pi * stream.uniform())
        }
        self.frequencies = frequencies
        self.phases = phases
    }

    func value(at place: SIMD8<Double>) -> Double {
        var sum = 0.0
        for index in frequencies.indices { sum += cos((frequencies[index] * place).sum() + phases[index]) }
        return sum * (2 / Double(frequencies.count)).squareRoot()
    }
}

/// Independent fields for energy, latency and area, and for each kind of macro.
struct DesignFields: Sendable {
    private let fields: [MacroKind: [DesignField]]

    init(_ key: StreamKey, lengthScale: Double) {
        fields = Dictionary(
            uniqueKeysWithValues: MacroKind.allCases.enumerated().map { index, kind in
                (kind, (0..<3).map { DesignField(key.appending(index, $0), lengthScale: lengthScale) })
            })
    }

    func values(at macro: MacroDesign) -> (Double, Double, Double) {
        guard let three = fields[macro.kind] else { return (0, 0, 0) }
        let place = macro.octaves
        return (three[0].value(at: place), three[1].value(at: place), three[2].value(at: place))
    }
}

extension MacroDesign {
    /// The macro's structure as a point: logarithms to the base 2 of its numbers, ADC resolution in bits. The axes are those
    /// on which reported macros differ; of tiles, buffers and buses no chip says how an error changes with them.
    var octaves: SIMD8<Double> {
        SIMD8(
            log2(Double(rows)), log2(Double(columns)), log2(Double(activeRows)), log2(Double(bitsPerCell)),
            log2(Double(inputBitsPerCycle)), Double(adcBits), log2(Double(columnsPerADC)), 0)
    }
}
