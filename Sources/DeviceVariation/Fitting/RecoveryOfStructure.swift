import GSL

/// Axes that show in the covariance of devices, or of reads: components in space, the slow part of read noise.
extension RecoveryAxis {
    /// Column component and field of scales between columns together; every other component alone. Groups are lines of
    /// an array of many tiles, the intervals those of the intraclass correlation.
    static func structureAxes(_ model: VariationModel) throws -> [RecoveryAxis] {
        let structure = model.structure
        let total = structure.shares.named.reduce(0) { $0 + $1.value }
        func part(_ value: Double) -> Double { total > 0 ? structure.structure * value / total : 0 }
        var axes: [RecoveryAxis] = []
        let column = part(structure.shares.column)
        // Scales of columns alone: with tiles the cells of a tile are no sample of columns.
        let sigma = structure.scaleTileShare == 0 ? structure.scaleSigma : 0
        if column > 0 || sigma > 0 { axes.append(try columnAxis(model, share: column, scaleSigma: sigma)) }
        let row = part(structure.shares.row)
        if row > 0 { axes.append(try rowAxis(model, share: row)) }
        return axes
    }

    private static func columnAxis(_ model: VariationModel, share: Double, scaleSigma: Double) throws -> RecoveryAxis {
        var shares = SpatialStructure.Shares()
        shares.column = 1
        let rows = model.structure.tileRows
        let structure = try SpatialStructure(
            structure: share, shares: shares, tileRows: rows, tileColumns: model.structure.tileColumns,
            scaleSigma: scaleSigma, scaleTileShare: 0)
        let truth = ScoreCorrelations.column(share: share, scaleSigma: scaleSigma)
        let names = scaleSigma > 0 ? ["location", "scale"] : ["location"]
        return RecoveryAxis(name: "structure of columns", parameters: names) { key, cells in
            let columns = max(2, cells / rows)
            let errors = try errors(structure, key, rows: rows, columns: columns)
            let groups = errors.indices.map { $0 / rows }
            let pairs: [(String, [Double], Double)] = [
                ("location", normalScores(errors), truth.location),
                ("scale", normalScores(errors.map(\.magnitude)), truth.scale),
            ]
            return pairs.prefix(names.count).compactMap { name, scores, truth in
                component(name, scores, groups).map { ($0, truth) }
            }
        }
    }

    private static func rowAxis(_ model: VariationModel, share: Double) throws -> RecoveryAxis {
        var shares = SpatialStructure.Shares()
        shares.row = 1
        let columns = model.structure.tileColumns
        let structure = try SpatialStructure(
            structure: share, shares: shares, tileRows: model.structure.tileRows, tileColumns: columns)
        return RecoveryAxis(name: "structure of rows", parameters: ["location"]) { key, cells in
            let rows = max(2, cells / columns)
            let errors = try errors(structure, key, rows: rows, columns: columns)
            return component("location", normalScores(errors), errors.indices.map { $0 % rows }).map { [($0, share)] }
                ?? []
        }
    }

    /// Errors of the positive devices of one array, [columns x rows], in units of their sigma.
    private static func errors(
        _ structure: SpatialStructure, _ key: StreamKey, rows: Int, columns: Int
    ) throws -> [Double] {
        // Components shape the Gaussian number of a device, and scores know nothing else of its law.
        let model = try VariationModel.relative(programming: 0.05, read: 0).replacingStructure(structure)
        var stream = RandomStream(key)
        let pairs = try DifferentialPairs(
            weights: [Float](repeating: 0.5, count: rows * columns), outputs: columns, inputs: rows, absoluteMaximum: 1,
            model: model, stream: &stream)
        let target = model.range.minimum.si + model.range.width.si / 2
        return pairs.positive.map { ($0 - target) / (0.05 * model.range.width.si) }
    }

    private static func component(_ name: String, _ values: [Double], _ groups: [Int]) -> FittedParameter? {
        VarianceComponent(values, groups: groups, name: name).map {
            FittedParameter(
                name: name, unit: "", value: $0.intraclassCorrelation, lower: $0.lower, upper: $0.upper)
        }
    }

    /// The slow part of the variance of reads: as many inferences as reads in each, of one weight.
    static func slowAxis(_ model: VariationModel, _ fraction: Double) -> RecoveryAxis {
        RecoveryAxis(name: "slow part of read noise", parameters: ["fraction"]) { key, cells in
            let slow = try model.replacingSlowReadFraction(fraction)
            var stream = RandomStream(key)
            let pairs = try DifferentialPairs(
                weights: [1], outputs: 1, inputs: 1, absoluteMaximum: 1, model: slow, stream: &stream)
            let inferences = max(2, Int(Double(cells).squareRoot()))
            var values: [Double] = []
            for inference in 0..<inferences {
                var frozen = RandomStream(key.appending(inference))
                let seen = pairs.frozenForInference(stream: &frozen)
                for _ in 0..<inferences { values.append(try seen.multiply([1], stream: &stream)[0]) }
            }
            let groups = values.indices.map { $0 / inferences }
            return component("fraction", values, groups).map { [($0, fraction)] } ?? []
        }
    }

    /// The share of devices that an inference finds away from where they were written.
    static func telegraphAxis(_ model: VariationModel, _ whole: VariationModel) -> RecoveryAxis {
        let share = whole.telegraphFraction
        return RecoveryAxis(name: "telegraph noise", parameters: ["share"]) { key, cells in
            let slow = try model.replacingSlowReads(fraction: whole.slowReadFraction, telegraph: share)
            var stream = RandomStream(key)
            let pairs = try DifferentialPairs(
                weights: [Float](repeating: 1, count: cells), outputs: 1, inputs: cells, absoluteMaximum: 1,
                model: slow, stream: &stream)
            let seen = pairs.frozenForInference(stream: &stream)
            let moved = zip(pairs.positive, seen.positive).count { $0 != $1 }
            return [(proportion("share", moved, of: cells), share)]
        }
    }
}
