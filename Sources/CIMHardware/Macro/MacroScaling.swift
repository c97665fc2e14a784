import Quantities

/// Factors that carry the 28 nm, 0.9 V constants to another node and supply.
///
///     energy = ((node + n0) / (28 nm + n0))^a (V / 0.9 V)^n
///     delay  =  (node + n0) / (28 nm + n0) (V / 0.9 V)^-d
///     line   =  (node + n0) / (28 nm + n0)                      (capacitance of a line behind a fixed resistance)
///     area   = ((node + n0 / 2) / (28 nm + n0 / 2))^b
///
/// a, n, d, b and n0 (4 nm) are coefficients. Power laws stand in for the tables of Stillmaker and Baas 2017 because those,
/// made for general-purpose logic, jump between planar and multi-gate nodes (a factor of 2.7 in energy from 32 nm to 20 nm)
/// and their supply polynomials rise again below 0.6 V; see ``Coefficient/prior``. The floor n0 says that below 10 nm the names of
/// nodes are no lengths: from 7 nm to 5 nm delay falls by 18 %, not by 29 %.
public struct CostScaling<Number: CostNumber>: Sendable {
    /// Dynamic energy relative to 28 nm, 0.9 V.
    public let energy: Number
    /// Gate delay relative to 28 nm, 0.9 V.
    public let delay: Number
    /// Capacitance of a cell's length of line relative to 28 nm.
    public let line: Double
    /// Area relative to 28 nm.
    public let area: Double
    /// Supply relative to 0.9 V.
    public let supply: Number
    /// Node relative to 28 nm.
    public let node: Double

    @inline(__always)
    init(energy: Number, delay: Number, line: Double, area: Double, supply: Number, node: Double) {
        self.energy = energy
        self.delay = delay
        self.line = line
        self.area = area
        self.supply = supply
        self.node = node
    }

    /// At a node in metres and a supply in volts.
    init(node: Double, supply: Number, law: ScalingLaw) {
        let ratio = node * 1e9 / MacroConstants.referenceNodeNM
        let supplyRatio = supply * (1 / MacroConstants.referenceSupplyV)
        let line = law.line(node)
        self.init(
            energy: supplyRatio.raised(to: law.energySupply) * line.raised(to: law.energyNode),
            delay: supplyRatio.raised(to: -law.delaySupply) * line, line: line, area: law.area(node),
            supply: supplyRatio, node: ratio)
    }

    /// The same with another exponent of the supply in ``energy``.
    @inline(never) func energy(supplyExponent: Double, instead former: Double) -> Self {
        Self(
            energy: energy * supply.raised(to: supplyExponent - former), delay: delay, line: line, area: area,
            supply: supply, node: node)
    }
}

/// The factors of one design.
public typealias MacroScaling = CostScaling<Double>

extension CostScaling<Double> {
    /// The factors of one node and supply under the given coefficients.
    public init(node: Length, supply: Voltage, coefficients: Coefficients) {
        self.init(node: node.si, supply: supply.si, law: ScalingLaw(coefficients))
    }
}

/// The exponents and the floor of a model.
struct ScalingLaw: Hashable, Sendable {
    let energyNode, energySupply, delaySupply, areaNode, floor: Double

    init(_ c: Coefficients) {
        energyNode = c[.energyNodeExponent]
        energySupply = c[.energySupplyExponent]
        delaySupply = c[.delaySupplyExponent]
        areaNode = c[.areaNodeExponent]
        floor = c[.nodeFloor]
    }

    /// Lengths above the floor.
    func line(_ node: Double) -> Double { ratio(node, floor: floor * MacroConstants.nodeFloorNM) }

    func area(_ node: Double) -> Double {
        ratio(node, floor: floor * MacroConstants.areaNodeFloorNM).raised(to: areaNode)
    }

    private func ratio(_ node: Double, floor: Double) -> Double {
        (node * 1e9 + floor) / (MacroConstants.referenceNodeNM + floor)
    }
}
