import Torch

/// Which conversions of a matrix the fast form does, and what it puts in the place of the others.
///
/// Conversions err by what they convert: the same token errs the same way each time, and a sum beyond the range errs to one
/// side. So those cycles and slices that carry the error are converted. What the others add to an output is, by recorded inputs,
/// a line on the exact sum and normal noise around it, for each output alone.
struct ConversionSplit {
    /// Slices that are converted, by cycle.
    let decisive: [(cycle: Int, slices: [Int])]
    /// What the others add; nil where they lose nothing.
    let rest: Rest?

    /// By output, each [outputs]: offset + (slope - 1) x exact sum, and a normal number of this variance.
    struct Rest {
        /// 1 + the gain error.
        let slope: Tensor
        let offset: Tensor
        let variance: Tensor
    }

    /// Share of the mean square error of conversions that may be left as noise (our choice).
    private static let drawnShare = 0.005
    /// Recorded inputs below which no line is fitted (our choice).
    private static let fewest = 16

    init(_ matrix: CrossbarMatrix) throws {
        let (exact, errors) = try matrix.recordedErrors()
        let outputs = matrix.codes.layer.outputs
        var rest = [Float](repeating: 0, count: exact.count)
        var ranked: [(cycle: Int, slice: Int, square: Double)] = []
        for (cycle, slices) in errors.enumerated() {
            for (slice, errors) in slices.enumerated() {
                for place in rest.indices { rest[place] += errors[place] }
                let square = Self.square(errors)
                if square > 0 { ranked.append((cycle, slice, square)) }
            }
        }
        guard !ranked.isEmpty else {
            (decisive, self.rest) = ([], nil)
            return
        }
        ranked.sort { ($1.square, $0.cycle, $0.slice) < ($0.square, $1.cycle, $1.slice) }
        let most = Self.drawnShare * max(Self.square(rest), ranked.reduce(0) { $0 + $1.square })
        var slices: [Int: [Int]] = [:]
        var left = ranked.reduce(0) { $0 + $1.square }
        for item in ranked where left > most {
            slices[item.cycle, default: []].append(item.slice)
            left -= item.square
            let errors = errors[item.cycle][item.slice]
            for place in rest.indices { rest[place] -= errors[place] }
        }
        decisive = slices.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted()) }
        let isAll = ranked.count == decisive.reduce(0) { $0 + $1.slices.count }
        self.rest = isAll ? nil : try Self.lines(exact, rest, outputs)
    }

    private static func square(_ values: [Float]) -> Double {
        values.reduce(0.0) { $0 + Double($1) * Double($1) } / Double(max(1, values.count))
    }

    /// Least squares of the rest on the exact sum, output by output.
    private static func lines(_ exact: [Float], _ rest: [Float], _ outputs: Int) throws -> Rest {
        let rows = exact.count / outputs
        var slope = [Float](repeating: 1, count: outputs)
        var offset = [Float](repeating: 0, count: outputs)
        var variance = [Float](repeating: Float(square(rest)), count: outputs)
        if rows >= fewest {
            let count = Double(rows)
            for output in 0..<outputs {
                var (x, y, xx, xy, yy) = (0.0, 0.0, 0.0, 0.0, 0.0)
                for row in 0..<rows {
                    let (a, b) = (Double(exact[row * outputs + output]), Double(rest[row * outputs + output]))
                    x += a
                    y += b
                    xx += a * a
                    xy += a * b
                    yy += b * b
                }
                let (spread, common) = (xx - x * x / count, xy - x * y / count)
                let gain = spread > 0 ? common / spread : 0
                slope[output] = Float(1 + gain)
                offset[output] = Float((y - gain * x) / count)
                variance[output] = Float(max(0, yy - y * y / count - gain * common) / (count - 2))
            }
        }
        return Rest(
            slope: try Tensor(slope, shape: [outputs]), offset: try Tensor(offset, shape: [outputs]),
            variance: try Tensor(variance, shape: [outputs]))
    }
}
