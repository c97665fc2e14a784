import Documents
import Foundation
import Robustness
import Testing

@Suite struct ExperimentReaderTests {
    /// A copy of the repository's experiment with edits, in a folder of its own.
    private func problems(
        _ edits: [(String, String)], file: String = "appendix-d2.yaml", profile: Profile = .quick
    ) throws -> [String] {
        let folder = NSTemporaryDirectory() + "cimlab-experiment-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let experiments = repositoryRoot + "/experiments"
        try FileManager.default.copyItem(
            atPath: experiments + "/supernet-b0.yaml", toPath: folder + "/supernet-b0.yaml")
        var text = try String(contentsOfFile: "\(experiments)/\(file)", encoding: .utf8)
        for (old, new) in edits {
            try #require(text.contains(old), "the experiment file no longer holds '\(old)'")
            text = text.replacingOccurrences(of: old, with: new)
        }
        let path = "\(folder)/\(file)"
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        do {
            _ = try Experiment(path: path, profile: profile)
            return []
        } catch let error as InputError {
            return error.problems.map { "\($0)".replacingOccurrences(of: folder + "/", with: "") }
        }
    }

    @Test("every experiment of the repository resolves for every profile", arguments: Profile.allCases)
    func repositoryExperiments(profile: Profile) throws {
        for name in ["appendix-d2", "appendix-e1"] {
            let experiment = try Experiment(path: "\(repositoryRoot)/experiments/\(name).yaml", profile: profile)
            #expect(experiment.name == name)
            let summary = try experiment.summary()
            #expect(summary.searches > 0 && summary.evaluations >= 16)
        }
    }

    @Test("the quick drift experiment has what Figure D2 needs")
    func quickDrift() throws {
        let experiment = try Experiment(path: repositoryRoot + "/experiments/appendix-d2.yaml", profile: .quick)
        guard case .discrepancy(let plans, let claim) = experiment.study else {
            Issue.record("appendix-d2 does not study discrepancies")
            return
        }
        let kinds = plans.map(\.model.kind)
        #expect(kinds.contains(.commonScale) && kinds.contains(.perComponent) && kinds.contains(.measured))
        #expect(plans.first { $0.model.kind == .measured }?.judgedAt == 1, "the error as measured decides")
        let verdict = try claim.verdict(of: .latency)
        #expect(
            plans.contains { plan in
                plan.model.isDrawn && plan.judgedAt == claim.magnitude
                    && plan.draws ?? experiment.pairedSeeds >= verdict.fewestDraws
            }, "no random error has draws enough to be proven harmless")
        for kind in [
            Discrepancy.Kind.missingTerm, .wrongExponent, .unitSlip, .wireUnits, .oneComponent, .composition,
            .layerSlope,
            .accuracy, .accuracySlope, .accuracyInputBits,
        ] { #expect(kinds.contains(kind), "\(kind)") }
        #expect(plans.contains { $0.model.tails == .heavy } && plans.contains { $0.model.meaning == .bound })
        #expect(experiment.pairedSeeds >= 5)
        #expect(experiment.scenarios.count == 3 && experiment.memories.count == 2)
    }

    @Test("the full drift experiment: three scenarios and memories, kinds over many levels, draws that can prove")
    func fullDrift() throws {
        let experiment = try Experiment(path: repositoryRoot + "/experiments/appendix-d2.yaml", profile: .full)
        guard case .discrepancy(let plans, _) = experiment.study else {
            Issue.record("appendix-d2 does not study discrepancies")
            return
        }
        #expect(experiment.scenarios.count == 3 && experiment.memories == [.rram, .sram, .hybrid])
        #expect(plans.count { $0.levels.count >= 5 } >= 4 && plans.count { $0.draws ?? 0 >= 59 } >= 4)
    }

    @Test("the supernet in the loop is for clean networks, and its name is checked")
    func accuracyInTheLoop() throws {
        let (line, asked) = ("kind: discrepancy\n", "kind: discrepancy\naccuracy in the loop: ")
        let proofs = [
            ("prove: {nodes: 1000000}\n", ""), ("    proven draws: 4\n", ""),
            ("    proven draws: 60\n", ""), ("    proven draws: 500\n", ""),
        ]
        #expect(try problems([(line, asked + "supernet\n")] + proofs).isEmpty)
        let proven = try problems([(line, asked + "supernet\n")])
        #expect(proven.count == 1 && proven[0].contains("needs the accuracy predictor in the loop"), "\(proven)")
        let misspelt = try problems([(line, asked + "supernets\n")])
        #expect(misspelt.count == 1 && misspelt[0].contains("did you mean 'supernet'"), "\(misspelt)")
        let variation = try problems(
            [("kind: variation\n", "kind: variation\naccuracy in the loop: supernet\n")], file: "appendix-e1.yaml")
        #expect(variation.contains { $0.contains("needs predictor") }, "\(variation)")
    }

    @Test("discrepancies with parameters, and what is wrong with them")
    func discrepancyEntries() throws {
        let line = "\n  - {kind: configurationSlope, draws: 60}\n"
        let good = """
              - {kind: perDesign, tails: heavy, correlation: 0.5, area too: true}
              - {kind: perTechnology, level means: bound, draws: 40}
              - {kind: missingTerm, component: adc, levels: [50 %, 100 %]}
              - {kind: composition, name: three, of: [{kind: commonScale}, {kind: configurationSlope, weight: 50 %}]}

            """
        #expect(try problems([(line, "\n" + good)], profile: .full).isEmpty)
        for (entry, hint) in [
            ("{kind: missingTerm}", "component"), ("{kind: perDesign, component: adc}", "no component"),
            ("{kind: missingTerm, component: adcs}", "did you mean 'adc'"), ("{kind: perDesign, tail: heavy}", "tails"),
            ("{kind: commonScale, tails: heavy}", "no tails"), ("perDesign\n  - perDesign", "twice"),
            ("{kind: missingTerm, component: dac, levels: [50 %, 150 %]}", "levels[1]: 150 % is outside"),
            ("{kind: perComponent, name: x, level means: bound, levels: [120 %]}", "120 % is outside"),
            (
                "{kind: composition, name: x, levels: [100 %], of: [{kind: missingTerm, component: adc, weight: 200 %}, perDesign]}",
                "keys and values"
            ),
            (
                "{kind: composition, name: x, levels: [100 %], of: [{kind: missingTerm, component: adc, weight: 200 %}, {kind: perDesign}]}",
                "outside"
            ),
            (
                "{kind: composition, name: x, of: [{kind: missingTerm, component: adc, weight: 900 %}, {kind: perDesign}]}",
                "cannot reach the level"
            ),
            ("{kind: perDesign, name: x, correlation: 2}", "2 is outside"),
            ("{kind: perDesign, name: x, draws: 0}", "0 is outside"),
            ("{kind: correlatedDesign, length: -1, name: x}", "length"), ("external", "simulator"),
        ] {
            let found = try problems([(line, "\n  - \(entry)\n")], profile: .full)
            #expect(found.contains { $0.contains(hint) }, "\(entry): \(found)")
            #expect(found.allSatisfy { $0.hasPrefix("appendix-d2.yaml:") }, "\(found)")
        }
    }

    @Test("a misspelt key names the line, the column and the key that was meant")
    func unknownKey() throws {
        let found = try problems([("memories:", "memoires:")])
        #expect(found.contains { $0.hasPrefix("appendix-d2.yaml:") && $0.contains("did you mean 'memories'") })
    }

    @Test("several problems are reported together, each at its place")
    func severalProblems() throws {
        let found = try problems([
            ("  margin: 10 %", "  margin: ten"), ("area: 200 mm2", "area: 200 V"),
            ("memories: [rram, sram, hybrid]", "memories: [rram, dram]"),
        ])
        #expect(found.count == 3, "\(found)")
        #expect(found.allSatisfy { $0.split(separator: ":").count >= 4 }, "file:line:column: message in \(found)")
    }

    @Test(
        "values that make no sense are refused with what is allowed",
        arguments: [
            ("paired seeds: 5", "paired seeds: 0", "1"), ("levels: [10 %]", "levels: []", "at least one"),
            ("levels: [10 %]", "levels: [2 %, .nan]", "fraction"), ("power: 5 W", "power: 5", "W"),
            ("share: 90 %", "share: 100 %", "99.9 %"),
            ("margin: 10 %", "earlier draws: [29, 0]\n  margin: 10 %", "0 is outside"),
            ("search: quick", "search: quickly", "quick"), ("kind: discrepancy", "kind: discrepanzy", "discrepancy"),
        ])
    func badValues(old: String, new: String, hint: String) throws {
        let found = try problems([(old, new)])
        #expect(found.contains { $0.contains(hint) }, "\(found)")
    }

    @Test("a claim about a level that the profile does not run is refused")
    func claimWithoutLevel() throws {
        let found = try problems([("magnitude: 10 %", "magnitude: 12 %")])
        #expect(found.contains { $0.contains("12 %") && $0.contains("levels") }, "\(found)")
    }

    @Test(
        "a file that an experiment names stays below the experiment's folder or the current one",
        arguments: ["../../etc/passwd", "/etc/passwd", "./../outside.yaml"])
    func pathsThatLeave(name: String) throws {
        let found = try problems([("supernet: supernet-b0.yaml", "supernet: \(name)")])
        #expect(
            found.contains { $0.contains("appendix-d2.yaml:") && $0.contains("CIMLAB_ALLOWED_FOLDERS") }, "\(found)")
    }

    @Test("a missing supernet file is named")
    func missingSupernet() throws {
        let found = try problems([("supernet: supernet-b0.yaml", "supernet: nowhere.yaml")])
        #expect(found.contains { $0.contains("nowhere.yaml") }, "\(found)")
    }
}

let repositoryRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
