import Foundation
import GSL
import Torch
import ViTMoE

/// How the time to train a supernet grows with its size: Appendix F of the CMN paper (Figure F1).
public struct TrainingScaling: Codable, Hashable, Sendable {
    /// One backbone.
    public struct Point: Codable, Hashable, Sendable {
        /// Size of the encoder.
        public let backbone: BackboneSize
        /// Trainable values of the whole supernet.
        public let parameters: Int
        /// Seconds of each timed step.
        public let secondsPerStep: [Double]
    }

    /// One per backbone.
    public let points: [Point]
    /// Exponent b of time = a parameters^b by least squares over all steps, in logarithms: 1 is linear growth.
    public let exponent: Double
    /// 95 % interval of the exponent from the scatter of the steps (Student t). It does not know that three sizes need
    /// not lie on a power law.
    public let interval: [Double]

    /// Fits the exponent.
    /// - Throws: `FitError` if there are not two sizes with steps.
    public init(_ points: [Point]) throws {
        self.points = points
        (exponent, interval) = try Self.growth(points.map { ($0.parameters, $0.secondsPerStep) })
    }

    /// The exponent b of time = a parameters^b with its 95 % interval, for times of any kind.
    /// - Throws: `FitError` if there are not two sizes with times.
    public static func growth(_ times: [(parameters: Int, seconds: [Double])]) throws -> (Double, [Double]) {
        let rows = times.flatMap { size in
            size.seconds.map { (log(Double(size.parameters)), log(max($0, 1e-9))) }
        }
        let fit = try fitLinear(design: rows.map { [1, $0.0] }, observations: rows.map(\.1))
        let exponent = fit.parameters[1]
        let width =
            Distributions.studentTQuantile(0.975, degreesOfFreedom: Double(max(1, fit.degreesOfFreedom)))
            * fit.standardErrorsFromResiduals[1]
        return (exponent, [exponent - width, exponent + width])
    }

    /// Times `steps` steps of each backbone's supernet after one that is not counted, in turns.
    ///
    /// - Parameter clock: seconds from any fixed moment.
    public static func measure(
        _ configuration: SupernetConfiguration, backbones: [BackboneSize] = BackboneSize.allCases, steps: Int,
        clock: () -> Double, progress: (Int) -> Void = { _ in }
    ) throws -> TrainingScaling {
        try TrainingScaling(
            times(configuration, backbones: backbones, steps: steps, clock: clock, progress: progress))
    }

    /// The same without the fit, for any number of sizes.
    public static func times(
        _ configuration: SupernetConfiguration, backbones: [BackboneSize], steps: Int, clock: () -> Double,
        progress: (Int) -> Void = { _ in }
    ) throws -> [Point] {
        var supernets: [(BackboneSize, Supernet, AdamW, [Double])] = []
        for backbone in backbones {
            let supernet = try Supernet(configuration.on(backbone))
            supernets.append((backbone, supernet, try AdamW(supernet.network.parameters), []))
        }
        let images = try configuration.images(.training)
        for number in 0...steps {
            for place in supernets.indices {
                let (_, supernet, optimizer, _) = supernets[place]
                let step = TrainingStep(configuration: supernet.configuration, number: number)
                let start = clock()
                _ = try step.addGradients(to: [supernet.network], images: images)
                try optimizer.step(learningRate: step.learningRate)
                if number > 0 { supernets[place].3.append(clock() - start) }
            }
            progress(number)
        }
        return supernets.map { Point(backbone: $0.0, parameters: $0.1.parameterCount, secondsPerStep: $0.3) }
    }
}

extension SupernetConfiguration {
    /// The same recipe on another backbone.
    public func on(_ backbone: BackboneSize) throws -> SupernetConfiguration {
        var own = self
        own.space = try ArchitectureSpace(
            backbone: backbone, expertRange: space.expertRange, minimumHiddenSize: space.minimumHiddenSize,
            topK: space.topK)
        return own
    }
}
