import Quantities

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A ``VariationModel`` lowered to plain numbers in siemens. One function per frozen axis; each goes over the devices
/// of a block in a loop without branches, so that the compiler can use vectors.
struct PairKernel {
    let minimum: Double
    let width: Double
    private let inverseReference: Double
    private let coefficients: (Double, Double, Double, Double, Double)
    private let floor: Double
    private let lowest: Double
    private let relaxationMean: Double
    private let relaxationSigma: Double
    private let drift: PowerLawDrift?
    private let logDriftTime: Double
    private let deviceSigma: Double
    private let lowThreshold: Double
    private let highThreshold: Double
    private let programmingTable: DeviationKernel?
    private let relaxationTable: DeviationKernel?

    init(_ model: VariationModel) {
        minimum = model.range.minimum.si
        width = model.range.width.si
        var powers = [Double](repeating: 0, count: PolynomialSigma.maximumCoefficientCount)
        var reference = 1.0
        var sigmaFloor = 0.0
        var programmingKernel: DeviationKernel?
        switch model.programming {
        case .none: break
        case .distributed(let table): programmingKernel = DeviationKernel(table)
        case .relative(let sigma): powers[0] = sigma * width
        case .window(let halfWidth): powers[0] = halfWidth.si
        case .stateDependent(let polynomial):
            for (power, coefficient) in polynomial.coefficients.enumerated() { powers[power] = coefficient.si }
            reference = polynomial.reference.si
            sigmaFloor = polynomial.floor.si
        }
        coefficients = (powers[0], powers[1], powers[2], powers[3], powers[4])
        inverseReference = 1 / reference
        floor = sigmaFloor
        lowest = model.staysNonNegative ? 0 : -Double.infinity
        var mean = 0.0
        var sigma = 0.0
        var powerLaw: PowerLawDrift?
        var logTime = 0.0
        var relaxationKernel: DeviationKernel?
        switch model.relaxation {
        case .none: break
        case .distributed(let table): relaxationKernel = DeviationKernel(table)
        case .logarithmicTime(let law):
            mean = law.mean(at: model.age).si
            sigma = law.sigma(at: model.age).si
        case .powerLaw(let law):
            powerLaw = law
            logTime = log((model.age.si + law.firstRead.si) / law.firstRead.si)
        }
        relaxationMean = mean
        relaxationSigma = sigma
        drift = powerLaw
        logDriftTime = logTime
        deviceSigma = model.deviceToDevice
        lowThreshold = model.faults.stuckLowFraction
        highThreshold = 1 - model.faults.stuckHighFraction
        programmingTable = programmingKernel
        relaxationTable = relaxationKernel
    }

    /// Error after programming: max(floor, polynomial(target)) times the deviate, not below -target if conductances
    /// stay non-negative. The range of the model lies inside the validity of the polynomial.
    func program(
        _ targets: UnsafePointer<Double>, _ deviates: UnsafePointer<Float>, errors: UnsafeMutablePointer<Double>,
        devices: Int
    ) {
        if let programmingTable {
            programmingTable.deviate(targets, deviates, errors: errors, devices: devices, lowest: lowest)
            return
        }
        for device in 0..<devices {
            let ratio = targets[device] * inverseReference
            var sigma = coefficients.4
            sigma = sigma * ratio + coefficients.3
            sigma = sigma * ratio + coefficients.2
            sigma = sigma * ratio + coefficients.1
            sigma = sigma * ratio + coefficients.0
            errors[device] = max(max(floor, sigma) * Double(deviates[device]), lowest - targets[device])
        }
    }

    /// Error after relaxation until the model's age.
    func relax(
        _ targets: UnsafePointer<Double>, _ deviates: UnsafePointer<Float>, errors: UnsafeMutablePointer<Double>,
        devices: Int
    ) {
        if let relaxationTable {
            relaxationTable.deviate(targets, deviates, errors: errors, devices: devices, lowest: lowest)
        } else if let drift {
            for device in 0..<devices {
                let programmed = targets[device] + errors[device]
                let exponent = drift.exponent(conductance: programmed, deviate: Double(deviates[device]))
                errors[device] += programmed * expm1(-exponent * logDriftTime)
            }
        } else {
            for device in 0..<devices {
                let shift = relaxationMean + relaxationSigma * Double(deviates[device])
                errors[device] = max(errors[device] + shift, lowest - targets[device])
            }
        }
    }

    /// Error where every device multiplies its conductance by exp(s z - s^2 / 2), of mean one.
    func multiply(
        _ targets: UnsafePointer<Double>, _ deviates: UnsafePointer<Float>, errors: UnsafeMutablePointer<Double>,
        devices: Int
    ) {
        for device in 0..<devices {
            let factor = expm1(deviceSigma * Double(deviates[device]) - deviceSigma * deviceSigma / 2)
            errors[device] += (targets[device] + errors[device]) * factor
        }
    }

    /// Error after faults: a stuck device is at an end of the range, whatever its target.
    func stick(
        _ targets: UnsafePointer<Double>, _ positions: UnsafePointer<Float>, errors: UnsafeMutablePointer<Double>,
        devices: Int
    ) {
        for device in 0..<devices {
            let position = Double(positions[device])
            let free = position < lowThreshold ? minimum - targets[device] : errors[device]
            errors[device] = position > highThreshold ? minimum + width - targets[device] : free
        }
    }
}
