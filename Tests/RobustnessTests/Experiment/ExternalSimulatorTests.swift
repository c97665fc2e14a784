import CIMHardware
import CoSearch
import Documents
import Foundation
import GSL
import Optimization
import Testing
import ViTMoE

@testable import Robustness

/// Programs that misbehave, each a few lines of Python or shell.
@Suite(.serialized) struct ExternalSimulatorTests {
    private let question: Question
    private let options = WorkloadOptions(
        image: ImageSize(height: 64, width: 64), charged: .experts, expertsCharged: .topK)

    init() throws { question = try Question() }

    private func simulator(_ python: String, timeout: Double = 20) -> ExternalSimulator {
        ExternalSimulator(
            ExternalSimulatorSpecification(
                command: ["python3", "-u", "-c", "import sys, json, os, time\n" + python], role: .suspect,
                timeoutSeconds: timeout, files: [:]), workload: options)
    }

    private static let good = """
        for line in sys.stdin:
            r = json.loads(line)
            n = r["chip"]["globalBufferBytes"]
            print(json.dumps({"id": r["id"], "latency_s": 1e-3 * n, "energy_J": 2e-3, "area_m2": 3e-6}))
        """

    private func ask(_ simulator: ExternalSimulator, _ numbers: Range<Int>) throws -> [Result<
        HardwareMetrics, CostError
    >] {
        try simulator.ask(
            numbers.map { (workload: question.workload, architecture: question.architecture, design: .numbered($0)) })
    }

    private func failure(_ simulator: ExternalSimulator) throws -> ExternalSimulatorError {
        var found: ExternalSimulatorError?
        do { _ = try question.ask(simulator, .numbered(5)) } catch let error as ExternalSimulatorError { found = error }
        let error = try #require(found)
        #expect(error.request?.contains("\"globalBufferBytes\":1005") == true, "the design is in the message: \(error)")
        return error
    }

    @Test("answers come back in order, many at once, each design asked once")
    func good() throws {
        let counting = """
            seen = {}
            for line in sys.stdin:
                r = json.loads(line)
                n = r["chip"]["globalBufferBytes"]
                seen[n] = seen.get(n, 0) + 1
                # The first of a batch is asked again now and then; all others once.
                if seen[n] > 1 and n > 1000: sys.exit("design %d asked twice" % n)
                print(json.dumps({"id": r["id"], "latency_s": float(n), "energy_J": 1.0, "area_m2": 3e-6}))
            """
        let simulator = simulator(counting)
        for _ in 0..<2 {
            let metrics = try ask(simulator, 0..<300).map { try $0.get() }
            #expect(metrics.map(\.latency.si) == (0..<300).map { Double(1000 + $0) })
            #expect(metrics[0].power.si == 1 / 1000.0)
        }
    }

    @Test("answers that were forgotten are asked for again")
    func forgetting() throws {
        let simulator = ExternalSimulator(
            ExternalSimulatorSpecification(
                command: ["python3", "-u", "-c", "import sys, json\n" + Self.good], role: .suspect, timeoutSeconds: 20,
                files: [:]), workload: options, mostKnown: 10)
        for range in [0..<8, 4..<12, 0..<12, 11..<12] {
            #expect(try ask(simulator, range).map { try $0.get().latency.si } == range.map { 1e-3 * Double(1000 + $0) })
        }
    }

    @Test("a suspect is not asked about chips that the reference refuses, and the order stays")
    func suspect() throws {
        let reference = ReferenceSimulator(model: HardwareModel(coefficients: .nominal))
        var small = ChipDesign.numbered(1)
        small.tiles = 1
        small.macrosPerPE = 1
        small.pesPerTile = 1
        var large = ChipDesign.numbered(2)
        large.tiles = 64
        // The reference looks at the macro: an analog one has no registers.
        small.macro.columnRegisters = 0
        large.macro.columnRegisters = 0
        #expect(throws: CapacityError.self) { try question.ask(reference, small) }
        let checked = SuspectSimulator(suspect: simulator(Self.good), reference: reference)
        let found = try checked.metrics(
            of: BatchWorkload(question.workload), architecture: question.architecture, on: [small, large, small])
        #expect(found.map { (try? $0.get()) == nil } == [true, false, true])
        #expect(try found[1].get().latency.si == 1e-3 * 1002)
        #expect(throws: CapacityError.self) { try question.ask(checked, small) }
    }

    @Test("a program that ends now and then is started again and loses no answer")
    func restarts() throws {
        let mortal = """
            left = 40
            for line in sys.stdin:
                if left == 0: sys.exit(7)
                left -= 1
                r = json.loads(line)
                n = r["chip"]["globalBufferBytes"]
                print(json.dumps({"id": r["id"], "latency_s": 1.0 * n, "energy_J": 1.0, "area_m2": 1e-6}))
            """
        #expect(try ask(simulator(mortal), 0..<200).count == 200)
    }

    @Test("a crash names the design, the exit status and the last words")
    func crash() throws {
        let error = try failure(simulator("for line in sys.stdin:\n    sys.exit('out of licences')"))
        #expect(error.reason == .crashed("exit status 1"))
        #expect(error.lastWords.contains("out of licences"))
    }

    @Test("a program that hangs is stopped after its time")
    func hang() throws {
        let error = try failure(simulator("time.sleep(600)", timeout: 0.3))
        #expect(error.reason == .timeout(seconds: 0.3))
    }

    @Test(
        "garbage, NaN, nothing, or the answer to another question",
        arguments: [
            "print('hello')", "print('{\"id\": 1}')",
            "print('{\"id\": 99, \"latency_s\": 1, \"energy_J\": 1, \"area_m2\": 1}')",
            "r = json.loads(line); print(json.dumps({'id': r['id'], 'latency_s': float('nan'), 'energy_J': 1, 'area_m2': 1}))",
            "r = json.loads(line); print(json.dumps({'id': r['id'], 'latency_s': 0, 'energy_J': 1, 'area_m2': 1}))",
            "r = json.loads(line); print(json.dumps({'id': r['id'], 'latency_s': -1, 'energy_J': 1, 'area_m2': 1}))",
            "r = json.loads(line); print(json.dumps({'id': r['id'], 'infeasible': 'small', 'needed_pes': 9}))",
            """
            r = json.loads(line); p = {'energy_J': 1, 'latency_s': 1, 'area_m2': 1}
                print(json.dumps({'id': r['id'], 'latency_s': 1, 'energy_J': 1, 'area_m2': 1, 'breakdown': {'ADC': p}}))
            """,
            """
            r = json.loads(line); p = {'energy_J': 0, 'latency_s': 0, 'area_m2': 1}
                print(json.dumps({'id': r['id'], 'latency_s': 1, 'energy_J': 1, 'area_m2': 1, 'breakdown': {'adc': p}}))
            """,
            "r = json.loads(line); print(json.dumps({'id': r['id'], 'infeasible': '', 'needed_pes': 9, 'available_pes': 9}))",
        ])
    func garbage(answer: String) throws {
        let error = try failure(simulator("for line in sys.stdin:\n    \(answer)"))
        guard case .garbage = error.reason else {
            Issue.record("expected garbage, found \(error.reason)")
            return
        }
    }

    @Test("a program that is not there, and one that needs a shell")
    func notThere() throws {
        for command in [["no-such-simulator"], ["echo 1; echo 2"]] {
            let simulator = ExternalSimulator(
                ExternalSimulatorSpecification(command: command, role: .suspect, timeoutSeconds: 1, files: [:]),
                workload: options)
            #expect(throws: ExternalSimulatorError.self) { try question.ask(simulator, .numbered(1)) }
        }
    }

    @Test("a program that fails every few designs is given up, and the error counts")
    func unreliable() throws {
        // Every third answer is printed twice: never the same design twice in a row.
        let simulator = simulator(
            """
            n = 0
            for line in sys.stdin:
                r = json.loads(line)
                n += 1
                for _ in range(2 if n == 3 else 1):
                    print(json.dumps({"id": r["id"], "latency_s": 1.0, "energy_J": 1.0, "area_m2": 1e-6}))
            """)
        let error = #expect(throws: ExternalSimulatorError.self) { try ask(simulator, 0..<400) }
        guard case .unreliable(let restarts, let answers, _)? = error?.reason else {
            Issue.record("expected to be given up, found \(String(describing: error))")
            return
        }
        #expect(restarts > 5 && answers < 100)
    }

    @Test(
        "answers that change when one design is asked again are refused, with both values",
        arguments: [
            // At random, by the number of the question, and by the start of the program.
            ("import random", "random.random()", false), ("n = 0", "(n := n + 1)", false),
            ("", "time.time_ns() % 1000003", false), ("n = time.time_ns() % 1000003", "n", true),
        ])
    func changing(start: String, latency: String, inNewProcess: Bool) throws {
        let simulator = simulator(
            """
            \(start)
            for line in sys.stdin:
                r = json.loads(line)
                print(json.dumps({"id": r["id"], "latency_s": 1e-3 + \(latency), "energy_J": 2e-3, "area_m2": 3e-6}))
            """)
        let error = try failure(simulator)
        guard case .changing(let words, inNewProcess) = error.reason else {
            Issue.record("expected to be refused, found \(error.reason)")
            return
        }
        #expect(words.hasPrefix("latency_s was ") && words.contains(", then "), "\(error)")
    }

    @Test("the last bits may differ: sums in another order")
    func lastBits() throws {
        let simulator = simulator(
            """
            n = 0
            for line in sys.stdin:
                r = json.loads(line)
                n += 1
                d = r["chip"]["globalBufferBytes"]
                print(json.dumps({"id": r["id"], "latency_s": d * (1 + n * 1e-15), "energy_J": 2e-3, "area_m2": 3e-6}))
            """)
        #expect(try ask(simulator, 0..<300).count == 300)
    }

    @Test("one answer for every design is refused")
    func alike() throws {
        let simulator = simulator(
            """
            for line in sys.stdin:
                print(json.dumps({"id": json.loads(line)["id"], "latency_s": 1.0, "energy_J": 1.0, "area_m2": 1e-6}))
            """)
        let error = #expect(throws: ExternalSimulatorError.self) { try ask(simulator, 0..<300) }
        #expect(error?.description.contains("does it read the request?") == true)
    }

    @Test("what it says of designs that it refuses is counted")
    func refusals() throws {
        let simulator = simulator(
            """
            for line in sys.stdin:
                print(json.dumps({"id": json.loads(line)["id"], "infeasible": "no licence"}))
            """)
        #expect(simulator.refusal == nil)
        _ = try ask(simulator, 0..<130)
        #expect(simulator.refusal?.contains("130 of the 130 designs") == true)
        #expect(simulator.refusal?.hasSuffix("130 of them with 'no licence'") == true)
    }

    @Test("nothing is started before the user agrees, and another file is another program")
    func agreement() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cimlab-agreement-\(getpid())").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        setenv("XDG_CONFIG_HOME", folder, 1)
        defer { unsetenv("XDG_CONFIG_HOME") }
        func specification(_ file: String) -> ExternalSimulatorSpecification {
            ExternalSimulatorSpecification(
                command: ["python3", "./sim.py"], role: .suspect, timeoutSeconds: 1,
                files: ["./sim.py": Digest(of: file)])
        }
        #expect(throws: CommandNotAllowedError.self) { try CommandAgreement.require(specification("a")) }
        try CommandAgreement.allow(specification("a"))
        try CommandAgreement.require(specification("a"))
        #expect(throws: CommandNotAllowedError.self) { try CommandAgreement.require(specification("b")) }
        try CommandAgreement.allowInThisRun(specification("b"))
        defer { unsetenv(CommandAgreement.variable) }
        try CommandAgreement.require(specification("b"))
        #expect(try String(contentsOfFile: CommandAgreement.listPath, encoding: .utf8).contains("python3 ./sim.py"))
    }

    @Test("an infeasible design is no failure")
    func infeasible() throws {
        let simulator = simulator(
            "for line in sys.stdin:\n    print(json.dumps({'id': json.loads(line)['id'], 'infeasible': 'too small'}))")
        #expect(throws: DesignError.self) { try question.ask(simulator, .numbered(1)) }
    }

    @Test("a chip that is too small is told apart, with its size, from one that cannot be")
    func misfit() throws {
        let simulator = simulator(
            """
            for line in sys.stdin:
                id = json.loads(line)['id']
                print(json.dumps({'id': id, 'infeasible': 'too small', 'needed_pes': 1200, 'available_pes': 1024}))
            """)
        let error = #expect(throws: CapacityError.self) { try question.ask(simulator, .numbered(1)) }
        #expect(error?.neededPEs == 1200 && error?.availablePEs == 1024)
    }

    @Test("the lab's own model behind the protocol says the same, to the bit", arguments: [1, 2])
    func ownModel(seed: UInt64) throws {
        print("seed \(seed)")
        var stream = RandomStream(StreamKey(seed: seed, purpose: "protocol"))
        let reference = ReferenceSimulator(model: HardwareModel(coefficients: .nominal))
        let options = WorkloadOptions(
            image: ImageSize(height: 480, width: 640), charged: .network, expertsCharged: .topK)
        var (metrics, misfits) = (0, 0)
        for space in [DesignSpace.standard(.rram), .standard(.sram), .standardHybrid()] {
            let lattice = try Lattice(space.variables)
            for number in 0..<400 {
                let architecture = ArchitectureSpace.standard(.b0).random(&stream)
                guard let chip = try? space.design(at: lattice.randomPoint(&stream)) else { continue }
                let request = try JSONDecoder().decode(
                    SimulatorRequest.self,
                    from: CanonicalJSON.encode(
                        SimulatorRequest(id: number, architecture: architecture, workload: options, chip: chip)))
                let answer = try JSONDecoder().decode(
                    SimulatorAnswer.self, from: CanonicalJSON.encode(request.answer(by: reference)))
                let workload = try options.workload(of: architecture)
                switch try reference.metrics(of: BatchWorkload(workload), architecture: architecture, on: [chip])[0] {
                case .success(let own):
                    metrics += 1
                    #expect(
                        try answer.metrics(weightBytes: own.weightBytes, second: chip.second?.part.macro.kind.memory)
                            == own)
                case .failure(.capacity(let own)):
                    misfits += 1
                    let weightBytes = (workload.weightCount * chip.weightBits + 7) / 8
                    guard case .capacity(let told)? = try answer.obstacle(weightBytes: weightBytes) else {
                        Issue.record("a misfit is told as \(answer)")
                        continue
                    }
                    #expect(told.excessRatio == own.excessRatio)
                case .failure(.design):
                    guard case .design? = try answer.obstacle(weightBytes: 0) else {
                        Issue.record("an impossible design is told as \(answer)")
                        continue
                    }
                }
            }
        }
        #expect(metrics > 100 && misfits > 100)
    }

    @Test("a breakdown is taken over and makes errors per component possible")
    func breakdown() throws {
        let simulator = simulator(
            """
            for line in sys.stdin:
                r = json.loads(line)
                parts = {"adc": {"energy_J": 1.5, "latency_s": 0.5, "area_m2": 1e-6}, "array": {"energy_J": 0.5, "latency_s": 0.5, "area_m2": 1e-6}}
                print(json.dumps({"id": r["id"], "latency_s": 1, "energy_J": 2, "area_m2": 2e-6, "breakdown": parts}))
            """)
        let missing = try Discrepancy(
            model: DiscrepancyModel(.missingTerm, component: .adc), magnitude: 1, identity: 1)
        let metrics = try question.ask(DiscrepantSimulator(simulator, discrepancy: missing), .numbered(1))
        #expect(metrics.energy.si == 0.5 && metrics.latency.si == 0.5)
    }
}
