import CIMHardware
import DeviceVariation
import Supernet
import ViTMoE

extension ChipArrays.Part {
    /// What of a macro decides on results: cells, row groups, cycles and converters.
    ///
    /// Columns that are summed before a conversion are one cell of all their bits.
    public init(_ macro: MacroDesign, precision: Precision, variation: VariationModel? = nil) {
        guard macro.kind.isAnalog else {
            self = .digital
            return
        }
        var crossbar = CrossbarSettings()
        crossbar.weightBits = min(max(2, precision.weightBits), 8)
        crossbar.inputBits = min(precision.inputBits, 16)
        crossbar.isDifferential = macro.devicesPerWeightCell >= 2
        let bits = crossbar.isDifferential ? crossbar.weightBits - 1 : crossbar.weightBits
        crossbar.bitsPerCell = min(bits, macro.bitsPerCell * macro.columnsPerConversion)
        crossbar.activeRows = macro.activeRows
        crossbar.inputBitsPerCycle = macro.inputBitsPerCycle
        self.init(
            crossbar: crossbar, converterBits: macro.adcBits,
            variation: macro.kind.memory == .rram && crossbar.isDifferential ? variation : nil)
    }
}

extension ChipArrays {
    /// The arrays of a chip, each part of the network in the memory that holds it.
    ///
    /// - Parameter variation: how RRAM devices err; nil: not at all.
    public init(_ design: ChipDesign, variation: VariationModel? = nil) {
        self.init(.digital)
        for (index, part) in NetworkParts.singles.enumerated() {
            let isSecond = design.second?.holds.contains(part) ?? false
            let macro = isSecond ? design.second?.part.macro ?? design.macro : design.macro
            parts[index] = Part(macro, precision: design.precision, variation: variation)
        }
    }
}
