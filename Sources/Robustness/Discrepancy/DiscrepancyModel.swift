import CIMHardware

/// How a simulator is wrong, without how much.
public struct DiscrepancyModel: Hashable, Codable, Sendable {
    /// What shares one error.
    public var kind: Discrepancy.Kind
    /// Correlation of the energy error with the latency error of the same component, technology or design, -1...1.
    public var energyLatencyCorrelation = 0.0
    /// Whether the area is wrong as well, independently of energy and latency (a common scale: by the same factor; a measured
    /// error always).
    public var affectsArea = false
    /// The component that is wrong, for kinds that concern one.
    public var component: Component?
    /// Distance over which designs share their error, in octaves of the design's numbers, for random fields.
    public var lengthScale: Double?
    /// What the magnitude of a random error says.
    public var meaning = Meaning.standardDeviation
    /// How often large errors are.
    public var tails = Tails.light
    /// The parts of a composition.
    public var parts: [Part] = []
    /// The name in tables where the kind's own says too little.
    public var label: String?

    /// What "an error of 10 %" says.
    public enum Meaning: String, Codable, CaseIterable, Sendable {
        /// The standard deviation of the error's logarithm: larger errors happen.
        case standardDeviation
        /// The largest error: factors from 1 - m to 1 + m, all equally likely.
        case bound

        /// The words in captions.
        public var displayName: String { self == .bound ? "largest error" : "standard deviation" }
    }

    /// How often large errors are.
    public enum Tails: String, Codable, CaseIterable, Sendable {
        /// Normal.
        case light
        /// Student's t with 4 degrees of freedom, scaled to the same standard deviation (our choice: as heavy as the error of
        /// chips, and its quantile has a closed form).
        case heavy
    }

    /// One part of a composition.
    public struct Part: Hashable, Codable, Sendable {
        /// How it is wrong.
        public var model: DiscrepancyModel
        /// Its magnitude for a magnitude of 1 of the whole.
        public var weight: Double

        /// A part.
        public init(_ model: DiscrepancyModel, weight: Double) {
            self.model = model
            self.weight = weight
        }
    }

    /// Designs a factor of 16 apart in one number share about 60 % (our choice).
    public static let standardLengthScale = 4.0

    /// A model of this kind with the standard parameters.
    public init(_ kind: Discrepancy.Kind, component: Component? = nil) {
        self.kind = kind
        self.component = component
        if [.correlatedDesign, .measuredPerDesign].contains(kind) { lengthScale = Self.standardLengthScale }
    }

    /// The name in tables and figures; different models of one experiment have different names.
    public var displayName: String {
        if let label { return label }
        var words = kind.displayName
        if let component { words += ": \(component.displayName)" }
        if kind == .composition { words = parts.map(\.model.displayName).joined(separator: " and ") }
        if meaning == .bound { words += ", bounded" }
        if tails == .heavy { words += ", heavy tails" }
        if let lengthScale, lengthScale != Self.standardLengthScale { words += ", length \(lengthScale)" }
        if energyLatencyCorrelation != 0 { words += ", correlation \(energyLatencyCorrelation)" }
        if affectsArea { words += ", area too" }
        return words
    }

    /// Whether its errors are random numbers, drawn once per seed: a population of wrong simulators. Any other error is one
    /// simulator, and a verdict on it holds for this error alone.
    public var isDrawn: Bool {
        Self.randomKinds.contains(kind) || kind.isMeasured || kind.concernsAccuracy || kind == .layerSlope
            || parts.contains(where: \.model.isDrawn)
    }

    /// The magnitudes that it can have: those of its kind, below 1 for a bound; of a composition, those that every part can
    /// reach.
    public var magnitudes: ClosedRange<Double> {
        if kind == .composition {
            let upper = parts.map { $0.model.magnitudes.upperBound / $0.weight }.min()
            return 0...max(0, upper ?? 0)
        }
        return meaning == .bound ? 0...0.999 : kind.magnitudes
    }

    /// Whether some part of it errs in what the search believes of the accuracy.
    public var concernsAccuracy: Bool { kind.concernsAccuracy }

    /// Models that differ in what nobody knows (which reading of the measured error, over which distance macros err alike) and
    /// in nothing else share a family, and one answer.
    public var family: String {
        switch kind {
        case .measured, .measuredPerDesign: return "measured"
        case .correlatedDesign:
            var same = self
            same.lengthScale = Self.standardLengthScale
            same.label = nil
            return same.displayName
        default: return displayName
        }
    }

    /// Kinds whose energy and latency err by normal numbers of their own.
    private static let randomKinds: Set<Discrepancy.Kind> = [
        .perTechnology, .perComponent, .oneComponent, .perDesign, .correlatedDesign, .perEvaluation,
        .configurationSlope,
    ]

    /// - Throws: `DiscrepancyError` for parameters that are missing, out of range or of no use.
    func validate() throws(DiscrepancyError) {
        guard (-1...1).contains(energyLatencyCorrelation) else {
            throw .correlationOutOfRange(energyLatencyCorrelation)
        }
        if kind.needsComponent != (component != nil) {
            throw .parameter(kind, kind.needsComponent ? "needs a component" : "takes no component")
        }
        let isField = [.correlatedDesign, .measuredPerDesign].contains(kind)
        if let lengthScale, !(isField && (0.01...1000).contains(lengthScale)) {
            throw .parameter(kind, isField ? "length \(lengthScale) is outside 0.01...1000" : "takes no length")
        }
        if isField, lengthScale == nil { throw .parameter(kind, "needs a length") }
        let isRandom = Self.randomKinds.contains(kind)
        if tails == .heavy, !isRandom || kind == .configurationSlope { throw .parameter(kind, "takes no tails") }
        if meaning == .bound {
            guard isRandom, kind != .configurationSlope else {
                throw .parameter(kind, "has no bound: its level is not the size of a random error")
            }
            guard tails == .light else { throw .parameter(kind, "has a bound or heavy tails, not both") }
        }
        if energyLatencyCorrelation != 0, !isRandom { throw .parameter(kind, "takes no correlation") }
        if affectsArea, !isRandom, kind != .commonScale, kind != .missingTerm {
            throw .parameter(kind, "takes no error of the area")
        }
        if (kind == .composition) == parts.isEmpty {
            throw .parameter(kind, kind == .composition ? "needs parts" : "takes no parts")
        }
        for part in parts {
            if part.model.kind.concernsAccuracy || [.external, .composition].contains(part.model.kind) {
                throw .parameter(kind, "cannot hold a part of kind \(part.model.kind.rawValue)")
            }
            guard part.weight > 0, part.weight <= 10 else {
                throw .parameter(kind, "weight \(part.weight) is outside 0...10")
            }
            try part.model.validate()
        }
    }
}
