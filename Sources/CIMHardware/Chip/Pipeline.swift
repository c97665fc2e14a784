import Quantities
import ViTMoE

/// How a chip works through images.
public enum ExecutionMode: String, Codable, CaseIterable, Hashable, Sendable {
    /// One image at a time, layer after layer.
    case sequential
    /// Every layer works on another image: more images a second, each takes as long as alone.
    case pipelined
}

/// What an image costs in a stream of images on a chip whose layers all work at once.
public struct PipelineCost: Hashable, Codable, Sendable {
    /// Energy and latency of one image, area of the chip; leakage is that of one interval.
    public var cost: ChipCost
    /// From one finished image to the next: the busiest stage's time.
    public var interval: Time
    /// Layers in the order of execution, then what they share: dynamic energy, and the time busy with one image. Leakage comes
    /// last and takes no time.
    public var stages: [LayerCost]
    /// Activations that find no room in the global buffer, per image.
    public var spilledBytes: Int

    /// Name of the stage that sets the interval.
    public var bottleneck: String { stages.max { $0.latency.total < $1.latency.total }?.name ?? "" }
}

extension HardwareModel {
    /// The cost of an image in a stream of images.
    ///
    ///     interval = max(arrays and ports of every layer, sum of bus times, sum of vector unit times,
    ///                    spilled bits / external rate, bits between chips / link rate)
    ///     spilled bits = max(0, inputs and outputs of all layers - buffer)
    ///
    /// All layers' activations wait in the buffer at once; an input and the output of the layer before it count apart, which is
    /// the double buffering that a pipeline needs. Images enter at the pace of the interval, so that none waits for a layer:
    /// one takes as long as alone (`cost(of:on:)`) and what its additional spilled activations need. So does its dynamic energy.
    ///
    /// - Throws: as `cost(of:on:)`; every layer needs its place, so that weights loaded or rewritten for every image
    ///   (`Overflow.reload`, `.rewrite`) are refused with `CapacityError`.
    public func pipeline(of workload: Workload, on design: ChipDesign) throws -> PipelineCost {
        let resident = HardwareModel(coefficients: coefficients, overflow: overflow == .chips ? .chips : .refuse)
        var cost = try resident.cost(of: workload, on: design)
        let rows = try resident.layerCosts(of: workload, on: design)
        let chip = try PreparedChip(design, model: macroModel)
        let bufferBits = Double(8 * design.globalBufferBytes)
        var stages: [LayerCost] = []
        var (busS, vectorUnitS, activationBits, spilledAloneBits) = (0.0, 0.0, 0.0, 0.0)
        for (layer, row) in zip(workload.layers, rows) {
            let shape = MatrixShape(layer)
            let part = chip.part(ofBlock: layer.block)
            let replication = Replication(
                largest: part.design.replication, workload: workload, parts: part.holds)
            let share = NetworkShare(shape, busiest: replication.busiest)
            let (sums, times) = part.sumsAndTimes(share)
            let work = sums.work(part.prices, share)
            var stage = row
            stage.energy = Breakdown(lanes: work.energyJ.lanes)
            stage.energy[.offChip] = .zero
            stage.latency = Breakdown(lanes: part.prices.macro.latency(sums.macroCounts).lanes)
            stage.latency[.interconnect] = Time(si: max(0, times.portsS - times.arraysS))
            stages.append(stage)
            busS += times.busS
            vectorUnitS += times.vectorUnitS
            activationBits += times.activationBits
            spilledAloneBits += max(0, times.activationBits - bufferBits)
        }
        func share(_ name: String, _ component: Component, _ seconds: Double, _ energy: Breakdown<EnergyDimension>) {
            var latency = Breakdown<TimeDimension>()
            latency[component] = Time(si: seconds)
            stages.append(
                LayerCost(name: name, energy: energy, latency: latency, macros: 0, replication: 1, memory: nil))
        }
        let vector = VectorWork(workload.digital)
        let digital = chip.first.prices.vectorUnit(operations: vector.operations, elements: vector.elements)
        let spilledBits = max(0, activationBits - bufferBits)
        var external = Breakdown<EnergyDimension>()
        external[.offChip] = Energy(si: spilledBits * ChipConstants.externalEnergyPerBitJ)
        // Transfers are charged to their layers.
        share("bus", .interconnect, busS, Breakdown())
        share("vector unit", .digital, vectorUnitS + digital.latencyS.sum, Breakdown(lanes: digital.energyJ.lanes))
        share("external memory", .offChip, spilledBits / ChipConstants.externalBitsPerSecond, external)
        if let links = cost.overflow?.linkBits {
            var energy = Breakdown<EnergyDimension>()
            energy[.offChip] = Energy(si: links * ChipLink.energyPerBitJ)
            share("chip links", .offChip, links / ChipLink.bitsPerSecond, energy)
        }
        let interval = stages.reduce(Time.zero) { max($0, $1.latency.total) }
        // What flows at all times, for one interval; what gated macros leak while they compute is each layer's.
        var always = Breakdown<EnergyDimension>()
        let chips = Double(cost.overflow?.chips ?? 1)
        always[.leakage] = Power(si: chip.floorplan.leakageW * chips) * interval
        always[.control] = Power(si: chip.floorplan.clockW * chips) * interval
        share("leakage and clock", .leakage, 0, always)

        let moreBits = spilledBits - spilledAloneBits
        cost.energy[.offChip] += Energy(si: moreBits * ChipConstants.externalEnergyPerBitJ)
        cost.latency[.offChip] += Time(si: moreBits / ChipConstants.externalBitsPerSecond)
        for component in [Component.leakage, .control] {
            cost.energy[component] = stages.reduce(Energy.zero) { $0 + $1.energy[component] }
        }
        return PipelineCost(cost: cost, interval: interval, stages: stages, spilledBytes: Int(spilledBits / 8))
    }
}
