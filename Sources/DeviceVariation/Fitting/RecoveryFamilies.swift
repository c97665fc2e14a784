import Quantities

extension Recovery {
    /// One model of each family that presets can hold, with parameters as technology C has them (our choice).
    public static func familyModels() throws(VariationError) -> [VariationModel] {
        let range = VariationModel.standardRange
        func model(
            _ name: String, _ shape: DeviationShape, scale: Double, location: Double = 0
        ) throws(VariationError) -> VariationModel {
            let table = try DeviationTable.uniform(
                location: .microsiemens(location), scale: .microsiemens(scale), shape: shape, range: range)
            return try VariationModel(
                name: name, range: range, programming: .distributed(table), relaxation: .distributed(table))
        }
        let lognormal = try DeviationTable.lognormal(sigma: 0.2, range: range)
        return [
            try .relative(programming: 0.05, read: 0.02), try .window(halfWidth: .microsiemens(1)),
            try model("student-t", .studentT(degreesOfFreedom: 2), scale: 0.8, location: -0.2),
            try model("skewed-t", .skewedT(degreesOfFreedom: 2, skew: 1.3), scale: 0.8, location: -0.2),
            try model("mixture", .mixture(coreFraction: 0.72, tailRatio: 3.8), scale: 0.9, location: -0.2),
            try VariationModel(
                name: "lognormal", range: range, programming: .distributed(lognormal),
                relaxation: .distributed(lognormal)),
            try VariationModel(
                name: "stuck devices", range: range,
                faults: DeviceFaults(stuckLowFraction: 0.05, stuckHighFraction: 0.02)),
            try VariationModel(
                name: "dead lines and device to device", range: range,
                faults: DeviceFaults(
                    stuckLowFraction: 0, stuckHighFraction: 0, deadRowFraction: 0.04, deadColumnFraction: 0.06),
                deviceToDevice: 0.1),
            try .relative(programming: 0, read: 0.02).replacing(
                name: "slow reads and telegraph noise", slowReadFraction: 0.4, telegraphFraction: 0.3),
            try .relative(programming: 0.05, read: 0).replacing(
                name: "structure in space", structure: structured()),
        ]
    }

    /// Columns of a share and a scale that technology B has, and rows.
    private static func structured() throws(VariationError) -> SpatialStructure {
        var shares = SpatialStructure.Shares()
        (shares.column, shares.row) = (0.08, 0.05)
        return try SpatialStructure(
            structure: 0.13, shares: shares, tileRows: 16, tileColumns: 64, scaleSigma: 0.6, scaleTileShare: 0)
    }
}
