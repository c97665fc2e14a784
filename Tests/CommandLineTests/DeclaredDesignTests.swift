import Foundation
import Testing

/// Designs whose macros declare converters, sensing, registers and exponents.
@Suite struct DeclaredDesignTests {
    @Test("what macros declare is charged, and a wrong declaration is told at its line")
    func declared() throws {
        let command = try Command(["estimate", "experiments/designs/declared.yaml", "--json", "--programming"])
        #expect(command.status == 0, "\(command.errors)")
        for key in ["\"converter\"", "\"sensing\"", "\"energySupplyExponent\"", "\"temperature\"", "\"programming\""] {
            #expect(command.output.contains(key), "\(key)")
        }
        let original = try String(contentsOfFile: Command.root + "/experiments/designs/declared.yaml", encoding: .utf8)
        let folder = try ScratchFolder()
        for (old, new, hint) in [
            ("converter: ramp ", "converter: delta ", "flash"), ("sensing: voltage ", "sensing: charge ", "voltage"),
            ("temperature: 350 K ", "temperature: 77 K ", "300 K ... 400 K"),
            ("temperature: 350 K ", "temperature: 350 ", "K"),
            ("energy supply exponent: 3 ", "energy supply exponent: 9 ", "8"),
            ("column registers: 32 ", "column registers: 300 ", "column registers"),
            (
                "ADC bits: 7\n      columns per ADC: 4\n      converter: ramp",
                "ADC bits: 9\n      columns per ADC: 4\n      converter: flash", "1 ... 8 for a flash converter"
            ),
            ("column registers: 32 ", "converter: sar ", "which has no ADC"),
        ] {
            try #require(original.contains(old))
            let path = try folder.write("declared.yaml", original.replacingOccurrences(of: old, with: new))
            let wrong = try Command(["estimate", path])
            #expect(wrong.status == 65 && wrong.errors.contains(hint), "\(new): \(wrong.errors)")
            #expect(
                wrong.errors.range(of: "declared.yaml:[0-9]+:[0-9]+: ", options: .regularExpression) != nil,
                "\(wrong.errors)")
        }
    }
}
