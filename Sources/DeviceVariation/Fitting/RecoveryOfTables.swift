import GSL
import Quantities

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Axes that are stated state by state.
extension RecoveryAxis {
    /// The lowest, the middle and the uppermost row of a table, each in its family.
    static func tableAxes(_ name: String, _ model: VariationModel, _ table: DeviationTable) -> [RecoveryAxis] {
        let last = table.rows.count - 1
        return Set([0, last / 2, last]).sorted().filter { table.rows[$0].scale.si > 0 }.map { index in
            let row = table.rows[index]
            let place = last > 0 ? " at \(row.target.formatted())" : ""
            // The only row of a table holds for every state.
            let fraction = last > 0 ? (row.target.si - model.range.minimum.si) / model.range.width.si : 1
            return tableAxis(name + place, model, row, fraction: min(max(fraction, 0), 1))
        }
    }

    private static func tableAxis(
        _ name: String, _ model: VariationModel, _ row: DeviationTable.Row, fraction: Double
    ) -> RecoveryAxis {
        let target = model.range.minimum.microsiemens + fraction * model.range.width.microsiemens
        let location = row.location.microsiemens
        let scale = row.scale.microsiemens
        let family: DeviationFamily
        let truths: [Double]
        switch row.shape {
        case .normal: (family, truths) = (.normal, [location, scale])
        case .studentT(let nu): (family, truths) = (.studentT, [location, scale, nu])
        case .skewedT(let nu, let skew): (family, truths) = (.skewedT, [location, scale, nu, skew])
        case .mixture(let fraction, let ratio):
            (family, truths) = (.mixture, [location, scale, scale * ratio, fraction])
        case .uniform: (family, truths) = (.window, [location, scale])
        case .lognormal(let sigma): (family, truths) = (.lognormal, [log(scale / target), sigma])
        }
        let names: [DeviationFamily: [String]] = [
            .normal: ["mean", "sigma"], .lognormal: ["mean", "sigma"], .window: ["center", "half width"],
            .studentT: ["location", "scale", "degrees of freedom"],
            .skewedT: ["location", "scale", "degrees of freedom", "skew"],
            .mixture: ["center", "core sigma", "tail sigma", "core fraction"],
        ]
        return RecoveryAxis(name: name, parameters: names[family] ?? []) { key, cells in
            let fit = try family.fit(sample(model, key, cells: cells, fraction: fraction))
            return zip(fit.parameters, truths).map { ($0, $1) }
        }
    }

    /// sigma(G) over 16 states from one sixteenth of the range to its top.
    static func polynomial(_ model: VariationModel, _ law: PolynomialSigma) -> RecoveryAxis {
        let states = (1...16).map { Double($0) / 16 }
        let terms = law.coefficients.count
        let reference = law.reference.microsiemens
        return RecoveryAxis(name: "programming error, sigma(G)", parameters: (0..<terms).map { "c\($0)" }) {
            key, cells in
            let points = try states.enumerated().map { place, fraction in
                let drawn = try sample(model, key.appending(place), cells: cells, fraction: fraction)
                let moments = SampleMoments(drawn.errors)
                return SigmaPoint(
                    target: drawn.targets[0], sigma: moments.standardDeviation,
                    relativeError: moments.deviationError / moments.standardDeviation)
            }
            let fit = try StateLaw(points, terms: terms, seconds: nil)
            return fit.coefficients.enumerated().map { power, parameter in
                // The same polynomial in units of the fit's reference.
                (parameter, law.coefficients[power].microsiemens * pow(fit.reference / reference, Double(power)))
            }
        }
    }
}
