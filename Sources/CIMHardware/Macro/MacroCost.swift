import Quantities

/// What one matrix-vector multiplication on one macro costs.
public struct MacroCost: Hashable, Sendable {
    /// Dynamic energy of one multiplication, by component (leakage is ``leakage`` times the run's duration).
    public var energyPerMVM: Breakdown<EnergyDimension>
    /// Duration of one multiplication, by component on the critical path.
    public var latencyPerMVM: Breakdown<TimeDimension>
    /// Silicon area of the macro, by component.
    public var area: Breakdown<AreaDimension>
    /// Static power of the whole macro.
    public var leakage: Power
    /// Multiply-accumulates of one multiplication: used rows times used weight columns.
    public var macsPerMVM: Int
    /// Weights side by side in one row that were used.
    public var weightColumns: Int

    /// Dynamic plus leakage energy per multiply-accumulate.
    @inlinable public var energyPerMAC: Energy {
        let leakageJ = leakage.si * latencyPerMVM.total.si
        return Energy(si: (energyPerMVM.total.si + leakageJ) / Double(max(1, macsPerMVM)))
    }

    /// Tera-operations per second and watt at 2 operations per MAC: `2 / energyPerMAC`, in 1e12 per joule.
    @inlinable public var topsPerWatt: Double { 2e-12 / energyPerMAC.si }

    /// Operations per second of one macro (2 per MAC).
    @inlinable public var operationsPerSecond: Double { 2 * Double(macsPerMVM) / latencyPerMVM.total.si }
}
