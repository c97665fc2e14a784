import CIMHardware
import Calibration
import CoSearch
import Foundation
import GSL
import Testing
import ViTMoE

@testable import Robustness

/// Seeds are fixed, so these tests pass or fail for ever; the rates say how often another seed would fail.
@Suite("Discrepancy, kinds")
struct DiscrepancyKindsTests {
    let base = ChipDesign.numbered(0)

    private func energyLog(_ discrepancy: Discrepancy, _ design: ChipDesign) throws -> Double {
        try discrepancy.factors(for: design).logarithms[0]
    }

    private func lanes(_ discrepancy: Discrepancy, _ design: ChipDesign) throws -> [Double] {
        Array(try discrepancy.factors(for: design).logarithms.prefix(16)).map { exp($0) }
    }

    @Test("one component errs as it does among all, and the others are exact", arguments: Component.allCases)
    func oneComponent(component: Component) throws {
        let all = try lanes(Discrepancy(kind: .perComponent, magnitude: 0.2, identity: 3), base)
        let one = try lanes(
            Discrepancy(model: DiscrepancyModel(.oneComponent, component: component), magnitude: 0.2, identity: 3), base
        )
        for other in Component.allCases {
            let lane = other.rawValue
            #expect(other == component ? abs(one[lane] / all[lane] - 1) < 1e-12 : one[lane] == 1)
        }
        #expect(one[component.rawValue] != 1)
    }

    /// Over 400 identities the correlation of two designs at distance d is exp(-d^2 / (2 l^2)), within 4 / sqrt(400) = 0.2 by
    /// chance in 6 of 100,000 seeds; feature noise is part of it.
    @Test("a correlated field: alike designs err alike, far ones do not", arguments: [0.0, 2, 4, 8])
    func correlation(octaves: Double) throws {
        var far = base
        far.macro.rows = base.macro.rows * Int(pow(2, octaves))
        let pairs = try (0..<400).map { identity in
            let one = try Discrepancy(kind: .correlatedDesign, magnitude: 1, identity: UInt64(identity))
            return (try energyLog(one, base), try energyLog(one, far))
        }
        let expected = exp(-octaves * octaves / (2 * 16))
        let products = pairs.reduce(0) { $0 + $1.0 * $1.1 } / 400
        #expect(abs(products - expected) < 0.2, "\(products) against \(expected)")
        let variance = pairs.reduce(0) { $0 + $1.0 * $1.0 } / 400
        #expect(abs(variance - 1) < 0.3)
    }

    /// Student's t with 4 degrees of freedom over sqrt(2): P(|x| > 3 sd) = P(|t| > 4.243) = 1.3 %, five times the normal's.
    @Test("heavy tails have the same spread and more large errors")
    func heavyTails() throws {
        let t = DiscrepancyModel.Tails.heavy
        for p in [0.001, 0.02, 0.3, 0.5, 0.9, 0.999] {
            let expected = Distributions.studentTQuantile(p, degreesOfFreedom: 4) / 2.0.squareRoot()
            #expect(abs(t.transform(Distributions.normalQuantile(p)) - expected) < 1e-8 * max(1, abs(expected)))
        }
        #expect(t.transform(0) == 0 && t.transform(38).isFinite && DiscrepancyModel.Tails.light.transform(1.5) == 1.5)
    }

    @Test("per evaluation: another network on the same chip has another error")
    func perEvaluation() throws {
        let discrepancy = try Discrepancy(kind: .perEvaluation, magnitude: 0.1, identity: 1)
        func architecture(_ hidden: Int) -> Architecture {
            Architecture(
                backbone: .b0, blocks: [BlockChoice](repeating: BlockChoice(experts: 2, hiddenSize: hidden), count: 4))
        }
        let one = try discrepancy.factors(for: base, architecture: architecture(16))
        #expect(try discrepancy.factors(for: base, architecture: architecture(16)) == one)
        #expect(try discrepancy.factors(for: base, architecture: architecture(17)) != one)
    }

    @Test("a slope: nothing at the centre, opposite signs on either side")
    func slope() throws {
        let discrepancy = try Discrepancy(kind: .configurationSlope, magnitude: 0.3, identity: 5)
        func log(rows: Int, bits: Int) throws -> Double {
            var design = base
            design.macro.rows = rows
            design.macro.adcBits = bits
            return try energyLog(discrepancy, design)
        }
        #expect(try log(rows: 128, bits: 6) == 0)
        #expect(try abs(log(rows: 512, bits: 6) + log(rows: 32, bits: 6)) < 1e-12)
        #expect(try abs(log(rows: 128, bits: 8) + log(rows: 128, bits: 4)) < 1e-12)
        #expect(try log(rows: 512, bits: 6) != 0 && log(rows: 128, bits: 8) != 0)
    }

    @Test("structural errors at full strength: exponent, missing term, unit slip, wire units")
    func structural() throws {
        let adc = Component.adc.rawValue
        var eight = base
        eight.macro.adcBits = 8
        let exponent = try Discrepancy(
            model: DiscrepancyModel(.wrongExponent, component: .adc), magnitude: 0.5, identity: 1)
        #expect(try lanes(exponent, base)[adc] == 1, "pinned at 6 bits")
        #expect(try abs(lanes(exponent, eight)[adc] - 0.5) < 1e-12)
        let missing = try Discrepancy(
            model: DiscrepancyModel(.missingTerm, component: .adc), magnitude: 1, identity: 1)
        guard case .byComponent(let energy, let latency, let area) = try missing.factors(for: base) else {
            Issue.record("expected factors by component")
            return
        }
        #expect(energy[adc] == 0 && latency[adc] == 0 && area[adc] == 1 && energy.sum() == 15)
        let slip = try Discrepancy(model: DiscrepancyModel(.unitSlip, component: .leakage), magnitude: 1, identity: 1)
        #expect(try abs(lanes(slip, base)[Component.leakage.rawValue] - 1000) < 1e-6)
        let wires = try Discrepancy(kind: .wireUnits, magnitude: 1, identity: 1).factors(for: base).logarithms
        #expect(abs(exp(-wires[16 + Component.interconnect.rawValue]) - 1.19) < 1e-12)
        #expect(wires.prefix(16).allSatisfy { $0 == 0 })
    }

    private static func joint(_ kind: MacroKind) throws -> JointErrorDistribution {
        let text = """
            {"kind": "\(kind.rawValue)", "metrics": ["energyPerMAC", "latency", "area"], "location": [0.3, -0.2, 0.1],
             "scale": [[0.25, 0.1, 0], [0.1, 0.29, 0], [0, 0, 0.04]], "factor": [[0.5, 0, 0], [0.2, 0.5, 0], [0, 0, 0.2]],
             "degreesOfFreedom": 4, "tailLikelihoodRatio": 1, "chips": 9, "chipsPerMetric": [9, 9, 9]}
            """
        return try JSONDecoder().decode(JointErrorDistribution.self, from: Data(text.utf8))
    }

    /// 1,000 identities: the median of a t distribution is its location; its sample median is off by more than
    /// 4 x 1.25 x scale / sqrt(1000) = 0.08 by chance in fewer than 1 of 10,000 seeds.
    @Test(
        "measured: the wrong simulator is the reference over the error of unseen chips, in both readings",
        arguments: [Discrepancy.Kind.measured, .measuredPerDesign])
    func measured(kind: Discrepancy.Kind) throws {
        let joint = try [Self.joint(.rramAnalog)]
        var logs: [[Double]] = []
        for identity in 0..<1000 {
            let one = try Discrepancy(kind: kind, magnitude: 1, identity: UInt64(identity))
            logs.append(try one.factors(for: base, measured: joint).logarithms)
        }
        for (metric, location) in [-0.3, 0.2, -0.1].enumerated() {
            let values = logs.map { $0[metric] }
            #expect(abs(try Statistics.median(values) - location) < 0.08, "metric \(metric)")
        }
        #expect(
            try Statistics.spearman(logs.map { $0[0] }, logs.map { $0[1] }) > 0.2, "energy and latency err together")
        #expect(logs.contains { $0[0] > 2.5 }, "heavy tails")
        let half = try Discrepancy(kind: kind, magnitude: 0.5, identity: 7).factors(for: base, measured: joint)
            .logarithms
        for (one, two) in zip(half, logs[7]) { #expect(abs(two - 2 * one) < 1e-12) }
        let sram = ChipDesign.numbered(0, kind: .sramDigital)
        #expect(throws: DiscrepancyError.notMeasured(.sramDigital)) {
            try Discrepancy(kind: kind, magnitude: 1, identity: 1).factors(for: sram, measured: joint)
        }
        var other = base
        other.macro.rows *= 64
        let here = try Discrepancy(kind: kind, magnitude: 1, identity: 1).factors(for: base, measured: joint)
        let there = try Discrepancy(kind: kind, magnitude: 1, identity: 1).factors(for: other, measured: joint)
        #expect((here == there) == (kind == .measured), "one factor per kind of macro, or one per design")
    }

    @Test("a composition is the product of its parts")
    func composition() throws {
        var model = DiscrepancyModel(.composition)
        model.parts = [
            DiscrepancyModel.Part(DiscrepancyModel(.commonScale), weight: 1),
            DiscrepancyModel.Part(DiscrepancyModel(.missingTerm, component: .adc), weight: 0.5),
        ]
        let factors = try lanes(Discrepancy(model: model, magnitude: 0.2, identity: 1), base)
        #expect(abs(factors[Component.adc.rawValue] - 1.2 * 0.9) < 1e-12)
        #expect(abs(factors[Component.array.rawValue] - 1.2) < 1e-12)
    }

    /// 1,000 identities of a uniform error on -1...1: the mean is off zero by more than 4 x 0.577 / sqrt(1000) = 0.073 in 6 of
    /// 100,000 seeds.
    @Test("a bound is never exceeded and is nearly reached; a standard deviation is exceeded in a third of the draws")
    func bounds() throws {
        var bounded = DiscrepancyModel(.perComponent)
        bounded.meaning = .bound
        let lane = Component.adc.rawValue
        let factors = try (0..<1000).map {
            try lanes(Discrepancy(model: bounded, magnitude: 0.1, identity: UInt64($0)), base)[lane]
        }
        #expect(
            factors.allSatisfy { $0 > 0.9 && $0 < 1.1 } && factors.contains { $0 > 1.099 }
                && factors.contains { $0 < 0.901 })
        #expect(abs(try Statistics.mean(factors) - 1) < 0.0073)
        let free = try (0..<1000).map {
            try lanes(Discrepancy(kind: .perComponent, magnitude: 0.1, identity: UInt64($0)), base)[lane]
        }
        #expect(free.count { abs(log($0)) > 0.1 } > 250)
        for kind in [Discrepancy.Kind.configurationSlope, .measured, .commonScale] {
            var model = DiscrepancyModel(kind)
            model.meaning = .bound
            #expect(throws: DiscrepancyError.self, "\(kind)") { try model.validate() }
        }
        #expect(throws: DiscrepancyError.self) { try Discrepancy(model: bounded, magnitude: 1.2, identity: 1) }
    }

    @Test("a slope over layer size depends on the network alone, is 1 at the centre, and moves large layers most")
    func layerSlope() throws {
        let slope = try Discrepancy(kind: .layerSlope, magnitude: 0.3, identity: 2)
        func factor(_ hidden: Int, _ design: ChipDesign) throws -> Double {
            let architecture = Architecture(
                backbone: .b0, blocks: [BlockChoice](repeating: BlockChoice(experts: 2, hiddenSize: hidden), count: 4))
            let workload = try Workload(
                architecture: architecture, image: ImageSize(height: 64, width: 64), charged: .experts,
                expertsCharged: .topK)
            return exp(
                try slope.factors(for: design, architecture: architecture, workload: workload).logarithms[0])
        }
        #expect(try factor(64, base) == factor(64, .numbered(7)))
        #expect(try factor(16, base) != factor(128, base))
        // Layers below 16,384 weights err one way; the sign of the draw decides which.
        let (small, large) = (log(try factor(16, base)), log(try factor(128, base)))
        #expect((small < large) != (small > 0) || small == 0)
    }

    @Test("parts of a composition are never clamped: a level that one cannot reach is refused")
    func compositionLevels() throws {
        var model = DiscrepancyModel(.composition)
        model.parts = [
            DiscrepancyModel.Part(DiscrepancyModel(.commonScale), weight: 1),
            DiscrepancyModel.Part(DiscrepancyModel(.missingTerm, component: .adc), weight: 0.5),
        ]
        #expect(model.magnitudes == 0...2)
        #expect(throws: DiscrepancyError.self) { try Discrepancy(model: model, magnitude: 2.1, identity: 1) }
        let factors = try lanes(Discrepancy(model: model, magnitude: 2, identity: 1), base)
        #expect(factors[Component.adc.rawValue] == 0)
    }

    @Test("an accuracy slope flatters one end of the space and not the middle")
    func accuracySlope() throws {
        struct Exact: AccuracyModel {
            func meanIoU(of architecture: Architecture) throws -> Double { 0.4 }
        }
        let wrong = DiscrepantAccuracy(
            wrapped: Exact(), discrepancy: try Discrepancy(kind: .accuracySlope, magnitude: 0.2, identity: 3))
        let space = try ArchitectureSpace(backbone: .b0, topK: 1)
        let (low, high) = (try wrong.meanIoU(of: space.minimum), try wrong.meanIoU(of: space.maximum))
        #expect(abs(low - 0.4) > 1e-6 && abs((low + high) / 2 - 0.4) < 1e-12)
    }

    @Test("an accuracy error over input bits depends on network and macro, and no chip keeps more than all")
    func accuracyInputBits() throws {
        struct Exact: AccuracyModel {
            func meanIoU(of architecture: Architecture) throws -> Double { 0.4 }
        }
        let space = try ArchitectureSpace(backbone: .b0, topK: 1)
        for identity in UInt64(1)...20 {
            let discrepancy = try Discrepancy(kind: .accuracyInputBits, magnitude: 0.2, identity: identity)
            let wrong = DiscrepantAccuracy(wrapped: Exact(), discrepancy: discrepancy)
            func seen(_ network: Architecture, bits: Int) throws -> Double {
                var chip = base
                chip.macro.inputBitsPerCycle = bits
                for part in NetworkParts.singles {
                    let kept = try wrong.kept(of: part, in: chip.macro, precision: chip.precision)
                    #expect(kept > 0 && kept <= 1)
                }
                return try wrong.meanIoU(of: network, on: chip)
            }
            let (few, many) = try (seen(space.minimum, bits: 1), seen(space.minimum, bits: 8))
            #expect(few != many, "identity \(identity)")
            #expect(try seen(space.maximum, bits: 1) != few, "identity \(identity)")
            // Symmetric in the logarithm: the middle of the axis, sqrt(8) bits, is seen as it is but for the network's slope.
            let slope = try DiscrepantAccuracy(
                wrapped: Exact(), discrepancy: discrepancy.scaled(to: 0.1)
            ).meanIoU(of: space.minimum, on: base)
            #expect(slope > 0)
            let (top, bottom) = try (seen(space.maximum, bits: 8), seen(space.maximum, bits: 1))
            #expect(abs(log(top / bottom) - log(many / few)) < 1e-12, "one slope for all networks")
        }
        let none = try Discrepancy(kind: .accuracyInputBits, magnitude: 0, identity: 1)
        #expect(try DiscrepantAccuracy(wrapped: Exact(), discrepancy: none).meanIoU(of: space.minimum, on: base) == 0.4)
    }

    @Test("a part beyond its range is refused, not cut")
    func compositionBeyondItsRange() throws {
        var model = DiscrepancyModel(.composition)
        model.parts = [
            DiscrepancyModel.Part(DiscrepancyModel(.missingTerm, component: .adc), weight: 1),
            DiscrepancyModel.Part(DiscrepancyModel(.commonScale), weight: 10),
        ]
        _ = try Discrepancy(model: model, magnitude: 0.9, identity: 1)
        for magnitude in [1.1, 2] {
            #expect(throws: DiscrepancyError.self) { try Discrepancy(model: model, magnitude: magnitude, identity: 1) }
        }
    }

    @Test("a wrong accuracy is frozen per network and stays a fraction")
    func accuracy() throws {
        struct Exact: AccuracyModel {
            func meanIoU(of architecture: Architecture) throws -> Double { 0.9 }
        }
        let wrong = DiscrepantAccuracy(
            wrapped: Exact(), discrepancy: try Discrepancy(kind: .accuracy, magnitude: 0.2, identity: 3))
        let networks = (16..<116).map { hidden in
            Architecture(
                backbone: .b0, blocks: [BlockChoice](repeating: BlockChoice(experts: 2, hiddenSize: hidden), count: 4))
        }
        let seen = try networks.map { try wrong.meanIoU(of: $0) }
        #expect(try networks.map { try wrong.meanIoU(of: $0) } == seen)
        #expect(seen.allSatisfy { (0...1).contains($0) } && Set(seen).count > 40 && seen.contains(1))
    }

    @Test("parameters that make no sense are refused")
    func parameters() {
        var noLength = DiscrepancyModel(.correlatedDesign)
        noLength.lengthScale = 0
        var heavyScale = DiscrepancyModel(.commonScale)
        heavyScale.tails = .heavy
        for model in [
            noLength, heavyScale, DiscrepancyModel(.oneComponent), DiscrepancyModel(.perDesign, component: .adc),
            DiscrepancyModel(.composition),
        ] {
            #expect(throws: DiscrepancyError.self) { try Discrepancy(model: model, magnitude: 0.1, identity: 1) }
        }
        for (kind, component) in [
            (Discrepancy.Kind.unitSlip, Component.adc), (.wrongExponent, .adc), (.wireUnits, nil), (.measured, nil),
            (.accuracy, nil),
        ] {
            var area = DiscrepancyModel(kind, component: component)
            area.affectsArea = true
            var correlated = DiscrepancyModel(kind, component: component)
            correlated.energyLatencyCorrelation = 0.5
            for model in [area, correlated] {
                #expect(throws: DiscrepancyError.self, "\(kind)") {
                    try Discrepancy(model: model, magnitude: 0.1, identity: 1)
                }
            }
        }
        #expect(throws: DiscrepancyError.magnitudeOutOfRange("missing term: ADC", 1.5, 0...1)) {
            try Discrepancy(model: DiscrepancyModel(.missingTerm, component: .adc), magnitude: 1.5, identity: 1)
        }
    }
}
