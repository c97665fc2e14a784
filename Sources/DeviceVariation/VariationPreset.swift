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
    public let read: ReadNoise
    /// Stuck devices.
    public let faults: DeviceFaults
    /// Sigma of the logarithm of the factor between devices.
    public let deviceToDevice: Double
    let programmings: [AgedProgramming]
    let relaxations: [AgedRelaxation]

    /// The variation of devices that are read `age` after programming (nil: the age that the file names).
    ///
    /// - Throws: ``VariationError/noDataAtAge(preset:seconds:available:)`` when the programming error was published at
    ///   other times only: published times are not interpolated. Other ``VariationError`` when a law does not reach to
    ///   that age.
    public func model(age: Time? = nil) throws(VariationError) -> VariationModel {
        let age = age ?? standardAge
        guard let programming = programmings.first(where: { $0.age == nil || $0.age == age }) else {
            throw .noDataAtAge(
                preset: name, seconds: age.si, available: programmings.compactMap { $0.age?.si }.sorted())
        }
        guard let relaxation = relaxations.first(where: { $0.age == nil || $0.age == age })?.law else {
            throw .noDataAtAge(
                preset: name, seconds: age.si, available: relaxations.compactMap { $0.age?.si }.sorted())
        }
        return try VariationModel(
            name: name, range: range, programming: programming.error, relaxation: relaxation, age: age, read: read,
            faults: faults, deviceToDevice: deviceToDevice)
    }

    /// The ages that programming error or relaxation were published at; empty when they hold at any age.
    public var publishedAges: [Time] {
        Set(programmings.compactMap(\.age) + relaxations.compactMap(\.age)).sorted()
    }
}
