import CIMHardware
import Quantities

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// An axis along which a design can lie outside the reported chips.
public enum DataAxis: String, Codable, CaseIterable, Hashable, Sendable {
    /// Technology node, nm.
    case node
    /// Supply, V.
    case supply
    /// Wordlines.
    case rows
    /// Cell columns.
    case columns
    /// Rows driven together.
    case activeRows
    /// Weight bits per cell.
    case bitsPerCell
    /// Input bits of one access.
    case inputBitsPerCycle
    /// Converter bits; none for a digital macro.
    case adcBits
    /// Read columns that share a converter; none for a digital macro.
    case columnsPerADC

    /// Where a design lies; nil where its kind does not have the axis.
    public func value(of design: MacroDesign) -> Double? {
        switch self {
        case .node: design.node.si * 1e9
        case .supply: design.supply.si
        case .rows: Double(design.rows)
        case .columns: Double(design.columns)
        case .activeRows: Double(design.activeRows)
        case .bitsPerCell: Double(design.bitsPerCell)
        case .inputBitsPerCycle: Double(design.inputBitsPerCycle)
        case .adcBits: design.kind.isAnalog ? Double(design.adcBits) : nil
        case .columnsPerADC: design.kind.isAnalog ? Double(design.columnsPerADC) : nil
        }
    }
}

/// Range of the designs behind a fit along one axis, for one kind of macro.
public struct DataRange: Hashable, Codable, Sendable {
    /// Kind of macro.
    public let kind: MacroKind
    /// Axis.
    public let axis: DataAxis
    /// Smallest value.
    public let low: Double
    /// Largest value.
    public let high: Double
    /// Chips.
    public let chips: Int

    /// A range of a kind along an axis.
    public init(kind: MacroKind, axis: DataAxis, low: Double, high: Double, chips: Int) {
        self.kind = kind
        self.axis = axis
        self.low = low
        self.high = high
        self.chips = chips
    }

    /// Every kind and axis that has chips.
    static func all(_ observations: [Observation]) -> [DataRange] {
        MacroKind.allCases.flatMap { kind -> [DataRange] in
            let chosen = observations.filter { $0.design.kind == kind }
            return DataAxis.allCases.compactMap { axis -> DataRange? in
                let values = chosen.compactMap { axis.value(of: $0.design) }
                guard let low = values.min(), let high = values.max() else { return nil }
                return DataRange(
                    kind: kind, axis: axis, low: low, high: high, chips: Set(chosen.map(\.silicon)).count)
            }
        }
    }
}

/// How far a design lies outside the data along one axis.
public struct Extrapolation: Hashable, Codable, Sendable {
    /// Axis.
    public let axis: DataAxis
    /// The design's value.
    public let value: Double
    /// Range of the data.
    public let low: Double
    /// See ``low``.
    public let high: Double

    /// 1 inside; value / high or low / value outside.
    public var factor: Double { max(1, value / high, low / value) }
    /// Whether the design lies outside.
    public var isOutside: Bool { factor > 1 + 1e-9 }

    /// A macro's place along every axis of the ranges of its kind.
    public static func all(_ design: MacroDesign, ranges: [DataRange]) -> [Extrapolation] {
        ranges.filter { $0.kind == design.kind }.compactMap { range in
            range.axis.value(of: design).map {
                Extrapolation(axis: range.axis, value: $0, low: range.low, high: range.high)
            }
        }
    }
}

extension Calibration {
    /// How far a macro lies outside the chips behind the fit, axis by axis.
    public func extrapolation(of design: MacroDesign) -> [Extrapolation] {
        Extrapolation.all(design, ranges: ranges)
    }

    /// Whether a macro lies within the data along every axis.
    public func isWithinData(_ design: MacroDesign) -> Bool {
        !extrapolation(of: design).contains { $0.isOutside }
    }
}
