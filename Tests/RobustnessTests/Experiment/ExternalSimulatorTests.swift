import CIMHardware
import CoSearch
import Foundation
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
        HardwareMetrics, DesignError
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
                print(json.dumps({"id": r["id"], "latency_s": float(n), "energy_J": float(seen[n]), "area_m2": 3e-6}))
            """
        let simulator = simulator(counting)
        for _ in 0..<2 {
            let metrics = try ask(simulator, 0..<300).map { try $0.get() }
            #expect(metrics.map(\.latency.si) == (0..<300).map { Double(1000 + $0) })
            #expect(metrics.allSatisfy { $0.energy.si == 1 }, "no design is asked twice")
            #expect(metrics[0].power.si == 1 / 1000.0)
        }
    }

    @Test("a program that ends now and then is started again and loses no answer")
    func restarts() throws {
        let mortal = """
            left = 40
            for line in sys.stdin:
                if left == 0: sys.exit(7)
                left -= 1
                r = json.loads(line)
                print(json.dumps({"id": r["id"], "latency_s": 1.0, "energy_J": 1.0, "area_m2": 1e-6}))
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

    @Test("an infeasible design is no failure")
    func infeasible() throws {
        let simulator = simulator(
            "for line in sys.stdin:\n    print(json.dumps({'id': json.loads(line)['id'], 'infeasible': 'too small'}))")
        #expect(throws: DesignError.self) { try question.ask(simulator, .numbered(1)) }
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
