import CIMHardware
import CoSearch
import Documents
import Supernet
import ViTMoE

extension InputMapping {
    /// Reads an experiment of the kind `scaling`; a chip that cannot take one of its networks is reported at its line.
    func scalingExperiment(profile: Profile, path: String) throws -> ScalingExperiment? {
        let name = required("name")?.planName()
        let title = required("title")?.string()
        let seed = required("seed")?.unsignedInt()
        let supernet = required("supernet")?.file(of: path)
        let hardware = required("hardware")?.mapping()?.workloadOptions()
        let memory = required("memory")?.choice(ChipMemory.self)
        let numbers = required("profiles")?.mapping()?.scalingNumbers(of: profile)
        let nodes = chipNodes(path: path)
        guard let name, let title, let seed, let supernet, let hardware, let memory, let numbers,
            nodes.allSatisfy({ $0.path != nil })
        else { return nil }
        let configuration = try SupernetConfiguration(path: supernet, profile: profile)
        guard let chips = try namedChips(nodes) else { return nil }
        for (chip, entry) in zip(chips, nodes) {
            do {
                for backbone in numbers.backbones {
                    _ = try [chip].costs(
                        of: hardware.workload(of: configuration.on(backbone).space.maximum), bits: 8, overflow: .chips,
                        by: .nominal)
                }
            } catch {
                entry.node.report("cannot take the largest network of every backbone: \(error)")
                return nil
            }
        }
        return ScalingExperiment(
            name: name, title: title, profile: profile, seed: seed, supernet: configuration,
            backbones: numbers.backbones, workload: hardware, memory: memory, chips: chips, steps: numbers.steps,
            networks: numbers.networks, searches: numbers.searches, search: numbers.search,
            individuals: numbers.individuals)
    }

    /// The numbers of one profile; the others are read too, so that their mistakes show.
    private func scalingNumbers(of profile: Profile) -> ScalingNumbers? {
        var chosen: ScalingNumbers?
        for candidate in Profile.allCases {
            let numbers = required(candidate.rawValue)?.mapping()?.scalingNumbers()
            if candidate == profile { chosen = numbers }
        }
        finish()
        return chosen
    }

    private func scalingNumbers() -> ScalingNumbers? {
        let backbones = required("backbones")?.distinct { $0.choice(BackboneSize.self) }
        // One time has no scatter, and an interval needs one.
        let steps = required("timed steps")?.int(in: 2...10_000)
        let networks = required("timed networks")?.int(in: 2...10_000)
        let searches = required("timed searches")?.int(in: 2...10_000)
        let search = required("search")?.string(oneOf: NestedSearchSettings.named.map(\.name))
            .flatMap { name in NestedSearchSettings.named.first { $0.name == name }?.settings }
        let individuals = required("architectures for the predictor")?.int(in: 16...100_000)
        finish()
        guard let backbones, let steps, let networks, let searches, let search, let individuals else { return nil }
        return ScalingNumbers(
            backbones: BackboneSize.allCases.filter(backbones.contains), steps: steps, networks: networks,
            searches: searches, search: search, individuals: individuals)
    }
}

/// What a profile sets.
private struct ScalingNumbers {
    let backbones: [BackboneSize]
    let steps: Int
    let networks: Int
    let searches: Int
    let search: NestedSearchSettings
    let individuals: Int
}
