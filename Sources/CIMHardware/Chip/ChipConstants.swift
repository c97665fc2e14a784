import Quantities

/// Sourced numbers of everything on a chip that is not a macro, at 28 nm and 0.9 V; `MacroScaling` carries them to
/// other nodes and supplies with the macro's exponents.
///
/// No reported circuit in the reference set covers these blocks, so none of the numbers is calibrated; the discrepancy
/// models scale them by component instead. Horowitz: M. Horowitz, "Computing's energy problem", ISSCC 2014, 45 nm at
/// 0.9 V. ZigZag-IMC: J. Sun, P. Houshmand, M. Verhelst, ICCAD 2023 (arXiv 2405.14978), fitted to 28 nm macros at 0.9 V.
/// NeuroSim: P.-Y. Chen, X. Peng, S. Yu, IEEE TCAD 2018 and its V1.4 parameters.
enum ChipConstants {
    /// Energy at 28 nm over energy at 45 nm, both at 0.9 V: 0.8443 at 45 nm, 0.4277 at 28 nm (linear between 32 nm and
    /// 20 nm), from the polynomials of A. Stillmaker and B. Baas, Integration 58 (2017) 74, doi 10.1016/j.vlsi.2017.02.002.
    private static let energyFrom45nm = 0.4277 / 0.8443

    // MARK: Arithmetic

    /// 8-bit multiplication 0.2 pJ and 32-bit addition 0.1 pJ (Horowitz). Operands and result come from registers, which
    /// cost as much again (Y.-H. Chen et al., Eyeriss, ISCA 2016: register file = 1x MAC).
    static let macEnergyJ = 2 * (0.2e-12 + 0.1e-12) * energyFrom45nm
    /// 32-bit addition (Horowitz), per bit.
    static let additionEnergyPerBitJ = 0.1e-12 / 32 * energyFrom45nm
    /// NAND2 of 0.614 um2 (ZigZag-IMC).
    static let gateAreaM2 = 0.614e-12
    /// Full adder = 3 NAND2 + 2 XOR2 of 2.4 NAND2 each (ZigZag-IMC).
    static let gatesPerFullAdder = 7.8
    /// Flip-flop in NAND2 areas (ZigZag-IMC).
    static let gatesPerFlipFlop = 6.0
    /// NAND2 delay 47.8 ps (ZigZag-IMC).
    static let gateDelayS = 47.8e-12
    /// Gates between two registers: 20 (our choice; 1.05 GHz).
    static let gatesPerCycle = 20.0

    /// Lane of the vector unit: 8x8 multiplier of 64 full adders, 32-bit accumulator, twice that for operand registers
    /// and the function tables (our choice).
    static let gatesPerLane = 2 * ((64 + 32) * gatesPerFullAdder + 32 * gatesPerFlipFlop)
    /// Lane operations of one element of a softmax: second-degree polynomial 2 (I-BERT, S. Kim et al., ICML 2021), range
    /// reduction 2, sum and division 1 each. This and the next four are counted by us.
    static let softmaxOperations = 6.0
    /// Of a GELU: polynomial 2, range reduction 2.
    static let geluOperations = 4.0
    /// Of a LayerNorm: mean, square, subtraction, scaling.
    static let normalizationOperations = 4.0
    /// Of a ReLU: a quarter of a MAC.
    static let reluOperations = 0.25
    /// Of an addition: half a MAC.
    static let additionOperations = 0.5
    /// Scaling of an accumulated output to the activation's width: one multiplication.
    static let requantizationOperations = 1.0

    // MARK: Buffers

    /// 10 pJ for 64 bits from 8 KiB, 20 from 32 KiB, 100 from 1 MiB (Horowitz): close to the root of the capacity, the
    /// law used here up to a bank.
    static let bufferEnergyPerBitJ = 10e-12 / 64 * energyFrom45nm
    /// The capacity that the energy above belongs to.
    static let bufferReferenceBytes = 8.0 * 1024
    /// Largest bank: 256 KiB (our choice). Beyond, a bit travels over a wire to its bank: 1 MiB takes 66 pJ for 64 bits at 45 nm
    /// where Horowitz has 100 pJ, and 16 MiB 2.4 times as much where the root would have 4 times.
    static let bankBytes = 256.0 * 1024
    /// Smallest bank whose access energy still shrinks with its capacity (our choice).
    static let smallestBufferBytes = 256.0
    /// SRAM cell of 160 F2 (NeuroSim's suggestion above 22 nm), 0.125 um2.
    static let sramCellAreaM2 = 160 * 28e-9 * 28e-9
    /// Share of a buffer's area that its cells fill (our choice; CACTI reports 0.5 to 0.7 for megabytes).
    static let bufferArrayRatio = 0.6

    // MARK: Wires

    /// A bit over a repeated wire at 0.9 V: 121 fJ/mm, 310 pJ for 256 bits over 10 mm at 40 nm (S. W. Keckler et al., "GPUs and
    /// the Future of Parallel Computing", IEEE Micro 31(5), 2011, Table 1). It grows with V^2 and not with the node: capacitance per
    /// length stays. Its flight, about 80 ps/mm, takes stages of the bus's pipeline: a few nanoseconds a layer, not charged.
    static let wireEnergyPerBitMeterJ = 310e-12 / 256 / 10e-3
    /// Silicon per bit of bus width in F: a pitch of 4 F, half of it free for other use since the wires run over the
    /// blocks and only repeaters and channels take silicon (our choice).
    static let wirePitchF = 0.5 * 4.0

    /// A port between two levels of the tree is a router: an input queue of two registers, an output register and a 2:1 selector of
    /// 4 NAND2 per bit of the bus (our choice).
    static let flipFlopsPerPortBit = 3.0
    static let gatesPerPortBit = flipFlopsPerPortBit * gatesPerFlipFlop + 4
    /// Energy of a bit through a port: three flip-flops of 3 x 0.7 fF (ZigZag-IMC) at 0.9 V that toggle half of the time.
    static let portEnergyPerBitJ = 0.5 * flipFlopsPerPortBit * 3 * 0.7e-15 * 0.9 * 0.9

    // MARK: Clock

    /// Registers of a lane: two operands of 8 bits, result and accumulator of 32.
    static let flipFlopsPerLane = 80.0
    /// What the clock spends on a register in a cycle without work: pin and share of the tree, 1.4 fF (two NAND2 inputs, ZigZag-IMC) at
    /// 0.9 V, on the twentieth of the lanes' and the tiles' registers that clock gating does not reach (our choice). Inside a
    /// tile the clock stands still without work.
    static let ungatedClockEnergyJ = 0.05 * 1.4e-15 * 0.9 * 0.9

    // MARK: External memory

    /// 1.3 nJ for 64 bits, the lower end of 1.3 to 2.6 nJ (Horowitz); a property of the memory, not of our node.
    static let externalEnergyPerBitJ = 1.3e-9 / 64
    /// 32 bits of LPDDR4-3200 (JEDEC JESD209-4): 12.8 GB/s.
    static let externalBitsPerSecond = 32 * 3.2e9
}
