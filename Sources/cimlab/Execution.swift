import ArgumentParser
import Calibration
import CIMHardware
import CoSearch
import DeviceVariation
import Documents
import Foundation
import GSL
import Matio
import Pictures
import Quantities
import Reporting
import Robustness
import RunStore
import Spice
import Supernet
import ViTMoE

/// What a script can rely on.
enum Ending: Int32 {
    /// A failure that is ours.
    case internalError = 1
    /// A verdict outside the stated limits, or nothing feasible.
    case outsideLimits = 2
    /// Cells missing, or a fit that did not converge.
    case incomplete = 3
    /// A command that lacks something, such as the agreement to start a program.
    case usage = 64
    /// Malformed input.
    case badInput = 65
    /// A file that is not there.
    case missingInput = 66
    /// A program that is not installed.
    case missingTool = 69
    /// Reading or writing failed.
    case inputOutput = 74
    /// A service did not answer: the same command may do it later.
    case tryAgain = 75

    /// The ending that an error stands for.
    init(_ error: any Error) {
        switch error {
        case let error as InputError: self = error.kind == .missing ? .missingInput : .badInput
        case is IncompleteError, is FitError, DeviationFitError.failed,
            CalibrationError.fitFailed, CalibrationError.notConverged:
            self = .incomplete
        case is DesignError, is CapacityError, is ArchitectureError, is ScenarioError, is VariationError,
            is CalibrationError, is DeviationFitError, is SpatialError, is QuantityError,
            is DiscrepancyError, is ExperimentError, is RobustnessError, SupernetError.invalidSetting,
            SupernetError.unusableWeights, SupernetError.damagedFile,
            SupernetError.unusableImages, is PictureError:
            self = .badInput
        case is CommandNotAllowedError: self = .usage
        case is ExternalSimulatorError, is CoSearchError: self = .badInput
        case SupernetError.scoresNotFinite: self = .badInput
        case MatError.missingFile: self = .missingInput
        case MatError.noReader: self = .missingTool
        case is MatError: self = .badInput
        case RunStoreError.noStore, RunStoreError.notFound: self = .missingInput
        case FigureError.gnuplotMissing, SpiceError.missing, SlurmError.notInstalled: self = .missingTool
        case SpiceError.invalidSetting: self = .badInput
        case is SlurmError: self = .tryAgain
        case let error as FileError where error.code == ENOTDIR: self = .badInput
        case is FileError, is RunStoreError, is BlobError, is CocoaError, FigureError.file:
            self = .inputOutput
        default: self = .internalError
        }
    }
}

extension ParsableCommand {
    /// Runs the body; an error becomes its message on stderr and its exit code.
    func withEndings(_ body: () throws -> Void) throws {
        do { try body() } catch { throw Self.ended(error) }
    }

    /// The same for work that waits.
    func withEndings(_ body: () async throws -> Void) async throws {
        do { try await body() } catch { throw Self.ended(error) }
    }

    private static func ended(_ error: any Error) -> any Error {
        if let interrupted = error as? InterruptedError {
            Console().say("cimlab: \(interrupted)")
            return ExitCode(128 + interrupted.signal)
        }
        if error is ExitCode || error is CleanExit { return error }
        if let usage = error as? ValidationError {
            Console().say("Error: \(usage.message)")
            return ExitCode(Ending.usage.rawValue)
        }
        let ending = Ending(error)
        let lead = ending == .internalError ? "cimlab: internal error: " : "cimlab: "
        Console().say(lead + "\(error)")
        return ExitCode(ending.rawValue)
    }
}

/// stdout: results only.
///
/// - Throws: `FileError` where nobody takes them: a full disk, a closed pipe.
func printResult(_ text: String) throws {
    do {
        try FileHandle.standardOutput.write(contentsOf: Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
    } catch {
        throw FileError(operation: "write", path: "standard output", code: errno)
    }
}

/// Ends with 2 where a question has no answer, after the others were printed.
func requireAnswers(_ unanswered: [String]) throws {
    guard !unanswered.isEmpty else { return }
    for line in unanswered { Console().say("cimlab: \(line)") }
    throw ExitCode(Ending.outsideLimits.rawValue)
}

/// A number of workers that makes sense.
func checkJobs(_ jobs: Int) throws {
    guard (1...256).contains(jobs) else { throw ValidationError("--jobs takes 1 to 256, not \(jobs)") }
}

/// Makes sure that a report can be written there before hours of work.
func checkWritable(_ folder: String) throws {
    try makeDirectory(folder)
    guard access(folder, W_OK) == 0 else { throw FileError(operation: "write", path: folder, code: errno) }
}

/// A result for machines: one document, keys sorted.
func printJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try printResult(String(decoding: try encoder.encode(value), as: UTF8.self))
}

extension Overflow: ExpressibleByArgument {}
extension Profile: ExpressibleByArgument {}
extension ChipMemory: ExpressibleByArgument {}
