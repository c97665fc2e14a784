import CGSL

/// Minimises the sum of squared residuals by a trust-region method (GSL's `gsl_multifit_nlinear`).
///
/// The fit stops at candidates (small step, small gradient, no further progress), and returns only if the candidate
/// is a minimum by ``NonlinearFitSettings/relativeOffsetTolerance`` or ``NonlinearFitSettings/gaussNewtonTolerance``.
/// Both are independent of the units of residuals and parameters, unlike GSL's own tests.
///
/// - Parameters:
///   - residualCount: number of residuals, at least the number of parameters.
///   - start: the starting point. A parameter of exactly 0 is differenced by an absolute step.
///   - settings: method and tolerances.
///   - residuals: writes all residuals, each divided by its sigma, at the given parameters. A residual that is not
///     finite rejects the step. The array keeps its length.
/// - Returns: the converged fit, with the unscaled covariance.
/// - Throws: ``FitError`` (never an unconverged result), ``GSLError``, or the error of `residuals`.
public func fitNonlinear(
    residualCount: Int,
    start: [Double],
    settings: NonlinearFitSettings = .init(),
    residuals: ([Double], inout [Double]) throws -> Void
) throws -> NonlinearFit {
    guard !start.isEmpty else { throw FitError.invalidProblem("there are no parameters") }
    guard residualCount >= start.count else {
        throw FitError.invalidProblem("\(residualCount) residuals cannot determine \(start.count) parameters")
    }
    if let index = start.firstIndex(where: { !$0.isFinite }) {
        throw FitError.invalidProblem("the starting value of parameter \(index) is \(start[index])")
    }
    return try withoutActuallyEscaping(residuals) { closure in
        let problem = ResidualProblem(closure, residualCount: residualCount, parameterCount: start.count)
        return try withExtendedLifetime(problem) {
            var firstFailure: FitError?
            for method in settings.methods {
                do {
                    return try minimize(problem, start: start, settings: settings, method: method)
                } catch let error as FitError where error.isAboutMethod && problem.failure == nil {
                    firstFailure = firstFailure ?? error
                }
            }
            throw firstFailure ?? FitError.invalidProblem("the settings name no method")
        }
    }
}

/// What GSL's callback needs; passed through C as an unmanaged reference.
private final class ResidualProblem {
    let evaluate: ([Double], inout [Double]) throws -> Void
    var parameters: [Double]
    var residuals: [Double]
    var failure: (any Error)?

    init(
        _ evaluate: @escaping ([Double], inout [Double]) throws -> Void, residualCount: Int, parameterCount: Int
    ) {
        self.evaluate = evaluate
        parameters = Array(repeating: 0, count: parameterCount)
        residuals = Array(repeating: 0, count: residualCount)
    }

    /// Errors cannot cross C: they are stored and GSL gets a failure code.
    func callback(_ x: UnsafePointer<gsl_vector>, _ f: UnsafeMutablePointer<gsl_vector>) -> Int32 {
        let count = residuals.count
        for index in parameters.indices { parameters[index] = gsl_vector_get(x, index) }
        do {
            try evaluate(parameters, &residuals)
            guard residuals.count == count else {
                throw FitError.invalidProblem("the closure made \(residuals.count) residuals of \(count)")
            }
        } catch {
            failure = error
            return Int32(GSL_EBADFUNC)
        }
        // For finite differences f is a column of the Jacobian: its stride is not 1.
        for index in 0..<count { gsl_vector_set(f, index, residuals[index]) }
        return Int32(GSL_SUCCESS)
    }
}

private func minimize(
    _ problem: ResidualProblem, start: [Double], settings: NonlinearFitSettings, method: NonlinearFitSettings.Method
) throws -> NonlinearFit {
    let residualCount = problem.residuals.count
    // The workspace keeps this pointer: the struct lives as long as the workspace.
    let function = UnsafeMutablePointer<gsl_multifit_nlinear_fdf>.allocate(capacity: 1)
    defer { function.deallocate() }
    function.initialize(to: gsl_multifit_nlinear_fdf())
    function.pointee.f = { x, context, f in
        guard let x, let context, let f else { return Int32(GSL_EFAULT) }
        return Unmanaged<ResidualProblem>.fromOpaque(context).takeUnretainedValue().callback(x, f)
    }
    function.pointee.n = residualCount
    function.pointee.p = start.count
    function.pointee.params = Unmanaged.passUnretained(problem).toOpaque()

    var parameters = settings.gslParameters(method)
    let workspace = try allocated(
        gsl_multifit_nlinear_alloc(cgsl_nlinear_trust(), &parameters, residualCount, start.count),
        "allocate the nonlinear fit")
    defer { gsl_multifit_nlinear_free(workspace) }

    let initial = try Vector(start)
    let initialStatus = gsl_multifit_nlinear_init(initial.pointer, function, workspace)
    if let failure = problem.failure { throw failure }
    if let index = elements(of: workspace.pointee.f).firstIndex(where: { !$0.isFinite }) {
        throw FitError.notFiniteAtStart(residual: index, value: gsl_vector_get(workspace.pointee.f, index))
    }
    try check(initialStatus, "start the nonlinear fit")

    var iterations = 0
    while true {
        let status = gsl_multifit_nlinear_iterate(workspace)
        if let failure = problem.failure { throw failure }
        let isStuck = status == Int32(GSL_ENOPROG)
        if !isStuck { try check(status, "iterate the nonlinear fit") }
        iterations += 1

        let tangent = TangentPlane(workspace.pointee)
        guard tangent.isFinite else {
            throw FitError.notConverged(
                reason: "the derivatives are not finite", iterations: iterations, chiSquared: tangent.chiSquared,
                parameters: elements(of: workspace.pointee.x))
        }
        let isAtGradient = tangent.largestCosine <= settings.gradientTolerance
        let isAtStep = !isStuck && tangent.stepFraction <= settings.parameterTolerance
        if isStuck || isAtGradient || isAtStep {
            let decomposition = try ScaledDecomposition(workspace.pointee, tangent: tangent)
            if decomposition.isMinimum(settings) {
                return try NonlinearFit(
                    workspace.pointee, decomposition: decomposition, iterations: iterations,
                    stopReason: isAtGradient ? .gradient : isStuck ? .noFurtherProgress : .step, method: method)
            }
        }
        if isStuck || iterations >= settings.maximumIterations {
            throw FitError.notConverged(
                reason: isStuck ? "no step reduces the sum, yet this is no minimum" : "iteration limit",
                iterations: iterations, chiSquared: tangent.chiSquared, parameters: elements(of: workspace.pointee.x))
        }
    }
}

extension NonlinearFitSettings {
    fileprivate func gslParameters(_ method: Method) -> gsl_multifit_nlinear_parameters {
        var parameters = gsl_multifit_nlinear_default_parameters()
        switch method {
        case .levenbergMarquardt: parameters.trs = cgsl_trs_lm()
        case .geodesicAcceleration: parameters.trs = cgsl_trs_lmaccel()
        case .dogleg: parameters.trs = cgsl_trs_dogleg()
        }
        switch scaling {
        case .more: parameters.scale = cgsl_scale_more()
        case .levenberg: parameters.scale = cgsl_scale_levenberg()
        case .marquardt: parameters.scale = cgsl_scale_marquardt()
        }
        switch solver {
        case .singularValues: parameters.solver = cgsl_solver_svd()
        case .qr: parameters.solver = cgsl_solver_qr()
        }
        let epsilon = Double.ulpOfOne
        switch differences {
        case .central:
            parameters.fdtype = GSL_MULTIFIT_NLINEAR_CTRDIFF
            // Cube root of 2^-52, to the nearest power of two.
            parameters.h_df = differenceStep ?? 0x1p-17
        case .forward:
            parameters.fdtype = GSL_MULTIFIT_NLINEAR_FWDIFF
            parameters.h_df = differenceStep ?? epsilon.squareRoot()
        }
        return parameters
    }
}

extension NonlinearFit {
    fileprivate init(
        _ workspace: gsl_multifit_nlinear_workspace, decomposition: ScaledDecomposition, iterations: Int,
        stopReason: StopReason, method: NonlinearFitSettings.Method
    ) throws {
        // Below this, differences cannot tell the Jacobian from a singular one.
        guard decomposition.reciprocalCondition > 1e-14 else {
            throw FitError.notIdentifiable(
                reciprocalCondition: decomposition.reciprocalCondition, direction: decomposition.weakestDirection)
        }
        parameters = elements(of: workspace.x)
        covariance = decomposition.covariance
        jacobian = rowArrays(of: workspace.J)
        residuals = elements(of: workspace.f)
        chiSquared = residuals.reduce(0) { $0 + $1 * $1 }
        reciprocalCondition = decomposition.reciprocalCondition
        self.iterations = iterations
        self.stopReason = stopReason
        self.method = method
    }
}
