import CIMHardware
import GSL
import Quantities

/// Chips made by the model itself, so that the truth is known.
enum SyntheticChips {
    /// Any observation with this reading error.
    static func observation(readingDeviation: Double) -> Observation {
        observation(
            silicon: "a", metric: .latency, design: design(.sramAnalog, 0),
            precision: Precision(
                inputBits: 1, weightBits: 1), logReported: 0, readingDeviation: readingDeviation)
    }

    /// One value of a design.
    static func observation(
        silicon: String, metric: Metric, design: MacroDesign, precision: Precision, logReported: Double,
        readingDeviation: Double
    ) -> Observation {
        let measurement = Measurement(
            quantity: metric.quantity, value: 1, unit: "s", standardUncertainty: nil, point: OperatingPoint(),
            macros: 1, components: [], condition: nil, scope: nil, location: "synthetic", howRead: .printed,
            arithmetic: nil, note: nil,
            excluded: nil, line: 1)
        return Observation(
            circuit: silicon, silicon: silicon, metric: metric, design: design, precision: precision,
            measurement: measurement, logReported: logReported, readingDeviation: readingDeviation, laboratory: silicon)
    }

    /// Designs that spread over nodes, supplies, array sizes and converters.
    static func design(_ kind: MacroKind, _ index: Int) -> MacroDesign {
        let nodes = [7.0, 16, 22, 28, 40, 65, 130]
        let rows = [64, 128, 256, 512, 1024]
        let isAnalog = kind.isAnalog
        return MacroDesign(
            kind: kind, node: .nanometers(nodes[index % nodes.count]), supply: .volts(0.6 + 0.15 * Double(index % 4)),
            clock: index % 3 == 0 ? .megahertz(20) : nil, rows: rows[index % 5], columns: 128 << (index % 3),
            activeRows: rows[index % 5] >> (index % 3), inputBitsPerCycle: 1 + index % 4,
            adcBits: isAnalog ? 1 + (index * 3) % 9 : 0, columnsPerADC: isAnalog ? 1 << (index % 5) : 1)
    }

    /// Truth drawn from the priors, chip effects from the t distribution, normal reading errors.
    static func data(
        seed: UInt64, set: Int, kinds: [MacroKind], chipsPerKind: Int, scale: Double, reading: Double
    ) -> (truth: [Double], observations: [Observation]) {
        var stream = RandomStream(StreamKey(seed: seed, purpose: "synthetic chips", set))
        let truth = (0..<ParameterSpace.count).map { _ in ParameterSpace.origin + stream.gaussian() }
        let model = MacroModel(coefficients: ParameterSpace.coefficients(truth))
        let nu = 4.0
        var observations: [Observation] = []
        for kind in kinds {
            for chip in 0..<chipsPerKind {
                let design = design(kind, chip)
                for metric in Metric.allCases {
                    let t = Distributions.studentTQuantile(stream.uniform(), degreesOfFreedom: nu)
                    for bits in metric == .area ? [8] : [1, 8] {
                        let precision = Precision(inputBits: bits, weightBits: bits)
                        var item = observation(
                            silicon: "\(kind)\(chip)", metric: metric, design: design, precision: precision,
                            logReported: 0, readingDeviation: reading)
                        let value = item.logPredicted(model) + scale * t + reading * stream.gaussian()
                        item = observation(
                            silicon: item.silicon, metric: metric, design: design, precision: precision,
                            logReported: value, readingDeviation: reading)
                        observations.append(item)
                    }
                }
            }
        }
        return (truth, observations)
    }
}
