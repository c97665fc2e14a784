import CIMHardware
import CoSearch
import Documents
import Foundation
import Quantities
import ViTMoE

/// One line to a simulator: what `cimlab simulate` reads, and every external simulator. SI units throughout.
public struct SimulatorRequest: Codable, Sendable {
    /// Counts up; the answer repeats it.
    public let id: Int
    /// The network.
    public let architecture: Architecture
    /// What is charged.
    public let workload: WorkloadOptions
    /// The chip.
    public let chip: ChipDesign

    /// A request.
    public init(id: Int, architecture: Architecture, workload: WorkloadOptions, chip: ChipDesign) {
        self.id = id
        self.architecture = architecture
        self.workload = workload
        self.chip = chip
    }

    /// What the lab's own model answers.
    /// - Throws: an error for a network that cannot be; a chip that cannot be is answered.
    public func answer(by simulator: ReferenceSimulator) throws -> SimulatorAnswer {
        let workload = try workload.workload(of: architecture)
        do {
            return SimulatorAnswer(
                id: id, metrics: try simulator.metrics(of: workload, architecture: architecture, on: chip))
        } catch let error as CapacityError {
            return SimulatorAnswer(id: id, misfit: error)
        } catch let error as DesignError {
            return SimulatorAnswer(id: id, infeasible: "\(error)")
        }
    }
}

// The keys of the document name their unit.
// swift-format-ignore: AlwaysUseLowerCamelCase
/// One line back.
public struct SimulatorAnswer: Codable, Sendable {
    /// The request's.
    public var id: Int
    /// Latency of one image.
    public var latency_s: Double?
    /// Energy of one image.
    public var energy_J: Double?
    /// Silicon area.
    public var area_m2: Double?
    /// Average power; energy over latency where it is left out.
    public var power_W: Double?
    /// Weight storage of the chip; where it is left out, no limit on it can be broken.
    public var capacity_bytes: Int?
    /// The same by component, keyed by component name; may be left out.
    public var breakdown: [String: Part]?
    /// On a hybrid chip, what its second memory's tiles have of the totals; errors that differ between memories need it.
    public var second_share: Share?
    /// Why this design is impossible, for example too small for the network: it counts as infeasible, and the search goes on.
    public var infeasible: String?
    /// Processing elements that the network needs, of a chip that is too small for it: the search finds its way to larger ones.
    public var needed_pes: Int?
    /// Processing elements of such a chip, at least 1.
    public var available_pes: Int?

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case id, latency_s, energy_J, area_m2, power_W, capacity_bytes, breakdown, second_share, infeasible
        case needed_pes, available_pes
    }

    /// One component's share.
    public struct Part: Codable, Sendable {
        /// Energy of one image.
        public var energy_J: Double
        /// Latency of one image.
        public var latency_s: Double
        /// Silicon area.
        public var area_m2: Double
    }

    /// Fractions of the totals, 0 to 1.
    public struct Share: Codable, Sendable {
        /// Of the energy.
        public var energy: Double
        /// Of the latency.
        public var latency: Double
        /// Of the area.
        public var area: Double
    }

    /// The answer of a simulator that gave these metrics.
    public init(id: Int, metrics: HardwareMetrics) {
        self.id = id
        latency_s = metrics.latency.si
        energy_J = metrics.energy.si
        area_m2 = metrics.area.si
        power_W = metrics.power.si
        capacity_bytes = metrics.capacityBytes
        second_share = metrics.second.map {
            Share(energy: $0.energyRatio, latency: $0.latencyRatio, area: $0.areaRatio)
        }
        breakdown = metrics.breakdown.map { parts in
            Dictionary(
                uniqueKeysWithValues: Component.allCases.map { component in
                    (
                        "\(component)",
                        Part(
                            energy_J: parts.energy[component].si, latency_s: parts.latency[component].si,
                            area_m2: parts.area[component].si)
                    )
                })
        }
    }

    /// The answer for a design that cannot be.
    public init(id: Int, infeasible: String) {
        self.id = id
        self.infeasible = infeasible
    }

    /// The answer for a chip that is too small for the network.
    public init(id: Int, misfit: CapacityError) {
        self.init(id: id, infeasible: "\(misfit)")
        needed_pes = misfit.neededPEs
        available_pes = misfit.availablePEs
        capacity_bytes = misfit.capacityBytes
    }

    /// The answer in one line of a program.
    public init(line text: String) throws(ExternalSimulatorError.Reason) {
        do {
            self = try ForeignJSON.decode(from: Data(text.utf8))
        } catch let error as RepeatedKeyError {
            throw .garbage("\(error) in '\(text.prefix(120))'")
        } catch {
            throw .garbage("'\(text.prefix(120))' is no JSON answer")
        }
    }

    /// The metrics, or why there are none.
    ///
    /// - Parameters:
    ///   - weightBytes: what the network's weights take.
    ///   - second: the memory of the chip's second part, nil on a chip of one memory.
    /// - Throws: why the answer cannot be ranked.
    public func reply(
        weightBytes: Int, second: Memory?
    ) throws(ExternalSimulatorError.Reason) -> Result<HardwareMetrics, CostError> {
        if let obstacle = try obstacle(weightBytes: weightBytes) { return .failure(obstacle) }
        return .success(try metrics(weightBytes: weightBytes, second: second))
    }

    /// Refuses a key that looks like one of the protocol's which the answer lacks (`power_w`, `infeasable`): what it says would
    /// be lost. Other keys are the program's own.
    public static func refuseSlips(in text: String) throws(ExternalSimulatorError.Reason) {
        struct Anything: Decodable { init(from _: any Decoder) throws {} }
        // Text that is no object at all gets its own complaint.
        guard let found = try? JSONDecoder().decode([String: Anything].self, from: Data(text.utf8)) else { return }
        let missing = CodingKeys.allCases.map(\.rawValue).filter { found[$0] == nil }
        for key in found.keys.sorted() where CodingKeys(rawValue: key) == nil {
            if let meant = didYouMean(key, among: missing) {
                throw .garbage("the key '\(key)' is none of the protocol's; did you mean '\(meant)'?")
            }
        }
    }

    /// Why there are no metrics; nil for an answer that has them.
    func obstacle(weightBytes: Int) throws(ExternalSimulatorError.Reason) -> CostError? {
        guard let infeasible else { return nil }
        guard needed_pes != nil || available_pes != nil else {
            return .design(
                DesignError(field: "design", value: infeasible, rule: "what the external simulator can build"))
        }
        guard let needed = needed_pes, let available = available_pes, available > 0, needed > available else {
            throw .garbage("needed_pes and available_pes come together, available_pes above 0 and needed_pes above it")
        }
        return .capacity(
            CapacityError(
                neededPEs: needed, availablePEs: available, weightBytes: weightBytes, capacityBytes: capacity_bytes ?? 0
            ))
    }

    /// The metrics that the answer gives.
    ///
    /// - Parameter second: the memory of the chip's second part, nil on a chip of one memory.
    /// - Throws: why the answer cannot be ranked.
    func metrics(
        weightBytes: Int, second: Memory?
    ) throws(ExternalSimulatorError.Reason) -> HardwareMetrics {
        guard let latency = latency_s, let energy = energy_J, let area = area_m2 else {
            let missing = [("latency_s", latency_s), ("energy_J", energy_J), ("area_m2", area_m2)]
                .filter { $0.1 == nil }.map(\.0)
            throw .garbage("no \(missing.joined(separator: ", no "))")
        }
        for (name, value) in [
            ("latency_s", latency), ("energy_J", energy), ("area_m2", area), ("power_W", power_W ?? 1),
        ]
        where !(value.isFinite && value > 0) {
            throw .garbage("\(name) is \(value), which is not a positive finite number")
        }
        guard capacity_bytes ?? 0 >= 0 else {
            throw .garbage("capacity_bytes is \(capacity_bytes ?? 0), which is below zero")
        }
        var metrics = HardwareMetrics(
            latency: Time(si: latency), energy: Energy(si: energy), area: Area(si: area),
            power: Power(si: power_W ?? energy / latency), capacityBytes: capacity_bytes ?? 0, weightBytes: weightBytes)
        metrics.breakdown = try componentBreakdown(of: metrics)
        if let second, let share = second_share {
            guard [share.energy, share.latency, share.area].allSatisfy({ (0...1).contains($0) }) else {
                throw .garbage("second_share holds a number outside 0...1")
            }
            metrics.second = MemoryShare(
                memory: second, energyRatio: share.energy, latencyRatio: share.latency, areaRatio: share.area)
        }
        return metrics
    }

    /// Nil where the answer has none. A name that is no component's, or components that add up to nothing, would make every
    /// error by component vanish without a word.
    private func componentBreakdown(
        of metrics: HardwareMetrics
    ) throws(ExternalSimulatorError.Reason) -> HardwareMetrics.ComponentBreakdown? {
        guard let breakdown else { return nil }
        var parts = HardwareMetrics.ComponentBreakdown(energy: Breakdown(), latency: Breakdown(), area: Breakdown())
        for (name, part) in breakdown.sorted(by: { $0.key < $1.key }) {
            guard let component = Component.allCases.first(where: { "\($0)" == name }) else {
                let names = Component.allCases.map { "\($0)" }.joined(separator: ", ")
                throw .garbage("breakdown names '\(name)', which is no component; they are \(names)")
            }
            guard [part.energy_J, part.latency_s, part.area_m2].allSatisfy({ $0.isFinite && $0 >= 0 }) else {
                throw .garbage("breakdown of \(component) is not finite or negative")
            }
            parts.energy[component] = Energy(si: part.energy_J)
            parts.latency[component] = Time(si: part.latency_s)
            parts.area[component] = Area(si: part.area_m2)
        }
        guard parts.energy.total.si > 0, parts.latency.total.si > 0 else {
            throw .garbage("the components of the breakdown have no energy or no latency")
        }
        // A part larger than its whole is in another unit. Latencies of components may overlap, energies and areas may not.
        let sums = [
            ("energy_J", parts.energy.total.si, metrics.energy.si, 1.5),
            ("area_m2", parts.area.total.si, metrics.area.si, 1.5),
            ("latency_s", parts.latency.total.si, metrics.latency.si, 100),
        ]
        for (name, sum, total, most) in sums where sum > most * total {
            throw .garbage(
                "the components of the breakdown add up to \(sum) in \(name), the answer says \(total); are they in one unit?"
            )
        }
        return parts
    }
}

/// An external simulator that cannot be used, with the design that it was asked about.
public struct ExternalSimulatorError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What it did.
    public enum Reason: Error, Equatable, Sendable {
        /// It could not be started.
        case notStarted(String)
        /// It gave no answer in time.
        case timeout(seconds: Double)
        /// It ended.
        case crashed(String)
        /// Its answer makes no sense.
        case garbage(String)
        /// It fails again and again, though never twice on one design.
        case unreliable(restarts: Int, answers: Int, last: String)
        /// It answers the same request otherwise when it is asked again.
        case changing(String, inNewProcess: Bool)
        /// All designs have the same answer.
        case alike(designs: Int, String)

        /// What it did, as it follows the name of the program.
        var words: String {
            switch self {
            case .notStarted(let why): "could not be started: \(why)"
            case .timeout(let seconds): "gave no answer within \(seconds) s"
            case .crashed(let how): "ended before it answered (\(how))"
            case .garbage(let what): "gave an answer that makes no sense: \(what)"
            case .unreliable(let restarts, let answers, let last):
                "failed \(restarts) times in \(answers) answers, the last time it \(last)"
            case .changing(let words, let inNewProcess):
                "gave another answer when it was asked about one design again\(inNewProcess ? " after a new start" : ""): \(words); "
                    + "the same request must have the same answer (fix the seed of what it draws)"
            case .alike(let designs, let values):
                "gave the same answer for \(designs) different designs (\(values)); does it read the request?"
            }
        }

        /// Whether it was asked about one design twice before it was given up.
        var isOfOneDesign: Bool {
            switch self {
            case .notStarted, .timeout, .crashed, .garbage: true
            case .unreliable, .changing, .alike: false
            }
        }
    }

    /// The command.
    public let command: [String]
    /// What it did.
    public let reason: Reason
    /// The request that it failed on, as it was sent; nil where it never got one.
    public let request: String?
    /// The end of what it said on its standard error.
    public let lastWords: String

    /// What failed, on which design, and what to do.
    public var description: String {
        let isRepeated = reason.isOfOneDesign ? ", twice in a row" : ""
        let words = lastWords.isEmpty ? "" : "; its last words: \(lastWords)"
        let design = request.map { "; it was asked: \($0)" } ?? ""
        return
            "external simulator '\(command.joined(separator: " "))' \(reason.words)\(isRepeated)\(words)\(design). Mend it, give "
            + "this line to it by hand, then run again with --retry-failed"
    }
}
