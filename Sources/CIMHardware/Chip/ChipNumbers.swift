import Quantities

/// The fields of a design that a box of designs may spread over; everything else is equal in all of them.
struct ChipNumbers<Number: CostNumber>: Sendable {
    var macrosPerPE: Number
    var pesPerTile: Number
    var tiles: Number
    var replication: Number
    var globalBufferBytes: Number
    var busWidthBits: Number
    var vectorLanes: Number
    /// Volts.
    var supply: Number
    /// Hertz of bus and vector unit.
    var clock: Number
    /// Seconds of the macros' clock; nil where they are as fast as they settle.
    var period: Number?

    /// Macros of this part.
    var macros: Number { tiles * pesPerTile * macrosPerPE }
    /// Processing elements of this part.
    var elements: Number { tiles * pesPerTile }
}

extension ChipNumbers<Double> {
    /// One design.
    @inline(__always) init(_ design: borrowing ChipDesign, maximumClock: Frequency) {
        self.init(
            macrosPerPE: Double(design.macrosPerPE), pesPerTile: Double(design.pesPerTile), tiles: Double(design.tiles),
            replication: Double(design.replication), globalBufferBytes: Double(design.globalBufferBytes),
            busWidthBits: Double(design.busWidthBits), vectorLanes: Double(design.vectorLanes),
            supply: design.macro.supply.si, clock: (design.macro.clock ?? maximumClock).si,
            period: design.macro.clock.map { 1 / $0.si })
    }
}
