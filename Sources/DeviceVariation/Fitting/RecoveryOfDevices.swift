import GSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Axes that devices have one by one: exponents of drift, faults, reads.
extension RecoveryAxis {
    /// The exponents of single devices at the highest state, -ln(G / G_target) / ln((t + t0) / t0).
    ///
    /// The exponent is |N(mean, sigma)|, fitted as N(mean, sigma): presets have means of several sigma.
    static func exponentAxis(_ model: VariationModel, _ law: PowerLawDrift) -> RecoveryAxis {
        let ratio = log(model.range.maximum.si / law.reference.si)
        let truths = [law.exponentMean.value(atLog: ratio), law.exponentSigma.value(atLog: ratio)]
        let logTime = log((model.age.si + law.firstRead.si) / law.firstRead.si)
        let top = model.range.maximum.microsiemens
        return RecoveryAxis(name: "relaxation, exponent", parameters: ["mean", "sigma"]) { key, cells in
            let errors = try sample(model, key, cells: cells, fraction: 1).errors
            let fit = try DeviationFamily.normal.fit(
                DeviationSample(errors: errors.map { -log1p($0 / top) / logTime }))
            return zip(fit.parameters, truths).map { ($0, $1) }
        }
    }

    /// The fraction of devices that are stuck at either end, written to the other, with the interval of Wilson's score.
    static func faultAxis(_ model: VariationModel) -> RecoveryAxis {
        let truths = [model.faults.stuckLowFraction, model.faults.stuckHighFraction]
        return RecoveryAxis(name: "faults", parameters: ["stuck low", "stuck high"]) { key, cells in
            let stuck = DeviceFaults(stuckLowFraction: truths[0], stuckHighFraction: truths[1])
            let faulty = try VariationModel(name: model.name, range: model.range, faults: stuck)
            // The positive device of a weight of one is told Gmax, its negative device Gmin.
            var stream = RandomStream(key)
            let pairs = try DifferentialPairs(
                weights: [Float](repeating: 1, count: cells), outputs: 1, inputs: cells, absoluteMaximum: 1,
                model: faulty, stream: &stream)
            let middle = model.range.minimum.si + model.range.width.si / 2
            let counts = [pairs.positive.count { $0 < middle }, pairs.negative.count { $0 > middle }]
            return zip(["stuck low", "stuck high"], zip(counts, truths)).map { name, pair in
                (proportion(name, pair.0, of: cells), pair.1)
            }
        }
    }

    static func proportion(_ name: String, _ count: Int, of total: Int) -> FittedParameter {
        let n = Double(total)
        let share = Double(count) / n
        let z = Distributions.normalQuantile(0.975)
        let center = (share + z * z / (2 * n)) / (1 + z * z / n)
        let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot() / (1 + z * z / n)
        return FittedParameter(name: name, unit: "", value: share, lower: center - half, upper: center + half)
    }

    /// The fraction of rows of a tile whose devices conduct nothing, from an array of one column; the same for columns.
    static func deadLineAxis(_ model: VariationModel) -> RecoveryAxis {
        let truths = [model.faults.deadRowFraction, model.faults.deadColumnFraction]
        let names = ["dead rows", "dead columns"]
        return RecoveryAxis(name: "dead lines", parameters: names) { key, cells in
            try names.indices.map { kind in
                let faults = DeviceFaults(
                    stuckLowFraction: 0, stuckHighFraction: 0, deadRowFraction: kind == 0 ? truths[0] : 0,
                    deadColumnFraction: kind == 1 ? truths[1] : 0)
                var stream = RandomStream(key.appending(kind))
                let pairs = try DifferentialPairs(
                    weights: [Float](repeating: 1, count: cells), outputs: kind == 0 ? 1 : cells,
                    inputs: kind == 0 ? cells : 1, absoluteMaximum: 1,
                    model: VariationModel(name: model.name, range: model.range, faults: faults), stream: &stream)
                return (proportion(names[kind], pairs.positive.count { $0 == 0 }, of: cells), truths[kind])
            }
        }
    }

    /// The logarithms of the devices' factors.
    static func deviceAxis(_ model: VariationModel) -> RecoveryAxis {
        let sigma = model.deviceToDevice
        return RecoveryAxis(name: "device to device", parameters: ["mean", "sigma"]) { key, cells in
            let single = try VariationModel(name: model.name, range: model.range, deviceToDevice: sigma)
            let fit = try DeviationFamily.lognormal.fit(sample(single, key, cells: cells, fraction: 1))
            return zip(fit.parameters, [-sigma * sigma / 2, sigma]).map { ($0, $1) }
        }
    }

    /// The sigma of one weight of 1, from as many reads as there are cells.
    static func readAxis(_ model: VariationModel) -> RecoveryAxis {
        RecoveryAxis(name: "read noise", parameters: ["sigma"]) { key, cells in
            var stream = RandomStream(key)
            let pairs = try DifferentialPairs(
                weights: [1], outputs: 1, inputs: 1, absoluteMaximum: 1, model: model, stream: &stream)
            let reads = try (0..<cells).map { _ in try pairs.multiply([1], stream: &stream)[0] - 1 }
            var variance: [Float] = [0]
            let weights: [Float] = [1]
            try weights.withUnsafeBufferPointer { source in
                try variance.withUnsafeMutableBufferPointer {
                    try model.fillReadVariance(of: source, absoluteMaximum: 1, into: $0)
                }
            }
            let fit = try DeviationFamily.normal.fit(DeviationSample(errors: reads))
            return [(fit.parameters[1], Double(variance[0]).squareRoot())]
        }
    }
}
