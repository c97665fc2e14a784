import CIMHardware
import Documents

extension InputNode {
    /// One entry of `discrepancies:`: a kind alone, or a block with its parameters.
    ///
    ///     - perDesign
    ///     - {kind: perDesign, tails: heavy}
    ///     - {kind: perComponent, level means: bound, draws: 60}
    ///     - {kind: missingTerm, component: interconnect, levels: [100 %]}
    ///     - {kind: composition, name: scale and slope, of: [{kind: commonScale}, {kind: configurationSlope, weight: 50 %}]}
    ///
    /// A level of its own that the kind cannot have is an error at its place; so is a level of the profile that a composition
    /// cannot reach. Levels of the profile that another kind cannot have are left out, which the plan says.
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
        let model = entry.discrepancyModel().flatMap(checked)
        let ownNode = entry.optional("levels")
        let own = ownNode?.distinct { level in
            level.fraction(in: 0.0001...10).flatMap { value in model.flatMap { level.checked(value, of: $0) } }
        }
        let drawsNode = entry.optional("draws")
        let draws = drawsNode?.int(in: 1...100_000)
        entry.finish()
        guard let model, (ownNode == nil) == (own == nil), (drawsNode == nil) == (draws == nil) else { return nil }
        let plan = DiscrepancyPlan(
            model, levels: own?.sorted() ?? (model.kind.isWhole ? [1] : levels), claim: claim, draws: draws)
        if model.kind == .composition, let level = plan.leftOut.first {
            report(
                "\(model.displayName) cannot reach the level \(percent(level)): its parts end at "
                    + "\(percent(model.magnitudes.upperBound)) of it; give it levels of its own, or smaller weights")
            return nil
        }
        return plan
    }

    /// The level, where the model can have it.
    private func checked(_ level: Double, of model: DiscrepancyModel) -> Double? {
        guard model.magnitudes.contains(level) else {
            report(
                "\(percent(level)) is outside what \(model.displayName) can have, "
                    + "\(percent(max(0, model.magnitudes.lowerBound))) ... \(percent(model.magnitudes.upperBound))")
            return nil
        }
        return level
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
        let weightNode = entry.optional("weight")
        let weight = weightNode == nil ? 1 : weightNode?.fraction(in: 0.0001...10)
        let model = entry.discrepancyModel()
        entry.finish()
        guard let weight, let model else { return nil }
        return DiscrepancyModel.Part(model, weight: weight)
    }

    fileprivate func namedComponent() -> Component? { component() }
}

extension InputMapping {
    /// The keys of a model; the caller finishes the block. Nil where one of them is wrong, which is reported.
    fileprivate func discrepancyModel() -> DiscrepancyModel? {
        guard let kind = required("kind")?.choice(Discrepancy.Kind.self) else { return nil }
        var model = DiscrepancyModel(kind)
        var isRight = true
        /// What a key says; nothing where it is not there.
        func read<Value>(_ key: String, _ value: (InputNode) -> Value?, _ use: (Value) -> Void) {
            guard let node = optional(key) else { return }
            if let value = value(node) { use(value) } else { isRight = false }
        }
        read("component", { $0.namedComponent() }) { model.component = $0 }
        read("length", { $0.double(in: 0.01...1000) }) { model.lengthScale = $0 }
        read("level means", { $0.choice(DiscrepancyModel.Meaning.self) }) { model.meaning = $0 }
        read("tails", { $0.choice(DiscrepancyModel.Tails.self) }) { model.tails = $0 }
        read("correlation", { $0.double(in: -1...1) }) { model.energyLatencyCorrelation = $0 }
        read("area too", { $0.bool() }) { model.affectsArea = $0 }
        read("name", { $0.string() }) { model.label = $0 }
        read("of", { node in node.list { $0.part() } }) { model.parts = $0 }
        return isRight ? model : nil
    }
}
