import CIMHardware
import Foundation
import GSL

/// A frozen random field over chip designs: standard normal at every design, correlated between designs by
/// exp(-d^2 / (2 length^2)) with d their distance in octaves.
///
/// By random Fourier features (Rahimi and Recht, NIPS 2007): sqrt(2 / m) sum cos(w x + b) with normal w and uniform b. With
/// m = 64 (our choice) the correlation is right within 1 / sqrt(m) and one value costs about a microsecond.
struct DesignField: Sendable {
    private let frequencies: [SIMD16<Double>]
    private let phases: [Double]

    private static let featureCount = 64

    init(_ key: StreamKey, lengthScale: Double) {
        var stream = RandomStream(key)
        var frequencies: [SIMD16<Double>] = []
        var phases: [Double] = []
        for _ in 0..<Self.featureCount {
            var frequency = SIMD16<Double>.zero
            for lane in 0..<16 { frequency[lane] = stream.gaussian() / lengthScale }
            frequencies.append(frequency)
            phases.append(2 * Double.pi * stream.uniform())
        }
        self.frequencies = frequencies
        self.phases = phases
    }

    func value(at place: SIMD16<Double>) -> Double {
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

    func values(at design: ChipDesign) -> (Double, Double, Double) {
        guard let three = fields[design.macro.kind] else { return (0, 0, 0) }
        let place = design.octaves
        return (three[0].value(at: place), three[1].value(at: place), three[2].value(at: place))
    }
}

extension ChipDesign {
    /// The design as a point: logarithms to the base 2 of its numbers, ADC resolution in bits. The supply counts eightfold
    /// (our choice), as its range of 0.6 to 1 V is less than one octave and matters as much as the others'.
    var octaves: SIMD16<Double> {
        SIMD16(
            log2(Double(macro.rows)), log2(Double(macro.columns)), log2(Double(macro.activeRows)),
            log2(Double(macro.bitsPerCell)), log2(Double(macro.inputBitsPerCycle)), Double(macro.adcBits),
            log2(Double(macro.columnsPerADC)), log2(Double(macrosPerPE)), log2(Double(pesPerTile)),
            log2(Double(tiles)), log2(Double(replication)), log2(Double(globalBufferBytes)),
            log2(Double(busWidthBits)), log2(Double(vectorLanes)), 8 * log2(macro.supply.si), log2(clock.si))
    }
}
