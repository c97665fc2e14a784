extension LayerSums {
    /// Energy and time of the layers on one part of a chip: the sums times what a step, a bit, a meter or a second costs there.
    ///
    /// Beside the arrays the pipeline of every layer fills once: first vector in, adder stages, last vector out.
    @inline(__always) func work(_ prices: PartPrices<Number>, _ network: borrowing NetworkShare) -> WorkCost<Number> {
        var cost = WorkCost<Number>()
        cost.energyJ.macro = prices.macro.energy(macroCounts)
        cost.energyJ.macro.accumulation += additionBits * prices.additionEnergyPerBitJ
        cost.energyJ.localBuffer = localBufferBits * prices.localBufferEnergyPerBitJ
        cost.energyJ.globalBuffer = prices.globalBufferEnergyPerBitJ * (network.matrixElements * prices.inputBits)
        let bitMeters = chipBits * prices.chipPathM + tileBits * prices.tilePathM + peBits * prices.pePathM
        cost.energyJ.interconnect =
            bitMeters * prices.wireEnergyPerBitMeterJ + (chipBits + tileBits) * prices.portEnergyPerBitJ
        cost.energyJ.digital = prices.laneEnergyJ * network.scalings
        cost.energyJ.offChip = spilledBits * ChipConstants.externalEnergyPerBitJ
        cost.energyJ.leakage = busyMacroS * prices.wakingW

        cost.latencyS.macro = prices.macro.latency(macroCounts)
        cost.latencyS.macro.accumulation += adderStages * prices.cycleS
        cost.latencyS.interconnect = busS + fillS(prices, network)
        cost.latencyS.digital = vectorS
        cost.latencyS.offChip = externalS
        return cost
    }

    /// Seconds of the layers: the sum of the latencies above, for intervals narrower than that.
    func latencyS(_ prices: PartPrices<Number>, _ network: borrowing NetworkShare) -> Number {
        layersS + adderStages * prices.cycleS + fillS(prices, network)
    }

    /// The first vector of each layer on its way in, the last one on its way out.
    @inline(__always) private func fillS(_ prices: PartPrices<Number>, _ network: borrowing NetworkShare) -> Number {
        prices.busSecondsPerBit * (network.fillElements * prices.inputBits)
    }
}

extension LayerSums<Lanes> {
    /// The sums of one lane's design.
    @inline(__always) func lane(_ lane: Int) -> LayerSums<Double> { LayerSums<Double>(self, lane) }
}

extension LayerSums<Double> {
    @inline(__always) fileprivate init(_ lanes: LayerSums<Lanes>, _ lane: Int) {
        self.init()
        weightReads = lanes.weightReads[lane]
        rowDrives = lanes.rowDrives[lane]
        conversions = lanes.conversions[lane]
        weightSums = lanes.weightSums[lane]
        accesses = lanes.accesses[lane]
        sequence = lanes.sequence[lane]
        additionBits = lanes.additionBits[lane]
        localBufferBits = lanes.localBufferBits[lane]
        chipBits = lanes.chipBits[lane]
        tileBits = lanes.tileBits[lane]
        peBits = lanes.peBits[lane]
        spilledBits = lanes.spilledBits[lane]
        adderStages = lanes.adderStages[lane]
        busS = lanes.busS[lane]
        vectorS = lanes.vectorS[lane]
        externalS = lanes.externalS[lane]
        layersS = lanes.layersS[lane]
        busyMacroS = lanes.busyMacroS[lane]
        processingElements = lanes.processingElements[lane]
        macros = lanes.macros[lane]
        storedWeights = lanes.storedWeights[lane]
    }
}
