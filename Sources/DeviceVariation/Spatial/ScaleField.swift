import GSL
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Scales S = exp(sigma x), x a standard normal number that neighbours share, without another distribution of a single
/// device.
///
/// A standard normal number z becomes G(S z), G(u) = Phi^-1(F(u)), F(u) = E[Phi(u / S)]: S z has the distribution F, and so
/// G(S z) is standard normal again. Devices of one scale err more or less together; a device on its own errs as before,
/// whatever its shape, so that tails which were fitted to all devices are not counted twice.
struct ScaleField: Sendable {
    private static let inverseStep: Float = 200

    /// Standard deviation of ln(scale).
    let sigma: Double
    /// G over asinh(u), for u >= 0 (G is odd).
    private let values: [Float]

    /// nil without scales.
    static func of(_ structure: SpatialStructure) -> ScaleField? {
        let sigma = structure.scaleSigma
        guard sigma > 0 else { return nil }
        if let found = made.withLock({ $0[sigma] }) { return found }
        let field = ScaleField(sigma: sigma)
        made.withLock { store in
            // Our choice; a field is made again when it is needed again.
            if store.count >= 256 { store.removeAll() }
            store[sigma] = field
        }
        return field
    }

    /// Working out a table takes tens of milliseconds, and layers share it.
    private static let made = Mutex<[Double: ScaleField]>([:])

    init(sigma: Double) {
        self.sigma = sigma
        let grid = GaussianGrid(step: 0.05)
        let largest = asinh(8.3 * exp(6 * sigma))
        let step = 1 / Double(Self.inverseStep)
        values = (0...Int(largest / step) + 1).map { place in
            let value = sinh(Double(place) * step)
            var tail = 0.0
            for (x, weight) in zip(grid.points, grid.weights) {
                tail += weight * Distributions.normalUpperTail(value * exp(-sigma * x))
            }
            return place == 0 ? 0 : Float(-Distributions.normalQuantile(tail))
        }
    }

    /// S of a number.
    func scale(_ number: Double) -> Double { exp(sigma * number) }

    /// G(u).
    func normalized(_ value: Float) -> Float {
        let place = min(asinhf(value.magnitude) * Self.inverseStep, Float(values.count) - 1.001)
        let index = Int(place)
        let size = values[index] + (place - Float(index)) * (values[index + 1] - values[index])
        return value < 0 ? -size : size
    }

    /// G(S z) for the number of a scale.
    func deviate(_ value: Float, number: Float) -> Float { normalized(expf(Float(sigma) * number) * value) }
}
