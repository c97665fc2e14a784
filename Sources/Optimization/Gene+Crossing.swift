import Foundation
import GSL

/// How genetic algorithms on real numbers cross and mutate, on the integers of a range.
extension Gene {
    /// Simulated binary crossover (K. Deb and R. Agrawal, Complex Systems 9, 1995): one of the two children at random,
    /// rounded, within the bounds; of a category the other parent's value.
    ///
    /// - Parameter index: the distribution index; the larger, the nearer children are to their parents.
    func crossed(_ a: Int, _ b: Int, index: Double, stream: inout RandomStream) -> Int {
        guard case .integer(let range) = self else { return b }
        let u = stream.uniform()
        let power = 1 / (index + 1)
        let spread = u <= 0.5 ? pow(2 * u, power) : pow(1 / (2 * (1 - u)), power)
        let sign: Double = stream.bernoulli(0.5) ? 1 : -1
        let child = 0.5 * (Double(a) + Double(b)) + sign * 0.5 * spread * Double(b - a)
        return Int(min(max(child.rounded(), Double(range.lowerBound)), Double(range.upperBound)))
    }

    /// Polynomial mutation within the bounds (Deb et al., IEEE Trans. Evolutionary Computation 6, 2002); a category takes any
    /// other value.
    ///
    /// - Parameter index: the distribution index; the larger, the smaller the steps.
    func perturbed(_ gene: Int, index: Double, stream: inout RandomStream) -> Int {
        guard bounds.count > 1 else { return gene }
        guard case .integer = self else {
            let other = stream.integer(below: bounds.count - 1)
            return other < gene ? other : other + 1
        }
        let width = Double(bounds.upperBound - bounds.lowerBound)
        let value = Double(gene - bounds.lowerBound) / width
        let u = stream.uniform()
        let power = 1 / (index + 1)
        let step: Double
        if u < 0.5 {
            step = pow(2 * u + (1 - 2 * u) * pow(1 - value, index + 1), power) - 1
        } else {
            step = 1 - pow(2 * (1 - u) + (2 * u - 1) * pow(value, index + 1), power)
        }
        let next = bounds.lowerBound + Int(((value + step) * width).rounded())
        return min(max(next, bounds.lowerBound), bounds.upperBound)
    }
}
