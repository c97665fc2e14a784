import Quantities
import Robustness
import ViTMoE

/// Appendix F on the page: times of training and search by size, and networks beyond one chip.
struct ScalingSection {
    let result: ScalingResult

    private var experiment: ScalingExperiment { result.experiment }

    var reportSection: ReportSection {
        ReportSection(
            title: "Appendix F: \(experiment.title)",
            blocks: result.points.isEmpty
                ? [.list(result.growthLines.map(\.capitalizedFirst)), .table(deployments)]
                : [
                    .paragraph(introduction), .figure(figure),
                    .list(result.growthLines.map(\.capitalizedFirst) + [Self.intervalNote]), .table(times),
                    .table(deployments),
                ])
    }

    private static let intervalNote =
        "The intervals hold the scatter of the timed steps, networks and searches; they do not know that the sizes need not lie on "
        + "a power law."

    private var introduction: String {
        let processor = result.processors.isEmpty ? "" : " (\(result.processors.joined(separator: "; ")))"
        let left = BackboneSize.allCases.filter { !experiment.backbones.contains($0) }.map(name)
        let missing =
            left.isEmpty
            ? ""
            : " This profile (\(experiment.profile.rawValue)) leaves out \(left.joined(separator: ", ")), so that some exponents "
                + "cannot be fitted."
        return "Supernets on \(experiment.backbones.map(name).joined(separator: ", ")) by the recipe of this profile "
            + "(\(experiment.profile.rawValue)): \(experiment.steps) training steps of each timed in turns, "
            + "\(experiment.networks) networks evaluated, \(experiment.searches) nested searches for the least energy on "
            + "\(experiment.memory.displayName) with at least \(percent(ScalingExperiment.floor)) of the largest network's mIoU and no other limit "
            + "(on an accuracy in closed form that stands in for the supernets, which are not trained for this: only the time is kept). All are seconds of processor time, measured once in this run\(processor) "
            + "and not taken again by a report.\(missing)"
    }

    private func name(_ backbone: BackboneSize) -> String { "MiT-\(backbone.rawValue.uppercased())" }

    private var figure: Figure {
        let parameters = result.points.map { Double($0.parameters) * 1e-6 }
        let training = result.points.map { result.trainingSeconds($0) / 60 }
        let searches = result.points.map(result.searchSeconds)
        let evaluations = result.points.map(result.evaluationSeconds)
        let total = zip(searches, evaluations).map(+)
        func linear(_ values: [Double]) -> Curve {
            Curve(
                name: "linear growth", positions: parameters,
                values: parameters.map { (values.first ?? .nan) * $0 / (parameters.first ?? .nan) })
        }
        func panel(_ title: String, _ unit: String, _ curves: [Curve]) -> CurvePanel {
            CurvePanel(
                title: title, horizontalTitle: "parameters of the supernet (10⁶)",
                verticalTitle: "processor time (\(unit))", isLogarithmic: true, hasLogarithmicPositions: true,
                curves: curves)
        }
        return .curves(
            id: "F1", title: "Time of training and of search over the size of the supernet",
            caption:
                "All axes are logarithmic. a (Figure F1 of the paper): one training of \(experiment.supernet.steps) steps at the median speed of the timed "
                + "ones. b (Figure F2): one search, which is \(experiment.individuals) evaluations on the supernet for the predictor "
                + "and the nested search itself. Marks are \(experiment.backbones.map(name).joined(separator: ", ")) from left to "
                + "right; a line below \"linear growth\", which starts from the smallest, grows slower than the network.",
            panels: [
                panel(
                    "training", "min",
                    [Curve(name: "measured", positions: parameters, values: training), linear(training)]),
                panel(
                    "search", "s",
                    [
                        Curve(name: "evaluations and nested search", positions: parameters, values: total),
                        Curve(name: "nested search alone", positions: parameters, values: searches), linear(total),
                    ]),
            ])
    }

    private var times: ReportTable {
        ReportTable(
            title: "Times by size",
            caption:
                "Processor time. Step, evaluation and nested search: the mean of the timed ones with the least and the most; "
                + "training and search: at their medians.",
            columns: [
                .text("backbone"), .number("parameters", unit: "10⁶"), .text("step (s)"),
                .number("training", unit: "min"),
                .text("evaluation (s)"), .text("nested search (s)"), .number("search with evaluations", unit: "s"),
            ],
            rows: result.points.map { point in
                [
                    .text(name(point.backbone)), .number(Double(point.parameters) * 1e-6), range(point.stepSeconds),
                    .number(result.trainingSeconds(point) / 60), range(point.evaluationSeconds),
                    range(point.searchSeconds), .number(result.evaluationSeconds(point) + result.searchSeconds(point)),
                ]
            })
    }

    /// "mean (least to most)".
    private func range(_ values: [Double]) -> ReportTable.Cell {
        guard let least = values.min(), let most = values.max() else { return .missing }
        let mean = values.reduce(0, +) / Double(values.count)
        return .text(
            "\(NumberText.significant(mean)) (\(NumberText.significant(least)) to \(NumberText.significant(most)))")
    }

    private var deployments: ReportTable {
        let image = experiment.workload.image
        let files = experiment.chips.map { "\($0.memory.displayName): \($0.file)" }.joined(separator: "; ")
        return ReportTable(
            title: "Networks beyond 10 MB on the hardware model",
            caption:
                "The largest network of each backbone at 8 bits, charged: \(experiment.workload.displayName), for a \(image.height) × "
                + "\(image.width) image, on as many equal chips as hold it (\(files)); the links between them are charged.",
            columns: [.text("backbone"), .number("weights", unit: "MB")]
                + experiment.chips.flatMap { chip -> [ReportTable.Column] in
                    let memory = chip.memory.displayName
                    return [
                        .number("\(memory) chips"), .number("\(memory) energy", unit: "µJ"),
                        .number("\(memory) latency", unit: "µs"),
                    ]
                },
            rows: result.deployments.map { deployment in
                [.text(name(deployment.backbone)), .number(Double(deployment.weights) / 1_048_576)]
                    + deployment.costs.flatMap { cost -> [ReportTable.Cell] in
                        [.integer(cost.chips), .number(cost.energy.microjoules), .number(cost.latency.microseconds)]
                    }
            })
    }
}
