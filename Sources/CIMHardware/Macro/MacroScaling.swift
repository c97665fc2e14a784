import Quantities

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Factors that carry the 28 nm, 0.9 V constants to another node and supply.
///
/// energy = (node/28 nm)^a (V/0.9 V)^n, delay = (node/28 nm) (V/0.9 V)^-d, area = (node/28 nm)^b; a, n, d, b are
/// coefficients. Power laws stand in for the tables of Stillmaker and Baas 2017 because those, made for general-purpose
/// logic, jump between planar and multi-gate nodes (a factor of 2.7 in energy from 32 nm to 20 nm) and their supply
/// polynomials rise again below 0.6 V; see ``Coefficient/prior`` for how their slopes became the priors' centres.
public struct MacroScaling: Hashable, Sendable {
    /// Dynamic energy relative to 28 nm, 0.9 V.
    public let energy: Double
    /// Gate delay relative to 28 nm, 0.9 V.
    public let delay: Double
    /// Area relative to 28 nm.
    public let area: Double
    /// Supply relative to 0.9 V.
    public let supply: Double
    /// Node relative to 28 nm.
    public let node: Double

    @inlinable
    init(energy: Double, delay: Double, area: Double, supply: Double, node: Double) {
        self.energy = energy
        self.delay = delay
        self.area = area
        self.supply = supply
        self.node = node
    }

    /// The factors of one node and supply under the given coefficients.
    public init(node: Length, supply: Voltage, coefficients: Coefficients) {
        self.init(
            node: node.si, supply: supply.si, energyNode: coefficients[.energyNodeExponent],
            energySupply: coefficients[.energySupplyExponent], delaySupply: coefficients[.delaySupplyExponent],
            areaNode: coefficients[.areaNodeExponent])
    }

    init(
        node: Double, supply: Double, energyNode: Double, energySupply: Double, delaySupply: Double, areaNode: Double
    ) {
        let nodeRatio = node * 1e9 / MacroConstants.referenceNodeNM
        let supplyRatio = supply / MacroConstants.referenceSupplyV
        let logNode = log(nodeRatio)
        let logSupply = log(supplyRatio)
        self.init(
            energy: exp(energyNode * logNode + energySupply * logSupply),
            delay: nodeRatio * exp(-delaySupply * logSupply),
            area: exp(areaNode * logNode), supply: supplyRatio, node: nodeRatio)
    }

    /// The same with another exponent of the supply in ``energy``.
    @inline(never) func energy(supplyExponent: Double, instead former: Double) -> MacroScaling {
        MacroScaling(
            energy: energy * exp((supplyExponent - former) * log(supply)), delay: delay, area: area, supply: supply,
            node: node)
    }

    /// ``delay`` alone.
    static func delay(node: Double, supply: Double, delaySupply: Double) -> Double {
        node * 1e9 / MacroConstants.referenceNodeNM
            * exp(-delaySupply * log(supply / MacroConstants.referenceSupplyV))
    }
}
