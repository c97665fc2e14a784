import Calibration
import Documents
import Foundation
import Testing

@testable import Robustness

/// The files of the appendices that search nothing, and of the front: what they resolve to, and what is wrong with them.
@Suite struct AppendixFileTests {
    private static func file(_ name: String, _ profile: Profile = .quick) throws -> ExperimentFile {
        try ExperimentFile(path: "\(repositoryRoot)/experiments/\(name).yaml", profile: profile)
    }

    /// What is wrong with a copy of the repository's file after an edit.
    private func problems(_ name: String, _ old: String, _ new: String) throws -> [String] {
        let folder = NSTemporaryDirectory() + "cimlab-appendix-\(UUID().uuidString)"
        try FileManager.default.copyItem(atPath: repositoryRoot + "/experiments", toPath: folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = "\(folder)/\(name).yaml"
        var text = try String(contentsOfFile: path, encoding: .utf8)
            .replacingOccurrences(of: "../reference-circuits", with: repositoryRoot + "/reference-circuits")
        try #require(text.contains(old), "\(name) no longer holds '\(old)'")
        text = text.replacingOccurrences(of: old, with: new)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        do {
            _ = try ExperimentFile(path: path, profile: .quick)
            return []
        } catch let error as InputError {
            return error.problems.map { "\($0)".replacingOccurrences(of: folder + "/", with: "") }
        }
    }

    @Test func guardedFloorsStayWithinReach() throws {
        guard case .searches(let front) = try Self.file("appendix-c1") else {
            Issue.record("appendix-c1 is of another kind")
            return
        }
        let scenario = try #require(front.scenarios.first { $0.meanIoUFloorFraction == 0.95 })
        func floor(_ guardBand: Double) -> Double? {
            scenario.scenario(largestMeanIoU: 0.8, guardBand: guardBand).constraints.meanIoUFloor
        }
        #expect(floor(0) == 0.95 * 0.8)
        #expect(abs(try #require(floor(0.01)) - 0.77) < 1e-12)
        // However large the error of the predictor, the largest network on an exact chip passes.
        #expect(abs(try #require(floor(0.3)) - 0.78) < 1e-12)
    }

    @Test("every appendix of the repository resolves for every profile", arguments: Profile.allCases)
    func repository(profile: Profile) throws {
        guard case .searches(let front) = try Self.file("appendix-c1", profile),
            case .calibration(let calibration) = try Self.file("appendix-d1", profile),
            case .scaling(let scaling) = try Self.file("appendix-f", profile),
            case .compression(let compression) = try Self.file("appendix-g", profile)
        else {
            Issue.record("an appendix is of another kind")
            return
        }
        #expect(front.name == "appendix-c1" && front.memories == [.rram, .sram, .hybrid])
        #expect(try front.summary().searches == front.scenarios.count * 3 * front.pairedSeeds)
        #expect(calibration.settings == CalibrationSettings(), "the file states the defaults")
        #expect(compression.bits == [8, 4, 2] && compression.chips.map(\.memory) == [.rram, .sram])
        #expect(compression.networks.count == 4)
        #expect(scaling.backbones.count == (profile == .smallest ? 2 : 3))
        for text in [calibration.text, scaling.text, compression.text] { #expect(text.contains("appendix-")) }
    }

    @Test("the quick front shares its searches of one memory with the drift of the same seed")
    func sharedSearches() throws {
        guard case .searches(let front) = try Self.file("appendix-c1"),
            case .searches(let drift) = try Self.file("appendix-d2")
        else {
            Issue.record("an experiment does not search")
            return
        }
        #expect(front.seed == drift.seed && front.individuals == drift.individuals && front.search == drift.search)
        #expect(front.workload == drift.workload && front.supernet == drift.supernet)
        for name in ["latency", "energy"] {
            #expect(front.scenarios.first { $0.name == name } == drift.scenarios.first { $0.name == name })
        }
    }

    @Test(
        "what is wrong is said at its line and column",
        arguments: [
            ("appendix-c1", "latency: {objective: latency,", "latency: {objective: performance,", "weighs mIoU"),
            (
                "appendix-c1", "both: {objective: weightedSum, weights: {latency: 1, energy: 1, performance: 0}",
                "both: {objective: weightedSum, weights: {latency: 1, energy: 1, performance: 1}", "performance: 0"
            ),
            (
                "appendix-c1", "energy: {objective: energy, mIoU floor: 95 %}", "energy: {objective: energy}",
                "mIoU floor"
            ),
            ("appendix-c1", "paired seeds: 2", "paired seeds: 0", "1"),
            ("appendix-c1", "{paired seeds: 2,", "{levels: [5 %], paired seeds: 2,", "levels"),
            ("appendix-d1", "maximum rounds: 200", "maximum rounds: 0", "1"),
            ("appendix-d1", "interval: 90 %", "interval: 90", "0.5 ... 0.999"),
            ("appendix-d1", "tolerance: 0.002", "tolerence: 0.002", "did you mean 'tolerance'"),
            ("appendix-d1", repositoryRoot + "/reference-circuits", "/etc", "CIMLAB_ALLOWED_FOLDERS"),
            ("appendix-f", "backbones: [b0, b1, b2]", "backbones: [b0, b7]", "b0, b1, b2"),
            ("appendix-f", "timed steps: 5", "timed steps: 1", "2"),
            ("appendix-f", "memory: rram ", "memory: dram ", "rram"),
            ("appendix-f", "rram: designs/rram-energy", "rram: designs/sram-energy", "needs a chip of RRAM alone"),
            ("appendix-f", "search: quick", "search: quickly", "quick"),
            ("appendix-g", "bits: [8, 4, 2] ", "bits: [8, 17] ", "1 ... 16"),
            ("appendix-g", "calibration images: 32 ", "calibration images: 900000 ", "training images"),
            ("appendix-g", "compared: channels ", "compared: chanels ", "did you mean 'channels'"),
            (
                "appendix-g", "{experts: 4, hidden size: 228}", "{experts: 9, hidden size: 228}",
                "no network of the supernet"
            ),
            ("appendix-g", "sram: designs/sram-energy", "sram: designs/hybrid", "needs a chip of SRAM alone"),
            ("appendix-g", "quick: {steps: 360}", "quick: {steps: 0}", "1"),
        ])
    func wrongInputs(file: String, old: String, new: String, hint: String) throws {
        let found = try problems(file, old, new)
        #expect(found.contains { $0.contains(hint) }, "\(found)")
        #expect(
            found.allSatisfy { $0.range(of: "^\(file).yaml:[0-9]+:[0-9]+: ", options: .regularExpression) != nil },
            "\(found)")
    }

    @Test("a file of an unknown kind has one problem: its kind")
    func unknownKind() throws {
        let found = try problems("appendix-c1", "kind: front", "kind: fronts")
        #expect(found.count == 1 && found[0].contains("did you mean 'front'"), "\(found)")
    }

    @Test("a search does not take the file of an appendix that searches nothing", arguments: ["d1", "f", "g"])
    func searches(appendix: String) {
        #expect {
            _ = try Experiment(path: "\(repositoryRoot)/experiments/appendix-\(appendix).yaml", profile: .quick)
        } throws: { error in
            "\(error)".contains("appendix-\(appendix).yaml:") && "\(error)".contains("nothing is searched")
        }
    }
}
