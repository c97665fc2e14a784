import CIMHardware
import Documents
import Foundation
import GSL
import Quantities
import Testing

@testable import Robustness

@Suite struct PublishedExperimentTests {
    private static let path = repositoryRoot + "/experiments/appendix-b1.yaml"

    private static func repository() throws -> PublishedExperiment {
        guard case .published(let experiment) = try ExperimentFile(path: path, profile: .quick) else {
            throw ExperimentError.wrongStudy("appendix-b1")
        }
        return experiment
    }

    private static func result() throws -> PublishedResult {
        let experiment = try repository()
        return PublishedResult(
            experiment: experiment, estimates: try experiment.estimates(by: HardwareModel(coefficients: .nominal)),
            leastReportedEnergyPerMAC: nil, reportingChips: 0)
    }

    /// What is wrong with a copy of the repository's files after these edits.
    private func problems(_ edits: [(String, String)], design: [(String, String)] = []) throws -> [String] {
        let folder = NSTemporaryDirectory() + "cimlab-published-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        func copy(_ name: String, _ edits: [(String, String)]) throws {
            var text = try String(contentsOfFile: "\(repositoryRoot)/experiments/\(name)", encoding: .utf8)
            for (old, new) in edits {
                try #require(text.contains(old), "\(name) no longer holds '\(old)'")
                text = text.replacingOccurrences(of: old, with: new)
            }
            try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
        }
        try FileManager.default.createDirectory(atPath: folder + "/designs", withIntermediateDirectories: true)
        try copy("appendix-b1.yaml", edits)
        try copy("designs/rram-energy.yaml", design)
        for name in ["sram-energy", "hybrid"] { try copy("designs/\(name).yaml", []) }
        do {
            _ = try ExperimentFile(path: folder + "/appendix-b1.yaml", profile: .smallest)
            return []
        } catch let error as InputError {
            return error.problems.map { "\($0)".replacingOccurrences(of: folder + "/", with: "") }
        }
    }

    @Test("the repository's file resolves, the same for every profile")
    func repositoryFile() throws {
        let files = try Profile.allCases.map { profile -> Data in
            guard case .published(let experiment) = try ExperimentFile(path: Self.path, profile: profile) else {
                return Data()
            }
            return try CanonicalJSON.encode(experiment)
        }
        #expect(Set(files).count == 1 && files[0].count > 100)
        let experiment = try Self.repository()
        #expect(experiment.bits == [8, 4, 2] && experiment.readings.count == 3)
        #expect(experiment.estimateCount == 6 * 3 * 3 * 2)
        #expect(experiment.readings[0].image.height == 480 && experiment.readings[0].image.width == 640)
        guard
            case .searches = try ExperimentFile(path: repositoryRoot + "/experiments/appendix-e1.yaml", profile: .quick)
        else {
            Issue.record("appendix-e1 searches")
            return
        }
    }

    @Test(
        "what is wrong is said at its line and column",
        arguments: [
            ("kind: published", "kind: publshed", "did you mean 'published'"),
            ("bits: [8, 4, 2]", "bits: [4, 2]", "needs 8"),
            ("bits: [8, 4, 2]", "bits: [8, 8]", "twice"), ("bits: [8, 4, 2]", "bits: [8, 17]", "1 ... 16"),
            ("bits: [8, 4, 2]", "bits: []", "at least one"),
            ("experts per token: 1", "experts per token: 3", "1 ... 2"),
            ("backbone: b0", "backbone: b7", "b0"),
            ("rram: designs/rram", "rramm: designs/rram", "did you mean 'rram'"),
            ("rram: designs/rram-energy", "rram: designs/sram-energy", "needs a chip of RRAM alone, found one of SRAM"),
            (
                "sram: designs/sram-energy", "sram: designs/hybrid",
                "needs a chip of SRAM alone, found one of RRAM and SRAM"
            ),
            ("rram: designs/rram-energy", "rram: designs/nowhere", "nowhere"),
            ("rram: designs/rram-energy.yaml", "rram: /etc/passwd", "CIMLAB_ALLOWED_FOLDERS"),
            ("charged: network ", "charged: all of it ", "experts, encoder, network"),
            ("{charged: experts, experts charged: all}", "{charged: experts, experts charged: topK}", "twice"),
            (
                "{charged: experts, experts charged: all}",
                "{charged: experts, experts charged: all}\n  - {charged: encoder, experts charged: all}", "at most 2"
            ),
            ("title: Table", "titel: Table", "did you mean 'title'"),
        ])
    func wrongInputs(old: String, new: String, hint: String) throws {
        let found = try problems([(old, new)])
        #expect(found.contains { $0.contains(hint) }, "\(found)")
        let isOtherFile = hint == "nowhere"
        #expect(
            found.allSatisfy {
                isOtherFile || $0.range(of: "^appendix-b1.yaml:[0-9]+:[0-9]+: ", options: .regularExpression) != nil
            },
            "\(found)")
    }

    @Test("a chip that cannot take one of the networks is reported where the experiment names it")
    func chipTooSmall() throws {
        let small = try problems([], design: [("tiles: 52", "tiles: 2")])
        #expect(small.count == 1 && small[0].hasPrefix("appendix-b1.yaml:"), "\(small)")
        #expect(
            small.first?.contains("processing elements") == true && small.first?.contains("chips.rram") == true,
            "\(small)")
        let wrong = try problems([], design: [("ADC bits: 6", "ADC bits: 60")])
        #expect(wrong.contains { $0.hasPrefix("designs/rram-energy.yaml:") }, "\(wrong)")
    }

    @Test("a search does not take the file for one of its own")
    func searches() {
        #expect {
            _ = try Experiment(path: Self.path, profile: .quick)
        } throws: { error in
            "\(error)".contains("appendix-b1.yaml:") && "\(error)".contains("nothing is searched")
        }
    }

    @Test("an estimate is what the model gives for that network, chip and precision")
    func estimates() throws {
        let result = try Self.result()
        #expect(result.estimates.count == result.experiment.estimateCount)
        // The design file holds a network of Table B1 itself.
        let file = try DesignFile(path: repositoryRoot + "/experiments/designs/rram-energy.yaml")
        let network = try #require(PublishedTables.network(scenario: "energy", memory: .rram))
        #expect(network.architecture(backbone: .b0, topK: 1) == file.architecture)
        let cost = try HardwareModel(coefficients: .nominal)
            .cost(of: file.workload.workload(of: file.architecture), on: file.chip)
        let estimate = try #require(result.estimate(network, chip: .rram))
        #expect(estimate.energy == cost.energy.total && estimate.latency == cost.latency.total)
        for estimate in result.estimates {
            #expect(estimate.energy.si > 0 && estimate.latency.si > 0 && estimate.energy.si.isFinite)
        }
        let again = try CanonicalJSON.decode(PublishedResult.self, from: CanonicalJSON.encode(result))
        #expect(again.estimates == result.estimates)
    }

    @Test("the least of the three stands beside the best of the search, nothing beside unknown networks")
    func beside() throws {
        let result = try Self.result()
        for row in PublishedTables.costs {
            for metric in PublishedResult.Metric.allCases {
                let estimate = result.estimate(beside: row, metric, reading: 0)
                switch row.approach {
                case .bestOfSearch:
                    let all = result.estimates.filter {
                        $0.network.memory == row.memory && $0.chip == row.memory && $0.bits == 8 && $0.reading == 0
                    }
                    #expect(all.count == 3 && estimate.map(metric.value) == all.map(metric.value).min())
                case .performanceSearch: #expect(estimate?.network.scenario == .performance)
                case .quantized, .baseline, .distilled, .searchedAndDistilled: #expect(estimate == nil)
                }
            }
        }
        for memory in [ChipMemory.rram, .sram] {
            for metric in PublishedResult.Metric.allCases {
                #expect(try #require(result.spread(memory, metric, reading: 0)) >= 1)
            }
        }
    }
}

@Suite struct BitHalvingTests {
    @Test(
        "parts that grow with different powers of the bits save less with the second halving; one power saves the same")
    func convexity() {
        let seed: UInt64 = 2601
        var stream = RandomStream(StreamKey(seed: seed, purpose: "powers of the bits"))
        for _ in 0..<2000 {
            let parts = (0...2).map { _ in pow(10, 4 * stream.uniform() - 2) }
            func cost(_ bits: Double) -> Double { parts[0] + parts[1] * bits + parts[2] * bits * bits }
            let halving = BitHalving(cost(8), cost(4), cost(2))
            #expect(halving.first > halving.second, "seed \(seed), parts \(parts)")
            let power = 3 * stream.uniform()
            let single = BitHalving(pow(8, power), pow(4, power), pow(2, power))
            #expect(abs(single.first / single.second - 1) < 1e-12, "seed \(seed), power \(power)")
        }
    }

    @Test("the printed series are single powers within their rounding, and no straight line but one")
    func published() throws {
        for memory in [ChipMemory.rram, .sram] {
            for metric in PublishedResult.Metric.allCases {
                let halving = try #require(PublishedHalving(memory, metric))
                #expect(halving.isEqualWithinRounding, "\(memory) \(metric): \(halving.halving)")
                #expect(
                    halving.isAffineWithinRounding == (memory == .rram && metric == .latency), "\(memory) \(metric)")
            }
        }
        // RRAM latency is 1984 µs a bit; a line through SRAM's latency at 8 and 4 bits misses 2 bits by 36 µs.
        let rram = try #require(PublishedHalving(.rram, .latency))
        #expect(zip([8.0, 4, 2], rram.printed).allSatisfy { 1984 * $0 == $1.value })
        let sram = try #require(PublishedHalving(.sram, .latency))
        #expect(abs(sram.affineAtTwoBits - 4656.3) < 0.01 && "\(sram.printed[2])" == "4620.22")
    }

    @Test("a printed number stands for all that rounds to it")
    func rounding() {
        let number = PrintedNumber(value: 240.3, decimals: 2)
        #expect("\(number)" == "240.30")
        #expect(number.range.contains(240.304) && !number.range.contains(240.306) && !number.range.contains(240.294))
        #expect(PrintedNumber(value: 15872, decimals: 0).range.contains(15872.4))
    }

    @Test("the model bends as it must: on every network and chip the second halving saves less")
    func ours() throws {
        guard
            case .published(let experiment) = try ExperimentFile(
                path: repositoryRoot + "/experiments/appendix-b1.yaml", profile: .quick)
        else {
            Issue.record("appendix-b1 is not published")
            return
        }
        let result = PublishedResult(
            experiment: experiment, estimates: try experiment.estimates(by: HardwareModel(coefficients: .nominal)),
            leastReportedEnergyPerMAC: nil, reportingChips: 0)
        for network in PublishedTables.networks {
            for chip in [ChipMemory.rram, .sram] {
                for metric in PublishedResult.Metric.allCases {
                    let halving = try #require(BitHalving(network, on: chip, metric, in: result))
                    #expect(halving.first > halving.second, "\(network.commandText) on \(chip): \(metric) \(halving)")
                }
            }
        }
    }
}

@Suite struct PublishedTablesTests {
    @Test("six networks, sixteen rows, each once")
    func complete() {
        #expect(PublishedTables.networks.count == 6 && Set(PublishedTables.networks).count == 6)
        #expect(PublishedTables.costs.count == 16 && Set(PublishedTables.costs).count == 16)
        #expect(PublishedTables.network(scenario: "latency", memory: .rram)?.commandText == "2x97,5x99,3x258,2x671")
        #expect(PublishedTables.network(scenario: "mine", memory: .rram) == nil)
        #expect(PublishedTables.network(scenario: "energy", memory: .hybrid) == nil)
        #expect(PublishedTables.cost(.quantized, bits: 4, memory: .sram)?.microseconds.value == 9167.1)
        #expect(PublishedTables.cost(.quantized, bits: 3, memory: .sram) == nil)
    }

    /// Relations among the printed numbers that a slip in one of them would break.
    @Test("checksums: the distilled rows are halves, the abstract's gains imply one baseline energy")
    func checksums() throws {
        for memory in [ChipMemory.rram, .sram] {
            let baseline = try #require(PublishedTables.cost(.baseline, memory: memory))
            let distilled = try #require(PublishedTables.cost(.distilled, memory: memory))
            #expect(abs(distilled.energy / baseline.energy - 0.5) < 0.001)
            #expect(abs(distilled.latency / baseline.latency - 0.5) < 0.0001)
        }
        let implied = try PublishedTables.headline.map { gain in
            gain.energyGain
                * (try #require(PublishedTables.cost(.bestOfSearch, memory: gain.memory))).energy.millijoules
        }
        #expect(abs(implied[0] / implied[1] - 1) < 0.02)
    }
}
