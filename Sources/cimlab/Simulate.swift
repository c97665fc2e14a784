import ArgumentParser
import CIMHardware
import Calibration
import CoSearch
import Documents
import Foundation
import Robustness

/// `cimlab simulate`: the lab's own model behind the protocol of external simulators.
struct Simulate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Answer designs from standard input, one JSON line each: the protocol of external simulators.",
        discussion: """
            Reads one request a line ({"id", "architecture", "workload", "chip"}, SI units) and answers each with one line \
            ({"id", "latency_s", "energy_J", "area_m2", "breakdown"}, or {"id", "infeasible"}, with "needed_pes" and \
            "available_pes" for a chip that is too small). This is what a program under `simulator: {command: [...]}` of an \
            experiment must do; see docs/external-simulator.md. Ends with its input.
            """)

    @Option(help: "A calibration file of `cimlab calibrate` (default: the sourced priors as they are).")
    var calibration: String?

    func run() throws {
        try withEndings {
            let coefficients = try calibration.map { try Calibration.read($0).coefficients } ?? .nominal
            let simulator = ReferenceSimulator(model: HardwareModel(coefficients: coefficients))
            var number = 0
            while let line = readLine() {
                number += 1
                if line.allSatisfy(\.isWhitespace) { continue }
                try answer(line, number, simulator)
            }
        }
    }

    private func answer(_ line: String, _ number: Int, _ simulator: ReferenceSimulator) throws {
        let request: SimulatorRequest
        do {
            request = try ForeignJSON.decode(SimulatorRequest.self, from: Data(line.utf8))
        } catch {
            throw InputError(
                kind: .malformed,
                problems: [
                    Problem(
                        location: SourceLocation(file: "standard input", line: number, column: 1),
                        message: "is no request: \(error)")
                ])
        }
        try printResult(
            String(decoding: try CanonicalJSON.encode(request.answer(by: simulator)), as: UTF8.self))
    }
}
