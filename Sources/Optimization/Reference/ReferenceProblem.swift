import Foundation

/// A problem of the literature on real variables, for checks of the optimizers: integers on a fine lattice stand for the
/// reals.
public struct ReferenceProblem: Sendable {
    /// Its name, as the literature has it.
    public let name: String
    /// Bounds of the variables.
    public let bounds: [ClosedRange<Double>]
    /// The objectives, and the sum of the constraint violations.
    let evaluate: @Sendable ([Double]) -> MultiFitness
    /// The least objective of a single-objective problem.
    public let optimum: Double
    /// Points of the true front of a problem with several objectives.
    let front: [[Double]]

    /// Values per variable: steps of 1e-12 of the range (our choice), which cost at most 3e-7 of any objective here. Steps of a
    /// millionth cost more than the errors that are compared: 1.06 on g6 and 8e-5 on g1, whatever the optimizer.
    static let levels = 1 << 40

    init(
        _ name: String, bounds: [ClosedRange<Double>], optimum: Double = 0, front: [[Double]] = [],
        evaluate: @escaping @Sendable ([Double]) -> MultiFitness
    ) {
        self.name = name
        self.bounds = bounds
        self.optimum = optimum
        self.front = front
        self.evaluate = evaluate
    }

    /// The genes of a genome on the lattice.
    public var genes: [Gene] { bounds.map { _ in .integer(0...Self.levels) } }
    /// The coordinates of the lattice.
    public var variables: [Variable] { bounds.map { _ in .ordinal(count: Self.levels + 1) } }

    /// The fitness of a genome.
    public func fitness(_ genome: [Int]) -> MultiFitness {
        evaluate(
            zip(genome, bounds).map { index, range in
                range.lowerBound + (range.upperBound - range.lowerBound) * Double(index) / Double(Self.levels)
            })
    }

    /// The fitness of a genome of a problem with one objective.
    public func singleFitness(_ genome: [Int]) -> Fitness {
        let fitness = fitness(genome)
        return Fitness(objective: fitness.objectives[0], violation: fitness.violation)
    }

    /// Inverted generational distance: the mean distance of the true front's points to the nearest of `points`.
    public func distance(ofFront points: [[Double]]) -> Double {
        let sum = front.reduce(0) { sum, reference in
            let nearest = points.reduce(Double.infinity) { least, point in
                min(least, zip(point, reference).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) })
            }
            return sum + nearest.squareRoot()
        }
        return sum / Double(max(1, front.count))
    }
}

extension ReferenceProblem {
    private static func single(_ objective: Double, _ constraints: [Double] = []) -> MultiFitness {
        MultiFitness(objectives: [objective], violation: constraints.reduce(0) { $0 + max(0, $1) })
    }

    /// Sphere, Rosenbrock and Rastrigin in ten dimensions.
    public static let unconstrained = [
        ReferenceProblem("sphere", bounds: Array(repeating: -5.12...5.12, count: 10)) { x in
            single(x.reduce(0) { $0 + $1 * $1 })
        },
        ReferenceProblem("rosenbrock", bounds: Array(repeating: -2.048...2.048, count: 10)) { x in
            single(
                zip(x, x.dropFirst()).reduce(0) { sum, pair in
                    let (a, b) = pair
                    return sum + 100 * (b - a * a) * (b - a * a) + (1 - a) * (1 - a)
                })
        },
        ReferenceProblem("rastrigin", bounds: Array(repeating: -5.12...5.12, count: 10)) { x in
            single(10 * Double(x.count) + x.reduce(0) { $0 + $1 * $1 - 10 * cos(2 * .pi * $1) })
        },
    ]

    /// Constrained problems g1, g4, g6 and g9 of S. Koziel and Z. Michalewicz, Evolutionary Computation 7 (1999); optima as in
    /// J. Liang et al., "Problem definitions ... CEC 2006".
    public static let constrained = [
        ReferenceProblem(
            "g1", bounds: Array(repeating: 0...1, count: 9) + Array(repeating: 0...100, count: 3) + [0...1],
            optimum: -15
        ) { x in
            let objective =
                5 * x[0..<4].reduce(0, +) - 5 * x[0..<4].reduce(0) { $0 + $1 * $1 } - x[4..<13].reduce(0, +)
            return single(
                objective,
                [
                    2 * x[0] + 2 * x[1] + x[9] + x[10] - 10, 2 * x[0] + 2 * x[2] + x[9] + x[11] - 10,
                    2 * x[1] + 2 * x[2] + x[10] + x[11] - 10, -8 * x[0] + x[9], -8 * x[1] + x[10], -8 * x[2] + x[11],
                    -2 * x[3] - x[4] + x[9], -2 * x[5] - x[6] + x[10], -2 * x[7] - x[8] + x[11],
                ])
        },
        ReferenceProblem(
            "g4", bounds: [78...102, 33...45, 27...45, 27...45, 27...45], optimum: -30665.53867178332
        ) { x in
            let u = 85.334407 + 0.0056858 * x[1] * x[4] + 0.0006262 * x[0] * x[3] - 0.0022053 * x[2] * x[4]
            let v = 80.51249 + 0.0071317 * x[1] * x[4] + 0.0029955 * x[0] * x[1] + 0.0021813 * x[2] * x[2]
            let w = 9.300961 + 0.0047026 * x[2] * x[4] + 0.0012547 * x[0] * x[2] + 0.0019085 * x[2] * x[3]
            return single(
                5.3578547 * x[2] * x[2] + 0.8356891 * x[0] * x[4] + 37.293239 * x[0] - 40792.141,
                [-u, u - 92, 90 - v, v - 110, 20 - w, w - 25])
        },
        ReferenceProblem("g6", bounds: [13...100, 0...100], optimum: -6961.813875580167) { x in
            let (a, b) = (x[0] - 10, x[1] - 20)
            return single(
                a * a * a + b * b * b,
                [
                    100 - (x[0] - 5) * (x[0] - 5) - (x[1] - 5) * (x[1] - 5),
                    (x[0] - 6) * (x[0] - 6) + (x[1] - 5) * (x[1] - 5) - 82.81,
                ])
        },
        ReferenceProblem("g9", bounds: Array(repeating: -10...10, count: 7), optimum: 680.6300573744018) { x in
            let squares = x.map { $0 * $0 }
            let first = (x[0] - 10) * (x[0] - 10) + 5 * (x[1] - 12) * (x[1] - 12) + squares[2] * squares[2]
            let second = 3 * (x[3] - 11) * (x[3] - 11) + 10 * squares[4] * squares[4] * squares[4] + 7 * squares[5]
            let third = squares[6] * squares[6] - 4 * x[5] * x[6] - 10 * x[5] - 8 * x[6]
            return single(
                first + second + third,
                [
                    -127 + 2 * squares[0] + 3 * squares[1] * squares[1] + x[2] + 4 * squares[3] + 5 * x[4],
                    -282 + 7 * x[0] + 3 * x[1] + 10 * squares[2] + x[3] - x[4],
                    -196 + 23 * x[0] + squares[1] + 6 * squares[5] - 8 * x[6],
                    4 * squares[0] + squares[1] - 3 * x[0] * x[1] + 2 * squares[2] + 5 * x[5] - 11 * x[6],
                ])
        },
    ]

    /// ZDT1 to ZDT3 (E. Zitzler, K. Deb, L. Thiele, Evolutionary Computation 8, 2000) and DTLZ2 with three objectives
    /// (K. Deb et al., CEC 2002).
    public static let multiObjective = [
        zdt("zdt1", front: unitGrid.map { [$0, 1 - $0.squareRoot()] }) { first, g in 1 - (first / g).squareRoot() },
        zdt("zdt2", front: unitGrid.map { [$0, 1 - $0 * $0] }) { first, g in 1 - (first / g) * (first / g) },
        zdt("zdt3", front: zdt3Front) { first, g in
            1 - (first / g).squareRoot() - first / g * sin(10 * .pi * first)
        },
        dtlz2,
    ]

    private static let unitGrid = (0...500).map { Double($0) / 500 }

    private static func zdt(
        _ name: String, front: [[Double]], shape: @escaping @Sendable (Double, Double) -> Double
    ) -> ReferenceProblem {
        ReferenceProblem(name, bounds: Array(repeating: 0...1, count: 30), front: front) { x in
            let g = 1 + 9 * x.dropFirst().reduce(0, +) / Double(x.count - 1)
            return MultiFitness(objectives: [x[0], g * shape(x[0], g)])
        }
    }

    /// The parts of the curve that no other point of it dominates.
    private static var zdt3Front: [[Double]] {
        var least = Double.infinity
        return (0...5000).compactMap { step in
            let first = Double(step) / 5000
            let second = 1 - first.squareRoot() - first * sin(10 * .pi * first)
            guard second < least else { return nil }
            least = second
            return [first, second]
        }
    }

    private static let dtlz2: ReferenceProblem = {
        let steps = 24
        let front = (0...steps).flatMap { a in
            (0...(steps - a)).map { b -> [Double] in
                let point = [Double(a), Double(b), Double(steps - a - b)]
                let length = point.reduce(0) { $0 + $1 * $1 }.squareRoot()
                return point.map { $0 / length }
            }
        }
        return ReferenceProblem("dtlz2", bounds: Array(repeating: 0...1, count: 12), front: front) { x in
            let g = x.dropFirst(2).reduce(0) { $0 + ($1 - 0.5) * ($1 - 0.5) }
            let (a, b) = (x[0] * .pi / 2, x[1] * .pi / 2)
            return MultiFitness(objectives: [
                (1 + g) * cos(a) * cos(b), (1 + g) * cos(a) * sin(b), (1 + g) * sin(a),
            ])
        }
    }()
}
