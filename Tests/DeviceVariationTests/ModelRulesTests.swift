import DeviceVariation
import GSL
import Quantities
import Testing

/// What a model refuses, and what its summary says.
@Suite struct ModelRulesTests {
    @Test(arguments: [-0.01, 1.5, .nan, .infinity]) func fractionsOutsideZeroToOneAreRefused(sigma: Double) {
        #expect(throws: VariationError.self) { try VariationModel.relative(programming: sigma, read: 0) }
        #expect(throws: VariationError.self) { try VariationModel.relative(programming: 0, read: sigma) }
    }

    @Test func aRangeOutsideAFitIsRefusedWithBothRanges() throws {
        let preset = try loadVariationPreset(presetPath("wan2022-crosssim")).model()
        let wide = try ConductanceRange(minimum: .microsiemens(1), maximum: .microsiemens(50))
        let error = #expect(throws: VariationError.self) {
            try VariationModel(name: "wide", range: wide, programming: preset.programming)
        }
        let text = error?.description ?? ""
        #expect(text.contains("1 µS...50 µS") && text.contains("39.26 µS"), "\(text)")
    }

    @Test func weightsOutsideTheMappingAreNamed() throws {
        let model = try VariationModel.relative(programming: 0.1, read: 0)
        for wrong in [Float(1.5), -.infinity, .nan] {
            let error = #expect(throws: VariationError.self) {
                try written([0.5, wrong, 0.1], model, largest: 1, seed: 1)
            }
            #expect(error?.description.hasPrefix("weight 1 is ") == true, "\(String(describing: error))")
        }
        #expect(throws: VariationError.self) { try written([0], model, largest: -1, seed: 1) }
        #expect(throws: VariationError.self) { try written([0], model, largest: .nan, seed: 1) }
    }

    @Test func theLargestMagnitudeOfWeights() throws {
        let weights: [Float] = [0.25, -0.75, 0.5]
        #expect(try weights.withUnsafeBufferPointer { try VariationModel.absoluteMaximum(of: $0) } == 0.75)
        #expect(throws: VariationError.self) {
            try [Float.nan].withUnsafeBufferPointer { try VariationModel.absoluteMaximum(of: $0) }
        }
    }

    @Test func theSummaryNamesEveryAxisAndWhenItIsDrawn() throws {
        let summary = try loadVariationPreset(presetPath("cmo-hfox-2pct")).model(age: .seconds(3600)).summary
        #expect(summary.axes.map(\.axis) == ["programming error", "relaxation", "faults", "read noise"])
        #expect(summary.axes.allSatisfy { !$0.law.isEmpty && !$0.reference.isEmpty && !$0.drawn.isEmpty })
        #expect(summary.states.map { ($0.conductance.microsiemens * 10).rounded() / 10 } == [8, 28.5, 49, 69.5, 90])
        #expect(abs(summary.states[4].programming.microsiemens - 1.027) < 1e-3)
        #expect(abs(summary.states[4].programmingRatio - 1.027 / 82) < 1e-4)
        #expect(abs(summary.states[4].read.microsiemens - 0.2502) < 1e-4)
    }
}
