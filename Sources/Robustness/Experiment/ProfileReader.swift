import CIMHardware
import CoSearch
import Documents

/// What a profile sets.
struct ProfileNumbers {
    let levels: [Double]
    let pairedSeeds: Int
    let search: NestedSearchSettings
    let individuals: Int
    let draws: Int
    /// Validation images, where not all are used.
    let images: Int?
    /// In the place of the experiment's, where the profile has its own.
    let memories: [ChipMemory]?
    let discrepancies: InputNode?
    /// Wrong simulators a row whose best chips are proven.
    let provenDraws: InputNode?
}

/// The blocks `smallest`, `quick` and `full` of an experiment file.
extension InputMapping {
    /// The numbers of one profile; the others are read too, so that their mistakes show.
    func numbers(of profile: Profile, kind: ExperimentFile.Kind) -> ProfileNumbers? {
        var chosen: ProfileNumbers?
        for candidate in Profile.allCases {
            let numbers = required(candidate.rawValue)?.mapping()?.profileNumbers(kind: kind)
            if candidate == profile { chosen = numbers }
        }
        finish()
        return chosen
    }

    private func profileNumbers(kind: ExperimentFile.Kind) -> ProfileNumbers? {
        let isVariation = kind == .variation
        let levels = kind == .front ? [] : required("levels")?.distinct { $0.fraction(in: 0.0001...2) }
        // What a few seeds cannot prove, the plan says.
        let pairedSeeds = required("paired seeds")?.int(in: (isVariation ? 2 : 1)...10_000)
        let search = required("search")?.string(oneOf: NestedSearchSettings.named.map(\.name))
            .flatMap { name in NestedSearchSettings.named.first { $0.name == name }?.settings }
        let individuals = required(isVariation ? "individuals" : "architectures for the predictor")?
            .int(in: 16...100_000)
        let draws = isVariation ? required("draws")?.int(in: 1...10_000) : 1
        let images = isVariation ? optional("images")?.int(in: 1...100_000) : nil
        let memoriesNode = isVariation ? nil : optional("memories")
        let memories = memoriesNode?.distinct { $0.choice(ChipMemory.self) }
        let discrepancies = kind == .discrepancy ? optional("discrepancies") : nil
        let provenDraws = kind == .discrepancy ? optional("proven draws") : nil
        finish()
        guard let levels, let pairedSeeds, let search, let individuals, let draws,
            memoriesNode == nil || memories != nil
        else { return nil }
        return ProfileNumbers(
            levels: levels.sorted(), pairedSeeds: pairedSeeds, search: search, individuals: individuals, draws: draws,
            images: images, memories: memories, discrepancies: discrepancies, provenDraws: provenDraws)
    }
}

extension NestedSearchSettings {
    /// The efforts that experiment files name.
    public static let named: [(name: String, settings: NestedSearchSettings)] = [
        ("paper", .paper), ("smallest", .smallest), ("quick", .quick), ("standard", .standard), ("full", .full),
    ]
}
