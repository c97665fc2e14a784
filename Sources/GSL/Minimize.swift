/// When a simplex search stops.
public struct SimplexSettings: Hashable, Sendable {
    /// Evaluations of the function before the search counts as failed.
    public var maximumEvaluations = 4000
    /// Largest distance of a corner from the best one, in units of the initial steps.
    public var sizeTolerance = 1e-5
    /// Spread of the function over the corners, absolute.
    public var valueTolerance = 1e-8
    /// How often the search starts again from its result with fresh steps (against a collapsed simplex).
    public var restarts = 1

    /// The defaults (our choice, for negative log-likelihoods).
    public init() {}
}

/// The result of a simplex search.
public struct SimplexMinimum: Hashable, Sendable {
    /// Where the function is smallest.
    public let point: [Double]
    /// The smallest value.
    public let value: Double
    /// Evaluations of the function.
    public let evaluations: Int
}

/// Minimises a function without derivatives by the simplex of Nelder and Mead (The Computer Journal 7 (1965) 308-313)
/// with their coefficients: reflection 1, expansion 2, contraction 1/2, shrinkage 1/2.
///
/// - Parameters:
///   - start: the first corner.
///   - steps: the other corners are `start` plus one step along each axis; no step is zero.
///   - settings: when to stop.
///   - function: the function; a value that is not finite counts as infinitely large.
/// - Throws: ``FitError`` for an ill-posed problem or a search that did not end within its evaluations.
public func minimizeBySimplex(
    start: [Double], steps: [Double], settings: SimplexSettings = .init(), function: ([Double]) -> Double
) throws(FitError) -> SimplexMinimum {
    guard !start.isEmpty, start.count == steps.count, steps.allSatisfy({ $0 != 0 && $0.isFinite }) else {
        throw .invalidProblem("a simplex needs one step that is not zero for every parameter")
    }
    guard function(start).isFinite else { throw .notFiniteAtStart(residual: 0, value: function(start)) }
    var evaluations = 1
    var best = (point: start, value: function(start))
    for round in 0...max(0, settings.restarts) {
        var simplex = Simplex(start: best.point, value: best.value, steps: steps, scale: round == 0 ? 1 : 0.1) {
            evaluations += 1
            let value = function($0)
            return value.isFinite ? value : .infinity
        }
        while !simplex.isSmall(settings, steps: steps) {
            guard evaluations < settings.maximumEvaluations else {
                throw .notConverged(
                    reason: "simplex search", iterations: evaluations, chiSquared: simplex.values[0],
                    parameters: simplex.corners[0])
            }
            simplex.step {
                evaluations += 1
                let value = function($0)
                return value.isFinite ? value : .infinity
            }
        }
        best = (simplex.corners[0], simplex.values[0])
    }
    return SimplexMinimum(point: best.point, value: best.value, evaluations: evaluations)
}

/// Corners ordered from best to worst.
private struct Simplex {
    var corners: [[Double]]
    var values: [Double]

    init(start: [Double], value: Double, steps: [Double], scale: Double, _ function: ([Double]) -> Double) {
        corners = [start]
        values = [value]
        for axis in steps.indices {
            var corner = start
            corner[axis] += scale * steps[axis]
            corners.append(corner)
            values.append(function(corner))
        }
        sort()
    }

    func isSmall(_ settings: SimplexSettings, steps: [Double]) -> Bool {
        guard values[values.count - 1] - values[0] <= settings.valueTolerance else { return false }
        for corner in corners.dropFirst() {
            for axis in steps.indices {
                let distance = (corner[axis] - corners[0][axis]).magnitude
                if distance > settings.sizeTolerance * steps[axis].magnitude { return false }
            }
        }
        return true
    }

    mutating func step(_ function: ([Double]) -> Double) {
        let last = corners.count - 1
        let worst = corners[last]
        var center = [Double](repeating: 0, count: worst.count)
        for corner in corners.dropLast() {
            for axis in center.indices { center[axis] += corner[axis] / Double(last) }
        }
        func along(_ factor: Double) -> [Double] {
            center.indices.map { center[$0] + factor * (worst[$0] - center[$0]) }
        }
        let reflected = along(-1)
        let reflectedValue = function(reflected)
        if reflectedValue < values[0] {
            let expanded = along(-2)
            let expandedValue = function(expanded)
            replaceWorst(
                expandedValue < reflectedValue ? expanded : reflected, min(expandedValue, reflectedValue))
        } else if reflectedValue < values[last - 1] {
            replaceWorst(reflected, reflectedValue)
        } else {
            let isOutside = reflectedValue < values[last]
            let contracted = along(isOutside ? -0.5 : 0.5)
            let contractedValue = function(contracted)
            if contractedValue < min(reflectedValue, values[last]) {
                replaceWorst(contracted, contractedValue)
            } else {
                for index in 1...last {
                    corners[index] = zip(corners[0], corners[index]).map { ($0 + $1) / 2 }
                    values[index] = function(corners[index])
                }
                sort()
            }
        }
    }

    private mutating func replaceWorst(_ corner: [Double], _ value: Double) {
        corners[corners.count - 1] = corner
        values[values.count - 1] = value
        sort()
    }

    private mutating func sort() {
        // Insertion keeps equal values in their order: the search is reproducible.
        for index in corners.indices.dropFirst() {
            var place = index
            while place > 0, values[place] < values[place - 1] {
                values.swapAt(place, place - 1)
                corners.swapAt(place, place - 1)
                place -= 1
            }
        }
    }
}
