import DeviceVariation
import GSL
import Torch
import ViTMoE

/// How much noise the conversions of a chip add to the products of each part of the network, for every kind of array that a
/// search may choose: mean squared error over the variance of the exact products, mean over the matrices of the part.
///
/// Nothing is fitted: the sums on the columns are formed from recorded inputs and weights, and converted by the ranges that
/// such a chip would calibrate.
public struct ConversionNoise: Codable, Hashable, Sendable {
    /// Relative noise by `place` of the array, then by part of the network.
    private let values: [Double]

    /// Converter bits that are looked at, 1 up; with more nothing is lost that is seen (the search spaces end with 10).
    private static let bits = 12
    /// Powers of two of active rows, 1 to 1024.
    private static let rows = 11
    /// 1, 2, 4 and 8 input bits a cycle.
    private static let widths = 4
    /// Pairs of cells of 1 to 4 bits, then single cells of 1 bit.
    private static let cells = 5
    private static let parts = NetworkParts.count

    /// Places of the table: arrays that differ in what noise depends on.
    public static var places: Int { cells * widths * rows * bits }

    private static func place(cell: Int, width: Int, rows: Int, bits: Int) -> Int {
        ((cell * widths + width) * self.rows + rows) * self.bits + bits
    }

    /// The place of some arrays in the table; nil where nothing is converted, or so finely that nothing is lost.
    ///
    /// Active rows between powers of two and input bits between 1, 2, 4 and 8 are rounded up, which adds noise.
    /// - Throws: `SupernetError.invalidSetting` for cells that are not in the table.
    public static func place(of arrays: ChipArrays.Part) throws -> Int? {
        guard let crossbar = arrays.crossbar, arrays.converterBits <= bits else { return nil }
        let cell = crossbar.isDifferential ? crossbar.bitsPerCell - 1 : cells - 1
        guard crossbar.isDifferential ? (0..<cells - 1).contains(cell) : crossbar.bitsPerCell == 1 else {
            throw SupernetError.invalidSetting(
                name: "bits of a cell", value: "\(crossbar.bitsPerCell)",
                rule: "1 to 4 in pairs of cells, 1 in single ones")
        }
        let width = logarithm(roundingUp: min(crossbar.inputBitsPerCycle ?? crossbar.inputBits, crossbar.inputBits))
        let rows = crossbar.activeRows.map(logarithm) ?? self.rows - 1
        return place(
            cell: cell, width: min(width, widths - 1), rows: min(rows, self.rows - 1),
            bits: max(0, arrays.converterBits - 1))
    }

    private static func logarithm(roundingUp value: Int) -> Int {
        value <= 1 ? 0 : Int.bitWidth - (value - 1).leadingZeroBitCount
    }

    /// The relative noise of a part, 0...4, at a place.
    public func relative(part: Int, place: Int) -> Double { values[place * Self.parts + part] }

    /// The relative noise of a part, 0...4, on some arrays; 0 where nothing is lost.
    public func relative(part: Int, arrays: ChipArrays.Part) throws -> Double {
        try Self.place(of: arrays).map { relative(part: part, place: $0) } ?? 0
    }

    /// Sums of a slice, a cycle and a matrix that are converted, about (our choice).
    private static let sumsLookedAt = 512

    /// Forms the table from recorded inputs.
    /// - Parameter matrices: part of the network, weight [outputs x inputs] and recorded inputs (rows x inputs) of each matrix.
    init(
        _ matrices: [(part: Int, weight: Tensor, sample: Tensor)], progress: (Int, Int) throws -> Void = { _, _ in }
    ) throws {
        var totals = [Double](repeating: 0, count: Self.places * Self.parts)
        var counts = [Double](repeating: 0, count: Self.parts)
        for (number, matrix) in matrices.enumerated() {
            try progress(number, matrices.count)
            let codes = try MatrixCodes(
                weight: matrix.weight, sample: matrix.sample.floats(), weightBits: 8, inputBits: 8)
            let small = try Self.someOutputs(codes.layer)
            let inputs = try codes.codes(of: matrix.sample)
            let signal = try Self.variance(
                inputs.linear(Tensor(small.codes.map(Float.init), shape: [small.outputs, small.inputs]), nil))
            guard signal > 0 else { continue }
            counts[matrix.part] += 1
            for cell in 0..<Self.cells {
                for width in 0..<Self.widths {
                    var settings = CrossbarSettings()
                    settings.isDifferential = cell < Self.cells - 1
                    settings.bitsPerCell = settings.isDifferential ? cell + 1 : 1
                    settings.inputBitsPerCycle = 1 << width
                    settings.hasSignedInputs = codes.hasSignedInputs
                    var last: [Double] = []
                    for rows in 0..<Self.rows {
                        settings.activeRows = 1 << rows
                        // Beyond all rows of the matrix nothing changes.
                        if rows == 0 || 1 << (rows - 1) < small.inputs {
                            last = try Self.noise(small, inputs: inputs, settings: settings, signal: signal)
                        }
                        for (bits, value) in last.enumerated() {
                            let place = Self.place(cell: cell, width: width, rows: rows, bits: bits)
                            totals[place * Self.parts + matrix.part] += value
                        }
                    }
                }
            }
        }
        values = totals.enumerated().map { index, total in
            let count = counts[index % Self.parts]
            return count > 0 ? total / count : 0
        }
    }

    /// Relative noise for each number of converter bits.
    private static func noise(
        _ layer: QuantizedLayer, inputs: Tensor, settings: CrossbarSettings, signal: Double
    ) throws -> [Double] {
        let groups = Double(settings.groups(of: layer.inputs).count)
        let rows = min(inputs.shape[0], max(2, Int(Double(sumsLookedAt) / groups) / layer.outputs))
        let seen = try CalibrationSums(layer, settings: settings, inputs: inputs.narrowed(0, 0..<rows))
        let cycles = settings.cycles.reduce(0) { $0 + $1.place * $1.place }
        return (1...bits).map { bits in
            let errors = seen.errors(seen.ranges(bits: bits))
            let square = errors.enumerated().reduce(0.0) { sum, item in
                sum + Double(1 << (2 * item.offset * settings.bitsPerCell)) * item.element
            }
            return square * cycles * groups / signal
        }
    }

    /// Sixteen outputs, evenly over all: enough for a mean square.
    private static func someOutputs(_ layer: QuantizedLayer) throws -> QuantizedLayer {
        let count = min(16, layer.outputs)
        let kept = (0..<count).map { $0 * layer.outputs / count }
        return try QuantizedLayer(
            codes: kept.flatMap { layer.codes[$0 * layer.inputs..<($0 + 1) * layer.inputs] }, outputs: count,
            inputs: layer.inputs, step: layer.step)
    }

    /// Mean over the columns of the variance over the rows.
    private static func variance(_ products: Tensor) throws -> Double {
        let centred = try products - products.mean(over: 0)
        return try Double((centred * centred).sum().scalar()) / Double(max(1, products.count))
    }
}

extension Supernet {
    /// The noise of conversions on the matrices of an architecture.
    ///
    /// - Parameters:
    ///   - architecture: one of the space; the first expert of each layer speaks for the others.
    ///   - calibrationImages: training images that inputs are recorded on.
    public func conversionNoise(
        of architecture: Architecture, calibrationImages: Int = 8, progress: (Int, Int) throws -> Void = { _, _ in }
    ) throws -> ConversionNoise {
        _ = try checked(architecture, nil)
        let training = try configuration.images(.training)
        return try withoutGradients {
            let recorder = ChipMatrices(ChipArrays(.digital), form: .fast, draw: 0)
            _ = try network(
                ImageBatch((0..<calibrationImages).map(training.image)).images, architecture,
                pass: ForwardPass(chip: recorder))
            return try ConversionNoise(recorder.recorded(), progress: progress)
        }
    }
}
