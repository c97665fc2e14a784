/// One number for each component of a chip.
struct WorkParts<Number: CostNumber>: Sendable {
    var macro = MacroParts<Number>()
    var localBuffer = Number(0)
    var globalBuffer = Number(0)
    var interconnect = Number(0)
    var offChip = Number(0)
    var digital = Number(0)
    var leakage = Number(0)

    /// All of them.
    @inline(__always) var sum: Number {
        macro.sum + localBuffer + globalBuffer + interconnect + offChip + digital + leakage
    }

    @inline(__always) static func + (a: Self, b: Self) -> Self {
        Self(
            macro: a.macro + b.macro, localBuffer: a.localBuffer + b.localBuffer,
            globalBuffer: a.globalBuffer + b.globalBuffer, interconnect: a.interconnect + b.interconnect,
            offChip: a.offChip + b.offChip, digital: a.digital + b.digital, leakage: a.leakage + b.leakage)
    }

    @inline(__always) static func += (a: inout Self, b: Self) { a = a + b }

    @inline(__always) static func * (a: Self, factor: Number) -> Self {
        Self(
            macro: a.macro * factor, localBuffer: a.localBuffer * factor, globalBuffer: a.globalBuffer * factor,
            interconnect: a.interconnect * factor, offChip: a.offChip * factor, digital: a.digital * factor,
            leakage: a.leakage * factor)
    }
}

extension WorkParts<Double> {
    /// By ``Component``.
    @inline(__always) var lanes: SIMD16<Double> {
        var lanes = macro.lanes
        lanes[Component.localBuffer.rawValue] = localBuffer
        lanes[Component.globalBuffer.rawValue] = globalBuffer
        lanes[Component.interconnect.rawValue] = interconnect
        lanes[Component.offChip.rawValue] = offChip
        lanes[Component.digital.rawValue] = digital
        lanes[Component.leakage.rawValue] = leakage
        return lanes
    }
}

/// Energy and latency of a part of the work, by component, in joules and seconds.
struct WorkCost<Number: CostNumber>: Sendable {
    var energyJ = WorkParts<Number>()
    var latencyS = WorkParts<Number>()

    @inline(__always) static func += (a: inout Self, b: Self) {
        a.energyJ += b.energyJ
        a.latencyS += b.latencyS
    }
}
