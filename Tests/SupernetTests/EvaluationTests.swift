import DeviceVariation
import GSL
import Testing
import ViTMoE

@testable import Supernet
@testable import Torch

@Suite("Evaluation")
struct EvaluationTests {
    @Test("the same question has the same answer, clean and with devices; other draws differ")
    func deterministic() throws {
        // Untrained weights predict many classes: the score sees every change.
        let supernet = try Supernet(tinyConfiguration())
        let architecture = supernet.configuration.space.maximum
        #expect(try supernet.evaluate(architecture) == supernet.evaluate(architecture))
        let model = try VariationModel.relative(programming: 0.1, read: 0.05)
        let first = try supernet.evaluate(architecture, variation: model, draw: 1)
        _ = try supernet.evaluate(supernet.configuration.space.minimum, variation: model, draw: 3)
        #expect(try supernet.evaluate(architecture, variation: model, draw: 1) == first)
        #expect(try supernet.evaluate(architecture, variation: model, draw: 2) != first)
        #expect(try supernet.evaluate(architecture) != first)
    }

    @Test("devices without error give the clean score bit for bit")
    func ideal() throws {
        // Untrained weights predict many classes: the score sees every change.
        let supernet = try Supernet(tinyConfiguration())
        let architecture = supernet.configuration.space.maximum
        let clean = try supernet.evaluate(architecture)
        let none = try VariationModel.relative(programming: 0, read: 0)
        #expect(try supernet.evaluate(architecture, variation: none, draw: 5) == clean)
        #expect(try supernet.evaluate(architecture, variation: .ideal, draw: 6) == clean)
    }

    @Test("the path through the devices computes the same network")
    func samePath() throws {
        let supernet = try Supernet(tinyConfiguration())
        let batch = try ImageBatch((0..<2).map(supernet.validationImage))
        let architecture = supernet.configuration.space.maximum
        try withoutGradients {
            let direct = try supernet.network(batch.images, architecture, pass: ForwardPass()).floats()
            let devices = DeviceMatrices(model: .ideal, draw: 1)
            let written = try supernet.network(batch.images, architecture, pass: ForwardPass(devices: devices)).floats()
            // Sums in another order.
            for (one, other) in zip(direct, written) { #expect(abs(one - other) < 1e-3) }
        }
    }

    @Test("fewer images, other spaces and wrong counts")
    func arguments() throws {
        let supernet = try Supernet(tinyConfiguration())
        let architecture = supernet.configuration.space.minimum
        #expect(try supernet.evaluate(architecture, images: 1).confusion != supernet.evaluate(architecture).confusion)
        #expect(throws: SupernetError.self) { try supernet.evaluate(architecture, images: 7) }
        #expect(throws: SupernetError.self) { try supernet.evaluate(architecture, images: 0) }
        var foreign = architecture
        foreign.blocks[0].experts = 3
        #expect(throws: ArchitectureError.self) { try supernet.evaluate(foreign) }
    }

    @Test("read noise of a product has the standard deviation sqrt(2) r w_max |x|")
    func readNoise() throws {
        let model = try VariationModel.relative(programming: 0, read: 0.03)
        let devices = DeviceMatrices(model: model, draw: 9)
        let weight = try Tensor([0.5, -1, 0.25, 2], shape: [2, 2])
        let x = try Tensor([[Float]](repeating: [3, 4], count: 4000).flatMap { $0 }, shape: [4000, 2])
        let noisy = try devices.product(x, weight, nil, name: "test", deviates: nil).floats()
        let exact = try x.linear(weight, nil).floats()
        let errors = zip(noisy, exact).map { Double($0) - Double($1) }
        let expected = 2.0.squareRoot() * 0.03 * 2 * 5
        // 8000 draws: the sample standard deviation has a relative standard error of 0.8 %; 4 % is 5 of them, the mean
        // likewise: false alarms below 1e-6.
        #expect(abs(try Statistics.standardDeviation(errors) / expected - 1) < 0.04)
        #expect(abs(try Statistics.mean(errors)) < 5 * expected / 8000.0.squareRoot())
    }

    @Test("programming error is frozen per draw, and levels share their random numbers")
    func programmingError() throws {
        let weight = try Tensor(gaussians(40, seed: 3), shape: [4, 10])
        let unit = try Tensor((0..<100).map { $0 % 11 == 0 ? 1 : 0 }, shape: [10, 10])
        func error(_ sigma: Double, draw: UInt64, name: String = "w") throws -> [Float] {
            let model = try VariationModel.relative(programming: sigma, read: 0)
            let devices = DeviceMatrices(model: model, draw: draw)
            let first = try devices.product(unit, weight, nil, name: name, deviates: nil).floats()
            #expect(try devices.product(unit, weight, nil, name: name, deviates: nil).floats() == first)
            return zip(first, try unit.linear(weight, nil).floats()).map { $0 - $1 }
        }
        let small = try error(0.02, draw: 4)
        let large = try error(0.04, draw: 4)
        for (one, two) in zip(small, large) { #expect(abs(two - 2 * one) < 1e-5) }
        #expect(try error(0.02, draw: 5) != small)
        #expect(try error(0.02, draw: 4, name: "v") != small)
    }

    @Test("calibration undoes gains and offsets of columns, damps nothing, and leaves few rows alone")
    func columnCalibration() throws {
        let rows = 64
        let exact = try Tensor(gaussians(3 * rows, seed: 11), shape: [rows, 3])
        // Column 0 is right, column 1 has a gain and an offset, column 2 never moves.
        let wrong = try Tensor(
            exact.floats().enumerated().map { index, value in
                switch index % 3 {
                case 0: value
                case 1: 0.5 * value - 3
                default: 7
                }
            }, shape: [rows, 3])
        let calibration = try #require(try ColumnCalibration(exact: exact, measured: wrong))
        let (wanted, found) = (try exact.floats(), try calibration(wrong).floats())
        for index in wanted.indices where index % 3 < 2 { #expect(abs(found[index] - wanted[index]) < 1e-5) }
        let mean = stride(from: 2, to: wanted.count, by: 3).reduce(0) { $0 + wanted[$1] } / Float(rows)
        for index in stride(from: 2, to: wanted.count, by: 3) { #expect(abs(found[index] - mean) < 1e-5) }

        // Noise as large as the products: the slope is right within its standard error, so that nothing is damped. Of
        // 3 slopes none is off by 5 standard errors of 1 / sqrt(4000): false alarms below 1e-5.
        let many = 4000
        let products = try Tensor(gaussians(3 * many, seed: 13), shape: [many, 3])
        let noisy = try products + Tensor(gaussians(3 * many, seed: 12), shape: [many, 3])
        let line = try #require(try ColumnCalibration(exact: products, measured: noisy))
        let (one, zero) = (try Tensor([1, 1, 1], shape: [1, 3]), try Tensor([0, 0, 0], shape: [1, 3]))
        for (upper, lower) in zip(try line(one).floats(), try line(zero).floats()) {
            #expect(abs(upper - lower - 1) < 5 / Float(many).squareRoot())
        }
        #expect(try ColumnCalibration(exact: exact.narrowed(0, 0..<31), measured: wrong.narrowed(0, 0..<31)) == nil)
    }

    @Test("a calibrated chip is one chip: the same answer again, another one than without")
    func calibratedEvaluation() throws {
        let supernet = try Supernet(tinyConfiguration())
        let architecture = supernet.configuration.space.maximum
        let model = try VariationModel.relative(programming: 0.1, read: 0.02)
        func score(_ images: Int) throws -> SegmentationScore {
            try supernet.evaluate(architecture, variation: model, draw: 1, calibrationImages: images)
        }
        #expect(try score(2) == score(2))
        #expect(try score(2) != score(0))
        #expect(try supernet.evaluate(architecture, calibrationImages: 2) == supernet.evaluate(architecture))
        #expect(throws: SupernetError.self) { try score(1_000_000) }
    }

    @Test("mIoU over 40 classes counts absent ones as 0, over present classes leaves them out")
    func score() {
        var confusion = ConfusionMatrix(classes: 40)
        // Class 0: 3 right, 1 taken for class 1. Class 1: 2 right. One pixel ignored.
        confusion.add(labels: [0, 0, 0, 0, 1, 1, 255], predictions: [0, 0, 0, 1, 1, 1, 7])
        let score = SegmentationScore(confusion)
        #expect(confusion.intersectionOverUnion(0) == 0.75)
        #expect(confusion.intersectionOverUnion(1) == 2.0 / 3)
        #expect(confusion.intersectionOverUnion(7) == nil)
        #expect(abs(score.meanIoU - (0.75 + 2.0 / 3) / 40) < 1e-15)
        #expect(abs(score.meanIoUOfPresentClasses - (0.75 + 2.0 / 3) / 2) < 1e-15)
        #expect(score.pixelAccuracy == 5.0 / 6)
        #expect(SegmentationScore(ConfusionMatrix(classes: 40)).meanIoU == 0)
    }
}
