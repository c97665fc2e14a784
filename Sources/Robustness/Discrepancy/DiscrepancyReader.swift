import CIMHardware
import Documents

extension InputNode {
    /// One entry of `discrepancies:`: a kind alone, or a block with its parameters.
    ///
    ///     - perDesign
    ///     - {kind: perDesign, tails: heavy}
    ///     - {kind: missingTerm, component: interconnect, levels: [100 %]}
    ///     - {kind: composition, name: scale and slope, of: [{kind: commonScale}, {kind: configurationSlope, weight: 50 %}]}
    ///
    /// - Parameters:
    ///   - levels: those of the profile, for entries without their own; whole errors without their own are taken whole.
    ///   - claim: the magnitude that the claim speaks of.
    func discrepancyPlan(levels: [Double], claim: Double) -> DiscrepancyPlan? {
        guard isMapping else {
            guard let kind = choice(Discrepancy.Kind.self) else { return nil }
            return checked(DiscrepancyModel(kind)).map {
                DiscrepancyPlan($0, levels: kind.isWhole ? [1] : levels, claim: claim)
            }
        }
        guard let entry = mapping() else { return nil }
        let own = entry.optional("levels")?.distinct { $0.fraction(in: 0.0001...10) }
        let model = entry.discrepancyModel()
        entry.finish()
        guard let model, let whole = checked(model) else { return nil }
        // The profile's common levels may leave a kind's range and are then left out; its own may not.
        for level in own ?? [] {
            do throws(DiscrepancyError) {
                _ = try Discrepancy(model: whole, magnitude: level, identity: 0)
            } catch {
                report("levels: \(error)")
                return nil
            }
        }
        return DiscrepancyPlan(whole, levels: own?.sorted() ?? (whole.kind.isWhole ? [1] : levels), claim: claim)
    }

    private func checked(_ model: DiscrepancyModel) -> DiscrepancyModel? {
        do throws(DiscrepancyError) {
            try model.validate()
            return model
        } catch {
            report("\(error)")
            return nil
        }
    }

    /// A component by its name in code: `adc`, `globalBuffer`, `interconnect`.
    private func component() -> Component? {
        let names = Component.allCases.map { "\($0)" }
        return string(oneOf: names).flatMap { name in Component.allCases.first { "\($0)" == name } }
    }

    fileprivate func part() -> DiscrepancyModel.Part? {
        guard let entry = mapping() else { return nil }
        let weight = entry.optional("weight").map { $0.fraction(in: 0.0001...10) } ?? 1
        let model = entry.discrepancyModel()
        entry.finish()
        guard let weight, let model else { return nil }
        return DiscrepancyModel.Part(model, weight: weight)
    }

    fileprivate func namedComponent() -> Component? { component() }
}

extension InputMapping {
    /// The keys of a model; the caller finishes the block.
    fileprivate func discrepancyModel() -> DiscrepancyModel? {
        guard let kind = required("kind")?.choice(Discrepancy.Kind.self) else { return nil }
        var model = DiscrepancyModel(kind)
        model.component = optional("component")?.namedComponent()
        model.lengthScale = optional("length")?.double(in: 0.01...1000) ?? model.lengthScale
        model.tails = optional("tails")?.choice(DiscrepancyModel.Tails.self) ?? .light
        model.energyLatencyCorrelation = optional("correlation")?.double(in: -1...1) ?? 0
        model.affectsArea = optional("area too")?.bool() ?? false
        model.label = optional("name")?.string()
        model.parts = optional("of")?.list { $0.part() } ?? []
        return model
    }
}
