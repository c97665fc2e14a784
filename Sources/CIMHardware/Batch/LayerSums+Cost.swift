import Quantities

extension LayerSums {
    /// Bits of weights loaded for every image of one lane's design; nil where the weights do not fit.
    @inline(__always) func reloadedBits(
        _ lane: Int, of design: borrowing BatchDesign, chip: UnsafePointer<ChipLanes>,
        part: borrowing BatchPart, overflow: Overflow
    ) -> Double? {
        let available = design.peCount
        let needed = processingElements[lane]
        guard needed > Double(available) else { return 0 }
        guard overflow == .reload, design.memory == .sram, part.largestMatrix(chip.pointee, lane) <= available
        else { return nil }
        return (1 - Double(available) / needed) * Double(part.weightCount) * Double(design.weightBits)
    }

    /// What is missing.
    func capacityError(
        _ lane: Int, of design: borrowing BatchDesign, part: borrowing BatchPart, memory: Memory? = nil
    ) -> CapacityError {
        CapacityError(
            neededPEs: Int(processingElements[lane]), availablePEs: design.peCount,
            weightBytes: design.bytes(part.weightCount), capacityBytes: design.bytes(design.weightCapacity),
            memory: memory)
    }

    /// Writes the cost of one lane's design, a chip of one memory.
    @inline(__always) func write(
        _ lane: Int, of design: borrowing BatchDesign, chip: UnsafePointer<ChipLanes>, part: borrowing BatchPart,
        reloadedBits: Double, to cost: UnsafeMutablePointer<ChipCost>
    ) {
        var sum = work(lane, of: design, chip: chip, part: part, reloadedBits: reloadedBits)
        sum.energyJ[Component.leakage.rawValue] += design.leakageW * sum.latencyS.sum()
        cost.pointee.energy.lanes = sum.energyJ
        cost.pointee.latency.lanes = sum.latencyS
        cost.pointee.area.lanes = design.areaM2
        cost.pointee.weightBytes = design.bytes(part.weightCount)
        cost.pointee.capacityBytes = design.bytes(design.weightCapacity)
        cost.pointee.occupiedMacros = Int(macros[lane])
        let places = processingElements[lane] * Double(design.weightsPerPE)
        cost.pointee.utilizationRatio = storedWeights[lane] / max(1, places)
        cost.pointee.reloadedBytes = Int(reloadedBits / 8)
    }

    /// Energy and time of one lane's work: the sums times what a step, a bit, a meter or a second costs on it.
    @inline(__always) func work(
        _ lane: Int, of design: borrowing BatchDesign, chip: UnsafePointer<ChipLanes>, part: borrowing BatchPart,
        reloadedBits: Double
    ) -> WorkCost {
        var sum = macros(lane, design, chip)
        addTransfers(&sum, lane, design.rates, chip, part)
        if reloadedBits > 0 { sum.add(design.rates.reload(bits: reloadedBits)) }
        return sum
    }

    /// Energy and time of the arrays: the whole macro's components over its counts of steps, times those of the network.
    @inline(__always) private func macros(
        _ lane: Int, _ design: borrowing BatchDesign, _ chip: UnsafePointer<ChipLanes>
    ) -> WorkCost {
        let accesses = chip.pointee.fullAccesses[lane]
        let rowAccesses = accesses * chip.pointee.fullRowsPerAccess[lane]
        let sequence = chip.pointee.fullSequence[lane]
        let weights = chip.pointee.weightColumns[lane]
        let perWeightAndRow = weightRowSteps[lane] / (rowAccesses * weights)
        let perConversion = conversionSteps[lane] / (accesses * chip.pointee.fullConversions[lane])
        let perRow = rowSteps[lane] / (rowAccesses * sequence)
        let perStep = sequenceSteps[lane] / (accesses * sequence)
        let isAnalog = design.isAnalog

        var uses = SIMD8<Double>.zero
        uses[Component.array.rawValue] = perWeightAndRow
        uses[Component.wordlineDriver.rawValue] = perRow
        uses[Component.dac.rawValue] = perRow
        uses[Component.adc.rawValue] = perConversion
        uses[Component.accumulation.rawValue] = isAnalog ? perConversion : perWeightAndRow
        uses[Component.control.rawValue] = isAnalog ? perStep : weightSteps[lane] / (accesses * weights)
        let inSequence = accessesInSequence[lane] / (accesses * sequence)
        return WorkCost(
            energyJ: SIMD16(lowHalf: design.macroEnergyJ * uses, highHalf: .zero),
            latencyS: SIMD16(lowHalf: design.macroLatencyS * inSequence, highHalf: .zero))
    }

    /// What the chip adds around the arrays, and the vector unit.
    @inline(__always) private func addTransfers(
        _ sum: inout WorkCost, _ lane: Int, _ rates: borrowing PartRates, _ chip: UnsafePointer<ChipLanes>,
        _ part: borrowing BatchPart
    ) {
        let inputBits = chip.pointee.inputBits[lane]
        let operations = part.scalings + part.operations
        sum.energyJ[Component.accumulation.rawValue] += additionBits[lane] * rates.additionEnergyPerBitJ
        sum.energyJ[Component.localBuffer.rawValue] += localBufferBits[lane] * rates.localBufferEnergyPerBitJ
        sum.energyJ[Component.globalBuffer.rawValue] +=
            (part.matrixElements + part.vectorElements) * inputBits * rates.globalBufferEnergyPerBitJ
        let bitMeters =
            chipBits[lane] * rates.chipPathM + tileBits[lane] * rates.tilePathM + peBits[lane] * rates.pePathM
        sum.energyJ[Component.interconnect.rawValue] +=
            bitMeters * rates.wireEnergyPerBitMeterJ + (chipBits[lane] + tileBits[lane]) * rates.portEnergyPerBitJ
        sum.energyJ[Component.digital.rawValue] += operations * rates.laneEnergyJ
        sum.energyJ[Component.offChip.rawValue] += spilledBits[lane] * ChipConstants.externalEnergyPerBitJ

        let computing = part.operations * chip.pointee.laneSecondsPerOperation[lane]
        let moving = part.vectorElements * inputBits * chip.pointee.busSecondsPerBit[lane]
        sum.latencyS[Component.interconnect.rawValue] +=
            busS[lane] + part.fillElements * inputBits * chip.pointee.busSecondsPerBit[lane]
        sum.latencyS[Component.accumulation.rawValue] += adderStages[lane] * chip.pointee.cycleS[lane]
        sum.latencyS[Component.digital.rawValue] += vectorS[lane] + computing
        sum.latencyS[Component.globalBuffer.rawValue] += max(0, moving - computing)
        sum.latencyS[Component.offChip.rawValue] += externalS[lane]
    }
}
