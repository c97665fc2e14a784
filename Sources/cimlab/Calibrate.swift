import ArgumentParser
import CIMHardware
import Calibration
import Documents
import Foundation
import Quantities
import Reporting

/// `cimlab calibrate`: the hardware model fitted to reported chips.
struct Calibrate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fit the hardware model to reported chips and measure its error on chips it has not seen.",
        discussion: """
            Reads every folder of reference-circuits/, fits the component coefficients with their priors, and leaves out one \
            chip at a time. Writes nothing where the fit does not converge (exit code 3).
            """)

    @Option(help: "The folder of reference circuits.")
    var circuits = "reference-circuits"
    @Option(help: "Further folders of circuits, for example your own chip.")
    var with: [String] = []
    @Option(name: .shortAndLong, help: "Write the calibration to this file.")
    var output: String?
    @Flag(help: "Print the whole calibration as JSON.")
    var json = false

    func run() throws {
        try withEndings {
            let console = Console()
            let all = try loadReferenceCircuits(circuits) + with.map { try loadReferenceCircuit($0) }
            let line = console.progress("calibrating")
            let calibration = try Calibration.fit(all) { line.update($0.done, of: $0.total, note: $0.leftOut ?? "") }
            if let output { try writeAtomically(CanonicalJSON.encode(calibration), to: output) }
            if json { try printJSON(calibration) } else { printResult(text(calibration)) }
        }
    }

    private func text(_ calibration: Calibration) -> String {
        var lines = [
            "[[Fit]]  \(calibration.rows.count) values of \(Set(calibration.rows.map(\.silicon)).count) chips, "
                + "chi-square \(DecimalText.significant(calibration.chiSquared)), \(calibration.rounds) rounds",
            "[[Coefficients]]  multipliers on sourced constants, errors in ln units; exponents as values",
        ]
        for fitted in calibration.fittedCoefficients {
            let flags = fitted.flags.map { $0 == .notIdentified ? "(not identified)" : "(at bound)" }
            lines.append(
                "  " + pad(fitted.coefficient.rawValue, 24)
                    + pad(DecimalText.significant(fitted.value, digits: 3), 9)
                    + pad("+/- \(DecimalText.significant(fitted.standardError, digits: 2))", 13)
                    + pad("(prior \(DecimalText.significant(fitted.priorCenter, digits: 3))"
                        + " +/- \(DecimalText.significant(fitted.priorDeviation, digits: 2)))", 22)
                    + flags.joined(separator: " "))
        }
        lines.append("[[Correlations]]  unreported ones are below 0.7")
        for pair in calibration.correlations {
            lines.append(
                "  \(pair.first.rawValue), \(pair.second.rawValue)  \(DecimalText.fixed(pair.correlation, places: 2))")
        }
        lines.append("[[Error factor]]  geometric mean over chips; held out = fitted without that chip")
        lines.append(
            "  " + pad("", 26) + pad("chips", 7) + pad("in sample", 11) + pad("held out", 10) + pad("bias", 7)
                + pad("coverage", 10) + "log-linear baseline")
        for summary in calibration.heldOut {
            func factor(_ list: [ErrorSummary]) -> String {
                list.first { $0.memory == summary.memory && $0.metric == summary.metric }
                    .map { DecimalText.fixed($0.geometricMeanFactor, places: 2) } ?? ""
            }
            lines.append(
                "  " + pad("\(summary.memory.displayName) \(summary.metric.displayName)", 26) + pad("\(summary.chips)", 7)
                    + pad(factor(calibration.inSample), 11) + pad(factor(calibration.heldOut), 10)
                    + pad(DecimalText.fixed(summary.biasFactor, places: 2), 7)
                    + pad(summary.coverage.map { DecimalText.percent($0) } ?? "", 10) + factor(calibration.baseline))
        }
        for circuit in calibration.notUsed { lines.append("not used: \(circuit.circuit): \(circuit.reason)") }
        return lines.joined(separator: "\n")
    }
}

extension Calibration {
    /// Reads a calibration file of `cimlab calibrate`.
    static func read(_ path: String) throws -> Calibration {
        let bytes: [UInt8]
        do {
            bytes = try readFile(path, limit: 256 << 20)
        } catch let error as FileError {
            throw InputError(kind: .missing, problems: [Problem(location: nil, message: error.description)])
        }
        do {
            return try CanonicalJSON.decode(Calibration.self, from: Data(bytes))
        } catch {
            let problem = "\(path): not a calibration of this version (\(error)); make one with `cimlab calibrate --output`"
            throw InputError(kind: .malformed, problems: [Problem(location: nil, message: problem)])
        }
    }
}
