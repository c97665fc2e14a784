import Quantities

/// Deviation of a device from its target as a table over the target: location, scale and shape per state.
///
/// Between two states the deviation is interpolated linearly at equal probability; outside the outermost ones it keeps
/// their law. So one Gaussian number per device gives the error in any state.
public struct DeviationTable: Hashable, Codable, Sendable {
    /// The law at one state.
    public struct Row: Hashable, Codable, Sendable {
        /// The target conductance.
        public let target: Conductance
        /// Added to every device.
        public let location: Conductance
        /// Multiplies the shape.
        public let scale: Conductance
        /// Distribution of the deviation.
        public let shape: DeviationShape

        /// A row; validated when it enters a table.
        public init(target: Conductance, location: Conductance, scale: Conductance, shape: DeviationShape) {
            self.target = target
            self.location = location
            self.scale = scale
            self.shape = shape
        }
    }

    /// Rows by rising target.
    public let rows: [Row]
    /// The targets that the law was measured on.
    public let validity: ConductanceRange
    /// No device leaves this conductance upwards: tails of fitted laws have no end, devices do.
    public let ceiling: Conductance

    /// - Throws: ``VariationError/invalidParameter(name:value:rule:)`` without rows, for targets that do not rise,
    ///   negative scales, impossible shapes, or a ceiling below the validity.
    public init(rows: [Row], validity: ConductanceRange, ceiling: Conductance) throws(VariationError) {
        guard !rows.isEmpty else {
            throw .invalidParameter(name: "number of rows of a deviation table", value: 0, rule: ">= 1")
        }
        for (place, row) in rows.enumerated() {
            guard row.target.si.isFinite, row.target.si >= 0, place == 0 || row.target > rows[place - 1].target else {
                throw .invalidParameter(
                    name: "target of row \(place) of a deviation table in S", value: row.target.si,
                    rule: ">= 0 and above the row before")
            }
            guard row.location.si.isFinite else {
                throw .invalidParameter(name: "location of row \(place) in S", value: row.location.si, rule: "finite")
            }
            guard row.scale.si.isFinite, row.scale.si >= 0 else {
                throw .invalidParameter(name: "scale of row \(place) in S", value: row.scale.si, rule: "finite, >= 0")
            }
            for (name, value) in [("location", row.location.magnitude), ("scale", row.scale)] where value > ceiling {
                throw .invalidParameter(
                    name: "\(name) of row \(place) in S", value: value.si,
                    rule: "at most the ceiling, \(ceiling.si) S; check the unit")
            }
            try row.shape.validate()
        }
        guard ceiling <= ConductanceRange.largestConductance, ceiling >= validity.maximum else {
            throw .invalidParameter(
                name: "ceiling of a deviation table in S", value: ceiling.si,
                rule: "from the largest valid target, \(validity.maximum.si) S, to 1 S")
        }
        self.rows = rows
        self.validity = validity
        self.ceiling = ceiling
    }

    /// Decodes and validates.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            rows: container.decode([Row].self, forKey: .rows),
            validity: container.decode(ConductanceRange.self, forKey: .validity),
            ceiling: container.decode(Conductance.self, forKey: .ceiling))
    }

    /// One law for every target of a range.
    public static func uniform(
        location: Conductance = .zero, scale: Conductance, shape: DeviationShape, range: ConductanceRange,
        ceiling: Conductance? = nil
    ) throws(VariationError) -> DeviationTable {
        try DeviationTable(
            rows: [Row(target: range.minimum, location: location, scale: scale, shape: shape)], validity: range,
            ceiling: ceiling ?? Conductance(si: 1))
    }

    /// G = G_target exp(sigma N(0, 1)) in every state.
    public static func lognormal(
        sigma: Double, range: ConductanceRange, ceiling: Conductance? = nil
    ) throws(VariationError) -> DeviationTable {
        // The deviation is proportional to the target: two rows say it for all.
        try DeviationTable(
            rows: [range.minimum, range.maximum].map {
                Row(target: $0, location: .zero, scale: $0, shape: .lognormal(sigma: sigma))
            }, validity: range, ceiling: ceiling ?? Conductance(si: 1))
    }

    /// The same law where devices may reach any conductance (one siemens).
    func withoutCeiling() throws(VariationError) -> DeviationTable {
        try DeviationTable(rows: rows, validity: validity, ceiling: Conductance(si: 1))
    }

    /// Standard deviation of the deviation at a target, before limits; infinite where the shape has none.
    public func sigma(at target: Conductance) -> Conductance {
        let (first, second, fraction) = neighbours(of: target.si)
        func sigma(_ row: Row) -> Double { row.scale.si == 0 ? 0 : row.scale.si * row.shape.variance.squareRoot() }
        // The mean of two comonotone variables: exact for equal shapes.
        let one = sigma(rows[first])
        return Conductance(si: fraction == 0 ? one : (1 - fraction) * one + fraction * sigma(rows[second]))
    }

    /// The rows around a target in siemens and the weight of the second.
    private func neighbours(of target: Double) -> (first: Int, second: Int, fraction: Double) {
        guard let next = rows.firstIndex(where: { $0.target.si > target }) else {
            return (rows.count - 1, rows.count - 1, 0)
        }
        guard next > 0 else { return (0, 0, 0) }
        let low = rows[next - 1].target.si
        return (next - 1, next, (target - low) / (rows[next].target.si - low))
    }
}

/// A ``DeviationTable`` ready for many devices.
struct DeviationKernel: Sendable {
    private let targets: [Double]
    private let locations: [Double]
    private let scales: [Double]
    private let shapes: [ShapeTable]
    private let ceiling: Double

    init(_ table: DeviationTable) {
        targets = table.rows.map(\.target.si)
        locations = table.rows.map(\.location.si)
        scales = table.rows.map(\.scale.si)
        shapes = table.rows.map { ShapeTable.table($0.shape) }
        ceiling = table.ceiling.si
    }

    /// Adds the deviation of each device to its error; the state is the target. `lowest` is the smallest conductance.
    func deviate(
        _ target: UnsafePointer<Double>, _ deviates: UnsafePointer<Float>, errors: UnsafeMutablePointer<Double>,
        devices: Int, lowest: Double
    ) {
        for device in 0..<devices {
            let place = min(max(Double(deviates[device]) * ShapeTable.inverseStep, -1031.5), 1031.5)
            let below = place.rounded(.down)
            let index = Int(below) + ShapeTable.half
            let fraction = place - below
            let state = target[device]
            let second = row(above: state)
            let first = max(0, second - 1)
            var error = value(first, index, fraction)
            if second > first, second < targets.count {
                let weight = (state - targets[first]) / (targets[second] - targets[first])
                error += weight * (value(second, index, fraction) - error)
            }
            errors[device] = min(max(errors[device] + error, lowest - state), ceiling - state)
        }
    }

    private func value(_ row: Int, _ index: Int, _ fraction: Double) -> Double {
        let values = shapes[row].values
        return locations[row] + scales[row] * (values[index] + fraction * (values[index + 1] - values[index]))
    }

    /// Index of the first row whose target is above `state`.
    private func row(above state: Double) -> Int {
        var low = 0
        var high = targets.count
        while low < high {
            let middle = (low + high) / 2
            if targets[middle] > state { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
