import CIMHardware
import Documents
import ViTMoE

extension InputMapping {
    /// Reads an experiment of the kind `published`; a chip that cannot take one of its networks is reported at its line.
    func publishedExperiment(path: String) throws -> PublishedExperiment? {
        let name = required("name")?.planName()
        let title = required("title")?.string()
        let backbone = required("backbone")?.choice(BackboneSize.self)
        let fewestExperts = PublishedTables.networks.flatMap(\.experts).min() ?? 1
        let topK = required("experts per token")?.int(in: 1...fewestExperts)
        let hardware = required("hardware")?.mapping()?.workloadOptions()
        let readings = alsoCharged(after: hardware)
        let bits = bitWidths()
        let nodes = chipNodes(path: path)
        guard let name, let title, let backbone, let topK, let readings, let bits,
            nodes.count(where: { $0.path != nil }) == ChipMemory.pure.count
        else { return nil }
        // The designs last: what is wrong with this file shows even where they cannot be read.
        guard let chips = try namedChips(nodes) else { return nil }
        let experiment = PublishedExperiment(
            name: name, title: title, backbone: backbone, topK: topK, readings: readings, bits: bits, chips: chips)
        let fits = nodes.filter { !$0.node.holds(experiment, $0.memory) }.isEmpty
        return fits ? experiment : nil
    }

    /// Other readings of what the published figures charge, after the main one.
    private func alsoCharged(after main: WorkloadOptions?) -> [WorkloadOptions]? {
        let node = optional("also charged")
        let pairs = node.map { $0.list { $0.mapping()?.charge() } } ?? []
        guard let main, let pairs else { return nil }
        let readings =
            [main]
            + pairs.map { pair in
                WorkloadOptions(
                    image: main.image, charged: pair.charged, expertsCharged: pair.expertsCharged,
                    routing: pair.expertsCharged == .topK ? main.routing : nil)
            }
        guard Set(readings).count == readings.count else {
            node?.report("names a reading twice, or that of the key 'hardware'")
            return nil
        }
        // More do not fit a table.
        guard readings.count <= 3 else {
            node?.report("names \(readings.count - 1) readings, allowed: at most 2")
            return nil
        }
        return readings
    }

    private func charge() -> (charged: Charged, expertsCharged: ExpertsCharged)? {
        let charged = required("charged")?.choice(Charged.self)
        let experts = required("experts charged")?.choice(ExpertsCharged.self)
        finish()
        guard let charged, let experts else { return nil }
        return (charged, experts)
    }

    private func bitWidths() -> [Int]? {
        let node = required("bits")
        guard let bits = node?.distinct({ $0.int(in: 1...16) }) else { return nil }
        guard bits.contains(8) else {
            node?.report("needs 8 among the bits: the precision of the published searches")
            return nil
        }
        return bits.sorted(by: >)
    }
}

extension InputNode {
    /// Whether the chip takes every network at every precision; what does not work is reported here.
    fileprivate func holds(_ experiment: PublishedExperiment, _ memory: ChipMemory) -> Bool {
        let alone = PublishedExperiment(
            name: experiment.name, title: experiment.title, backbone: experiment.backbone, topK: experiment.topK,
            readings: experiment.readings, bits: experiment.bits,
            chips: experiment.chips.filter { $0.memory == memory })
        do {
            _ = try alone.estimates(by: HardwareModel(coefficients: .nominal))
            return true
        } catch {
            report("cannot take every network of Table B1 at \(experiment.bits) bits: \(error)")
            return false
        }
    }
}
