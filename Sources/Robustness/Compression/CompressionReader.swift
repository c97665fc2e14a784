import CIMHardware
import Documents
import Supernet
import ViTMoE

extension InputMapping {
    /// Reads an experiment of the kind `compression`; a chip that cannot take one of its networks is reported at its line.
    func compressionExperiment(profile: Profile, path: String) throws -> CompressionExperiment? {
        let name = required("name")?.planName()
        let title = required("title")?.string()
        let supernet = required("supernet")?.file(of: path)
        let hardware = required("hardware")?.mapping()?.workloadOptions()
        let quantization = required("quantization")?.mapping()
        let bits = quantization?.required("bits")?.distinct { $0.int(in: 1...16) }
        let imagesNode = quantization?.required("calibration images")
        let images = imagesNode?.int(in: 1...1_000_000)
        quantization?.finish()
        let distillation = required("distillation")?.mapping()
        let searchedNode = distillation?.required("searched")
        let searched = searchedNode?.mapping()?.architecture()
        let kind = distillation?.required("compared")?.choice(Distillation.Kind.self)
        distillation?.finish()
        let steps = required("profiles")?.mapping()?.steps(of: profile)
        let nodes = chipNodes(path: path)
        guard let name, let title, let supernet, let hardware, let bits, let images, let searched, let kind, let steps,
            nodes.allSatisfy({ $0.path != nil })
        else { return nil }
        let configuration = try SupernetConfiguration(path: supernet, profile: profile)
        guard images <= configuration.trainingImages else {
            imagesNode?.report(
                "is \(images); the supernet of profile \(profile.rawValue) has \(configuration.trainingImages) training images"
            )
            return nil
        }
        do {
            try configuration.space.validate(searched)
        } catch {
            searchedNode?.report("is no network of the supernet's space: \(error)")
            return nil
        }
        guard let chips = try namedChips(nodes) else { return nil }
        let experiment = CompressionExperiment(
            name: name, title: title, profile: profile, supernet: configuration, workload: hardware, chips: chips,
            bits: bits.sorted(by: >), calibrationImages: images, searched: searched, kind: kind, steps: steps)
        return nodes.filter { !$0.node.holds(experiment, $0.memory) }.isEmpty ? experiment : nil
    }

    /// Steps of each training; those of the other profiles are read too, so that their mistakes show.
    private func steps(of profile: Profile) -> Int? {
        var chosen: Int?
        for candidate in Profile.allCases {
            let numbers = required(candidate.rawValue)?.mapping()
            let steps = numbers?.required("steps")?.int(in: 1...10_000_000)
            numbers?.finish()
            if candidate == profile { chosen = steps }
        }
        finish()
        return chosen
    }
}

extension InputNode {
    /// Whether a chip takes every network at every precision; what does not work is reported here.
    fileprivate func holds(_ experiment: CompressionExperiment, _ memory: ChipMemory) -> Bool {
        do {
            for bits in Set(experiment.bits + [CompressionExperiment.distilledBits]).sorted() {
                for network in experiment.networks {
                    _ = try experiment.chips.filter { $0.memory == memory }.costs(
                        of: experiment.workload.workload(of: network.architecture), bits: bits, by: .nominal)
                }
            }
            return true
        } catch {
            report("cannot take every network at \(experiment.bits) bits: \(error)")
            return false
        }
    }
}
