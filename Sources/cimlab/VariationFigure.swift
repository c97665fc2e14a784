import DeviceVariation
import Foundation
import GSL
import Quantities
import Reporting

/// What a preset does to devices, as a figure: distribution per level, sigma(G), growth in time, maps of arrays.
struct VariationFigure {
    let preset: VariationPreset
    let model: VariationModel
    let seed: UInt64

    /// Devices per level of the distributions.
    private static let devices = 4000
    /// Side of the maps.
    private static let side = 64
    private static let levels: [(fraction: Float, name: String)] = [
        (0.1, "10 % of the range"), (0.5, "50 % of the range"), (1, "100 % of the range"),
    ]

    func figure() throws -> Figure {
        .devices(
            id: "V-\(model.name)", title: "Device variation: \(model.name)",
            caption: """
                a: frozen errors of \(Self.devices) devices at three targets; the vertical axis is the standard normal number of \
                the same probability, on which a Gaussian is a straight line. b: standard deviations by the preset's laws \
                (not drawn where a state has none: tails without a variance, random exponents), and the spread of \(Self.devices) devices: half of the range from the 16th to \
                the 84th percentile. c: the same spread over the time since programming. d, e: frozen errors of one array \
                of \(Self.side) x \(Self.side) devices at half of the range, with the preset's structure and with half of the \
                variance structured in space; colours end at the 98th percentile.
                """,
            panels: [
                CurvePanel(
                    title: "distribution", horizontalTitle: "error (uS)", verticalTitle: "normal deviate",
                    curves: try distributions()),
                CurvePanel(
                    title: "by target", horizontalTitle: "target (uS)", verticalTitle: "sigma (uS)",
                    curves: try sigmas()),
                CurvePanel(
                    title: "in time", horizontalTitle: "log10 of the time in s", verticalTitle: "spread (uS)",
                    curves: try growth()),
            ],
            maps: [
                try map(model.structure.isIndependent ? "independent devices" : "structure of the preset", model),
                try map("half of the variance structured", model.replacingStructure(.mixed(0.5))),
            ])
    }

    private func sigmas() throws -> [Curve] {
        let states = model.states(33)
        let axes: [(String, (VariationSummary.StateRow) -> Double?)] = [
            ("programming error", { $0.programming.microsiemens }),
            ("relaxation", { $0.relaxation?.microsiemens }), ("read noise", { $0.read.microsiemens }),
        ]
        var curves = axes.compactMap { name, sigma -> Curve? in
            let values = states.map { sigma($0) ?? .nan }
            guard values.contains(where: { $0 > 0 }), values.allSatisfy(\.isFinite) else { return nil }
            return Curve(name: name, positions: states.map(\.conductance.microsiemens), values: values)
        }
        let places = (0...16).map { Float($0) / 16 }
        curves.append(
            Curve(
                name: "frozen errors, spread",
                positions: places.map { (model.range.minimum + model.range.width * Double($0)).microsiemens },
                values: try places.map { try spread(model, fraction: $0) }))
        return curves
    }

    /// Frozen errors in uS of devices told `fraction` of the range, sorted. Places are left out: devices on their own.
    private func errors(_ model: VariationModel, fraction: Float) throws -> [Double] {
        var stream = RandomStream(StreamKey(seed: seed, purpose: "variation.figure"))
        let pairs = try DifferentialPairs(
            weights: [Float](repeating: fraction, count: Self.devices), outputs: 1, inputs: Self.devices,
            absoluteMaximum: 1, model: model.replacingStructure(.independent), stream: &stream)
        let target = model.range.minimum.si + Double(fraction) * model.range.width.si
        return pairs.positive.map { ($0 - target) * 1e6 }.sorted()
    }

    private func spread(_ model: VariationModel, fraction: Float) throws -> Double {
        let errors = try errors(model, fraction: fraction)
        return (errors[Self.devices * 84 / 100] - errors[Self.devices * 16 / 100]) / 2
    }

    private func distributions() throws -> [Curve] {
        try Self.levels.map { level in
            let errors = try errors(model, fraction: level.fraction)
            // 1st to 99th percentile: single devices far off would take the whole panel.
            let places = stride(from: Self.devices / 100, to: Self.devices - Self.devices / 100, by: Self.devices / 200)
            return Curve(
                name: level.name, positions: places.map { errors[$0] },
                values: places.map { Distributions.normalQuantile((Double($0) + 0.5) / Double(Self.devices)) })
        }
    }

    /// At the preset's published ages, or at the decades that its laws hold for (some begin at one second).
    private func growth() throws -> [Curve] {
        let decades = (-2...7).map { Time(si: pow(10, Double($0))) }
        let models =
            preset.publishedAges.isEmpty
            // Some laws begin at one second: the figure shows the decades that the preset has.
            ? decades.compactMap { try? preset.model(age: $0) }
            : try preset.publishedAges.filter { $0.si > 0 }.map { try preset.model(age: $0) }
        return try Self.levels.map { level in
            Curve(
                name: level.name, positions: models.map { log10($0.age.si) },
                values: try models.map { try spread($0, fraction: level.fraction) })
        }
    }

    private func map(_ title: String, _ model: VariationModel) throws -> DeviceMap {
        var stream = RandomStream(StreamKey(seed: seed, purpose: "variation.figure"))
        let pairs = try DifferentialPairs(
            weights: [Float](repeating: 0.5, count: Self.side * Self.side), outputs: Self.side, inputs: Self.side,
            absoluteMaximum: 1, model: model, stream: &stream)
        let target = model.range.minimum.si + 0.5 * model.range.width.si
        return DeviceMap(
            title: title,
            columns: (0..<Self.side).map { column in
                (0..<Self.side).map { (pairs.positive[column * Self.side + $0] - target) * 1e6 }
            })
    }
}
