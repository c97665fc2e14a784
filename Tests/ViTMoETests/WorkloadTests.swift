import GSL
import Testing
import ViTMoE

/// Published figures of SegFormer at 480x640 and closed forms.
struct WorkloadTests {
    private let nyud = ImageSize.nyud

    private func latencyRRAM() -> Architecture {
        Architecture(
            backbone: .b0,
            blocks: [
                BlockChoice(experts: 2, hiddenSize: 97), BlockChoice(experts: 5, hiddenSize: 99),
                BlockChoice(experts: 3, hiddenSize: 258), BlockChoice(experts: 2, hiddenSize: 671),
            ])
    }

    @Test func denseB0HasThePublishedOperationCounts() throws {
        let workload = try Workload.dense(.b0, image: nyud, charged: .network)
        func giga(_ kinds: Set<MatrixLayer.Kind>) -> Double {
            Double(workload.layers.filter { kinds.contains($0.kind) }.reduce(0) { $0 + $1.macCount }) / 1e9
        }
        let digital = workload.digital
        let attention =
            giga([.query, .key, .value, .reduction, .attentionOutput]) + Double(digital.attentionMACs) / 1e9
        let feedForward = giga([.expertUp, .expertDown]) + Double(digital.depthwiseMACs) / 1e9
        #expect(abs(giga([.patchEmbedding]) - 0.40) < 0.005)
        #expect(abs(attention - 2.04) < 0.005)
        #expect(abs(feedForward - 1.52) < 0.005)
        #expect(abs(giga([.decoderProjection, .decoderFusion, .classifier]) - 5.54) < 0.01)
    }

    @Test(arguments: [(BackboneSize.b0, 3.319, 0.405), (.b1, 13.151, 0.536), (.b2, 24.196, 3.181)])
    func denseParametersAreThePublishedOnes(size: BackboneSize, encoder: Double, head: Double) throws {
        let encoderCount = try Workload.dense(size, image: nyud, charged: .encoder).parameterCount
        let wholeCount = try Workload.dense(size, image: nyud, charged: .network).parameterCount
        #expect(abs(Double(encoderCount) / 1e6 - encoder) < 0.0005)
        #expect(abs(Double(wholeCount - encoderCount) / 1e6 - head) < 0.0006)
    }

    /// The networks of the CMN paper's Table B1: latency, energy and performance scenario, RRAM and SRAM of each.
    private static let published: [[(experts: Int, hidden: Int)]] = [
        [(2, 97), (5, 99), (3, 258), (2, 671)], [(3, 106), (4, 156), (3, 146), (4, 200)],
        [(3, 16), (3, 73), (4, 373), (5, 561)], [(2, 32), (3, 64), (3, 252), (2, 237)],
        [(5, 55), (5, 177), (4, 228), (5, 421)], [(5, 55), (5, 177), (4, 227), (5, 421)],
    ]

    private func publishedWorkload(_ row: Int, charged: Charged, _ experts: ExpertsCharged) throws -> Workload {
        let blocks = Self.published[row].map { BlockChoice(experts: $0.experts, hiddenSize: $0.hidden) }
        return try Workload(
            architecture: Architecture(backbone: .b0, blocks: blocks), image: nyud, charged: charged,
            expertsCharged: experts)
    }

    /// Counted independently: 2 layers x N x 2 C h, summed over the stages, is 0.42 to 0.76 GMAC for one expert per
    /// token; with all experts 1.12 for the SRAM energy network and 3.11 for the SRAM performance network.
    @Test func expertsOfThePublishedNetworksHaveTheirOperationCounts() throws {
        func giga(_ row: Int, _ charged: ExpertsCharged) throws -> Double {
            let layers = try publishedWorkload(row, charged: .experts, charged).layers
            return Double(layers.filter { $0.kind != .gate }.reduce(0) { $0 + $1.macCount }) / 1e9
        }
        let topOne = try (0..<6).map { try giga($0, .topK) }
        #expect(abs((topOne.min() ?? 0) - 0.42) < 0.005, "\(topOne)")
        #expect(abs((topOne.max() ?? 0) - 0.76) < 0.005, "\(topOne)")
        #expect(try abs(giga(3, .all) - 1.12) < 0.005)
        #expect(try abs(giga(5, .all) - 3.11) < 0.005)
    }

    /// 2.8 to 5.7 million encoder parameters when every expert has its own depth-wise convolution on its hidden
    /// channels; ours has one shared convolution on C channels and a router instead.
    @Test func publishedNetworksHaveTheirParameterCounts() throws {
        let millions = try (0..<6).map { row in
            var count = try publishedWorkload(row, charged: .encoder, .topK).parameterCount
            for (choice, channels) in zip(Self.published[row], [32, 64, 160, 256]) {
                count += 2 * (choice.experts * 10 * choice.hidden - 10 * channels - choice.experts * channels)
            }
            return Double(count) / 1e6
        }
        #expect(abs((millions.min() ?? 0) - 2.8) < 0.05, "\(millions)")
        #expect(abs((millions.max() ?? 0) - 5.7) < 0.05, "\(millions)")
    }

    @Test func largestSpaceAtEightBitFillsTheTenMegabyteLimit() throws {
        let space = ArchitectureSpace.standard(.b0)
        let workload = try Workload(
            architecture: space.maximum, image: nyud, charged: .network, expertsCharged: .topK)
        #expect((9_000_000...10_500_000).contains(workload.weightCount))
    }

    @Test func stagesFollowThePublishedTokenCounts() throws {
        let stages = try Backbone.standard(.b0).stages(for: nyud)
        #expect(stages.map(\.tokens) == [19_200, 4_800, 1_200, 300])
        #expect(stages.map(\.reducedTokens) == [300, 300, 300, 300])
    }

    @Test func reductionDropsWhatItDoesNotDivide() throws {
        let stages = try Backbone.standard(.b0).stages(for: ImageSize(height: 48, width: 64))
        #expect(stages.map(\.height) == [12, 6, 3, 2])
        #expect(stages.map(\.width) == [16, 8, 4, 2])
        #expect(stages.map(\.reducedHeight) == [1, 1, 1, 2])
        #expect(stages.map(\.reducedWidth) == [2, 2, 2, 2])
        // Too small for one square: filled up to it.
        let small = try Backbone.standard(.b0).stages(for: ImageSize(height: 16, width: 16))
        #expect(small.map(\.height) == [4, 2, 1, 1])
        #expect(small.map(\.reducedHeight) == [1, 1, 1, 1])
    }

    @Test(arguments: [(1, 1), (1, 3), (2, 2), (3, 3), (7, 5), (64, 64)])
    func everyLayerOfATinyImageHasVectors(height: Int, width: Int) throws {
        let workload = try Workload(
            architecture: latencyRRAM(), image: ImageSize(height: height, width: width), charged: .network,
            expertsCharged: .topK)
        #expect(workload.layers.allSatisfy { $0.vectors > 0 && $0.busiestVectors > 0 })
    }

    @Test func chargedPartsNest() throws {
        func count(_ charged: Charged) throws -> Workload {
            try Workload(architecture: latencyRRAM(), image: nyud, charged: charged, expertsCharged: .topK)
        }
        let (experts, encoder, network) = (try count(.experts), try count(.encoder), try count(.network))
        #expect(experts.macCount < encoder.macCount && encoder.macCount < network.macCount)
        #expect(experts.parameterCount < encoder.parameterCount && encoder.parameterCount < network.parameterCount)
        #expect(experts.layers.allSatisfy { [.gate, .expertUp, .expertDown].contains($0.kind) })
        #expect(experts.digital.attentionMACs == 0 && experts.digital.depthwiseMACs == 0)
    }

    @Test func partsAddUpToTheWhole() throws {
        let whole = try Workload(architecture: latencyRRAM(), image: nyud, charged: .network, expertsCharged: .all)
        let parts = (0..<4).map { whole.part(.block($0)) } + [whole.part(.decoder)]
        #expect(parts.reduce(0) { $0 + $1.macCount } == whole.macCount)
        #expect(parts.reduce(0) { $0 + $1.weightCount } == whole.weightCount)
        #expect(parts.reduce(0) { $0 + $1.parameterCount } == whole.parameterCount)
        #expect(parts.map(\.digital).reduce(DigitalWork(), +) == whole.digital)
    }

    @Test func groupsCoverAllLayers() throws {
        let workload = try Workload(architecture: latencyRRAM(), image: nyud, charged: .network, expertsCharged: .topK)
        #expect(workload.shapeGroups.reduce(0) { $0 + $1.count } == workload.layers.count)
        #expect(Set(workload.shapeGroups.map(\.shape)) == Set(workload.layers.map { MatrixShape($0) }))
        #expect(Set(workload.layers.map(\.name)).count == workload.layers.count)
    }

    @Test func allExpertsAreChargedForEveryToken() throws {
        let top = try Workload(architecture: latencyRRAM(), image: nyud, charged: .experts, expertsCharged: .topK)
        let all = try Workload(architecture: latencyRRAM(), image: nyud, charged: .experts, expertsCharged: .all)
        for (one, every) in zip(top.layers, all.layers) where one.kind != .gate {
            #expect(every.macCount == one.macCount * one.copies)
            #expect(one.busiestVectors == (one.vectors + one.copies - 1) / one.copies)
            #expect(every.busiestVectors == every.vectors)
            #expect(every.weightCount == one.weightCount)
        }
    }
}
