import CIMHardware
import GSL
import ViTMoE

/// The exact answer against the enumerated one on small random spaces that keep both ends of every axis.
public struct EnumerationCheck: Sendable {
    /// One space.
    public struct Row: Codable, Sendable {
        /// Which random space.
        public let index: Int
        /// "rram energy".
        public let name: String
        /// Points of the space, and boxes that the proof bounded.
        public let points, nodes: Int
        /// All answers; nil where no chip keeps the limits. The third from the costs that a frontier keeps.
        public let enumerated, proven, fromFrontier: Double?
        /// What the checker found in the certificate.
        public let finding: CertificateChecker.Finding

        /// Whether the certificate is sound.
        public var isSound: Bool { finding.isSound }

        /// Whether both agree to the rounding of the objective.
        public var agrees: Bool {
            func agree(_ first: Double?, _ second: Double?) -> Bool {
                switch (first, second) {
                case (nil, nil): true
                case (let a?, let b?): abs(a - b) <= 1e-9 * a
                default: false
                }
            }
            return agree(enumerated, proven) && agree(enumerated, fromFrontier)
        }
    }

    /// The seed of all spaces.
    public var seed: UInt64
    /// Most points of a space.
    public var mostPoints: Int
    private let model: HardwareModel

    /// A check of this model.
    public init(model: HardwareModel = HardwareModel(), seed: UInt64 = 1, mostPoints: Int = 100_000) {
        self.model = model
        self.seed = seed
        self.mostPoints = mostPoints
    }

    /// Random space number `index`.
    public func row(_ index: Int) throws -> Row { try row(index, bounding: { $0 }) }

    /// The same with another bound in the place of the right one.
    func row(_ index: Int, bounding: (LowerBound) -> any ChipBounding) throws -> Row {
        let test = try RandomCase(seed: seed, index: index, mostPoints: mostPoints)
        let workload = BatchWorkload(test.workload)
        let batch = BatchModel(model)
        let all = try Self.enumerate(test, workload, batch)
        let limits = Self.limits(all.map(\.metrics), seed: seed, index: index)
        let legal = all.filter { limits.allows($0.metrics) }
        let best = legal.map { metrics in
            test.objective.value(
                latencyS: metrics.metrics.latencyS, energyJ: metrics.metrics.energyJ, areaM2: metrics.metrics.areaM2)
        }.min()
        // Factors may differ between macros that are alike but for their converter's bits.
        let bitsMatter = test.wrong != nil
        let lattice = try ChipLattice(test.space, model: model, bitsMatter: bitsMatter)
        let lower = try LowerBound(
            lattice: lattice, workload: workload, objective: test.objective, limits: limits, model: batch,
            wrong: test.wrong)
        let proof = try ChipOptimum(lower, bounding: bounding(lower)).prove(keepsLeaves: true)
        let certificate = Certificate(
            proof, lattice: lattice, architecture: test.architecture, objective: test.objective, limits: limits,
            bitsMatter: bitsMatter)
        let finding = try CertificateChecker(certificate, workload: test.workload, model: model, wrong: test.wrong)
            .check(randomChips: 200)
        let proven = proof.best.isFinite ? proof.best : nil
        var frontier = try ChipFrontier(
            lattice: lattice, workload: workload, objective: test.objective, limits: limits, model: batch)
        var (found, isSteady) = (frontier.optimum, true)
        if let wrong = test.wrong {
            // Twice, and with fewer boxes kept than the proof opens: what an earlier proof left changes no answer.
            let simulator = try frontier.simulator(wrong)
            found = try frontier.optimum(under: simulator)
            let again = try frontier.optimum(under: simulator)
            var small = try ChipFrontier(
                lattice: lattice, workload: workload, objective: test.objective, limits: limits, model: batch,
                mostLeaves: 1_000)
            let few = try small.optimum(under: simulator)
            isSteady = again.best == found.best && few.best == found.best
        }
        let fromFrontier = found.best.isFinite && isSteady ? found.best : nil
        return Row(
            index: index, name: "\(test.space.memory.rawValue) \(test.objective)", points: test.space.count,
            nodes: proof.nodes, enumerated: best, proven: proven, fromFrontier: fromFrontier, finding: finding)
    }

    /// Every chip of a space that holds the network.
    private static func enumerate(
        _ test: RandomCase, _ workload: BatchWorkload, _ batch: BatchModel
    ) throws -> [(metrics: ExactMetrics, tiles: Int)] {
        var point = [Int](repeating: 0, count: test.space.axes.count)
        var found: [(metrics: ExactMetrics, tiles: Int)] = []
        var designs: [ChipDesign] = []
        func flush() {
            for (design, cost) in zip(designs, batch.costs(of: workload, on: designs)) {
                guard case .success(let cost) = cost else { continue }
                found.append((ExactMetrics(cost, test.wrong?.factors(of: design) ?? .one), design.tiles))
            }
            designs.removeAll(keepingCapacity: true)
        }
        while true {
            // Points of the lattice that are no chip are passed over.
            if let design = try? test.space.assembled(at: point) { designs.append(design) }
            if designs.count == 4096 { flush() }
            var axis = point.count - 1
            while axis >= 0 {
                point[axis] += 1
                if point[axis] < test.space.axes[axis].count { break }
                point[axis] = 0
                axis -= 1
            }
            if axis < 0 { break }
        }
        flush()
        return found
    }

    /// Limits at random quantiles of what the space has, so that they bind in most spaces and exclude everything in some.
    private static func limits(_ all: [ExactMetrics], seed: UInt64, index: Int) -> ChipLimits {
        var stream = RandomStream(StreamKey(seed: seed, purpose: "exact/limits", index))
        var limits = ChipLimits()
        func quantile(_ key: (ExactMetrics) -> Double, least: Double) -> Double {
            let share = least + (1 - least) * stream.uniform()
            guard stream.uniform() < 0.6, !all.isEmpty else { return .infinity }
            let sorted = all.map(key).sorted()
            return sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
        }
        limits.areaM2 = quantile(\.areaM2, least: 0.02)
        limits.powerW = quantile(\.powerW, least: 0.1)
        limits.latencyS = quantile(\.latencyS, least: 0.1)
        limits.energyJ = quantile(\.energyJ, least: 0.1)
        limits.capacityBytes = quantile(\.capacityBytes, least: 0.1)
        return limits
    }
}
