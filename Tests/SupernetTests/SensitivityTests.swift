import Foundation
import Testing
import ViTMoE

@testable import Supernet
@testable import Torch

@Suite("Sensitivity and weights of 8 bits")
struct SensitivityTests {
    @Test("counts by class give the mIoU of the confusion matrix, also when images repeat")
    func counts() throws {
        let supernet = try Supernet(tinyConfiguration())
        let architecture = supernet.configuration.space.maximum
        let confusions = try supernet.confusions(architecture)
        let counts = confusions.map(ClassCounts.init)
        let times: [Int32] = [2, 0, 1, 1, 3, 0]
        var sum = ConfusionMatrix(classes: 40)
        for (confusion, times) in zip(confusions, times) { sum.add(confusion, times: Int(times)) }
        #expect(abs(ClassCounts.meanIoU(counts, times: times) - SegmentationScore(sum).meanIoU) < 1e-12)
        let size = supernet.configuration.image
        let pictures = try (0..<6).map { try Rooms(seed: 1, split: .validation, size: size, count: 6).image($0) }
        #expect(try supernet.classCounts(architecture, of: pictures) == counts)
        let others = [LabelledImage(width: 4, height: 4, pixels: [], labels: [])]
        #expect(throws: SupernetError.self) { try supernet.classCounts(architecture, of: others) }
    }

    @Test("a study has 8 genes with their doublings, is the same on one thread and on two, and follows its definition")
    func study() throws {
        let supernet = try Supernet(tinyConfiguration())
        let space = supernet.configuration.space
        let images = try (0..<3).map {
            try Rooms(seed: 9, split: .validation, size: supernet.configuration.image, count: 3).image($0)
        }
        let study = try SensitivityStudy(supernet, contexts: 2, images: images, seed: 5)
        #expect(try study == SensitivityStudy(supernet, contexts: 2, images: images, seed: 5, threads: 2))
        #expect(study.genes.count == 8)
        #expect(study.genes[0].doublings == 1)
        #expect(study.genes[1].doublings == 3)
        #expect(study.genes[7].doublings == 6)
        for gene in study.genes {
            #expect(abs(gene.mean - gene.contexts.reduce(0, +) / 2) < 1e-12)
            #expect(gene.interval[0] <= gene.interval[1])
        }
        let once = [Int32](repeating: 1, count: 3)
        let largest = try ClassCounts.meanIoU(supernet.classCounts(space.maximum, of: images), times: once)
        #expect(study.largest == largest)
        #expect(throws: SupernetError.self) { try SensitivityStudy(supernet, contexts: 1, images: images, seed: 5) }
    }

    @Test("over supernets: the mean, the spread between them, and a gene counts where all agree above two errors")
    func spread() throws {
        func study(_ means: [Double], error: Double) -> SensitivityStudy {
            SensitivityStudy(
                supernet: .init(of: [UInt8]("\(means)".utf8)), images: 2, largest: 0, smallest: 0,
                genes: means.enumerated().map {
                    GeneSensitivity(
                        gene: $0, doublings: 1, contexts: [$1], mean: $1, standardError: error, interval: [$1, $1])
                })
        }
        let rows = try GeneSensitivitySpread.rows([
            study([0.01, 0.01], error: 0.001), study([0.012, -0.001], error: 0.001),
            study([0.014, 0.02], error: 0.001),
        ])
        #expect(abs(rows[0].mean - 0.012) < 1e-12)
        #expect(abs((rows[0].between ?? 0) - 0.002) < 1e-12)
        #expect(abs(rows[0].standardError - ((1e-6 + 4e-6) / 3).squareRoot()) < 1e-12)
        #expect(rows[0].counts)
        #expect(!rows[1].counts, "one of three disagrees on the sign")
        #expect(try GeneSensitivitySpread.rows([study([0.01], error: 0.001)])[0].between == nil)
    }

    @Test("8 bits move no weight by more than half a step of its row, keep biases, and read back the same")
    func eightBits() throws {
        try withTemporaryDirectory { folder in
            let supernet = try Supernet(tinyConfiguration())
            let (whole, small) = ("\(folder)/whole.safetensors", "\(folder)/small.safetensors")
            try supernet.save(to: whole)
            try supernet.save(to: small, eightBits: true)
            func bytes(_ path: String) throws -> Int { try Data(contentsOf: URL(fileURLWithPath: path)).count }
            #expect(try 3 * bytes(small) < bytes(whole))
            let read = try Supernet.load(small)
            #expect(try read.digest() == Supernet.load(small).digest())
            for (ours, theirs) in zip(supernet.network.parameters, read.network.parameters) {
                let (exact, rounded) = (try ours.tensor.floats(), try theirs.tensor.floats())
                guard ours.tensor.shape.count >= 2 else {
                    #expect(exact == rounded, "\(ours.name)")
                    continue
                }
                let columns = exact.count / ours.tensor.shape[0]
                for row in 0..<ours.tensor.shape[0] {
                    let range = row * columns..<(row + 1) * columns
                    let step = (exact[range].map(abs).max() ?? 0) / 127
                    let largest = zip(exact[range], rounded[range]).map { abs($0 - $1) }.max() ?? 0
                    #expect(largest <= 0.5001 * step + 1e-12, "\(ours.name)")
                }
            }
            // Written again, the same bytes: what is rounded stays.
            try read.save(to: whole, eightBits: true)
            #expect(try Supernet.load(whole).digest() == read.digest())
        }
    }

    @Test("weights that are no numbers are refused at loading, with the tensor's name")
    func notANumber() throws {
        try withTemporaryDirectory { folder in
            let path = "\(folder)/weights.safetensors"
            try Supernet(tinyConfiguration()).save(to: path)
            var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            let header = bytes.prefix(8).withUnsafeBytes {
                Int(UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)))
            }
            bytes.replaceSubrange(8 + header..<12 + header, with: [0, 0, 0xc0, 0x7f])
            try bytes.write(to: URL(fileURLWithPath: path))
            let error = #expect(throws: SupernetError.self) { try Supernet.load(path) }
            let text = error.map { "\($0)" } ?? ""
            #expect(text.lowercased().contains("nan") && text.contains("weight"), "\(text)")
        }
    }
}
