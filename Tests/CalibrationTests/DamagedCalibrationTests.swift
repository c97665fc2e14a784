import Documents
import Foundation
import Testing

@testable import Calibration

/// A calibration that was cut or edited is refused: it would trap in the middle of a prediction, or predict nonsense.
@Suite struct DamagedCalibrationTests {
    private static let seed = "Tests/CommandLineTests/Seeds/calibration.json"

    private func read(_ change: (inout [String: Any]) throws -> Void) throws {
        let whole = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: Self.seed)))
        var document = try #require(whole as? [String: Any])
        try change(&document)
        let bytes = try JSONSerialization.data(withJSONObject: document)
        try ForeignJSON.decode(Calibration.self, from: bytes).validate()
    }

    @Test func aWholeOneIsReadAndPredicts() throws {
        try read { _ in }
        let calibration = try ForeignJSON.decode(
            Calibration.self, from: Data(contentsOf: URL(fileURLWithPath: Self.seed)))
        let circuit = try loadReferenceCircuit("reference-circuits/chih_isscc2021")
        #expect(try !predict(circuit, with: calibration).isEmpty)
    }

    @Test(arguments: ["parameters", "covariance", "known", "inverse"]) func listsOfThePredictorHaveTheirLength(
        list: String
    ) throws {
        #expect(throws: DecodingError.self) {
            try read { document in
                var predictor = try #require(document["predictor"] as? [String: Any])
                predictor[list] = try #require(predictor[list] as? [Any]).dropLast()
                    .map { $0 }
                document["predictor"] = predictor
            }
        }
    }

    @Test(arguments: ["values", "degreesOfFreedom"]) func spreadsAreUsable(field: String) throws {
        #expect(throws: DecodingError.self) {
            try read { document in
                var predictor = try #require(document["predictor"] as? [String: Any])
                var spreads = try #require(predictor["spreads"] as? [String: Any])
                spreads[field] = field == "values" ? [0.1, 0.2] as Any : -3.0
                predictor["spreads"] = spreads
                document["predictor"] = predictor
            }
        }
    }

    @Test(arguments: [-1.0, 0, 1e9]) func coefficientsAreFactors(value: Double) throws {
        #expect(throws: CalibrationLawError.self) {
            try read { document in
                var coefficients = try #require(document["coefficients"] as? [String: Any])
                coefficients["sarTime"] = value
                document["coefficients"] = coefficients
            }
        }
    }

    @Test func quantilesAndJointErrorsAreComplete() throws {
        #expect(throws: CalibrationLawError.self) { try read { $0["quantiles"] = [Double]() } }
        #expect(throws: CalibrationLawError.self) {
            try read { document in
                var errors = try #require(document["jointErrors"] as? [[String: Any]])
                errors[0]["factor"] = [[1.0]]
                document["jointErrors"] = errors
            }
        }
    }
}
