import Quantities

/// How a stored weight departs from the weight that the network was trained with, on separate axes.
///
/// **Mapping.** A weight is held by ONE analog differential pair: w = s (G+ - G-), s = w_max / (Gmax - Gmin). The
/// positive device carries positive weights, the negative device negative ones, and the other device of the pair rests
/// at Gmin. Weights that are cut into bits over several cells are not modelled here.
///
/// **Both devices err**, independently. A relative programming error of 0.05 therefore makes a weight error of standard
/// deviation sqrt(2) 0.05 w_max.
///
/// **Order.** Programming error, relaxation until `age`, device-to-device factors, stuck devices and dead lines (all drawn
/// once per write and then frozen), read noise
/// (drawn at every read).
///
/// **Negative conductances.** With `staysNonNegative` a conductance below zero is set to zero (a device cannot conduct
/// backwards; published models do the same), which makes the error of a device near zero one-sided. Without it errors
/// stay exactly Gaussian: the choice for the abstract axes of ``relative(programming:read:range:)``.
public struct VariationModel: Hashable, Codable, Sendable {
    /// Name for reports.
    public let name: String
    /// Gmin...Gmax that the weights are mapped to.
    public let range: ConductanceRange
    /// Drawn once per write.
    public let programming: ProgrammingError
    /// Drawn once per write; acts until `age`.
    public let relaxation: Relaxation
    /// Time between programming and reading.
    public let age: Time
    /// Drawn at every read.
    public let read: ReadNoise
    /// Drawn once per write.
    public let faults: DeviceFaults
    /// Whether conductances below zero are set to zero.
    public let staysNonNegative: Bool
    /// How frozen errors hang together in space; independent devices by default.
    public let structure: SpatialStructure
    /// Sigma of the logarithm of the factor that each device multiplies its conductance by (mean one), on top of what was
    /// programmed: what one device has against another. 0 by default.
    public let deviceToDevice: Double
    /// The part of the read variance that is slow (1/f, random telegraph noise): frozen during an inference. 0 by
    /// default: all read noise is drawn anew at every read.
    public let slowReadFraction: Double
    /// Share of the devices whose slow read noise is a trap with two states (random telegraph noise); 0 by default: the slow
    /// part is Gaussian in every device.
    public let telegraphFraction: Double

    /// - Throws: ``VariationError`` when a parameter is outside its definition, or the range leaves the range in which
    ///   a published law was fitted.
    public init(
        name: String, range: ConductanceRange, programming: ProgrammingError = .none, relaxation: Relaxation = .none,
        age: Time = Time(si: 1), read: ReadNoise = .none, faults: DeviceFaults = .none, staysNonNegative: Bool = true,
        structure: SpatialStructure = .independent, slowReadFraction: Double = 0, deviceToDevice: Double = 0,
        telegraphFraction: Double = 0
    ) throws(VariationError) {
        guard age.si.isFinite, age.si >= 0 else {
            throw .invalidParameter(name: "age in s", value: age.si, rule: "finite and >= 0")
        }
        try programming.validate(range: range)
        try relaxation.validate(range: range, age: age)
        try read.validate(range: range, age: age)
        try faults.validate()
        guard slowReadFraction >= 0, slowReadFraction < 1 else {
            throw .invalidParameter(
                name: "slow part of the read variance", value: slowReadFraction,
                rule: "in 0..<1 (every read has a fast part)")
        }
        try requireFraction(telegraphFraction, "share of devices with telegraph noise")
        guard deviceToDevice.isFinite, (0...1).contains(deviceToDevice) else {
            throw .invalidParameter(name: "device-to-device sigma", value: deviceToDevice, rule: "0...1")
        }
        self.name = name
        self.range = range
        self.programming = programming
        self.relaxation = relaxation
        self.age = age
        self.read = read
        self.faults = faults
        self.staysNonNegative = staysNonNegative
        self.structure = structure
        self.slowReadFraction = slowReadFraction
        self.deviceToDevice = deviceToDevice
        self.telegraphFraction = telegraphFraction
    }

    private enum CodingKeys: String, CodingKey {
        case name, range, programming, relaxation, age, read, faults, staysNonNegative, structure, slowReadFraction
        case deviceToDevice, telegraphFraction
    }

    /// Encodes; the axes that are at their default are left out, so that models without them keep their identity.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(range, forKey: .range)
        try container.encode(programming, forKey: .programming)
        try container.encode(relaxation, forKey: .relaxation)
        try container.encode(age, forKey: .age)
        try container.encode(read, forKey: .read)
        try container.encode(faults, forKey: .faults)
        try container.encode(staysNonNegative, forKey: .staysNonNegative)
        if structure != .independent { try container.encode(structure, forKey: .structure) }
        if slowReadFraction != 0 { try container.encode(slowReadFraction, forKey: .slowReadFraction) }
        if deviceToDevice != 0 { try container.encode(deviceToDevice, forKey: .deviceToDevice) }
        if telegraphFraction != 0 { try container.encode(telegraphFraction, forKey: .telegraphFraction) }
    }

    /// Decodes and validates: a stored model obeys the same rules as a built one.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            name: container.decode(String.self, forKey: .name),
            range: container.decode(ConductanceRange.self, forKey: .range),
            programming: container.decode(ProgrammingError.self, forKey: .programming),
            relaxation: container.decode(Relaxation.self, forKey: .relaxation),
            age: container.decode(Time.self, forKey: .age),
            read: container.decode(ReadNoise.self, forKey: .read),
            faults: container.decode(DeviceFaults.self, forKey: .faults),
            staysNonNegative: container.decode(Bool.self, forKey: .staysNonNegative),
            structure: container.decodeIfPresent(SpatialStructure.self, forKey: .structure) ?? .independent,
            slowReadFraction: container.decodeIfPresent(Double.self, forKey: .slowReadFraction) ?? 0,
            deviceToDevice: container.decodeIfPresent(Double.self, forKey: .deviceToDevice) ?? 0,
            telegraphFraction: container.decodeIfPresent(Double.self, forKey: .telegraphFraction) ?? 0)
    }

    /// The conductance range of the abstract models, 1...40 uS: the range that the NeuRRAM chip is programmed to
    /// (weierwan/Neurram_48core, g_min 1e-6 and g_max 4e-5). In weight units a relative error does not depend on it.
    public static var standardRange: ConductanceRange {
        ConductanceRange(uncheckedMinimum: Conductance(si: 1e-6), maximum: Conductance(si: 40e-6))
    }

    /// Devices that do exactly what they are told: every operation is the identity, bit for bit.
    public static var ideal: VariationModel { VariationModel(idealIn: standardRange) }

    /// Homogeneous Gaussian errors, both as fractions of the conductance range, per device.
    ///
    /// In weight units: programming error sqrt(2) `programming` w_max per weight, frozen per write; read noise
    /// sqrt(2) `read` w_max per weight and read. Unbounded Gaussians (our choice: the total variance is exactly the
    /// stated one).
    public static func relative(
        programming: Double, read: Double, range: ConductanceRange = standardRange
    ) throws(VariationError) -> VariationModel {
        try VariationModel(
            name: "relative(programming: \(programming), read: \(read))", range: range,
            programming: programming == 0 ? .none : .relative(sigmaOfRange: programming),
            read: read == 0 ? .none : .relative(sigmaOfRange: read), staysNonNegative: false)
    }

    /// What a write-verify loop leaves that accepts |G - G_target| <= `halfWidth`.
    public static func window(
        halfWidth: Conductance, range: ConductanceRange = standardRange
    ) throws(VariationError) -> VariationModel {
        try VariationModel(
            name: "window(±\(halfWidth.formatted()))", range: range, programming: .window(halfWidth: halfWidth))
    }

    /// The same devices with another read noise, for example to set the read noise that a preset leaves open.
    public func replacingRead(_ read: ReadNoise, name: String? = nil) throws(VariationError) -> VariationModel {
        try replacing(name: name, read: read)
    }

    /// The same devices with errors that hang together in space.
    public func replacingStructure(
        _ structure: SpatialStructure, name: String? = nil
    ) throws(VariationError) -> VariationModel {
        try replacing(name: name, structure: structure)
    }

    /// The same devices with a slow part of the read noise.
    public func replacingSlowReadFraction(_ fraction: Double) throws(VariationError) -> VariationModel {
        try replacing(slowReadFraction: fraction)
    }

    /// The same devices with other faults.
    public func replacingFaults(_ faults: DeviceFaults) throws(VariationError) -> VariationModel {
        try replacing(faults: faults)
    }

    /// The same devices with differences between one and another.
    public func replacingDeviceToDevice(_ sigma: Double) throws(VariationError) -> VariationModel {
        try replacing(deviceToDevice: sigma)
    }

    func replacing(
        name: String? = nil, read: ReadNoise? = nil, faults: DeviceFaults? = nil, structure: SpatialStructure? = nil,
        slowReadFraction: Double? = nil, deviceToDevice: Double? = nil, telegraphFraction: Double? = nil
    ) throws(VariationError) -> VariationModel {
        try VariationModel(
            name: name ?? self.name, range: range, programming: programming, relaxation: relaxation, age: age,
            read: read ?? self.read, faults: faults ?? self.faults, staysNonNegative: staysNonNegative,
            structure: structure ?? self.structure, slowReadFraction: slowReadFraction ?? self.slowReadFraction,
            deviceToDevice: deviceToDevice ?? self.deviceToDevice,
            telegraphFraction: telegraphFraction ?? self.telegraphFraction)
    }

    /// Whether places in the array matter: structure in space or dead lines.
    public var needsPlaces: Bool { !structure.isIndependent || faults.hasDeadLines }

    /// Whether writing changes nothing: no programming error, relaxation or fault.
    public var writesExactly: Bool {
        switch programming {
        case .none: break
        case .relative(let sigma) where sigma == 0: break
        case .window(let halfWidth) where halfWidth.si == 0: break
        case .relative, .window, .stateDependent, .distributed: return false
        }
        return relaxation == .none && faults == .none && deviceToDevice == 0
    }

    private init(idealIn range: ConductanceRange) {
        name = "ideal"
        self.range = range
        programming = .none
        relaxation = .none
        age = Time(si: 1)
        read = .none
        faults = .none
        staysNonNegative = true
        structure = .independent
        slowReadFraction = 0
        deviceToDevice = 0
        telegraphFraction = 0
    }
}

extension ConductanceRange {
    /// For constants whose rule is evident from the source line.
    init(uncheckedMinimum minimum: Conductance, maximum: Conductance) {
        self.minimum = minimum
        self.maximum = maximum
    }
}
