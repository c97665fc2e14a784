import DeviceVariation
import Quantities
import Testing

/// Preset files: what is read, and what is said where a file is wrong.
@Suite struct PresetFileTests {
    static let valid = """
        format: 1
        name: example
        device: an example
        sources:
          here:
            citation: this test
            location: this file
        range:
          minimum: {value: 1 uS, source: here}
          maximum: {value: 40 uS, source: here}
        age: 1 s
        programming:
          kind: polynomial
          source: here
          reference: 1 uS
          valid: {minimum: 0 uS, maximum: 40 uS}
          floor: 0 uS
          coefficients: [1 uS, 0.05 uS]
        relaxation: {kind: none, source: here}
        read: {kind: relative, source: here, sigma_of_range: 0.01}
        faults: {stuck_low: 0.01, stuck_high: 0.002, source: here}
        """

    private func message(_ text: String) -> String {
        do {
            let preset = try loadVariationPreset(text: text, name: "example.yaml")
            return "accepted: \(preset.name)"
        } catch { return String(describing: error) }
    }

    private func replacing(_ old: String, _ new: String) -> String {
        guard let range = Self.valid.range(ofText: old) else {
            Issue.record("'\(old)' is not part of the example")
            return Self.valid
        }
        return Self.valid.replacingCharacters(in: range, with: new)
    }

    @Test func aValidFile() throws {
        let model = try loadVariationPreset(text: Self.valid, name: "example.yaml").model()
        #expect(model.range == (try ConductanceRange(minimum: .microsiemens(1), maximum: .microsiemens(40))))
        #expect(model.read == .relative(sigmaOfRange: 0.01))
        #expect(model.faults == DeviceFaults(stuckLowFraction: 0.01, stuckHighFraction: 0.002))
        let sigma = model.programming.sigma(at: .microsiemens(20), range: model.range)
        #expect(abs(sigma.microsiemens - 2) < 1e-9)
    }

    @Test func deadLinesAndDifferencesBetweenDevicesAreOptional() throws {
        let text =
            replacing("stuck_high: 0.002", "stuck_high: 0.002, dead_rows: 0.01, dead_columns: 0.02")
            + "\ndevice_to_device: {sigma_of_log: 0.1, source: here}\n"
        let model = try loadVariationPreset(text: text, name: "example.yaml").model()
        #expect(model.faults.deadRowFraction == 0.01 && model.faults.deadColumnFraction == 0.02)
        #expect(model.deviceToDevice == 0.1)
        #expect(message(text.replacingText("sigma_of_log: 0.1", with: "sigma_of_log: 2")).contains("example.yaml:22:"))
    }

    @Test func structureAndSlowReadsAreOptional() throws {
        let slow = replacing("sigma_of_range: 0.01", "sigma_of_range: 0.01, slow_fraction: 0.3, telegraph_share: 0.2")
        let structure = """

            structure:
              source: here
              tile_rows: 16
              at:
                - {age: 1 s, column: 0.2, row: 0.1, scale_sigma: 0.4, scale_tile_share: 0}
                - {age: 10 s, column: 0}
            """
        let preset = try loadVariationPreset(text: slow + structure, name: "example.yaml")
        let model = try preset.model()
        #expect(model.slowReadFraction == 0.3 && model.telegraphFraction == 0.2)
        #expect(abs(model.structure.structure - 0.3) < 1e-12 && model.structure.shares.column == 0.2)
        #expect(model.structure.tileRows == 16 && model.structure.scaleSigma == 0.4)
        #expect(try preset.model(age: .seconds(10)).structure == .independent)
        #expect(throws: VariationError.self) { try preset.model(age: .seconds(2)) }
    }

    @Test(
        "wrong structures and slow reads are told with their place",
        arguments: [
            ("\nstructure: {column: 1.2, source: here}", "example.yaml:22:", "1.2"),
            ("\nstructure: {column: 0.7, row: 0.7, source: here}", "example.yaml:22:", "structured part"),
            ("\nstructure: {colum: 0.1, source: here}", "example.yaml:22:", "colum"),
            ("\nstructure: {column: 0.1}", "example.yaml:22:", "source"),
            ("\nstructure: {column: 0.1, tile_rows: 0, source: here}", "example.yaml:22:", "0"),
        ])
    func wrongStructures(addition: String, place: String, word: String) {
        let text = message(Self.valid + addition)
        #expect(text.contains(place) && text.contains(word) && !text.hasPrefix("accepted"), "\(text)")
    }

    @Test func wrongSlowReadsAreRefused() {
        for (addition, word) in [
            ("slow_fraction: 1", "0.999"), ("telegraph_share: 0.2", "slow_fraction"), ("inference: 1 ms", "inference"),
        ] {
            let text = message(replacing("sigma_of_range: 0.01", "sigma_of_range: 0.01, \(addition)"))
            #expect(text.contains("example.yaml:20:") && text.contains(word), "\(text)")
        }
    }

    @Test("published 1/f noise is mostly slower than an inference", arguments: ["cmo-hfox-2pct", "pcm-nandakumar2019"])
    func slowReads(name: String) throws {
        let model = try loadVariationPreset(presetPath(name)).model()
        #expect(model.slowReadFraction == model.slowReadFraction(inference: Time(si: 1e-3)))
        #expect((0.5...0.6).contains(model.slowReadFraction))
    }

    @Test("the program alone writes fitted presets", arguments: ["technology-b", "technology-c"])
    func fittedPresets(name: String) throws {
        let path = presetPath("measured/\(name)")
        #expect(try textLines(path)[0].contains("`cimlab variation fit \(name)-relaxation.csv "))
        let preset = try loadVariationPreset(path)
        for age in preset.publishedAges {
            let structure = try preset.model(age: age).structure
            // Technology B shares columns at every time, the more the later; technology C next to nothing.
            #expect(structure.isIndependent == (name == "technology-c"))
            #expect(structure.isIndependent || structure.scaleSigma > 0.1)
        }
    }

    @Test(arguments: presetNames) func everyPresetNamesItsSourcesAndItself(name: String) throws {
        let preset = try loadVariationPreset(presetPath(name))
        #expect(preset.name == name)
        #expect(preset.sources.count >= 2)
        #expect(preset.sources.contains { $0.licence == "MIT" || $0.licence == "BSD-3-Clause" })
        _ = try preset.model()
    }

    @Test(arguments: [
        ("minimum: {value: 1 uS,", "minimum: {value: 1,", "example.yaml:9:20", "no unit"),
        ("minimum: {value: 1 uS,", "minimum: {value: 1 uA,", "example.yaml:9:", "uA"),
        ("kind: polynomial", "kind: polinomial", "example.yaml:13:", "polynomial"),
        ("reference: 1 uS\n", "referense: 1 uS\n", "example.yaml:15:", "reference"),
        ("age: 1 s", "age: -1 s", "example.yaml:11:", "-1 s"),
        ("coefficients: [1 uS, 0.05 uS]", "coefficients: []", "example.yaml:18:", "coefficients"),
        ("sigma_of_range: 0.01", "sigma_of_range: 2", "example.yaml:20:", "2"),
        ("sigma_of_range: 0.01", "sigma_of_range: .nan", "example.yaml:20:", "finite"),
        ("{kind: none, source: here}", "{kind: none, source: there}", "example.yaml:19:", "here"),
        ("{kind: none, source: here}", "{kind: none}", "example.yaml:19:", "source"),
        ("stuck_low: 0.01", "stuck_low: 1.01", "example.yaml:21:", "1.01"),
        ("maximum: {value: 40 uS, source", "maximum: {value: 41 uS, source", "example.yaml:13:", "extrapolate"),
        ("maximum: {value: 40 uS, source", "maximum: {value: 0.5 uS, source", "example.yaml:9:", "minimum"),
    ])
    func aWrongFileIsRefusedWithItsPlace(old: String, new: String, place: String, word: String) {
        let text = message(replacing(old, new))
        #expect(text.contains(place), "\(text)")
        #expect(text.contains(word), "\(text)")
        #expect(!text.hasPrefix("accepted"), "\(new)")
    }

    @Test func allProblemsAreReportedTogether() {
        var text = replacing("age: 1 s", "age: 1")
        text = text.replacingText("sigma_of_range: 0.01", with: "sigma: 0.01")
        let found = message(text)
        #expect(found.contains("example.yaml:11:") && found.contains("example.yaml:20:"), "\(found)")
    }

    @Test func aMissingFileIsNamed() {
        do {
            _ = try loadVariationPreset("/nowhere/device.yaml")
            Issue.record("a missing file was accepted")
        } catch { #expect(String(describing: error).contains("/nowhere/device.yaml")) }
    }
}

extension String {
    func range(ofText text: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }

    func replacingCharacters(in range: Range<String.Index>, with new: String) -> String {
        String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
    }

    func replacingText(_ old: String, with new: String) -> String {
        range(ofText: old).map { replacingCharacters(in: $0, with: new) } ?? self
    }
}
