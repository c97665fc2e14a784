import Quantities
import Supernet
import ViTMoE

/// What training and search take by the size of the backbone, and what the largest networks cost.
public struct ScalingResult: Codable, Sendable {
    /// The times of one size.
    public struct Point: Codable, Hashable, Sendable {
        /// The size.
        public let backbone: BackboneSize
        /// Trainable values of the supernet.
        public let parameters: Int
        /// Seconds of each timed training step.
        public let stepSeconds: [Double]
        /// Seconds of each timed evaluation of a network on all validation images.
        public let evaluationSeconds: [Double]
        /// Seconds of each timed nested search, without the evaluations.
        public let searchSeconds: [Double]
    }

    /// The largest network of one size on the chips.
    public struct Deployment: Codable, Hashable, Sendable {
        /// The size.
        public let backbone: BackboneSize
        /// Weights in arrays, one byte each at 8 bits.
        public let weights: Int
        /// On as many equal chips as hold it.
        public let costs: [NetworkCost]
    }

    /// Exponent b of time = a parameters^b: 1 is linear growth.
    public struct Growth: Codable, Hashable, Sendable {
        /// By least squares in logarithms.
        public let exponent: Double
        /// 95 % interval from the scatter of the times; it does not know that the sizes need not lie on a power law.
        public let lower: Double
        /// Its upper end.
        public let upper: Double
    }

    /// Fewest sizes for an exponent: two lie on any power law.
    public static let fewestSizes = 3

    /// The resolved experiment.
    public let experiment: ScalingExperiment
    /// By size; empty where the run has not been timed.
    public let points: [Point]
    /// The processors that the times were taken on, each once; empty where the system does not name them.
    public let processors: [String]
    /// By size.
    public let deployments: [Deployment]
    /// Of training; nil for fewer than three sizes.
    public let trainingGrowth: Growth?
    /// Of a search's evaluations on the supernet; nil likewise.
    public let evaluationGrowth: Growth?
    /// Of the nested search; nil likewise.
    public let searchGrowth: Growth?

    init(
        experiment: ScalingExperiment, points: [Point], processors: [String], deployments: [Deployment]
    ) throws {
        self.experiment = experiment
        self.points = points
        self.processors = processors
        self.deployments = deployments
        trainingGrowth = try Growth(points, \.stepSeconds)
        evaluationGrowth = try Growth(points, \.evaluationSeconds)
        searchGrowth = try Growth(points, \.searchSeconds)
    }

    /// Seconds of a whole training at the median speed of the timed steps.
    public func trainingSeconds(_ point: Point) -> Double {
        median(point.stepSeconds) * Double(experiment.supernet.steps)
    }

    /// Seconds of the evaluations that a search's predictor takes, at the median speed of the timed ones.
    public func evaluationSeconds(_ point: Point) -> Double {
        median(point.evaluationSeconds) * Double(experiment.individuals)
    }

    /// Median seconds of a nested search.
    public func searchSeconds(_ point: Point) -> Double { median(point.searchSeconds) }

    private func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        guard let upper = sorted.dropFirst(sorted.count / 2).first else { return .nan }
        return sorted.count.isMultiple(of: 2) ? (sorted[sorted.count / 2 - 1] + upper) / 2 : upper
    }

    /// The answers in plain lines.
    public var summaryText: String {
        let rows = points.map { point in
            func seconds(_ value: Double) -> String { DecimalText.significant(value, digits: 3) + " s" }
            return "MiT-\(point.backbone.rawValue.uppercased()), \(point.parameters) parameters: training "
                + "\(seconds(trainingSeconds(point))), evaluations \(seconds(evaluationSeconds(point))), nested search "
                + seconds(searchSeconds(point))
        }
        return ([experiment.title] + rows + growthLines).joined(separator: "\n")
    }

    /// How each time grows, in words.
    public var growthLines: [String] {
        guard !points.isEmpty else {
            return [
                "not timed in this run: times differ from machine to machine; cimlab reproduce --timings, or cimlab sweep run "
                    + "on the file of \(experiment.name), takes them once, and reports of the run then show them"
            ]
        }
        return [
            ("training", trainingGrowth), ("evaluations on the supernet", evaluationGrowth),
            ("the nested search", searchGrowth),
        ]
        .map { name, growth in
            guard let growth else {
                return "time of \(name): growth unknown, its exponent takes at least \(Self.fewestSizes) sizes"
            }
            func shown(_ value: Double) -> String { DecimalText.fixed(value, places: 2) }
            return
                "time of \(name) grows as parameters^\(shown(growth.exponent)), 95 % interval \(shown(growth.lower)) to "
                + shown(growth.upper)
        }
    }
}

extension ScalingResult.Growth {
    /// Nil for fewer than three sizes.
    init?(_ points: [ScalingResult.Point], _ seconds: KeyPath<ScalingResult.Point, [Double]>) throws {
        guard points.count >= ScalingResult.fewestSizes else { return nil }
        let (exponent, interval) = try TrainingScaling.growth(points.map { ($0.parameters, $0[keyPath: seconds]) })
        self.init(exponent: exponent, lower: interval[0], upper: interval[1])
    }
}
