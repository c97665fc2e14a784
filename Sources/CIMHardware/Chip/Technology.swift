import Quantities

/// What a chip's node and supply decide.
struct Technology {
    /// Factors on the constants at 28 nm and 0.9 V.
    let scale: MacroScaling
    /// Fastest clock of the logic.
    let maximumClock: Frequency

    init(node: Length, supply: Voltage, model: borrowing MacroModel) {
        scale = model.scaling(node: node, supply: supply)
        maximumClock = LogicTiming.maximumClock(node: node, supply: supply)
    }
}
