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
        ]
    }
}
