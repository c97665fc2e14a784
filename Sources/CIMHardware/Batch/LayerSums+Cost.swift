import Quantities

extension LayerSums {
    /// Writes the cost of one lane's design: the sums times what a step, a bit, a meter or a second costs on it.
    func cost(
        _ lane: Int, of design: borrowing BatchDesign, chip: borrowing ChipLanes,
        workload: borrowing BatchWorkload,
        overflow: Overflow, to result: UnsafeMutablePointer<Result<ChipCost, CostError>>
    ) {
        let available = design.peCount
        let needed = processingElements[lane]
        var reloadedBits = 0.0
        if needed > Double(available) {
            guard overflow == .reload, design.memory == .sram,
                workload.largestMatrix(copy chip, lane) <= available
            else {
                return result.initialize(
                    to: .failure(
                        .capacity(
                            CapacityError(
                                neededPEs: Int(needed), availablePEs: available,
                                weightBytes: design.bytes(workload.weightCount),
                                capacityBytes: design.bytes(design.weightCapacity)))))
            }
            reloadedBits = (1 - Double(available) / needed) * Double(workload.weightCount) * Double(design.weightBits)
        }
        var sum = macros(lane, design, chip)
        addTransfers(&sum, lane, design.rates, chip, workload)
        if reloadedBits > 0 {
            let reload = design.rates.reload(bits: reloadedBits)
            sum.energyJ += reload.energyJ
            sum.latencyS += reload.latencyS
        }
        sum.energyJ[Component.leakage.rawValue] += design.leakageW * sum.latencyS.sum()
        let places = needed * Double(design.weightsPerPE)
        result.initialize(
            to: .success(
                ChipCost(
                    energy: Breakdown(lanes: sum.energyJ), latency: Breakdown(lanes: sum.latencyS),
                    area: Breakdown(lanes: design.areaM2), weightBytes: design.bytes(workload.weightCount),
                    capacityBytes: design.bytes(design.weightCapacity), occupiedMacros: Int(macros[lane]),
                    utilizationRatio: storedWeights[lane] / max(1, places), reloadedBytes: Int(reloadedBits / 8))))
    }

    /// Energy and time of the arrays: the whole macro's components over its counts of steps, times those of the network.
    private func macros(
        _ lane: Int, _ design: borrowing BatchDesign, _ chip: borrowing ChipLanes
    ) -> WorkCost {
        let accesses = chip.fullAccesses[lane]
        let rowAccesses = accesses * chip.fullRowsPerAccess[lane]
        let sequence = chip.fullSequence[lane]
        let weights = chip.weightColumns[lane]
        let perWeightAndRow = weightRowSteps[lane] / (rowAccesses * weights)
        let perConversion = conversionSteps[lane] / (accesses * chip.fullConversions[lane])
        let perRow = rowSteps[lane] / (rowAccesses * sequence)
        let perStep = sequenceSteps[lane] / (accesses * sequence)
        let isAnalog = design.isAnalog

        var uses = SIMD16<Double>.zero
        uses[Component.array.rawValue] = perWeightAndRow
        uses[Component.wordlineDriver.rawValue] = perRow
        uses[Component.dac.rawValue] = perRow
        uses[Component.adc.rawValue] = perConversion
        uses[Component.accumulation.rawValue] = isAnalog ? perConversion : perWeightAndRow
        uses[Component.control.rawValue] = isAnalog ? perStep : weightSteps[lane] / (accesses * weights)
        return WorkCost(
            energyJ: design.macroEnergyJ * uses,
            latencyS: design.macroLatencyS * (accessesInSequence[lane] / (accesses * sequence)))
    }

    /// What the chip adds around the arrays, and the vector unit.
    private func addTransfers(
        _ sum: inout WorkCost, _ lane: Int, _ part: borrowing PartRates, _ chip: borrowing ChipLanes,
        _ workload: borrowing BatchWorkload
    ) {
        let inputBits = chip.inputBits[lane]
        let operations = workload.scalings + workload.operations
        sum.energyJ[Component.accumulation.rawValue] += additionBits[lane] * part.additionEnergyPerBitJ
        sum.energyJ[Component.localBuffer.rawValue] += localBufferBits[lane] * part.localBufferEnergyPerBitJ
        sum.energyJ[Component.globalBuffer.rawValue] +=
            (workload.matrixElements + workload.vectorElements) * inputBits * part.globalBufferEnergyPerBitJ
        let bitMeters =
            chipBits[lane] * part.chipPathM + tileBits[lane] * part.tilePathM + peBits[lane] * part.pePathM
        sum.energyJ[Component.interconnect.rawValue] +=
            bitMeters * part.wireEnergyPerBitMeterJ + (chipBits[lane] + tileBits[lane]) * part.portEnergyPerBitJ
        sum.energyJ[Component.digital.rawValue] += operations * part.laneEnergyJ
        sum.energyJ[Component.offChip.rawValue] += spilledBits[lane] * ChipConstants.externalEnergyPerBitJ

        let computing = workload.operations * chip.laneSecondsPerOperation[lane]
        let moving = workload.vectorElements * inputBits * chip.busSecondsPerBit[lane]
        sum.latencyS[Component.interconnect.rawValue] +=
            busS[lane] + workload.fillElements * inputBits * chip.busSecondsPerBit[lane]
        sum.latencyS[Component.accumulation.rawValue] += adderStages[lane] * chip.cycleS[lane]
        sum.latencyS[Component.digital.rawValue] += vectorS[lane] + computing
        sum.latencyS[Component.globalBuffer.rawValue] += max(0, moving - computing)
        sum.latencyS[Component.offChip.rawValue] += externalS[lane]
    }
}
