import Robustness

/// How the supernet was trained.
struct SupernetSection {
    let trained: TrainedSupernet

    var reportSection: ReportSection {
        let configuration = trained.configuration
        // Rooms are made, as many as asked for; a source has its own number.
        let count = configuration.source == nil ? "\(configuration.trainingImages) " : ""
        return ReportSection(
            title: "The supernet",
            blocks: [
                .paragraph(
                    "One weight-sharing Dynamic ViT-MoE on a MiT-\(configuration.space.backbone.rawValue.uppercased()) "
                        + "backbone, trained for \(configuration.steps) steps on \(count)\(configuration.imageWords) "
                        + "of \(configuration.image.height) × \(configuration.image.width) pixels with the 40 classes "
                        + "of NYUD-v2, judged on \(configuration.validationImages) others."),
                .figure(
                    .curves(
                        id: "T1", title: "Training of the supernet",
                        caption:
                            "Cross-entropy averaged over the subnetworks of each step: it should fall and flatten.",
                        panels: [
                            CurvePanel(
                                title: "training loss", horizontalTitle: "step", verticalTitle: "cross-entropy",
                                isLogarithmic: false,
                                curves: [
                                    Curve(
                                        name: "mean over subnetworks",
                                        positions: trained.history.map { Double($0.step) },
                                        values: trained.history.map(\.loss))
                                ])
                        ])),
                .table(
                    ReportTable(
                        title: "What weight sharing gives the two ends of the space",
                        columns: [
                            .text("architecture"), .number("mIoU, 40 classes", unit: "%"),
                            .number("mIoU, classes present", unit: "%"),
                        ],
                        rows: [
                            row("largest", trained.largest), row("smallest", trained.smallest),
                        ])),
            ] + (trained.comparison.map { SupernetComparisonSection(comparison: $0).blocks } ?? []))
    }

    private func row(_ name: String, _ score: TrainedSupernet.Score) -> [ReportTable.Cell] {
        [
            .text(name), .fixed(100 * score.meanIoU, decimals: 2),
            .fixed(100 * score.meanIoUOfPresentClasses, decimals: 2),
        ]
    }
}
