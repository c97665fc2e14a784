/// Constants of the macro model at 28 nm and 0.9 V, each with its source; ``Coefficient`` multipliers act on them.
///
/// "ZigZag-IMC" is KULeuven-MICAS/zigzag-imc (arXiv 2405.14978), whose 28 nm unit values were fitted to chips by its
/// authors. "NeuroSim" is the parameter file of DNN+NeuroSim V1.4 (facts only).
public enum MacroConstants {
    /// Node to which the constants belong, in nanometres.
    public static let referenceNodeNM = 28.0
    /// Supply to which the constants belong, in volts.
    public static let referenceSupplyV = 0.9

    /// One 6-bit conversion. Source: ZigZag-IMC, (100 b + 0.001 4^b) fJ V^2 at b = 6, 0.9 V.
    public static let adcEnergyJ = 489e-15
    /// Bits at which ``adcEnergyJ`` and ``adcAreaM2`` hold.
    public static let adcReferenceBits = 6.0
    /// One bit of a conversion. Source: ZigZag-IMC, 0.640 ns per bit for a short bitline.
    public static let adcTimePerBitS = 0.64e-9
    /// One 6-bit converter: 400 um^2, our choice between 71 um^2 (NeuRRAM neuron), 400 um^2 (Spetalnick 2022, flash),
    /// 470 um^2 (Jia 2020, SAR), 618 um^2 (ZigZag-IMC) and 890 um^2 (Liu 2020), all carried to 28 nm.
    public static let adcAreaM2 = 400e-12

    /// One RRAM cell in one access: 4 uA (0.2 V over 50 kOhm) from 0.9 V for 4 ns, rounded. Range of the resistance:
    /// NeuroSim and CiMLoop 100 k to 250 kOhm on, MNSIM 10 kOhm; our choice.
    public static let rramCellEnergyJ = 15e-15
    /// One analog SRAM cell in one access: 2 fJ = 2.5 fF at 0.9 V. Jia 2020 measures 9.7 pJ for 2304 cells at 0.85 V in
    /// 65 nm, which is 2.5 fF per cell at 28 nm.
    public static let sramCellEnergyJ = 2.0e-15
    /// Transistors of the cell to which ``sramCellEnergyJ`` belongs (8T1C).
    public static let sramCellTransistors = 8.0
    /// One cell's length of wordline switched. Source: 0.35 fF per cell (ZigZag-IMC) plus wire 0.2 fF/um (NeuroSim) over
    /// 0.7 um, times V^2.
    public static let wordlineEnergyJ = 0.4e-15
    /// Input conversion per bit. Source: ZigZag-IMC, 50 fF per bit times V^2 at 0.9 V.
    public static let dacEnergyPerBitJ = 40.5e-15
    /// One full adder switching: 3 NAND2 + 2 XOR2, 4.2 fF at 0.9 V. Source: ZigZag-IMC.
    public static let fullAdderEnergyJ = 3.4e-15
    /// Share of additions in which a full adder's output changes: random operands; our choice.
    public static let adderActivity = 0.5
    /// Sequencing per converter (analog) or weight column (digital) in one access: 10 full adders' worth; our choice.
    public static let controlEnergyJ = 34e-15
    /// Centre of the share of read energy that is a bias current. Derived: 0.226 mW over 1.9 pJ + 0.226 mW t in the clock
    /// sweep of Spetalnick 2022 (Fig. 16.2.6) is one half at 8 ns.
    public static let staticFraction = 0.5

    /// Bitline settling per row: 0.02 ns; our choice (a 256-row bitline settles in 5 ns).
    public static let settlingTimePerRowS = 0.02e-9
    /// Shortest input pulse level: 0.1 ns; our choice.
    public static let pulseTimeS = 0.1e-9
    /// Sum of a full adder (2 XOR2). Source: ZigZag-IMC.
    public static let fullAdderSumTimeS = 229e-12
    /// Carry of a full adder (2 NAND2). Source: ZigZag-IMC.
    public static let fullAdderCarryTimeS = 95.6e-12

    /// One RRAM cell: 50 F^2. Sources: 48 F^2 (NeuroSim 1T1R), 53 F^2 (22 nm foundry cell, Huang ISSCC 2023).
    public static let rramCellAreaM2 = 50 * 28e-9 * 28e-9
    /// SRAM cell per transistor: 280 F^2 / 6. Source: NeuroSim 6T cell above 14 nm (10 F x 28 F); CiMLoop's fitted 8T1C
    /// cells have 400 to 426 F^2.
    public static let sramCellAreaPerTransistorM2 = 280.0 / 6 * 28e-9 * 28e-9
    /// One full adder. Source: ZigZag-IMC, 3 NAND2 + 2 XOR2 of 0.614 um^2 units.
    public static let fullAdderAreaM2 = 4.79e-12
    /// Drivers at the end of one RRAM row or column: 25 um^2, our choice between 5 (Spetalnick 2022 wordlines), 12
    /// (its write drivers), 26 (NeuRRAM) and 64 um^2 (Liu 2020), all carried to 28 nm.
    public static let rramLineAreaM2 = 25e-12
    /// The same without high-voltage write devices; our choice: half.
    public static let sramLineAreaM2 = 12.5e-12

    /// Leakage per area at 28 nm and 0.9 V. Derived: 17 uW static for the 1.79 mm^2 core of Wan ISSCC 2020 at 130 nm and
    /// 1.8 V, carried as V / node (constant leakage per device width).
    public static let leakagePowerPerAreaWPerM2 = 17e-6 / 1.79e-6 * (130.0 / 28) * (0.9 / 1.8)
    /// Output bits that the accumulator holds beyond the ADC's; our choice.
    public static let accumulatorExtraBits = 8.0
}
