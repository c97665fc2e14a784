import Quantities

/// Four designs of one memory each, with everything that depends on the design alone, as the kernel reads it.
///
/// The numbers are those of ``PartRates`` and of one multiplication on the whole macro, so that the equations of
/// macro and floorplan exist once. A macro's energies are products of few counts of its steps: dividing the whole
/// macro's component energies by its counts gives the energy of each step.
@_spi(Benchmarks) public struct ChipLanes: Sendable {
    /// Designs side by side.
    @_spi(Benchmarks) public static let width = Lanes.scalarCount

    // Mapping.
    private(set) var rows = Lanes.one
    private(set) var weightColumns = Lanes.one
    private(set) var activeRows = Lanes.one
    private(set) var columnsPerWeight = Lanes.one
    private(set) var columnsPerConversion = Lanes.one
    private(set) var converters = Lanes.one
    private(set) var inputSteps = Lanes.one
    private(set) var macrosPerPE = Lanes.one
    private(set) var pesPerTile = Lanes.one
    private(set) var peCount = Lanes.one
    private(set) var largestReplication = Lanes.one
    private(set) var inputBits = Lanes.one
    private(set) var weightBits = Lanes.one
    // The whole macro's counts: accesses of a converter, rows of one, conversions, sequence.
    private(set) var fullAccesses = Lanes.one
    private(set) var fullRowsPerAccess = Lanes.one
    private(set) var fullConversions = Lanes.one
    private(set) var fullSequence = Lanes.one
    // Times.
    private(set) var accessS = Lanes.one
    private(set) var busSecondsPerBit = Lanes.one
    private(set) var laneSecondsPerOperation = Lanes.one
    private(set) var cycleS = Lanes.one
    private(set) var bufferBits = Lanes.one

    init() {}

    /// Designs four by four; the last block is filled up with the last design.
    @_spi(Benchmarks) public static func blocks(of designs: [ChipDesign], model: HardwareModel) throws(DesignError)
        -> [ChipLanes]
    {
        var technologies = TechnologyCache(model.macroModel)
        var blocks: [ChipLanes] = []
        for start in stride(from: 0, to: designs.count, by: width) {
            var block = ChipLanes()
            for lane in 0..<width {
                var design = designs[min(start + lane, designs.count - 1)]
                let technology = technologies.lookUp(node: design.macro.node, supply: design.macro.supply)
                var (prepared, macroModel) = (BatchDesign(), model.macroModel)
                try prepared.prepare(&design, model: &macroModel, technology: technology)
                block.set(lane, &design, prepared)
            }
            blocks.append(block)
        }
        return blocks
    }

    /// Puts a design in one lane.
    mutating func set(_ lane: Int, _ design: inout ChipDesign, _ prepared: borrowing BatchDesign) {
        let cycle = prepared.rates.cycleS
        rows[lane] = Double(design.macro.rows)
        weightColumns[lane] = Double(prepared.weightColumns)
        activeRows[lane] = Double(design.macro.activeRows)
        columnsPerWeight[lane] = Double(prepared.columnsPerWeight)
        columnsPerConversion[lane] = Double(max(1, design.macro.columnsPerConversion))
        // Without converters every conversion is one step of one access.
        converters[lane] = prepared.converters > 0 ? Double(prepared.converters) : 0x1p20
        inputSteps[lane] = Double(prepared.inputSteps)
        macrosPerPE[lane] = Double(design.macrosPerPE)
        pesPerTile[lane] = Double(design.pesPerTile)
        peCount[lane] = Double(prepared.peCount)
        largestReplication[lane] = Double(design.replication)
        inputBits[lane] = Double(design.inputBits)
        weightBits[lane] = Double(design.weightBits)
        fullAccesses[lane] = Double(prepared.accesses)
        fullRowsPerAccess[lane] = Double(prepared.rowsPerAccess)
        fullConversions[lane] = Double(prepared.conversions)
        fullSequence[lane] = Double(prepared.sequence)
        accessS[lane] = prepared.macroLatencyS.sum() / Double(prepared.accesses * prepared.sequence)
        busSecondsPerBit[lane] = cycle / Double(design.busWidthBits)
        laneSecondsPerOperation[lane] = cycle / Double(design.vectorLanes)
        cycleS[lane] = cycle
        bufferBits[lane] = Double(8 * design.globalBufferBytes)
    }
}
