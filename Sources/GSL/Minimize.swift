import CGSL

/// When a simplex search stops.
public struct SimplexSettings: Hashable, Sendable {
    /// Evaluations of the function before the search counts as failed.
    public var maximumEvaluations = 4000
    /// Root mean square distance of the corners from their centre, in units of the initial steps.
    public var sizeTolerance = 1e-5
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

/// Minimises a function without derivatives by the simplex of Nelder and Mead (The Computer Journal 7 (1965) 308-313),
/// GSL's `gsl_multimin_fminimizer_nmsimplex2`.
///
/// - Parameters:
///   - start: the first corner.
///   - steps: the other corners are `start` plus one step along each axis; no step is zero.
///   - settings: when to stop.
///   - function: the function; a value that is not finite counts as the largest finite one.
/// - Throws: ``FitError`` for an ill-posed problem or a search that did not end within its evaluations.
public func minimizeBySimplex(
    start: [Double], steps: [Double], settings: SimplexSettings = .init(), function: ([Double]) -> Double
) throws(FitError) -> SimplexMinimum {
    guard !start.isEmpty, start.count == steps.count, steps.allSatisfy({ $0 != 0 && $0.isFinite }) else {
        throw .invalidProblem("a simplex needs one step that is not zero for every parameter")
    }
    let value = function(start)
    guard value.isFinite else { throw .notFiniteAtStart(residual: 0, value: value) }
    return try withoutActuallyEscaping(function) { closure throws(FitError) in
        let problem = SimplexProblem(closure, start: start, steps: steps)
        return try withExtendedLifetime(problem) { () throws(FitError) in
            do {
                return try minimize(problem, settings: settings)
            } catch let error as FitError {
                throw error
            } catch {
                // GSL itself failed, say out of memory.
                throw FitError.notConverged(
                    reason: "\(error)", iterations: problem.evaluations, chiSquared: value, parameters: start)
            }
        }
    }
}

/// What GSL's callback needs; passed through C as an unmanaged reference.
///
/// GSL searches in steps from the start, so that its size of the simplex means the same along every axis.
private final class SimplexProblem {
    let function: ([Double]) -> Double
    let start: [Double]
    let steps: [Double]
    var point: [Double]
    var evaluations = 0

    init(_ function: @escaping ([Double]) -> Double, start: [Double], steps: [Double]) {
        self.function = function
        self.start = start
        self.steps = steps
        point = start
    }

    /// GSL only compares values, but refuses those that are not finite.
    func callback(_ scaled: UnsafePointer<gsl_vector>) -> Double {
        move(to: scaled)
        evaluations += 1
        let value = function(point)
        return value.isFinite ? value : .greatestFiniteMagnitude
    }

    func move(to scaled: UnsafePointer<gsl_vector>) {
        for axis in point.indices { point[axis] = start[axis] + steps[axis] * gsl_vector_get(scaled, axis) }
    }
}

private func minimize(_ problem: SimplexProblem, settings: SimplexSettings) throws -> SimplexMinimum {
    let count = problem.start.count
    // The workspace keeps this pointer: the struct lives as long as the workspace.
    let function = UnsafeMutablePointer<gsl_multimin_function>.allocate(capacity: 1)
    defer { function.deallocate() }
    function.initialize(to: gsl_multimin_function())
    function.pointee.f = { x, context in
        guard let x, let context else { return .nan }
        return Unmanaged<SimplexProblem>.fromOpaque(context).takeUnretainedValue().callback(x)
    }
    function.pointee.n = count
    function.pointee.params = Unmanaged.passUnretained(problem).toOpaque()

    let workspace = try allocated(
        gsl_multimin_fminimizer_alloc(cgsl_fminimizer_nmsimplex2(), count), "allocate the simplex search")
    defer { gsl_multimin_fminimizer_free(workspace) }

    func begin(at scaled: UnsafePointer<gsl_vector>, reach: Double) throws {
        // A copy: `scaled` may be the workspace's own point.
        let corner = try Vector(elements(of: scaled))
        let steps = try Vector(Array(repeating: reach, count: count))
        try check(
            gsl_multimin_fminimizer_set(workspace, function, corner.pointer, steps.pointer),
            "start the simplex search")
    }

    for round in 0...max(0, settings.restarts) {
        let origin = try Vector(count: count)
        try begin(at: round == 0 ? origin.pointer : workspace.pointee.x, reach: round == 0 ? 1 : 0.1)
        var smallest = (value: Double.infinity, size: Double.infinity)
        var idle = 0
        repeat {
            try check(gsl_multimin_fminimizer_iterate(workspace), "iterate the simplex search")
            guard problem.evaluations < settings.maximumEvaluations else {
                problem.move(to: workspace.pointee.x)
                throw FitError.notConverged(
                    reason: "simplex search", iterations: problem.evaluations, chiSquared: workspace.pointee.fval,
                    parameters: problem.point)
            }
            // GSL accepts reflections to an equal value: where the function is flat the simplex swings for ever. After
            // two turns of all corners without gain in value or 1 % in size (our choice) a smaller one takes its place.
            let now = (value: workspace.pointee.fval, size: workspace.pointee.size)
            idle = now.value < smallest.value || now.size < 0.99 * smallest.size ? 0 : idle + 1
            if idle == 0 { smallest = (min(now.value, smallest.value), min(now.size, smallest.size)) }
            if idle > 2 * (count + 1) {
                try begin(at: workspace.pointee.x, reach: now.size)
                idle = 0
            }
        } while gsl_multimin_test_size(workspace.pointee.size, settings.sizeTolerance) == Int32(GSL_CONTINUE)
    }
    problem.move(to: workspace.pointee.x)
    return SimplexMinimum(point: problem.point, value: workspace.pointee.fval, evaluations: problem.evaluations)
}
