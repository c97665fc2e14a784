import ArgumentParser
import Calibration
import Documents
import Foundation
import Quantities
import Reporting

/// `cimlab predict`: what the calibrated model says of a circuit.
struct Predict: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Predict every operating point of a circuit, with 90 % intervals.",
        discussion: """
            The circuit needs a structure (circuit.yaml) and operating points (measurements.csv); reported values may be \
            missing. Intervals hold for a chip that the calibration has not seen. Latency is without a clock.

            What you know, you may give: clock_MHz or access_time_ns of a row, its data condition and scope, the readout class of the \
            macro (free.readout), grouped inputs and conversions_per_product (reference-circuits/README.md).

            A file of `cimlab calibrate --with my-chip/ --first K --output own.json` predicts that chip with its own effects.
            """)

    @Argument(help: "The circuit's folder, for example reference-circuits/kim_jssc2021_colonnade.")
    var circuit: String
    @Option(help: "A calibration file of `cimlab calibrate`.")
    var calibration: String
    @Flag(help: "Print a JSON document in SI units.")
    var json = false

    private struct Document: Codable {
        let circuit: String
        let intervalProbability: Double
        let units: [String: String]
        let points: [OperatingPointPrediction]
    }

    func run() throws {
        try withEndings {
            let source = try PredictionSource.read(calibration)
            let circuit = try loadReferenceCircuit(circuit)
            let points = try source.predictions(of: circuit)
            if json {
                try printJSON(
                    Document(
                        circuit: circuit.id, intervalProbability: source.intervalProbability,
                        units: ["energyPerMAC": "J", "latency": "s", "area": "m^2", "efficiency": "operations/J"],
                        points: points))
            } else {
                try printResult(text(circuit, points))
            }
        }
    }

    private func text(_ circuit: ReferenceCircuit, _ points: [OperatingPointPrediction]) -> String {
        func cell(_ value: PredictedValue, _ format: (Double) -> String, _ reported: Double?) -> String {
            let interval = "\(format(value.value)) [\(format(value.low)), \(format(value.high))]"
            return pad(interval + (reported.map { " reported \(format($0))" } ?? ""), 48)
        }
        var lines = [
            circuit.id,
            pad("operating point", 34) + pad("energy per MAC [90 %]", 48) + pad("latency [90 %]", 48) + "area [90 %]",
        ]
        for point in points {
            lines.append(
                pad(point.point.text, 34)
                    + cell(point.energyPerMAC, { Energy(si: $0).formatted(digits: 3) }, point.reportedEnergyPerMAC)
                    + cell(point.latency, { Time(si: $0).formatted(digits: 3) }, point.reportedLatency)
                    + cell(point.area, { Area(si: $0).formatted(digits: 3) }, point.reportedArea))
        }
        for point in points {
            let outside = point.extrapolation.filter(\.isOutside).map { axis in
                "\(axis.axis.rawValue) \(DecimalText.significant(axis.value, digits: 3)) (data "
                    + "\(DecimalText.significant(axis.low, digits: 3)) to \(DecimalText.significant(axis.high, digits: 3)))"
            }
            if !outside.isEmpty {
                lines.append("outside the data at \(point.point.text): " + outside.joined(separator: ", "))
            }
        }
        if !points.contains(where: { $0.extrapolation.contains { $0.isOutside } }) {
            lines.append("every point lies within the data of its kind of macro, axis by axis")
        }
        return lines.joined(separator: "\n")
    }
}

/// What a prediction stands on: the population of reported chips, or one chip's own effects on top of it.
private enum PredictionSource {
    case population(Calibration)
    case chip(ChipCalibration)

    static func read(_ path: String) throws -> PredictionSource {
        let bytes = try Calibration.bytes(path)
        do { return .chip(try ForeignJSON.decode(ChipCalibration.self, from: bytes)) } catch {
            // Each kind of file is read by its own rules; where neither reads it, both reasons count.
            do { return .population(try Calibration.read(path)) } catch let other {
                guard String(decoding: bytes, as: UTF8.self).contains("\"ownMetrics\"") else { throw other }
                throw InputError(
                    kind: .malformed,
                    problems: [Problem(location: nil, message: "\(path): a damaged calibration of one chip: \(error)")])
            }
        }
    }

    var intervalProbability: Double {
        switch self {
        case .population(let calibration): calibration.settings.intervalProbability
        case .chip(let chip): chip.intervalProbability
        }
    }

    func predictions(of circuit: ReferenceCircuit) throws -> [OperatingPointPrediction] {
        switch self {
        case .population(let calibration): try predict(circuit, with: calibration)
        case .chip(let chip): try predict(circuit, with: chip)
        }
    }
}
