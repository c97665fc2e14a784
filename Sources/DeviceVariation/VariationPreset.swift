import Quantities

/// A measured or published device with the sources of its numbers, as read from a file of reference-circuits/devices.
public struct VariationPreset: Hashable, Sendable {
    /// Where a number of the preset comes from.
    public struct Source: Hashable, Codable, Sendable {
        /// Key by which the sections of the file name it.
        public let identifier: String
        /// Publication or file.
        public let citation: String
        /// What was read where.
        public let location: String
        /// Licence of the place that the numbers were read from; nil when none is stated there.
        public let licence: String?
    }

    /// Programming error of devices that are read `age` after programming; nil: at any age.
    struct AgedProgramming: Hashable, Sendable {
        let age: Time?
        let error: ProgrammingError
    }

    /// Relaxation of devices that are read `age` after programming; nil: at any age.
    struct AgedRelaxation: Hashable, Sendable {
        let age: Time?
        let law: Relaxation
    }

    /// Structure in space of devices that are read `age` after programming; nil: at any age.
    struct AgedStructure: Hashable, Sendable {
        let age: Time?
        let structure: SpatialStructure
    }

    /// Read noise, and which part of it is slow.
    struct ReadSection: Hashable, Sendable {
        var noise: ReadNoise
        /// Duration of an inference: noise of a 1/f law that is slower is frozen during one.
        var inference: Time?
        /// The slow part as stated; nil: from `inference`, or none.
        var slowFraction: Double?
        /// Share of the devices with telegraph noise.
        var telegraphShare = 0.0
    }

    /// Name, equal to the file's name without its extension.
    public let name: String
    /// Device and technology in words.
    public let device: String
    /// What a user of the preset has to know; empty when nothing.
    public let note: String
    /// Sources in the order of their identifiers.
    public let sources: [Source]
    /// Gmin...Gmax.
    public let range: ConductanceRange
    /// The age that ``model(age:)`` takes when none is given.
    public let standardAge: Time
    /// Relaxation law at the standard age.
    public var relaxation: Relaxation {
        (relaxations.first { $0.age == nil || $0.age == standardAge } ?? relaxations.first)?.law ?? .none
    }
    /// Read noise law.
    public var read: ReadNoise { reads.noise }
    /// Stuck devices.
    public let faults: DeviceFaults
    /// Sigma of the logarithm of the factor between devices.
    public let deviceToDevice: Double
    let reads: ReadSection
    let programmings: [AgedProgramming]
    let relaxations: [AgedRelaxation]
    let structures: [AgedStructure]

    /// The variation of devices that are read `age` after programming (nil: the age that the file names).
    ///
    /// - Throws: ``VariationError/noDataAtAge(preset:seconds:available:)`` when the programming error was published at
    ///   other times only: published times are not interpolated. Other ``VariationError`` when a law does not reach to
    ///   that age.
    public func model(age: Time? = nil) throws(VariationError) -> VariationModel {
        let age = age ?? standardAge
        func at<Entry>(_ entries: [Entry], _ time: (Entry) -> Time?) throws(VariationError) -> Entry {
            guard let found = entries.first(where: { time($0) == nil || time($0) == age }) else {
                throw .noDataAtAge(
                    preset: name, seconds: age.si, available: entries.compactMap { time($0)?.si }.sorted())
            }
            return found
        }
        let model = try VariationModel(
            name: name, range: range, programming: at(programmings, \.age).error,
            relaxation: at(relaxations, \.age).law, age: age, read: reads.noise, faults: faults,
            structure: at(structures, \.age).structure, deviceToDevice: deviceToDevice)
        let slow = reads.slowFraction ?? reads.inference.flatMap { model.slowReadFraction(inference: $0) } ?? 0
        return slow == 0 ? model : try model.replacingSlowReads(fraction: slow, telegraph: reads.telegraphShare)
    }

    /// The ages that programming error, relaxation or structure were published at; empty when they hold at any age.
    public var publishedAges: [Time] {
        Set(programmings.compactMap(\.age) + relaxations.compactMap(\.age) + structures.compactMap(\.age)).sorted()
    }
}
