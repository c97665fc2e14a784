/// Constants of the macro model at 28 nm and 0.9 V, each with its source; ``Coefficient`` multipliers act on them.
/// Those of converters: ``ConverterConstants``.
///
/// "ZigZag-IMC" is KULeuven-MICAS/zigzag-imc (arXiv 2405.14978), whose 28 nm unit values were fitted to chips by its
/// authors. "NeuroSim" is the parameter file of DNN+NeuroSim V1.4 (facts only).
public enum MacroConstants {
    /// Node to which the constants belong, in nanometres.
    public static let referenceNodeNM = 28.0
    /// Supply to which the constants belong, in volts.
    public static let referenceSupplyV = 0.9
    /// Floor under the node in energy and delay, times ``Coefficient/nodeFloor``: contacted gate pitch shrinks from 117 nm at
    /// 28 nm to 54 nm at 7 nm and 48 nm at 5 nm (IRDS 2020), half as fast as the names.
    static let nodeFloorNM = 4.0
    /// The same in area, whose exponent is larger.
    static let areaNodeFloorNM = 2.0

    // MARK: Energy

    /// Current of one RRAM column with one active row while it is read, from the core supply: 2 uA, 0.2 V over 100 kOhm. Range of
    /// the resistance: NeuroSim and CiMLoop 100 k to 250 kOhm on, MNSIM 10 kOhm; our choice.
    static let rramColumnCurrentA = 2e-6
    /// The same of SRAM cells that draw a steady current; our choice: half, as their supply of the bitline is.
    static let sramColumnCurrentA = 1e-6
    /// One RRAM cell in one access beside the current: its share of the bitline's charge and of the selected source line, 0.5 fJ at
    /// 0.9 V, in proportion to the supply (0.39 fF x 0.2 V x 0.9 V = 0.07 fJ for the bitline, the rest for clamp and line; our choice).
    static let rramCellEnergyJ = 0.5e-15
    /// One analog SRAM cell of 8 transistors in one access: 1.0 fJ, half of the 2.5 fF V^2 that a fully charged unit capacitor takes
    /// (Jia 2020: 9.7 pJ for 2304 cells at 0.85 V in 65 nm is 2.5 fF at 28 nm): random data charges half of them.
    static let sramCellEnergyJ = 1.0e-15
    /// Transistors of the cell to which ``sramCellEnergyJ`` belongs (8T1C).
    static let sramCellTransistors = 8.0
    /// One cell's length of wordline switched. Source: 0.35 fF per cell (ZigZag-IMC) plus wire 0.2 fF/um (NeuroSim) over
    /// 0.7 um, times V^2.
    static let wordlineEnergyJ = 0.4e-15
    /// Multi-bit input drive per bit. Source: ZigZag-IMC, 50 fF per bit times V^2 at 0.9 V.
    static let dacEnergyPerBitJ = 40.5e-15
    /// Unit capacitor of a capacitive ladder: 1 fF (our choice; metal fringe capacitors reach 0.5 to 2 fF).
    static let ladderCapacitorF = 1e-15
    /// Bias of a shared resistor ladder, for each row that it serves and drive: as much as one bit (our choice).
    static let ladderBiasBits = 1.0
    /// One full adder, half of the time switching: half of 3 NAND2 + 2 XOR2, 4.2 fF at 0.9 V. Source: ZigZag-IMC; the activity of
    /// random operands is our choice.
    static let adderEnergyJ = 1.7e-15
    /// One bit of an accumulator: a full adder and a register at the same activity.
    static let accumulatorEnergyPerBitJ = 1.7e-15
    /// Sequencing per weight column of a digital macro in one access: 10 full adders' worth; our choice.
    static let controlEnergyJ = 34e-15
    /// Bits that an accumulator holds beyond the converter's and those of steps and slices: sign and one of reserve; our choice.
    static let accumulatorExtraBits = 2.0
    /// A column multiplexer's node: drain 0.35 fF for each column that shares the converter, select line 1.4 fF (ZigZag-IMC's
    /// gate and drain); charged to the supply once a conversion.
    static let muxDrainF = 0.35e-15
    static let muxSelectF = 1.4e-15

    // MARK: Time

    /// Settling of a line of 256 RRAM rows, or of 64 SRAM rows on a local bitline: 2 ns; our choice.
    static let settlingTimeS = 2e-9
    static let rramSettlingRows = 256.0
    static let sramSettlingRows = 64.0
    /// Fewest rows of a local bitline (our choice).
    static let fewestLocalRows = 4.0
    /// One input pulse level: 0.2 ns; our choice.
    static let pulseTimeS = 0.2e-9
    /// Sum of a full adder (2 XOR2). Source: ZigZag-IMC.
    static let fullAdderSumTimeS = 229e-12
    /// Carry of a full adder (2 NAND2). Source: ZigZag-IMC.
    static let fullAdderCarryTimeS = 95.6e-12

    // MARK: Area

    /// One RRAM cell: 50 F^2. Sources: 48 F^2 (NeuroSim 1T1R), 53 F^2 (22 nm foundry cell, Huang ISSCC 2023).
    static let rramCellAreaM2 = 50 * 28e-9 * 28e-9
    /// SRAM cell per transistor: 280 F^2 / 6. Source: NeuroSim 6T cell above 14 nm (10 F x 28 F); CiMLoop's fitted 8T1C
    /// cells have 400 to 426 F^2.
    static let sramCellAreaPerTransistorM2 = 280.0 / 6 * 28e-9 * 28e-9
    /// One full adder. Source: ZigZag-IMC, 3 NAND2 + 2 XOR2 of 0.614 um^2 units.
    static let fullAdderAreaM2 = 4.79e-12
    /// One flip-flop: six NAND2 (ZigZag-IMC).
    static let flipFlopAreaM2 = 6 * 0.614e-12
    /// A switch of a resistor ladder: one NAND2; a unit capacitor: 1 um^2 (1 fF/um^2; our choice).
    static let ladderSwitchAreaM2 = 0.614e-12
    static let ladderCapacitorAreaM2 = 1e-12
    /// Bits that an accumulator's area holds beyond the converter's; our choice.
    static let accumulatorAreaExtraBits = 4.0
    /// Drivers at the end of one RRAM row or column: 25 um^2, our choice between 5 (Spetalnick 2022 wordlines), 12
    /// (its write drivers), 26 (NeuRRAM) and 64 um^2 (Liu 2020), all carried to 28 nm.
    static let rramLineAreaM2 = 25e-12
    /// The same without high-voltage write devices; our choice: half.
    static let sramLineAreaM2 = 12.5e-12
    /// A macro over the sum of its parts: gaps, routing, test; our choice.
    static let areaOverhead = 1.25

    /// Leakage per area at 28 nm and 0.9 V. Derived: 17 uW static for the 1.79 mm^2 core of Wan ISSCC 2020 at 130 nm and
    /// 1.8 V, carried as V / node (constant leakage per device width). RRAM cells themselves do not leak: their bitlines are at
    /// ground when idle.
    static let leakagePowerPerAreaWPerM2 = 17e-6 / 1.79e-6 * (130.0 / 28) * (0.9 / 1.8)
}
