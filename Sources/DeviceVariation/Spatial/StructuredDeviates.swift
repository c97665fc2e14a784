import GSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The structured part of the standard normal numbers of one axis, for both arrays of a matrix.
///
/// Each component draws from a stream of its own, keyed by its place: the strength of the structure, the other
/// components and the independent numbers never change a draw.
struct StructuredDeviates {
    private let outputs: Int
    private let inputs: Int
    private let independentWeight: Float
    /// sqrt(s) sum of the components, [2][outputs x inputs].
    private let structured: [[Float]]
    /// Standard normal number behind the scale of each device, [2][outputs x inputs]; empty without a field of scales.
    private let scaleNumbers: [[Float]]
    private let field: ScaleField?

    init(_ model: SpatialStructure, outputs: Int, inputs: Int, axis: String, root: UInt64) {
        self.outputs = outputs
        self.inputs = inputs
        independentWeight = Float((1 - model.structure).squareRoot())
        let arrays = (0..<2).map {
            ArrayComponents(
                model, rows: inputs, columns: outputs, key: "variation.\(axis).structure", array: $0, root: root)
        }
        structured = arrays.map { $0.sum() }
        field = ScaleField.of(model)
        scaleNumbers = field == nil ? [] : arrays.map { $0.scaleNumbers() }
    }

    /// What the number of a device shares with its neighbours.
    func shared(_ side: Int, _ weight: Int) -> SharedNumbers {
        SharedNumbers(sum: structured[side][weight], scale: field == nil ? 0 : scaleNumbers[side][weight])
    }

    /// Turns independent standard normal numbers of the devices of weights `start`..., positive device first, into
    /// structured ones.
    func apply(_ deviates: UnsafeMutablePointer<Float>, start: Int, weights: Int) {
        for index in 0..<weights {
            for side in 0..<2 {
                let at = 2 * index + side
                var value = independentWeight * deviates[at] + structured[side][start + index]
                if let field { value = field.deviate(value, number: scaleNumbers[side][start + index]) }
                deviates[at] = value
            }
        }
    }
}

/// What the number of one device shares with its neighbours: the sum of its components, and the standard normal number of
/// its scale.
struct SharedNumbers {
    var sum: Float = 0
    var scale: Float = 0
}

/// The components of one array of `rows` inputs and `columns` outputs; results are [columns x rows], as weights are.
private struct ArrayComponents {
    let model: SpatialStructure
    let rows: Int
    let columns: Int
    let key: String
    let array: Int
    let root: UInt64

    init(_ model: SpatialStructure, rows: Int, columns: Int, key: String, array: Int, root: UInt64) {
        self.model = model
        self.rows = rows
        self.columns = columns
        self.key = key
        self.array = array
        self.root = root
    }

    private var tilesDown: Int { (rows + model.tileRows - 1) / model.tileRows }
    private var tilesAcross: Int { (columns + model.tileColumns - 1) / model.tileColumns }

    private func stream(_ component: String) -> RandomStream {
        RandomStream(StreamKey(seed: root, purpose: "\(key).\(component)", array))
    }

    func sum() -> [Float] {
        var result = [Float](repeating: 0, count: rows * columns)
        let total = model.shares.named.reduce(0) { $0 + $1.value }
        guard model.structure > 0, total > 0 else { return result }
        for (name, share) in model.shares.named where share > 0 {
            let weight = Float((model.structure * share / total).squareRoot())
            let values = component(name)
            for index in result.indices { result[index] += weight * values[index] }
        }
        return result
    }

    private func component(_ name: String) -> [Float] {
        switch name {
        case "die": return blocks(name, rowsPerBlock: rows, columnsPerBlock: columns)
        case "tile": return blocks(name, rowsPerBlock: model.tileRows, columnsPerBlock: model.tileColumns)
        case "row": return blocks(name, rowsPerBlock: 1, columnsPerBlock: model.tileColumns)
        case "column": return blocks(name, rowsPerBlock: model.tileRows, columnsPerBlock: 1)
        case "converter group":
            return blocks(name, rowsPerBlock: model.tileRows, columnsPerBlock: model.columnsPerConverter)
        case "gradient": return gradient()
        default: return field()
        }
    }

    /// One number per block. Blocks of several columns begin anew in every tile.
    private func blocks(_ name: String, rowsPerBlock: Int, columnsPerBlock: Int) -> [Float] {
        var stream = stream(name)
        let perTile = (model.tileColumns + columnsPerBlock - 1) / columnsPerBlock
        let isWithinTile = columnsPerBlock < model.tileColumns
        let across = isWithinTile ? tilesAcross * perTile : (columns + columnsPerBlock - 1) / columnsPerBlock
        let down = (rows + rowsPerBlock - 1) / rowsPerBlock
        let values = stream.gaussians(across * down).map(Float.init)
        var result = [Float](repeating: 0, count: rows * columns)
        for column in 0..<columns {
            let block =
                isWithinTile
                ? column / model.tileColumns * perTile + column % model.tileColumns / columnsPerBlock
                : column / columnsPerBlock
            for row in 0..<rows { result[column * rows + row] = values[block * down + row / rowsPerBlock] }
        }
        return result
    }

    /// a x + b y with independent Gaussian a and b, of mean square one over the array.
    private func gradient() -> [Float] {
        var stream = stream("gradient")
        let slopes = stream.gaussians(2)
        func positions(_ count: Int) -> [Double] { (0..<count).map { Double($0) - Double(count - 1) / 2 } }
        let down = positions(rows)
        let across = positions(columns)
        func meanSquare(_ values: [Double]) -> Double {
            values.reduce(0) { $0 + $1 * $1 } / Double(values.count)
        }
        // Each direction has half of the variance; an array of one row or column has one direction.
        let squares = [meanSquare(down), meanSquare(across)]
        let directions = Double(squares.count { $0 > 0 })
        let factors = squares.map { $0 > 0 ? 1 / ($0 * directions).squareRoot() : 0 }
        var result = [Float](repeating: 0, count: rows * columns)
        for column in 0..<columns {
            for row in 0..<rows {
                result[column * rows + row] = Float(
                    slopes[0] * factors[0] * down[row] + slopes[1] * factors[1] * across[column])
            }
        }
        return result
    }

    /// First-order autoregression along both directions: exact, correlation r^|dx| r^|dy| with r = exp(-1 / length).
    private func field() -> [Float] {
        var stream = stream("field")
        let exact = exp(-1 / model.correlationLength)
        let (correlation, innovation) = (Float(exact), Float((1 - exact * exact).squareRoot()))
        var values = [Float](repeating: 0, count: rows * columns)
        values.withUnsafeMutableBufferPointer { stream.fillGaussian($0) }
        for column in 0..<columns {
            for row in 1..<max(rows, 1) {
                let at = column * rows + row
                values[at] = correlation * values[at - 1] + innovation * values[at]
            }
        }
        for column in 1..<max(columns, 1) {
            for row in 0..<rows {
                let at = column * rows + row
                values[at] = correlation * values[at - rows] + innovation * values[at]
            }
        }
        return values
    }

    /// sqrt(a) t + sqrt(1 - a) c with t per tile, c per column of a tile, a the share of the tiles.
    func scaleNumbers() -> [Float] {
        let tile = blocks("scale of tiles", rowsPerBlock: model.tileRows, columnsPerBlock: model.tileColumns)
        let column = blocks("scale of columns", rowsPerBlock: model.tileRows, columnsPerBlock: 1)
        let weights = (Float(model.scaleTileShare.squareRoot()), Float((1 - model.scaleTileShare).squareRoot()))
        return zip(tile, column).map { weights.0 * $0 + weights.1 * $1 }
    }
}
