import GSL
import Quantities

/// An axis alone, what it injects, and how it is fitted.
struct RecoveryAxis {
    let name: String
    let parameters: [String]
    let fit: (_ key: StreamKey, _ cells: Int) throws -> [(FittedParameter, Double)]
}

extension RecoveryAxis {
    /// All axes of a model that are on.
    static func axes(of model: VariationModel) throws -> [RecoveryAxis] {
        var axes: [RecoveryAxis] = []
        // Conductances beyond a limit are cut there, which is no fault of a fit: limits are off.
        func alone(
            programming: ProgrammingError = .none, relaxation: Relaxation = .none, read: ReadNoise = .none,
            age: Time? = nil
        ) throws -> VariationModel {
            try VariationModel(
                name: model.name, range: model.range, programming: programming, relaxation: relaxation,
                age: age ?? model.age, read: read, staysNonNegative: false)
        }
        func gaussian(_ name: String, _ single: VariationModel, mean: Double, sigma: Double) -> RecoveryAxis {
            RecoveryAxis(name: name, parameters: ["mean", "sigma"]) { key, cells in
                let fit = try DeviationFamily.normal.fit(sample(single, key, cells: cells, fraction: 1))
                return zip(fit.parameters, [mean, sigma]).map { ($0, $1) }
            }
        }
        switch model.programming {
        case .none: break
        case .relative, .stateDependent:
            let single = try alone(programming: model.programming)
            let sigma = model.programming.sigma(at: model.range.maximum, range: model.range).microsiemens
            axes.append(gaussian("programming error", single, mean: 0, sigma: sigma))
            if case .stateDependent(let law) = model.programming, law.coefficients.count > 1 {
                axes.append(polynomial(single, law))
            }
        case .window(let halfWidth):
            let single = try alone(programming: model.programming)
            axes.append(
                RecoveryAxis(name: "programming error", parameters: ["center", "half width"]) { key, cells in
                    let fit = try DeviationFamily.window.fit(sample(single, key, cells: cells, fraction: 1))
                    return zip(fit.parameters, [0, halfWidth.microsiemens]).map { ($0, $1) }
                })
        case .distributed(let table):
            let single = try alone(programming: .distributed(table.withoutCeiling()))
            axes += tableAxes("programming error", single, table)
        }
        switch model.relaxation {
        case .none: break
        case .powerLaw(let law):
            // An exponent shows after some time: a preset that is read at once (age 0) is aged (our choice).
            let age = max(model.age, law.firstRead * 100)
            axes.append(exponentAxis(try alone(relaxation: model.relaxation, age: age), law))
        case .logarithmicTime(let law):
            axes.append(
                gaussian(
                    "relaxation", try alone(relaxation: model.relaxation), mean: law.mean(at: model.age).microsiemens,
                    sigma: law.sigma(at: model.age).microsiemens))
        case .distributed(let table):
            let single = try alone(relaxation: .distributed(table.withoutCeiling()))
            axes += tableAxes("relaxation", single, table)
        }
        if model.read != .none {
            axes.append(readAxis(try alone(read: model.read)))
            if model.slowReadFraction > 0 { axes.append(slowAxis(try alone(read: model.read), model.slowReadFraction)) }
            if model.telegraphFraction > 0 { axes.append(telegraphAxis(try alone(read: model.read), model)) }
        }
        if model.faults.hasStuckDevices { axes.append(faultAxis(model)) }
        if model.faults.hasDeadLines { axes.append(deadLineAxis(model)) }
        if model.deviceToDevice > 0 { axes.append(deviceAxis(model)) }
        axes += try structureAxes(model)
        return axes
    }

    /// Deviations of the positive devices of weights that are `fraction` of the largest.
    static func sample(
        _ model: VariationModel, _ key: StreamKey, cells: Int, fraction: Double
    ) throws -> DeviationSample {
        var stream = RandomStream(key)
        let pairs = try DifferentialPairs(
            weights: [Float](repeating: Float(fraction), count: cells), outputs: 1, inputs: cells, absoluteMaximum: 1,
            model: model, stream: &stream)
        let target = model.range.minimum.si + Double(Float(fraction)) * model.range.width.si
        return DeviationSample(
            errors: pairs.positive.map { ($0 - target) * 1e6 }, targets: pairs.positive.map { _ in target * 1e6 })
    }
}
