/// What is left of a design once its lane is filled: prices for the end, and what a result repeats.
struct BatchDesign {
    let place: Int
    let prices: PartPrices<Double>
    let chip: LayerChip<Double>
    let peCount: Int
    let weightsPerPE: Int
    let weightBits: Int
    let memory: Memory

    init(
        _ place: Int, _ alone: borrowing ChipDesign, steps: MacroSteps, prices: PartPrices<Double>,
        chip: LayerChip<Double>
    ) {
        self.place = place
        self.prices = prices
        self.chip = chip
        peCount = alone.peCount
        weightsPerPE = alone.macrosPerPE * alone.macro.rows * steps.weightColumns
        weightBits = alone.weightBits
        memory = alone.macro.kind.memory
    }

    var capacityBytes: Int { bytes(peCount * weightsPerPE) }

    func bytes(_ weights: Int) -> Int { (weights * weightBits + 7) / 8 }
}

/// Up to four designs that hold the same share of a network and walk its layers side by side.
final class BatchBlock {
    let network: NetworkShare
    private let scratch: LayerScratch<Lanes>
    private let chip: UnsafeMutablePointer<LayerChip<Lanes>>
    private let sums: UnsafeMutablePointer<LayerSums<Lanes>>
    private let designs: UnsafeMutablePointer<BatchDesign>
    private var waiting = 0

    static let width = Lanes.scalarCount

    init(_ network: NetworkShare) {
        self.network = network
        scratch = LayerScratch(network.tables)
        chip = .allocate(capacity: 1)
        chip.initialize(to: LayerChip())
        sums = .allocate(capacity: 1)
        designs = .allocate(capacity: Self.width)
    }

    // The values are numbers: nothing to deinitialize.
    deinit {
        chip.deallocate()
        sums.deallocate()
        designs.deallocate()
    }

    /// Puts a design in a lane; true where all lanes are full.
    @inline(__always) func add(_ design: BatchDesign) -> Bool {
        chip.pointee.set(waiting, design.chip)
        (designs + waiting).initialize(to: design)
        waiting += 1
        return waiting == Self.width
    }

    /// Computes what waits: each design's sums, and the bits of weights that it loads for every image, nil where they do not fit.
    @inline(__always) func compute(
        overflow: Overflow, _ known: (BatchDesign, LayerSums<Double>, _ reloadedBits: Double?) -> Void
    ) {
        guard waiting > 0 else { return }
        sums.initialize(to: LayerSums(&chip.pointee, network.tables, scratch: scratch))
        for lane in 0..<waiting {
            let own = sums.pointee.lane(lane)
            known(designs[lane], own, reloadedBits(own, designs[lane], overflow))
        }
        waiting = 0
    }

    private func reloadedBits(
        _ sums: borrowing LayerSums<Double>, _ design: borrowing BatchDesign, _ overflow: Overflow
    ) -> Double? {
        let available = design.peCount
        guard sums.processingElements > Double(available) else { return 0 }
        guard overflow == .reload, design.memory == .sram, largestMatrix(design.chip) <= available else { return nil }
        return (1 - Double(available) / sums.processingElements) * Double(network.weightCount)
            * Double(design.weightBits)
    }

    /// Processing elements of the largest matrix; asked only where weights are loaded per image.
    private func largestMatrix(_ chip: LayerChip<Double>) -> Int {
        network.groups.reduce(0) { largest, group in
            let mapping = MatrixMapping(
                inputs: group.shape.inputs, outputs: group.shape.outputs, rows: Int(chip.rows),
                weightColumns: Int(chip.weightColumns), macrosPerPE: Int(chip.macrosPerPE))
            return max(largest, mapping.processingElements)
        }
    }

    /// What is missing.
    func capacityError(
        _ design: BatchDesign, _ sums: LayerSums<Double>, memory: Memory? = nil
    ) -> CapacityError {
        CapacityError(
            neededPEs: Int(sums.processingElements), availablePEs: design.peCount,
            weightBytes: design.bytes(network.weightCount), capacityBytes: design.capacityBytes, memory: memory)
    }
}
