import Quantities
import Testing

@Suite("Numbers as text")
struct DecimalTextTests {
    @Test("significant digits, halves away from zero")
    func significant() {
        #expect(DecimalText.significant(3.14159, digits: 3) == "3.14")
        #expect(DecimalText.significant(0.00123456, digits: 2) == "0.0012")
        #expect(DecimalText.significant(2.5, digits: 1) == "3")
        #expect(DecimalText.significant(-2.5, digits: 1) == "-3")
        #expect(DecimalText.significant(1.005, digits: 3) == "1.01")
        #expect(DecimalText.significant(999.96, digits: 4) == "1000")
        #expect(DecimalText.significant(1234567, digits: 3) == "1230000")
        #expect(DecimalText.significant(1.5e-12) == "1.5e-12")
        #expect(DecimalText.significant(-6.02214076e23) == "-6.022e23")
        #expect(DecimalText.significant(0) == "0")
        #expect(DecimalText.significant(-0.0) == "0")
        #expect(DecimalText.significant(.nan) == "nan")
        #expect(DecimalText.significant(.infinity) == "inf")
        #expect(DecimalText.significant(0.1 + 0.2, digits: 17) == "0.30000000000000004")
        #expect(DecimalText.significant(.greatestFiniteMagnitude, digits: 3) == "1.8e308")
    }

    @Test("fixed places")
    func fixed() {
        #expect(DecimalText.fixed(3.14159, places: 2) == "3.14")
        #expect(DecimalText.fixed(3, places: 2) == "3.00")
        #expect(DecimalText.fixed(-0.004, places: 2) == "0.00")
        #expect(DecimalText.fixed(0.005, places: 2) == "0.01")
        #expect(DecimalText.fixed(0.995, places: 2) == "1.00")
        #expect(DecimalText.fixed(99.95, places: 1) == "100.0")
        #expect(DecimalText.fixed(1e20, places: 1) == "100000000000000000000.0")
        #expect(DecimalText.fixed(0.5, places: 0) == "1")
        #expect(DecimalText.fixed(.nan, places: 2) == "nan")
    }

    @Test("percent shifts digits instead of multiplying")
    func percent() {
        #expect(DecimalText.percent(0.07) == "7 %")
        #expect(DecimalText.percent(0.123456) == "12.3 %")
        #expect(DecimalText.percent(-1.5) == "-150 %")
        #expect(DecimalText.percent(0) == "0 %")
        #expect(DecimalText.parseFraction("7 %") == 0.07)
        #expect(DecimalText.parseFraction("7%") == 0.07)
        #expect(DecimalText.parseFraction("0.07") == 0.07)
        #expect(DecimalText.parseFraction("7 % %") == nil)
        #expect(DecimalText.parseFraction("%") == nil)
    }

    @Test("only plain decimal numbers are read")
    func parse() {
        #expect(DecimalText.parse("-1.5e-3") == -1.5e-3)
        #expect(DecimalText.parse("+2") == 2)
        #expect(DecimalText.parse("0") == 0)
        #expect(DecimalText.parse("1e-999") == 0)
        for text in ["", "nan", "inf", ".inf", "0x1p3", "1e999", "1 ", " 1", "1e", "1.e3", "１"] {
            #expect(DecimalText.parse(text) == nil, "'\(text)'")
        }
    }

    @Test("reading agrees with the standard library on random decimals", arguments: 0..<300)
    func parseAgrees(trial: Int) {
        var generator = SmallGenerator(state: 1000 + UInt64(trial))
        let bits = Double(bitPattern: generator.next())
        guard bits.isFinite else { return }
        #expect(DecimalText.parse("\(bits)") == bits, "trial \(trial): \(bits)")
    }
}

@Suite("Estimates")
struct EstimateTests {
    private func text(_ value: Double, _ error: Double) -> String {
        Estimate(value: value, standardError: error).description
    }

    @Test("never more digits than the error supports")
    func digits() {
        #expect(text(1.2345, 0.04) == "1.23 ± 0.04")
        // The rule's own examples: 0.827 ± 0.119, 0.827 ± 0.367, and 950 to 999 becoming 1000.
        #expect(text(0.827, 0.119) == "0.83 ± 0.12")
        #expect(text(0.827, 0.367) == "0.8 ± 0.4")
        #expect(text(14.34, 0.963) == "14.3 ± 1.0")
        #expect(text(-3, 0.2) == "-3.00 ± 0.20")
        #expect(text(0.001, 0.5) == "0.0 ± 0.5")
        #expect(text(123456, 4000) == "(1.23 ± 0.04)e5")
        #expect(text(12, 120) == "(0.1 ± 1.2)e2")
        #expect(text(1.234e-12, 4e-14) == "(1.23 ± 0.04)e-12")
        #expect(text(1.25, 0) == "1.25 ± 0")
        #expect(text(1.25, .nan) == "1.25 ± nan")
        #expect(text(.nan, 0.1) == "nan ± 0.1")
    }

    @Test("relative error")
    func relative() {
        #expect(Estimate(value: -4, standardError: 1).relativeStandardError == 0.25)
    }
}
