import Calibration
import Documents
import Foundation
import Testing
import ViTMoE

@testable import Robustness

@Suite(.serialized) struct ScalingTests {
    private func experiment(_ path: String) throws -> ScalingExperiment {
        guard case .scaling(let experiment) = try ExperimentFile(path: path, profile: .smallest) else {
            throw ExperimentError.wrongStudy("appendix-f")
        }
        return experiment
    }

    @Test("times are taken once: a second result has the same bytes, and without times nothing is made up")
    func once() throws {
        let (folder, path) = try ExperimentBench.micro(
            "appendix-f.yaml", replacing: [])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let experiment = try experiment(path)
        let laboratory = try Laboratory(directory: folder + "/run")
        let calibration = try Calibration.fit(loadReferenceCircuits(repositoryRoot + "/reference-circuits"))
        let untimed = try experiment.result(by: calibration, in: laboratory, takesTimes: false)
        #expect(untimed.points.isEmpty && untimed.trainingGrowth == nil && untimed.deployments.count == 2)
        #expect(untimed.growthLines.count == 1 && untimed.growthLines[0].contains("--timings"))
        let result = try experiment.result(by: calibration, in: laboratory)
        #expect(result.points.map(\.backbone) == [.b0, .b1])
        for point in result.points {
            #expect(
                point.stepSeconds.count == 2 && point.evaluationSeconds.count == 2 && point.searchSeconds.count == 2)
            #expect((point.stepSeconds + point.evaluationSeconds + point.searchSeconds).allSatisfy { $0 > 0 })
        }
        #expect(result.trainingGrowth == nil && result.searchGrowth == nil, "two sizes lie on any power law")
        #expect(result.growthLines.allSatisfy { $0.contains("at least 3 sizes") })
        #expect(result.deployments[1].weights > result.deployments[0].weights)
        let again = try experiment.result(by: calibration, in: laboratory, takesTimes: false)
        #expect(try CanonicalJSON.encode(again) == CanonicalJSON.encode(result))

        let measured = folder + "/run/measured"
        let file = try #require(try FileManager.default.contentsOfDirectory(atPath: measured).sorted().first)
        try "no measurement".write(toFile: "\(measured)/\(file)", atomically: true, encoding: .utf8)
        #expect {
            _ = try experiment.result(by: calibration, in: laboratory)
        } throws: { "\($0)".contains(file) && "\($0)".contains("remove it") }
    }

    @Test("an exponent is that of the power law that the times lie on")
    func exponent() throws {
        func growth(_ sizes: [Int]) throws -> ScalingResult.Growth? {
            let points = zip([BackboneSize.b0, .b1, .b2], sizes).map { backbone, parameters in
                let seconds = [0.5, 0.5].map { $0 * pow(Double(parameters), 0.8) }
                return ScalingResult.Point(
                    backbone: backbone, parameters: parameters, stepSeconds: seconds, evaluationSeconds: seconds,
                    searchSeconds: seconds)
            }
            return try ScalingResult.Growth(points, \.stepSeconds)
        }
        let found = try #require(try growth([10, 40, 70]))
        #expect(abs(found.exponent - 0.8) < 1e-9 && found.lower <= found.exponent && found.exponent <= found.upper)
        #expect(try growth([10, 40]) == nil)
    }
}
