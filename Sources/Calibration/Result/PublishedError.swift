/// The error that another tool states for chips to which its own knobs were fitted: in sample, facts with their source.
public struct PublishedError: Hashable, Sendable {
    /// The tool.
    public let tool: String
    /// Quantity and chips.
    public let what: String
    /// The stated error.
    public let error: String
    /// What was fitted before, and to what the tool was compared.
    public let condition: String
    /// Where it stands.
    public let source: String

    /// What could be found.
    public static let all = [
        PublishedError(
            tool: "CiMLoop", what: "energy efficiency / throughput over supply, 4 macros", error: "7 % / 2 %",
            condition: "component energies and areas calibrated per macro; silicon and simulated references",
            source: "CiMLoop, ISPASS 2024, sections IV-V"),
        PublishedError(
            tool: "CiMLoop", what: "energy efficiency / throughput over input bits, 4 macros", error: "6 % / 5 %",
            condition: "as above", source: "CiMLoop, ISPASS 2024, sections IV-V"),
        PublishedError(
            tool: "CiMLoop", what: "energy / area breakdown, 4 macros", error: "4 % / 8 %", condition: "as above",
            source: "CiMLoop, ISPASS 2024, sections IV-V"),
        PublishedError(
            tool: "ZigZag-IMC", what: "Papistas 22 nm: area / delay / energy", error: "-49 % / 0 % / -11 %",
            condition: "converter and unit constants fitted on these very chips",
            source: "arXiv 2405.14978, plot model_validation.png of KULeuven-MICAS/zigzag-imc"),
        PublishedError(
            tool: "ZigZag-IMC", what: "ISSCC 2023 7.8, 22 nm: area / delay / energy", error: "4 % / 2 % / 1 %",
            condition: "as above", source: "arXiv 2405.14978"),
        PublishedError(
            tool: "ZigZag-IMC", what: "Yan 28 nm: area / delay / energy", error: "-21 % / 31 % / 39 %",
            condition: "as above; delay and energy discarded by its authors (sparsity unknown)",
            source: "arXiv 2405.14978"),
        PublishedError(
            tool: "ZigZag-IMC", what: "ISSCC 2023 16.3, 28 nm: area / delay / energy", error: "23 % / -5 % / 1497 %",
            condition: "as above; energy discarded by its authors (sparsity unknown)", source: "arXiv 2405.14978"),
        PublishedError(
            tool: "NeuroSim", what: "40 nm RRAM macro, chip level", error: "under 1 %",
            condition: "six factors calibrated; reference is post-layout simulation, not silicon",
            source: "Lu et al. 2021, Frontiers in Artificial Intelligence, 10.3389/frai.2021.659060"),
    ]
}
