import Quantities

/// A total split by ``Component``; sixteen lanes, no allocation.
public struct Breakdown<D: PhysicalDimension>: Hashable, Sendable {
    /// SI values; lane = ``Component`` raw value; unused lanes are zero.
    public var lanes: SIMD16<Double>

    /// All components zero.
    @inlinable public init() { lanes = .zero }

    /// Takes SI values lane by lane.
    @inlinable public init(lanes: SIMD16<Double>) { self.lanes = lanes }

    /// One component's share.
    @inlinable public subscript(_ component: Component) -> Quantity<D> {
        get { Quantity(si: lanes[component.rawValue]) }
        set { lanes[component.rawValue] = newValue.si }
    }

    /// Sum over all components.
    @inlinable public var total: Quantity<D> { Quantity(si: lanes.sum()) }

    /// Sum over the components that a macro has, ``Component/array`` to ``Component/control``: where the others are zero, to the
    /// bit what ``total`` is, in half the time (a sum is a chain of additions).
    var macroTotal: Double { macroLanes.sum() }

    /// Their values.
    var macroLanes: SIMD8<Double> { lanes.lowHalf }

    /// Component-wise sum.
    @inlinable public static func + (a: Self, b: Self) -> Self { Self(lanes: a.lanes + b.lanes) }

    /// Adds component by component.
    @inlinable public static func += (a: inout Self, b: Self) { a.lanes += b.lanes }

    /// Every component times one factor.
    @inlinable public static func * (a: Self, factor: Double) -> Self { Self(lanes: a.lanes * factor) }

    /// Each component times its own lane of `factors`.
    @inlinable public func scaled(by factors: SIMD16<Double>) -> Self { Self(lanes: lanes * factors) }

    /// Each component times its factor; components that are not named stay.
    public func scaled(by factors: [Component: Double]) -> Self {
        var result = self
        for (component, factor) in factors { result.lanes[component.rawValue] *= factor }
        return result
    }
}

extension Breakdown: Codable {
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ component: Component) { stringValue = "\(component)" }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// Reads SI values keyed by component name; absent components are zero.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        lanes = .zero
        for component in Component.allCases {
            lanes[component.rawValue] = try container.decodeIfPresent(Double.self, forKey: Key(component)) ?? 0
        }
    }

    /// Writes SI values keyed by component name; zero components are left out.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        for component in Component.allCases where lanes[component.rawValue] != 0 {
            try container.encode(lanes[component.rawValue], forKey: Key(component))
        }
    }
}
