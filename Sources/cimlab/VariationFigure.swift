import DeviceVariation
import Foundation
import GSL
import Quantities
import Reporting

/// What a preset does to devices, as a figure of four panels.
struct VariationFigure {
    let preset: VariationPreset
    let model: VariationModel
    let seed: UInt64

    /// Devices per level of the distributions, and side of the array of the spatial panel.
    private static let devices = 2000
    private static let side = 128

    func figure() throws -> Figure {
        let times = try growth()
        return .curves(
            id: "V-\(model.name)", title: "Device variation: \(model.name)",
            caption:
                "Standard deviations of one device over its target; distribution of the frozen error "
                + "at three targets (\(Self.devices) devices each); spread of the frozen error over the time since "
                + "programming (half of the range from the 16th to the 84th percentile, so that heavy tails have one); mean error of each column of an array of "
                + "\(Self.side) x \(Self.side) devices, independent and with half of the variance structured in space.",
            panels: [
                CurvePanel(
                    title: "by target", horizontalTitle: "target conductance (uS)",
                    verticalTitle: "standard deviation (uS)", curves: sigmas()),
                CurvePanel(
                    title: "distribution", horizontalTitle: "error (uS)", verticalTitle: "devices below (%)",
                    curves: try distributions()),
                CurvePanel(
                    title: "in time", horizontalTitle: "log10 of the time in s", verticalTitle: "spread (uS)",
                    curves: times),
                CurvePanel(
                    title: "in space", horizontalTitle: "column", verticalTitle: "mean error of the column (uS)",
                    curves: try columns()),
            ])
    }

    private func sigmas() -> [Curve] {
        let states = model.summary.states
        let axes: [(String, (VariationSummary.StateRow) -> Double?)] = [
            ("programming error", { $0.programming.microsiemens }),
            ("relaxation", { $0.relaxation?.microsiemens }), ("read noise", { $0.read.microsiemens }),
        ]
        return axes.compactMap { name, sigma in
            let values = states.map { sigma($0) ?? .nan }
            guard values.contains(where: { $0 > 0 }) else { return nil }
            return Curve(name: name, positions: states.map(\.conductance.microsiemens), values: values)
        }
    }

    /// Frozen errors in uS of devices told `fraction` of the range, sorted.
    private func errors(_ model: VariationModel, fraction: Float) throws -> [Double] {
        var stream = RandomStream(StreamKey(seed: seed, purpose: "variation.figure"))
        let pairs = try DifferentialPairs(
            weights: [Float](repeating: fraction, count: Self.devices), outputs: 1, inputs: Self.devices,
            absoluteMaximum: 1, model: model, stream: &stream)
        let target = model.range.minimum.si + Double(fraction) * model.range.width.si
        return pairs.positive.map { ($0 - target) * 1e6 }.sorted()
    }

    private func distributions() throws -> [Curve] {
        try [(Float(0.1), "10 % of the range"), (0.5, "50 % of the range"), (1, "100 % of the range")].map {
            let errors = try errors(model, fraction: $0.0)
            // 1st to 99th percentile: the tails would take the whole panel.
            let places = stride(from: Self.devices / 100, to: Self.devices - Self.devices / 100, by: Self.devices / 100)
            return Curve(
                name: $0.1, positions: places.map { errors[$0] },
                values: places.map { 100 * Double($0) / Double(Self.devices) })
        }
    }

    /// At the preset's published ages, or at the decades that its laws hold for (some begin at one second).
    private func growth() throws -> [Curve] {
        let decades = (-2...7).map { Time(si: pow(10, Double($0))) }
        let models =
            preset.publishedAges.isEmpty
            ? decades.compactMap { try? preset.model(age: $0) }
            : try preset.publishedAges.map { try preset.model(age: $0) }
        return try [(Float(0.1), "10 % of the range"), (0.5, "50 % of the range"), (1, "100 % of the range")].map {
            level in
            let spreads = try models.map { model in
                let errors = try errors(model, fraction: level.0)
                return (errors[Self.devices * 84 / 100] - errors[Self.devices * 16 / 100]) / 2
            }
            return Curve(name: level.1, positions: models.map { log10($0.age.si) }, values: spreads)
        }
    }

    private func columns() throws -> [Curve] {
        let structures: [(String, SpatialStructure)] = [
            ("independent", .independent), ("half structured", try .mixed(0.5)),
        ]
        return try structures.map { name, structure in
            var stream = RandomStream(StreamKey(seed: seed, purpose: "variation.figure"))
            let count = Self.side * Self.side
            let pairs = try DifferentialPairs(
                weights: [Float](repeating: 0.5, count: count), outputs: Self.side, inputs: Self.side,
                absoluteMaximum: 1, model: model.replacingStructure(structure), stream: &stream)
            let target = model.range.minimum.si + 0.5 * model.range.width.si
            let means = (0..<Self.side).map { column in
                (0..<Self.side).reduce(0) { $0 + pairs.positive[column * Self.side + $1] - target } * 1e6
                    / Double(Self.side)
            }
            return Curve(name: name, positions: (0..<Self.side).map(Double.init), values: means)
        }
    }
}
